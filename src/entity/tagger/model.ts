/**
 * A trained tagger in memory: a row of 13 small integers for each feature that counts, found by its hash. Rows lie in
 * the order of their hashes, so that the table of keys is all the index there is.
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

export class Model {
  readonly header: ModelHeader;
  /** Feature hashes, ascending as unsigned numbers. */
  readonly hashes: Uint32Array;
  /** Weights of feature r for the labels from `r * LABELS` on, in units of `header.scale`. */
  readonly rows: Int8Array;
  /** Score of label `to` after `from` at `from * LABELS + to`; -Infinity where it is impossible. */
  readonly transitions: Float32Array;
  /** `#starts[b]`: the first hash whose highest bits are b. */
  readonly starts: Uint32Array;
  /** Bits to shift a hash right to get its bucket. */
  readonly shift: number;

  constructor(header: ModelHeader, hashes: Uint32Array, rows: Int8Array, transitions: Float32Array) {
    this.header = header;
    this.hashes = hashes;
    this.rows = rows;
    this.transitions = transitions;
    const bits = Math.min(22, Math.max(1, 32 - Math.clz32(hashes.length)));
    this.shift = 32 - bits;
    this.starts = bucketStarts(hashes, bits);
  }
}

/** Index over ascending hashes by their highest bits: bucket b holds hashes[starts[b]] to hashes[starts[b + 1] - 1]. */
export function bucketStarts(hashes: Uint32Array, bits: number): Uint32Array {
  const starts = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < hashes.length; i++) {
    const next = ((hashes[i] ?? 0) >>> (32 - bits)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let b = 1; b < starts.length; b++) starts[b] = (starts[b] ?? 0) + (starts[b - 1] ?? 0);
  return starts;
}

/** Row of a hash, -1 when the model does not hold it. */
export function rowOf(starts: Uint32Array, hashes: Uint32Array, shift: number, hash: number): number {
  const unsigned = hash >>> 0;
  const bucket = unsigned >>> shift;
  const end = starts[bucket + 1] ?? 0;
  for (let r = starts[bucket] ?? 0; r < end; r++) if (hashes[r] === unsigned) return r;
  return -1;
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
