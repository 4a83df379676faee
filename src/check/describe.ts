/** Differences in words, the same for every reporter. */
import { Positions } from '../document/offsets.js';
import { factReading } from '../output/fact-view.js';
import { mentionReading } from '../output/mention-view.js';
import type { Row } from '../output/outcome.js';
import { plain, valueAt } from '../output/view.js';
import { displayWidth } from '../output/width.js';
import type { Difference } from './compare.js';
import { spanOf } from './expectation.js';
import type { Unmet } from './minima.js';

function shown(value: Parameters<typeof plain>[0]): string {
  return value === undefined || value === null ? 'nothing' : plain(value);
}

/** `amount/money 84.5亿元`, `fact 一般公共预算收入 84.5亿元`. */
function nameOf(row: Row): string {
  if (row.type === 'fact') return `fact ${plain(row.indicator)} ${plain(valueAt(row, 'quantity.text'))}`.trimEnd();
  return `${plain(row.type)}/${plain(row.kind)} ${plain(row.text)}`.trimEnd();
}

function reading(row: Row): string {
  if (row.type !== 'fact') return mentionReading(row);
  const parts = [factReading(row).trim(), plain(valueAt(row, 'period.edtf')), plain(row.status)];
  return parts.filter((part) => part !== '').join(', ');
}

/** `missing amount/money 84.5亿元 (8450000000 CNY)`, `wrong value …: edtf is 2025, expected 2026`. */
export function describe(difference: Difference): string {
  const { row } = difference;
  const what = difference.what === 'value' ? 'wrong value' : difference.what;
  const head = `${what} ${nameOf(row)}`;
  if (difference.what !== 'value') {
    const read = reading(row);
    return read === '' ? head : `${head} (${read})`;
  }
  const fields = difference.fields.map(
    ({ field, expected, found }) => `${field} is ${shown(found)}, expected ${shown(expected)}`,
  );
  return `${head}: ${fields.join('; ')}`;
}

export function describeUnmet({ measure, scope, least, reached }: Unmet): string {
  return `${measure} of ${scope} is ${reached.toFixed(4)}, at least ${least} is wanted`;
}

/** UTF-16 index of a code-point offset. */
function unitOf(text: string, offset: number): number {
  let unit = 0;
  for (let i = 0; i < offset && unit < text.length; i++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  return unit;
}

export interface Place {
  readonly line: number;
  readonly column: number;
  /** The source line around the mention, and carets under the part of it that stands there. */
  readonly excerpt: string;
  readonly carets: string;
}

/** UTF-16 units shown on either side. */
const AROUND = 30;

/** Where a row of a difference stands in its text; offsets behind the end of a changed text point at its end. */
export function placeOf(text: string, row: Row): Place {
  const { start, end } = spanOf(row);
  const from = unitOf(text, Number(start));
  const to = unitOf(text, Number(end));
  const { line, column } = new Positions(text).at(Math.min(from, Math.max(0, text.length - 1)));
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
  const first = Math.max(lineStart, from - AROUND);
  const last = Math.min(lineEnd, Math.max(from, to) + AROUND);
  const before = (first > lineStart ? '…' : '') + text.slice(first, from);
  const marked = text.slice(from, Math.min(to, lineEnd));
  const after = text.slice(Math.min(to, lineEnd), last) + (last < lineEnd ? '…' : '');
  const flat = (piece: string): string => piece.replace(/\s/g, ' ');
  return {
    line,
    column,
    excerpt: flat(before + marked + after).trimEnd(),
    carets: ' '.repeat(displayWidth(flat(before))) + '^'.repeat(Math.max(1, displayWidth(flat(marked)))),
  };
}
