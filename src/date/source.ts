/** The text a finder reads with its numbers, which are asked by position. */
import type { Decimal, Numeral } from '../model.js';

export class Source {
  /** Index of the numeral asked for last: questions move forward. */
  #near = 0;

  constructor(
    readonly text: string,
    readonly numerals: readonly Numeral[],
  ) {}

  /** The numeral that begins exactly at `at`. */
  numeralAt(at: number): Numeral | null {
    const { numerals } = this;
    let low = 0;
    let high = numerals.length;
    const near = numerals[this.#near];
    if (near !== undefined && near.start <= at) {
      low = this.#near;
      high = Math.min(high, low + 16);
      const last = numerals[high - 1];
      if (last !== undefined && last.start < at) [low, high] = [high, numerals.length];
    }
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = numerals[middle]?.start ?? 0;
      if (start < at) low = middle + 1;
      else high = middle;
    }
    this.#near = low;
    const found = numerals[low];
    return found?.start === at ? found : null;
  }
}

/** A numeral's bound as a double; lengths of time are small and short decimals. */
export function toNumber({ coefficient, exponent }: Decimal): number {
  if (exponent === 0 && typeof coefficient === 'number') return coefficient;
  return Number(`${coefficient}e${exponent}`);
}
