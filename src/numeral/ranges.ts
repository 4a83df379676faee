/** What joins the two ends of a range, and how the first end takes part in the magnitude of the second. */
import type { Decimal, Numeral } from '../model.js';
import { CLASS, LIANG, SPACE, table } from './characters.js';
import { compare, scale } from './decimal.js';

const DASHES = table('-－–—―─~～〜∼‐‑−﹣﹏');
const WORDS = table('至到');

/** Past the connector at `at` (3—5, 3至5, 3 ~ 5, 5——10), or -1. `word` tells 至 and 到 from dashes. */
export function connectorEnd(flow: string, at: number): number {
  const spaced = CLASS[flow.charCodeAt(at)] === SPACE;
  const start = spaced ? at + 1 : at;
  const code = flow.charCodeAt(start);
  let end = start + 1;
  if (DASHES[code] === 1) {
    if (flow.charCodeAt(end) === code) end++;
  } else if (WORDS[code] !== 1) return -1;
  if (CLASS[flow.charCodeAt(end)] === SPACE) return end + 1;
  // 20% -22%: a dash with a space before it only is a sign.
  return spaced && DASHES[code] === 1 ? -1 : end;
}

export function isWordConnector(flow: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (WORDS[flow.charCodeAt(i)] === 1) return true;
  return false;
}

/** The digit of a number that is one digit with its multipliers (九百亿 → 9), and their power of ten; else null. */
function spoken(numeral: Numeral): { digit: number; power: number } | null {
  const { coefficient, exponent } = numeral.min;
  if (numeral.digits !== 1 || numeral.point || typeof coefficient === 'bigint') return null;
  let digit = coefficient;
  let power = exponent;
  while (digit >= 10 && digit % 10 === 0) {
    digit /= 10;
    power++;
  }
  return digit < 10 ? { digit, power } : null;
}

/** 八到九百亿 shares 百亿, 五至六十岁 十; 一至二十个 and 两至三十个 nothing: 十 is shared by neighbours, and not by 两. */
function sharedPower(flow: string, first: Numeral, second: Numeral): number {
  const one = spoken(first);
  const other = spoken(second);
  const alike = first.form === second.form && first.end - first.start === 1;
  if (one === null || other === null || one.power > 0 || !alike) return second.scale;
  const tens = other.power - second.scale === 1;
  const neighbours = other.digit === one.digit + 1 && CLASS[flow.charCodeAt(first.start)] !== LIANG;
  return !tens || neighbours ? other.power : second.scale;
}

/**
 * The least of `first` once it shares the magnitude of `second`: 3—5万 → 30000, 八到九百亿 → 8 × 10^10. It shares none
 * when it has one of its own or when the range would not rise (5000—1万).
 */
export function sharedMagnitude(flow: string, first: Numeral, second: Numeral): Decimal {
  if (first.scale > 0 || first.form === 'bare') return first.min;
  const rises = (least: Decimal) => compare(least, second.max) < 0;
  return (
    [sharedPower(flow, first, second), second.scale].map((power) => scale(first.min, power)).find(rises) ?? first.min
  );
}
