/** A set of phrases that is asked whether one of them begins at a place, or ends there. */
export class Phrases {
  readonly #firsts = new Int32Array(2048);
  readonly #lasts = new Int32Array(2048);
  readonly #byFirst = new Map<number, string[]>();
  readonly #byLast = new Map<number, string[]>();

  /** Phrases with spaces between; texts are joined. */
  constructor(...texts: readonly string[]) {
    const phrases = texts
      .join(' ')
      .split(' ')
      .filter(Boolean)
      .sort((a, b) => b.length - a.length);
    for (const phrase of phrases) {
      file(this.#firsts, this.#byFirst, phrase.charCodeAt(0), phrase);
      file(this.#lasts, this.#byLast, phrase.charCodeAt(phrase.length - 1), phrase);
    }
  }

  /** The last characters of the phrases. */
  lasts(): string {
    return String.fromCharCode(...this.#byLast.keys());
  }

  /** The length of the longest phrase that begins at `at`, 0 where none does. */
  begins(text: string, at: number): number {
    if (at < 0 || at >= text.length) return 0;
    const code = text.charCodeAt(at);
    if ((((this.#firsts[code >> 5] ?? 0) >> (code & 31)) & 1) === 0) return 0;
    for (const phrase of this.#byFirst.get(code) ?? [])
      if (phrase.length === 1 || text.startsWith(phrase, at)) return phrase.length;
    return 0;
  }

  /** The length of the longest phrase that ends right before `at`, 0 where none does. */
  ends(text: string, at: number): number {
    if (at <= 0 || at > text.length) return 0;
    const code = text.charCodeAt(at - 1);
    if ((((this.#lasts[code >> 5] ?? 0) >> (code & 31)) & 1) === 0) return 0;
    for (const phrase of this.#byLast.get(code) ?? [])
      if (phrase.length <= at && text.startsWith(phrase, at - phrase.length)) return phrase.length;
    return 0;
  }
}

function file(bits: Int32Array, lists: Map<number, string[]>, code: number, phrase: string): void {
  bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
  const list = lists.get(code);
  if (list) list.push(phrase);
  else lists.set(code, [phrase]);
}

/** Every phrase with every ending, itself included: `withEndings('力争 确保', '于 在')`. */
export function withEndings(phrases: string, endings: string): string {
  return phrases
    .split(' ')
    .flatMap((phrase) => [phrase, ...endings.split(' ').map((ending) => phrase + ending)])
    .join(' ');
}
