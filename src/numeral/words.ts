/**
 * The veto that amounts, percentages and dates share: words that hold a numeral or a time character without being a
 * quantity or a time (三角屯, 百家争鸣, 晚会). The list is made from jieba's dictionary when the project is built, so
 * that numbers and dates need no segmenter at run time.
 */
import { readFileSync } from 'node:fs';

const LONGEST = 8;

/** Words by membership, and for each first character a mask of the lengths that its words have. */
export class WordTable {
  private readonly words: Set<string>;
  private readonly lengths = new Uint32Array(65536);

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) this.index(word);
  }

  private index(word: string): void {
    const first = word.charCodeAt(0);
    this.lengths[first] = (this.lengths[first] ?? 0) | (1 << Math.min(word.length, 31));
  }

  /** Adds user words; longer ones than 31 characters are never looked for. */
  add(words: Iterable<string>): void {
    for (const word of words) {
      if (word.length === 0 || word.length > 30) continue;
      this.words.add(word);
      this.index(word);
    }
  }

  /** The end of the longest word of `least` characters or more that starts at `at`, or `at` where none does. */
  wordEnd(flow: string, at: number, least = 2): number {
    const mask = this.lengths[flow.charCodeAt(at)] ?? 0;
    for (let length = 31 - Math.clz32(mask); length >= least && length > 1; length--)
      if ((mask & (1 << length)) !== 0 && this.words.has(flow.slice(at, at + length))) return at + length;
    return at;
  }

  has(word: string): boolean {
    return this.words.has(word);
  }
}

let shared: WordTable | undefined;

/** The table of the package, read from its list at the first call (a few milliseconds). */
export function vetoingWords(): WordTable {
  shared ??= new WordTable(
    readFileSync(new URL('./words.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean),
  );
  return shared;
}

/** The persons of examples and proverbs: 张三把心一横. */
const SOMEBODY = new Set('张三 李四 王五 赵六'.split(' '));

/**
 * The word of three characters or more that ends with the numeral [start, end): 举一反三, 土卫六, 成千上万 of two digits.
 * At most seven characters to the left are looked at; null where there is none.
 */
export function wordEndingAt(flow: string, start: number, end: number): string | null {
  for (let at = start - 1; at > start - LONGEST && at >= 0; at--) {
    const word = flow.slice(at, end);
    if (end - at < 3 ? SOMEBODY.has(word) : vetoingWords().has(word)) return word;
  }
  return null;
}

/**
 * The word that makes the candidate [start, end) of `flow` no quantity and no time, or null: a word that covers it
 * whole (三角 in 三角屯), or one that stands across its left edge and reaches over its head, the number or the first
 * character, which ends at `headEnd` (the 一 of 统一个 belongs to 统一). `extra` holds user words. At most seven
 * characters to the left are looked at.
 */
export function vetoingWord(flow: string, start: number, end: number, headEnd = end, extra?: WordTable): string | null {
  const tables = extra === undefined ? [vetoingWords()] : [vetoingWords(), extra];
  for (let at = start; at > start - LONGEST && at >= 0; at--) {
    for (const table of tables) {
      const wordEnd = table.wordEnd(flow, at, (at < start ? headEnd : end) - at);
      if (wordEnd > at) return flow.slice(at, wordEnd);
    }
  }
  return null;
}
