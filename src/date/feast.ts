/** The day of a feast or solar term in a year. */
import { addDays, type CivilDate, easter, nthWeekday } from './calendar.js';
import type { HolidayRule } from './expression.js';
import { lunarDay, solarTerm } from './lunar-calendar.js';

/** Null where the lunar calendar does not reach; lunar feasts of the twelfth month fall into the next year. */
export function holidayIn(year: number, rule: HolidayRule): CivilDate | null {
  switch (rule.is) {
    case 'solar':
      return { year, month: rule.month, day: rule.day };
    case 'lunar':
      // 除夕 2026 is the eve of the new year that begins in 2026
      return lunarDay(rule.month === 12 ? year - 1 : year, rule.month, rule.day);
    case 'nthWeekday':
      return nthWeekday(year, rule.month, rule.nth, rule.weekday);
    case 'term':
      return solarTerm(year, rule.name);
    case 'easter':
      return addDays(easter(year), rule.days);
  }
}
