import { distance } from 'fastest-levenshtein';

/** `; did you mean “format”?`, or nothing where no name comes near. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = names
    .map((name) => ({ name, steps: name.startsWith(typed) && typed.length > 1 ? 1 : distance(typed, name) }))
    .filter(({ name, steps }) => steps <= (typed.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))));
  const best = near.reduce((a, b) => (b.steps < a.steps ? b : a), near[0] ?? { name: '', steps: 0 });
  return best.name === '' ? '' : `; did you mean ${best.name}?`;
}
