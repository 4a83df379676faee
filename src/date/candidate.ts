/** Time expressions before the veto: points with their ranges and particles, lengths with what bounds them. */
import { charSet, digitAt, isDashAt, isHanAt, isIn, isOneOf } from './characters.js';
import { readDistance } from './distance.js';
import { EVENT } from './event.js';
import type { DateKind, DateModifier, Distance, Expression, Point, Reading } from './expression.js';
import { type LengthReading, readLength, withUpperBound } from './length.js';
import { readDecades, readMonths, withDecades, withHours, withMonths } from './pair.js';
import { PART_OF_DAY } from './part-of-day.js';
import { readBehind, readFront, readParticle } from './particle.js';
import { Phrases } from './phrases.js';
import { readPointOf } from './point.js';
import { readRange, readYears } from './range.js';
import { readReignYears } from './reign.js';
import type { Source } from './source.js';
import { isLasting, readLead, readSince } from './window.js';
import { withinYear } from './within.js';
import { readYear } from './year.js';

/** A reading with all that a candidate needs but its role. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly kind: DateKind;
  readonly expression: Expression;
  readonly modifier: DateModifier | undefined;
}

/** What a point is called by its finest part. */
function pointRule(point: Point): string {
  if (point.clock) return 'date/clock';
  if (point.hours) return 'date/part-of-day';
  const { day } = point;
  if (day?.is === 'holiday') return 'date/holiday';
  if (day?.is === 'lunar' || point.month?.is === 'lunar') return 'date/lunar';
  if (day?.is === 'weekday' || day?.is === 'weekend' || day?.is === 'nthWeekday') return 'date/weekday';
  if (day) return 'date/day';
  if (point.week) return 'date/week';
  if (point.stretch) return 'date/month-part';
  if (point.month) return 'date/month';
  if (point.part) return 'date/year-part';
  return point.year?.is === 'decade' || point.year?.is === 'century' ? 'date/century' : 'date/year';
}

/** A candidate with the particle behind it: 前, 以来, 期间. */
export function bounded(
  text: string,
  start: number,
  rule: string,
  kind: DateKind,
  end: number,
  expression: Expression,
): Found {
  const particle = readParticle(text, end, expression.form === 'point' ? expression : null);
  return { start, end: particle.end, rule, kind, expression, modifier: particle.modifier };
}

/** What a range, a lead, a second number or a particle begins with behind a point. */
const GOES_ON = charSet(
  '的前头首后最至到和与起一或及以之过迄左上间期长假小许多',
  '〇零○Ｏ一壹二贰三叁四肆五伍六陆七柒八捌九玖十两',
  '-–—―－~～〜−‐‑ \t\u00a0\u2002\u2003\u2009\u3000',
);

/** The point, range or lead that begins at `start`; `readers` are those its first word calls for. */
export function fromPoint(text: string, start: number, readers: number): Found | null {
  // 2025/2026学年 is one stretch, and no row of two years
  const slashed = isOneOf(text, start + 4, '/') && readYears(text, start);
  const point = slashed ? null : readPointOf(text, start, readers);
  if (!point) {
    const pair =
      readDecades(text, start) ?? readYears(text, start) ?? readMonths(text, start) ?? readReignYears(text, start);
    return pair && bounded(text, start, 'date/range', 'range', pair.end, pair.value);
  }
  const { value } = point;
  const { part } = value;
  // Behind most dates nothing goes on; a season may be followed by another
  if (part?.is !== 'season' && !isIn(text, point.end, GOES_ON)) return plainPoint(start, point.end, value);
  const lead = readLead(text, point.end, value);
  if (lead) return bounded(text, start, 'date/lead', 'range', lead.end, lead.value);
  const range = withDecades(text, point) ?? withMonths(text, point) ?? withHours(text, point) ?? readRange(text, point);
  if (range) return bounded(text, start, 'date/range', 'range', range.end, range.value);
  return bounded(text, start, pointRule(value), value.clock || value.hours ? 'time' : 'date', point.end, value);
}

function plainPoint(start: number, end: number, value: Point): Found {
  const kind = value.clock || value.hours ? 'time' : 'date';
  return { start, end, rule: pointRule(value), kind, expression: value, modifier: undefined };
}

/** A row of ordinals: 第41、46、|76分钟. */
const ORDINALS = /第(?:\d{1,3}(?:\+\d)?、){1,8}$/u;

/** The length, distance or window that begins with the number at `start`; nothing before `floor` belongs to it. */
export function fromLength(source: Source, start: number, floor: number): Found | null {
  const { text } = source;
  const before = text.charAt(start - 1);
  if (before === '第' || before === '.' || before === '．' || before === '+' || before === '＋') return null;
  const numeral = source.numeralAt(start);
  // 日复一日, 年复一年
  if (before === '复' && numeral?.end === start + 1 && text.charAt(start - 2) === text.charAt(start + 1)) return null;
  // 第41、46、76分钟
  if (before === '、' && ORDINALS.test(text.slice(Math.max(0, start - 30), start))) return null;
  // 秦始皇二十六年: of a reign
  if (isOneOf(text, start - 1, '帝皇王公宗祖侯') && numeral?.form === 'han' && text.charAt(numeral.end) === '年')
    return null;
  // 2012-3周恩来: the end of a longer code
  if (isDashAt(text, start - 1) && digitAt(text, start - 2) >= 0 && numeral?.form === 'arabic') return null;
  const length = readLength(source, start, false) ?? readLastingMonths(source, start);
  if (!length) return null;
  const lasting = isLasting(text, start);
  const since = readSince(text, length, numeral?.form === 'vague');
  if (since) {
    const kind = since.value.form === 'vague' ? 'vague' : 'range';
    return { start, end: since.end, rule: 'date/window', kind, expression: since.value, modifier: undefined };
  }
  const distance = readDistance(text, length);
  const back = distance?.value.form === 'distance' && distance.value.toward < 0;
  if (distance && (back || !lasting) && !isArticle(text, start, length.end)) {
    const { value: read, end } = distance;
    const front = readFront(text, start, floor, true);
    const part = front || read.form !== 'distance' ? null : partOfYear(text, end, read);
    if (part) return bounded(text, start, pointRule(part.value), 'date', part.end, part.value);
    const floating = read.form === 'distance' && read.toward > 0 && !opensDistance(text, front?.start ?? start);
    const value: Expression = floating ? { ...read, floating: true } : read;
    const timed =
      value.form === 'distance' && (value.unit === 'hour' || value.unit === 'minute' || value.unit === 'second');
    const kind = value.form === 'vague' ? 'vague' : timed ? 'time' : 'date';
    return { start: front?.start ?? start, end, rule: 'date/distance', kind, expression: value, modifier: undefined };
  }
  if (isArticle(text, start, length.end)) return null;
  const whole = withUpperBound(source, length);
  const behind = readBehind(text, whole.end);
  const front =
    readFront(text, start, floor, true) ?? mostOfHalf(text, start, floor) ?? overRound(source, start, floor);
  const modifier = behind?.modifier ?? front?.modifier ?? whole.modifier;
  return {
    start: front?.start ?? start,
    end: behind?.end ?? whole.end,
    rule: 'date/length',
    kind: 'duration',
    expression: whole.value,
    modifier,
  };
}

/** 十年前的春天, 两年前的九月, 三年后的国庆节. */
function partOfYear(text: string, at: number, { unit, count, toward }: Distance): Reading<Point> | null {
  if (unit !== 'year' || text.charAt(at) !== '的') return null;
  // 十年后的1993年 is that year
  const told = readYear(text, at + 1);
  if (told?.value.is === 'year') return { end: at, value: { form: 'point', year: told.value } };
  const by = count * toward;
  const point = withinYear(text, at + 1, { year: { is: 'shift', by, from: by < 0 ? 'reference' : 'event' } });
  return point && !point.value.clock && !point.value.hours && !point.value.same ? point : null;
}

/** 历时8月, 一月有余: behind a word of lasting and before one of excess months need no 个. */
function readLastingMonths(source: Source, start: number): LengthReading | null {
  const { text } = source;
  const numeral = source.numeralAt(start);
  if (!numeral || text.charAt(numeral.end) !== '月') return null;
  if (!isLasting(text, start) && !text.startsWith('有余', numeral.end + 1) && !text.startsWith('之久', numeral.end + 1))
    return null;
  return readLength(source, start, true);
}

/** 三年后 counts from the present (or the date before) unless an event stands right before: 结婚三年后, 生效30日后. */
function opensDistance(text: string, start: number): boolean {
  return (
    !isHanAt(text, start - 1) ||
    isOneOf(text, start - 1, '在于将到的就而则约她他我们你它从计料要会能即至定再但和与并是也又了仅才只短过')
  );
}

/** 上百年: a hundred and more. */
function overRound(source: Source, start: number, floor: number): ReturnType<typeof readFront> {
  if (source.text.charAt(start - 1) !== '上' || start <= floor || source.numeralAt(start)?.form !== 'bare') return null;
  return { start: start - 1, modifier: 'ge' };
}

/** 大半年 is more than half of one, 小半天 less. */
function mostOfHalf(text: string, start: number, floor: number): ReturnType<typeof readFront> {
  if (text.charAt(start) !== '半' || start <= floor) return null;
  const size = text.charAt(start - 1);
  return size === '大' || size === '小' ? { start: start - 1, modifier: size === '大' ? 'gt' : 'lt' } : null;
}

const ARTICLE_UNITS = new Set(['个月', '交易日', '工作日', '个交易日', '个工作日']);
/** What keeps 一周 a length. */
const WITHIN = new Phrases('之内 以内 内 之久 时间');
/** 一年|一度, 一年|四季, 一天|到头. */
const SAYINGS = new Phrases('一度 一次 四季 到头 之计 天天 复一');

/** 有一天, 这一年, 丰收的一年, 每一天, 前一交易日, 一年一度: one as an article, no length. */
function isArticle(text: string, start: number, end: number): boolean {
  if (!isOneOf(text, start, '一')) return false;
  // 一天|比一天|多, 一年|又一年
  const said = text.slice(start, start + 2);
  for (const joint of '比又')
    if (text.startsWith(joint + said, start + 2) || (start > 2 && text.startsWith(said + joint, start - 3)))
      return true;
  const words = end - start === 2 ? text.charAt(start + 1) : text.slice(start + 1, end);
  if (words.length !== 1 && !ARTICLE_UNITS.has(words)) return false;
  if (WITHIN.begins(text, end) > 0) return false;
  // 离职前|一年
  if (isOneOf(text, start - 1, '前') && EVENT.ends(text, start - 1) > 0) return false;
  if (isOneOf(text, start - 1, '有某这那同每哪的第后头另任何其又如似') || isBeforeArticle(text, start - 1)) return true;
  if (words.endsWith('易日') && isOneOf(text, start - 1, '上下')) return true;
  if (words === '天' && isOneDay(text, start, end)) return true;
  if (words === '周' && /[环绕][^，。；]{0,3}$/u.test(text.slice(Math.max(0, start - 4), start))) return true;
  return SAYINGS.begins(text, end) > 0 || (isOneOf(text, end, '早') && end + 1 >= text.length);
}

/** 一天晚上, and 一天 at the head of a sentence: some day. */
function isOneDay(text: string, start: number, end: number): boolean {
  if (PART_OF_DAY.at(text, end)) return true;
  const opens = start === 0 || isOneOf(text, start - 1, '。！？!?\n\r“');
  return opens && isOneOf(text, end, '，,');
}

/** 前一年, but 提前一个月. */
function isBeforeArticle(text: string, at: number): boolean {
  return text.charAt(at) === '前' && text.charAt(at - 1) !== '提';
}
