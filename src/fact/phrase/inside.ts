/** What goes inside a phrase: adverbs, dates, light verbs, descriptive 的-phrases (功能齐全的公厕). */

import { DETERMINERS, LOCALIZERS } from '../lexicon/function-words.js';
import { SCOPE_WORDS } from '../lexicon/scope-words.js';
import { tableOf } from '../lexicon/table.js';
import { BINDING_VERBS, RELATIVE_VERBS } from '../lexicon/verbs.js';
import { isAdverb, isAttributeWord, isConnector, isMark, isNominal, isPreposition, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';

/** Drops adverbs, dates and light verbs inside, and descriptive 的-phrases (功能齐全的公厕). */
export function withoutInterior(words: readonly Word[]): { words: Word[]; light: Word | null } {
  let kept: Word[] = [];
  let light: Word | null = null;
  const dropGap = (dropped: Word, next: Word | undefined) => {
    if (next !== undefined && (isVerb(next) || dropped.text === '将') && isActor(kept)) kept = [];
  };
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const inside = kept.length > 0 && next !== undefined;
    // 3年内每年安排: how long it takes is no part of the name.
    if (
      word.mention?.type === 'date' &&
      next &&
      /^(?:内|间|来|以内|之内|以来)$/.test(next.text) &&
      words[i + 2]?.text !== '到期'
    )
      continue;
    if (
      word.text.length === 1 &&
      /^[内间来]$/.test(word.text) &&
      words[i - 1]?.mention?.type === 'date' &&
      next?.text !== '到期'
    )
      continue;
    if (word.kind === 'date' || isMark(word)) {
      dropGap(word, next);
      continue;
    }
    if (word.kind === 'word' && !word.mention) {
      // 过程|累计|雨量: a kind of measure.
      if (inside && word.text === '累计' && next && isAttributeWord(next) && isNominal(next)) {
        kept.push(word);
        continue;
      }
      if (isAdverb(word, next) || DETERMINERS.has(word.text)) {
        dropGap(word, next);
        continue;
      }
      if (inside && EMPTY_INSIDE.has(word.text) && (isNominal(next) || isHolding(word, words, i)) && !isPerUnit(kept)) {
        light = word;
        continue;
      }
      if (inside && SCOPE_WORDS.has(word.text) && word.text !== '市域' && !isPreposition(kept.at(-1) ?? word)) continue;
    }
    if (word.text === '的') {
      const from = modifierStart(kept);
      const modifier = kept.slice(from);
      if (isDescriptive(modifier)) kept.length = from;
      else if (modifier.some(isVerb) || isRelativeVerb(kept[0]) || LOCALIZERS.has(modifier.at(-1)?.text ?? ''))
        kept.push(word);
      continue;
    }
    kept.push(word);
  }
  return { words: kept, light };
}

/** 棉花基地|今年将|扩种长绒棉: who acts goes, when a date or an adverb parts it from its verb. */
function isActor(kept: readonly Word[]): boolean {
  const last = kept.at(-1);
  return last !== undefined && kept.every(isNominal) && ACTOR_ENDINGS.test(last.text);
}
const ACTOR_ENDINGS =
  /(?:基地|公司|企业|集团|工厂|局|部门|单位|医院|学校|法院|检察院|机关|银行|中心|委员会|政府|各地|各县区|园区|景区|[队会院站所办委])$/;

/** 每万人|拥有|5G基站: a ratio keeps its verb. */
function isPerUnit(words: readonly Word[]): boolean {
  return words[0]?.text.startsWith('每') === true;
}

/** 港口|拥有|生产用码头泊位: the verb behind modifies a noun. */
function isHolding(word: Word, words: readonly Word[], at: number): boolean {
  return (
    /^(?:拥有|共有|现有|设有)$/.test(word.text) &&
    isNominal(words.at(-1) ?? word) &&
    !words.slice(at).some((one) => one.text === '的')
  );
}

/** Light verbs that add nothing between a subject and what it has: 港口|完成|货物吞吐量. */
const EMPTY_INSIDE = tableOf('完成 实现 达 达到 为 是 有 取得 保持 共有 现有 拥有 获得 造成 导致 致 设有');

function isRelativeVerb(word: Word | undefined): boolean {
  return (
    word !== undefined && (RELATIVE_VERBS.has(word.text) || BINDING_VERBS.has(word.text) || word.text.endsWith('于'))
  );
}

/** A 的-phrase begins behind the leading verbs: 新建 | 功能齐全的 | 公厕. */
function modifierStart(kept: readonly Word[]): number {
  let from = 0;
  while (from < kept.length - 1) {
    const word = kept[from];
    if (word === undefined || !(isVerb(word) || isConnector(word))) break;
    from++;
  }
  return from;
}

/** It only says how the things are: an idiom, an adjective, or a noun and an adjective. */
function isDescriptive(modifier: readonly Word[]): boolean {
  const last = modifier.at(-1);
  if (last === undefined) return true;
  return /^(?:a(?!n)|i|l|z)/.test(last.tag) && modifier.length <= 3 && !isAttributeWord(last);
}
