/** What a clause without a number of its own leaves to those behind it: the head of a list, or their subject. */
import { CHANGE_NOUNS } from '../lexicon/verbs.js';
import { readPhrase } from '../phrase/phrase.js';
import { isAttributeWord, isNominal, isPreposition } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import type { Clause } from './clause.js';
import { attributeOf, endsInAttribute, isNounPhrase } from './naming.js';

/** 主要产品产量: and 零售额中, head a list: their attribute is that of its items. */
export function headOf({ words, colon }: Clause): readonly Word[] | null {
  const last = words.at(-1);
  const inside = last !== undefined && /^[中里]$|^(?:之中|当中)$/.test(last.text);
  if (!colon && !inside) return null;
  const core = readPhrase(inside ? words.slice(0, -1) : words).core;
  return core.length > 1 && endsInAttribute(core) && isNounPhrase(core) ? attributeOf(core) : colon ? [] : null;
}

/** A clause that is or opens with a noun phrase that has an attribute: …覆盖率,达到99%; 民间投资增速由负转正,增长3.7%. */
export function topicOf(words: readonly Word[]): readonly Word[] | null {
  // 发病率为165.3/10万: a number that is none of an amount.
  const number = words.findIndex((word) => word.kind === 'word' && /^[-0-9０-９]/.test(word.text));
  const { core } = readPhrase(number > 0 ? words.slice(0, number) : words);
  if (endsInAttribute(core) && isNounPhrase(core)) return core;
  const [first] = words;
  if (first === undefined || isPreposition(first)) return null;
  const at = core.findIndex((word) => CHANGE_NOUNS.has(word.text));
  const subject = core.slice(0, at + 1);
  return at > 0 && subject.every((word) => isNominal(word) || isAttributeWord(word)) ? subject : null;
}

/** 分行业看, 按经营地分, 从构成看: the parts that follow are those of what the sentence before told. */
export function isGrouping(words: readonly Word[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > LONGEST_GROUPING) return false;
  return /^[分按从]/.test(first.text) && /(?:看|分|统计|划分)$/.test(last.text);
}
const LONGEST_GROUPING = 6;
