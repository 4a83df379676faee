/**
 * Weights under FTRL-Proximal with L1 and L2 (McMahan et al. 2013): each weight has a step size of its own, and the L1
 * term keeps features without worth at exactly 0.
 */
import { LABELS } from '../entity/tagger/labels.js';

export interface FtrlOptions {
  readonly alpha: number;
  readonly beta: number;
  readonly l1: number;
  readonly l2: number;
}

/** A row of weights is one cache line of 16 floats; the last three are unused. */
export const ROW = 16;
const STATE = LABELS * 2;
/** Smaller gradients change nothing worth the time. */
const NEGLIGIBLE = 5e-4;

export class FtrlRows {
  readonly weights: Float32Array;
  /** z and √n of each weight, side by side. */
  readonly #state: Float32Array;
  readonly #options: FtrlOptions;

  constructor(rows: number, options: FtrlOptions) {
    this.weights = new Float32Array(rows * ROW);
    this.#state = new Float32Array(rows * STATE);
    this.#options = options;
  }

  /**
   * One step for the rows listed in list[from, to), all of which saw the same gradient.
   * @param gradient LABELS numbers from `at` on
   * @param value what the feature counted for (features that survive dropout count for more)
   */
  step(list: Int32Array, from: number, to: number, gradient: Float64Array, at: number, value: number): void {
    const { weights } = this;
    const state = this.#state;
    const { alpha, beta, l1, l2 } = this.#options;
    const betaOverAlpha = beta / alpha + l2;
    for (let label = 0; label < LABELS; label++) {
      const g = (gradient[at + label] ?? 0) * value;
      if (g < NEGLIGIBLE && g > -NEGLIGIBLE) continue;
      const gg = g * g;
      for (let k = from; k < to; k++) {
        const row = list[k] ?? 0;
        const s = row * STATE + label * 2;
        const w = row * ROW + label;
        const root = state[s + 1] ?? 0;
        const grown = Math.sqrt(root * root + gg);
        const z = (state[s] ?? 0) + g - ((grown - root) / alpha) * (weights[w] ?? 0);
        state[s] = z;
        state[s + 1] = grown;
        weights[w] =
          z > l1
            ? (l1 - z) / (grown / alpha + betaOverAlpha)
            : z < -l1
              ? (-l1 - z) / (grown / alpha + betaOverAlpha)
              : 0;
      }
    }
  }
}
