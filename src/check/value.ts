/** When two values are the same. */
import type { Value } from '../output/outcome.js';

const TOLERANCE = 1e-9;

/** Doubles agree to nine digits; absent and null are the same; objects member by member. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  }
  if (a === undefined || a === null || b === undefined || b === null) return (a ?? null) === (b ?? null);
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => sameValue(value, right.get(key)));
}

export interface WrongField {
  readonly field: string;
  readonly expected: Value | undefined;
  readonly found: Value | undefined;
}
