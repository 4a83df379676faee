import type { Span } from '../model.js';
import type { UserWord } from '../segment/dictionary.js';
import { WordTable } from './gazetteer/word-table.js';

/** Names of a user's word lists (`--dict`): words tagged nr (person), ns (place) or nt (organisation). */
export type UserNames = WordTable<'person' | 'place' | 'org'>;

const KINDS = { nr: 'person', ns: 'place', nt: 'org' } as const;

/** Builds the table once for all texts; words with other tags are no names. */
export function buildUserNames(words: Iterable<UserWord>): UserNames {
  const table: UserNames = new WordTable();
  for (const { word, tag } of words) {
    const prefix = tag.slice(0, 2);
    if (prefix === 'nr' || prefix === 'ns' || prefix === 'nt') table.add(word, KINDS[prefix]);
  }
  return table;
}

/** Where the user's names stand in `flow`, leftmost and longest. A user's word wins over everything that overlaps it. */
export function findUserNames(
  flow: string,
  names: UserNames,
): (Span & { readonly kind: 'person' | 'place' | 'org' })[] {
  const found: (Span & { readonly kind: 'person' | 'place' | 'org' })[] = [];
  for (let at = 0; at < flow.length; at++) {
    const length = names.startingAt(flow, at);
    const kind = length === 0 ? undefined : names.get(flow.slice(at, at + length));
    if (kind === undefined) continue;
    found.push({ start: at, end: at + length, kind });
    at += length - 1;
  }
  return found;
}
