/** Ranges between two points: 2月7日至10日, 1—9月, 周一到周五, 从下午两点到五点, 2007年与2009年间. */
import { digitAt, isDashAt, isEdgeAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import { readClock } from './clock.js';
import type { Point, Range, Reading } from './expression.js';
import { readLunarDay } from './lunar-date.js';
import { readNumber } from './number.js';
import { fineness, type PointReading, readPoint } from './point.js';

/** Steps over what joins the ends of a range; −1 where nothing does. `pair`: 和 or 与, which need 间 at the end. */
function skipJoin(text: string, at: number): { end: number; pair: boolean } | null {
  let start = skipSpace(text, at);
  // 6月1日起至6月30日
  if (isOneOf(text, start, '起') && isOneOf(text, start + 1, '至到')) start++;
  if (isDashAt(text, start))
    return { end: skipSpace(text, isDashAt(text, start + 1) ? start + 2 : start + 1), pair: false };
  if (text.startsWith('一直到', start)) return { end: start + 3, pair: false };
  if (isOneOf(text, start, '至到')) return { end: skipSpace(text, start + 1), pair: false };
  return isOneOf(text, start, '和与') ? { end: skipSpace(text, start + 1), pair: true } : null;
}

/** Whether the ends go together: a year does not run to a month that has none. */
function agree(from: Point, to: Point): boolean {
  const left = fineness(from);
  const right = fineness(to);
  if (left === 0 && right > 0) return to.year !== undefined;
  if (left === 5 && right < 4) return false;
  return !(left < 4 && right === 5 && to.day === undefined);
}

/** The range that begins with the point read at `from`, or null. */
export function readRange(text: string, from: Reading<Point>): Reading<Range> | null {
  // 去冬今春, 今冬明春
  const seasons = from.value.part?.is === 'season' ? readPoint(text, from.end) : null;
  const pair = from.value.year ? secondSeason(text, from) : null;
  if (pair) return pair;
  if (seasons?.value.part?.is === 'season') {
    return { end: seasons.end, value: { form: 'range', from: from.value, to: seasons.value } };
  }
  const join = skipJoin(text, from.end);
  if (!join) return null;
  const to: PointReading | null =
    monthDayAfter(text, join.end, from) ??
    readPoint(text, join.end, isDashAt(text, join.end - 1)) ??
    lunarDayAfter(text, join.end, from.value) ??
    (from.value.clock ? readTime(text, join.end) : null);
  if (!to || !agree(from.value, to.value)) return null;
  // 周二至周日9:00—17:00: the hours are those of each day
  const hours =
    from.value.day && !from.value.clock && !from.value.hours && to.value.clock ? skipJoin(text, to.end) : null;
  if (hours && !hours.pair && to.dayEnd !== undefined && readTime(text, hours.end)) {
    const { clock: _, hours: __, ...days } = to.value;
    return { end: to.dayEnd, value: { form: 'range', from: from.value, to: days } };
  }
  let { end } = to;
  if (join.pair) {
    if (text.startsWith('之间', end)) end += 2;
    else if (text.charAt(end) === '间' && !isOneOf(text, end + 1, '隔接')) end += 1;
    else return null;
  }
  return { end, value: { form: 'range', from: from.value, to: to.value } };
}

const SEASON_STEMS = '春夏秋冬';

/** 去年秋|冬, 2025年冬|春季: a second season in the same word. */
function secondSeason(text: string, { end, value }: Reading<Point>): Reading<Range> | null {
  const { part } = value;
  if (part?.is !== 'season' || text.charAt(end - 1) !== SEASON_STEMS[part.value - 1]) return null;
  const next = (part.value % 4) + 1;
  if (text.charAt(end) !== SEASON_STEMS[next - 1]) return null;
  const to: Point = { form: 'point', part: { is: 'season', value: next } };
  return { end: text.charAt(end + 1) === '季' ? end + 2 : end + 1, value: { form: 'range', from: value, to } };
}

/** 2025/3/8—3/10, 2025-03-08至03-10: the end goes on in the figures of the start. */
function monthDayAfter(text: string, at: number, { end, value }: Reading<Point>): Reading<Point> | null {
  if (digitAt(text, at) < 0 || digitAt(text, end - 1) < 0 || value.year?.is !== 'year' || value.day?.is !== 'day')
    return null;
  const joint = digitAt(text, end - 2) >= 0 ? text.charAt(end - 3) : text.charAt(end - 2);
  const month = readNumber(text, at);
  if (!month || !'-/.'.includes(joint) || joint === '' || text.charAt(month.end) !== joint) return null;
  const day = readNumber(text, month.end + 1);
  const fits = day && month.value >= 1 && month.value <= 12 && day.value >= 1 && day.value <= 31 && day.digits <= 2;
  if (!fits || month.digits > 2 || joins(text, day.end)) return null;
  return {
    end: day.end,
    value: { form: 'point', month: { is: 'month', value: month.value }, day: { is: 'day', value: day.value } },
  };
}

/** 正月初一至初五, 腊月二十三到三十. */
function lunarDayAfter(text: string, at: number, from: Point): Reading<Point> | null {
  const { day: start } = from;
  const feast = start?.is === 'holiday' && start.on.is === 'lunar' && text.charAt(at) === '初';
  if (!feast && (from.month?.is !== 'lunar' || start?.is !== 'lunar')) return null;
  const day = readLunarDay(text, at, true);
  return (
    day && {
      end: day.end,
      value: {
        form: 'point',
        ...(feast ? { month: { is: 'lunar', value: 1, leap: false } } : {}),
        day: { is: 'lunar', value: day.value },
      },
    }
  );
}

/** Behind a clock time a bare one is one: 早6时至8时. */
export function readTime(text: string, at: number): Reading<Point> | null {
  const clock = readClock(text, at, true);
  return clock && { end: clock.end, value: { form: 'point', clock: clock.value } };
}

const SEASONS = ['赛季', '学年', '财年', '年度', '年'] as const;

/** 从2016到2018, （1995—1997）, 2016-2018: two years without 年, where nothing makes them a code. */
export function readYears(text: string, at: number): Reading<Range> | null {
  const first = readNumber(text, at);
  if (first?.digits !== 4 || first.value < 1800 || first.value > 2099 || joins(text, at - 1)) return null;
  const slash = text.charAt(first.end) === '/' ? { end: first.end + 1, pair: false } : null;
  const join = skipJoin(text, first.end) ?? slash;
  if (!join || join.pair) return null;
  const second = readNumber(text, join.end);
  // 2006-07赛季, 2025/2026赛季
  const next = second?.digits === 2 ? (first.value + 1) % 100 : first.value + 1;
  const season =
    second?.value === next && (second.digits === 2 || second.digits === 4)
      ? SEASONS.find((word) => text.startsWith(word, second.end) && (word !== '年' || second.digits === 2))
      : undefined;
  if (second && season) {
    const at = (value: number): Point => ({ form: 'point', year: { is: 'year', value } });
    return {
      end: second.end + season.length,
      value: { form: 'range', from: at(first.value), to: at(first.value + 1) },
    };
  }
  if (second?.digits !== 4 || second.value <= first.value || second.value > 2099) return null;
  const opened = isOneOf(text, at - 1, '从自');
  if (joins(text, second.end) || (!opened && !isEdgeAt(text, second.end) && !isOneOf(text, second.end, '的间')))
    return null;
  const said = isOneOf(text, at - 1, '从自在于（(') || isOneOf(text, at - 2, '从自在于') || isEdgeAt(text, at - 1);
  if (!said || (!isDashAt(text, join.end - 1) && !isOneOf(text, at - 1, '从自于'))) return null;
  const year = (value: number): Point => ({ form: 'point', year: { is: 'year', value } });
  return { end: second.end, value: { form: 'range', from: year(first.value), to: year(second.value) } };
}

/** A figure, letter or joint of a longer code. */
function joins(text: string, at: number): boolean {
  return digitAt(text, at) >= 0 || isLatinAt(text, at) || isDashAt(text, at) || isOneOf(text, at, '/.．_#号:：+%');
}
