/** Years: 2026年, 二〇二六年, 98年, ’98, 公元前221年, 民国三十年, 甲午年; 今年, 上年, 次年, 全年. */

import { readCenturyOrDecade } from './century.js';
import { digitAt, isDashAt, isEdgeAt, isHanAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import { readEra, readSexagenary } from './era.js';
import { EVENT } from './event.js';
import type { Reading, Shift, Year } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber, startsNumber } from './number.js';
import { readReign } from './reign.js';
import { unitBehind } from './shared-unit.js';
import { isShortYear } from './short-year.js';
import { isBygone } from './vague.js';

const from = (anchor: Shift['from'], by: number): Shift => ({ is: 'shift', by, from: anchor });

export const YEAR_WORDS = new Lexicon<Shift>([
  ...each('大前年', from('reference', -3)),
  ...each('前年', from('reference', -2)),
  ...each('去年 去年度 昨年 旧年', from('reference', -1)),
  ...each('今年 今年度 这年 新的一年 新一年', from('reference', 0)),
  ...each('明年 明年度', from('reference', 1)),
  ...each('后年', from('reference', 2)),
  ...each('大后年', from('reference', 3)),
  ...each('上年 上年度 上一年 上一年度 上个年度', from('topic', -1)),
  ...each('本年 本年度', from('topic', 0)),
  ...each('全年 年内 当年 当年度 该年 该年度 这一年 同一年', from('topic', 0)),
  ...each('来年 下年 下年度 下一年 下一年度 下个年度', from('topic', 1)),
  ...each('前一年 前一年度', from('event', -1)),
  ...each('同年', from('event', 0)),
  ...each('次年 翌年 后一年 转年', from('event', 1)),
  ...each('那年 那一年', from('named', 0)),
  ...each('第二年', from('named', 1)),
  ...each('第三年', from('named', 2)),
]);

/** What follows a year word and makes it another word: 全年级, 全年龄, 上年纪, 当年级. */
const NO_YEAR_BEFORE = '级龄纪轻青幼长迈';
/** 该年会, 这一年一度: what only some of the words must not stand before. */
const BARRED: Readonly<Record<string, string>> = { 旧年: '限', 该年: '会', 这一年: '一多', 那一年: '一' };

/** 那年 alone is a time gone by, 那年冬天 a winter: the word wants a part of the year behind it. */
export function wantsPart(text: string, at: number): boolean {
  return text.startsWith('那年', at) || text.startsWith('那一年', at);
}

/** ’98, '03: an apostrophe stands for the century; the closing half of a quotation has a letter before it. */
function readApostrophe(text: string, at: number): Reading<Year> | null {
  if (text.charAt(at) !== '’' && text.charAt(at) !== "'") return null;
  if (at > 0 && !isEdgeAt(text, at - 1) && !isHanAt(text, at - 1)) return null;
  const number = readNumber(text, at + 1);
  if (number?.digits !== 2 || number.script !== 'arabic') return null;
  const next = text.charAt(number.end);
  if (next === '年') return { end: number.end + 1, value: { is: 'short', value: number.value } };
  return isHanAt(text, number.end) && !'个人岁元件年月日'.includes(next)
    ? { end: number.end, value: { is: 'short', value: number.value } }
    : null;
}

/** Years that are not the calendar's, named by the number of one: 2025财年, 2025学年. */
const YEAR_UNITS = new Lexicon<null>(each('年度 财年 学年 财政年度 会计年度 学年度 赛季', null));
/** 2025上半年, 2025Q3: a year without 年 before a part of it. */
const PART_OF_YEAR = /^(?:[上下]半年|前?第?[一二三四1-4]季度|[Qq][1-4](?![0-9A-Za-z])|[春秋]季)/u;
const YEAR_TAILS = ['年', '学年', '财年'] as const;

function readNumbered(text: string, at: number): Reading<Year> | null {
  const number = readNumber(text, at);
  if (!number || (isNumberAt(text, at - 1) && !followsListMark(text, at)) || text.charAt(at - 1) === '第') return null;
  const unit = skipSpace(text, number.end);
  const direct = text.charAt(unit) === '年' && text.charAt(unit + 1) !== '代';
  const { value, digits, script } = number;
  if (
    digits === 4 &&
    script === 'arabic' &&
    value >= 1949 &&
    value < 2100 &&
    isOneOf(text, number.end, '上下前第一二三四1234QqＱ春秋') &&
    PART_OF_YEAR.test(text.slice(number.end, number.end + 5))
  )
    return { end: number.end, value: { is: 'year', value } };
  const other = digits === 4 ? YEAR_UNITS.at(text, unit) : null;
  if (other) return { end: unit + other.word.length, value: { is: 'year', value } };
  if (digits === 4) {
    if (value < 1000 || value > 2999) return null;
    if (!direct)
      return unitBehind(text, number.end, YEAR_TAILS, 4) ? { end: number.end, value: { is: 'year', value } } : null;
    return isAge(text, unit + 1, value) ? null : { end: unit + 1, value: { is: 'year', value } };
  }
  if (!direct || digits === 0) return null;
  if (digits === 3 && isEarlyYear(text, at, unit + 1)) return { end: unit + 1, value: { is: 'year', value } };
  if (digits === 3 && script === 'han') return { end: unit + 1, value: { is: 'year', value } };
  if (digits !== 2 || !isShortYear(text, at, unit + 1, value, script === 'han')) return null;
  return { end: unit + 1, value: { is: 'short', value } };
}

/** 701年2月28日, （627年）, —762年: three figures are a year in brackets, in a range and before a month. */
function isEarlyYear(text: string, at: number, end: number): boolean {
  if (isOneOf(text, at - 1, '（(') && isOneOf(text, end, '）)—－–-～至，')) return true;
  if (isDashAt(text, at - 1) && isOneOf(text, end, '）)，')) return true;
  return (
    /^\d{1,2}月\d{1,2}日/u.test(text.slice(end, end + 6)) ||
    (isDashAt(text, at - 1) && /^\d{1,2}月/u.test(text.slice(end, end + 3)))
  );
}

/** 1300年历史, 2000多年来: as many years, not that year. */
function isAge(text: string, end: number, value: number): boolean {
  if (!isOneOf(text, end, '的悠历来间之以')) return false;
  const rest = text.slice(end, end + 4);
  if (/^(?:的)?(?:悠久)?历史/u.test(rest)) return value < 1840;
  if (/^(?:来|间|之久|以上)/u.test(rest)) return value % 100 === 0;
  return false;
}

/** 2.2024年数据: the mark of a list stands before. */
export function followsListMark(text: string, at: number): boolean {
  if (!isOneOf(text, at - 1, '.．')) return false;
  const figures = digitAt(text, at - 3) >= 0 ? 2 : 1;
  return digitAt(text, at - 2) >= 0 && (isEdgeAt(text, at - 2 - figures) || at - 1 === figures);
}

function isNumberAt(text: string, at: number): boolean {
  return digitAt(text, at) >= 0 || isLatinAt(text, at) || (at >= 0 && '.．'.includes(text.charAt(at)));
}

/** 两千零八年, 二千零二十年: the year as a number. */
function readSpoken(text: string, at: number): Reading<Year> | null {
  if (!text.startsWith('千零', at + 1) || !isOneOf(text, at, '两二')) return null;
  const rest = readNumber(text, at + 3);
  if (!rest || rest.value < 1 || rest.value > 99 || text.charAt(rest.end) !== '年') return null;
  return { end: rest.end + 1, value: { is: 'year', value: 2000 + rest.value } };
}

export function readYear(text: string, at: number): Reading<Year> | null {
  if (startsNumber(text, at)) {
    return readNumbered(text, at) ?? readSpoken(text, at) ?? readCenturyOrDecade(text, at);
  }
  const word = YEAR_WORDS.at(text, at);
  if (word) {
    const end = at + word.word.length;
    // 第二年 is the next one at the head of a clause, else the second of something
    if (
      word.word.startsWith('第') &&
      !isEdgeAt(text, at - 1) &&
      !isOneOf(text, at - 1, '在于到至但而则就后') &&
      !text.startsWith('后的', at - 2)
    )
      return null;
    if (word.word === '当年' && isBygone(text, at)) return null;
    // 离职前一年: a year before it
    if (word.word === '前一年' && EVENT.ends(text, at) > 0) return null;
    const barred = BARRED[word.word];
    if (isOneOf(text, end, NO_YEAR_BEFORE) || (barred !== undefined && isOneOf(text, end, barred))) return null;
    return { end, value: word.value };
  }
  return (
    readCenturyOrDecade(text, at) ??
    readEra(text, at) ??
    readReign(text, at) ??
    readSexagenary(text, at) ??
    readApostrophe(text, at)
  );
}
