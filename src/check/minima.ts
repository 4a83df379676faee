/** What passes: `--min-f1 0.9`, `--min-value amount=0.98`. */
import { type Comparison, measures } from './compare.js';

export interface Minimum {
  readonly measure: 'f1' | 'value';
  /** `all`, a type, or `type/kind`. */
  readonly scope: string;
  readonly least: number;
}

export interface Unmet extends Minimum {
  readonly reached: number;
}

/** One value of the option, or null where it is none. */
export function readMinimum(measure: Minimum['measure'], value: string): Minimum | null {
  const parts = /^(?:([a-z]+(?:\/[a-z]+)?)=)?(0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.exec(value);
  return parts ? { measure, scope: parts[1] ?? 'all', least: Number(parts[2]) } : null;
}

/** A type that was neither expected nor found meets every minimum. */
export function unmetMinima({ scores }: Comparison, minima: readonly Minimum[]): Unmet[] {
  return minima.flatMap((minimum) => {
    const score = scores.get(minimum.scope);
    const reached = score ? measures(score)[minimum.measure] : 1;
    return reached < minimum.least ? [{ ...minimum, reached }] : [];
  });
}
