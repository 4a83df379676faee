/** Spaces inside numbers: 7 200 万, and text that is spaced out, 一 百 五 十. */
import { CLASS, SPACE } from './characters.js';

const MOST = 4;

export function skipSpaces(flow: string, at: number): number {
  let next = at;
  while (next < at + MOST && CLASS[flow.charCodeAt(next)] === SPACE) next++;
  return next;
}

/** Whether the number that starts at `start` stands behind a space, a line break or nothing. */
export function standsApart(flow: string, start: number): boolean {
  if (start === 0) return true;
  const before = flow.charCodeAt(start - 1);
  return CLASS[before] === SPACE || before === 10;
}
