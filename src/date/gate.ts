/**
 * Where a time expression can begin, so that the scan passes over the rest of the text at one look a character: the
 * first two characters of every word of the lexicons, single heads before a number, and what follows a number.
 */

import { CENTURIES } from './century.js';
import { digitAt, hanDigitAt, isDashAt, isSpaceAt } from './characters.js';
import { DAY_WORDS } from './day.js';
import { HOLIDAYS } from './holiday.js';
import { LUNAR_MONTHS, LUNAR_NAMES, NEW_YEAR_DAYS } from './lunar-date.js';
import { MONTH_WORDS, STRETCH_WORDS } from './month.js';
import { PART_OF_DAY } from './part-of-day.js';
import { SETS } from './recurrence.js';
import { DYNASTIES, REIGNS } from './reign.js';
import { VAGUE } from './vague.js';
import { WEEK_WORDS, WEEKDAY_HEADS } from './week.js';
import { HOUR_WORDS, PAIR_WORDS, WINDOW_HEADS } from './window.js';
import { ERAS, STEM_BRANCHES, YEAR_WORDS } from './year.js';
import { SEASON_WORDS, YEAR_PART_WORDS } from './year-part.js';

/** The readers a place can call for, as bits. */
export const READER = { point: 1, set: 2, pair: 4, hour: 8, plan: 16, window: 32, lead: 64, vague: 128 } as const;

interface Opening {
  readonly word: string;
  readonly readers: number;
}

/** Whether any word begins with a character. */
export const HEADS = new Uint8Array(65536);
/** Words by their first two characters. */
const byPair = new Map<number, Opening[]>();
/** Readers for a single character before a number: 第3周, 近三年, 每5天. */
const beforeNumber = new Uint8Array(65536);

const LISTS: readonly (readonly [{ words(): string[] }, number])[] = [
  [CENTURIES, READER.point],
  [DAY_WORDS, READER.point],
  [ERAS, READER.point],
  [HOLIDAYS, READER.point],
  [HOUR_WORDS, READER.hour],
  [LUNAR_MONTHS, READER.point],
  [LUNAR_NAMES, READER.point],
  [MONTH_WORDS, READER.point],
  [NEW_YEAR_DAYS, READER.point],
  [PAIR_WORDS, READER.pair],
  [PART_OF_DAY, READER.point],
  [REIGNS, READER.point],
  [SEASON_WORDS, READER.point],
  [SETS, READER.set],
  [STRETCH_WORDS, READER.point],
  [VAGUE, READER.vague],
  [WEEK_WORDS, READER.point],
  [WINDOW_HEADS, READER.window],
  [YEAR_PART_WORDS, READER.point],
  [YEAR_WORDS, READER.point],
];

function open(word: string, readers: number): void {
  const first = word.charCodeAt(0);
  HEADS[first] = 1;
  if (word.length === 1) beforeNumber[first] = (beforeNumber[first] ?? 0) | readers;
  else {
    const pair = first * 65536 + word.charCodeAt(1);
    const openings = byPair.get(pair);
    if (openings) openings.push({ word, readers });
    else byPair.set(pair, [{ word, readers }]);
  }
}
for (const [list, readers] of LISTS) for (const word of list.words()) open(word, readers);
for (const head of WEEKDAY_HEADS.words())
  for (const day of '一二三四五六日天末') open(head.length === 1 ? head + day : head, READER.point);
for (const word of STEM_BRANCHES) open(word, READER.point);
/** 清乾隆: the house and the first character of the title are enough to look closer. */
const titles = new Set(REIGNS.words().map((title) => title.charAt(0)));
for (const house of DYNASTIES) for (const title of titles) open(house + title, READER.point);
for (const word of ['每逢', '每到', '每隔']) open(word, READER.set);
for (const word of ['首季', '首月', '元月', '今起', '明起', '差一', '差三', '差五', '差十']) open(word, READER.point);
for (const head of "早晚夜晨午闰差QqＱ’'") open(head, READER.point);
for (const head of '后头') open(head, READER.lead);
open('前', READER.lead | READER.point);
for (const day of '一二三四五六七八九十') open(`初${day}`, READER.point);
open('第', READER.point | READER.plan);
open('每', READER.set);
/** 十四五, 九五 and the like; feasts that are numbers (五一) stand in their own list. */
for (const head of '一二三四五六七八九') open(`${head}五`, READER.plan);
for (const digit of '一二三四五六七八九') open(`十${digit}`, READER.plan);

/** What follows the numbers of dates and lengths. */
const AFTER_NUMBER = new Uint8Array(65536);
for (const char of '年月日号號点點时時季周天个個星礼小分秒世昼刻旬钟多余餘来几半毫至到和与、,，.．:：/／财学会赛度及或工交pPaA') {
  AFTER_NUMBER[char.charCodeAt(0)] = 1;
}
const AFTER_CLASSIFIER = '月星周小季世礼钟半多年工交来余分';

/** The readers whose words begin at `at`; 0 where none does. Ask only where `HEADS` says so. */
export function readersAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const heads = beforeNumber[code] ?? 0;
  let readers = heads !== 0 && opensNumber(text, at + 1) ? heads : 0;
  const openings = byPair.get(code * 65536 + text.charCodeAt(at + 1));
  if (openings) {
    for (const { word, readers: own } of openings) {
      if ((readers & own) !== own && (word.length === 2 || text.startsWith(word, at))) readers |= own;
    }
  }
  return readers;
}

function opensNumber(text: string, at: number): boolean {
  if (digitAt(text, at) >= 0 || hanDigitAt(text, at) >= 0 || isSpaceAt(text, at)) return true;
  return at < text.length && '十两数几半百廿卅约'.includes(text.charAt(at));
}

/** Whether what follows a number that ends at `end` can make it a time. */
export function followsNumber(text: string, end: number): boolean {
  if (end >= text.length) return false;
  if (isSpaceAt(text, end)) return true;
  if (isDashAt(text, end)) return true;
  if (AFTER_NUMBER[text.charCodeAt(end)] !== 1) return false;
  const char = text.charAt(end);
  return (char !== '个' && char !== '個') || (end + 1 < text.length && AFTER_CLASSIFIER.includes(text.charAt(end + 1)));
}
