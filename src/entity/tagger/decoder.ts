/** The best labels for the characters of a sentence under a model: sums of feature weights, then Viterbi. */
import { TEMPLATES } from './features.js';
import { canEnd, canFollow, canStart, LABELS } from './labels.js';
import { LONGEST_SENTENCE } from './sentence-view.js';
import type { WeightTable } from './weight-table.js';

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

/** Two bytes of a word, each in 16 bits of its own: sums of up to 256 of them do not meet. */
const EVEN = 0xff00ff;

/** Sums the weights of each character's features into `scores`, LABELS numbers a character. */
export function scoreCharacters(
  table: WeightTable,
  scale: number,
  hashes: Int32Array,
  length: number,
  scores: Float64Array,
): void {
  const { cells } = table;
  for (let i = 0; i < length; i++) {
    const count = table.find(hashes, i * TEMPLATES, TEMPLATES, HITS);
    let first = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let k = 0; k < count; k++) {
      const at = HITS[k] ?? 0;
      const one = cells[at + 1] ?? 0;
      const two = cells[at + 2] ?? 0;
      const three = cells[at + 3] ?? 0;
      first += (cells[at] ?? 0) & 0xff;
      a += one & EVEN;
      b += (one >>> 8) & EVEN;
      c += two & EVEN;
      d += (two >>> 8) & EVEN;
      e += three & EVEN;
      f += (three >>> 8) & EVEN;
    }
    const bias = count * 128;
    const out = i * LABELS;
    scores[out] = (first - bias) * scale;
    scores[out + 1] = ((a & 0xffff) - bias) * scale;
    scores[out + 2] = ((b & 0xffff) - bias) * scale;
    scores[out + 3] = ((a >>> 16) - bias) * scale;
    scores[out + 4] = ((b >>> 16) - bias) * scale;
    scores[out + 5] = ((c & 0xffff) - bias) * scale;
    scores[out + 6] = ((d & 0xffff) - bias) * scale;
    scores[out + 7] = ((c >>> 16) - bias) * scale;
    scores[out + 8] = ((d >>> 16) - bias) * scale;
    scores[out + 9] = ((e & 0xffff) - bias) * scale;
    scores[out + 10] = ((f & 0xffff) - bias) * scale;
    scores[out + 11] = ((e >>> 16) - bias) * scale;
    scores[out + 12] = ((f >>> 16) - bias) * scale;
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
