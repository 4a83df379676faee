/**
 * One stretch of the calendar, composed from its parts in the order Chinese writes them: year, part of the year, month,
 * third or week, day, weekday, part of the day, clock time. Each part is read by a file of its own; what is not written
 * stays open.
 */
import { charSet, isIn, isOneOf, skipSpace } from './characters.js';
import { readClock } from './clock.js';
import { readBareDay, readDayWord } from './day.js';
import { type PointReading, skipLink, withDayTail, withTime } from './day-tail.js';
import type { Point, Reading } from './expression.js';
import { POINT, READER, readersAt } from './gate.js';
import { readHoliday } from './holiday.js';
import { LUNAR_NAMES } from './lunar-date.js';
import { readMonth, readStretch } from './month.js';
import { type CalendarNumber, readNumber, startsNumber } from './number.js';
import { readNumericDate, withZone } from './numeric-date.js';
import { readPartOfDay } from './part-of-day.js';
import { skipJoint } from './shared-unit.js';
import { readWeek } from './week.js';
import { point, readLunarPoint, skipWhole, withinMonth, withinside, withinWeek, withinYear } from './within.js';
import { readYear, wantsPart } from './year.js';
import { readNthWeek, readQuarter, readYearPart, SEASON_WORDS } from './year-part.js';

export type { PointReading } from './day-tail.js';

function readWithYear(text: string, at: number): PointReading | null {
  const year = readYear(text, at);
  if (!year) return null;
  const parts = { year: year.value };
  const inner = withinYear(text, year.end, parts);
  if (inner) return inner;
  const linked = skipLink(text, year.end);
  const behind = linked > year.end ? withinYear(text, linked, parts) : null;
  if (!behind && wantsPart(text, at)) return null;
  return behind ?? point(skipWhole(text, year.end), parts);
}

/** What the unit behind a number says of the reader to ask. */
const YEAR_UNITS = '年世财学会赛度上下QqＱ第春秋';
const CLOCK_UNITS = '点點时時:：aApPａｐＡＰ';

/**
 * A point that begins with a number: 2026年2月, 2月10日, 一季度, 29号, 三点半, 五一. Its unit says which reader to ask; a row
 * (2025、2026年) or a number out of reach (两千零八年) leaves all of them in play.
 */
function readNumbered(text: string, at: number, number: CalendarNumber | null, closing: boolean): PointReading | null {
  const unit = number ? skipSpace(text, number.end) : -1;
  const open = number === null || skipJoint(text, number.end) >= 0;
  if (open || isOneOf(text, unit, YEAR_UNITS)) {
    const year = readWithYear(text, at);
    if (year) return year;
  }
  if (open || isOneOf(text, unit, '月')) {
    // In figures the month is the calendar's
    const lunar = number?.script === 'arabic' ? null : readLunarPoint(text, at, false, {});
    if (lunar) return lunar;
    const month = readMonth(text, at, false);
    if (month) return withinMonth(text, point(month.end, { month: month.value }));
  }
  if (open || isOneOf(text, unit, '季个')) {
    const quarter = readQuarter(text, at, false);
    if (quarter) return point(quarter.end, { part: quarter.value });
  }
  const holiday = number?.script === 'han' ? readHoliday(text, at, false) : null;
  if (holiday) return withDayTail(text, point(holiday.end, { day: holiday.value }));
  if (open || isOneOf(text, unit, '日号號')) {
    const day = readBareDay(text, at, closing);
    if (day) return withDayTail(text, point(day.end, { day: day.value }));
  }
  return open || isOneOf(text, unit, CLOCK_UNITS) ? readBareClock(text, at) : null;
}

/** A point without a year that begins with a word. */
function readWorded(text: string, at: number, readers: number): PointReading | null {
  if (readers & READER.lunar) {
    const lunar = readLunarPoint(text, at, false, {});
    if (lunar) return lunar;
  }
  if (readers & READER.month) {
    const month = readMonth(text, at, false);
    if (month) return withinside(text, withinMonth(text, point(month.end, { month: month.value })), at);
  }
  if (readers & READER.part) {
    const part = readYearPart(text, at, false);
    if (part) return withinside(text, point(part.end, { part: part.value }), at);
  }
  const season = readers & READER.season ? SEASON_WORDS.at(text, at) : null;
  const seasonEnd = at + (season?.word.length ?? 0);
  if (season && !isOneOf(text, seasonEnd, '游联装衣运训招播种耕收威令')) {
    const { by, value } = season.value;
    return point(seasonEnd, { year: { is: 'shift', by, from: 'reference' }, part: { is: 'season', value } });
  }
  return readWeekOrDay(text, at, readers) ?? readTimeOfDay(text, at, readers);
}

function readWeekOrDay(text: string, at: number, readers: number): PointReading | null {
  const week = readers & READER.week ? readWeek(text, at) : null;
  if (week)
    return week.value.day
      ? withDayTail(text, point(week.end, week.value))
      : withinside(text, withinWeek(text, week.end, week.value), at);
  const stretch = readers & READER.stretch ? readStretch(text, at, false) : null;
  if (stretch) return point(stretch.end, { month: { is: 'shift', by: 0, from: 'topic' }, stretch: stretch.value });
  const nthWeek = readers & READER.nthWeek ? readNthWeek(text, at) : null;
  if (nthWeek && nthWeek.value.is === 'nth' && nthWeek.value.value > 4)
    return point(nthWeek.end, { week: nthWeek.value });
  const holiday = readers & READER.holiday ? readHoliday(text, at, false) : null;
  if (holiday) return withDayTail(text, point(holiday.end, { day: holiday.value }));
  const word = readers & READER.day ? readDayWord(text, at) : null;
  return word && withDayTail(text, point(word.end, word.value));
}

function readTimeOfDay(text: string, at: number, readers: number): PointReading | null {
  const hours = readers & READER.hours ? (readPartOfDay(text, at, false) ?? readShortPart(text, at)) : null;
  if (hours) return withTime(text, point(hours.end, { hours: hours.value }));
  return readers & (READER.clock | READER.hours) ? readBareClock(text, at) : null;
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
  return startsNumber(text, at) ? readFigures(text, at, closing) : readPointOf(text, at, readersAt(text, at));
}

/** The same for the readers that a place calls for (`readersAt`). */
export function readPointOf(text: string, at: number, readers: number): PointReading | null {
  if (startsNumber(text, at)) return readFigures(text, at, false);
  if ((readers & POINT) === 0) return null;
  const name = readers & READER.lunar ? LUNAR_NAMES.at(text, at) : null;
  if (!name) return (readers & READER.year ? readWithYear(text, at) : null) ?? readWorded(text, at, readers);
  const start = skipSpace(text, at + name.word.length);
  const year = readYear(text, start);
  if (!year) return readLunarPoint(text, start, true, {});
  return readLunarPoint(text, skipLink(text, year.end), true, { year: year.value });
}

/** What stands behind the first figures of 2026-02-10 and 2010 01 29. */
const FIGURE_JOINTS = charSet('-/.－／．‐ \t\u00a0\u2002\u2003\u2009\u3000');

function readFigures(text: string, at: number, closing: boolean): PointReading | null {
  const number = readNumber(text, at);
  const figures = number?.script !== 'han' && (number === null || isIn(text, number.end, FIGURE_JOINTS));
  const numeric = figures ? readNumericDate(text, at, closing) : null;
  if (!numeric) return readNumbered(text, at, number, closing);
  const { day, clock } = numeric.value;
  return day && !clock ? withDayTail(text, numeric) : numeric;
}

/** How fine a point is: 0 a year or more, 1 a part of it, 2 a month, 3 a third or week, 4 a day, 5 a time of day. */
export function fineness(value: Point): number {
  if (value.clock || value.hours) return 5;
  if (value.day) return 4;
  if (value.stretch || value.week) return 3;
  if (value.month) return 2;
  return value.part ? 1 : 0;
}
