import { readFileSync } from 'node:fs';

const read = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Countries by ISO 3166-1, by their usual Chinese names. */
export function countryNames(): string[] {
  return read('countries.txt');
}

/** Parts of the world, great cities, named regions of China, other names of countries. */
export function worldNames(): string[] {
  return read('world.txt');
}

/** Houses known all over the country by these very names: 国务院, 华为. */
export function organisationNames(): string[] {
  return read('organisations.txt');
}

/** Houses by short names that are common words too (联想, 小米): houses only where a company is spoken of. */
export function doubtfulHouses(): string[] {
  return read('doubtful-houses.txt');
}

/** Names that are common words as well (平安, 青春): none without context. */
export function commonWords(): string[] {
  return read('common-words.txt');
}

/** Places by names that are other words too (安康, 高平): none by the gazetteer alone. */
export function homographs(): string[] {
  return read('homographs.txt');
}

/** Surnames with their tier, 0 the commonest. A surname listed twice keeps its first tier. */
export function surnameTiers(): Map<string, number> {
  const tiers = new Map<string, number>();
  const lines = readFileSync(new URL('surnames.txt', import.meta.url), 'utf8').split('\n');
  for (const [tier, line] of lines.filter((text) => !text.startsWith('#')).entries()) {
    for (const surname of line.split(/\s+/)) {
      if (surname !== '' && !tiers.has(surname)) tiers.set(surname, tier);
    }
  }
  return tiers;
}
