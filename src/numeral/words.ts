/**
 * The veto that amounts, percentages and dates share: words that hold a numeral or a time character without being a
 * quantity or a time (三角屯, 百家争鸣, 晚会). The list is made from jieba's dictionary when the project is built, so
 * that numbers and dates need no segmenter at run time.
 */
import { readFileSync } from 'node:fs';
import { WordTable } from './word-table.js';

export { WordTable } from './word-table.js';

/** The longest word reaches this far less one to the left. */
const LONGEST = 8;

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
  if (!vetoingWords().mayCross(flow, start)) return null;
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
  const word = wordAround(vetoingWords(), flow, start, end, headEnd);
  return word ?? (extra === undefined ? null : wordAround(extra, flow, start, end, headEnd));
}

function wordAround(table: WordTable, flow: string, start: number, end: number, headEnd: number): string | null {
  const own = table.wordEnd(flow, start, end - start);
  if (own > start) return flow.slice(start, own);
  if (!table.mayCross(flow, start)) return null;
  for (let at = start - 1; at > start - LONGEST && at >= 0; at--) {
    const wordEnd = table.wordEnd(flow, at, headEnd - at);
    if (wordEnd > at) return flow.slice(at, wordEnd);
  }
  return null;
}
