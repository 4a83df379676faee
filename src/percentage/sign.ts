/** The sign before a percentage: -2.1%, 负3%, +0.5pct, YoY-8.7%. */
import { ARABIC, CLASS, isLetter, SPACE, table } from '../numeral/characters.js';
import { isNegative, isPlus } from '../numeral/sign.js';
import { negated, type Part, spanned } from './part.js';

const SIGNS = table('-－–−负');
const PLUS = table('+＋');
const PERCENT = table('%％');
const NEGATIVE = 0x8d1f; // 负
/** 同比 and its kind as analysts abbreviate them: YoY-8.7%. */
const COMPARED = /^(?:yoy|qoq|mom)$/i;

/** Whether `code` may make the number behind it negative. */
export function isMinus(code: number): boolean {
  return SIGNS[code] === 1;
}

export function isPlusSign(code: number): boolean {
  return PLUS[code] === 1;
}

function isCompared(flow: string, at: number): boolean {
  return isLetter(flow.charCodeAt(at - 1)) && COMPARED.test(flow.slice(Math.max(0, at - 3), at));
}

/** Whether the dash at `at` joins what stands before it to the number: a code, a range. */
function joins(flow: string, at: number): boolean {
  const before = flow.charCodeAt(at - 1);
  if ((before | 0x20) >= 97 && (before | 0x20) <= 122) return !isCompared(flow, at);
  if (CLASS[before] === SPACE) return CLASS[flow.charCodeAt(at - 2)] === ARABIC;
  return CLASS[before] === ARABIC || PERCENT[before] === 1;
}

/** Where the sign of the number at `start` stands, else `start`. */
export function signAt(flow: string, start: number): number {
  const at = start - 1;
  const code = flow.charCodeAt(at);
  if (PLUS[code] === 1) return isPlus(flow, at, true) || isCompared(flow, at) ? at : start;
  if (SIGNS[code] !== 1) return start;
  if (code === NEGATIVE) return isNegative(flow, at) ? at : start;
  return joins(flow, at) ? start : at;
}

/** `part` with the sign before it; only percents, points and permilles have one. */
export function withSign(flow: string, part: Part): Part {
  const { kind, start: from, end, min, max } = part;
  const start = kind === 'percent' || kind === 'point' || kind === 'permille' ? signAt(flow, from) : from;
  if (start === from) return part;
  return PLUS[flow.charCodeAt(start)] === 1 ? spanned(part, start, end, min, max) : negated(part, start);
}
