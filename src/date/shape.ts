/**
 * What a resolved point is, and how it is written: EDTF, and its first and last day (or minute). Parts that nothing
 * tells are null and come out as X; then there is no first and last day.
 */
import { addDays, type CivilDate, mondayOfWeek, monthLength } from './calendar.js';
import type { Clock, Hours } from './expression.js';

export type Shape =
  | { readonly shape: 'century'; readonly century: number }
  /** 199X is `tens` 199. */
  | { readonly shape: 'decade'; readonly tens: number | null; readonly digit: number }
  | { readonly shape: 'year'; readonly year: number | null }
  | { readonly shape: 'quarter' | 'half' | 'season' | 'week'; readonly year: number | null; readonly value: number }
  /** `end` tells 年底, whose bound is the last day. */
  | { readonly shape: 'month'; readonly year: number | null; readonly month: number | null; readonly end?: true }
  | {
      readonly shape: 'days';
      readonly year: number | null;
      readonly month: number | null;
      readonly first: number;
      readonly last: number;
      readonly end?: true;
    }
  /** Several days that are no part of one month: a week, a lunar month. */
  | { readonly shape: 'run'; readonly first: CivilDate | null; readonly last: CivilDate | null }
  | DayShape
  | { readonly shape: 'time'; readonly on: DayShape; readonly hours?: Hours; readonly clock?: Clock }
  | { readonly shape: 'impossible' };

export interface DayShape {
  readonly shape: 'day';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** `from` and `to` are inclusive; both null where a part is unknown. `first` and `last` are the ends of `edtf`. */
export interface Written {
  readonly first: string;
  readonly last: string;
  readonly from: string | null;
  readonly to: string | null;
  /** 底 and 末: the day that 前 and 起 count by. */
  readonly bound?: string;
}

const SUBYEAR = { season: 20, quarter: 32, half: 39 } as const;

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

export function writeYear(year: number | null): string {
  if (year === null) return 'XXXX';
  if (year >= 1000) return String(year);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
}

export function writeDay({
  year,
  month,
  day,
}: {
  year: number | null;
  month: number | null;
  day: number | null;
}): string {
  return `${writeYear(year)}-${month === null ? 'XX' : pad(month)}-${day === null ? 'XX' : pad(day)}`;
}

const months = (year: number | null, first: number, last: number): { from: string | null; to: string | null } =>
  year === null
    ? { from: null, to: null }
    : {
        from: writeDay({ year, month: first, day: 1 }),
        to: writeDay(monthEnd(last > 12 ? year + 1 : year, last > 12 ? last - 12 : last)),
      };

function monthEnd(year: number, month: number): CivilDate {
  return { year, month, day: monthLength(year, month) };
}

/** A single EDTF string that stands for both ends. */
const whole = (edtf: string, days: { from: string | null; to: string | null }): Written => ({
  first: edtf,
  last: edtf,
  ...days,
});

function clockOf({ hour, minute, second }: Clock): string {
  return `T${pad(hour)}:${pad(minute)}${second === undefined ? '' : `:${pad(second)}`}`;
}

function writeTime(on: DayShape, clock: Clock | undefined, hours: Hours | undefined): Written {
  const day = writeDay(on);
  const { year, month, day: number } = on;
  const known = year !== null && month !== null && number !== null ? { year, month, day: number } : null;
  if (clock) {
    const edtf = `${day}${clockOf(clock)}${clock.zone ?? ''}`;
    if (!known) return whole(edtf, { from: null, to: null });
    // 24:00 is the next day's first minute
    const at =
      clock.hour === 24 ? `${writeDay(addDays(known, 1))}${clockOf({ ...clock, hour: 0 })}` : `${day}${clockOf(clock)}`;
    return whole(edtf, { from: at, to: at });
  }
  if (!hours || !known) return whole(day, { from: null, to: null });
  return whole(day, { from: `${day}T${pad(hours.first)}:00`, to: `${day}T${pad(hours.last)}:59` });
}

/** The EDTF ends and the bounds of a shape; null for an impossible one. */
export function writeShape(shape: Shape): Written | null {
  switch (shape.shape) {
    case 'century': {
      const { century } = shape;
      const first = century > 0 ? (century - 1) * 100 : century * 100 + 1;
      const hundreds = century > 0 ? century - 1 : -century - 1;
      const edtf = `${century < 0 ? '-' : ''}${pad(hundreds)}XX`;
      return whole(edtf, { from: `${writeYear(first)}-01-01`, to: `${writeYear(first + 99)}-12-31` });
    }
    case 'decade': {
      const { tens, digit } = shape;
      if (tens === null) return whole(`XX${digit}X`, { from: null, to: null });
      return whole(`${String(tens).padStart(3, '0')}X`, {
        from: `${writeYear(tens * 10)}-01-01`,
        to: `${writeYear(tens * 10 + 9)}-12-31`,
      });
    }
    case 'year':
      return whole(writeYear(shape.year), months(shape.year, 1, 12));
    case 'quarter':
      return whole(
        `${writeYear(shape.year)}-${SUBYEAR.quarter + shape.value}`,
        months(shape.year, shape.value * 3 - 2, shape.value * 3),
      );
    case 'half':
      return whole(
        `${writeYear(shape.year)}-${SUBYEAR.half + shape.value}`,
        months(shape.year, shape.value * 6 - 5, shape.value * 6),
      );
    case 'season':
      return writeSeason(shape.year, shape.value);
    case 'week':
      return writeWeek(shape.year, shape.value);
    case 'month': {
      const { year, month } = shape;
      const edtf = `${writeYear(year)}-${month === null ? 'XX' : pad(month)}`;
      const days = month === null ? { from: null, to: null } : months(year, month, month);
      return shape.end && month !== null ? { ...whole(edtf, days), bound: lastDay(year, month) } : whole(edtf, days);
    }
    case 'days':
      return writeDays(shape);
    case 'run': {
      const unknown = 'XXXX-XX-XX';
      const first = shape.first && writeDay(shape.first);
      const last = shape.last && writeDay(shape.last);
      return { first: first ?? unknown, last: last ?? unknown, from: first, to: last };
    }
    case 'day': {
      const edtf = writeDay(shape);
      const known = shape.year !== null && shape.month !== null && shape.day !== null;
      return whole(edtf, known ? { from: edtf, to: edtf } : { from: null, to: null });
    }
    case 'time':
      return writeTime(shape.on, shape.clock, shape.hours);
    case 'impossible':
      return null;
  }
}

/** March to May is spring; winter runs into the next year. */
function writeSeason(year: number | null, value: number): Written {
  return whole(`${writeYear(year)}-${SUBYEAR.season + value}`, months(year, value * 3, value * 3 + 2));
}

function writeWeek(year: number | null, value: number): Written {
  const edtf = `${writeYear(year)}-W${pad(value)}`;
  if (year === null) return whole(edtf, { from: null, to: null });
  const first = mondayOfWeek(year, value);
  return whole(edtf, { from: writeDay(first), to: writeDay(addDays(first, 6)) });
}

/** The last day of a month, its number open where a February's year is. */
function lastDay(year: number | null, month: number): string {
  const day = year === null ? (month === 2 ? null : monthLength(2001, month)) : monthLength(year, month);
  return writeDay({ year, month, day });
}

function writeDays({ year, month, first, last, end }: Extract<Shape, { shape: 'days' }>): Written {
  const bound =
    month === null
      ? writeDay({ year, month, day: last > 28 ? null : last })
      : last > 28
        ? lastDay(year, month)
        : writeDay({ year, month, day: last });
  const from = writeDay({ year, month, day: first });
  const known = year !== null && month !== null;
  return { first: from, last: bound, from: known ? from : null, to: known ? bound : null, ...(end ? { bound } : {}) };
}
