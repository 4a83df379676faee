import { readFileSync } from 'node:fs';

const read = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Names of countries, parts of the world, great cities and named regions. */
export function worldNames(): string[] {
  return [...read('countries.txt'), ...read('world.txt')];
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
