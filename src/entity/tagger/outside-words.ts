/**
 * Words that stood outside of every name in training (了, 通过, a comma): they are labelled so without a look at their
 * features, which takes a third of the work away, and no name runs over them.
 */
export class OutsideWords {
  readonly #cells: Int32Array;
  readonly #mask: number;

  /** @param hashes of words (`hashWord`) */
  constructor(hashes: Uint32Array) {
    const size = 1 << Math.max(4, 33 - Math.clz32(hashes.length * 2));
    this.#mask = size - 1;
    this.#cells = new Int32Array(size);
    for (const hash of hashes) {
      let at = (hash >>> 7) & this.#mask;
      while (this.#cells[at] !== 0) at = (at + 1) & this.#mask;
      this.#cells[at] = hash | 0;
    }
  }

  /** A hash of 0, which no word needs, is never held. */
  has(hash: number): boolean {
    let at = (hash >>> 7) & this.#mask;
    for (;;) {
      const held = this.#cells[at] ?? 0;
      if (held === 0) return false;
      if (held === hash) return true;
      at = (at + 1) & this.#mask;
    }
  }
}

export const NO_WORDS = new OutsideWords(new Uint32Array(0));
