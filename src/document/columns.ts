/** Finds the lines that fill their column: hard-wrapped text is cut at one width, within a mark or two. */
import type { Line } from './lines.js';

/** Filled lines looked at on either side. */
const NEIGHBOURS = 8;
/** A wrap leaves a line this many columns short when a mark may not open the next one. */
const SLACK = 4;
/** So many lines of one width make a column. Narrower lines are lists and verses more often. */
const LINES_OF_A_COLUMN = 3;
const NARROWEST = 20;

/**
 * For each line 1 when it is as wide as the column around it. `filled` holds the indices of the lines with text.
 * Every line is compared with a bounded number of neighbours.
 */
export function fullLines(lines: readonly Line[], filled: readonly number[]): Uint8Array {
  const full = new Uint8Array(lines.length);
  const widths = filled.map((i) => lines[i]?.width ?? 0);
  for (const [k, index] of filled.entries()) {
    const near = widths.slice(Math.max(0, k - NEIGHBOURS), k + NEIGHBOURS + 1);
    const column = Math.max(...near) - SLACK;
    const alike = near.filter((width) => width >= column).length;
    if (column + SLACK >= NARROWEST && alike >= LINES_OF_A_COLUMN && (widths[k] ?? 0) >= column) full[index] = 1;
  }
  return full;
}

/** For each line 1 when it is indented against its neighbours, as the first line of a paragraph is. */
export function indentedLines(lines: readonly Line[], filled: readonly number[]): Uint8Array {
  const indented = new Uint8Array(lines.length);
  const indents = filled.map((i) => lines[i]?.indent ?? 0);
  for (const [k, index] of filled.entries()) {
    const margin = Math.min(...indents.slice(Math.max(0, k - NEIGHBOURS), k + NEIGHBOURS + 1));
    if ((indents[k] ?? 0) >= margin + 3) indented[index] = 1;
  }
  return indented;
}
