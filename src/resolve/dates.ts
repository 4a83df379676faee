/**
 * Resolves the time expressions of a document, in order: each against the reference date, the dates named before it and
 * the year under discussion. Without a reference date nothing relative is guessed: unknown parts are X.
 */
import { Discussion } from '../context/discussion.js';
import type { NamedDay } from '../context/named.js';
import { type CivilDate, dayNumber } from '../date/calendar.js';
import { charSet, isIn, isOneOf, isSpaceAt } from '../date/characters.js';
import type { DateCandidate, Plan } from '../date/expression.js';
import { planYears } from '../date/plan.js';
import type { Span } from '../model.js';
import { type ResolvedDate, writeDate } from './date/bounds.js';
import { Circumstances } from './date/circumstances.js';
import { settleDistance } from './date/distance.js';
import { settleLead } from './date/lead.js';
import { remember } from './date/memory.js';
import { settlePoint } from './date/point.js';
import { complete, type Present, readReference } from './date/present.js';
import { settleRange } from './date/range.js';
import { settleSameStretch } from './date/same-stretch.js';
import { namedParts } from './date/shapes.js';
import { plain, single, span, type Value } from './date/value.js';
import { settleWindow } from './date/window.js';

export type { ResolvedDate } from './date/bounds.js';

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

/** How far a dateline may lie from the reference date and still be the day that 昨天 counts from. */
const DATELINE_REACH = 31;

class Resolver {
  readonly #present: Present | null;
  readonly #discussion: Discussion;
  readonly #articles: readonly DatedArticle[];
  readonly #at: Circumstances;
  #article = -1;
  #previous: DateCandidate | null = null;
  #previousValue: Value | null = null;

  constructor(
    readonly flow: string,
    context: DateContext,
  ) {
    this.#present = readReference(context.reference);
    this.#articles = context.articles ?? [];
    const turns = this.#articles.flatMap((article) => article.turns ?? []);
    this.#discussion = new Discussion(flow, context.blocks, turns, this.#articles);
    this.#at = new Circumstances(flow, this.#present, this.#discussion, context.reportYear ?? null);
  }

  /** `next` is the candidate behind, which may gloss this one. */
  resolve(candidate: DateCandidate, next: DateCandidate | undefined): ResolvedDate {
    const discussion = this.#discussion;
    const at = this.#at;
    discussion.moveTo(candidate.start);
    if (discussion.articleIndex !== this.#article) {
      this.#article = discussion.articleIndex;
      at.today = this.#present;
    }
    const neighbour = this.#neighbour(candidate);
    const datelined = candidate.role === 'dateline' || this.#isDateline(candidate);
    const glossed = next !== undefined && isGlossed(this.flow, candidate, next);
    const gloss = glossed ? { ...next, role: candidate.role } : this.#inWeek(candidate, neighbour);
    at.begin(gloss, neighbour, datelined, this.#previous?.end ?? 0);
    const value = evaluate(at, gloss);
    if (datelined) this.#date(value);
    const label = neighbour !== null || isLabel(this.flow, candidate.end);
    remember(discussion, candidate, value, { datelined, label, closed: isSince(this.flow, candidate.end) });
    this.#previous = candidate;
    this.#previousValue = value;
    return writeDate(candidate, value, this.#present);
  }

  /** The parts of the date that stands right before in the same row: 2024年9月12日、11月6日. */
  #neighbour({ start, expression }: DateCandidate): NamedDay | null {
    const previous = this.#previous;
    const last = this.#previousValue?.last;
    const point = expression.form === 'range' ? expression.from : expression;
    if (
      !previous ||
      !last ||
      previous.role === 'goal' ||
      point.form !== 'point' ||
      start - previous.end > 3 ||
      start === previous.end
    )
      return null;
    const { flow } = this;
    const joint = isSpaceAt(flow, previous.end) ? previous.end + 1 : previous.end;
    const next = isSpaceAt(flow, joint + 1) ? joint + 2 : joint + 1;
    if (next !== start || !isOneOf(flow, joint, point.day?.is === 'weekday' ? '、,，（(和与及' : '、,，和及与或'))
      return null;
    const parts = namedParts(last);
    return parts?.year == null && parts?.month == null && parts?.day == null ? null : parts;
  }

  /** 上周三、周四: in the week of the one before. */
  #inWeek(candidate: DateCandidate, neighbour: NamedDay | null): DateCandidate {
    const { expression } = candidate;
    const before = this.#previous?.expression;
    if (!neighbour || expression.form !== 'point' || before?.form !== 'point' || !before.week) return candidate;
    const alike = expression.day?.is === 'weekday' && !expression.week && before.day?.is === 'weekday';
    return alike ? { ...candidate, expression: { ...expression, week: before.week } } : candidate;
  }

  #isDateline({ start, end }: DateCandidate): boolean {
    const { dateline } = this.#articles[this.#article] ?? {};
    return dateline != null && start >= dateline.start && end <= dateline.end;
  }

  /** The day of the dateline is the one that 昨天 counts from, unless the present lies far away. */
  #date({ last }: Value): void {
    const day: CivilDate | null = last ? complete(namedParts(last)) : null;
    const near = day && (!this.#present || Math.abs(dayNumber(day) - dayNumber(this.#present)) <= DATELINE_REACH);
    if (near) this.#at.today = day;
  }
}

/** 周四（4月26日）, 今天（11日）: the day in brackets says which one is meant. */
function isGlossed(flow: string, { end, expression, kind }: DateCandidate, next: DateCandidate): boolean {
  if (next.start !== end + 1 || !isOneOf(flow, end, '（(') || !isOneOf(flow, next.end, '）)')) return false;
  if (kind !== 'date' || next.kind !== 'date' || expression.form !== 'point' || next.expression.form !== 'point')
    return false;
  const { day } = expression;
  return (day?.is === 'weekday' || day?.is === 'shift') && next.expression.day?.is === 'day' && !next.modifier;
}

/** 2024年|年度股东大会, 2025年|年度报告: named after its year. */
const LABEL = /^年?度?(?:股东|报告|年报|业绩|利润分配|权益分派|审计|决算|预算|述职|工作会)/u;

const LABEL_OPENS = charSet('年度股报业利权审决预述工');

function isLabel(flow: string, end: number): boolean {
  return isIn(flow, end, LABEL_OPENS) && LABEL.test(flow.slice(end, end + 6));
}

const CLAUSE_ENDS = charSet('，。；、：:, \t\n\r\u00a0\u2002\u2003\u2009\u3000');
const LONGEST_SINCE = 12;

/** 1991年|有连续观测资料以来: what was said to begin then is no more under discussion than 1991年以来. */
function isSince(flow: string, end: number): boolean {
  for (let at = end; at <= end + LONGEST_SINCE && at < flow.length; at++) {
    if (at > end && flow.startsWith('以来', at)) return true;
    if (isIn(flow, at, CLAUSE_ENDS)) return false;
  }
  return false;
}

function evaluate(at: Circumstances, { expression, kind }: DateCandidate): Value {
  switch (expression.form) {
    case 'point': {
      if (expression.same) return settleSameStretch(at, expression);
      const shape = settlePoint(at, expression);
      return single(kind, shape, at.anchored);
    }
    case 'range':
      return settleRange(at, kind, expression);
    case 'plan':
      return planSpan(expression);
    case 'window':
      return settleWindow(at, kind, expression);
    case 'lead':
      return settleLead(at, kind, expression);
    case 'distance':
      return settleDistance(at, kind, expression);
    case 'length':
      return plain(kind, expression.max === undefined ? expression.min : `${expression.min}/${expression.max}`);
    case 'recurrence':
      return plain(kind, `R/${expression.period}`);
    case 'vague':
      return plain(kind, null);
  }
}

function planSpan({ number }: Plan): Value {
  const { first, last } = planYears(number);
  return span('range', { shape: 'year', year: first }, { shape: 'year', year: last }, false);
}

/**
 * Resolves the candidates of one document, which `findDates` found in its flow. The result has one entry a candidate, in
 * the same order.
 */
export function resolveDates(flow: string, candidates: readonly DateCandidate[], context: DateContext): ResolvedDate[] {
  const resolver = new Resolver(flow, context);
  return candidates.map((candidate, i) => resolver.resolve(candidate, candidates[i + 1]));
}
