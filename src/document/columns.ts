/** Finds the lines that fill their column: hard-wrapped text is cut at one width, within a mark or two. */
import type { Line } from './lines.js';

/** Filled lines looked at on either side. */
const NEIGHBOURS = 8;
/** A wrap leaves a line this many columns short when a mark may not open the next one. */
const SLACK = 4;
/** So many lines of one width make a column. Narrower lines are lists and verses more often. */
const LINES_OF_A_COLUMN = 3;
const NARROWEST = 20;
/** Columns by which the first line of a paragraph stands in. */
const LEAST_INDENT = 3;

/** Indices of the neighbours of k, itself included: [from, to). */
function neighbours(k: number, count: number): { from: number; to: number } {
  return { from: Math.max(0, k - NEIGHBOURS), to: Math.min(count, k + NEIGHBOURS + 1) };
}

/**
 * For each line 1 when it is as wide as the column around it. `filled` holds the indices of the lines with text.
 * Every line is compared with a bounded number of neighbours.
 */
export function fullLines(lines: readonly Line[], filled: readonly number[]): Uint8Array {
  const full = new Uint8Array(lines.length);
  const widths = Int32Array.from(filled, (i) => lines[i]?.width ?? 0);
  for (const [k, index] of filled.entries()) {
    const { from, to } = neighbours(k, widths.length);
    let widest = 0;
    for (let n = from; n < to; n++) widest = Math.max(widest, widths[n] ?? 0);
    const column = widest - SLACK;
    if (widest < NARROWEST || (widths[k] ?? 0) < column) continue;
    let alike = 0;
    for (let n = from; n < to; n++) if ((widths[n] ?? 0) >= column) alike++;
    if (alike >= LINES_OF_A_COLUMN) full[index] = 1;
  }
  return full;
}

/** For each line 1 when it is indented against its neighbours, as the first line of a paragraph is. */
export function indentedLines(lines: readonly Line[], filled: readonly number[]): Uint8Array {
  const indented = new Uint8Array(lines.length);
  const indents = Int32Array.from(filled, (i) => lines[i]?.indent ?? 0);
  for (const [k, index] of filled.entries()) {
    const own = indents[k] ?? 0;
    if (own < LEAST_INDENT) continue;
    const { from, to } = neighbours(k, indents.length);
    let margin = own;
    for (let n = from; n < to; n++) margin = Math.min(margin, indents[n] ?? 0);
    if (own >= margin + LEAST_INDENT) indented[index] = 1;
  }
  return indented;
}
