/**
 * Where a word of time can begin, so that the scan passes over the rest of the text at one look a character: the first
 * two characters of every word of the lexicons, and single heads before a number.
 */

import { CENTURIES } from './century.js';
import { digitAt, hanDigitAt, isOneOf, isSpaceAt } from './characters.js';
import { DAY_WORDS } from './day.js';
import { ERAS, STEM_BRANCHES } from './era.js';
import { HOLIDAYS } from './holiday.js';
import { LUNAR_MONTHS, LUNAR_NAMES, NEW_YEAR_DAYS } from './lunar-date.js';
import { MONTH_WORDS, STRETCH_WORDS } from './month.js';
import { PART_OF_DAY } from './part-of-day.js';
import { DYNASTIES, REIGNS } from './reign.js';
import { SETS } from './set-words.js';
import { FEW_HEADS, FEW_UNITS, VAGUE } from './vague.js';
import { WEEK_WORDS, WEEKDAY_HEADS } from './week.js';
import { HOUR_WORDS, PAIR_WORDS, WINDOW_HEADS } from './window.js';
import { YEAR_WORDS } from './year.js';
import { SEASON_WORDS, YEAR_PART_WORDS } from './year-part.js';

/** The readers a place can call for, as bits. */
export const READER = {
  set: 1,
  pair: 1 << 1,
  hour: 1 << 2,
  plan: 1 << 3,
  window: 1 << 4,
  lead: 1 << 5,
  vague: 1 << 6,
  year: 1 << 7,
  lunar: 1 << 8,
  month: 1 << 9,
  part: 1 << 10,
  season: 1 << 11,
  week: 1 << 12,
  stretch: 1 << 13,
  nthWeek: 1 << 14,
  holiday: 1 << 15,
  day: 1 << 16,
  hours: 1 << 17,
  clock: 1 << 18,
} as const;
/** Those that read a point. */
export const POINT = (1 << 19) - READER.year;

interface Opening {
  readonly word: string;
  readonly readers: number;
  /** A number (or 元), 年, 、 or 至 must follow: 元和|十五年, 元和|年间, not 元和酒家. */
  readonly numbered: boolean;
}

/** Bits for two hashes of the first two characters of every word: a look or two passes over nearly all of a text. */
const PAIRS = new Int32Array(1 << 13);
const CHECKS = new Int32Array(1 << 11);
/** The characters that open a word: nearly all of a text is passed over by this look alone. */
const OPENS = new Uint8Array(65536);
/** Words by their first two characters, in slots of an open table: a look-up costs less than in a map. */
const SLOTS = 1 << 14;
const keys = new Uint32Array(SLOTS);
const bySlot: (Opening[] | null)[] = Array.from({ length: SLOTS }, () => null);
/** Readers for a single character before a number: 第3周, 近三年, 每5天. */
const beforeNumber = new Int32Array(65536);
/** What a number begins with; 2 is 一, which some heads do not count by (这一季, 上一个), 3 is 半. */
const NUMBER_OPENS = new Uint8Array(65536);
for (let code = 0; code < 65536; code++) {
  const char = String.fromCharCode(code);
  const opens =
    digitAt(char, 0) >= 0 || hanDigitAt(char, 0) >= 0 || isSpaceAt(char, 0) || '十两数几百廿卅约'.includes(char);
  NUMBER_OPENS[code] = char === '一' ? 2 : char === '半' ? 3 : opens ? 1 : 0;
}

const LISTS: readonly (readonly [{ words(): string[] }, number])[] = [
  [CENTURIES, READER.year],
  [DAY_WORDS, READER.day],
  [ERAS, READER.year],
  [HOLIDAYS, READER.holiday],
  [HOUR_WORDS, READER.hour],
  [LUNAR_MONTHS, READER.lunar],
  [LUNAR_NAMES, READER.lunar],
  [MONTH_WORDS, READER.month],
  [NEW_YEAR_DAYS, READER.lunar],
  [PAIR_WORDS, READER.pair],
  [PART_OF_DAY, READER.hours],
  [SEASON_WORDS, READER.season],
  [SETS, READER.set],
  [STRETCH_WORDS, READER.stretch],
  [VAGUE, READER.vague],
  [WEEK_WORDS, READER.week],
  [WINDOW_HEADS, READER.window],
  [YEAR_PART_WORDS, READER.part],
  [YEAR_WORDS, READER.year],
];

function hash(first: number, second: number): number {
  return (Math.imul(first, 1029) + second) & 0x3ffff;
}

function check(first: number, second: number): number {
  return (Math.imul(first, 31) ^ Math.imul(second, 7)) & 0xffff;
}

function mark(first: number, second: number): void {
  OPENS[first] = 1;
  const [one, other] = [hash(first, second), check(first, second)];
  PAIRS[one >> 5] = (PAIRS[one >> 5] ?? 0) | (1 << (one & 31));
  CHECKS[other >> 5] = (CHECKS[other >> 5] ?? 0) | (1 << (other & 31));
}

function isMarked(first: number, second: number): boolean {
  const one = hash(first, second);
  if ((((PAIRS[one >> 5] ?? 0) >> (one & 31)) & 1) === 0) return false;
  const other = check(first, second);
  return (((CHECKS[other >> 5] ?? 0) >> (other & 31)) & 1) === 1;
}

/** The slot of a pair, or the free one it would take. */
function slotOf(first: number, second: number): number {
  const pair = first * 65536 + second;
  let slot = hash(first, second) & (SLOTS - 1);
  while (keys[slot] !== 0 && keys[slot] !== pair) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

function open(word: string, readers: number, numbered = false): void {
  const first = word.charCodeAt(0);
  if (word.length === 1) {
    beforeNumber[first] = (beforeNumber[first] ?? 0) | readers;
    for (let second = 0; second < 65536; second++) if (NUMBER_OPENS[second] !== 0) mark(first, second);
    return;
  }
  const second = word.charCodeAt(1);
  mark(first, second);
  const slot = slotOf(first, second);
  keys[slot] = first * 65536 + second;
  const openings = bySlot[slot];
  if (openings) openings.push({ word, readers, numbered });
  else bySlot[slot] = [{ word, readers, numbered }];
}

for (const [list, readers] of LISTS) for (const word of list.words()) open(word, readers);
for (const head of WEEKDAY_HEADS.words())
  for (const day of '一二三四五六日天末') open(head.length === 1 ? head + day : head, READER.week);
for (const word of STEM_BRANCHES) open(word, READER.year);
for (const title of REIGNS.words()) {
  open(title, READER.year, true);
  for (const house of DYNASTIES) open(house + title, READER.year, true);
}
for (const word of ['每逢', '每到', '每隔']) open(word, READER.set);
for (const word of ['今起', '明起']) open(word, READER.day);
for (const word of ['差一', '差三', '差五', '差十']) open(word, READER.clock);
for (const head of '早晚夜晨午') open(head, READER.hours);
for (const head of 'QqＱ') open(head, READER.part);
for (const head of "’'") open(head, READER.year);
for (const few of '几数') {
  for (const head of FEW_HEADS.words()) open(head + few, READER.vague);
  for (const unit of FEW_UNITS.words()) open(few + unit, READER.vague);
}
for (const head of '后头') open(head, READER.lead);
for (const day of '一二三四五六七八九十') open(`初${day}`, READER.lunar);
open('元月', READER.month);
open('闰', READER.lunar);
open('差', READER.clock);
open('前', READER.lead | READER.year);
open('第', READER.part | READER.nthWeek | READER.plan);
open('每', READER.set);
/** 十四五, 九五 and the like; feasts that are numbers (五一) stand in their own list. */
for (const head of '一二三四五六七八九') open(`${head}五`, READER.plan);
for (const digit of '一二三四五六七八九') open(`十${digit}五`, READER.plan);
open('十五', READER.plan);

/** The first place from `at` on where a word may begin, `stop` where none does. */
export function skipIdle(text: string, at: number, stop: number): number {
  // No word is one character long, and reading past the end would make every sum below a float
  const last = Math.min(stop, text.length - 1);
  if (at >= last) return stop;
  let code = text.charCodeAt(at);
  for (let place = at; place < last; place++) {
    const next = text.charCodeAt(place + 1);
    if (OPENS[code] === 1 && isMarked(code, next)) return place;
    code = next;
  }
  return stop;
}

/** The readers whose words begin at `at`; 0 where none does. */
export function readersAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (at + 1 >= text.length) return 0;
  const next = text.charCodeAt(at + 1);
  if (OPENS[code] === 0 || !isMarked(code, next)) return 0;
  const number = NUMBER_OPENS[next] ?? 0;
  let readers = number !== 0 && beforeNumber[code] !== 0 && counts(text, at, number) ? (beforeNumber[code] ?? 0) : 0;
  const openings = bySlot[slotOf(code, next)];
  if (!openings) return readers;
  for (const { word, readers: own, numbered } of openings) {
    if ((readers & own) === own || (word.length > 2 && !text.startsWith(word, at))) continue;
    if (!numbered || opensNumeral(text, at + word.length)) readers |= own;
  }
  return readers;
}

/** Whether a head counts by the number behind it: 近三年 and 第三季度 do, 这一点, 上半场 and 第三名 do not. */
function counts(text: string, at: number, number: number): boolean {
  const head = text.charAt(at);
  if (head === '第') return isOrdinalOfTime(text, at + 1);
  if (number === 2) return !isOneOf(text, at, '这上下前后') || isOneOf(text, at + 2, '十百千二');
  return number !== 3 || !isOneOf(text, at, '上下');
}

/** 第三季度, 第12周, 第二、三季度, 第一个五年计划. */
function isOrdinalOfTime(text: string, at: number): boolean {
  let end = at;
  while (end < at + 4 && (NUMBER_OPENS[text.charCodeAt(end)] ?? 0) !== 0 && end < text.length) end++;
  return isOneOf(text, end, '季个周星礼天日月年、和至到—-');
}

function opensNumeral(text: string, at: number): boolean {
  return at < text.length && (NUMBER_OPENS[text.charCodeAt(at)] !== 0 || isOneOf(text, at, '元年、至'));
}
