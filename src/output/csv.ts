/** CSV and TSV: one header, a column a field, no formula from a text ever live. */
import { type Options, stringify } from 'csv-stringify/sync';
import { type Format, type FormatMaker, type FormatSettings, PLAIN } from './format.js';
import type { Row, Value } from './outcome.js';
import { type View, valueAt } from './view.js';

function cell(value: Value | undefined): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

function delimited(delimiter: string): FormatMaker {
  return (view: View, settings: FormatSettings): Format => {
    const columns = view.paths ?? view.fields;
    const header = settings.fields ?? [...(settings.origin === 'none' ? [] : [settings.origin]), ...columns];
    const options: Options = {
      delimiter,
      record_delimiter: 'unix',
      escape_formulas: !settings.csvRaw,
      // Formula signs are escaped in texts only: a number stays a number.
      cast: { number: (number) => ({ value: String(number), escape_formulas: false }) },
    };
    return {
      ...PLAIN,
      begin: (settings.bom ? '\uFEFF' : '') + stringify([[...header]], options),
      rows(outcome) {
        const { id, idSource, file } = outcome.origin;
        const name = id === undefined ? file : (idSource ?? id);
        const value = (row: Row, field: string) =>
          cell(field === 'file' || field === 'id' ? name : valueAt(row, field));
        const rows = outcome.lists[view.list] ?? [];
        return stringify(
          rows.map((row) => header.map((field) => value(row, field))),
          options,
        );
      },
    };
  };
}

export const csv = delimited(',');
export const tsv = delimited('\t');
