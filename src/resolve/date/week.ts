/** Weeks and weekdays: 下周三, 3月第一周, 周末. */
import {
  addDays,
  type CivilDate,
  monday,
  mondayOfMonthWeek,
  monthLength,
  nthWeekday,
  weekday,
} from '../../date/calendar.js';
import type { Day, Point } from '../../date/expression.js';
import type { Shape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { yearMonth } from './month.js';
import { complete } from './present.js';
import { dayShape, IMPOSSIBLE } from './shapes.js';
import { settleYear, topicYear } from './year.js';

export function weekShape(at: Circumstances, point: Point): Shape {
  const { week } = point;
  if (week?.is === 'nth' && !point.month) {
    const year = point.year ? (settleYear(at, point.year) ?? null) : topicYear(at);
    return { shape: 'week', year, value: week.value === -1 ? 52 : week.value };
  }
  const first = mondayOf(at, point);
  return { shape: 'run', first, last: first && addDays(first, 6) };
}

/** The Monday of the week a point names, the running one where it names none. */
export function mondayOf(at: Circumstances, { week, month, year, stretch }: Point): CivilDate | null {
  if (week?.is === 'nth') {
    const named = month
      ? yearMonth(at, { form: 'point', ...(year ? { year } : {}), ...(stretch ? { stretch } : {}) }, month)
      : null;
    if (!named || named.year === null || named.month === null) return null;
    return week.value > 0
      ? mondayOfMonthWeek(named.year, named.month, week.value)
      : monday({ year: named.year, month: named.month, day: monthLength(named.year, named.month) });
  }
  const compared = at.compared && week?.from === 'reference' && week.by < 0;
  const event =
    week?.from === 'event' || compared ? complete(compared ? at.discussion.sentence.day : at.named()) : null;
  const base = event ?? at.nowToday();
  return base && addDays(monday(base), (week?.by ?? 0) * 7);
}

export function weekdayShape(at: Circumstances, point: Point, day: Extract<Day, { is: 'weekday' | 'weekend' }>): Shape {
  // 2月15日（农历腊月二十八、周日）
  const neighbour = point.week ? null : complete(at.neighbour);
  if (neighbour && day.is === 'weekday' && weekday(neighbour) === day.value) return dayShape(neighbour);
  const first = point.week ? mondayOf(at, point) : at.nowToday();
  const start = first && monday(first);
  if (day.is === 'weekday') return dayShape(start && addDays(start, day.value - 1));
  return { shape: 'run', first: start && addDays(start, 5), last: start && addDays(start, 6) };
}

/** 5月的第二个星期日. */
export function nthWeekdayShape(at: Circumstances, point: Point, nth: number, value: number): Shape {
  const { year, month } = point.month ? yearMonth(at, point, point.month) : { year: null, month: null };
  if (year === null || month === null) return { shape: 'day', year, month, day: null };
  const found = nthWeekday(year, month, nth, value);
  return found ? dayShape(found) : IMPOSSIBLE;
}
