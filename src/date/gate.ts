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

const PAIR = 1;
const BEFORE_NUMBER = 2;
const FIRST = new Uint8Array(65536);
const pairs = new Set<number>();

const LISTS = [
  CENTURIES,
  DAY_WORDS,
  ERAS,
  HOLIDAYS,
  HOUR_WORDS,
  LUNAR_MONTHS,
  LUNAR_NAMES,
  MONTH_WORDS,
  NEW_YEAR_DAYS,
  PAIR_WORDS,
  PART_OF_DAY,
  REIGNS,
  SEASON_WORDS,
  SETS,
  STRETCH_WORDS,
  VAGUE,
  WEEK_WORDS,
  WINDOW_HEADS,
  YEAR_PART_WORDS,
  YEAR_WORDS,
];

function open(word: string): void {
  const first = word.charCodeAt(0);
  if (word.length === 1) FIRST[first] = (FIRST[first] ?? 0) | BEFORE_NUMBER;
  else {
    FIRST[first] = (FIRST[first] ?? 0) | PAIR;
    pairs.add(first * 65536 + word.charCodeAt(1));
  }
}
for (const list of LISTS) for (const word of list.words()) open(word);
for (const head of WEEKDAY_HEADS.words())
  for (const day of '一二三四五六日天末') open(head.length === 1 ? head + day : head);
for (const word of STEM_BRANCHES) open(word);
for (const house of DYNASTIES) for (const title of REIGNS.words()) open(house + title);
for (const word of ['每逢', '每到', '每隔', '首季', '首月', '头两', '头三', '差一', '差三', '差五', '差十']) open(word);
for (const head of "第每前后头近上下这早晚夜晨午闰差QqＱ’'") open(head);
/** 十四五 and 十一: readers of plans and feasts look at them themselves. */
for (const head of '一二三四五六七八九十') for (const five of '一四五八二三六') open(head + five);

/** What follows the numbers of dates and lengths. */
const AFTER_NUMBER = new Uint8Array(65536);
for (const char of '年月日号號点點时時季周天个個星礼小分秒世昼刻旬钟多余餘来几半毫至到和与、,，.．:：/／财学会财度及或工交pPaA') {
  AFTER_NUMBER[char.charCodeAt(0)] = 1;
}
const AFTER_CLASSIFIER = '月星周小季世礼钟半多年工交来余分';

/** Whether a word of time can begin at `at`. */
export function opensWord(text: string, at: number, code: number): boolean {
  const kind = FIRST[code];
  if (kind === 0) return false;
  const next = text.charCodeAt(at + 1);
  if (kind !== BEFORE_NUMBER && pairs.has(code * 65536 + next)) return true;
  return kind !== PAIR && opensNumber(text, at + 1);
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
