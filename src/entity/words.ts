import type { Token } from '../model.js';

/** Where the segmenter's words start and end, by offset. */
export class Words {
  /** Index of the token that starts at an offset, plus one; 0 where none does. */
  readonly #starting: Uint32Array;

  constructor(
    readonly flow: string,
    readonly tokens: readonly Token[],
  ) {
    this.#starting = new Uint32Array(flow.length + 1);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token !== undefined) this.#starting[token.start] = i + 1;
    }
    this.#starting[flow.length] = tokens.length + 1;
  }

  /** Whether a word boundary lies at this offset. */
  cutAt(offset: number): boolean {
    return (this.#starting[offset] ?? 0) !== 0;
  }

  /** A number for the word that starts at this offset, 0 when none does. */
  indexAt(offset: number): number {
    return this.#starting[offset] ?? 0;
  }

  /** The word that starts at this offset. */
  startingAt(offset: number): Token | undefined {
    return this.tokens[(this.#starting[offset] ?? 0) - 1];
  }

  /** The word that holds the character at this offset, when it is at most eight characters long before it. */
  covering(offset: number): Token | undefined {
    for (let start = offset; start >= Math.max(0, offset - 8); start--) {
      const token = this.startingAt(start);
      if (token !== undefined) return token;
    }
    return undefined;
  }

  /** The word that ends at this offset. */
  endingAt(offset: number): Token | undefined {
    const next = this.#starting[offset] ?? 0;
    return next === 0 ? undefined : this.tokens[next - 2];
  }
}
