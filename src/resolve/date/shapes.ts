/** Small shapes that several resolvers make, and what a shape names for the dates behind it. */
import type { NamedDay } from '../../context/named.js';
import { addDays, type CivilDate } from '../../date/calendar.js';
import { type DayShape, type Shape, writeShape } from '../../date/shape.js';
import { complete, type Present } from './present.js';

export const UNKNOWN_DAY: DayShape = { shape: 'day', year: null, month: null, day: null };
export const IMPOSSIBLE: Shape = { shape: 'impossible' };

export function dayShape(day: CivilDate | null): DayShape {
  return day ? { shape: 'day', year: day.year, month: day.month, day: day.day } : UNKNOWN_DAY;
}

export function monthOf({ year, month }: CivilDate): Shape {
  return { shape: 'month', year, month };
}

/** The time so many seconds from the present; its seconds are told where they are said or are not 0. */
export function instant(present: Present, seconds: number, exactly = false): Shape {
  const total = (present.minute ?? 0) * 60 + (present.second ?? 0) + seconds;
  const by = Math.floor(total / 86_400);
  const rest = total - by * 86_400;
  const second = rest % 60;
  const exact = exactly || second !== 0 || (present.second ?? 0) !== 0;
  return {
    shape: 'time',
    on: dayShape(addDays(present, by)),
    clock: { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, ...(exact ? { second } : {}) },
  };
}

/** The year, month and day a shape ends with. */
export function namedParts(shape: Shape): NamedDay | null {
  switch (shape.shape) {
    case 'day':
      return shape;
    case 'time':
      return shape.on;
    case 'month':
    case 'days':
      return { year: shape.year, month: shape.month, day: null };
    case 'run':
      return shape.last;
    case 'year':
    case 'quarter':
    case 'half':
    case 'season':
    case 'week':
      return { year: shape.year, month: null, day: null };
    default:
      return null;
  }
}

export function yearOf(shape: Shape | null): number | null {
  return shape ? (namedParts(shape)?.year ?? null) : null;
}

/** The same stretch `by` years away. */
export function yearsAway(shape: Shape, by: number): Shape {
  switch (shape.shape) {
    case 'run':
      return {
        ...shape,
        first: shape.first && { ...shape.first, year: shape.first.year + by },
        last: shape.last && { ...shape.last, year: shape.last.year + by },
      };
    case 'time':
      return { ...shape, on: { ...shape.on, year: shape.on.year === null ? null : shape.on.year + by } };
    case 'century':
    case 'decade':
    case 'impossible':
      return shape;
    default:
      return { ...shape, year: shape.year === null ? null : shape.year + by };
  }
}

/** Whether `to` ends before `from` begins. */
export function precedes(to: Shape, from: Shape): boolean {
  const first = writeShape(from)?.from;
  const last = writeShape(to)?.to;
  return first != null && last != null && last < first;
}

/** The day after a time of day, where its day is known. */
export function nextDay(time: Extract<Shape, { shape: 'time' }>): Shape {
  const on = complete(time.on);
  return on ? { ...time, on: dayShape(addDays(on, 1)) } : time;
}

/** The minute before a time of day, or the second where it tells seconds; itself where its day is unknown. */
export function justBefore(time: Extract<Shape, { shape: 'time' }>): Shape {
  const { clock } = time;
  const on = complete(time.on);
  if (!on || !clock) return time;
  const { hour, minute, second } = clock;
  const total = hour * 3600 + minute * 60 + (second ?? 0) - (second === undefined ? 60 : 1);
  const rest = (total + 86_400) % 86_400;
  return {
    shape: 'time',
    on: total < 0 ? dayShape(addDays(on, -1)) : time.on,
    clock: {
      hour: Math.floor(rest / 3600),
      minute: Math.floor(rest / 60) % 60,
      ...(second === undefined ? {} : { second: rest % 60 }),
    },
  };
}
