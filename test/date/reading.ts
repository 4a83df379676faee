/** Reads a text as a document of one paragraph, for the tests of dates. */
import { findDates } from '../../src/date/find.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { type ResolvedDate, resolveDates } from '../../src/resolve/dates.js';

/** The reference date of the corpora. */
export const REFERENCE = '2026-02-11T14:30';

export interface Read extends ResolvedDate {
  readonly text: string;
}

export function readDates(text: string, reference: string | null = REFERENCE): Read[] {
  const candidates = findDates(text, scanNumerals(text));
  const resolved = resolveDates(text, candidates, { reference, blocks: [{ start: 0, end: text.length }] });
  return resolved.map((date) => ({ ...date, text: text.slice(date.start, date.end) }));
}

/** `text edtf`, one an expression. */
export function edtfs(text: string, reference: string | null = REFERENCE): string[] {
  return readDates(text, reference).map((date) => `${date.text} ${date.edtf}`);
}
