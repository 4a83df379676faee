/** Lunar months and days, by the lunar year that the document tells. */
import { type CivilDate, dayNumber } from '../../date/calendar.js';
import type { Point, Year } from '../../date/expression.js';
import { lunarDay, lunarMonth } from '../../date/lunar-calendar.js';
import type { Shape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { feastYear } from './nearest.js';
import { dayShape, IMPOSSIBLE, UNKNOWN_DAY } from './shapes.js';
import { settleYear } from './year.js';

type Find = (year: number) => CivilDate | null;

export function lunarMonthShape(at: Circumstances, named: Year | undefined, month: number, leap: boolean): Shape {
  const find: Find = (year) => lunarMonth(year, month, leap)?.first ?? null;
  const year = lunarYear(at, named, find);
  if (year === null) return { shape: 'run', first: null, last: null };
  const days = lunarMonth(year, month, leap);
  return days ? { shape: 'run', first: days.first, last: days.last } : IMPOSSIBLE;
}

export function lunarDayShape(at: Circumstances, { year: named, month }: Point, day: number): Shape {
  if (month?.is !== 'lunar') return UNKNOWN_DAY;
  const find: Find = (year) => lunarDay(year, month.value, day, month.leap);
  const year = lunarYear(at, named, find);
  if (year === null) return UNKNOWN_DAY;
  const found = find(year);
  return found ? dayShape(found) : IMPOSSIBLE;
}

function lunarYear(at: Circumstances, named: Year | undefined, find: Find): number | null {
  return named ? namedYear(at, named, find) : impliedYear(at, find);
}

/** The lunar year of a day that names none. */
function impliedYear(at: Circumstances, find: Find): number | null {
  const { anchored } = at;
  const year = feastYear(at, find, false);
  // 腊月 of 1998's lunar year lies in 1999, but 1964年的冬天…腊月 is of that winter
  const told = at.neighbour?.year ?? at.discussion.sentence.year;
  if (told == null || year === null || at.anchored !== anchored) return year;
  return find(told)?.year === told ? told : find(told - 1)?.year === told ? told - 1 : told;
}

/** 去年腊月, said in January, is of the lunar year that has passed. */
function namedYear(at: Circumstances, named: Year, find: Find): number | null {
  const year = settleYear(at, named) ?? null;
  const { present } = at;
  if (year === null || !present || named.is !== 'shift' || named.by >= 0) return year;
  const found = find(year);
  return found && dayNumber(found) > dayNumber(present) ? year - 1 : year;
}
