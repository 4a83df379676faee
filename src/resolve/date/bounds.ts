/** Writes a value with its particle: 前 is open to the left and 后, 起, 以来 to the right; the day named belongs to both. */
import type { DateCandidate, DateKind, Point } from '../../date/expression.js';
import { type Written, writeDay } from '../../date/shape.js';
import type { DateMention, Span } from '../../model.js';
import type { Present } from './present.js';
import type { Value } from './value.js';

/** A time expression with its days. Offsets are those of the flow. */
export interface ResolvedDate
  extends Span,
    Pick<DateMention, 'edtf' | 'from' | 'to' | 'modifier' | 'anchored' | 'impossible'> {
  readonly type: 'date';
  readonly kind: DateKind;
  readonly rule: string;
}

/** Filled field by field: most of the time of resolving went into joining objects. */
type Draft = { -readonly [K in keyof ResolvedDate]: ResolvedDate[K] };

export function writeDate(candidate: DateCandidate, value: Value, present: Present | null): ResolvedDate {
  const { start, end, rule, kind, modifier } = candidate;
  const { written, edtf } = value;
  const open = modifier === 'since' || modifier === 'now';
  if (kind === 'duration' || kind === 'set') {
    const length: Draft = { type: 'date', kind, start, end, rule, edtf };
    if (modifier !== undefined && !open) length.modifier = modifier;
    return length;
  }
  const date: Draft = { type: 'date', kind, start, end, rule, edtf, from: null, to: null };
  if (value.impossible) {
    date.edtf = null;
    date.impossible = true;
    return date;
  }
  if (!written) return date;
  date.from = written.from;
  date.to = written.to;
  if (modifier === undefined) {
    if (value.anchored) date.anchored = true;
    return date;
  }
  bind(date, candidate, written, present);
  date.modifier = open ? 'after' : modifier;
  if (value.anchored) date.anchored = true;
  return date;
}

/** Opens the side that the particle opens. */
function bind(date: Draft, { modifier, expression }: DateCandidate, written: Written, present: Present | null): void {
  const bounds = modifier === 'before' || modifier === 'after' || modifier === 'since' || modifier === 'now';
  if (expression.form === 'range' || !bounds) return;
  const bound = written.bound ?? null;
  if (modifier === 'before') {
    date.edtf = `../${bound ?? written.last}`;
    date.from = null;
    return;
  }
  const running = modifier === 'now' || (modifier === 'since' && expression.form === 'point' && runs(expression));
  date.edtf = `${bound ?? written.first}/..`;
  if (bound !== null && date.to !== null) date.from = date.to ?? null;
  date.to = running && present ? writeDay(present) : null;
}

/** 今年以来, 年初以来: a stretch that runs up to the reference day. */
function runs({ year, month, part, week }: Point): boolean {
  if (year?.is === 'shift') return year.from === 'reference' && year.by === 0;
  if (month?.is === 'shift') return month.by === 0;
  return part?.is === 'edge' || week?.is === 'shift';
}
