/** What may stand inside a stretch named right before: the parts of a year, a month, a week. */
import { charSet, digitAt, isIn, isOneOf } from './characters.js';
import { readMonthDay, readNthDay } from './day.js';
import { type PointReading, skipLink, withDayTail } from './day-tail.js';
import type { Anchor, Day, Point, Reading } from './expression.js';
import { HOLIDAYS, readHoliday } from './holiday.js';
import { each, Lexicon } from './lexicon.js';
import { LUNAR_MONTHS, LUNAR_NAMES, NEW_YEAR_DAYS, readLunar } from './lunar-date.js';
import { MONTH_WORDS, readMonth, readStretch, STRETCH_WORDS } from './month.js';
import { readNthWeekday } from './week.js';
import { readNthWeek, readYearPart, SEASONS, YEAR_PART_WORDS } from './year-part.js';

export const point = (end: number, parts: Omit<Point, 'form'>): Reading<Point> => ({
  end,
  value: { form: 'point', ...parts },
});

/** Behind a year, its day that is today's or that of the date before: 去年今日, 去年此时, 去年同日. */
const SAME_DAY = new Lexicon<Anchor>([
  ...each('今天 今日 此时 这个时候 这时候 这时', 'reference' as const),
  ...each('同一天 同日', 'event' as const),
]);

const NUMBERS = '0123456789０１２３４５６７８９〇零○Ｏ一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾';
const LINKS = '的之 \t\u00a0\u2002\u2003\u2009\u3000';
const heads = (list: { words(): string[] }): string =>
  list
    .words()
    .map((word) => word.charAt(0))
    .join('');
/** What a part of a year begins with. */
const YEAR_OPENS = charSet(
  NUMBERS,
  LINKS,
  ...[LUNAR_NAMES, LUNAR_MONTHS, NEW_YEAR_DAYS, MONTH_WORDS, YEAR_PART_WORDS, SEASONS, HOLIDAYS, SAME_DAY].map(heads),
  '春夏秋冬初底末尾终第最首头元闰同QqＱ',
);
/** What a part of a month begins with. */
const MONTH_OPENS = charSet(NUMBERS, LINKS, heads(STRETCH_WORDS), '初底末尾第最首末头');

/** What may stand inside a month: thirds, days, weeks, the n-th weekday, the last day. */
export function withinMonth(text: string, month: Reading<Point>): PointReading {
  // 12月当月
  if (text.startsWith('当月', month.end) && month.value.month?.is === 'month')
    return { ...month, end: text.charAt(month.end + 2) === '份' ? month.end + 3 : month.end + 2 };
  if (!isIn(text, month.end, MONTH_OPENS)) return month;
  if (digitAt(text, month.end) >= 0) {
    const day = readMonthDay(text, month.end);
    return day ? withDayTail(text, point(day.end, { ...month.value, day: day.value })) : month;
  }
  const direct = readStretch(text, month.end, true);
  if (direct) return point(direct.end, { ...month.value, stretch: direct.value });
  const inner = partOfMonth(text, month.end, month.value);
  if (inner) return inner;
  const linked = skipLink(text, month.end);
  return (linked > month.end ? partOfMonth(text, linked, month.value) : null) ?? month;
}

function partOfMonth(text: string, at: number, month: Point): PointReading | null {
  if (!isIn(text, at, MONTH_OPENS)) return null;
  const stretch = readStretch(text, at, false);
  if (stretch) return point(stretch.end, { ...month, stretch: stretch.value });
  const day: Reading<Day> | null = readMonthDay(text, at) ?? readNthWeekday(text, at) ?? readNthDay(text, at);
  if (day) return withDayTail(text, point(day.end, { ...month, day: day.value }));
  const week = readNthWeek(text, at);
  return week && point(week.end, { ...month, week: week.value });
}

/** A lunar day or month; `named` when 农历 stands before. */
export function readLunarPoint(text: string, at: number, named: boolean, year: Partial<Point>): PointReading | null {
  const lunar = readLunar(text, at, named);
  if (!lunar) return null;
  const reading = point(lunar.end, { ...year, ...lunar.value });
  return lunar.value.day ? withDayTail(text, reading) : reading;
}

/** What may stand inside a year, right behind it. */
export function withinYear(text: string, at: number, year: Pick<Point, 'year'>): PointReading | null {
  if (!isIn(text, at, YEAR_OPENS)) return null;
  if (digitAt(text, at) >= 0) return figuresInYear(text, at, year);
  const name = LUNAR_NAMES.at(text, at);
  // 康熙二十年九月 is of the lunar calendar, 康熙二十年9月 a later writer's
  const reign = year.year?.is === 'year' && year.year.lunar === true;
  const lunar = readLunarPoint(text, name ? at + name.word.length : at, name !== null || reign, year);
  if (lunar) return lunar;
  if (text.startsWith('同期', at)) return point(at + 2, { ...year, same: true });
  // The month first: 二〇二五年十一月 is not the feast of 十一
  const month = readMonth(text, at, true);
  if (month) return withinMonth(text, point(month.end, { ...year, month: month.value }));
  const part = readYearPart(text, at, true);
  if (part) return point(part.end, { ...year, part: part.value });
  const holiday = readHoliday(text, at, true);
  if (holiday) return withDayTail(text, point(holiday.end, { ...year, day: holiday.value }));
  const week = readNthWeek(text, at);
  if (week) return point(week.end, { ...year, week: week.value });
  const day = readNthDay(text, at);
  if (day) return withDayTail(text, point(day.end, { ...year, day: day.value }));
  const same = SAME_DAY.at(text, at);
  return same && point(at + same.word.length, { ...year, day: { is: 'shift', by: 0, from: same.value } });
}

/** 2026年|2月, 2026年|1季度: figures name a month or a quarter. */
function figuresInYear(text: string, at: number, year: Pick<Point, 'year'>): PointReading | null {
  const month = readMonth(text, at, true);
  if (month) return withinMonth(text, point(month.end, { ...year, month: month.value }));
  const part = readYearPart(text, at, true);
  return part && point(part.end, { ...year, part: part.value });
}

/** 本月|内部, 今年|内地. */
const NO_INSIDE_BEFORE = '部外在容地陆销需';

/** The end of a year with what says that it is a whole one: 2025年全年, 2025年度, 2026年内. */
export function skipWhole(text: string, at: number): number {
  if (!isOneOf(text, at - 1, '年')) return at;
  if (text.startsWith('全年', at) || text.startsWith('年内', at) || text.startsWith('当年', at))
    return isOneOf(text, at + 2, '过假汛日级龄夏') ? at : at + 2;
  if (isOneOf(text, at, '度')) return isOneOf(text, at + 1, '过假汛日级龄夏') ? at : at + 1;
  return isOneOf(text, at, '内') && !isOneOf(text, at + 1, NO_INSIDE_BEFORE) ? at + 1 : at;
}

/** 本月内, 本周内, 上季度内: with 内 behind a stretch told by a word, as behind a year. */
export function withinside(text: string, reading: PointReading, at: number): PointReading {
  const inside = isOneOf(text, reading.end, '内') && isOneOf(text, at, '本当上下这');
  if (!inside || reading.value.day || isOneOf(text, reading.end + 1, NO_INSIDE_BEFORE)) return reading;
  return { ...reading, end: reading.end + 1 };
}

/** 下周的最后一天. */
export function withinWeek(text: string, at: number, week: Pick<Point, 'week'>): PointReading {
  const day = readNthDay(text, skipLink(text, at));
  return day ? withDayTail(text, point(day.end, { ...week, day: day.value })) : point(at, week);
}
