/** Expected against found: what is missing, what is spurious, what has the wrong value. */
import type { Row } from '../output/outcome.js';
import { type Expected, identity, spanOf } from './expectation.js';
import { FACT_FIELDS, wrongFactFields } from './fact.js';
import { sameValue, type WrongField } from './value.js';

export interface Found {
  readonly document: string;
  readonly row: Row;
}

export type Difference = { readonly document: string; readonly row: Row } & (
  | { readonly what: 'missing' | 'spurious' }
  | { readonly what: 'value'; readonly fields: readonly WrongField[] }
);

/** Counts of one type and kind. `right` counts those of `matched` whose values agree. */
export interface Score {
  expected: number;
  found: number;
  matched: number;
  right: number;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** By `type` and by `type/kind`, facts by `fact/indicator` and the like; `all` is everything. Sorted by name, `all` last. */
  readonly scores: ReadonlyMap<string, Score>;
}

/** Always compared: what a mention of the type is worth. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  amount: ['value', 'min', 'max', 'unit', 'modifier'],
  percentage: ['value', 'min', 'max', 'modifier', 'direction'],
  date: ['edtf'],
  entity: [],
};
/** Compared where the expectation has them. */
const STATED = ['name', 'code', 'posts', 'noun', 'per', 'basis', 'from', 'to', 'modifier', 'anchored', 'impossible'];

function wrongFields(expected: Row, found: Row): WrongField[] {
  if (expected.type === 'fact') return wrongFactFields(expected, found);
  const always = VALUES[String(expected.type)] ?? [];
  const stated = STATED.filter((field) => !always.includes(field) && expected[field] !== undefined);
  return [...always, ...stated]
    .filter((field) => !sameValue(expected[field], found[field]))
    .map((field) => ({ field, expected: expected[field], found: found[field] }));
}

class Scoreboard {
  private readonly scores = new Map<string, Score>();

  /** @param wrong the fields of a matched row that do not agree. */
  add(row: Row, counts: Omit<Partial<Score>, 'right'>, wrong: readonly WrongField[] = []): void {
    const right = wrong.length === 0 ? (counts.matched ?? 0) : 0;
    this.count(String(row.type), { ...counts, right });
    this.count('all', { ...counts, right });
    if (row.type !== 'fact') this.count(`${row.type}/${row.kind}`, { ...counts, right });
    else {
      for (const field of FACT_FIELDS) {
        const agrees = !wrong.some((each) => each.field === field);
        this.count(`fact/${field}`, { ...counts, right: agrees ? (counts.matched ?? 0) : 0 });
      }
    }
  }

  private count(name: string, counts: Partial<Score>): void {
    const score = this.scores.get(name) ?? { expected: 0, found: 0, matched: 0, right: 0 };
    this.scores.set(name, score);
    score.expected += counts.expected ?? 0;
    score.found += counts.found ?? 0;
    score.matched += counts.matched ?? 0;
    score.right += counts.right ?? 0;
  }

  sorted(): Map<string, Score> {
    const place = (name: string): string => (name === 'all' ? '~' : name);
    return new Map([...this.scores].sort(([a], [b]) => (place(a) < place(b) ? -1 : 1)));
  }
}

function orderBy(rank: ReadonlyMap<string, number>) {
  return (a: Difference, b: Difference): number =>
    (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0) ||
    Number(spanOf(a.row).start) - Number(spanOf(b.row).start) ||
    Number(spanOf(a.row).end) - Number(spanOf(b.row).end);
}

/**
 * Compares by document, type, kind and span, then by value. An optional expectation, found or not, changes nothing;
 * a mention found twice is spurious once. Differences are in the order of the documents, then of the text.
 */
export function compare(expected: readonly Expected[], found: readonly Found[]): Comparison {
  const open = new Map<string, Expected[]>();
  for (const each of expected) {
    const key = identity(each.document, each.row);
    open.set(key, [...(open.get(key) ?? []), each]);
  }
  const differences: Difference[] = [];
  const board = new Scoreboard();
  for (const { document, row } of found) {
    const match = open.get(identity(document, row))?.shift();
    if (match?.optional) continue;
    if (!match) {
      board.add(row, { found: 1 });
      differences.push({ what: 'spurious', document, row });
      continue;
    }
    const fields = wrongFields(match.row, row);
    board.add(row, { expected: 1, found: 1, matched: 1 }, fields);
    if (fields.length > 0) differences.push({ what: 'value', document, row, fields });
  }
  for (const { document, row, optional } of [...open.values()].flat()) {
    if (optional) continue;
    board.add(row, { expected: 1 });
    differences.push({ what: 'missing', document, row });
  }
  const documents = [...found.map((each) => each.document), ...expected.map((each) => each.document)];
  const rank = new Map([...new Set(documents)].map((document, i) => [document, i]));
  return { differences: differences.sort(orderBy(rank)), scores: board.sorted() };
}

/** Shares from 0 to 1; 1 where there is nothing to get wrong. */
export function measures({ expected, found, matched, right }: Score) {
  const precision = found === 0 ? 1 : matched / found;
  const recall = expected === 0 ? 1 : matched / expected;
  const f1 = expected + found === 0 ? 1 : (2 * matched) / (expected + found);
  return { precision, recall, f1, value: matched === 0 ? 1 : right / matched };
}
