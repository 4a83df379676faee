/** What an expression means before its particle is written: one stretch of the calendar, two ends, or a length. */
import type { DateKind } from '../../date/expression.js';
import { type Shape, type Written, writeShape } from '../../date/shape.js';

export interface Value {
  readonly kind: DateKind;
  readonly edtf: string | null;
  /** Null for lengths, sets and vague times. */
  readonly written: Written | null;
  readonly anchored: boolean;
  readonly first: Shape | null;
  readonly last: Shape | null;
  readonly impossible?: true;
}

/** A value that no calendar is needed for. */
export function plain(kind: DateKind, edtf: string | null): Value {
  return { kind, edtf, written: null, anchored: false, first: null, last: null };
}

function impossible(kind: DateKind): Value {
  return { kind, edtf: null, written: null, anchored: false, first: null, last: null, impossible: true };
}

export function single(kind: DateKind, shape: Shape, anchored: boolean): Value {
  const written = writeShape(shape);
  if (!written) return impossible(kind);
  return { kind, edtf: joined(written), written, anchored, first: shape, last: shape };
}

export function span(kind: DateKind, from: Shape, to: Shape, anchored: boolean): Value {
  if (from === to) return single(kind, from, anchored);
  const first = writeShape(from);
  const last = writeShape(to);
  if (!first || !last) return impossible(kind);
  const known = first.from !== null && last.to !== null;
  const written: Written = {
    first: first.first,
    last: last.last,
    from: known ? first.from : null,
    to: known ? last.to : null,
  };
  return { kind, edtf: joined(written), written, anchored, first: from, last: to };
}

function joined({ first, last }: Pick<Written, 'first' | 'last'>): string {
  return first === last ? first : `${first}/${last}`;
}
