/** Fractions: 百分之三, 千分之三, 三分之二, 百分百; 2/3; 一半, 半数. */
import type { Decimal, Numeral } from '../model.js';
import { toNumber } from '../numeral/decimal.js';
import { makeHalf, makePart, type Part, skipSpaces } from './part.js';

const ZHI = 0x4e4b; // 之
const MINUS = 0x8d1f; // 负
const HUNDRED = '百';

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** 2 for 100, 3 for 1000 …; 0 for what is no power of ten from a hundred on. */
function powerOf(value: Decimal): number {
  let rest = value.coefficient;
  let power = value.exponent;
  while (typeof rest === 'number' && rest >= 10 && rest % 10 === 0) {
    rest /= 10;
    power++;
  }
  return rest === 1 && power >= 2 ? power : 0;
}

function isHundred(flow: string, numeral: Numeral | undefined): numeral is Numeral {
  return numeral?.form === 'bare' && numeral.end === numeral.start + 1 && flow.charAt(numeral.start) === HUNDRED;
}

/** 百分百: `whole` is the first 百, 分 stands at `fen`. */
function readFull(flow: string, numerals: readonly Numeral[], i: number, whole: Numeral, fen: number): Part | null {
  const hundred = numerals[i + 1];
  if (!isHundred(flow, whole) || !isHundred(flow, hundred) || hundred.start !== fen + 1) return null;
  const head = { start: whole.start, modifier: undefined, next: i + 2 };
  return { ...head, end: hundred.end, min: 100, max: 100, kind: 'percent', rule: 'percentage/full', power: 0 };
}

function nameOf(power: number, whole: Numeral): { kind: Part['kind']; rule: string } {
  if (power === 2 && (whole.form === 'bare' || whole.form === 'han'))
    return { kind: 'percent', rule: 'percentage/hundredths' };
  return power === 3
    ? { kind: 'permille', rule: 'percentage/permille' }
    : { kind: 'fraction', rule: 'percentage/fraction' };
}

/** The fraction whose denominator is `whole`, the number at index `i`; 分 stands at `fen`. */
export function readFraction(
  flow: string,
  numerals: readonly Numeral[],
  i: number,
  whole: Numeral,
  fen: number,
): Part | null {
  const zhi = skipSpaces(flow, fen + 1);
  if (flow.charCodeAt(zhi) !== ZHI) return readFull(flow, numerals, i, whole, fen);
  const from = skipSpaces(flow, zhi + 1);
  const negative = flow.charCodeAt(from) === MINUS;
  const numerator = numerals[i + 1];
  if (numerator === undefined || numerator.start !== (negative ? from + 1 : from) || numerator.form === 'half')
    return null;
  if (whole.min !== whole.max || toNumber(whole.min) <= 1) return null;
  if (numerator.form === 'bare' && !isHundred(flow, numerator)) return null;
  // 百分之零点几 has no value, 百分之一秒 is a time.
  const behind = flow.charAt(numerator.end);
  if (behind === '秒' || (behind === '点' && /[几多]/.test(flow.charAt(numerator.end + 1)))) return null;
  const more = behind === '多' || behind === '余' || behind === '来' ? 1 : 0;
  const modifier = numerator.modifier ?? (more > 0 ? ('gt' as const) : undefined);
  const head = { start: whole.start, modifier, next: i + 2 };
  const end = numerator.end + more;
  const power = powerOf(whole.min);
  const { kind, rule } = nameOf(power, whole);
  if (power > 0) {
    const part = makePart(head, end, numerator.min, numerator.max, 2 - power, kind, rule);
    return negative ? { ...part, min: -part.max, max: -part.min } : part;
  }
  const quotient = (value: Decimal) => rounded((toNumber(value) / toNumber(whole.min)) * 100);
  return { ...head, end, min: quotient(numerator.min), max: quotient(numerator.max), kind, rule, power: 0 };
}

/** 半数; 半 is the number at index `i`. */
export function readHalf(flow: string, half: Numeral, i: number): Part | null {
  const majority = flow.charAt(half.end) === '数' && !/[小大]/.test(flow.charAt(half.start - 1));
  if (!majority || /[字学据值码控位]/.test(flow.charAt(half.end + 1))) return null;
  return makeHalf(half.start, half.end + 1, i + 1, 'fraction', 'percentage/half');
}

/** 一半, whose 一 at index `i` was scanned before its 半; 一半天 and 十一半 are none. */
export function readOneHalf(flow: string, numerals: readonly Numeral[], i: number): Part | null {
  const one = numerals[i];
  const half = numerals[i + 1];
  if (one === undefined || half?.form !== 'half' || half.start !== one.end) return null;
  if (one.end !== one.start + 1 || flow.charAt(one.start) !== '一') return null;
  const behind = flow.slice(half.end, half.end + 2);
  if (/^[年月天日小个公里米吨斤]/.test(behind) && !/^[个小公]?(?:人|的)/.test(behind)) return null;
  if (/[第十百千万]/.test(flow.charAt(one.start - 1))) return null;
  return makeHalf(one.start, half.end, i + 2, 'fraction', 'percentage/half');
}

/** What a fraction with a slash is followed by or governed by; dates, pages, rounds and scores are not. */
const NO_FRACTION_BEFORE = /[\d./\-:A-Za-z年月第]$/;
const NO_FRACTION_BEHIND = /^[\d./\-:A-Za-z月日号页期场决赛]/;
const SHARES = /^(?:的|以上|以下|左右|多|强|弱|是|为|人口|职工)/;
const GOVERNED = /[占近约超达过足至到少多为的有余降减增剩数中将把流]$/;

/** The 至2/3 of 1/2至2/3的人. */
const TO_SHARE = /^[至到]\d\/\d(?:的|以上|以下|左右)/;

function opensShare(flow: string, end: number): boolean {
  return TO_SHARE.test(flow.slice(end, end + 6));
}

/** 2/3 in running text; the numerator is the number at index `i`. */
export function readSlash(flow: string, numerals: readonly Numeral[], i: number, numeral: Numeral): Part | null {
  const under = numerals[i + 1];
  if (numeral.form !== 'arabic' || numeral.digits > 2 || numeral.point || numeral.scale > 0) return null;
  if (under === undefined || under.start !== numeral.end + 1 || under.form !== 'arabic' || under.point) return null;
  const [a, b] = [toNumber(numeral.min), toNumber(under.min)];
  // 06/07 is a season.
  if (under.digits > 3 || under.scale > 0 || a === 0 || a >= b || numeral.end - numeral.start > String(a).length)
    return null;
  const before = flow.charAt(numeral.start - 1);
  const behind = flow.slice(under.end, under.end + 2);
  if (NO_FRACTION_BEFORE.test(before) || NO_FRACTION_BEHIND.test(behind)) return null;
  if (!SHARES.test(behind) && !GOVERNED.test(before) && !opensShare(flow, under.end)) return null;
  const value = rounded((a / b) * 100);
  const head = { start: numeral.start, modifier: undefined, next: i + 2 };
  return { ...head, end: under.end, min: value, max: value, kind: 'fraction', rule: 'percentage/slash', power: 0 };
}
