/** A view is what one command prints of an outcome: which list, its fields in order, and its columns in a table. */
import type { Row, Value } from './outcome.js';
import type { Style } from './paint.js';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** The column that gives way where the terminal is narrow. */
  readonly flexible?: true;
  readonly colour?: Style;
  cell(row: Row): string;
}

export interface View {
  /** The list of the outcome. */
  readonly list: string;
  /** Every field a row can have, in the order of CSV's columns; `file` or `id` comes before them. */
  readonly fields: readonly string[];
  readonly columns: readonly Column[];
}

/** A value in one cell: lists and objects as JSON, nothing for what is absent or unknown. */
export function plain(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A view of chosen fields only, raw, in the order asked for. */
export function chosenFields(view: View, fields: readonly string[]): View {
  const columns = fields.map(
    (name): Column => ({
      title: name,
      ...(name === 'text' ? { flexible: true as const } : {}),
      cell: (row) => plain(row[name]),
    }),
  );
  return { ...view, fields, columns };
}
