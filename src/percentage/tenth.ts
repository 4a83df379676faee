/** Tenths and discounts: 三成, 九成五, 三成半; 八折, 85折, 8.5折, 半折, 对折. */
import type { Decimal, Numeral } from '../model.js';
import { ARABIC, CLASS, HAN } from '../numeral/characters.js';
import { add, HALF, scale, toNumber } from '../numeral/decimal.js';
import { type Head, makeHalf, makePart, type Part, skipSpaces } from './part.js';

/** 成 as the start of another word: 三成员, 两成立. */
const NOT_TENTHS = /^[功员本绩长立果交分就熟年品语群器因型名效败真吉为人家文件排套规仁团批婚像药色份书佛形事全亲衣]/;
const NOT_DISCOUNT = /^[叠页伞扇屏线射合腾磨断算旧返现桌]/;
const AFTER_DIGIT = /^(?:$|[^一-鿿]|[的以左上多之是为股民]|把握)/;
/** Beside 对折 as a price; paper is folded in two without them. */
const HALVED_BEFORE = /(?:打|打了|打个|按|以|享|至)$/;
const HALVED_BEHIND = /^(?:$|优惠|价|出售|甩卖|促销|销售|酬宾|起|，|。)/;

function pauses(flow: string, at: number): boolean {
  return at >= flow.length || !/[一-鿿\w]/.test(flow.charAt(at));
}

/** What stands behind 成 at `at` of `numeral`, the number at index `i`: a half or the hundredths, as tenths. */
function restOfTenths(
  flow: string,
  numerals: readonly Numeral[],
  i: number,
  at: number,
): { end: number; value: Decimal } | null {
  const next = numerals[i + 1];
  const from = skipSpaces(flow, at + 1);
  if (next === undefined || next.start !== from || next.end !== from + 1) return null;
  if (next.form === 'half') return { end: next.end, value: HALF };
  const kind = CLASS[flow.charCodeAt(from)];
  const digit =
    (kind === HAN &&
      AFTER_DIGIT.test(flow.slice(next.end, next.end + 2)) &&
      (from === at + 1 || pauses(flow, next.end))) ||
    (kind === ARABIC && from === at + 1 && pauses(flow, next.end));
  return digit ? { end: next.end, value: scale(next.min, -1) } : null;
}

/** The tenths that the number at index `i` counts with 成 at `at`, or null. */
export function readTenths(
  flow: string,
  numerals: readonly Numeral[],
  i: number,
  numeral: Numeral,
  head: Head,
  at: number,
): Part | null {
  if (numeral.form === 'bare' || toNumber(numeral.max) > 10) return null;
  if (NOT_TENTHS.test(flow.charAt(at + 1)) || flow.startsWith('一成不变', numeral.start)) return null;
  const rest = restOfTenths(flow, numerals, i, at);
  const { min, max } = numeral;
  if (rest === null) return makePart(head, at + 1, min, max, 1, 'tenth', 'percentage/tenths');
  const least = add(min, rest.value);
  const most = min === max ? least : add(max, rest.value);
  const { start, modifier } = head;
  return makePart({ start, modifier, next: i + 2 }, rest.end, least, most, 1, 'tenth', 'percentage/tenths');
}

/** 八折 → 80, 八五折 and 85折 → 85, 8.5折 → 85; 折 stands at `at`. */
export function readDiscount(flow: string, numeral: Numeral, head: Head, at: number): Part | null {
  const taken = head.modifier !== undefined && numeral.modifier === undefined && flow.charAt(numeral.end) === '余';
  if (numeral.form === 'bare' || NOT_DISCOUNT.test(flow.charAt(at + 1)) || taken) return null;
  const value = toNumber(numeral.max);
  if (value >= 100 || value <= 0 || (numeral.form === 'han' && value > 10)) return null;
  const twoDigits = !numeral.point && numeral.min === numeral.max && value > 10;
  return makePart(head, at + 1, numeral.min, numeral.max, twoDigits ? 0 : 1, 'tenth', 'percentage/discount');
}

/** 半折, 半成; 半 is the number at index `i`. */
export function readHalfTenth(flow: string, half: Numeral, i: number): Part | null {
  const at = skipSpaces(flow, half.end);
  const behind = flow.charAt(at + 1);
  if (flow.charAt(at) === '折' && !NOT_DISCOUNT.test(behind))
    return makeHalf(half.start, at + 1, i + 1, 'tenth', 'percentage/discount');
  if (flow.charAt(at) !== '成' || !pauses(flow, at + 1)) return null;
  const head = { start: half.start, modifier: undefined, next: i + 1 };
  return makePart(head, at + 1, HALF, HALF, 1, 'tenth', 'percentage/tenths');
}

/** 对折 at `at` as half the price, before the number at index `next`. */
export function readHalved(flow: string, at: number, next: number): Part | null {
  const behind = flow.slice(at + 2, at + 4);
  if (NOT_DISCOUNT.test(behind)) return null;
  const price = HALVED_BEFORE.test(flow.slice(Math.max(0, at - 2), at)) || HALVED_BEHIND.test(behind);
  return price ? makeHalf(at, at + 2, next, 'tenth', 'percentage/discount') : null;
}
