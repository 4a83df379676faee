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
import type { CheckedDocument } from './reporter.js';

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

export interface Place {
  readonly line: number;
  readonly column: number;
  /** The source line around the mention, and carets under the part of it that stands there. */
  readonly excerpt: string;
  readonly carets: string;
}

/** UTF-16 units shown on either side. */
const AROUND = 30;

/** Lines and offsets of a document are found once, for all its differences and every reporter. */
const known = new WeakMap<CheckedDocument, Positions>();

function positionsOf(document: CheckedDocument, text: string): Positions {
  const positions = known.get(document) ?? new Positions(text);
  known.set(document, positions);
  return positions;
}

/**
 * Where a row of a difference stands in its document, or null where that was not read; offsets behind the end of a
 * changed text point at its end.
 */
export function placeOf(document: CheckedDocument | undefined, row: Row): Place | null {
  if (document === undefined || document.text === null) return null;
  const { text } = document;
  const { start, end } = spanOf(row);
  const positions = positionsOf(document, text);
  const from = Math.min(positions.unit(Number(start)), text.length);
  const to = Math.min(positions.unit(Number(end)), text.length);
  const { line, column } = positions.at(Math.min(from, Math.max(0, text.length - 1)));
  let first = from;
  while (first > 0 && from - first < AROUND && text.charAt(first - 1) !== '\n') first--;
  const stop = Math.max(from, to) + AROUND;
  const feed = text.slice(from, stop).indexOf('\n');
  const last = feed < 0 ? Math.min(stop, text.length) : from + feed;
  const before = (first > 0 && text.charAt(first - 1) !== '\n' ? '…' : '') + text.slice(first, from);
  const marked = text.slice(from, Math.min(to, last));
  const after =
    text.slice(Math.min(to, last), last) + (feed < 0 && last < text.length && text.charAt(last) !== '\n' ? '…' : '');
  const flat = (piece: string): string => piece.replace(/\s/g, ' ');
  return {
    line,
    column,
    excerpt: flat(before + marked + after).trimEnd(),
    carets: ' '.repeat(displayWidth(flat(before))) + '^'.repeat(Math.max(1, displayWidth(flat(marked)))),
  };
}
