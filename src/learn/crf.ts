/**
 * The conditional random field over one sentence: probabilities of labels by the forward-backward algorithm (Lafferty,
 * McCallum & Pereira 2001), scaled at each character so that nothing underflows.
 */

import { canEnd, canFollow, canStart, LABELS } from '../entity/tagger/labels.js';
import { LONGEST_SENTENCE } from '../entity/tagger/sentence-view.js';

const PAIRS = LABELS * LABELS;
const ALLOWED = Uint8Array.from({ length: PAIRS }, (_, i) => (canFollow(Math.floor(i / LABELS), i % LABELS) ? 1 : 0));

/** Allowed pairs as flat lists, `from` and `to`. */
const FROM = Uint8Array.from([...ALLOWED.keys()].filter((i) => ALLOWED[i] === 1).map((i) => Math.floor(i / LABELS)));
const TO = Uint8Array.from([...ALLOWED.keys()].filter((i) => ALLOWED[i] === 1).map((i) => i % LABELS));

export class SentenceField {
  /** In: score of label l at character i at `i * LABELS + l`. Out: its probability. */
  readonly unary = new Float64Array(LONGEST_SENTENCE * LABELS);
  /** Expected number of times each pair of labels follows one another. */
  readonly expectedPairs = new Float64Array(PAIRS);

  readonly #forward = new Float64Array(LONGEST_SENTENCE * LABELS);
  readonly #potential = new Float64Array(LONGEST_SENTENCE * LABELS);
  readonly #backward = new Float64Array(LABELS * 2);
  readonly #scale = new Float64Array(LONGEST_SENTENCE);
  readonly #weights = new Float64Array(FROM.length);

  /**
   * Replaces the scores in `unary` by probabilities and fills `expectedPairs`.
   * @param transitions PAIRS scores; impossible pairs are passed over
   */
  infer(transitions: Float32Array, length: number): void {
    const { unary, expectedPairs } = this;
    const forward = this.#forward;
    const potential = this.#potential;
    const weights = this.#weights;
    for (let k = 0; k < FROM.length; k++)
      weights[k] = Math.exp(transitions[(FROM[k] ?? 0) * LABELS + (TO[k] ?? 0)] ?? 0);
    for (let i = 0; i < length; i++) {
      const base = i * LABELS;
      let highest = Number.NEGATIVE_INFINITY;
      for (let l = base; l < base + LABELS; l++) highest = Math.max(highest, unary[l] ?? 0);
      for (let l = base; l < base + LABELS; l++) potential[l] = Math.exp((unary[l] ?? 0) - highest);
    }
    for (let l = 0; l < LABELS; l++) {
      if (!canStart(l)) potential[l] = 0;
      if (!canEnd(l)) potential[(length - 1) * LABELS + l] = 0;
      forward[l] = potential[l] ?? 0;
    }
    this.#normalise(0);
    for (let i = 1; i < length; i++) {
      const base = i * LABELS;
      forward.fill(0, base, base + LABELS);
      for (let k = 0; k < FROM.length; k++) {
        const to = base + (TO[k] ?? 0);
        forward[to] = (forward[to] ?? 0) + (forward[base - LABELS + (FROM[k] ?? 0)] ?? 0) * (weights[k] ?? 0);
      }
      for (let l = base; l < base + LABELS; l++) forward[l] = (forward[l] ?? 0) * (potential[l] ?? 0);
      this.#normalise(i);
    }
    expectedPairs.fill(0);
    const backward = this.#backward;
    backward.fill(1, 0, LABELS);
    let now = 0;
    for (let i = length - 1; i >= 0; i--) {
      const base = i * LABELS;
      let sum = 0;
      for (let l = 0; l < LABELS; l++) {
        const probability = (forward[base + l] ?? 0) * (backward[now + l] ?? 0);
        unary[base + l] = probability;
        sum += probability;
      }
      for (let l = base; l < base + LABELS; l++) unary[l] = (unary[l] ?? 0) / sum;
      if (i === 0) break;
      const next = LABELS - now;
      backward.fill(0, next, next + LABELS);
      // What stands behind each label of character i, then spread over the labels before it.
      const scale = this.#scale[i] ?? 1;
      for (let l = 0; l < LABELS; l++)
        backward[now + l] = ((backward[now + l] ?? 0) * (potential[base + l] ?? 0)) / scale;
      let pairSum = 0;
      for (let k = 0; k < FROM.length; k++) {
        const from = FROM[k] ?? 0;
        const step = (weights[k] ?? 0) * (backward[now + (TO[k] ?? 0)] ?? 0);
        backward[next + from] = (backward[next + from] ?? 0) + step;
        pairSum += (forward[base - LABELS + from] ?? 0) * step;
      }
      for (let k = 0; k < FROM.length; k++) {
        const from = FROM[k] ?? 0;
        const to = TO[k] ?? 0;
        const pair = from * LABELS + to;
        expectedPairs[pair] =
          (expectedPairs[pair] ?? 0) +
          ((forward[base - LABELS + from] ?? 0) * (weights[k] ?? 0) * (backward[now + to] ?? 0)) / pairSum;
      }
      now = next;
    }
  }

  #normalise(i: number): void {
    const base = i * LABELS;
    let sum = 0;
    for (let l = base; l < base + LABELS; l++) sum += this.#forward[l] ?? 0;
    // A start or an end that the scores all but forbid: keep going with what is allowed.
    if (sum === 0) {
      for (let l = 0; l < LABELS; l++) if ((this.#potential[base + l] ?? 0) > 0) this.#forward[base + l] = 1e-300;
      sum = 1e-300;
    }
    this.#scale[i] = sum;
    for (let l = base; l < base + LABELS; l++) this.#forward[l] = (this.#forward[l] ?? 0) / sum;
  }
}
