/** The shape of one percentage expression as it is written: a number with %, 百分点, 成 or 折, or a fraction. */
import type { Decimal, PercentageCandidate } from '../model.js';
import { CLASS, SPACE } from '../numeral/characters.js';
import { scale, toNumber } from '../numeral/decimal.js';

export interface Part {
  readonly start: number;
  readonly end: number;
  /** In percent (points for points). */
  readonly min: number;
  readonly max: number;
  readonly kind: PercentageCandidate['kind'];
  readonly modifier: 'gt' | 'approx' | undefined;
  /** Index of the first numeral behind. */
  readonly next: number;
  readonly rule: string;
  /** The power of ten that turns the written unit into percent: 1 for 成. A number that opens a range takes it over. */
  readonly power: number;
}

/** Where a part begins, before its unit is read. */
export type Head = Pick<Part, 'start' | 'modifier' | 'next'>;

/** The part of `head` whose number, `min` to `max`, counts 10^`power` percent. */
export function makePart(
  head: Head,
  end: number,
  min: Decimal,
  max: Decimal,
  power: number,
  kind: Part['kind'],
  rule: string,
): Part {
  const { start, modifier, next } = head;
  const least = toNumber(scale(min, power));
  const most = min === max ? least : toNumber(scale(max, power));
  return { start, end, min: least, max: most, kind, modifier, next, rule, power };
}

/** A part that is always a half: 一半, 半数, 对折. */
export function makeHalf(start: number, end: number, next: number, kind: Part['kind'], rule: string): Part {
  return { start, end, min: 50, max: 50, kind, modifier: undefined, next, rule, power: 0 };
}

const MOST_SPACES = 6;

/** Past the spaces at `at`, of which a spaced-out text has a few between its characters. */
export function skipSpaces(flow: string, at: number): number {
  let next = at;
  while (next < at + MOST_SPACES && CLASS[flow.charCodeAt(next)] === SPACE) next++;
  return next;
}
