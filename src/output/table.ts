/** A table for each input. A terminal gives it colour and a width to wrap to; rows, order and words stay the same. */
import Table from 'cli-table3';
import { escapeForTerminal } from './escape.js';
import { type Format, type FormatMaker, PLAIN } from './format.js';
import { title } from './heading.js';
import type { Row } from './outcome.js';
import type { Column } from './view.js';
import { displayWidth, wrap } from './width.js';

/** A border and a space on each side of a cell. */
const FRAME = 3;
const NARROWEST = 8;

/** Widths to wrap the flexible columns to, so that the table fits; Infinity where a column needs no wrapping. */
function limits(columns: readonly Column[], cells: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map((column, i) =>
    Math.max(displayWidth(column.title), ...cells.map((row) => displayWidth(row[i] ?? ''))),
  );
  let excess = natural.reduce((sum, each) => sum + each + FRAME, 1) - width;
  const limit = natural.map(() => Number.POSITIVE_INFINITY);
  const flexible = columns.flatMap((column, i) => (column.flexible ? [i] : []));
  // The widest flexible column gives way first, down to the next widest, so that narrow ones stay whole.
  while (excess > 0) {
    const size = (i: number): number => Math.min(natural[i] ?? 0, limit[i] ?? 0);
    const widest = flexible.reduce((best, i) => (size(i) > size(best) ? i : best), flexible[0] ?? -1);
    if (widest < 0 || size(widest) <= NARROWEST) break;
    limit[widest] = size(widest) - 1;
    excess -= 1;
  }
  return limit;
}

export const table: FormatMaker = (view, settings): Format => {
  const { columns } = view;
  const { paint, width, escapes } = settings.terminal;
  const safe = escapes ? escapeForTerminal : (text: string) => text;
  /** A terminal's colours end with the line. */
  const painted = ({ colour }: Column, text: string): string =>
    colour
      ? text
          .split('\n')
          .map((line) => paint(colour, line))
          .join('\n')
      : text;

  function grid(rows: readonly Row[]): string {
    const cells = rows.map((row) => columns.map((column) => safe(column.cell(row))));
    const limit = width === undefined ? columns.map(() => Number.POSITIVE_INFINITY) : limits(columns, cells, width);
    const drawn = new Table({
      head: columns.map((column) => paint('bold', column.title)),
      colAligns: columns.map((column) => column.align ?? 'left'),
      style: { head: [], border: [], compact: true },
    });
    for (const row of cells) {
      drawn.push(columns.map((column, i) => painted(column, wrap(row[i] ?? '', limit[i] ?? Number.POSITIVE_INFINITY))));
    }
    return `${drawn.toString()}\n`;
  }

  return {
    ...PLAIN,
    between: '\n',
    joint: '\n',
    rows(outcome) {
      const rows = outcome.lists[view.list] ?? [];
      const heading = `${paint('bold', safe(title(outcome, view.list)))}\n`;
      return rows.length === 0 ? heading : heading + grid(rows);
    },
  };
};
