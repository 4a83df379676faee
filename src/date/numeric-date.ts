/**
 * Dates in figures: 2026-02-10, 2026/2/10, 2026.02.10, 20260210, 27-7-3, 10/2/2026, 12/1, 2026-02, and ISO 8601 with its
 * time. Each reading is refused where the figures belong to a longer code.
 */

import { monthLength } from './calendar.js';
import { asciiAt, digitAt, isDashAt, isHanAt, isLatinAt, isOneOf, isSpaceAt } from './characters.js';
import type { Clock, Point, Reading } from './expression.js';
import { readNumber } from './number.js';

interface Figure {
  readonly end: number;
  readonly value: number;
  readonly digits: number;
}

function readFigure(text: string, at: number): Figure | null {
  const number = readNumber(text, at);
  return number?.script === 'arabic' ? number : null;
}

function separatorAt(text: string, at: number): string {
  const char = asciiAt(text, at);
  return char === '-' || char === '/' || char === '.' ? char : isDashAt(text, at) && text.charAt(at) === '‐' ? '-' : '';
}

/** Figures touch no other figure, letter or joint of a longer code on the left. */
function opensFree(text: string, at: number): boolean {
  return (
    digitAt(text, at - 1) < 0 &&
    !isLatinAt(text, at - 1) &&
    !(isOneOf(text, at - 1, '.．/／_#+:：$¥￥') && digitAt(text, at - 2) >= 0) &&
    !isOneOf(text, at - 1, '_#+$¥￥') &&
    !(isOneOf(text, at - 1, '-－') && (digitAt(text, at - 2) >= 0 || isLatinAt(text, at - 2)))
  );
}

function closesFree(text: string, at: number): boolean {
  if (digitAt(text, at) >= 0 || isOneOf(text, at, '_#+%％‰') || (isLatinAt(text, at) && !isOneOf(text, at, 'TtＴ')))
    return false;
  const joint = isOneOf(text, at, '.．/／-－');
  return !joint || digitAt(text, at + 1) < 0 || isYearAt(text, at + 1) || isMonthDayAfter(text, at);
}

/** 2025.3.8-3.10: a second day may follow a dash in the figures of the first. */
function isMonthDayAfter(text: string, at: number): boolean {
  const joint = asciiAt(text, at - 2 - (digitAt(text, at - 2) >= 0 ? 1 : 0));
  if (!isOneOf(text, at, '-－') || (joint !== '.' && joint !== '/')) return false;
  const month = readFigure(text, at + 1);
  const day = month && asciiAt(text, month.end) === joint ? readFigure(text, month.end + 1) : null;
  return isMonth(month) && isDay(day) && !isOneOf(text, day.end, '.．/／-－');
}

/** A second date may follow a dash: 2018/1/10-2018/7/10, 10/1/2018-10/7/2018. */
function isYearAt(text: string, at: number): boolean {
  const first = readFigure(text, at);
  if (!first) return false;
  const joint = separatorAt(text, first.end);
  if (joint === '') return false;
  const second = readFigure(text, first.end + 1);
  return second !== null && (first.digits === 4 || separatorAt(text, second.end) === joint);
}

function isMonth(figure: Figure | null): figure is Figure {
  return figure !== null && figure.digits <= 2 && figure.value >= 1 && figure.value <= 12;
}

function isDay(figure: Figure | null): figure is Figure {
  return figure !== null && figure.digits <= 2 && figure.value >= 1 && figure.value <= 31;
}

const point = (year: number, month: number, day?: number): Point => ({
  form: 'point',
  year: { is: 'year', value: year },
  month: { is: 'month', value: month },
  ...(day === undefined ? {} : { day: { is: 'day', value: day } }),
});

/** 2026-02-10, 2026/2/10, 2026.2.10, 2010 01 29; 2026-02 and 2026/02 as a month. */
function readYearFirst(text: string, at: number, year: Figure): Reading<Point> | null {
  if (year.value < 1000 || year.value > 2999) return null;
  const joint = separatorAt(text, year.end);
  if (joint === '') return readSpaced(text, year);
  const month = readFigure(text, year.end + 1);
  if (!isMonth(month)) return null;
  if (separatorAt(text, month.end) === joint) {
    const day = readFigure(text, month.end + 1);
    if (!isDay(day) || !closesFree(text, day.end)) return null;
    const end = isOneOf(text, day.end, '日号') ? day.end + 1 : day.end;
    return { end, value: point(year.value, month.value, day.value) };
  }
  if (/^(?:年|赛季|学年|财年)/u.test(text.slice(month.end, month.end + 2))) return null;
  return isMonthFigure(text, at, year, month, joint) ? { end: month.end, value: point(year.value, month.value) } : null;
}

/** 2026-02 and 2018.09 are months where two figures stand free; a decimal point wants a range or brackets around it. */
function isMonthFigure(text: string, at: number, year: Figure, month: Figure, joint: string): boolean {
  if (year.value < 1900 || year.value > 2099 || month.digits !== 2) return false;
  if (digitAt(text, month.end) >= 0 || isLatinAt(text, month.end) || isOneOf(text, month.end, '%％‰号_-－/／万亿元')) {
    const range =
      isDashAt(text, month.end) && digitAt(text, month.end + 1) >= 0 && readFigure(text, month.end + 1)?.digits === 4;
    if (!range) return false;
  }
  if (joint !== '.') return true;
  return (
    isDashAt(text, month.end) ||
    isDashAt(text, at - 1) ||
    (isOneOf(text, at - 1, '（([') && isOneOf(text, month.end, '）)]'))
  );
}

function readSpaced(text: string, year: Figure): Reading<Point> | null {
  if (!isSpaceAt(text, year.end)) return null;
  const month = readFigure(text, year.end + 1);
  if (!isMonth(month) || month.digits !== 2 || !isSpaceAt(text, month.end)) return null;
  const day = readFigure(text, month.end + 1);
  if (!isDay(day) || day.digits !== 2 || !closesFree(text, day.end) || isOneOf(text, day.end, '年月万亿元个'))
    return null;
  return year.value >= 1900 && year.value < 2100
    ? { end: day.end, value: point(year.value, month.value, day.value) }
    : null;
}

/** What stands before an identifier of eight figures. */
const CODE = /(?:号码?|编码|代码|[Nn][Oo][.:]?|订单|电话|批次|批号|流水|账号|单号|证|QQ|群)[:：\s]?$/u;

/** 20260210: a real day between 1949 and 2099, free on both sides and not called a number. */
function readCompact(text: string, at: number): Reading<Point> | null {
  let end = at;
  let value = 0;
  while (end - at < 9 && digitAt(text, end) >= 0) value = value * 10 + digitAt(text, end++);
  if (end - at !== 8 || isOneOf(text, end, '元个万亿人吨.．-－/／') || isLatinAt(text, end)) return null;
  const [year, month, day] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (year < 1949 || year > 2099 || day < 1 || day > monthLength(year, month)) return null;
  return CODE.test(text.slice(Math.max(0, at - 4), at)) ? null : { end, value: point(year, month, day) };
}

/**
 * 13/2/2026 and 2/13/2026, whose order only one reading fits; 10/2/2026 fits two, so its month and day stay open. Years
 * of two figures stand first (27-7-3) and want a month and a day behind them.
 */
function readYearLast(text: string, first: Figure): Reading<Point> | null {
  const joint = separatorAt(text, first.end);
  if (first.digits > 2 || joint === '') return null;
  const second = readFigure(text, first.end + 1);
  if (!isDay(second) || separatorAt(text, second.end) !== joint) return null;
  const third = readFigure(text, second.end + 1);
  if (!third || !closesFree(text, third.end)) return null;
  if (third.digits === 4) {
    if (third.value < 1900 || third.value > 2099) return null;
    const dayFirst = isMonth(second) && isDay(first);
    const monthFirst = isMonth(first) && isDay(second);
    if (dayFirst && monthFirst && first.value !== second.value) {
      return {
        end: third.end,
        value: { form: 'point', year: { is: 'year', value: third.value }, day: { is: 'unordered' } },
      };
    }
    if (dayFirst) return { end: third.end, value: point(third.value, second.value, first.value) };
    return monthFirst ? { end: third.end, value: point(third.value, first.value, second.value) } : null;
  }
  if (joint === '.' || first.digits !== 2 || !isMonth(second) || !isDay(third)) return null;
  const year: Point['year'] = { is: 'short', value: first.value };
  return {
    end: third.end,
    value: { form: 'point', year, month: { is: 'month', value: second.value }, day: { is: 'day', value: third.value } },
  };
}

/** Words before figures that make them a score, a formation or a version. */
const NO_DATE_AFTER = /(?:比分|阵型|版本|型号|编号|号|第|v|V|比|以|胜|负|得|率|占|约|近|电话|手机|热线)$/u;

/** 12/1 alone, or with a clause's edge around it: a month and a day that make no proper fraction. */
function readMonthDay(text: string, at: number, month: Figure): Reading<Point> | null {
  if (!isMonth(month) || asciiAt(text, month.end) !== '/') return null;
  const day = readFigure(text, month.end + 1);
  if (!isDay(day) || !closesFree(text, day.end) || (month.value <= day.value && !isDated(text, at, day.end)))
    return null;
  const opened = isOneOf(text, at - 1, '于在');
  if (isHanAt(text, day.end) && !opened && !isOneOf(text, day.end, '前后起至到晚早上下凌的是有')) return null;
  if (isHanAt(text, at - 1) && !isOneOf(text, at - 1, '于在从到至自是和及')) return null;
  const value: Point = {
    form: 'point',
    month: { is: 'month', value: month.value },
    day: { is: 'day', value: day.value },
  };
  return { end: day.end, value };
}

/** 1/2 is a fraction; 3/15 is a day where the text names nothing else or a time follows. */
function isDated(text: string, at: number, end: number): boolean {
  return (at === 0 && end === text.length) || /^\s?\d{1,2}[:：]\d\d/u.test(text.slice(end, end + 6));
}

/** `Z`, `+08:00`, `+0800`, straight behind a time of day. */
function readZone(text: string, at: number): Reading<string> | null {
  if (asciiAt(text, at) === 'Z') return isLatinAt(text, at + 1) ? null : { end: at + 1, value: 'Z' };
  const match = /^([+-])(\d\d):?(\d\d)?(?!\d)/.exec(text.slice(at, at + 7));
  const [whole, sign, hours, minutes] = match ?? [];
  if (whole === undefined || Number(hours) > 14 || Number(minutes ?? 0) > 59) return null;
  return { end: at + whole.length, value: `${sign}${hours}:${minutes ?? '00'}` };
}

/** T14:30:00+08:00 straight behind a date, or 14:30Z. */
function readIsoTime(text: string, at: number): Reading<Clock> | null {
  if (!isOneOf(text, at, 'TtＴ')) return null;
  const match = /^(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?/.exec(text.slice(at + 1, at + 22));
  const [whole, hour, minute, second] = match ?? [];
  if (whole === undefined || Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const end = at + 1 + whole.length;
  const zone = readZone(text, end);
  if (digitAt(text, zone?.end ?? end) >= 0) return null;
  const clock: Clock = {
    hour: Number(hour),
    minute: Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
    ...(zone ? { zone: zone.value } : {}),
  };
  return { end: zone?.end ?? end, value: clock };
}

/** The zone behind a clock time read elsewhere: 2026-02-10 14:30:00+08:00. */
export function withZone(text: string, clock: Reading<Clock>): Reading<Clock> {
  const zone = readZone(text, clock.end);
  return zone && !isDashAt(text, clock.end) ? { end: zone.end, value: { ...clock.value, zone: zone.value } } : clock;
}

/** `closing`: the end of a range, whose dash stands before. */
export function readNumericDate(text: string, at: number, closing = false): Reading<Point> | null {
  if (digitAt(text, at) < 0 || (!closing && !opensFree(text, at))) return null;
  const first = readFigure(text, at);
  if (!first) return readCompact(text, at);
  const date = first.digits === 4 ? readYearFirst(text, at, first) : null;
  if (date) {
    const time = date.value.day ? readIsoTime(text, date.end) : null;
    return time ? { end: time.end, value: { ...date.value, clock: time.value } } : date;
  }
  if (first.digits > 2) return null;
  if (NO_DATE_AFTER.test(text.slice(Math.max(0, at - 2), at))) return null;
  return readYearLast(text, first) ?? readMonthDay(text, at, first);
}
