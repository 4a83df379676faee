/** Percentage points and basis points: 0.4个百分点, 3 个 百 分 点, 25个基点, 5BP. */
import type { Numeral } from '../model.js';
import { CLASS, isLetter, SPACE } from '../numeral/characters.js';
import { type Head, makePart, type Part, skipSpaces } from './part.js';

/** Past `text`, a space allowed before each of its characters but the first, or -1. */
function wordEnd(flow: string, at: number, text: string): number {
  let end = at;
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && CLASS[flow.charCodeAt(end)] === SPACE) end++;
    if (flow.charCodeAt(end) !== text.charCodeAt(i)) return -1;
    end++;
  }
  return end;
}

/** Past BP, bps and their kind, not the beginning of a longer word, or -1. */
function lettersEnd(flow: string, at: number): number {
  const first = flow.charCodeAt(at) | 0x20;
  const second = flow.charCodeAt(at + 1) | 0x20;
  if (first !== 0x62 || second !== 0x70) return -1; // bp
  const end = (flow.charCodeAt(at + 2) | 0x20) === 0x73 ? at + 3 : at + 2;
  return isLetter(flow.charCodeAt(end)) ? -1 : end;
}

function basisEnd(flow: string, at: number): number {
  if (flow.startsWith('基点', at)) return at + 2;
  return flow.startsWith('基本点', at) ? at + 3 : lettersEnd(flow, at);
}

/** The points that `numeral`, read up to `from`, counts, or null. The 百 of 百分点 was scanned as a number. */
export function readPoints(
  flow: string,
  numerals: readonly Numeral[],
  numeral: Numeral,
  head: Head,
  from: number,
): Part | null {
  if (numeral.form === 'bare') return null;
  const first = skipSpaces(flow, from);
  const at = flow.charCodeAt(first) === 0x4e2a ? skipSpaces(flow, first + 1) : first; // 个
  const points = wordEnd(flow, at, '百分点');
  const end = points < 0 ? basisEnd(flow, at) : points;
  if (end < 0) return null;
  let { next } = head;
  while ((numerals[next]?.start ?? end) < end) next++;
  const { start, modifier } = head;
  const rule = points < 0 ? 'percentage/basis-point' : 'percentage/point';
  return makePart({ start, modifier, next }, end, numeral.min, numeral.max, points < 0 ? -2 : 0, 'point', rule);
}
