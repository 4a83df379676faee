/**
 * Resolves the time expressions of a document, in order: each against the reference date, the dates named before it and
 * the year under discussion. Without a reference date nothing relative is guessed: unknown parts are X.
 */
import { Discussion, type NamedDay, type NamedStretch } from '../context/discussion.js';
import { addDays, addMonths, type CivilDate, dayNumber, mondayOfWeek } from '../date/calendar.js';
import { isHanAt, isOneOf } from '../date/characters.js';
import type { DateCandidate, DateKind, Distance, Lead, Point, Window } from '../date/expression.js';
import { planYears } from '../date/plan.js';
import { type Shape, type Written, writeDay, writeShape } from '../date/shape.js';
import type { DateMention, Span } from '../model.js';
import { type Circumstances, complete, PointSettler, type Present } from './date-points.js';

/** A time expression with its days. Offsets are those of the flow. */
export interface ResolvedDate
  extends Span,
    Pick<DateMention, 'edtf' | 'from' | 'to' | 'modifier' | 'anchored' | 'impossible'> {
  readonly type: 'date';
  readonly kind: DateKind;
  readonly rule: string;
}

export interface DatedArticle extends Span {
  readonly title?: Span | null;
  readonly dateline?: Span | null;
  readonly turns?: readonly Span[];
}

export interface DateContext {
  /** `YYYY-MM-DD`, with `Thh:mm[:ss]` where a time is known; null when the document has none. */
  readonly reference: string | null;
  /** The paragraphs, headings marked as such. */
  readonly blocks: readonly (Span & { readonly kind?: string })[];
  readonly articles?: readonly DatedArticle[];
  /** The past year that the whole document reports on. */
  readonly reportYear?: number | null;
}

/** The value of an expression before its particle is written. */
interface Value {
  readonly kind: DateKind;
  readonly edtf: string | null;
  readonly written: Written | null;
  readonly anchored: boolean;
  readonly shapes: readonly Shape[];
  readonly impossible?: true;
}

/** How far a dateline may lie from the reference date and still be the day that 昨天 counts from. */
const DATELINE_REACH = 31;

/** `YYYY-MM-DD[Thh:mm[:ss]]`; null for anything else. */
export function readReference(text: string | null): Present | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text ?? '');
  const [whole, year, month, day, hour, minute, second] = match ?? [];
  if (whole === undefined) return null;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour === undefined ? {} : { minute: Number(hour) * 60 + Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
  };
}

class Resolver {
  readonly #present: Present | null;
  readonly #discussion: Discussion;
  readonly #articles: readonly DatedArticle[];
  /** The day of the dateline of the article that is being read. */
  #dateline: CivilDate | null = null;
  #article = -1;
  #previous: DateCandidate | null = null;
  #previousShapes: readonly Shape[] = [];

  constructor(
    readonly flow: string,
    readonly context: DateContext,
  ) {
    this.#present = readReference(context.reference);
    this.#articles = context.articles ?? [];
    const turns = this.#articles.flatMap((article) => article.turns ?? []);
    this.#discussion = new Discussion(flow, context.blocks, turns, this.#articles);
  }

  resolve(candidate: DateCandidate): ResolvedDate {
    this.#discussion.moveTo(candidate.start);
    if (this.#discussion.articleIndex !== this.#article) {
      this.#article = this.#discussion.articleIndex;
      this.#dateline = null;
    }
    const value = this.#evaluate(candidate);
    this.#remember(candidate, value);
    return this.#write(candidate, value);
  }

  // Evaluation

  #circumstances(candidate: DateCandidate): Circumstances {
    const present = this.#present;
    const { role, modifier } = candidate;
    return {
      present,
      today: this.#dateline ?? present,
      discussion: this.#discussion,
      reportYear: this.context.reportYear ?? null,
      neighbour: this.#neighbour(candidate),
      event: null,
      attached: isAttached(this.flow, candidate.start),
      announced: role === 'announced' || role === 'target',
      deadline: modifier === 'before',
      compared: role === 'comparison',
    };
  }

  /** The parts of the date that stands right before in the same row: 2024年9月12日、11月6日. */
  #neighbour(candidate: DateCandidate) {
    const { expression } = candidate;
    const previous = this.#previous;
    if (!previous || expression.form !== 'point' || candidate.start - previous.end > 3) return null;
    const between = this.flow.slice(previous.end, candidate.start);
    if (!/^\s?[、,，和及与或]\s?$/u.test(between) || (/[,，]/u.test(between) && expression.month)) return null;
    const shape = this.#previousShapes.at(-1);
    return shape ? namedParts(shape) : null;
  }

  #evaluate(candidate: DateCandidate): Value {
    const { expression, kind } = candidate;
    switch (expression.form) {
      case 'point':
        return this.#point(candidate, expression);
      case 'range':
        return this.#range(candidate, expression.from, expression.to);
      case 'plan': {
        const { first, last } = planYears(expression.number);
        return this.#span(kind, { shape: 'year', year: first }, { shape: 'year', year: last }, false);
      }
      case 'window':
        return this.#window(candidate, expression);
      case 'lead':
        return this.#lead(candidate, expression);
      case 'distance':
        return this.#distance(candidate, expression);
      case 'length':
        return this.#plain(kind, expression.max === undefined ? expression.min : `${expression.min}/${expression.max}`);
      case 'recurrence':
        return this.#plain(kind, `R/${expression.period}`);
      case 'vague':
        return this.#plain(kind, null);
    }
  }

  #plain(kind: DateKind, edtf: string | null): Value {
    return { kind, edtf, written: null, anchored: false, shapes: [] };
  }

  #single(kind: DateKind, shape: Shape, anchored: boolean): Value {
    const written = writeShape(shape);
    if (!written) return { kind, edtf: null, written: null, anchored: false, shapes: [], impossible: true };
    return { kind, edtf: joined(written), written, anchored, shapes: [shape] };
  }

  #span(kind: DateKind, from: Shape, to: Shape, anchored: boolean): Value {
    const first = writeShape(from);
    const last = writeShape(to);
    if (!first || !last) return { kind, edtf: null, written: null, anchored: false, shapes: [], impossible: true };
    const known = first.from !== null && last.to !== null;
    const written = {
      first: first.first,
      last: last.last,
      from: known ? first.from : null,
      to: known ? last.to : null,
    };
    return { kind, edtf: joined(written), written, anchored, shapes: [from, to] };
  }

  #point(candidate: DateCandidate, point: Point): Value {
    if (point.same) return this.#same(candidate, point);
    const { shape, anchored } = new PointSettler(this.#circumstances(candidate)).settle(point);
    return this.#single(candidate.kind, shape, anchored);
  }

  /** 去年同期: the stretch under discussion a year (or two) earlier. */
  #same(candidate: DateCandidate, point: Point): Value {
    const by = point.year?.is === 'shift' ? point.year.by : -1;
    const { stretch, year } = this.#discussion;
    // 2012年上半年…2013年同期
    const told = point.year?.is === 'year' ? point.year.value : null;
    const base = stretch ? yearOf(stretch.from) : null;
    if (stretch && (point.year?.is === 'shift' || (told !== null && base !== null))) {
      const years = told !== null && base !== null ? told - base : by;
      const [from, to] = [earlier(stretch.from, years), earlier(stretch.to, years)];
      return stretch.from === stretch.to ? this.#single('date', from, false) : this.#span('date', from, to, false);
    }
    const compared: Circumstances = { ...this.#circumstances(candidate), compared: true };
    const { shape, anchored } = new PointSettler(compared).settle({
      form: 'point',
      ...(point.year ? { year: point.year } : {}),
    });
    return this.#single('date', shape, anchored && year === null);
  }

  /** Both ends, each taking from the other what it lacks: the years and months of the left, the units of the right. */
  #range(candidate: DateCandidate, from: Point, to: Point): Value {
    const circumstances = this.#circumstances(candidate);
    const left = lend(from, to);
    const first =
      monthsOnly(left) && monthsOnly(to)
        ? this.#yearOfMonths(circumstances, left)
        : new PointSettler(circumstances).settle(left);
    const right = inherit(to, left);
    const named = namedParts(first.shape);
    const settleEnd = (after: NamedDay | null) =>
      new PointSettler({
        ...circumstances,
        announced: false,
        deadline: false,
        neighbour: after ?? circumstances.neighbour,
        event: named,
      }).settle(right);
    let last = settleEnd(named);
    // 国庆到春节 ends in the next year
    const feast = to.day?.is === 'holiday' || to.day?.is === 'lunar';
    if (feast && named?.year != null && precedes(last.shape, first.shape))
      last = settleEnd({ ...named, year: named.year + 1 });
    const shape = feast ? last.shape : afterStart(first.shape, last.shape, to);
    const anchored = first.anchored || (last.anchored && !right.year);
    return this.#span(candidate.kind, first.shape, shape, anchored);
  }

  /** 1—9月 is of the year under discussion, else of the present one. */
  #yearOfMonths(circumstances: Circumstances, from: Point) {
    const { discussion, reportYear, present } = circumstances;
    const year = circumstances.neighbour?.year ?? discussion.year ?? reportYear;
    const value = year ?? present?.year ?? null;
    const month = from.month?.is === 'month' ? from.month.value : null;
    const shape: Shape = from.stretch
      ? { shape: 'days', year: value, month, first: from.stretch.first, last: from.stretch.last }
      : { shape: 'month', year: value, month };
    return { shape, anchored: year === null && present !== null };
  }

  #window(candidate: DateCandidate, { count, unit, toward, counting, from }: Window): Value {
    const { kind } = candidate;
    const { sentence, paragraph } = this.#discussion;
    const named = from === 'reference' ? null : (sentence.day ?? paragraph.day);
    const event = complete(named);
    const present: Present | null = event ?? (from === 'named' ? null : this.#present);
    const anchored = event === null && present !== null;
    const counted = counting === 'beside' && toward > 0 && from === 'reference';
    if (unit === 'year' && !counted) {
      const told = from === 'reference' ? null : (named?.year ?? sentence.year ?? paragraph.year);
      const year = told ?? present?.year ?? null;
      const [first, last] = toward < 0 ? [-count, -1] : counting === 'present' ? [0, count - 1] : [1, count];
      const at = (by: number): Shape => ({ shape: 'year', year: year === null ? null : year + by });
      const guessed = anchored && told === null;
      return count === 1 ? this.#single(kind, at(first), guessed) : this.#span(kind, at(first), at(last), guessed);
    }
    if ((unit === 'quarter' || unit === 'month') && from !== 'reference') {
      const after = this.#unitsAfter(unit, count, event);
      if (after) return this.#span(kind, after.first, after.last, false);
    }
    if (unit === 'hour' || unit === 'minute' || unit === 'second')
      return this.#times(kind, present, count, unit, toward);
    if (!present) return this.#span(kind, unknownDay, unknownDay, false);
    if (counting === 'full') return this.#fullUnits(kind, present, count, unit, toward);
    const shift = (by: number): CivilDate =>
      unit === 'year' || unit === 'month' || unit === 'quarter'
        ? addMonths(present, by * count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1))
        : addDays(present, by * count * (unit === 'week' ? 7 : 1));
    const beside = counting === 'beside';
    const [first, last] =
      toward < 0
        ? [beside ? shift(-1) : addDays(shift(-1), 1), beside ? addDays(present, -1) : present]
        : [beside ? addDays(present, 1) : present, beside ? shift(1) : addDays(shift(1), -1)];
    return this.#span(kind, dayOf(first), dayOf(last), anchored);
  }

  /** 2012年第一季度…随后的两个季度: the quarters or months behind the one named last. */
  #unitsAfter(unit: 'quarter' | 'month', count: number, day: CivilDate | null): { first: Shape; last: Shape } | null {
    const stretch = this.#discussion.stretch?.to;
    if (day || (stretch?.shape !== 'quarter' && stretch?.shape !== 'month') || stretch.shape !== unit) return null;
    const index = 'value' in stretch ? stretch.value : stretch.month;
    const base = stretch.year;
    if (index === null || base === null) return null;
    const perYear = unit === 'quarter' ? 4 : 12;
    const at = (by: number): Shape => {
      const total = base * perYear + index - 1 + by;
      const year = Math.floor(total / perYear);
      const value = (total % perYear) + 1;
      return unit === 'quarter' ? { shape: 'quarter', year, value } : { shape: 'month', year, month: value };
    };
    return { first: at(1), last: at(count) };
  }

  /** 上两个月: whole months or weeks before (or after) the present one. */
  #fullUnits(kind: DateKind, present: CivilDate, count: number, unit: Window['unit'], toward: number): Value {
    const [first, last] = toward < 0 ? [-count, -1] : [1, count];
    if (unit === 'month' || unit === 'quarter') {
      const size = unit === 'quarter' ? 3 : 1;
      const start = unit === 'quarter' ? { ...present, month: present.month - ((present.month - 1) % 3) } : present;
      const from = addMonths({ ...start, day: 1 }, first * size);
      const to = addMonths({ ...start, day: 1 }, last * size + size - 1);
      return this.#span(kind, { shape: 'month', ...monthOf(from) }, { shape: 'month', ...monthOf(to) }, true);
    }
    if (unit === 'day') return this.#span(kind, dayOf(addDays(present, first)), dayOf(addDays(present, last)), true);
    const week = addDays(present, 1 - weekdayOf(present));
    return this.#span(kind, dayOf(addDays(week, first * 7)), dayOf(addDays(week, last * 7 + 6)), true);
  }

  /** 之后5分钟, 上个小时, 过去2秒: minutes or seconds that begin with the present one or end before it. */
  #times(kind: DateKind, present: Present | null, count: number, unit: Window['unit'], toward: number): Value {
    if (!present || present.minute === undefined) return this.#span(kind, unknownTime, unknownTime, false);
    const step = unit === 'second' ? 1 : 60;
    const seconds = count * (unit === 'hour' ? 3600 : step);
    const first = toward < 0 ? -seconds : 0;
    return this.#span(
      kind,
      instant(present, first, step === 1),
      instant(present, first + seconds - step, step === 1),
      true,
    );
  }

  #lead(candidate: DateCandidate, { of, count, unit, last }: Lead): Value {
    const circumstances = this.#circumstances(candidate);
    const { shape, anchored } = new PointSettler(circumstances).settle(of);
    const { kind } = candidate;
    const written = writeShape(shape);
    const start = written?.from ? readReference(written.from) : null;
    const end = written?.to ? readReference(written.to) : null;
    if (unit === 'quarter' && shape.shape === 'year') {
      const at = (value: number): Shape => ({ shape: 'quarter', year: shape.year, value });
      const [first, final] = last ? [5 - count, 4] : [1, count];
      return count === 1 ? this.#single(kind, at(first), anchored) : this.#span(kind, at(first), at(final), anchored);
    }
    if (unit === 'month' && shape.shape === 'year') {
      const at = (month: number): Shape => ({ shape: 'month', year: shape.year, month });
      const [first, final] = last ? [13 - count, 12] : [1, count];
      return count === 1 ? this.#single(kind, at(first), anchored) : this.#span(kind, at(first), at(final), anchored);
    }
    if (!start || !end) return this.#span(kind, unknownDay, unknownDay, anchored);
    if (unit === 'month') {
      const [from, to] = last ? [addMonths(end, 1 - count), end] : [start, addMonths(start, count - 1)];
      return this.#span(kind, { shape: 'month', ...monthOf(from) }, { shape: 'month', ...monthOf(to) }, anchored);
    }
    const size = unit === 'week' ? 7 : 1;
    if (unit === 'week' && shape.shape === 'year' && !last) {
      const monday = mondayOfWeek(start.year, 1);
      return this.#span(kind, dayOf(monday), dayOf(addDays(monday, count * 7 - 1)), anchored);
    }
    const [from, to] = last ? [addDays(end, 1 - count * size), end] : [start, addDays(start, count * size - 1)];
    return this.#span(kind, dayOf(from), dayOf(to), anchored);
  }

  /** 三天前 counts from the present, 三天后 from the day the paragraph has named, where there is one. */
  #distance(candidate: DateCandidate, { count, unit, toward, floating }: Distance): Value {
    const { kind } = candidate;
    const { sentence, paragraph } = this.#discussion;
    const timed = unit === 'hour' || unit === 'minute' || unit === 'second';
    const present = floating ? null : this.#present;
    const named = toward > 0 && !timed && !floating ? (sentence.day ?? paragraph.day) : null;
    const event = named && named.year !== null ? named : null;
    const by = toward * count;
    if (unit === 'year') {
      const said = toward > 0 && !floating ? (event?.year ?? sentence.year ?? paragraph.year) : null;
      const year = said ?? present?.year ?? null;
      const shape: Shape = { shape: 'year', year: year === null ? null : year + by };
      return this.#single(kind, shape, said === null && present !== null);
    }
    const base: Present | null = event ? complete(event) : present;
    const anchored = base !== null && base === this.#present;
    if (timed) {
      if (!base || base.minute === undefined) return this.#single(kind, unknownTime, false);
      const seconds = unit === 'second' ? by : unit === 'minute' ? by * 60 : by * 3600;
      return this.#single(kind, instant(base, seconds), anchored);
    }
    if (!base)
      return this.#single(kind, unit === 'month' ? { shape: 'month', year: null, month: null } : unknownDay, false);
    if (unit === 'month' || unit === 'quarter') {
      return this.#single(
        kind,
        { shape: 'month', ...monthOf(addMonths(base, by * (unit === 'quarter' ? 3 : 1))) },
        anchored,
      );
    }
    return this.#single(kind, dayOf(addDays(base, unit === 'week' ? by * 7 : by)), anchored);
  }

  // Memory

  #remember(candidate: DateCandidate, value: Value): void {
    const discussion = this.#discussion;
    const { expression, role, modifier } = candidate;
    this.#previous = candidate;
    this.#previousShapes = value.shapes;
    if (candidate.kind === 'set') discussion.nameSet();
    const last = value.shapes.at(-1);
    if (!last || expression.form === 'window' || expression.form === 'plan' || expression.form === 'distance') return;
    const point =
      expression.form === 'range'
        ? expression.from
        : expression.form === 'lead'
          ? expression.of
          : expression.form === 'point'
            ? expression
            : null;
    const parts = namedParts(last);
    const datelined = this.#isDateline(candidate);
    if (parts && datelined && this.#near(parts)) this.#dateline = complete(parts);
    // The dateline's day is an event of the article, and its year none of the text's
    if (parts?.month != null && role !== 'comparison' && parts.day !== null)
      discussion.nameDay(parts, isOneDay(value.shapes));
    else if (parts?.month != null && role !== 'comparison' && modifier !== 'before')
      discussion.nameDay({ ...parts, day: null }, false);
    if (datelined || role === 'comparison' || role === 'target' || modifier === 'before' || !point || point.same)
      return;
    const isComparison = point.year?.is === 'shift' && point.year.from === 'topic' && point.year.by < 0;
    if (isComparison) return;
    const year = yearOf(value.shapes[0]);
    if (year !== null && point.year && point.year.is !== 'decade' && point.year.is !== 'century') {
      discussion.nameYear(yearOf(last) ?? year, parts?.month != null);
      discussion.nameStretch(null);
    }
    const from = value.shapes[0];
    if (from && isStretch(from, last)) discussion.nameStretch({ from, to: last } satisfies NamedStretch);
  }

  #isDateline(candidate: DateCandidate): boolean {
    const { dateline } = this.#articles[this.#article] ?? {};
    return dateline != null && candidate.start >= dateline.start && candidate.end <= dateline.end;
  }

  #near(parts: ReturnType<typeof namedParts>): boolean {
    const day = complete(parts);
    return (
      day !== null && (this.#present === null || Math.abs(dayNumber(day) - dayNumber(this.#present)) <= DATELINE_REACH)
    );
  }

  // Writing

  #write(candidate: DateCandidate, value: Value): ResolvedDate {
    const { start, end, rule, kind, modifier } = candidate;
    const base = { type: 'date', kind, start, end, rule } as const;
    if (kind === 'duration' || kind === 'set') {
      const own = modifier && modifier !== 'since' && modifier !== 'now' ? { modifier } : {};
      return { ...base, edtf: value.edtf, ...own };
    }
    if (value.impossible) return { ...base, edtf: null, from: null, to: null, impossible: true };
    const { written } = value;
    if (!written) return { ...base, edtf: value.edtf, from: null, to: null };
    const anchored = value.anchored ? ({ anchored: true } as const) : {};
    const bounds =
      value.edtf === null ? { edtf: null, from: null, to: null } : this.#bounded(candidate, value.edtf, written);
    const said =
      modifier === undefined
        ? {}
        : { modifier: modifier === 'since' || modifier === 'now' ? ('after' as const) : modifier };
    return { ...base, ...bounds, ...said, ...anchored };
  }

  /** 前 is open to the left and 后, 起, 以来 to the right; the day named belongs to both. */
  #bounded({ modifier, expression }: DateCandidate, edtf: string, written: Written) {
    const { from, to } = written;
    const bounds = modifier === 'before' || modifier === 'after' || modifier === 'since' || modifier === 'now';
    if (expression.form === 'range' || !bounds) {
      return { edtf, from, to };
    }
    const bound = written.bound ?? null;
    if (modifier === 'before') return { edtf: `../${bound ?? written.last}`, from: null, to };
    const opened = `${bound ?? written.first}/..`;
    const start = bound !== null && to !== null ? to : from;
    const present = this.#present;
    const running = modifier === 'now' || (modifier === 'since' && expression.form === 'point' && runs(expression));
    return { edtf: opened, from: start, to: running && present ? writeDay(present) : null };
  }
}

/** 案发次日, 判决书的次日: what stands right before, and has no date, is counted from. */
function isAttached(flow: string, start: number): boolean {
  return (
    isHanAt(flow, start - 1) &&
    !isOneOf(flow, start - 1, '在于到从至自将和与及并而但就则即又也都还他她我你它们该为是了')
  );
}

/** 今年以来, 年初以来: a stretch that runs up to the reference day. */
function runs(point: Point): boolean {
  const { year, month, part, week } = point;
  if (year?.is === 'shift') return year.from === 'reference' && year.by === 0;
  if (month?.is === 'shift') return month.by === 0;
  return part?.is === 'edge' || week?.is === 'shift';
}

const unknownDay: Shape = { shape: 'day', year: null, month: null, day: null };
const unknownTime: Shape = { shape: 'day', year: null, month: null, day: null };

function joined({ first, last }: Pick<Written, 'first' | 'last'>): string {
  return first === last ? first : `${first}/${last}`;
}

function dayOf(date: CivilDate): Shape {
  return { shape: 'day', year: date.year, month: date.month, day: date.day };
}

function monthOf({ year, month }: CivilDate): { year: number; month: number } {
  return { year, month };
}

function weekdayOf(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The time so many seconds from the present; its seconds are told where they are said or are not 0. */
function instant(present: Present, seconds: number, exactly = false): Shape {
  const total = (present.minute ?? 0) * 60 + (present.second ?? 0) + seconds;
  const by = Math.floor(total / 86_400);
  const rest = total - by * 86_400;
  const on = { shape: 'day' as const, ...addDays(present, by) };
  const second = rest % 60;
  const exact = exactly || second !== 0 || (present.second ?? 0) !== 0;
  const clock = { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, ...(exact ? { second } : {}) };
  return { shape: 'time', on, clock };
}

/** The year, month and day a shape ends with. */
function namedParts(shape: Shape): { year: number | null; month: number | null; day: number | null } | null {
  switch (shape.shape) {
    case 'day':
      return shape;
    case 'time':
      return shape.on;
    case 'month':
      return { year: shape.year, month: shape.month, day: null };
    case 'days':
      return { year: shape.year, month: shape.month, day: null };
    case 'run':
      return shape.last;
    case 'year':
    case 'quarter':
    case 'half':
    case 'season':
    case 'week':
      return { year: shape.year, month: null, day: null };
    default:
      return null;
  }
}

/** One day, or times of one day: what a later time of day may belong to. */
function isOneDay(shapes: readonly Shape[]): boolean {
  const [first, last] = [shapes[0], shapes.at(-1)];
  if (first === last) return true;
  if (first?.shape !== 'time' || last?.shape !== 'time') return false;
  return writeDay(first.on) === writeDay(last.on);
}

function yearOf(shape: Shape | undefined): number | null {
  return shape ? (namedParts(shape)?.year ?? null) : null;
}

/** Whether a span is one that 同期 can stand for: a quarter, half, month, or a run. */
function isStretch(from: Shape, to: Shape): boolean {
  if (from !== to) return from.shape !== 'time' && from.shape !== 'year';
  return from.shape === 'quarter' || from.shape === 'half' || from.shape === 'month' || from.shape === 'days';
}

/** The same stretch `by` years away. */
function earlier(shape: Shape, by: number): Shape {
  switch (shape.shape) {
    case 'run':
      return {
        ...shape,
        first: shape.first && { ...shape.first, year: shape.first.year + by },
        last: shape.last && { ...shape.last, year: shape.last.year + by },
      };
    case 'time':
      return { ...shape, on: { ...shape.on, year: shape.on.year === null ? null : shape.on.year + by } };
    case 'century':
    case 'decade':
    case 'impossible':
      return shape;
    default:
      return { ...shape, year: shape.year === null ? null : shape.year + by };
  }
}

function monthsOnly(point: Point): boolean {
  return point.month?.is === 'month' && !point.day && !point.year && !point.week;
}

/** What the left end takes from the right one: the year of 10月至2026年3月 is not lent, its decade's century is. */
function lend(from: Point, to: Point): Point {
  // 2:00-明天4:00 begins today
  if (from.clock && !from.day && to.clock && to.day?.is === 'shift' && to.day.from === 'reference') {
    return { ...from, day: { ...to.day, by: 0 } };
  }
  if (from.year?.is === 'decade' && to.year?.is === 'decade' && !from.year.century && to.year.century) {
    return { ...from, year: { ...from.year, century: to.year.century } };
  }
  return from;
}

/** What the right end takes from the left one: every part above its own first. */
function inherit(to: Point, from: Point): Point {
  if (to.year) {
    // 本世纪五十至七十年代
    const { year } = from;
    return to.year.is === 'decade' && !to.year.century && year?.is === 'decade' && year.century
      ? { ...to, year: { ...to.year, century: year.century } }
      : to;
  }
  // 三月上旬到中旬: the running month is that of the start
  if (to.stretch && to.month?.is === 'shift' && to.month.from === 'topic' && from.month) {
    return withYear({ ...to, month: from.month }, from);
  }
  if (to.day && to.day.is !== 'day' && to.day.is !== 'nth' && (to.day.is !== 'lunar' || to.month)) {
    // 下周一至周五 stays in its week
    return to.day.is === 'weekday' && !to.week && from.week ? { ...to, week: from.week } : to;
  }
  if (to.month || to.part || to.week) return to.month?.is === 'shift' || to.week ? to : withYear(to, from);
  if (to.day || to.stretch) {
    const month = from.month && !to.month ? { month: from.month } : {};
    return withYear({ ...to, ...month }, from);
  }
  if (to.clock || to.hours) {
    const { year, month, week, day, clock } = from;
    // 下午两点到五点: the afternoon goes on
    const later = to.clock && !to.clock.fixed && clock?.fixed && clock.hour >= 12 && to.clock.hour < 12;
    if (to.clock && later && to.clock.hour + 12 > clock.hour) {
      return inherit({ ...to, clock: { ...to.clock, hour: to.clock.hour + 12, fixed: true } }, from);
    }
    return {
      ...(year ? { year } : {}),
      ...(month ? { month } : {}),
      ...(week ? { week } : {}),
      ...(day ? { day } : {}),
      ...to,
    };
  }
  return to;
}

function withYear(to: Point, from: Point): Point {
  return from.year && from.year.is !== 'decade' && from.year.is !== 'century' ? { year: from.year, ...to } : to;
}

function precedes(to: Shape, from: Shape): boolean {
  const first = writeShape(from)?.from;
  const last = writeShape(to)?.to;
  return first != null && last != null && last < first;
}

/** An end that would lie before its start: 12月至2月 ends in the next year, 下午5:00到凌晨3:00 on the next day. */
function afterStart(from: Shape, to: Shape, said: Point): Shape {
  const first = writeShape(from)?.from;
  const last = writeShape(to)?.to;
  // 今冬明春: the spring that follows
  if (from.shape === 'season' && to.shape === 'season' && from.value === 4 && to.value === 1) {
    return { ...to, year: from.year === null ? null : from.year + 1 };
  }
  if (!first || !last || last >= first || said.year) return to;
  if (to.shape === 'time') {
    const on = complete(to.on);
    return on && !said.day ? { ...to, on: { shape: 'day', ...addDays(on, 1) } } : to;
  }
  if (to.shape === 'month' || to.shape === 'days' || to.shape === 'quarter' || to.shape === 'half')
    return earlier(to, 1);
  if (to.shape !== 'day') return to;
  const day = complete(to);
  if (!day) return to;
  const moved = said.month ? { ...day, year: day.year + 1 } : addMonths({ ...day }, 1);
  return dayOf(moved);
}

/**
 * Resolves the candidates of one document, which `findDates` found in its flow. The result has one entry a candidate, in
 * the same order.
 */
export function resolveDates(flow: string, candidates: readonly DateCandidate[], context: DateContext): ResolvedDate[] {
  const resolver = new Resolver(flow, context);
  return candidates.map((candidate) => resolver.resolve(candidate));
}
