/**
 * The lunar calendar and the solar terms, by lunar-typescript. The library takes 40 ms to load, so it is loaded when
 * the first lunar day of a run is met, and never for a text without one. What it computes is kept by year.
 */
import { createRequire } from 'node:module';
import { type CivilDate, civilDate } from './calendar.js';

type Library = typeof import('lunar-typescript');

/** Chronological Julian day of 1970-01-01 at noon. */
const EPOCH = 2_440_588;
const FIRST_YEAR = 1;
const LAST_YEAR = 2999;
const KEPT_YEARS = 512;

let library: Library | null = null;

function load(): Library {
  if (!library) {
    const loaded: Library = createRequire(import.meta.url)('lunar-typescript');
    library = loaded;
  }
  return library;
}

interface LunarMonth {
  /** Day number of its first day. */
  readonly first: number;
  readonly length: number;
}

const years = new Map<number, ReadonlyMap<number, LunarMonth>>();
const terms = new Map<number, ReadonlyMap<string, CivilDate>>();

function keep<T>(cache: Map<number, T>, year: number, make: () => T): T {
  const known = cache.get(year);
  if (known !== undefined) return known;
  if (cache.size >= KEPT_YEARS) cache.clear();
  const made = make();
  cache.set(year, made);
  return made;
}

/** The months of a lunar year by number, leap months negative. */
function months(year: number): ReadonlyMap<number, LunarMonth> {
  return keep(years, year, () => {
    const own = load()
      .LunarYear.fromYear(year)
      .getMonths()
      .filter((month) => month.getYear() === year);
    return new Map(
      own.map((month) => [
        month.getMonth(),
        { first: Math.floor(month.getFirstJulianDay() + 0.5) - EPOCH, length: month.getDayCount() },
      ]),
    );
  });
}

/**
 * The day of a lunar date, proleptic Gregorian; null where the year is out of reach or has no such month or day. Day 30
 * of the twelfth month is its last day, 29 or 30 (除夕).
 */
export function lunarDay(year: number, month: number, day: number, leap = false): CivilDate | null {
  const found = monthOf(year, month, leap);
  if (!found) return null;
  const last = month === 12 && day === 30 ? found.length : day;
  return last >= 1 && last <= found.length ? civilDate(found.first + last - 1) : null;
}

/** First and last day of a lunar month. */
export function lunarMonth(year: number, month: number, leap = false): { first: CivilDate; last: CivilDate } | null {
  const found = monthOf(year, month, leap);
  return found && { first: civilDate(found.first), last: civilDate(found.first + found.length - 1) };
}

function monthOf(year: number, month: number, leap: boolean): LunarMonth | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return months(year).get(leap ? -month : month) ?? null;
}

/** The day of a solar term in a Gregorian year. */
export function solarTerm(year: number, name: string): CivilDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const table = keep(terms, year, () => {
    const raw = load().Lunar.fromYmd(year, 1, 1).getJieQiTable();
    const days = Object.entries(raw).map(
      ([key, solar]) => [key, { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() }] as const,
    );
    return new Map(days);
  });
  // The table runs from one winter solstice to the next; the year's own one is the second
  return table.get(name === '冬至' ? 'DONG_ZHI' : name) ?? null;
}
