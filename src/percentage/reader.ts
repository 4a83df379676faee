/** Reads the percentage expression that opens with a number: what stands behind the number decides which it is. */
import type { Numeral } from '../model.js';
import { ARABIC, CLASS } from '../numeral/characters.js';
import { readFraction, readHalf, readOneHalf, readSlash } from './fraction.js';
import { type Head, makePart, type Part, skipSpaces } from './part.js';
import { readPoints } from './point.js';
import { readDiscount, readHalfTenth, readTenths } from './tenth.js';

/** 多, 余 or 来 directly behind a number. */
function moreBehind(flow: string, end: number): 'gt' | 'approx' | undefined {
  const code = flow.charCodeAt(end);
  if (code === 0x591a || code === 0x4f59) return 'gt';
  return code === 0x6765 ? 'approx' : undefined;
}

/** A number with a sign of `power`, which ends at `end`; 30%25%20 is an address. */
function readSign(flow: string, numeral: Numeral, head: Head, end: number, power: number): Part | null {
  const code = flow.charCodeAt(end);
  if (numeral.form === 'bare' || (CLASS[code] === ARABIC && code < 0x80 && flow.charCodeAt(end - 1) === 0x25))
    return null;
  return power === 0
    ? makePart(head, end, numeral.min, numeral.max, 0, 'percent', 'percentage/sign')
    : makePart(head, end, numeral.min, numeral.max, power, 'permille', 'percentage/permille');
}

/** The percentage that opens with the number at index `i`, without signs and approximators around it, or null. */
export function readPart(flow: string, numerals: readonly Numeral[], i: number): Part | null {
  const numeral = numerals[i];
  if (numeral === undefined) return null;
  if (numeral.form === 'half') return readHalf(flow, numeral, i) ?? readHalfTenth(flow, numeral, i);
  const more = numeral.form === 'bare' ? undefined : moreBehind(flow, numeral.end);
  const end = more === undefined ? numeral.end : numeral.end + 1;
  const at = skipSpaces(flow, end);
  const head = { start: numeral.start, modifier: numeral.modifier ?? more, next: i + 1 };
  switch (flow.charCodeAt(at)) {
    case 0x25: // %
    case 0xff05: // ％
    case 0xfe6a: // ﹪
      return readSign(flow, numeral, head, at + 1, 0);
    case 0x2030: // ‰
      return readSign(flow, numeral, head, at + 1, -1);
    case 0x2031: // ‱
      return readSign(flow, numeral, head, at + 1, -2);
    case 0x5206: // 分
      return more === undefined ? readFraction(flow, numerals, i, numeral, at) : null;
    case 0x6210: // 成
      return readTenths(flow, numerals, i, numeral, head, at);
    case 0x6298: // 折
      return readDiscount(flow, numeral, head, at);
    case 0x4e2a: // 个
    case 0x767e: // 百
    case 0x57fa: // 基
    case 0x42:
    case 0x62: // bp
    case 0x50:
    case 0x70: // pct
      return readPoints(flow, numerals, numeral, head, end);
    case 0x2f:
    case 0xff0f: // /
      return at === numeral.end ? readSlash(flow, numerals, i, numeral) : null;
    case 0x534a: // 半
      return at === numeral.end ? readOneHalf(flow, numerals, i) : null;
    default:
      return null;
  }
}
