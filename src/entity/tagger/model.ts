/**
 * A trained tagger as it is stored: a row of 13 small integers for each feature that counts, in the order of their hashes.
 */
import { LABELS } from './labels.js';

export interface ModelHeader {
  /** The segmenter whose words the features read, with its version. */
  readonly segmenter: string;
  /** Fingerprint of the word lists the features read. */
  readonly lexicon: string;
  /** The value of 1 in a row of weights. */
  readonly scale: number;
  /** What it was trained on, as the trainer wrote it; for people. */
  readonly about: Readonly<Record<string, string>>;
}

export interface Model {
  readonly header: ModelHeader;
  /** Feature hashes, ascending as unsigned numbers. */
  readonly hashes: Uint32Array;
  /** Weights of feature r for the labels from `r * LABELS` on, in units of `header.scale`. */
  readonly rows: Int8Array;
  /** Hashes of words that stand outside of names, ascending as unsigned numbers. */
  readonly outside: Uint32Array;
  /** Score of label `to` after `from` at `from * LABELS + to`; -Infinity where it is impossible. */
  readonly transitions: Float32Array;
}

/** Weights too small to matter are dropped, the others rounded to int8 in units of one scale. */
export interface Quantised {
  readonly hashes: Uint32Array;
  readonly rows: Int8Array;
  readonly scale: number;
}

/**
 * @param weights LABELS floats a feature, in the order of `hashes`
 * @param threshold smaller weights become 0; features left without any go
 * @param limit larger weights are cut to it: one giant would cost all others their precision
 */
export function quantise(hashes: Uint32Array, weights: Float32Array, threshold: number, limit: number): Quantised {
  const scale = Math.fround(limit / 127);
  const kept: number[] = [];
  for (let f = 0; f < hashes.length; f++)
    for (let label = 0; label < LABELS; label++)
      if (Math.abs(weights[f * LABELS + label] ?? 0) >= threshold) {
        kept.push(f);
        break;
      }
  const rows = new Int8Array(kept.length * LABELS);
  kept.forEach((f, r) => {
    for (let label = 0; label < LABELS; label++) {
      const weight = weights[f * LABELS + label] ?? 0;
      if (Math.abs(weight) < threshold) continue;
      rows[r * LABELS + label] = Math.max(-127, Math.min(127, Math.round(weight / scale)));
    }
  });
  return { hashes: Uint32Array.from(kept, (f) => hashes[f] ?? 0), rows, scale };
}
