/** What may follow a day: its weekday, 当天, an offset, a part of the day, a clock time. */
import { charSet, isIn, isOneOf, skipSpace } from './characters.js';
import { readClock } from './clock.js';
import type { Offset, Point, Reading, Unit } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { withZone } from './numeric-date.js';
import { HOURS, onPartOfDay, PART_OF_DAY, readPartOfDay } from './part-of-day.js';
import { readWeekdayGloss } from './week.js';

/** A point; `dayEnd` is where its day ends when a time of day stands behind it. */
export interface PointReading extends Reading<Point> {
  readonly dayEnd?: number;
}

/** Steps over 的 or spaces between two parts: 明年的第八个月, 2026 年 2 月. */
export function skipLink(text: string, at: number): number {
  return isOneOf(text, at, '的之') ? at + 1 : skipSpace(text, at);
}

const DAY_ITSELF = new Lexicon<null>(each('当天 当日 那天 这天 这一天 那一天 同一天', null));

const OFFSET_UNITS = new Lexicon<Unit>([
  ...each('天 日', 'day' as const),
  ...each('周 个星期 星期', 'week' as const),
  ...each('个月', 'month' as const),
]);

/** 前一天, 之后两天, 后第三天, behind a day. */
function readOffset(text: string, at: number): Reading<Offset> | null {
  const start = isOneOf(text, at, '的') ? at + 1 : at;
  const particle = isOneOf(text, start, '之以') ? start + 1 : start;
  const sign = isOneOf(text, particle, '前') ? -1 : isOneOf(text, particle, '后') ? 1 : 0;
  if (sign === 0) return null;
  const ordinal = isOneOf(text, particle + 1, '的') ? particle + 2 : particle + 1;
  const number = readNumber(text, isOneOf(text, ordinal, '第') ? ordinal + 1 : ordinal);
  if (!number || number.value < 1 || number.value > 100) return null;
  const unit = OFFSET_UNITS.at(text, number.end);
  if (!unit || isOneOf(text, number.end + unit.word.length, '内年岁')) return null;
  return { end: number.end + unit.word.length, value: { count: sign * number.value, unit: unit.value } };
}

const SPACES = ' \t\u00a0\u2002\u2003\u2009\u3000';
/** What a part of the day, a clock time or what leads to one begins with. */
const TIME_OPENS = charSet(
  '0123456789０１２３４５６７８９〇零○Ｏ一二两三四五六七八九十廿壹贰叁肆伍陆柒捌玖拾',
  PART_OF_DAY.words().join(''),
  '早晨午晚夜当的之约大差正',
  SPACES,
);
const TAIL_OPENS = charSet('（(，,周星礼当那这同的之以前后');
const GLOSS_OPENS = charSet('周星礼', SPACES);

export function withDayTail(text: string, reading: Reading<Point>): PointReading {
  const { end } = reading;
  // A comma leads to a weekday or to nothing
  if (isOneOf(text, end, '，,') && !isIn(text, end + 1, GLOSS_OPENS)) return reading;
  if (isIn(text, end, TAIL_OPENS) || isIn(text, end, TIME_OPENS)) return withTail(text, reading);
  return reading;
}

function withTail(text: string, reading: Reading<Point>): PointReading {
  let { end, value } = reading;
  const gloss = readWeekdayGloss(text, end);
  if (gloss) {
    // In brackets it was looked up, in speech it may be wrong
    if (isOneOf(text, end, '（(')) value = { ...value, weekday: gloss.value };
    end = gloss.end;
  }
  const itself = DAY_ITSELF.at(text, end);
  if (itself) end += itself.word.length;
  const offset = value.hours ? null : readOffset(text, end);
  if (offset) {
    end = offset.end;
    value = { ...value, offset: offset.value };
  }
  return withTime(text, { end, value });
}

/** 上午约8时30分. */
function skipAbout(text: string, at: number): number {
  return isOneOf(text, at, '约') ? at + 1 : text.startsWith('大约', at) ? at + 2 : at;
}

/** A part of the day and a clock time behind a day: 10日上午9时30分, 今晚8点, 10日 14:30. */
export function withTime(text: string, reading: Reading<Point>): PointReading {
  let { end, value } = reading;
  if (!isIn(text, end, TIME_OPENS) && !isIn(text, end, TAIL_OPENS)) return reading;
  // 今晚8点 carries its part of the day in the word
  let hours = value.hours ?? (value.day?.is === 'holiday' && isOneOf(text, end - 1, '夜') ? HOURS.evening : undefined);
  if (text.startsWith('当晚', end))
    return withTime(text, { end: end + 2, value: { ...value, hours: { first: 18, last: 23 } } });
  const part = hours ? null : (readPartOfDay(text, end, true) ?? behindLink(text, end));
  if (part) {
    end = part.end;
    hours = part.value;
    value = { ...value, hours };
  }
  const clock = clockBehind(text, (hours && readWeekdayGloss(text, end)?.end) || end);
  if (!clock) return { end, value };
  const zoned = withZone(text, clock);
  const { hours: _, ...rest } = value;
  const read = hours ? onPartOfDay(zoned.value, hours) : zoned.value;
  return { end: zoned.end, value: { ...rest, clock: read }, dayEnd: reading.end };
}

function behindLink(text: string, at: number): ReturnType<typeof readPartOfDay> {
  const linked = skipLink(text, at);
  return linked > at ? readPartOfDay(text, linked, true) : null;
}

/** The clock time at `at`, or behind 的, spaces or 约. */
function clockBehind(text: string, at: number): ReturnType<typeof readClock> {
  if (!isIn(text, at, TIME_OPENS)) return null;
  const direct = readClock(text, at, true);
  if (direct) return direct;
  const linked = skipLink(text, at);
  const behind = linked > at ? readClock(text, linked, true) : null;
  if (behind) return behind;
  const about = skipAbout(text, at);
  return about > at ? readClock(text, about, true) : null;
}
