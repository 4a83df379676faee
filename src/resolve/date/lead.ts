/** The first or last units of a longer stretch: 前三季度, 今年前两个月, 3月最后三天. */
import { addDays, addMonths, mondayOfWeek } from '../../date/calendar.js';
import type { DateKind, Lead } from '../../date/expression.js';
import { type Shape, writeShape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { settlePoint } from './point.js';
import { readReference } from './present.js';
import { dayShape, monthOf, UNKNOWN_DAY } from './shapes.js';
import { span, type Value } from './value.js';

export function settleLead(at: Circumstances, kind: DateKind, { of, count, unit, last }: Lead): Value {
  const shape = settlePoint(at, of);
  const { anchored } = at;
  if (shape.shape === 'year' && (unit === 'quarter' || unit === 'month')) {
    const { year } = shape;
    const total = unit === 'quarter' ? 4 : 12;
    const part = (value: number): Shape =>
      unit === 'quarter' ? { shape: 'quarter', year, value } : { shape: 'month', year, month: value };
    const [first, final] = last ? [total + 1 - count, total] : [1, count];
    return span(kind, part(first), part(final), anchored);
  }
  const written = writeShape(shape);
  const start = readReference(written?.from ?? null);
  const end = readReference(written?.to ?? null);
  if (!start || !end) return span(kind, UNKNOWN_DAY, UNKNOWN_DAY, anchored);
  if (unit === 'month') {
    const [from, to] = last ? [addMonths(end, 1 - count), end] : [start, addMonths(start, count - 1)];
    return span(kind, monthOf(from), monthOf(to), anchored);
  }
  const size = unit === 'week' ? 7 : 1;
  if (unit === 'week' && shape.shape === 'year' && !last) {
    const first = mondayOfWeek(start.year, 1);
    return span(kind, dayShape(first), dayShape(addDays(first, count * 7 - 1)), anchored);
  }
  const [from, to] = last ? [addDays(end, 1 - count * size), end] : [start, addDays(start, count * size - 1)];
  return span(kind, dayShape(from), dayShape(to), anchored);
}
