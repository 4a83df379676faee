/** Counts of names right, missed and wrong: precision, recall and F1 on whole spans, kind included. */
import { NAME_KINDS, type NameKind } from '../entity/tagger/labels.js';
import type { NameSpan } from '../entity/tagger/tagger.js';

export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What was found where a name was expected: its kind, `bounds` for a span that only overlaps, `nothing`. */
export type Outcome = NameKind | 'bounds' | 'nothing';

export class Tally {
  readonly #expected = new Map<NameKind, number>();
  readonly #found = new Map<NameKind, number>();
  readonly #right = new Map<NameKind, number>();
  readonly #confusion = new Map<string, number>();

  /** Counts one passage. Both lists are in order and without overlap. */
  add(expected: readonly NameSpan[], found: readonly NameSpan[]): void {
    const at = new Map(found.map((span) => [`${span.start}-${span.end}`, span.kind]));
    for (const { kind } of found) increase(this.#found, kind);
    for (const span of expected) {
      increase(this.#expected, span.kind);
      const kind = at.get(`${span.start}-${span.end}`);
      if (kind === span.kind) increase(this.#right, kind);
      const outcome: Outcome =
        kind ?? (found.some((other) => other.start < span.end && span.start < other.end) ? 'bounds' : 'nothing');
      increase(this.#confusion, `${span.kind} ${outcome}`);
    }
  }

  score(kind: NameKind): Score {
    return scoreOf(this.#expected.get(kind) ?? 0, this.#found.get(kind) ?? 0, this.#right.get(kind) ?? 0);
  }

  overall(): Score {
    return scoreOf(total(this.#expected), total(this.#found), total(this.#right));
  }

  /** How many expected names of a kind came out as this. */
  confused(expected: NameKind, outcome: Outcome): number {
    return this.#confusion.get(`${expected} ${outcome}`) ?? 0;
  }
}

export const OUTCOMES: readonly Outcome[] = [...NAME_KINDS, 'bounds', 'nothing'];

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function total(counts: ReadonlyMap<NameKind, number>): number {
  return NAME_KINDS.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
}

function scoreOf(expected: number, found: number, right: number): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = expected === 0 ? 0 : right / expected;
  return { expected, found, right, precision, recall, f1: right === 0 ? 0 : (2 * right) / (expected + found) };
}
