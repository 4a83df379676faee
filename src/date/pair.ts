/** Two neighbours in one word: 六七月, 七八十年代, 下午三四点. */
import { hanDigitAt, isOneOf } from './characters.js';
import type { Clock, Point, Range, Reading, Year } from './expression.js';
import { isLasting } from './month.js';
import { onPartOfDay } from './part-of-day.js';
import { fineness } from './point.js';

/** 七八十年代, 上世纪八九十年代: two decades in one word. */
export function readDecades(text: string, at: number): Reading<Range> | null {
  const first = hanDigitAt(text, at);
  const second = hanDigitAt(text, at + 1);
  if (first < 1 || second !== first + 1 || !text.startsWith('十年代', at + 2)) return null;
  const decade = (value: number): Point => ({
    form: 'point',
    year: { is: 'decade', decade: value * 10, century: null },
  });
  return { end: at + 5, value: { form: 'range', from: decade(first), to: decade(second) } };
}

/** Two months in one word: 六七月, 三四月间, 去年八九月份. Behind a word of lasting they are a length. */
export function readMonths(text: string, at: number, year?: Year): Reading<Range> | null {
  const ten = text.charAt(at) === '十' && hanDigitAt(text, at + 1) === 1 && hanDigitAt(text, at + 2) === 2;
  const first = ten ? 11 : hanDigitAt(text, at);
  const end = ten ? at + 3 : at + 2;
  if (first < 1 || (!ten && hanDigitAt(text, at + 1) !== first + 1) || text.charAt(end) !== '月') return null;
  if (hanDigitAt(text, at - 1) >= 0 || (!year && isLasting(text, at))) return null;
  const month = (value: number): Point => ({
    form: 'point',
    ...(year ? { year } : {}),
    month: { is: 'month', value },
  });
  const close = text.charAt(end + 1) === '份' ? end + 2 : end + 1;
  return { end: close, value: { form: 'range', from: month(first), to: month(first + 1) } };
}

/** Two decades behind their century: 上世纪七八十年代. */
export function withDecades(text: string, century: Reading<Point>): Reading<Range> | null {
  const year: Year | undefined = century.value.year;
  if (year?.is !== 'century') return null;
  const decades = readDecades(text, century.end);
  if (!decades) return null;
  const inCentury = (point: Point): Point =>
    point.year?.is === 'decade' ? { ...point, year: { ...point.year, century: year.century } } : point;
  const { from, to } = decades.value;
  return { end: decades.end, value: { form: 'range', from: inCentury(from), to: inCentury(to) } };
}

/** 2024年六七月: two months behind their year. */
export function withMonths(text: string, point: Reading<Point>): Reading<Range> | null {
  const { year } = point.value;
  if (!year || hanDigitAt(text, point.end) < 1) {
    if (!isOneOf(text, point.end, '十的')) return null;
  }
  if (!year || fineness(point.value) > 0 || point.value.same) return null;
  return readMonths(text, text.charAt(point.end) === '的' ? point.end + 1 : point.end, year);
}

/** 下午三四点, 下午两三点, 10日晚八九点钟: two hours behind their part of the day. */
export function withHours(text: string, { end, value }: Reading<Point>): Reading<Range> | null {
  const { hours, clock, ...day } = value;
  const first = text.charAt(end) === '两' ? 2 : hanDigitAt(text, end);
  if (!hours || clock || first < 1 || hanDigitAt(text, end + 1) !== first + 1 || !isOneOf(text, end + 2, '点點'))
    return null;
  const close = text.charAt(end + 3) === '钟' ? end + 4 : end + 3;
  const time = (hour: number): Point => {
    const read: Clock = onPartOfDay({ hour, minute: 0 }, hours);
    return { ...day, clock: read };
  };
  return { end: close, value: { form: 'range', from: time(first), to: time(first + 1) } };
}
