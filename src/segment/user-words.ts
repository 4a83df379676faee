/** A user's words: dictionaries from disk, read once at the edge, and a project's own entries. */
import { readFile } from 'node:fs/promises';
import { explainSystemError } from '../input/system-error.js';
import type { OwnEntries } from '../model.js';
import { readDictionary, type UserWord } from './dictionary.js';

/**
 * The words of all dictionaries, in order.
 *
 * @throws {TiquError} with the path of a file that cannot be read, and the line that is no entry.
 */
export async function loadUserWords(paths: readonly string[]): Promise<UserWord[]> {
  const dictionaries: UserWord[][] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: unknown) => {
      throw explainSystemError(path, error);
    });
    dictionaries.push(readDictionary(bytes, path));
  }
  return dictionaries.flat();
}

/** A project's own words and names, tagged as a dictionary would tag them. */
export function ownWords({ words = [], persons = [], places = [], organisations = [] }: OwnEntries): UserWord[] {
  const tagged = (names: readonly string[], tag: string): UserWord[] => names.map((word) => ({ word, tag }));
  return [
    ...tagged(words, 'x'),
    ...tagged(persons, 'nr'),
    ...tagged(
      places.map(({ name }) => name),
      'ns',
    ),
    ...tagged(organisations, 'nt'),
  ];
}
