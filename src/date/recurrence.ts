/** Sets: 每周, 每年3月, 每日17:50, 每月10日前, 每隔三天, 隔日. */
import { isOneOf, skipSpace } from './characters.js';
import { readNthDay } from './day.js';
import { withTime } from './day-tail.js';
import type { Day, Point, Reading, Recurrence } from './expression.js';
import { readHoliday } from './holiday.js';
import { readLength } from './length.js';
import { readLunarDay } from './lunar-date.js';
import { readPartOfDay } from './part-of-day.js';
import { readParticle } from './particle.js';
import { fineness, readPoint } from './point.js';
import { readRange, readTime } from './range.js';
import { NO_SET_BEFORE, SETS } from './set-words.js';
import type { Source } from './source.js';
import { readNthWeekday } from './week.js';
import { readWeekdayName } from './year-part.js';

const DETAILED = new Set(['P1D', 'P1W', 'P1M', 'P1Y', 'P3M']);

/** 每隔三天 happens every fourth day; hours and minutes are counted from one time to the next. */
function readEvery(source: Source, at: number): Reading<Recurrence> | null {
  const { text } = source;
  if (text.charAt(at) !== '每') return null;
  const apart = isOneOf(text, at + 1, '隔');
  const start = apart || isOneOf(text, at + 1, '过') ? at + 2 : at + 1;
  const length = readLength(source, skipSpace(text, start), true);
  if (!length?.simple) return null;
  const { min, max } = length.value;
  const period = max === undefined ? stepped(min, apart) : `${min}/${max}`;
  return { end: length.end, value: { form: 'recurrence', period } };
}

function stepped(length: string, apart: boolean): string {
  const match = apart ? /^P(\d+)([YMWD])$/.exec(length) : null;
  return match ? `P${Number(match[1]) + 1}${match[2]}` : length;
}

/** The period of a point that repeats: 每周三 P1W, 每逢春节 P1Y, 每晚8点 P1D. */
function periodOf(point: Point): string | null {
  if (point.day?.is === 'weekday' || point.day?.is === 'weekend') return point.week ? null : 'P1W';
  if (point.day?.is === 'holiday' || point.month?.is === 'month' || point.month?.is === 'lunar') return 'P1Y';
  if (point.part && (point.part.is === 'edge' || point.part.is === 'season')) return 'P1Y';
  if (point.day?.is === 'day') return 'P1M';
  return point.hours || point.clock ? 'P1D' : null;
}

/** What a numeral counts that is no weekday: 每周五天, 每周三次. */
const COUNTED = '个名家次项位天小场节课篇张趟回';

/** What stands behind a period: 每年3月至5月, 每日17:50, 每周一、三、五, 每月10日前. */
function skipDetail(text: string, at: number, period: string): number {
  const weekday = period === 'P1W' ? readWeekdayName(text, at) : null;
  const days = weekday && !isOneOf(text, weekday.end, COUNTED) ? skipWeekdays(text, at) : at;
  const end = days === at && (period === 'P3M' || period === 'P1M') ? skipEdge(text, at) : days;
  const start = isOneOf(text, end, '的') ? end + 1 : skipSpace(text, end);
  const nth = period === 'P1M' ? nthOfMonth(text, start) : null;
  if (nth) return withTime(text, { end: nth.end, value: { form: 'point', day: nth.value } }).end;
  const point = readPoint(text, start) ?? readTime(text, start) ?? (days > at ? shortPart(text, start) : null);
  if (!point || point.value.year || isReference(point.value)) return end;
  const timed = point.value.hours || point.value.clock;
  if (days > at && !timed) return end;
  const range = readRange(text, point);
  const whole = skipRow(text, range?.end ?? point.end, point.value);
  return readParticle(text, whole, point.value).end;
}

/** 每月第一个周三, 每月第二个工作日, 每月最后一天. */
function nthOfMonth(text: string, at: number): Reading<Day> | null {
  const day = readNthWeekday(text, at) ?? readNthDay(text, at);
  if (day) return day;
  const work = /^(?:第[一二三四五六七八九十]|最后一|[首末])个工作日/u.exec(text.slice(at, at + 7));
  return work && { end: at + work[0].length, value: { is: 'nth', value: 1 } };
}

/** 每周日|晚, where nothing but the part of the day stands behind. */
function shortPart(text: string, at: number): Reading<Point> | null {
  const part = readPartOfDay(text, at, true);
  return part && { end: part.end, value: { form: 'point', hours: part.value } };
}

/** 每月1日和15日, 每年3月、9月, 每年3月至5月、9月至11月: the row goes on with points of the same kind. */
function skipRow(text: string, at: number, first: Point): number {
  let end = at;
  for (let i = 0; i < 12 && isOneOf(text, end, '、和及与'); i++) {
    const next = readPoint(text, end + 1);
    const alike =
      next && !next.value.year && fineness(next.value) === fineness(first) && next.value.day?.is === first.day?.is;
    if (!alike || isReference(next.value)) return end;
    end = readRange(text, next)?.end ?? next.end;
  }
  return end;
}

/** 每季度末月25日前, 每月末. */
function skipEdge(text: string, at: number): number {
  // 每月初一、十五
  const lunar = text.charAt(at) === '初' ? readLunarDay(text, at, true) : null;
  if (lunar) {
    const next = text.charAt(lunar.end) === '、' ? readLunarDay(text, lunar.end + 1, true) : null;
    return next?.end ?? lunar.end;
  }
  const length = /^(?:[首末][月日]|末|初|底)/u.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  return isOneOf(text, at + length, '级步期') ? at : at + length;
}

function isReference(point: Point): boolean {
  return (
    (point.day?.is === 'shift' && point.day.from === 'reference') ||
    (point.month?.is === 'shift' && point.month.from === 'reference') ||
    point.week?.is === 'shift'
  );
}

function skipWeekdays(text: string, at: number): number {
  let end = at + 1;
  for (let i = 0; i < 7; i++) {
    const next = isOneOf(text, end, '、至到和及—-－') ? end + 1 : end;
    const named = /^(?:周|星期|礼拜)/u.exec(text.slice(next, next + 2))?.[0].length ?? 0;
    const name = readWeekdayName(text, next + named);
    if (!name || (next === end && named > 0)) return end;
    if (next === end && !isOneOf(text, end, '一二三四五六日')) return end;
    if (isOneOf(text, name.end, '个名家次项位')) return end;
    end = name.end;
  }
  return end;
}

export function readRecurrence(source: Source, at: number): Reading<Recurrence> | null {
  const { text } = source;
  if (text.startsWith('每逢', at) || text.startsWith('每到', at)) return readWhenever(text, at);
  const set = SETS.at(text, at);
  if (set) {
    const end = at + set.word.length;
    const barred = NO_SET_BEFORE[set.word];
    if (barred !== undefined && isOneOf(text, end, barred)) return null;
    if (/^每(?:秒|分钟|小时)$/u.test(set.word) && isOneOf(text, at - 1, '米里次转公度')) return null;
    // 一年一度的端午节 holds a set and a feast
    const closed = DETAILED.has(set.value) && set.word !== '一年一度' ? skipDetail(text, end, set.value) : end;
    return { end: closed, value: { form: 'recurrence', period: set.value } };
  }
  const every = readEvery(source, at);
  if (every) return every;
  if (text.charAt(at) !== '每') return null;
  const point = readPoint(text, text.charAt(at + 1) === '个' ? at + 2 : at + 1);
  const period = point && !point.value.year && !isReference(point.value) ? periodOf(point.value) : null;
  return point && period ? { end: point.end, value: { form: 'recurrence', period } } : null;
}

function readWhenever(text: string, at: number): Reading<Recurrence> | null {
  const feast = readHoliday(text, at + 2, true);
  if (feast) return { end: feast.end, value: { form: 'recurrence', period: 'P1Y' } };
  const point = readPoint(text, at + 2);
  const period = point && !point.value.year ? periodOf(point.value) : null;
  return point && period ? { end: point.end, value: { form: 'recurrence', period } } : null;
}
