import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  dayNumber,
  easter,
  isLeapYear,
  mondayOfMonthWeek,
  mondayOfWeek,
  monthLength,
  nthWeekday,
  weekday,
} from '../../src/date/calendar.js';
import { lunarDay, lunarMonth, solarTerm } from '../../src/date/lunar-calendar.js';
import { writeDay } from '../../src/date/shape.js';

const day = (text: string) => {
  const [year = 0, month = 0, of = 0] = text.split('-').map(Number);
  return { year, month, day: of };
};

describe('the Gregorian calendar', () => {
  it('counts days from 1970 both ways, across leap years and before the epoch', () => {
    expect(dayNumber(day('1970-01-01'))).toBe(0);
    expect(dayNumber(day('2000-03-01'))).toBe(11_017);
    for (let days = -800_000; days < 100_000; days += 97) expect(dayNumber(civilDate(days))).toBe(days);
  });

  it('agrees with the platform calendar from 1901 to 2099', () => {
    for (let days = dayNumber(day('1901-01-01')); days <= dayNumber(day('2099-12-31')); days += 13) {
      expect(writeDay(civilDate(days))).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it('knows leap years and month ends', () => {
    expect([1900, 2000, 2024, 2100].map(isLeapYear)).toEqual([false, true, true, false]);
    expect([monthLength(2024, 2), monthLength(2025, 2), monthLength(2025, 13)]).toEqual([29, 28, 0]);
    expect(writeDay(addMonths(day('2024-01-31'), 1))).toBe('2024-02-29');
    expect(writeDay(addMonths(day('2024-03-31'), -13))).toBe('2023-02-28');
    expect(writeDay(addDays(day('2024-02-28'), 2))).toBe('2024-03-01');
  });

  it('numbers weeks as ISO 8601 does, across years', () => {
    expect(weekday(day('2026-02-11'))).toBe(3);
    expect(writeDay(mondayOfWeek(2026, 1))).toBe('2025-12-29');
    expect(writeDay(mondayOfWeek(2020, 53))).toBe('2020-12-28');
    expect(writeDay(mondayOfMonthWeek(2016, 10, 1))).toBe('2016-10-03');
  });

  it('finds the n-th and the last weekday of a month', () => {
    expect(nthWeekday(2026, 5, 2, 7)).toEqual(day('2026-05-10'));
    expect(nthWeekday(2026, 5, -1, 1)).toEqual(day('2026-05-25'));
    expect(nthWeekday(2026, 2, 5, 1)).toBeNull();
  });

  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('dates the Easter of %i', (year, expected) => {
    expect(writeDay(easter(year))).toBe(expected);
  });
});

const NEW_YEARS =
  '1901-02-19 1912-02-18 1949-01-29 1950-02-17 1966-01-21 1976-01-31 1985-02-20 1990-01-27 2000-02-05 2001-01-24 ' +
  '2008-02-07 2010-02-14 2012-01-23 2017-01-28 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 ' +
  '2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03 2034-02-19 2050-01-23 2099-01-21';

describe('the lunar calendar', () => {
  it.each(NEW_YEARS.split(' '))('begins a year on %s, after the eve', (expected) => {
    const { year } = day(expected);
    expect(lunarDay(year, 1, 1)).toEqual(day(expected));
    expect(lunarDay(year - 1, 12, 30)).toEqual(addDays(day(expected), -1));
  });

  it.each('2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25'.split(' '))(
    'has Mid-Autumn on %s',
    (expected) => expect(lunarDay(day(expected).year, 8, 15)).toEqual(day(expected)),
  );

  it.each('2020-06-25 2021-06-14 2022-06-03 2023-06-22 2024-06-10 2025-05-31 2026-06-19'.split(' '))(
    'has the Dragon Boat festival on %s',
    (expected) => expect(lunarDay(day(expected).year, 5, 5)).toEqual(day(expected)),
  );

  it('has leap months where the years have them', () => {
    const leaps = [
      [2020, 4],
      [2023, 2],
      [2025, 6],
      [2033, 11],
    ] as const;
    for (const [year, month] of leaps) expect(lunarMonth(year, month, true)).not.toBeNull();
    expect(lunarMonth(2026, 6, true)).toBeNull();
    expect(lunarDay(2025, 6, 1, true)).toEqual(day('2025-07-25'));
  });

  it('has no thirtieth in a short month but that of the eve', () => {
    expect(lunarDay(2026, 2, 30)).toBeNull();
    expect(lunarDay(2026, 12, 30)).toEqual(day('2027-02-05'));
  });

  it.each([
    ['清明', '2024-04-04'],
    ['清明', '2026-04-05'],
    ['立春', '2026-02-04'],
    ['冬至', '2023-12-22'],
    ['冬至', '2025-12-21'],
    ['大寒', '2026-01-20'],
  ])('has %s on %s', (name, expected) => {
    expect(solarTerm(day(expected).year, name)).toEqual(day(expected));
  });
});
