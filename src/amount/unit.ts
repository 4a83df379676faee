/** What an amount counts in: a currency, a measure, a classifier or a noun in its place, with what guards it. */
import type { Modifier, Numeral } from '../model.js';
import type { Followers } from '../numeral/followers.js';

export type UnitKind = 'money' | 'measure' | 'count' | 'multiple';

export type Test = (claim: Claim) => boolean;

export interface Unit {
  /** As written. */
  readonly text: string;
  readonly kind: UnitKind;
  /** ISO 4217, UCUM, or the word itself. */
  readonly code: string;
  /** The power of ten that leads to `code`: -2 for 分. */
  readonly power: number;
  /** A noun in the place of a classifier. */
  readonly noun: boolean;
  /** Counts behind a single Han digit only before one of these (三点意见, 两门课), or never when empty. */
  readonly only: Followers | undefined;
  /** Counts before one of `only`, whatever the numeral (三点建议 and 3点建议, but 3点). */
  readonly strict: boolean;
  /** Is another word before one of these. */
  readonly not: Followers | undefined;
  /** Counts in some places only. */
  readonly test: Test | undefined;
}

/** A unit's claim to a number. */
export interface Claim {
  readonly flow: string;
  readonly numeral: Numeral;
  readonly unit: Unit;
  readonly unitStart: number;
  /** Past the number with its 余 or 多. */
  readonly numberEnd: number;
  readonly modifier: Modifier | undefined;
}

/** A unit that nothing guards. */
export function unguarded(text: string, kind: UnitKind, code: string, power = 0): Unit {
  return { text, kind, code, power, noun: false, only: undefined, strict: false, not: undefined, test: undefined };
}
