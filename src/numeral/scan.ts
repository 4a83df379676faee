/** One pass over the flow that reads every number in it, for amounts, percentages and dates alike. */
import type { Decimal, Numeral, NumeralForm } from '../model.js';
import { ARABIC, CLASS, FORMAL, HALVES, HAN, LIANG, MORE, POINT, SPACE, table, VALUE } from './characters.js';
import { decimal, HALF } from './decimal.js';
import { NumberReader } from './reader.js';

/** By the class of a character, whether a number may start with it. */
const STARTS = new Uint8Array(65536);
for (let code = 0; code < CLASS.length; code++) {
  const kind = CLASS[code] ?? 0;
  STARTS[code] = kind === 0 || kind === POINT || kind === MORE || kind === SPACE ? 0 : kind;
}
/** What may go on an Arabic number although it is no numeral: separators, points and magnitudes in letters. */
const GOES_ON = table(',，.．·•∙kKwWｋＫｗＷ');
/** Longer runs of digits are left to the reader. */
const LONGEST_PLAIN = 9;

function simple(start: number, end: number, form: NumeralForm, digits: number, value: Decimal): Numeral {
  return { start, end, form, min: value, max: value, digits, point: false, scale: 0 };
}

/**
 * The numbers of `flow` in order, without overlaps; offsets are UTF-16 units. A number never holds a line break, an
 * approximator at its edge, a sign or the second end of a range. Linear in the length; never throws.
 */
export function scanNumerals(flow: string): Numeral[] {
  const numerals: Numeral[] = [];
  const reader = new NumberReader(flow);
  const length = flow.length;
  for (let at = 0; at < length; at++) {
    const code = flow.charCodeAt(at);
    const kind = STARTS[code];
    if (kind === 0) continue;
    if (kind === HALVES) {
      numerals.push(simple(at, at + 1, 'half', 0, HALF));
      continue;
    }
    // Most numbers are one digit or a short run that nothing goes on.
    if (kind === ARABIC) {
      let value = VALUE[code] ?? 0;
      let end = at + 1;
      let next = flow.charCodeAt(end);
      while (CLASS[next] === ARABIC) {
        value = value * 10 + (VALUE[next] ?? 0);
        next = flow.charCodeAt(++end);
      }
      if (end - at <= LONGEST_PLAIN && CLASS[next] === 0 && GOES_ON[next] !== 1) {
        numerals.push(simple(at, end, 'arabic', end - at, decimal(value)));
        at = end - 1;
        continue;
      }
      reader.readArabic(at, numerals);
    } else if ((kind === HAN || kind === LIANG) && CLASS[flow.charCodeAt(at + 1)] === 0 && FORMAL[code] === 0) {
      numerals.push(simple(at, at + 1, 'han', 1, decimal(VALUE[code] ?? 0)));
      continue;
    } else reader.readHan(at, numerals);
    at = reader.end - 1;
  }
  return numerals;
}
