/** JSON in its three shapes: one document for all, one line a row, one line an input. */
import type { Origin } from '../input/item.js';
import { type Format, type FormatMaker, PLAIN } from './format.js';
import type { DocumentOutcome, FailureOutcome, Row, Value } from './outcome.js';
import { type View, valueAt } from './view.js';

const SCHEMA_VERSION = 1;

/** `"id":…`, `"file":…` or nothing; an id that a double cannot hold is written as it came. */
function originMember(origin: Origin): string {
  if (origin.id === undefined && origin.file === undefined) return '';
  if (origin.id === undefined) return `"file":${JSON.stringify(origin.file)}`;
  return `"id":${origin.idSource ?? JSON.stringify(origin.id)}`;
}

/** Strings that return in every row (kinds, rules, units) are quoted once; there may be as many as a text has words. */
const quoted = new Map<string, string>();
const MOST_QUOTED = 10_000;

function jsonOf(value: Value): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value !== 'string' || value.length > 24) return JSON.stringify(value);
  let json = quoted.get(value);
  if (json === undefined) {
    json = JSON.stringify(value);
    if (quoted.size < MOST_QUOTED) quoted.set(value, json);
  }
  return json;
}

/** Writes the members of rows without the braces, so that others can stand before them; in the order of `names`. */
function memberWriter(names: readonly string[]): (row: Row) => string {
  const own = names.filter((name) => name !== 'file' && name !== 'id');
  const keys = own.map((name) => `${JSON.stringify(name)}:`);
  return (row) => {
    let written = '';
    for (let i = 0; i < own.length; i++) {
      const value = valueAt(row, own[i] ?? '');
      if (value !== undefined) written += (written === '' ? '' : ',') + (keys[i] ?? '') + jsonOf(value);
    }
    return written;
  };
}

function members(row: Row): string {
  return JSON.stringify(row).slice(1, -1);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(',');
}

/** `{"file":…,"refDate":…,"mentions":[`, up to the rows. */
function openObject({ origin, head }: DocumentOutcome, view: View): string {
  return `{${join(originMember(origin), members(head), `${JSON.stringify(view.list)}:[`)}`;
}

function objects({ lists }: DocumentOutcome, { list }: View, write: (row: Row) => string, joint: string): string {
  return (lists[list] ?? []).map((row) => `{${write(row)}}`).join(joint);
}

function failureObject({ origin, error }: FailureOutcome): string {
  const head = origin.id === undefined && origin.line !== undefined ? '"id":null' : originMember(origin);
  const line = origin.line === undefined ? {} : { line: origin.line };
  return `{${join(head, members({ ...line, error }))}}`;
}

/**
 * One JSON document; each input on a line of its own, so that even large ones can be read by eye and by diff. Rows over
 * all inputs stand under the name of their list, a line each.
 */
export const json: FormatMaker = (view, settings): Format => {
  const overall = settings.origin === 'none';
  const write = memberWriter((overall ? undefined : settings.fields) ?? view.fields);
  const head = members({ schemaVersion: SCHEMA_VERSION, tool: settings.tool, offsetUnit: 'codepoint' });
  return {
    begin: `{${head},${JSON.stringify(overall ? view.list : 'documents')}:[\n`,
    between: ',\n',
    end: '\n]}\n',
    open: (outcome) => (overall ? '' : openObject(outcome, view)),
    rows: (outcome) => objects(outcome, view, write, overall ? ',\n' : ','),
    close: overall ? '' : ']}',
    joint: ',',
    broken: '],"incomplete":true}',
    failure: () => '',
  };
};

/** One row a line, with its `file` or `id`. */
export const jsonl: FormatMaker = (view, settings): Format => {
  const fields = settings.fields ?? ['file', ...view.fields];
  // The origin stands where it was asked for; what it is named is not for the fields to say.
  const at = fields.findIndex((name) => name === 'file' || name === 'id');
  const before = memberWriter(at < 0 ? [] : fields.slice(0, at));
  const after = memberWriter(fields.slice(at + 1));
  return {
    ...PLAIN,
    rows({ origin, lists }) {
      const member = at < 0 ? '' : originMember(origin);
      return (lists[view.list] ?? []).map((row) => `{${join(before(row), member, after(row))}}\n`).join('');
    },
  };
};

/** Exactly one line for each input, also when nothing was found or it failed. */
export const records: FormatMaker = (view, settings): Format => {
  const write = memberWriter(settings.fields ?? view.fields);
  return {
    ...PLAIN,
    open: (outcome) => openObject(outcome, view),
    rows: (outcome) => objects(outcome, view, write, ','),
    close: ']}\n',
    joint: ',',
    broken: '],"incomplete":true}\n',
    failure: (outcome) => `${failureObject(outcome)}\n`,
  };
};

/** A failed record as `--rejects` collects it. */
export function rejectLine(outcome: FailureOutcome): string {
  return `${failureObject(outcome)}\n`;
}
