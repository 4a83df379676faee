/**
 * One stretch of the calendar, composed from its parts in the order Chinese writes them: year, part of the year, month,
 * third or week, day, weekday, part of the day, clock time. Each part is read by a file of its own; what is not written
 * stays open.
 */
import { digitAt, isOneOf, skipSpace } from './characters.js';
import { readClock } from './clock.js';
import { readBareDay, readDayWord, readMonthDay, readNthDay } from './day.js';
import type { Anchor, Day, Offset, Point, Reading, Unit } from './expression.js';
import { readHoliday } from './holiday.js';
import { each, Lexicon } from './lexicon.js';
import { LUNAR_NAMES, readLunar } from './lunar-date.js';
import { readMonth, readStretch } from './month.js';
import { readNumber, startsNumber } from './number.js';
import { readNumericDate, withZone } from './numeric-date.js';
import { HOURS, onPartOfDay, readPartOfDay } from './part-of-day.js';
import { skipJoint } from './shared-unit.js';
import { readNthWeekday, readWeek, skipWeekdayGloss } from './week.js';
import { readYear } from './year.js';
import { readNthWeek, readQuarter, readYearPart, SEASON_WORDS } from './year-part.js';

/** Steps over 的 or spaces between two parts: 明年的第八个月, 2026 年 2 月. */
function skipLink(text: string, at: number): number {
  return isOneOf(text, at, '的之') ? at + 1 : skipSpace(text, at);
}

/** A point; `dayEnd` is where its day ends when a time of day stands behind it. */
export interface PointReading extends Reading<Point> {
  readonly dayEnd?: number;
}

const point = (end: number, parts: Omit<Point, 'form'>): Reading<Point> => ({
  end,
  value: { form: 'point', ...parts },
});

const DAY_ITSELF = new Lexicon<null>(each('当天 当日 那天 这天 这一天 那一天 同一天', null));

/** Behind a year, its day that is today's or that of the date before: 去年今日, 去年此时, 去年同日. */
const SAME_DAY = new Lexicon<Anchor>([
  ...each('今天 今日 此时 这个时候 这时候 这时', 'reference' as const),
  ...each('同一天 同日', 'event' as const),
]);

const OFFSET_UNITS = new Lexicon<Unit>([
  ...each('天 日', 'day' as const),
  ...each('周 个星期 星期', 'week' as const),
  ...each('个月', 'month' as const),
]);

/** 前一天, 之后两天, 后第三天, behind a day. */
function readOffset(text: string, at: number): Reading<Offset> | null {
  const start = text.charAt(at) === '的' ? at + 1 : at;
  const particle = isOneOf(text, start, '之以') ? start + 1 : start;
  const sign = text.charAt(particle) === '前' ? -1 : text.charAt(particle) === '后' ? 1 : 0;
  if (sign === 0) return null;
  const ordinal = text.charAt(particle + 1) === '的' ? particle + 2 : particle + 1;
  const number = readNumber(text, text.charAt(ordinal) === '第' ? ordinal + 1 : ordinal);
  if (!number || number.value < 1 || number.value > 100) return null;
  const unit = OFFSET_UNITS.at(text, number.end);
  if (!unit || isOneOf(text, number.end + unit.word.length, '内年岁')) return null;
  return { end: number.end + unit.word.length, value: { count: sign * number.value, unit: unit.value } };
}

/** What may follow a day: its weekday, 当天, an offset, a part of the day, a clock time. */
function withDayTail(text: string, reading: Reading<Point>): PointReading {
  let { end, value } = reading;
  end = skipWeekdayGloss(text, end);
  const itself = DAY_ITSELF.at(text, end);
  if (itself) end += itself.word.length;
  const offset = value.hours ? null : readOffset(text, end);
  if (offset) {
    end = offset.end;
    value = { ...value, offset: offset.value };
  }
  return withTime(text, { end, value });
}

/** 上午约8时30分. */
function skipAbout(text: string, at: number): number {
  return text.charAt(at) === '约' ? at + 1 : text.startsWith('大约', at) ? at + 2 : at;
}

/** A part of the day and a clock time behind a day: 10日上午9时30分, 今晚8点, 10日 14:30. */
function withTime(text: string, reading: Reading<Point>): PointReading {
  let { end, value } = reading;
  // 今晚8点 carries its part of the day in the word
  let hours = value.hours ?? (value.day?.is === 'holiday' && text.charAt(end - 1) === '夜' ? HOURS.evening : undefined);
  if (text.startsWith('当晚', end))
    return withTime(text, { end: end + 2, value: { ...value, hours: { first: 18, last: 23 } } });
  for (const start of [end, skipLink(text, end)]) {
    const part = hours ? null : readPartOfDay(text, start, true);
    if (part) {
      end = part.end;
      hours = part.value;
      value = { ...value, hours };
    }
  }
  const glossed = hours ? skipWeekdayGloss(text, end) : end;
  for (const start of [glossed, skipLink(text, glossed), skipAbout(text, glossed)]) {
    const clock = readClock(text, start, true);
    if (!clock) continue;
    const zoned = withZone(text, clock);
    const { hours: _, ...rest } = value;
    const read = hours ? onPartOfDay(zoned.value, hours) : zoned.value;
    return { end: zoned.end, value: { ...rest, clock: read }, dayEnd: reading.end };
  }
  return { end, value };
}

/** What may stand inside a month: thirds, days, weeks, the n-th weekday, the last day. */
function withinMonth(text: string, month: Reading<Point>): PointReading {
  const direct = readStretch(text, month.end, true);
  if (direct) return point(direct.end, { ...month.value, stretch: direct.value });
  const linked = skipLink(text, month.end);
  const inner =
    partOfMonth(text, month.end, month.value) ?? (linked > month.end ? partOfMonth(text, linked, month.value) : null);
  return inner ?? month;
}

function partOfMonth(text: string, at: number, month: Point): PointReading | null {
  const stretch = readStretch(text, at, false);
  if (stretch) return point(stretch.end, { ...month, stretch: stretch.value });
  const day: Reading<Day> | null = readMonthDay(text, at) ?? readNthWeekday(text, at) ?? readNthDay(text, at);
  if (day) return withDayTail(text, point(day.end, { ...month, day: day.value }));
  const week = readNthWeek(text, at);
  return week && point(week.end, { ...month, week: week.value });
}

/** A lunar day or month; `named` when 农历 stands before. */
function readLunarPoint(text: string, at: number, named: boolean, year: Partial<Point>): PointReading | null {
  const lunar = readLunar(text, at, named);
  if (!lunar) return null;
  const reading = point(lunar.end, { ...year, ...lunar.value });
  return lunar.value.day ? withDayTail(text, reading) : reading;
}

/** What may stand inside a year, right behind it. */
export function withinYear(text: string, at: number, year: Pick<Point, 'year'>): PointReading | null {
  const name = LUNAR_NAMES.at(text, at);
  // 康熙二十年九月 is of the lunar calendar, 康熙二十年9月 a later writer's
  const reign = year.year?.is === 'year' && year.year.lunar === true && digitAt(text, at) < 0;
  const lunar = readLunarPoint(text, name ? at + name.word.length : at, name !== null || reign, year);
  if (lunar) return lunar;
  if (text.startsWith('同期', at)) return point(at + 2, { ...year, same: true });
  // The month first: 二〇二五年十一月 is not the feast of 十一
  const month = readMonth(text, at, true);
  if (month) return withinMonth(text, point(month.end, { ...year, month: month.value }));
  const part = readYearPart(text, at, true);
  if (part) return point(part.end, { ...year, part: part.value });
  const holiday = readHoliday(text, at, true);
  if (holiday) return withDayTail(text, point(holiday.end, { ...year, day: holiday.value }));
  const week = readNthWeek(text, at);
  if (week) return point(week.end, { ...year, week: week.value });
  const day = readNthDay(text, at);
  if (day) return withDayTail(text, point(day.end, { ...year, day: day.value }));
  const same = SAME_DAY.at(text, at);
  if (same) return point(at + same.word.length, { ...year, day: { is: 'shift', by: 0, from: same.value } });
  return null;
}

function readWithYear(text: string, at: number): PointReading | null {
  const year = readYear(text, at);
  if (!year) return null;
  const parts = { year: year.value };
  const linked = skipLink(text, year.end);
  const inner = withinYear(text, year.end, parts) ?? (linked > year.end ? withinYear(text, linked, parts) : null);
  if (inner) return inner;
  const whole = ['全年', '年内', '度', '内'].find(
    (word) => text.startsWith(word, year.end) && isWhole(text, year.end, word),
  );
  return point(year.end + (whole?.length ?? 0), parts);
}

/** 本月|内部, 今年|内地. */
const NO_INSIDE_BEFORE = '部外在容地陆销需';

/** 2025年全年, 2025年度, 2026年内: the year itself. */
function isWhole(text: string, at: number, word: string): boolean {
  if (text.charAt(at - 1) !== '年') return false;
  return word === '内' ? !isOneOf(text, at + 1, NO_INSIDE_BEFORE) : !isOneOf(text, at + word.length, '过假汛日级龄夏');
}

/**
 * A point that begins with a number: 2026年2月, 2月10日, 一季度, 29号, 三点半, 五一. Its unit says which reader to ask; a row
 * (2025、2026年) or a number out of reach (两千零八年) leaves all of them in play.
 */
function readNumbered(text: string, at: number, closing: boolean): PointReading | null {
  const number = readNumber(text, at);
  const unit = number ? text.charAt(skipSpace(text, number.end)) : '';
  const open = number === null || skipJoint(text, number.end) >= 0;
  const may = (units: string) => open || (unit !== '' && units.includes(unit));
  const year = may('年世财学会赛度上下QqＱ第春秋') ? readWithYear(text, at) : null;
  if (year) return year;
  if (may('月')) {
    const lunar = readLunarPoint(text, at, false, {});
    if (lunar) return lunar;
    const month = readMonth(text, at, false);
    if (month) return withinMonth(text, point(month.end, { month: month.value }));
  }
  const quarter = may('季个') ? readQuarter(text, at, false) : null;
  if (quarter) return point(quarter.end, { part: quarter.value });
  const holiday = number?.script === 'han' ? readHoliday(text, at, false) : null;
  if (holiday) return withDayTail(text, point(holiday.end, { day: holiday.value }));
  const day = may('日号號') ? readBareDay(text, at, closing) : null;
  if (day) return withDayTail(text, point(day.end, { day: day.value }));
  return may('点點时時:：aApPａｐＡＰ') ? readBareClock(text, at) : null;
}

/** A point without a year that begins with a word. */
function readWorded(text: string, at: number): PointReading | null {
  const lunar = readLunarPoint(text, at, false, {});
  if (lunar) return lunar;
  const month = readMonth(text, at, false);
  if (month) return withinside(text, withinMonth(text, point(month.end, { month: month.value })), at);
  const part = readYearPart(text, at, false);
  if (part) return withinside(text, point(part.end, { part: part.value }), at);
  const season = SEASON_WORDS.at(text, at);
  if (season && !isOneOf(text, at + 2, '游联装衣运训招播种耕收')) {
    const { by, value } = season.value;
    return point(at + 2, { year: { is: 'shift', by, from: 'reference' }, part: { is: 'season', value } });
  }
  const week = readWeek(text, at);
  if (week)
    return week.value.day
      ? withDayTail(text, point(week.end, week.value))
      : withinside(text, withinWeek(text, week.end, week.value), at);
  const stretch = readStretch(text, at, false);
  if (stretch) return point(stretch.end, { month: { is: 'shift', by: 0, from: 'topic' }, stretch: stretch.value });
  const nthWeek = readNthWeek(text, at);
  if (nthWeek && nthWeek.value.is === 'nth' && nthWeek.value.value > 4)
    return point(nthWeek.end, { week: nthWeek.value });
  const holiday = readHoliday(text, at, false);
  if (holiday) return withDayTail(text, point(holiday.end, { day: holiday.value }));
  const word = readDayWord(text, at);
  if (word) return withDayTail(text, point(word.end, word.value));
  const hours = readPartOfDay(text, at, false) ?? readShortPart(text, at);
  return hours ? withTime(text, point(hours.end, { hours: hours.value })) : readBareClock(text, at);
}

/** 本月内, 本周内, 上季度内: with 内 behind a stretch told by a word, as behind a year. */
function withinside(text: string, reading: PointReading, at: number): PointReading {
  const inside = isOneOf(text, at, '本当上下这') && text.charAt(reading.end) === '内';
  if (!inside || reading.value.day || isOneOf(text, reading.end + 1, NO_INSIDE_BEFORE)) return reading;
  return { ...reading, end: reading.end + 1 };
}

/** 下周的最后一天. */
function withinWeek(text: string, at: number, week: Pick<Point, 'week'>): Reading<Point> {
  const day = readNthDay(text, skipLink(text, at));
  return day ? withDayTail(text, point(day.end, { ...week, day: day.value })) : point(at, week);
}

/** 三点半, 20:00, 差五分十点, without a day. */
function readBareClock(text: string, at: number): Reading<Point> | null {
  const clock = readClock(text, at, false);
  if (!clock) return null;
  const zoned = withZone(text, clock);
  return point(zoned.end, { clock: zoned.value });
}

/** 早8点, 晚八点半: a single character with its clock time. */
function readShortPart(text: string, at: number): ReturnType<typeof readPartOfDay> {
  const short = readPartOfDay(text, at, true);
  const clock = short && readClock(text, short.end, true);
  // 早一点 is a little earlier
  return clock && text.slice(short.end, clock.end) !== '一点' ? short : null;
}

/** The longest point that begins at `at`; `closing`: as the end of a range. */
export function readPoint(text: string, at: number, closing = false): PointReading | null {
  const numeric = readNumericDate(text, at, closing);
  if (numeric) {
    const { day, clock } = numeric.value;
    return day && !clock ? withDayTail(text, numeric) : numeric;
  }
  if (startsNumber(text, at)) return readNumbered(text, at, closing);
  const name = LUNAR_NAMES.at(text, at);
  if (!name) return readWithYear(text, at) ?? readWorded(text, at);
  const start = skipSpace(text, at + name.word.length);
  const year = readYear(text, start);
  if (!year) return readLunarPoint(text, start, true, {});
  return readLunarPoint(text, skipLink(text, year.end), true, { year: year.value });
}

/** How fine a point is: 0 a year or more, 1 a part of it, 2 a month, 3 a third or week, 4 a day, 5 a time of day. */
export function fineness(value: Point): number {
  if (value.clock || value.hours) return 5;
  if (value.day) return 4;
  if (value.stretch || value.week) return 3;
  if (value.month) return 2;
  return value.part ? 1 : 0;
}
