/** Expectation files: the JSONL that `extract` and `facts` write, corrected by hand, with `"optional": true` where either will do. */
import { relative, resolve, sep } from 'node:path';
import { TiquError } from '../model.js';
import type { Row } from '../output/outcome.js';

export interface Expected {
  /** The document it belongs to: `id:` and the id, or `file:` and an absolute path. */
  readonly document: string;
  /** 1-based line of the expectation file. */
  readonly line: number;
  readonly optional: boolean;
  readonly row: Row;
}

export function documentOfId(id: string | number): string {
  return `id:${id}`;
}

/** The document of a path as it was given to the command. */
export function documentOfPath(path: string): string {
  return path === '-' ? 'file:-' : `file:${resolve(path)}`;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The row that has the offsets: of a fact its quantity, for its own are those of the whole sentence. */
export function spanOf(row: Row): Row {
  return row.type === 'fact' && isRow(row.quantity) ? row.quantity : row;
}

/** Texts a fact's field may have beside the expected one: `indicator_alt`, `status_alt`. */
const ALTERNATIVES = ['indicator_alt', 'status_alt', 'scope_alt', 'speaker_alt'];

function factComplaint(row: Row): string | null {
  if (typeof row.indicator !== 'string') return 'no "indicator"';
  if (!isRow(row.quantity)) return 'no "quantity" with "start" and "end"';
  const wrong = ALTERNATIVES.find((name) => row[name] !== undefined && !Array.isArray(row[name]));
  return wrong === undefined ? null : `"${wrong}" is no list`;
}

/** What is wrong with a row, or null. */
function complaint(row: Row): string | null {
  if (typeof row.type !== 'string') return 'no "type"';
  const wrong = row.type === 'fact' ? factComplaint(row) : typeof row.kind === 'string' ? null : 'no "kind"';
  if (wrong !== null) return wrong;
  const { start, end } = spanOf(row);
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 0) return '"start" is no offset';
  if (typeof end !== 'number' || !Number.isInteger(end) || end <= start) return '"end" is no offset behind "start"';
  const named = typeof row.id === 'string' || typeof row.id === 'number' || typeof row.file === 'string';
  if (!named) return 'neither "file" nor "id"';
  return row.optional === undefined || typeof row.optional === 'boolean'
    ? null
    : '"optional" is neither true nor false';
}

/**
 * A path in an expectation is relative to the expectation file; where no such document was read, to the folder the
 * command runs in, as `extract … > expected.jsonl` wrote it.
 */
function documentOf(row: Row, folder: string, known: ReadonlySet<string>): string {
  if (typeof row.id === 'string' || typeof row.id === 'number') return documentOfId(row.id);
  const file = String(row.file);
  const beside = `file:${resolve(folder, file)}`;
  const here = documentOfPath(file);
  return !known.has(beside) && known.has(here) ? here : beside;
}

/**
 * Reads an expectation file.
 *
 * @param known the documents that were read.
 * @throws {TiquError} E401 a line that is not JSON, E402 a line that is no expectation.
 */
export function readExpectations(text: string, path: string, known: ReadonlySet<string>): Expected[] {
  const folder = resolve(path, '..');
  const expected: Expected[] = [];
  text.split('\n').forEach((source, index) => {
    if (source.trim() === '') return;
    const position = { path, line: index + 1 };
    let row: unknown;
    try {
      row = JSON.parse(source);
    } catch {
      throw new TiquError('E401', 'not JSON', position);
    }
    if (!isRow(row)) throw new TiquError('E402', 'not a JSON object', position);
    const wrong = complaint(row);
    if (wrong !== null) throw new TiquError('E402', wrong, position);
    const document = documentOf(row, folder, known);
    expected.push({ document, line: index + 1, optional: row.optional === true, row });
  });
  return expected;
}

/**
 * Rows as an expectation file beside `path`; marks of `optional` stay on what is still found.
 *
 * @param before what the file held of the types looked for.
 * @param kept what it held of other types, which stays.
 */
export function writeExpectations(
  found: readonly { readonly document: string; readonly row: Row }[],
  before: readonly Expected[],
  kept: readonly Expected[],
  path: string,
): string {
  const folder = resolve(path, '..');
  const optional = new Set(before.filter((each) => each.optional).map((each) => identity(each.document, each.row)));
  return [...found, ...kept]
    .map(({ document, row }) => {
      const file = document.startsWith('file:/')
        ? { file: relative(folder, document.slice('file:'.length)).split(sep).join('/') }
        : {};
      const mark = optional.has(identity(document, row)) ? { optional: true } : {};
      return `${JSON.stringify({ ...row, ...file, ...mark })}\n`;
    })
    .join('');
}

/** What makes two mentions the same one: document, type, kind and span; two facts, the span of their quantity. */
export function identity(document: string, row: Row): string {
  const { start, end } = spanOf(row);
  return JSON.stringify([document, row.type, row.kind, start, end]);
}
