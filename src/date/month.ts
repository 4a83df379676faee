/** Months and their thirds: 2月, 3月份, 本月, 次月, 第八个月; 上旬, 月底, 上半月. */
import { digitAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import type { Month, Reading, Shift, Stretch } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { Phrases, withEndings } from './phrases.js';
import { isListMark, unitBehind } from './shared-unit.js';

const from = (anchor: Shift['from'], by: number): Shift => ({ is: 'shift', by, from: anchor });

export const MONTH_WORDS = new Lexicon<Shift>([
  ...each('上上个月 上上月', from('reference', -2)),
  ...each('上个月 上月 上一个月 上一月 上月份', from('reference', -1)),
  ...each('本月 这个月 本月份 这月 这一个月', from('reference', 0)),
  ...each('下个月 下月 下一个月 下一月 下月份', from('reference', 1)),
  ...each('下下个月 下下月', from('reference', 2)),
  ...each('当月 该月 同月 那个月 当月份 月内', from('event', 0)),
  ...each('次月 翌月', from('event', 1)),
  ...each('前一个月 前一月', from('event', -1)),
]);

/** What follows 月 and makes it another word: 三月饼, 二月河, 一月租. */
const NO_MONTH_BEFORE = '饼嫂刊河';
/** 本月球, 下月台: what follows the month of a word. */
const NO_MONTH_WORD_BEFORE = '球台饼经';

/** Words of lasting before N月: 历时8月 is a length. */
const LASTING = new Phrases(withEndings('历时 长达 为期 历经 持续 耗时 少则 多则 短则 长则', '近 约 逾 超过 整整'));

/** Whether 历时 and the like stand before, so that N月 counts months. */
export function isLasting(text: string, at: number): boolean {
  return LASTING.ends(text, at) > 0;
}

const EXCESS = new Phrases('有余 之久');
const MONTH_UNITS = ['月'] as const;

export function readMonth(text: string, at: number, inYear: boolean): Reading<Month> | null {
  const word = MONTH_WORDS.at(text, at);
  if (word) {
    const end = at + word.word.length;
    // 本月球, 上月台
    return isOneOf(text, end, NO_MONTH_WORD_BEFORE) ? null : { end, value: word.value };
  }
  const first = text.charAt(at) === '元' || (inYear && text.charAt(at) === '首');
  if (first && text.charAt(at + 1) === '月') {
    const end = text.charAt(at + 2) === '份' ? at + 3 : at + 2;
    return { end, value: { is: 'month', value: 1 } };
  }
  if (text.charAt(at) === '第') return inYear ? readNthMonth(text, at) : null;
  const number = readNumber(text, at);
  if (!number || number.value < 1 || number.value > 12 || number.digits > 2 || text.charAt(at) === '两') return null;
  if (number.script === 'han' && number.digits === 2 && number.value !== 10 + (number.value % 10)) return null;
  if (digitAt(text, at - 1) >= 0 || isLatinAt(text, at - 1)) return null;
  const unit = skipSpace(text, number.end);
  const value: Month = { is: 'month', value: number.value };
  if (text.charAt(unit) === '月') {
    const end = text.charAt(unit + 1) === '份' ? unit + 2 : unit + 1;
    if (isOneOf(text, end, NO_MONTH_BEFORE)) return null;
    // 一月有余 is a length
    if (!inYear && EXCESS.begins(text, end) > 0) return null;
    return !inYear && isLasting(text, at) ? null : { end, value };
  }
  if (isListMark(text, at, number.end)) return null;
  return unitBehind(text, number.end, MONTH_UNITS) ? { end: number.end, value } : null;
}

/** 第八个月, behind a year. */
function readNthMonth(text: string, at: number): Reading<Month> | null {
  const number = readNumber(text, at + 1);
  if (!number || number.value < 1 || number.value > 12 || !text.startsWith('个月', number.end)) return null;
  return { end: number.end + 2, value: { is: 'month', value: number.value } };
}

const stretch = (first: number, last: number): Stretch => ({ first, last });
const MONTH_END: Stretch = { first: 21, last: 31, end: true };

/** Thirds and halves, as they follow a month or stand for the running one. */
export const STRETCH_WORDS = new Lexicon<Stretch>([
  ...each('上旬', stretch(1, 10)),
  ...each('中旬', stretch(11, 20)),
  ...each('下旬', stretch(21, 31)),
  ...each('上中旬', stretch(1, 20)),
  ...each('中下旬', stretch(11, 31)),
  ...each('上半月 前半月', stretch(1, 15)),
  ...each('下半月 后半月', stretch(16, 31)),
  ...each('月初', stretch(1, 10)),
  ...each('月中', stretch(11, 20)),
  ...each('月底 月末 月尾', MONTH_END),
]);

/** What follows the month's own character: 3月初, 2月底, 本月末. */
const SHORT: Record<string, Stretch> = { 初: stretch(1, 10), 底: MONTH_END, 末: MONTH_END, 尾: MONTH_END };
const NO_SHORT_BEFORE = '级步次始见创期部层中端夏春秋冬';

/** A third of a month; `inMonth`: the month stands right before. */
export function readStretch(text: string, at: number, inMonth: boolean): Reading<Stretch> | null {
  const word = STRETCH_WORDS.at(text, at);
  if (word) {
    const end = at + word.word.length;
    return word.word === '月中' && isOneOf(text, end, '国央间') ? null : { end, value: word.value };
  }
  const short = inMonth ? SHORT[text.charAt(at)] : undefined;
  if (!short) return null;
  const next = text.charAt(at + 1);
  return next !== '' && NO_SHORT_BEFORE.includes(next) ? null : { end: at + 1, value: short };
}
