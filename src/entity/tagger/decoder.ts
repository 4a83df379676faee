/** The best labels for the characters of a sentence under a model: sums of feature weights, then Viterbi. */
import { TEMPLATES, VARIANT_BITS } from './features.js';
import { canEnd, canFollow, canStart, LABELS, OUTSIDE } from './labels.js';
import { LONGEST_SENTENCE } from './sentence-view.js';
import { ROW_WORDS } from './weight-table.js';

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

const VARIANT = (1 << VARIANT_BITS) - 1;

/** How many bits are set in a 16-bit number. */
const BITS_SET = Uint8Array.from({ length: 0x10000 }, (_, number) => {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
});

/** Sums the weights of each open character's features into `scores`, LABELS numbers a character. */
export function scoreCharacters(
  blocks: Int32Array,
  scale: number,
  features: Int32Array,
  closed: Uint8Array,
  length: number,
  scores: Float64Array,
): void {
  for (let i = 0; i < length; i++) {
    if (closed[i] !== 0) continue;
    let count = 0;
    for (let t = i * TEMPLATES; t < (i + 1) * TEMPLATES; t++) {
      const feature = features[t] ?? 0;
      const start = feature >>> VARIANT_BITS;
      const held = blocks[start] ?? 0;
      const bit = 1 << (feature & VARIANT);
      if ((held & bit) === 0) continue;
      HITS[count++] = start + 1 + (BITS_SET[held & (bit - 1)] ?? 0) * ROW_WORDS;
    }
    let first = 0;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let k = 0; k < count; k++) {
      const at = HITS[k] ?? 0;
      const one = blocks[at + 1] ?? 0;
      const two = blocks[at + 2] ?? 0;
      const three = blocks[at + 3] ?? 0;
      first += blocks[at] ?? 0;
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

const ENDING = Array.from({ length: LABELS }, (_, label) => label).filter(
  (label) => label !== OUTSIDE && canEnd(label),
);
const STARTING = Uint8Array.from({ length: LABELS }, (_, label) => label).filter(canStart);
const INNER = Uint8Array.from({ length: LABELS }, (_, label) => label).filter((label) => !canStart(label));
const ENDERS = Uint8Array.from(ENDING);

/** By how much O must lead the other labels a name ends with, so that whatever starts next comes from it. */
function leads(transitions: Float32Array): Float64Array {
  return Float64Array.from(ENDING, (from) => {
    let most = Number.NEGATIVE_INFINITY;
    for (const to of STARTING)
      most = Math.max(most, (transitions[from * LABELS + to] ?? 0) - (transitions[OUTSIDE * LABELS + to] ?? 0));
    return most;
  });
}

/** Viterbi over scores and transitions. */
export class Decoder {
  readonly #leads: Float64Array;

  constructor(private readonly transitions: Float32Array) {
    this.#leads = leads(transitions);
  }

  /** Writes the label of each character to `labels`: O where `closed` is 1, whatever the scores. */
  decode(scores: Float64Array, closed: Uint8Array, length: number, labels: Uint8Array): void {
    if (length === 0) return;
    const { transitions } = this;
    for (let label = 0; label < LABELS; label++)
      BEST[label] = STARTS[label] === 1 && closed[0] === 0 ? (scores[label] ?? 0) : Number.NEGATIVE_INFINITY;
    if (closed[0] !== 0) BEST[OUTSIDE] = 0;
    let now = 0;
    for (let i = 1; i < length; i++) {
      const next = LABELS - now;
      const row = i * LABELS;
      if (closed[i] !== 0) {
        BEST.fill(Number.NEGATIVE_INFINITY, next, next + LABELS);
        this.#close(now, next, row);
        now = next;
        continue;
      }
      if (this.#isOutside(now)) {
        const outside = BEST[now + OUTSIDE] ?? 0;
        for (let k = 0; k < STARTING.length; k++) {
          const to = STARTING[k] ?? 0;
          BEST[next + to] = outside + (transitions[OUTSIDE * LABELS + to] ?? 0) + (scores[row + to] ?? 0);
          BACK[row + to] = OUTSIDE;
        }
      } else this.#step(STARTING, now, next, row, scores);
      this.#step(INNER, now, next, row, scores);
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

  /** Every name has ended by here. */
  #close(now: number, next: number, row: number): void {
    const { transitions } = this;
    let best = (BEST[now + OUTSIDE] ?? 0) + (transitions[OUTSIDE * LABELS + OUTSIDE] ?? 0);
    let from = OUTSIDE;
    for (let k = 0; k < ENDERS.length; k++) {
      const label = ENDERS[k] ?? 0;
      const score = (BEST[now + label] ?? 0) + (transitions[label * LABELS + OUTSIDE] ?? 0);
      if (score > best) {
        best = score;
        from = label;
      }
    }
    BEST[next + OUTSIDE] = best;
    BACK[row + OUTSIDE] = from;
  }

  /** Whether no name that may end here can matter to what starts next: mostly so, and then one label is enough. */
  #isOutside(now: number): boolean {
    const outside = BEST[now + OUTSIDE] ?? 0;
    for (let k = 0; k < ENDERS.length; k++)
      if (outside - (BEST[now + (ENDERS[k] ?? 0)] ?? 0) < (this.#leads[k] ?? 0)) return false;
    return true;
  }

  #step(labels: Uint8Array, now: number, next: number, row: number, scores: Float64Array): void {
    const { transitions } = this;
    for (let t = 0; t < labels.length; t++) {
      const to = labels[t] ?? 0;
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
      BEST[next + to] = best + (scores[row + to] ?? 0);
      BACK[row + to] = from;
    }
  }
}
