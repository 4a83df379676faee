/** What the ends of a range lend each other: 2月7日至10日 shares the month, 下午两点到五点 the half of the day. */
import { addMonths } from '../../date/calendar.js';
import type { Point } from '../../date/expression.js';
import { type Shape, writeShape } from '../../date/shape.js';
import { complete } from './present.js';
import { dayShape, nextDay, yearsAway } from './shapes.js';

/** What the left end takes from the right one: the year of 10月至2026年3月 is not lent, its decade's century is. */
export function lend(from: Point, to: Point): Point {
  // 2:00-明天4:00 begins today
  if (from.clock && !from.day && to.clock && to.day?.is === 'shift' && to.day.from === 'reference') {
    return { ...from, day: { ...to.day, by: 0 } };
  }
  // 10点至凌晨2点 begins in the evening
  const { clock } = from;
  const night = clock && !clock.fixed && clock.hour >= 6 && clock.hour < 12 && to.clock?.fixed && to.clock.hour < 6;
  if (night && !to.day) return { ...from, clock: { ...clock, hour: clock.hour + 12, fixed: true } };
  // 12月至来年2月, 10月到明年3月 begin in the year before
  if (from.month?.is === 'month' && !from.year && to.year?.is === 'shift' && to.year.by > 0) {
    if (to.year.from === 'reference' || to.year.from === 'topic')
      return { ...from, year: { ...to.year, by: to.year.by - 1 } };
  }
  if (from.year?.is === 'decade' && to.year?.is === 'decade' && !from.year.century && to.year.century) {
    return { ...from, year: { ...from.year, century: to.year.century } };
  }
  return from;
}

/** What the right end takes from the left one: every part above its own first. */
export function inherit(to: Point, from: Point): Point {
  const { year } = from;
  if (to.year) {
    // 本世纪五十至七十年代
    const shared = to.year.is === 'decade' && !to.year.century && year?.is === 'decade' ? year.century : null;
    return shared && to.year.is === 'decade' ? { ...to, year: { ...to.year, century: shared } } : to;
  }
  // 三月上旬到中旬: the running month is that of the start
  if (to.stretch && to.month?.is === 'shift' && to.month.from === 'topic' && from.month) {
    return withYear({ ...to, month: from.month }, from);
  }
  if (to.day && to.day.is !== 'day' && to.day.is !== 'nth' && (to.day.is !== 'lunar' || to.month)) {
    // 下周一至周五 stays in its week
    return to.day.is === 'weekday' && !to.week && from.week ? { ...to, week: from.week } : to;
  }
  if (to.month || to.part || to.week) return to.month?.is === 'shift' || to.week ? to : withYear(to, from);
  if (to.day || to.stretch) return withYear(from.month ? { ...to, month: from.month } : to, from);
  return to.clock || to.hours ? onDay(to, from) : to;
}

function withYear(to: Point, { year }: Point): Point {
  return year && year.is !== 'decade' && year.is !== 'century' ? { year, ...to } : to;
}

/** A time of day on the day of the start, and in its half: 下午两点到五点. */
function onDay(to: Point, from: Point): Point {
  const { year, month, week, day, clock } = from;
  const later = to.clock && !to.clock.fixed && clock?.fixed && clock.hour >= 12 && to.clock.hour < 12;
  const evening = to.clock && later && to.clock.hour + 12 > clock.hour;
  return {
    ...(year ? { year } : {}),
    ...(month ? { month } : {}),
    ...(week ? { week } : {}),
    ...(day ? { day } : {}),
    ...to,
    ...(evening ? { clock: { ...to.clock, hour: to.clock.hour + 12, fixed: true } } : {}),
  };
}

/** An end that would lie before its start: 12月至2月 ends in the next year, 下午5:00到凌晨3:00 on the next day. */
export function afterStart(from: Shape, to: Shape, said: Point): Shape {
  // 今冬明春: the spring that follows
  if (from.shape === 'season' && to.shape === 'season' && from.value === 4 && to.value === 1) {
    return { ...to, year: from.year === null ? null : from.year + 1 };
  }
  const first = writeShape(from)?.from;
  const last = writeShape(to)?.to;
  if (!first || !last || last >= first || said.year) return to;
  switch (to.shape) {
    case 'time':
      return said.day ? to : nextDay(to);
    case 'month':
    case 'days':
    case 'quarter':
    case 'half':
      return yearsAway(to, 1);
    case 'day': {
      const day = complete(to);
      if (!day) return to;
      return dayShape(said.month ? { ...day, year: day.year + 1 } : addMonths(day, 1));
    }
    default:
      return to;
  }
}
