/** What a date does in its sentence: it governs what follows, bounds it, is compared with, or dates the news itself. */

import type { ResolvedDate } from '../draft.js';
import { tableOf } from '../lexicon/table.js';
import { GOAL_WORDS, ISSUING_VERBS, LEVEL_VERBS, REPORTING_VERBS, SAYING_VERBS } from '../lexicon/verbs.js';
import type { Clause } from '../reading/clause.js';
import { isAdverb, isNominal, isPreposition, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';

/** From the narrowest to the widest. */
export type Reach = 'clause' | 'sentence' | 'paragraph' | 'article';

/** 目前, 如今: what follows is of the present, whatever years were named before. */
const NOW = tableOf('目前 现在 如今 当前 截至目前 眼下 现阶段 时下');
/** What there is now, which in a report on a year is the end of that year. */
const HELD = tableOf('现有 现');

/** Where a sentence turns to the present; -1 when it does not. */
export function presentFrom(clauses: readonly Clause[]): number {
  for (const { words } of clauses)
    for (const [i, word] of words.entries()) if (NOW.has(word.text) && i < 3) return word.start;
  return -1;
}

/** Where a sentence tells what there is now; -1 when it does not. */
export function heldFrom(clauses: readonly Clause[]): number {
  for (const { words } of clauses) for (const word of words.slice(0, 3)) if (HELD.has(word.text)) return word.start;
  return -1;
}

export interface DateUse {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
  readonly clause: number;
  /** How far it goes on: 上年同期 holds for its clause, …前 for the sentence, 到2030年 for the paragraph. */
  readonly reach: Reach;
  /** A year, a part of one or a range of them; a day or a month otherwise. */
  readonly long: boolean;
  /** A point where stocks are counted (年末, 6月底), not a time in which something flows. */
  readonly point: boolean;
  /** It opens its clause, as a date that sets the time of a text does. */
  readonly leading: boolean;
  readonly mention: ResolvedDate;
}

const COMPARERS = tableOf('比 较 同 与 跟 相较 相比 高于 低于 快于 慢于 多于 少于 好于 超过 超 相当于 较之 对比 比起');
const PLANS = /^十[一二三四五六七八九]?五/;
const LOOKING_BACK = /^(?:上年|去年|上季|上月|前年|同期|年初|上一年|上半年同期)(?:同期|末|底|同月)?$/;

/** The dates of a sentence that say when its quantities hold, in order. */
export function datesOf(clauses: readonly Clause[], heading = false): DateUse[] {
  return clauses.flatMap(({ words }, clause) =>
    words.flatMap((word, i) => {
      const mention = word.mention;
      if (mention?.type !== 'date' || word.kind !== 'date' || !governs(words, i, mention, heading)) return [];
      return [useOf(mention, clause, words, i)];
    }),
  );
}

function useOf(mention: ResolvedDate, clause: number, words: readonly Word[], i: number): DateUse {
  const { start, end } = mention;
  const edtf = mention.edtf ?? '';
  return {
    edtf,
    start,
    end,
    clause,
    reach: reachOf(mention, words, i),
    leading: words
      .slice(0, i)
      .every((word) => OPENERS.has(word.text) || word.kind === 'date' || isAdverb(word, undefined)),
    long: isLong(edtf),
    point: POINTS.test(mention.text),
    mention,
  };
}

const POINTS = /(?:[年月季期][末底终]|[月季]度末|12月31日|6月30日)$/;

const OPENERS = tableOf('截至 截止 在 到 至 自 从 其中 初步核算 经初步核算 据统计');

function reachOf({ text, modifier, edtf }: ResolvedDate, words: readonly Word[], i: number): Reach {
  const before = words[i - 1];
  const next = words[i + 1];
  if (modifier === 'before') return 'sentence';
  // 其中8月2日: a part of the time. 由2020年的1520亿元增加到…: the date of the start value. 成立于2003年.
  if (words.slice(0, i).some((word) => word.text === '其中')) return isLong(edtf ?? '') ? 'sentence' : 'clause';
  if (before && /^(?:[由从]|.*于)$/.test(before.text)) return 'clause';
  // 极端最高气温40.3℃,出现在8月11日
  const verb = words[i - 2];
  if (before?.text === '在' && next === undefined && verb && isVerb(verb)) return 'clause';
  if (
    next &&
    /[0-9０-９〇二三四五六七八九十]/.test(text) &&
    /^(?:出生|生|成立|去世|入学|毕业|入职|立案)$/.test(next.text)
  )
    return 'clause';
  if (LOOKING_BACK.test(text) && text !== '去年' && !(text === '上年' && next === undefined)) return 'clause';
  // 近三年来: seen from its own paragraph.
  if (/^(?:近|过去|未来)/.test(text)) return 'paragraph';
  // 预计2026年6月投产: the day of a plan is that of its own sentence.
  if (!isLong(edtf ?? '') && words.slice(0, i).some((word) => GOAL_WORDS.has(word.text))) return 'sentence';
  return before && /^[到至]$/.test(before.text) ? 'paragraph' : 'article';
}

/** `2025`, `2025-33`, `2025-40`, `2021/2025`, `2026-01/2026-09`; not a month or a day. */
function isLong(edtf: string): boolean {
  return /^\d{4}(?:-(?:2[1-4]|3[3-6]|4[01]))?$/.test(edtf) || (edtf.includes('/') && !/\d{4}-\d\d-\d\d/.test(edtf));
}

function governs(words: readonly Word[], i: number, mention: ResolvedDate, heading: boolean): boolean {
  if (mention.edtf === null || mention.kind === 'set' || mention.kind === 'vague' || mention.kind === 'duration')
    return false;
  if (mention.edtf.includes('X') && !/\d/.test(mention.edtf)) return false;
  const before = words[i - 1];
  const next = words[i + 1];
  if (before && COMPARERS.has(before.text)) return false;
  if (
    PLANS.test(mention.text) &&
    next !== undefined &&
    isNominal(next) &&
    !PERIOD_NOUNS.has(next.text) &&
    next.kind === 'word'
  )
    return false;
  // 国家能源局发布2025年电力统计数据, 2026年计划: the year of a heading is that of what follows.
  if (heading && isLong(mention.edtf)) return true;
  // 完成全年任务的60%
  if (next && /^(?:任务|目标|计划|预算|目标任务|任务数)/.test(next.text)) return false;
  // 由3月份的3.9%上升至4.1%: the time of the start value.
  if (before && /^[由从自]$/.test(before.text) && next && (next.text === '的' || next.kind === 'quantity'))
    return false;
  // 为近五年最低水平, 对上年度审计查出问题
  if (next && /^(?:最|新高|新低|来最|来新|以来最|以来新|第[一二三四五六七八九十]|以来第|同期最)/.test(next.text))
    return false;
  // 高校毕业生年底去向落实率: in the middle of a name.
  if (
    /^(?:年[底末初]|月末|期末)$/.test(mention.text) &&
    before?.kind === 'word' &&
    /^n/.test(before.tag) &&
    next?.kind === 'word' &&
    /^[nv]/.test(next.tag) &&
    isNominal(before) &&
    isNominal(next)
  )
    return false;
  if (before && /^(?:对|对于|关于)$/.test(before.text) && next && isNominal(next)) return false;
  if (isAttributive(words, i)) return false;
  return !datesTheNews(words, i);
}
const PERIOD_NOUNS = tableOf('期间 时期 以来 末 初 期末 时 前 后 中 内 全市 全省 全国 我市 我省 我国');

/** 获评2025年优秀案例: a date between a verb and its noun names the noun. */
function isAttributive(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  const next = words[i + 1];
  if (before === undefined || next === undefined || i === 0) return false;
  if (!isVerb(before) || GOAL_WORDS.has(before.text) || LEVEL_VERBS.has(before.text) || isPreposition(before))
    return false;
  if (isAdverb(before, next)) return false;
  return (isNominal(next) && next.kind === 'word') || next.text === '的';
}

/** 记者10日获悉, 国家统计局1月17日发布: the date of the news, not of what it tells. */
function datesTheNews(words: readonly Word[], i: number): boolean {
  for (const [n, word] of words.slice(i + 1, i + 14).entries()) {
    if (word.kind === 'quantity') return false;
    // 2025年全国报告肺结核患者52.7万例: cases are reported, no news.
    if (word.text === '报告' && words[i + n + 2]?.kind === 'word') continue;
    if (REPORTING_VERBS.has(word.text) || SAYING_VERBS.has(word.text) || ISSUING_VERBS.has(word.text)) return true;
  }
  return false;
}
