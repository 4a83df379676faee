/** User dictionaries from disk, read once at the edge. */
import { readFile } from 'node:fs/promises';
import { explainSystemError } from '../input/system-error.js';
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
