/** Runs of Han digits and what two of them mean beside each other: 二〇〇六, 三五, 一两个. */

import { LONGEST_RUN } from './arabic.js';
import { CLASS, HAN, table, ZERO } from './characters.js';

/** 唯一一家: the first 一 belongs to 唯一. */
const ONLY = table('唯惟');
/** 这一两国关系: 一 belongs to the word before, and the number begins behind it. */
const DEMONSTRATIVE = table('这那同某另任');
/** The zeros of the other script, which a positional number may hold: 二０００年, 二OO八年. */
const OTHER_ZEROS = table('0０OＯ');

/** Past the run of digit characters at `at`. 两 ends a run unless it opens it; it then is the unit (三十两). */
export function digitRunEnd(flow: string, at: number, opening: boolean): number {
  const longest = at + LONGEST_RUN + 2;
  let end = at + 1;
  for (; end < longest; end++) {
    const code = flow.charCodeAt(end);
    const kind = CLASS[code];
    if (kind !== HAN && kind !== ZERO && !(opening && OTHER_ZEROS[code] === 1)) break;
  }
  return end;
}

/** 三五, 七八, 一两: two digits beside each other that mean from – to. */
export function isAdjacent(first: number, second: number, alone: boolean): boolean {
  return first > 0 && (second === first + 1 || (alone && first === 3 && second === 5));
}

/** Whether 一两 at `at` is one or two (一两个, 一两百); before a pause or a metal it is one liang. */
export function isOneOrTwo(flow: string, at: number): boolean {
  if (DEMONSTRATIVE[flow.charCodeAt(at - 1)] === 1) return false;
  const next = flow.charAt(at + 2);
  return next !== '' && !/[\s，。、；：！？,.;:!?）)”"银金黄白茶酒重的/]/.test(next);
}

/** Whether the first of two 一 at `at` belongs to 唯一. */
export function isOnly(flow: string, at: number): boolean {
  return ONLY[flow.charCodeAt(at - 1)] === 1;
}
