/**
 * A set of words with a value each, asked for the longest word that starts or ends at an offset. One bit mask for each
 * first and last character tells which lengths are worth a look, so most offsets cost one array read.
 */
export class WordTable<Value> {
  readonly #values = new Map<string, Value>();
  /** Bit n of `#starts[c]`: a word of n UTF-16 units starts with code unit c. */
  readonly #starts = new Uint32Array(0x10000);
  readonly #ends = new Uint32Array(0x10000);

  constructor(words: Iterable<readonly [string, Value]> = []) {
    for (const [word, value] of words) this.add(word, value);
  }

  /** Words longer than 31 UTF-16 units are left out: no name list holds any. */
  add(word: string, value: Value): void {
    if (word.length === 0 || word.length > 31) return;
    this.#values.set(word, value);
    const bit = 1 << word.length;
    const first = word.charCodeAt(0);
    const last = word.charCodeAt(word.length - 1);
    this.#starts[first] = (this.#starts[first] ?? 0) | bit;
    this.#ends[last] = (this.#ends[last] ?? 0) | bit;
  }

  get size(): number {
    return this.#values.size;
  }

  get(word: string): Value | undefined {
    return this.#values.get(word);
  }

  has(word: string): boolean {
    return this.#values.has(word);
  }

  keys(): IterableIterator<string> {
    return this.#values.keys();
  }

  /** Length of the longest word that starts at `at`, 0 when there is none. */
  startingAt(text: string, at: number, limit = text.length): number {
    let lengths = this.#starts[text.charCodeAt(at)] ?? 0;
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths);
      if (at + length <= limit && this.#values.has(text.slice(at, at + length))) return length;
      lengths &= ~(1 << length);
    }
    return 0;
  }

  /** Length of the longest word that ends at `end` (exclusive) and starts at `from` or after it, 0 when there is none. */
  endingAt(text: string, end: number, from = 0): number {
    let lengths = end > 0 ? (this.#ends[text.charCodeAt(end - 1)] ?? 0) : 0;
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths);
      if (end - length >= from && this.#values.has(text.slice(end - length, end))) return length;
      lengths &= ~(1 << length);
    }
    return 0;
  }
}
