/**
 * What stands before a quantity in its clause, cut down to the words that may name its indicator (rule 1): adverbs,
 * dates, scope, light and linking verbs, topics and lists of examples go.
 */
import type { Direction } from '../draft.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { tableOf } from '../lexicon/table.js';
import { STATE_VERBS } from '../lexicon/verbs.js';
import { isConnector } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { afterConjunction, afterSaying, afterTopic, withoutExamples } from './cuts.js';
import { trimEnd } from './ending.js';
import { withoutInterior } from './inside.js';
import { isScopeWord, trimStart } from './opening.js';

export interface Phrase {
  /** The words of the indicator; empty when the clause names none. */
  readonly core: readonly Word[];
  /** The verb that links it to the quantity. */
  readonly link: Word | null;
  /** 提升至 up, 降至 down, 保持在 flat. */
  readonly reach: Direction | null;
  /** 全市, a place or an organisation that leads the phrase: whose number it is. */
  readonly scope: Word | null;
  /** The phrase ends in 和, 、 or 及: what precedes is an item of the same list. */
  readonly open: boolean;
  /** It ends in 的 before its verb: 下降的为68个 leaves out what is counted. */
  readonly headless: boolean;
  /** A person is named in it: this is a story, not a table. */
  readonly personal: boolean;
  /** A light verb was dropped from it: 完成 80 个小区建设. */
  readonly light: Word | null;
  /** Its verb states what is (现有, 共有, 下辖), and no act. */
  readonly state: boolean;
}

/** Reads the words between the start of a clause (or the quantity before) and a quantity. */
export function readPhrase(words: readonly Word[]): Phrase {
  const open = words.length > 0 && isOpenEnd(words);
  const end = trimEnd(withoutExamples(words));
  const tail = words.at(end.words.length);
  const headless = tail?.text === '的' && end.link !== null;
  const start = trimStart(afterTopic(afterSaying(afterConjunction(end.words))));
  const core = withoutInterior(withoutRecipient(isForAll(start.words) ? [] : start.words));
  return {
    core: core.words,
    link: end.link,
    reach: end.reach,
    scope: start.scope,
    open,
    headless,
    personal: withoutExamples(words).some((word) => word.kind === 'person'),
    light: core.light ?? start.light,
    state: [end.link, start.light, core.light, isRelative(core.words) ? null : core.words[0]].some(
      (word) => word !== null && word !== undefined && STATE_VERBS.has(word.text),
    ),
  };
}

/** 对困难被害人|开展司法救助423人: whom it was done for, where a verb closes the phrase. */
function withoutRecipient(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  return words[0]?.text === '对' && words.length > 2 && last && (isResultVerb(last.text) || SUBSIDIES.has(last.text))
    ? words.slice(1)
    : words;
}

/** 对全县|1.6万名老人: for whom, and no more. */
function isForAll([first, ...others]: readonly Word[]): boolean {
  return first !== undefined && /^[对向给]$/.test(first.text) && others.length > 0 && others.every(isScopeWord);
}
const SUBSIDIES = tableOf('补助 奖励 资助 救助 补贴 罚款 处罚 司法救助 起诉 不起诉 逮捕');

function isRelative(words: readonly Word[]): boolean {
  return words.some((word) => word.text === '的');
}

function isOpenEnd(words: readonly Word[]): boolean {
  const last = words.at(-1);
  return last !== undefined && words.length > 1 && isConnector(last);
}
