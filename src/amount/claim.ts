/** A unit's claim to a number: what the tests of the not-list look at. */
import type { Modifier, Numeral } from '../model.js';
import type { Unit } from './lexicon.js';

export interface Claim {
  readonly flow: string;
  readonly numeral: Numeral;
  readonly unit: Unit;
  readonly unitStart: number;
  /** Past the number with its 余 or 多. */
  readonly numberEnd: number;
  readonly modifier: Modifier | undefined;
}

/** Past the unit. */
export function unitEnd({ unit, unitStart }: Claim): number {
  return unitStart + unit.text.length;
}

/** The `length` characters before the number, or what there is of them. */
export function textBefore({ flow, numeral }: Claim, length: number): string {
  return flow.slice(Math.max(0, numeral.start - length), numeral.start);
}

/** The `length` characters behind the unit. */
export function textBehind(claim: Claim, length: number): string {
  const end = unitEnd(claim);
  return claim.flow.slice(end, end + length);
}

/** One Han character: 三, 两, 十. */
export function isSingle(numeral: Numeral): boolean {
  return numeral.end - numeral.start === 1 && numeral.form !== 'arabic';
}

/** 2025 in 2025届, 2026款, 2030目标: a year, not a count. */
export function isYear(numeral: Numeral): boolean {
  const { form, digits, point, scale, min } = numeral;
  if (form !== 'arabic' || digits !== 4 || point || scale > 0) return false;
  return min.coefficient >= 1900 && min.coefficient < 2100;
}

/** A pause or the end of the text: nothing goes on behind it. */
export const PAUSE = /^(?:[\s，。、；：！？,.;:!?）)」』”"'’\]】…]|$)/;
/** Arabic digits of both widths, for character classes. */
export const DIGITS = '\\d０-９';
