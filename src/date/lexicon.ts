/** A word list that is asked at a position: the longest word there, and what it means. */
export interface Entry<T> {
  readonly word: string;
  readonly value: T;
}

export class Lexicon<T> {
  /** Bits for the first characters: nearly every question is answered by one look. */
  readonly #firsts = new Int32Array(2048);
  readonly #byFirst = new Map<number, Entry<T>[]>();

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) {
      const first = word.charCodeAt(0);
      this.#firsts[first >> 5] = (this.#firsts[first >> 5] ?? 0) | (1 << (first & 31));
      const list = this.#byFirst.get(first);
      if (list) list.push({ word, value });
      else this.#byFirst.set(first, [{ word, value }]);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): Entry<T> | null {
    if (at < 0 || at >= text.length) return null;
    const code = text.charCodeAt(at);
    if ((((this.#firsts[code >> 5] ?? 0) >> (code & 31)) & 1) === 0) return null;
    const list = this.#byFirst.get(code);
    if (list) for (const entry of list) if (text.startsWith(entry.word, at)) return entry;
    return null;
  }

  words(): string[] {
    return [...this.#byFirst.values()].flatMap((list) => list.map((entry) => entry.word));
  }
}

/** Words with one meaning, written as one string with spaces between: `each('今年 本年', 0)`. */
export function each<T>(words: string, value: T): (readonly [string, T])[] {
  return words.split(' ').map((word) => [word, value] as const);
}
