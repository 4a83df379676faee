/** Training proper: epochs of stochastic steps over numbered sentences. */
import { Decoder } from '../entity/tagger/decoder.js';
import { TEMPLATES } from '../entity/tagger/features.js';
import { canFollow, LABELS } from '../entity/tagger/labels.js';
import { LONGEST_SENTENCE } from '../entity/tagger/sentence-view.js';
import { collectSpans, type NameSpan } from '../entity/tagger/tagger.js';
import { SentenceField } from './crf.js';
import { type FtrlOptions, FtrlRows, ROW } from './ftrl.js';
import type { Instances } from './instances.js';
import { Random } from './random.js';
import { Tally } from './tally.js';

export interface TrainerOptions extends FtrlOptions {
  readonly epochs: number;
  /** The weights after this epoch and all later ones are averaged. */
  readonly averageFrom: number;
  /** Share of a character's features that is hidden in each step. */
  readonly dropout: number;
  readonly seed: number;
}

export interface EpochReport {
  readonly epoch: number;
  readonly epochs: number;
  /** Mean negative log probability of a character's right label. */
  readonly loss: number;
  /** F1 on the held-out sentences, by the name of their corpus. */
  readonly heldOut: Readonly<Record<string, number>>;
}

/** Averaged weights: LABELS floats a row. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

const STEPS_OF_RANDOM = 4;

export class Trainer {
  readonly #options: TrainerOptions;
  readonly #rows: FtrlRows;
  readonly #pairs: FtrlRows;
  readonly #random: Random;
  readonly #field = new SentenceField();
  readonly #transitions = new Float32Array(LABELS * LABELS);
  readonly #kept = new Int32Array(LONGEST_SENTENCE * TEMPLATES * 2);
  readonly #keptBounds = new Int32Array(LONGEST_SENTENCE + 1);
  readonly #gradient = new Float64Array(LONGEST_SENTENCE * LABELS);

  constructor(rows: number, options: TrainerOptions) {
    this.#options = options;
    this.#rows = new FtrlRows(rows, options);
    this.#pairs = new FtrlRows(LABELS, options);
    this.#random = new Random(options.seed);
  }

  /** Trains on all sentences of all corpora, in an order shuffled anew each epoch. */
  train(
    corpora: readonly Instances[],
    heldOut: ReadonlyMap<string, Instances>,
    report?: (report: EpochReport) => void,
  ): Weights {
    const { epochs, averageFrom } = this.#options;
    const order = sentenceOrder(corpora);
    const average = new Float32Array((this.#rows.weights.length / ROW) * LABELS);
    const transitions = new Float32Array(LABELS * LABELS);
    const shares = epochs - Math.min(averageFrom, epochs) + 1;
    for (let epoch = 1; epoch <= epochs; epoch++) {
      this.#random.shuffle(order);
      let loss = 0;
      let characters = 0;
      for (const sentence of order) {
        const corpus = corpora[sentence >>> 24];
        if (!corpus) continue;
        const index = sentence & 0xffffff;
        loss += this.#learn(corpus, index);
        characters += (corpus.bounds[index + 1] ?? 0) - (corpus.bounds[index] ?? 0);
      }
      if (epoch >= Math.min(averageFrom, epochs)) {
        addScaled(average, this.#rows.weights, 1 / shares);
        addScaled(transitions, this.#pairs.weights, 1 / shares);
      }
      report?.({
        epoch,
        epochs,
        loss: loss / Math.max(1, characters),
        heldOut: Object.fromEntries([...heldOut].map(([name, sentences]) => [name, this.#judge(sentences)])),
      });
    }
    return { rows: average, transitions: forbid(transitions) };
  }

  #readTransitions(): void {
    for (let from = 0; from < LABELS; from++)
      for (let to = 0; to < LABELS; to++)
        this.#transitions[from * LABELS + to] = this.#pairs.weights[from * ROW + to] ?? 0;
  }

  /** One step on one sentence. */
  #learn(corpus: Instances, sentence: number): number {
    const start = corpus.bounds[sentence] ?? 0;
    const length = (corpus.bounds[sentence + 1] ?? 0) - start;
    const value = 1 / (1 - this.#options.dropout);
    this.#dropFeatures(corpus, start, length);
    this.#sum(this.#kept, this.#keptBounds, 0, length, value);
    this.#readTransitions();
    this.#field.infer(this.#transitions, length);

    const gradient = this.#gradient;
    const { unary, expectedPairs } = this.#field;
    const { labels } = corpus;
    let loss = 0;
    for (let i = 0; i < length; i++) {
      const gold = labels[start + i] ?? 0;
      for (let l = 0; l < LABELS; l++) gradient[i * LABELS + l] = unary[i * LABELS + l] ?? 0;
      loss -= Math.log(Math.max(1e-12, unary[i * LABELS + gold] ?? 0));
      gradient[i * LABELS + gold] = (gradient[i * LABELS + gold] ?? 0) - 1;
      if (i > 0) {
        const pair = (labels[start + i - 1] ?? 0) * LABELS + gold;
        expectedPairs[pair] = (expectedPairs[pair] ?? 0) - 1;
      }
    }
    for (let i = 0; i < length; i++)
      this.#rows.step(this.#kept, this.#keptBounds[i] ?? 0, this.#keptBounds[i + 1] ?? 0, gradient, i * LABELS, value);
    for (let from = 0; from < LABELS; from++)
      this.#pairs.step(LABEL_ROWS, from, from + 1, expectedPairs, from * LABELS, 1);
    return loss;
  }

  /** Copies the rows of a sentence's characters, each with the chance to be left out. */
  #dropFeatures(corpus: Instances, start: number, length: number): void {
    const { rows, rowBounds } = corpus;
    const threshold = Math.round(this.#options.dropout * 256);
    const kept = this.#kept;
    let count = 0;
    let bits = 0;
    let left = 0;
    for (let i = 0; i < length; i++) {
      this.#keptBounds[i] = count;
      const end = rowBounds[start + i + 1] ?? 0;
      for (let k = rowBounds[start + i] ?? 0; k < end; k++) {
        if (left === 0) {
          bits = this.#random.next();
          left = STEPS_OF_RANDOM;
        }
        const drop = (bits & 255) < threshold;
        bits >>>= 8;
        left--;
        if (!drop) kept[count++] = rows[k] ?? 0;
      }
    }
    this.#keptBounds[length] = count;
  }

  /** Sums weights of listed rows into `unary`, times `value`. */
  #sum(list: Int32Array, bounds: Int32Array | Uint32Array, start: number, length: number, value: number): void {
    const { weights } = this.#rows;
    const { unary } = this.#field;
    for (let i = 0; i < length; i++) {
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
      const end = bounds[start + i + 1] ?? 0;
      for (let k = bounds[start + i] ?? 0; k < end; k++) {
        const w = (list[k] ?? 0) * ROW;
        s0 += weights[w] ?? 0;
        s1 += weights[w + 1] ?? 0;
        s2 += weights[w + 2] ?? 0;
        s3 += weights[w + 3] ?? 0;
        s4 += weights[w + 4] ?? 0;
        s5 += weights[w + 5] ?? 0;
        s6 += weights[w + 6] ?? 0;
        s7 += weights[w + 7] ?? 0;
        s8 += weights[w + 8] ?? 0;
        s9 += weights[w + 9] ?? 0;
        s10 += weights[w + 10] ?? 0;
        s11 += weights[w + 11] ?? 0;
        s12 += weights[w + 12] ?? 0;
      }
      const out = i * LABELS;
      unary[out] = s0 * value;
      unary[out + 1] = s1 * value;
      unary[out + 2] = s2 * value;
      unary[out + 3] = s3 * value;
      unary[out + 4] = s4 * value;
      unary[out + 5] = s5 * value;
      unary[out + 6] = s6 * value;
      unary[out + 7] = s7 * value;
      unary[out + 8] = s8 * value;
      unary[out + 9] = s9 * value;
      unary[out + 10] = s10 * value;
      unary[out + 11] = s11 * value;
      unary[out + 12] = s12 * value;
    }
  }

  /** F1 of the present weights, not averaged. */
  #judge(sentences: Instances): number {
    const tally = new Tally();
    const labels = new Uint8Array(LONGEST_SENTENCE);
    this.#readTransitions();
    const decoder = new Decoder(forbid(this.#transitions));
    for (let s = 0; s + 1 < sentences.bounds.length; s++) {
      const start = sentences.bounds[s] ?? 0;
      const length = (sentences.bounds[s + 1] ?? 0) - start;
      this.#sum(sentences.rows, sentences.rowBounds, start, length, 1);
      decoder.decode(this.#field.unary, ALL_OPEN, length, labels);
      tally.add(spansOf(sentences.labels.subarray(start, start + length)), spansOf(labels.subarray(0, length)));
    }
    return tally.overall().f1;
  }
}

const ALL_OPEN = new Uint8Array(LONGEST_SENTENCE);
const LABEL_ROWS = Int32Array.from({ length: LABELS }, (_, i) => i);

function spansOf(labels: Uint8Array): NameSpan[] {
  const spans: NameSpan[] = [];
  collectSpans(labels, labels.length, 0, spans);
  return spans;
}

/** Sentences of all corpora: the corpus in the highest 8 bits. */
function sentenceOrder(corpora: readonly Instances[]): Uint32Array {
  const order: number[] = [];
  corpora.forEach(({ bounds }, corpus) => {
    for (let s = 0; s + 1 < bounds.length; s++) order.push(((corpus << 24) | s) >>> 0);
  });
  return Uint32Array.from(order);
}

/** Adds rows of ROW floats to rows of LABELS floats. */
function addScaled(sum: Float32Array, weights: Float32Array, share: number): void {
  const rows = weights.length / ROW;
  for (let r = 0; r < rows; r++)
    for (let l = 0; l < LABELS; l++)
      sum[r * LABELS + l] = (sum[r * LABELS + l] ?? 0) + (weights[r * ROW + l] ?? 0) * share;
}

function forbid(transitions: Float32Array): Float32Array {
  return transitions.map((score, pair) =>
    canFollow(Math.floor(pair / LABELS), pair % LABELS) ? score : Number.NEGATIVE_INFINITY,
  );
}
