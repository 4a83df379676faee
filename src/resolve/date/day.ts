/** Days: 2月10日 its year, 10日 its month, 次日 by the date before, 春节 by the calendar. */
import type { NamedDay } from '../../context/named.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  dayNumber,
  isCivilDate,
  monthLength,
  weekday,
} from '../../date/calendar.js';
import type { Day, HolidayRule, Offset, Point, Shift, Year } from '../../date/expression.js';
import { holidayIn } from '../../date/feast.js';
import type { Shape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { lunarDayShape } from './lunar.js';
import { yearMonth } from './month.js';
import { feastYear, impliedYear } from './nearest.js';
import { complete } from './present.js';
import { dayShape, IMPOSSIBLE, UNKNOWN_DAY } from './shapes.js';
import { mondayOf, nthWeekdayShape, weekdayShape } from './week.js';
import { settleYear } from './year.js';

/** The day a point names, moved by its offset. */
export function settleDay(at: Circumstances, point: Point, day: Day): Shape {
  const shape = ownDay(at, point, day);
  return point.offset ? moved(shape, point.offset) : shape;
}

function ownDay(at: Circumstances, point: Point, day: Day): Shape {
  switch (day.is) {
    case 'day':
      return numbered(at, point, day.value);
    case 'unordered':
      return { shape: 'day', year: settleYear(at, point.year) ?? null, month: null, day: null };
    case 'lunar':
      return lunarDayShape(at, point, day.value);
    case 'holiday':
      return holiday(at, point.year, day.on);
    case 'shift':
      return shifted(at, day, point.year);
    case 'weekday':
    case 'weekend':
      return weekdayShape(at, point, day);
    case 'nthWeekday':
      return nthWeekdayShape(at, point, day.nth, day.value);
    case 'nth':
      return nthDay(at, point, day.value);
  }
}

/** 春节前一天, 立春之后两天. */
function moved(shape: Shape, { count, unit }: Offset): Shape {
  if (shape.shape !== 'day') return shape;
  const base = complete(shape);
  if (!base) return { shape: 'day', year: shape.year, month: null, day: null };
  return dayShape(unit === 'month' ? addMonths(base, count) : addDays(base, unit === 'week' ? count * 7 : count));
}

/** A day that its month may not have. */
function checked(year: number | null, month: number | null, day: number): Shape {
  const longest = month === null ? 31 : monthLength(year ?? 2000, month);
  return day > longest ? IMPOSSIBLE : { shape: 'day', year, month, day };
}

function numbered(at: Circumstances, point: Point, day: number): Shape {
  const { month } = point;
  if (!month) return dayAlone(at, day);
  if (month.is === 'month' && !point.year) {
    if (day > monthLength(2000, month.value)) return IMPOSSIBLE;
    const year = impliedYear(at, month.value, day, true);
    return checked(glossedYear(year, month.value, day, point.weekday), month.value, day);
  }
  const { year, month: number } = yearMonth(at, point, month);
  return checked(year, number, day);
}

/** 5月9日（周六）: of the years beside the one implied, that in which the day is a Saturday. */
function glossedYear(year: number | null, month: number, day: number, told: number | undefined): number | null {
  if (year === null || told === undefined) return year;
  const fits = (by: number) =>
    day <= monthLength(year + by, month) && weekday({ year: year + by, month, day }) === told;
  for (const by of [0, 1, -1]) if (fits(by)) return year + by;
  return year;
}

/** 10日: by the day named before in the sentence or paragraph, else the nearest one up to the present. */
function dayAlone(at: Circumstances, day: number): Shape {
  const { discussion, neighbour, ahead } = at;
  const near = neighbour ?? discussion.sentence.numbered;
  const named = near ?? discussion.paragraph.numbered;
  // 选举将于11月3日举行。国会办公室11日预计…: what is told has passed
  if (named?.month != null && !(near === null && liesAhead(at, named) && at.told)) {
    if (named.year === null) return checked(null, named.month, day);
    return dayNear({ ...named, year: named.year, month: named.month }, day, neighbour !== null);
  }
  const today = at.nowToday();
  if (!today) return { shape: 'day', year: null, month: null, day };
  const base = dayNumber(today);
  for (let by = 0; by < 4; by++) {
    const date = { ...addMonths({ ...today, day: 1 }, ahead ? by : -by), day };
    const distance = dayNumber(date) - base;
    if (isCivilDate(date) && (ahead ? distance >= 0 : distance <= 0)) return dayShape(date);
  }
  return IMPOSSIBLE;
}

function liesAhead({ present }: Circumstances, { year, month }: NamedDay): boolean {
  return present !== null && year !== null && month !== null && year * 12 + month > present.year * 12 + present.month;
}

/** The day of that number nearest to one named before; in a row (`onward`) not before it. */
function dayNear(named: NamedDay & { year: number; month: number }, day: number, onward: boolean): Shape {
  const { year, month } = named;
  const base = dayNumber({ year, month, day: named.day ?? 15 });
  let best: CivilDate | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const by of [0, 1, -1]) {
    const date = { ...addMonths({ year, month, day: 1 }, by), day };
    const distance = dayNumber(date) - base;
    if (!isCivilDate(date) || (onward && distance < 0 && named.day !== null)) continue;
    if (Math.abs(distance) >= least) continue;
    least = Math.abs(distance);
    best = date;
  }
  return best ? dayShape(best) : IMPOSSIBLE;
}

function shifted(at: Circumstances, { by, from }: Shift, named: Year | undefined): Shape {
  if (from === 'event' || from === 'named') {
    if (at.discussion.sentence.recurring && !at.event) return UNKNOWN_DAY;
    const event = at.named();
    const base = complete(event);
    if (base) return dayShape(inYear(at, addDays(base, by), named));
    if (event) return by === 0 ? { shape: 'day', year: event.year, month: event.month, day: event.day } : UNKNOWN_DAY;
    if (from === 'named' || at.attached) return UNKNOWN_DAY;
  }
  const today = at.nowToday();
  return dayShape(today && inYear(at, addDays(today, by), named));
}

/** 去年今日, 去年同日. */
function inYear(at: Circumstances, day: CivilDate, named: Year | undefined): CivilDate {
  return named ? { ...day, year: settleYear(at, named) ?? day.year } : day;
}

/** The n-th day of the month, week, or year named; −1 is the last. */
function nthDay(at: Circumstances, point: Point, value: number): Shape {
  if (point.week) {
    const first = mondayOf(at, point);
    return dayShape(first && addDays(first, value === -1 ? 6 : value - 1));
  }
  if (point.month) {
    const { year, month } = yearMonth(at, point, point.month);
    if (value > 0) return checked(year, month, value);
    return { shape: 'day', year, month, day: year === null || month === null ? null : monthLength(year, month) };
  }
  const year = settleYear(at, point.year) ?? null;
  if (value === -1) return { shape: 'day', year, month: 12, day: 31 };
  if (year === null) return { shape: 'day', year, month: null, day: null };
  return dayShape(addDays({ year, month: 1, day: 1 }, value - 1));
}

function holiday(at: Circumstances, named: Year | undefined, rule: HolidayRule): Shape {
  const year = named ? (settleYear(at, named) ?? null) : feastYear(at, (near) => holidayIn(near, rule), at.ahead);
  if (year !== null) return dayShape(holidayIn(year, rule));
  return rule.is === 'solar' ? { shape: 'day', year: null, month: rule.month, day: rule.day } : UNKNOWN_DAY;
}
