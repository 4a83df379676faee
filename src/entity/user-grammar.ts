import type { UserWord } from '../segment/dictionary.js';
import { WordTable } from './gazetteer/word-table.js';

/**
 * What a user's word lists add to the grammar of names: words tagged nnt or nnd (a post, a profession) are titles, those
 * tagged nis close the name of an organisation. Names themselves are read by user-names.ts.
 */
export interface UserGrammar {
  readonly titles: WordTable<true> | null;
  readonly suffixes: WordTable<true> | null;
}

const NONE: UserGrammar = { titles: null, suffixes: null };

/** Builds the tables once for all texts. */
export function buildUserGrammar(words: Iterable<UserWord>): UserGrammar {
  const titles = new WordTable<true>();
  const suffixes = new WordTable<true>();
  for (const { word, tag } of words) {
    if (tag === 'nnt' || tag === 'nnd') titles.add(word, true);
    if (tag === 'nis') suffixes.add(word, true);
  }
  return titles.size + suffixes.size === 0 ? NONE : { titles, suffixes };
}

let current = NONE;

/** Runs `read` with a user's additions in force; what runs outside never sees them. */
export function withUserGrammar<Result>(grammar: UserGrammar, read: () => Result): Result {
  const before = current;
  current = grammar;
  try {
    return read();
  } finally {
    current = before;
  }
}

/** Length of the longest title of the user that ends at `end`, 0 when there is none. */
export function userTitleEnding(text: string, end: number, from: number): number {
  return current.titles?.endingAt(text, end, from) ?? 0;
}

/** Length of the longest title of the user that starts at `at`, 0 when there is none. */
export function userTitleStarting(text: string, at: number): number {
  return current.titles?.startingAt(text, at) ?? 0;
}

/** Whether a suffix of the user ends at `end` and starts at `from` or after it. */
export function endsWithUserSuffix(text: string, end: number, from: number): boolean {
  return (current.suffixes?.endingAt(text, end, from) ?? 0) > 0;
}
