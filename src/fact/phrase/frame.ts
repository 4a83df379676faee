/** Frames that set the place, time or means of a clause: 在规模以上工业中, 截至6月, 通过优化流程, 向中小企业. */

import { LOCALIZERS } from '../lexicon/function-words.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { tableOf } from '../lexicon/table.js';
import { isNominal, isPreposition, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';

/** Where a frame that opens at `at` ends: 在规模以上工业中, 截至6月, 到2027年, 通过优化流程…; `at` when there is none. */
export function frameEnd(words: readonly Word[], at: number): number {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return at;
  // 暑运期间, 假期前三天
  if ((isNominal(word) || isVerb(word)) && SPANS.has(next.text)) return at + 2;
  if (DEDUCTIONS.has(word.text)) {
    const closer = words.findIndex((later, i) => i > at && /^(?:后|因素|外|之后|影响)$/.test(later.text));
    if (closer > 0 && words[closer + 1]?.text !== '的')
      return words[closer + 1]?.text === '后' ? closer + 2 : closer + 1;
  }
  if (!isPreposition(word)) return at;
  const { text } = word;
  if (next.kind === 'date') return at + 2;
  if (text === '将' || text === '把') return at + 1;
  if (text === '为') return Math.max(recipientEnd(words, at), at + 1);
  if (text === '在' || text === '于' || text === '当' || text === '自' || text === '从')
    return placeFrameEnd(words, at);
  // 按年利率13.8%: the measure itself.
  if (text === '按') return at + 1;
  if (KEPT_FRAMES.has(text)) return at;
  if (text === '向' || text === '给') return recipientEnd(words, at);
  if (words.slice(at).some((later) => later.text === '的')) return at;
  // 通过贴息|撬动银行发放贷款: a verb by the tables first.
  const result = words.findIndex((later, i) => i > at + 1 && isResultVerb(later.text));
  const verb = result > 0 ? result : words.findIndex((later, i) => i > at + 1 && isVerb(later));
  return verb < 0 ? at : verb;
}

/** 对东盟出口额, 与生产总值之比: the object is part of the indicator. */
const KEPT_FRAMES = tableOf('对 与 同 跟 沿 比 较 每 按 由 含 不含 包括');

/** 向中小企业|发放贷款: who receives goes; without a verb the object stays. */
function recipientEnd(words: readonly Word[], at: number): number {
  const result = words.findIndex((later, i) => i > at + 1 && isVerb(later) && isResultVerb(later.text));
  const verb = result > 0 ? result : words.findIndex((later, i) => i > at + 1 && isVerb(later));
  return verb > 0 && verb < words.length - 1 ? verb : at;
}

const SPANS = tableOf('期间 时期 以来 当天 当日 当月 之前 之后 后 时');

/** 扣除价格因素后 */
const DEDUCTIONS = tableOf('扣除 剔除 扣减 除去 不考虑');

function placeFrameEnd(words: readonly Word[], at: number): number {
  const closer = words.findIndex((later, i) => i > at && LOCALIZERS.has(later.text));
  if (closer > 0 && closer < words.length - 1) return closer + 1;
  const verb = words.findIndex((later, i) => i > at + 1 && isVerb(later));
  // 在各级主流媒体发稿: the verb alone would not say what is counted.
  return verb > 0 && verb < words.length - 1 ? verb : at + 1;
}
