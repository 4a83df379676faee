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

export function writeDate(candidate: DateCandidate, value: Value, present: Present | null): ResolvedDate {
  const { start, end, rule, kind, modifier } = candidate;
  const base = { type: 'date', kind, start, end, rule } as const;
  const own =
    modifier === undefined
      ? {}
      : { modifier: modifier === 'since' || modifier === 'now' ? ('after' as const) : modifier };
  const { written, edtf } = value;
  if (kind === 'duration' || kind === 'set')
    return modifier === 'since' || modifier === 'now' ? { ...base, edtf } : { ...base, edtf, ...own };
  if (value.impossible) return { ...base, edtf: null, from: null, to: null, impossible: true };
  if (!written) return { ...base, edtf, from: null, to: null };
  const anchored = value.anchored ? ({ anchored: true } as const) : {};
  return { ...base, ...bounded(candidate, edtf, written, present), ...own, ...anchored };
}

function bounded(
  { modifier, expression }: DateCandidate,
  edtf: string | null,
  written: Written,
  present: Present | null,
): Pick<ResolvedDate, 'edtf' | 'from' | 'to'> {
  const { from, to } = written;
  const bounds = modifier === 'before' || modifier === 'after' || modifier === 'since' || modifier === 'now';
  if (expression.form === 'range' || !bounds) return { edtf, from, to };
  const bound = written.bound ?? null;
  if (modifier === 'before') return { edtf: `../${bound ?? written.last}`, from: null, to };
  const start = bound !== null && to !== null ? to : from;
  const running = modifier === 'now' || (modifier === 'since' && expression.form === 'point' && runs(expression));
  return { edtf: `${bound ?? written.first}/..`, from: start, to: running && present ? writeDay(present) : null };
}

/** 今年以来, 年初以来: a stretch that runs up to the reference day. */
function runs({ year, month, part, week }: Point): boolean {
  if (year?.is === 'shift') return year.from === 'reference' && year.by === 0;
  if (month?.is === 'shift') return month.by === 0;
  return part?.is === 'edge' || week?.is === 'shift';
}
