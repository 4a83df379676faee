/** The sign before a number: a minus, 负, 零下 or 零上. */
import { ARABIC, CLASS, isLetter, SPACE, table } from './characters.js';

const MINUS = table('-－–−');
const PLUS = table('+＋');
/** Behind these a plus adds. */
const JOINED = table(')）%％');
const NEGATIVE = table('负');
/** What 负 is the end of: 胜负, 自负盈亏, 减负, 一胜两负. */
const ENDS_IN_NEGATIVE = table('胜平担抱欺肩背辜自减税增降重正');

export interface Sign {
  /** Where the sign starts; the number itself where it has none. */
  readonly at: number;
  readonly negative: boolean;
}

/** The sign directly before `start`; a dash behind a digit or a letter joins a range or a code. */
export function signBefore(flow: string, start: number): Sign {
  if (flow.startsWith('零下', start - 2)) return { at: start - 2, negative: true };
  if (flow.startsWith('零上', start - 2)) return { at: start - 2, negative: false };
  const code = flow.charCodeAt(start - 1);
  if (NEGATIVE[code] === 1)
    return isNegative(flow, start - 1) ? { at: start - 1, negative: true } : { at: start, negative: false };
  if (PLUS[code] === 1) return { at: isPlus(flow, start - 1) ? start - 1 : start, negative: false };
  if (MINUS[code] !== 1) return { at: start, negative: false };
  const before = flow.charCodeAt(start - 2);
  const free = start === 1 || CLASS[before] === SPACE || (CLASS[before] === 0 && !isLetter(before));
  return free ? { at: start - 1, negative: true } : { at: start, negative: false };
}

/**
 * Whether the plus at `at` is a sign: it joins no sum (3+5, A+B) and, unless `behindWords`, no slogan (互联网+).
 */
export function isPlus(flow: string, at: number, behindWords = false): boolean {
  const before = flow.charCodeAt(at - 1);
  if (CLASS[before] === ARABIC || isLetter(before) || JOINED[before] === 1) return false;
  return behindWords || Number.isNaN(before) || before < 0x4e00 || before > 0x9fff;
}

/** Whether 负 at `at` is a sign and not the end of a word or of a record (3胜2负). */
export function isNegative(flow: string, at: number): boolean {
  const before = flow.charCodeAt(at - 1);
  const kind = CLASS[before] ?? 0;
  return ENDS_IN_NEGATIVE[before] !== 1 && (kind === 0 || kind === SPACE);
}

/** Past a sign at `at`, else `at`. */
export function signEnd(flow: string, at: number): number {
  if (flow.startsWith('零下', at)) return at + 2;
  const code = flow.charCodeAt(at);
  return MINUS[code] === 1 || NEGATIVE[code] === 1 ? at + 1 : at;
}
