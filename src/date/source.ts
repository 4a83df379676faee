/** The text a finder reads with its numbers, which are asked by position. */
import type { Decimal, Numeral } from '../model.js';

/** Steps that are walked before the rest is searched by halves. */
const NEAR = 8;

export class Source {
  /** Where the numerals begin and end: side by side they are read faster than out of objects of many shapes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the numeral asked for last: questions move forward. */
  #near = 0;

  constructor(
    readonly text: string,
    readonly numerals: readonly Numeral[],
  ) {
    this.starts = new Int32Array(numerals.length + 1);
    this.ends = new Int32Array(numerals.length);
    let index = 0;
    for (const { start, end } of numerals) {
      this.starts[index] = start;
      this.ends[index++] = end;
    }
    this.starts[index] = text.length;
  }

  /** The numeral that begins exactly at `at`. */
  numeralAt(at: number): Numeral | null {
    const index = this.#from(at);
    return this.starts[index] === at ? (this.numerals[index] ?? null) : null;
  }

  /** The index of the first numeral at or behind `at`. */
  #from(at: number): number {
    const { starts } = this;
    let index = this.#near;
    for (let i = 0; i < NEAR; i++) {
      if ((starts[index] ?? at) < at) index++;
      else if (index > 0 && (starts[index - 1] ?? 0) >= at) index--;
      else {
        this.#near = index;
        return index;
      }
    }
    let low = 0;
    let high = this.numerals.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    this.#near = low;
    return low;
  }
}

/** A numeral's bound as a double; lengths of time are small and short decimals. */
export function toNumber({ coefficient, exponent }: Decimal): number {
  if (exponent === 0 && typeof coefficient === 'number') return coefficient;
  return Number(`${coefficient}e${exponent}`);
}
