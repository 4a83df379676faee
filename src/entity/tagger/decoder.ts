/** The best labels for the characters of a sentence under a model: sums of feature weights, then Viterbi. */
import { LONGEST_SENTENCE, TEMPLATES } from './features.js';
import { canEnd, canFollow, canStart, LABELS } from './labels.js';
import type { Model } from './model.js';

/** For each label, the labels it may follow, as one flat list with bounds. */
const BEFORE: number[] = [];
const BEFORE_BOUNDS: number[] = [0];
for (let to = 0; to < LABELS; to++) {
  for (let from = 0; from < LABELS; from++) if (canFollow(from, to)) BEFORE.push(from);
  BEFORE_BOUNDS.push(BEFORE.length);
}
const FROM = Uint8Array.from(BEFORE);
const BOUNDS = Uint8Array.from(BEFORE_BOUNDS);
const STARTS = Uint8Array.from({ length: LABELS }, (_, label) => (canStart(label) ? 1 : 0));
const ENDS = Uint8Array.from({ length: LABELS }, (_, label) => (canEnd(label) ? 1 : 0));

/**
 * Sums the rows of each character's features into `scores` (LABELS numbers a character). Hashes are looked up first, all
 * of a character, then the rows are added in locals: neither loop waits for the other's memory.
 */
export function scoreCharacters(model: Model, hashes: Int32Array, length: number, scores: Float64Array): void {
  const { starts, hashes: keys, rows, shift } = model;
  const { scale } = model.header;
  const hits = HITS;
  for (let i = 0; i < length; i++) {
    let count = 0;
    const base = i * TEMPLATES;
    for (let t = base; t < base + TEMPLATES; t++) {
      const hash = (hashes[t] ?? 0) >>> 0;
      const bucket = hash >>> shift;
      const end = starts[bucket + 1] ?? 0;
      for (let r = starts[bucket] ?? 0; r < end; r++)
        if (keys[r] === hash) {
          hits[count++] = r * LABELS;
          break;
        }
    }
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    let s9 = 0;
    let s10 = 0;
    let s11 = 0;
    let s12 = 0;
    for (let k = 0; k < count; k++) {
      const r = hits[k] ?? 0;
      s0 += rows[r] ?? 0;
      s1 += rows[r + 1] ?? 0;
      s2 += rows[r + 2] ?? 0;
      s3 += rows[r + 3] ?? 0;
      s4 += rows[r + 4] ?? 0;
      s5 += rows[r + 5] ?? 0;
      s6 += rows[r + 6] ?? 0;
      s7 += rows[r + 7] ?? 0;
      s8 += rows[r + 8] ?? 0;
      s9 += rows[r + 9] ?? 0;
      s10 += rows[r + 10] ?? 0;
      s11 += rows[r + 11] ?? 0;
      s12 += rows[r + 12] ?? 0;
    }
    const out = i * LABELS;
    scores[out] = s0 * scale;
    scores[out + 1] = s1 * scale;
    scores[out + 2] = s2 * scale;
    scores[out + 3] = s3 * scale;
    scores[out + 4] = s4 * scale;
    scores[out + 5] = s5 * scale;
    scores[out + 6] = s6 * scale;
    scores[out + 7] = s7 * scale;
    scores[out + 8] = s8 * scale;
    scores[out + 9] = s9 * scale;
    scores[out + 10] = s10 * scale;
    scores[out + 11] = s11 * scale;
    scores[out + 12] = s12 * scale;
  }
}

const HITS = new Int32Array(TEMPLATES);
const BACK = new Uint8Array(LONGEST_SENTENCE * LABELS);
const BEST = new Float64Array(LABELS * 2);

/** Viterbi over `scores` and `transitions`; writes the label of each character to `labels`. */
export function decode(scores: Float64Array, transitions: Float32Array, length: number, labels: Uint8Array): void {
  if (length === 0) return;
  for (let label = 0; label < LABELS; label++)
    BEST[label] = STARTS[label] === 1 ? (scores[label] ?? 0) : Number.NEGATIVE_INFINITY;
  let now = 0;
  for (let i = 1; i < length; i++) {
    const next = LABELS - now;
    for (let to = 0; to < LABELS; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      const end = BOUNDS[to + 1] ?? 0;
      for (let k = BOUNDS[to] ?? 0; k < end; k++) {
        const candidate = FROM[k] ?? 0;
        const score = (BEST[now + candidate] ?? 0) + (transitions[candidate * LABELS + to] ?? 0);
        if (score > best) {
          best = score;
          from = candidate;
        }
      }
      BEST[next + to] = best + (scores[i * LABELS + to] ?? 0);
      BACK[i * LABELS + to] = from;
    }
    now = next;
  }
  let label = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let last = 0; last < LABELS; last++)
    if (ENDS[last] === 1 && (BEST[now + last] ?? 0) > best) {
      best = BEST[now + last] ?? 0;
      label = last;
    }
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = BACK[i * LABELS + label] ?? 0;
  }
}
