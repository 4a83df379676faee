/** One pass over the flow that reads every number in it, for amounts, percentages and dates alike. */
import type { Numeral } from '../model.js';
import { ARABIC, CLASS, HALVES, MORE, POINT, SPACE } from './characters.js';
import { HALF } from './decimal.js';
import { NumberReader } from './reader.js';

/**
 * The numbers of `flow` in order, without overlaps; offsets are UTF-16 units. A number never holds a line break, an
 * approximator at its edge, a sign or the second end of a range. Linear in the length; never throws.
 */
export function scanNumerals(flow: string): Numeral[] {
  const numerals: Numeral[] = [];
  const reader = new NumberReader(flow);
  const length = flow.length;
  for (let at = 0; at < length; ) {
    const kind = CLASS[flow.charCodeAt(at)];
    if (kind === 0 || kind === POINT || kind === MORE || kind === SPACE) {
      at++;
      continue;
    }
    if (kind === HALVES) {
      numerals.push({ start: at, end: at + 1, form: 'half', min: HALF, max: HALF, digits: 0, point: false, scale: 0 });
      at++;
      continue;
    }
    if (kind === ARABIC) reader.readArabic(at, numerals);
    else reader.readHan(at, numerals);
    at = reader.end;
  }
  return numerals;
}
