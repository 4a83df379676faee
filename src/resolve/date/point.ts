/** Gives a point the parts it leaves out, from its document: 2月10日 its year, 次日 its day, 上年 the year under discussion. */
import type { Clock, Point } from '../../date/expression.js';
import type { Shape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { settleDay } from './day.js';
import { monthShape } from './month.js';
import { weekShape } from './week.js';
import { partShape, yearShape } from './year.js';

/** What a point is in its document; `at.anchored` then tells whether the reference date was used. */
export function settlePoint(at: Circumstances, point: Point): Shape {
  const { clock, hours, day } = point;
  if (clock || hours) {
    const on = dayOfTime(at, point);
    if (on.shape !== 'day') return on;
    const read = clock && afternoon(at, point, clock);
    return { shape: 'time', on, ...(hours ? { hours } : {}), ...(read ? { clock: read } : {}) };
  }
  if (day) return settleDay(at, point, day);
  if (point.week) return weekShape(at, point);
  if (point.stretch || point.month) return monthShape(at, point);
  return point.part ? partShape(at, point) : yearShape(at, point.year);
}

/** The day of a time of day: its own, or the one day that the sentence or the paragraph is about. */
function dayOfTime(at: Circumstances, point: Point): Shape {
  if (point.day) return settleDay(at, point, point.day);
  const { sentence, paragraph } = at.discussion;
  // 到了晚上 is any evening, 晚上，… that of the day told before
  const beyond = !sentence.day && !sentence.recurring && (point.clock || at.opens);
  const { day, recurring, single } = beyond ? paragraph : sentence;
  const named = at.event ?? (recurring || !single ? null : day);
  return { shape: 'day', year: named?.year ?? null, month: named?.month ?? null, day: named?.day ?? null };
}

/** 下午3点签到，5点结束: a later time without a part of the day stays in the half of the day named before. */
function afternoon({ discussion, event }: Circumstances, { day }: Point, clock: Clock): Clock {
  const { late } = discussion.sentence;
  const goes = late !== null && !day && !event && !clock.fixed && clock.hour < 12 && clock.hour + 12 >= late;
  return goes ? { ...clock, hour: clock.hour + 12, fixed: true } : clock;
}
