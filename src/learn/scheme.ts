/** From trained rows to a model: the copies of the wanted scheme are added to the shared weights, the others dropped. */
import { LABELS, OUTSIDE } from '../entity/tagger/labels.js';
import { type Model, quantise } from '../entity/tagger/model.js';
import type { RowSpace } from './instances.js';
import type { Weights } from './trainer.js';

export interface SchemeOptions {
  /** How much the copies of each corpus count, in the order of the corpora. */
  readonly shares: readonly number[];
  /** Taken from the score of O: more names, less surely. */
  readonly outsideBias: number;
  /** Smaller weights are dropped. */
  readonly threshold: number;
  /** Larger weights are cut to it. */
  readonly limit: number;
}

export const SCHEME_DEFAULTS = { outsideBias: 0, threshold: 0.05, limit: 3.5 } as const;

/**
 * @param transitions of the weights serve every scheme
 * @param made what the model's header says of segmenter, word lists and origin
 * @param outside hashes of the words that stand outside of names
 */
export function makeModel(
  weights: Weights,
  space: RowSpace,
  options: SchemeOptions,
  made: { readonly segmenter: string; readonly lexicon: string; readonly about: Readonly<Record<string, string>> },
  outside: Uint32Array,
): Model {
  const joined = joinCopies(weights.rows, space, options.shares);
  const { hashes, rows, scale } = quantise(space.shared.hashes, joined, options.threshold, options.limit);
  const transitions = weights.transitions.slice();
  // Every character but the first has one transition in: the bias sits there, and nothing is needed in the file.
  for (let from = 0; from < LABELS; from++) {
    const pair = from * LABELS + OUTSIDE;
    transitions[pair] = (transitions[pair] ?? 0) - options.outsideBias;
  }
  return { header: { ...made, scale }, hashes, rows, outside, transitions };
}

function joinCopies(rows: Float32Array, space: RowSpace, shares: readonly number[]): Float32Array {
  const joined = rows.slice(0, space.shared.size * LABELS);
  space.copies.forEach((copy, corpus) => {
    const share = shares[corpus] ?? 0;
    if (share === 0) return;
    const firstRow = space.firstRows[corpus] ?? 0;
    copy.hashes.forEach((hash, i) => {
      const feature = space.shared.numberOf(hash | 0);
      for (let label = 0; label < LABELS; label++) {
        const to = feature * LABELS + label;
        joined[to] = (joined[to] ?? 0) + share * (rows[(firstRow + i) * LABELS + label] ?? 0);
      }
    });
  });
  return joined;
}
