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
  /** Every field a row can have, in order; `file` or `id` comes before them. */
  readonly fields: readonly string[];
  /** The columns of CSV where a row holds objects: `period.edtf` is a member of one. Absent: the fields themselves. */
  readonly paths?: readonly string[];
  readonly columns: readonly Column[];
}

/** A value in one cell: lists and objects as JSON, nothing for what is absent or unknown. */
export function plain(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The value of a field, or of a member of one: `period.edtf`. */
export function valueAt(row: Row, path: string): Value | undefined {
  const value = row[path];
  // What a row inherits is a function or an object, and none of its fields.
  if (typeof value === 'string' || typeof value === 'number') return value;
  const dot = path.indexOf('.');
  if (dot < 0) return value !== undefined && Object.hasOwn(row, path) ? value : undefined;
  if (Object.hasOwn(row, path)) return value;
  const inner = row[path.slice(0, dot)];
  return isRow(inner) ? valueAt(inner, path.slice(dot + 1)) : undefined;
}

function isRow(value: Value | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A view of chosen fields only, raw, in the order asked for. */
export function chosenFields(view: View, fields: readonly string[]): View {
  const columns = fields.map(
    (name): Column => ({
      title: name,
      ...(name === 'text' ? { flexible: true as const } : {}),
      cell: (row) => plain(valueAt(row, name)),
    }),
  );
  return { ...view, fields, paths: fields, columns };
}
