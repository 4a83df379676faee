/**
 * The proleptic Gregorian calendar by whole-day arithmetic. Years are astronomical (0 is 1 BC), months 1–12, days 1–31,
 * weekdays 1 (Monday) to 7. A day number counts days from 1970-01-01. No `Date` and so no time zone.
 */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_ERA = 146_097;
const EPOCH_SHIFT = 719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 0 for a month that does not exist. */
export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return day >= 1 && day <= monthLength(year, month);
}

/** Days from 1970-01-01; Hinnant's `days_from_civil` over eras of 400 years that begin in March. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

export function civilDate(days: number): CivilDate {
  const shifted = days + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDate(dayNumber(date) + days);
}

/** The same day of a month `months` later, moved back to the month's last day where it has no such day. */
export function addMonths({ year, month, day }: CivilDate, months: number): CivilDate {
  const index = year * 12 + month - 1 + months;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return { year: y, month: m, day: Math.min(day, monthLength(y, m)) };
}

export function weekday(date: CivilDate): number {
  const index = (dayNumber(date) + 3) % 7;
  return (index < 0 ? index + 7 : index) + 1;
}

/** The Monday of the calendar week a day stands in. */
export function monday(date: CivilDate): CivilDate {
  return addDays(date, 1 - weekday(date));
}

/** The Monday of an ISO 8601 week: week 1 holds the year's first Thursday. */
export function mondayOfWeek(year: number, week: number): CivilDate {
  return addDays(monday({ year, month: 1, day: 4 }), (week - 1) * 7);
}

/** The Monday of a month's n-th week, counted as ISO 8601 counts a year's: the week with its first Thursday is the first. */
export function mondayOfMonthWeek(year: number, month: number, week: number): CivilDate {
  return addDays(monday({ year, month, day: 4 }), (week - 1) * 7);
}

/** The n-th given weekday of a month; n = −1 is the last one. Null where the month has no such day. */
export function nthWeekday(year: number, month: number, n: number, day: number): CivilDate | null {
  const length = monthLength(year, month);
  const first = 1 + ((day - weekday({ year, month, day: 1 }) + 7) % 7);
  const found = n > 0 ? first + (n - 1) * 7 : first + 7 * Math.floor((length - first) / 7);
  return found <= length ? { year, month, day: found } : null;
}

/** Western Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}
