/** Days of the lunar calendar: 农历正月初一, 腊月二十三, 八月十五, 大年初一, 大年三十, 闰六月. */
import { isEdgeAt, isOneOf, skipSpace } from './characters.js';
import type { Day, Month, Reading } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { PART_OF_DAY } from './part-of-day.js';

/** Names of the calendar, in front of the year or the month. */
export const LUNAR_NAMES = new Lexicon<null>(each('农历 阴历 夏历 旧历 古历', null));

/** Months that only the lunar calendar has. */
export const LUNAR_MONTHS = new Lexicon<number>([...each('正月', 1), ...each('冬月', 11), ...each('腊月', 12)]);

/** Days known by a name of their own. */
export const NEW_YEAR_DAYS = new Lexicon<{ month: number; day: number }>([
  ...each('大年初一 年初一', { month: 1, day: 1 }),
  ...each('大年初二 年初二', { month: 1, day: 2 }),
  ...each('大年初三 年初三', { month: 1, day: 3 }),
  ...each('大年初四 年初四', { month: 1, day: 4 }),
  ...each('大年初五 年初五', { month: 1, day: 5 }),
  ...each('大年初六 年初六', { month: 1, day: 6 }),
  ...each('大年初七 年初七', { month: 1, day: 7 }),
  ...each('大年初八 年初八', { month: 1, day: 8 }),
  ...each('大年三十 年三十', { month: 12, day: 30 }),
]);

export interface LunarDay {
  readonly month?: Month;
  readonly day?: Day;
}

/** 初一, 十五, 廿三, 三十; 日 may follow a number without 初. */
export function readLunarDay(text: string, at: number, bare: boolean): Reading<number> | null {
  if (text.charAt(at) === '初') {
    const number = readNumber(text, at + 1);
    const ok = number && number.value >= 1 && number.value <= 10 && number.script === 'han';
    return ok ? { end: text.charAt(number.end) === '日' ? number.end + 1 : number.end, value: number.value } : null;
  }
  const number = readNumber(text, at);
  if (!number || number.digits > 1 || number.value > 30 || number.value < 1) return null;
  if (isOneOf(text, number.end, '日号')) return { end: number.end + 1, value: number.value };
  return bare && number.script === 'han' && !isOneOf(text, number.end, '个天家人名万年月点时岁位斤元里多余')
    ? { end: number.end, value: number.value }
    : null;
}

/** 除夕、初一全天闭馆，初二起恢复; 初一至初七. */
function besideEve(text: string, at: number, end: number): boolean {
  if (text.startsWith('除夕', at - 3) && isOneOf(text, at - 1, '、和至到')) return true;
  return isOneOf(text, end, '起') || (isOneOf(text, end, '、和至到') && text.charAt(end + 1) === '初');
}

const lunar = (value: number, leap: boolean): Month => ({ is: 'lunar', value, leap });

/**
 * A lunar month with or without its day. `named`: 农历 stands before, so every month and day is lunar; else the month
 * must be one that only that calendar has, or its day must be written in that calendar's way (十月初一, 八月十五).
 */
export function readLunar(text: string, at: number, named: boolean): Reading<LunarDay> | null {
  const feast = NEW_YEAR_DAYS.at(text, at);
  if (feast) {
    const { month, day } = feast.value;
    return { end: at + feast.word.length, value: { month: lunar(month, false), day: { is: 'lunar', value: day } } };
  }
  // 初一早上, 初三那天: of the new year
  if (text.charAt(at) === '初' && !named && (at === 0 || !isOneOf(text, at - 1, '月年当起'))) {
    const day = readLunarDay(text, at, true);
    const dayOf =
      day &&
      (besideEve(text, at, day.end) ||
        PART_OF_DAY.at(text, day.end) ||
        /^(?:那天|这天|当天)/u.test(text.slice(day.end, day.end + 2)));
    return day && dayOf
      ? { end: day.end, value: { month: lunar(1, false), day: { is: 'lunar', value: day.value } } }
      : null;
  }
  const leap = text.charAt(at) === '闰';
  const start = leap ? at + 1 : at;
  const word = LUNAR_MONTHS.at(text, start);
  const number = word ? null : readNumber(text, start);
  if (!word && (!number || number.value < 1 || number.value > 12 || text.charAt(number.end) !== '月')) return null;
  const own = word !== null || leap || named;
  const value = word?.value ?? number?.value ?? 0;
  const end = word ? start + word.word.length : (number?.end ?? start) + 1;
  const day = readLunarDay(text, skipSpace(text, end), own);
  if (day && (own || (text.charAt(end) === '初' && number?.script === 'han'))) {
    return { end: day.end, value: { month: lunar(value, leap), day: { is: 'lunar', value: day.value } } };
  }
  // 八月十五 without 日 is Mid-Autumn
  if (value === 8 && number?.script === 'han' && text.startsWith('十五', end) && !isOneOf(text, end + 2, '日号年个')) {
    return { end: end + 2, value: { month: lunar(8, false), day: { is: 'lunar', value: 15 } } };
  }
  // 二月二, 九月九
  const same = number?.script === 'han' && value < 10 && text.charAt(end) === text.charAt(start);
  if (same && !own && !isOneOf(text, end + 1, '日号號十个天月年百千万点、至到')) {
    return { end: end + 1, value: { month: lunar(value, false), day: { is: 'lunar', value } } };
  }
  if (!own || (word !== null && isOneOf(text, end, '里') && isEdgeAt(text, at)))
    return own ? { end, value: { month: lunar(value, leap) } } : null;
  return { end, value: { month: lunar(value, leap) } };
}
