/** The bit of words of one character. */
const ONE = 2;

/** NaN, beyond either end of a text, counts as 0. */
function pair(first: number, second: number): number {
  return (Math.imul(first | 0, 0x9e37) ^ second) & 0xffff;
}

/**
 * A set of words with a value each, asked for the longest word that starts or ends at an offset. One bit mask for each
 * first and last character tells which lengths are worth a look, and a filter of first and last pairs turns most of
 * those away, so most offsets cost two array reads and no string.
 */
export class WordTable<Value> {
  readonly #values = new Map<string, Value>();
  /** Bit n of `#starts[c]`: a word of n UTF-16 units starts with code unit c. */
  readonly #starts = new Uint32Array(0x10000);
  readonly #ends = new Uint32Array(0x10000);
  /** Hashes of the first two and the last two characters; words of one character are in no pair. */
  readonly #openings = new Uint8Array(0x10000);
  readonly #closings = new Uint8Array(0x10000);

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
    if (word.length > 1) {
      this.#openings[pair(first, word.charCodeAt(1))] = 1;
      this.#closings[pair(word.charCodeAt(word.length - 2), last)] = 1;
    }
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
    const first = text.charCodeAt(at);
    let lengths = this.#starts[first] ?? 0;
    if (lengths !== 0 && this.#openings[pair(first, text.charCodeAt(at + 1))] === 0) lengths &= ONE;
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths);
      if (at + length <= limit && this.#values.has(text.slice(at, at + length))) return length;
      lengths &= ~(1 << length);
    }
    return 0;
  }

  /** Length of the longest word that ends at `end` (exclusive) and starts at `from` or after it, 0 when there is none. */
  endingAt(text: string, end: number, from = 0): number {
    const last = text.charCodeAt(end - 1);
    let lengths = end > 0 ? (this.#ends[last] ?? 0) : 0;
    if (lengths !== 0 && this.#closings[pair(text.charCodeAt(end - 2), last)] === 0) lengths &= ONE;
    while (lengths !== 0) {
      const length = 31 - Math.clz32(lengths);
      if (end - length >= from && this.#values.has(text.slice(end - length, end))) return length;
      lengths &= ~(1 << length);
    }
    return 0;
  }
}
