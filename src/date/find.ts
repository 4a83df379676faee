/**
 * Finds the time expressions of a text. One pass from left to right: where a word of time or a number can begin one, the
 * readers are asked in turn and the longest reading wins, the earlier reader among equals.
 */
import type { Numeral } from '../model.js';
import type { WordTable } from '../numeral/words.js';
import type { Trace } from '../trace.js';
import { isHanAt, isOneOf } from './characters.js';
import { readDistance } from './distance.js';
import type { DateCandidate, DateKind, DateModifier, Expression, Point, Reading } from './expression.js';
import { followsNumber, opensWord } from './gate.js';
import { isBarred } from './left-context.js';
import { readLength, withUpperBound } from './length.js';
import { readBehind, readFront, readParticle } from './particle.js';
import { readPlan } from './plan.js';
import { readPoint } from './point.js';
import { readDecades, readRange, readYears, withDecades } from './range.js';
import { readRecurrence } from './recurrence.js';
import { roleOf } from './role.js';
import { Source } from './source.js';
import { readVague } from './vague.js';
import { vetoOf } from './veto.js';
import { HOUR_WORDS, isLasting, PAIR_WORDS, readLead, readSince, readWindow } from './window.js';

/** A reading with all that a candidate needs but its role. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly kind: DateKind;
  readonly expression: Expression;
  readonly modifier?: DateModifier;
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

function bounded(
  text: string,
  start: number,
  rule: string,
  kind: DateKind,
  end: number,
  expression: Expression,
): Found {
  const particle = readParticle(text, end, expression.form === 'point' ? expression : null);
  const { modifier } = particle;
  return { start, end: particle.end, rule, kind, expression, ...(modifier ? { modifier } : {}) };
}

function fromPoint(text: string, start: number): Found | null {
  const point = readPoint(text, start);
  if (!point) {
    const pair = readDecades(text, start) ?? readYears(text, start);
    return pair && bounded(text, start, 'date/range', 'range', pair.end, pair.value);
  }
  const lead = readLead(text, point.end, point.value);
  if (lead) return bounded(text, start, 'date/lead', 'range', lead.end, lead.value);
  const range = withDecades(text, point) ?? readRange(text, point);
  if (range) return bounded(text, start, 'date/range', 'range', range.end, range.value);
  const { value } = point;
  if (!standsAlone(text, start, point)) return null;
  return bounded(text, start, pointRule(value), value.clock || value.hours ? 'time' : 'date', point.end, value);
}

/** A number without its unit needs the row or the range that ends in it: 2、4日 yes, 2026 alone no. */
function standsAlone(text: string, start: number, point: Reading<Point>): boolean {
  return point.end > start && text.charAt(start) !== '';
}

function fromLength(source: Source, start: number, floor: number): Found | null {
  const { text } = source;
  const before = text.charAt(start - 1);
  if (before === '第' || before === '.' || before === '．') return null;
  // 秦始皇二十六年: of a reign
  if (isOneOf(text, start - 1, '帝皇王公宗祖侯') && source.numeralAt(start)?.form === 'han') return null;
  const lasting = isLasting(text, start);
  const since = lasting ? null : readSince(source, start);
  if (since) return { start, end: since.end, rule: 'date/window', kind: 'range', expression: since.value };
  const length = readLength(source, start, lasting);
  if (!length) return null;
  const distance = lasting ? null : readDistance(text, length);
  if (distance && !isArticle(text, start, length.end)) {
    const { value: read, end } = distance;
    const floating = read.form === 'distance' && read.toward > 0 && !opensDistance(text, start);
    const value: Expression = floating ? { ...read, floating: true } : read;
    const timed = value.form === 'distance' && /hour|minute|second/.test(value.unit);
    const kind = value.form === 'vague' ? 'vague' : timed ? 'time' : 'date';
    const front = readFront(text, start, floor, true);
    return { start: front?.start ?? start, end, rule: 'date/distance', kind, expression: value };
  }
  if (isArticle(text, start, length.end)) return null;
  const whole = withUpperBound(source, length);
  const behind = readBehind(text, whole.end);
  const front = readFront(text, start, floor, true) ?? mostOfHalf(text, start, floor);
  const modifier = behind?.modifier ?? front?.modifier ?? whole.modifier;
  return {
    start: front?.start ?? start,
    end: behind?.end ?? whole.end,
    rule: 'date/length',
    kind: 'duration',
    expression: whole.value,
    ...(modifier ? { modifier } : {}),
  };
}

/** 三年后 counts from the present (or the date before) unless an event stands right before: 结婚三年后, 生效30日后. */
function opensDistance(text: string, start: number): boolean {
  return (
    !isHanAt(text, start - 1) ||
    isOneOf(text, start - 1, '在于将到的就而则约她他我们你它从计料要会能即至定再但和与并是也又了')
  );
}

/** 大半年 is more than half of one, 小半天 less. */
function mostOfHalf(text: string, start: number, floor: number): ReturnType<typeof readFront> {
  if (text.charAt(start) !== '半' || start <= floor) return null;
  const size = text.charAt(start - 1);
  return size === '大' || size === '小' ? { start: start - 1, modifier: size === '大' ? 'gt' : 'lt' } : null;
}

/** 有一天, 这一年, 丰收的一年, 每一天, 一年一度: one as an article, no length. */
function isArticle(text: string, start: number, end: number): boolean {
  if (text.charAt(start) !== '一' || (end - start !== 2 && text.slice(start, end) !== '一个月')) return false;
  const before = text.charAt(start - 1);
  if ('有某这那同每哪的第前后头另任何其整又'.includes(before) && before !== '' && before !== '整') return true;
  return /^(?:一[度次]|四季|到头|之计|天天|复一|早$)/u.test(text.slice(end, end + 2));
}

class Finder {
  readonly source: Source;
  readonly found: DateCandidate[] = [];
  #floor = 0;

  constructor(
    readonly text: string,
    numerals: readonly Numeral[],
    readonly words: WordTable | undefined,
    readonly trace: Trace | undefined,
  ) {
    this.source = new Source(text, numerals);
  }

  /** Tries a word of time at `at`; where the scan goes on. */
  word(at: number): number {
    const { text, source } = this;
    if (isBarred(text, at)) return source.numeralAt(at) ? this.number(at) : at + 1;
    let best: Found | null = null;
    const offer = (next: Found | null) => {
      if (next && (!best || next.end > best.end)) best = next;
    };
    const simple = (reading: Reading<Expression> | null, rule: string, kind: DateKind) =>
      offer(reading && { start: at, end: reading.end, rule, kind, expression: reading.value });
    simple(readRecurrence(source, at), 'date/set', 'set');
    const pair = PAIR_WORDS.at(text, at);
    if (pair) simple({ end: at + pair.word.length, value: pair.value }, 'date/range', 'range');
    const hour = HOUR_WORDS.at(text, at);
    if (hour) simple({ end: at + hour.word.length, value: hour.value }, 'date/window', 'range');
    const plan = readPlan(text, at);
    if (plan) offer(bounded(text, at, 'date/plan', 'range', plan.end, plan.value));
    simple(readWindow(source, at), 'date/window', 'range');
    const lead = readLead(text, at, null);
    if (lead) offer(bounded(text, at, 'date/lead', 'range', lead.end, lead.value));
    offer(fromPoint(text, at));
    simple(readVague(text, at), 'date/vague', 'vague');
    if (source.numeralAt(at)) offer(fromLength(source, at, this.#floor));
    return this.take(best, at);
  }

  /** Tries a number at `at`. */
  number(at: number): number {
    const { text, source } = this;
    const point = fromPoint(text, at);
    const length = fromLength(source, at, this.#floor);
    // 2008年多数: the year, not as many years
    const certain = point !== null && source.numeralAt(at)?.digits === 4;
    return this.take(length && !certain && (!point || length.end > point.end) ? length : point, at);
  }

  take(found: Found | null, at: number): number {
    if (!found || found.end <= at) return at + 1;
    const { text } = this;
    let { start, modifier } = found;
    if (found.kind === 'time' || found.kind === 'date') {
      const front = modifier ? null : readFront(text, start, this.#floor, false);
      if (front) {
        start = front.start;
        modifier = front.modifier;
      }
    }
    const { end, rule, kind, expression } = found;
    const veto = vetoOf(text, start, end, expression, this.words);
    if (veto !== null) {
      this.trace?.note('veto', { start, end }, rule, veto);
      return Math.max(at + 1, end);
    }
    const role = roleOf(text, start, end, expression);
    this.trace?.note('candidate', { start, end }, rule, kind);
    this.found.push({
      type: 'date',
      start,
      end,
      rule,
      kind,
      expression,
      ...(modifier ? { modifier } : {}),
      ...(role ? { role } : {}),
    });
    this.#floor = end;
    return end;
  }
}

export interface FindOptions {
  /** Words of the user's dictionaries, which veto as the dictionary's own do. */
  readonly words?: WordTable;
}

/**
 * The time expressions of `flow` in order, without overlaps; offsets are UTF-16 units. `numerals` are those of
 * `scanNumerals(flow)`. Nothing is resolved: that needs the document (resolve/dates). Linear; never throws.
 */
export function findDates(
  flow: string,
  numerals: readonly Numeral[],
  options: FindOptions = {},
  trace?: Trace,
): DateCandidate[] {
  const finder = new Finder(flow, numerals, options.words, trace);
  let next = 0;
  let numeral = numerals[0];
  for (let at = 0; at < flow.length; ) {
    while (numeral !== undefined && numeral.start < at) numeral = numerals[++next];
    if (opensWord(flow, at, flow.charCodeAt(at))) at = finder.word(at);
    else if (numeral?.start === at && (numeral.point || followsNumber(flow, numeral.end) || isLongRun(numeral)))
      at = finder.number(at);
    else at++;
  }
  return finder.found;
}

/** Eight figures can be a whole date: 20260210. */
function isLongRun(numeral: Numeral): boolean {
  return numeral.digits === 8;
}
