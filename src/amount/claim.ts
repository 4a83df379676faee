/** What the tests of the not-list ask of a unit's claim to a number. */
import type { Numeral } from '../model.js';
import { table } from '../numeral/characters.js';
import type { Claim } from './unit.js';

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

/** What ends a clause or a part of one. */
export const PAUSES = table(
  ' \t\n\r\v\f\u00a0\u2002\u2003\u2009\u2028\u2029\u3000\ufeff，。、；：！？,.;:!?）)」』”"\'’]】…',
);

/** Whether a pause or the end of the text stands at `at`: nothing goes on behind it. */
export function pauses(flow: string, at: number): boolean {
  return at >= flow.length || PAUSES[flow.charCodeAt(at)] === 1;
}

/** Whether the claim's unit closes its clause. */
export function pausesBehind(claim: Claim): boolean {
  return pauses(claim.flow, unitEnd(claim));
}
/** Arabic digits of both widths, for character classes. */
export const DIGITS = '\\d０-９';
