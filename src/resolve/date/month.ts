/** Months: 2月 its year, 上月 and 次月 by the calendar or the date before. */
import type { NamedDay } from '../../context/named.js';
import { addMonths } from '../../date/calendar.js';
import type { Month, Point, Shift, Year } from '../../date/expression.js';
import type { Shape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { lunarMonthShape } from './lunar.js';
import { impliedYear } from './nearest.js';
import { namedParts } from './shapes.js';
import { settleYear } from './year.js';

export interface YearMonth {
  readonly year: number | null;
  readonly month: number | null;
}

const UNKNOWN: YearMonth = { year: null, month: null };

/** Year and month of a point whose month is named; null parts are unknown. */
export function yearMonth(at: Circumstances, { year, stretch }: Point, month: Month): YearMonth {
  if (month.is === 'shift') return shiftedMonth(at, month, year);
  if (month.is === 'lunar') return UNKNOWN;
  if (year) return { year: settleYear(at, year) ?? null, month: month.value };
  const day = stretch ? Math.min(stretch.last, 28) : 15;
  return { year: impliedYear(at, month.value, day, false), month: month.value };
}

function shiftedMonth(at: Circumstances, { by, from }: Shift, named: Year | undefined): YearMonth {
  const { sentence, paragraph, article } = at.discussion;
  // 每月25日前报送当月小结
  if (from === 'event' && sentence.recurring && !at.event) return UNKNOWN;
  const event = from === 'event' ? (sentence.day ?? paragraph.day ?? article.day) : null;
  const topic = from === 'topic' ? sentence.day : at.compared && by < 0 ? monthNamed(at) : null;
  const base = event?.month != null ? event : topic?.month != null ? topic : at.now();
  if (!base || base.month === null) return UNKNOWN;
  // 2025年12月…去年同月: a year before that December
  const before = event !== null && named?.is === 'shift' && named.by < 0;
  const year = before && base.year !== null ? base.year + named.by : base.year;
  if (year === null) return { year: null, month: ((((base.month - 1 + by) % 12) + 12) % 12) + 1 };
  const moved = addMonths({ year, month: base.month, day: 1 }, by);
  return { year: named && !before ? (settleYear(at, named) ?? moved.year) : moved.year, month: moved.month };
}

/** 12月末…比上月末低: the month under discussion, which 上月 is the one before. */
function monthNamed({ discussion, present }: Circumstances): NamedDay | null {
  const { stretch } = discussion;
  const named = (stretch && namedParts(stretch.to)) ?? discussion.sentence.day;
  if (named?.year == null || named.month === null) return null;
  const late = present !== null && named.year * 12 + named.month > present.year * 12 + present.month;
  return late ? null : named;
}

export function monthShape(at: Circumstances, point: Point): Shape {
  const { month, stretch } = point;
  if (month?.is === 'lunar') return lunarMonthShape(at, point.year, month.value, month.leap);
  const { year, month: number } = month ? yearMonth(at, point, month) : UNKNOWN;
  if (!stretch) return { shape: 'month', year, month: number };
  const { first, last, end } = stretch;
  return { shape: 'days', year, month: number, first, last, ...(end ? { end } : {}) };
}
