/** JSON in its three shapes: one document for all, one line a row, one line an input. */
import type { Origin } from '../input/item.js';
import { type Format, type FormatMaker, PLAIN } from './format.js';
import type { DocumentOutcome, FailureOutcome, Row } from './outcome.js';
import { type View, valueAt } from './view.js';

const SCHEMA_VERSION = 1;

/** `"id":…`, `"file":…` or nothing; an id that a double cannot hold is written as it came. */
function originMember(origin: Origin): string {
  if (origin.id === undefined && origin.file === undefined) return '';
  if (origin.id === undefined) return `"file":${JSON.stringify(origin.file)}`;
  return `"id":${origin.idSource ?? JSON.stringify(origin.id)}`;
}

/** Members of an object without its braces, so that others can stand before them; in the order of `names`. */
function picked(row: Row, names: readonly string[]): string {
  let written = '';
  for (const name of names) {
    const value = name === 'file' || name === 'id' ? undefined : valueAt(row, name);
    if (value !== undefined) written += `${written === '' ? '' : ','}${JSON.stringify(name)}:${JSON.stringify(value)}`;
  }
  return written;
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

function objects(outcome: DocumentOutcome, view: View, fields: readonly string[]): string {
  return (outcome.lists[view.list] ?? []).map((row) => `{${picked(row, fields)}}`).join(',');
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
  const fields = settings.fields ?? view.fields;
  const head = members({ schemaVersion: SCHEMA_VERSION, tool: settings.tool, offsetUnit: 'codepoint' });
  return {
    begin: `{${head},${JSON.stringify(overall ? view.list : 'documents')}:[\n`,
    between: ',\n',
    end: '\n]}\n',
    open: (outcome) => (overall ? '' : openObject(outcome, view)),
    rows: (outcome) =>
      overall
        ? (outcome.lists[view.list] ?? []).map((row) => `{${picked(row, view.fields)}}`).join(',\n')
        : objects(outcome, view, fields),
    close: overall ? '' : ']}',
    joint: ',',
    broken: '],"incomplete":true}',
    failure: () => '',
  };
};

/** One row a line, with its `file` or `id`. */
export const jsonl: FormatMaker = (view, settings): Format => ({
  ...PLAIN,
  rows(outcome) {
    const origin = originMember(outcome.origin);
    const fields = settings.fields ?? ['file', ...view.fields];
    // The origin stands where it was asked for; what it is named is not for the fields to say.
    const at = fields.findIndex((name) => name === 'file' || name === 'id');
    const [before, after] = at < 0 ? [fields, []] : [fields.slice(0, at), fields.slice(at + 1)];
    return (outcome.lists[view.list] ?? [])
      .map((row) => `{${join(picked(row, before), at < 0 ? '' : origin, picked(row, after))}}\n`)
      .join('');
  },
});

/** Exactly one line for each input, also when nothing was found or it failed. */
export const records: FormatMaker = (view, settings): Format => ({
  ...PLAIN,
  open: (outcome) => openObject(outcome, view),
  rows: (outcome) => objects(outcome, view, settings.fields ?? view.fields),
  close: ']}\n',
  joint: ',',
  broken: '],"incomplete":true}\n',
  failure: (outcome) => `${failureObject(outcome)}\n`,
});

/** A failed record as `--rejects` collects it. */
export function rejectLine(outcome: FailureOutcome): string {
  return `${failureObject(outcome)}\n`;
}
