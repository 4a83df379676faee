/** Numbers that leave their unit to the last of a row: 2025、2026年, 3—5月, ３月２、４、６日, 第一、二季度. */
import { digitAt, isDashAt, skipSpace } from './characters.js';
import { readNumber } from './number.js';

const ROW = 12;

/** Steps over what joins two numbers of a row; −1 where nothing does. */
export function skipJoint(text: string, at: number): number {
  const next = skipSpace(text, at);
  if (isDashAt(text, next)) return skipSpace(text, isDashAt(text, next + 1) ? next + 2 : next + 1);
  return next < text.length && '、,，和及与或至到/'.includes(text.charAt(next)) ? skipSpace(text, next + 1) : -1;
}

/**
 * Whether the row of numbers that goes on at `at` (just behind its first number) ends in one of `units`. The numbers
 * must be as long as calendar numbers are, at most twelve of them.
 */
export function unitBehind(text: string, at: number, units: readonly string[], digits?: number): boolean {
  let end = at;
  for (let i = 0; i < ROW; i++) {
    const next = skipJoint(text, end);
    if (next < 0) return false;
    const number = readNumber(text, text.charAt(next) === '第' ? next + 1 : next);
    if (!number || (digits !== undefined && number.digits !== digits)) return false;
    end = number.end;
    const unit = skipSpace(text, end);
    if (units.some((word) => text.startsWith(word, unit))) return true;
  }
  return false;
}

/**
 * Whether the number in [at, end) is the mark of a list and not the first of a row: 1、13日 at the head of a line. Two
 * neighbours are a row all the same (7、8月份).
 */
export function isListMark(text: string, at: number, end: number): boolean {
  const heads = at === 0 || text.charAt(at - 1) === '\n' || text.charAt(at - 1) === '\r';
  if (!heads || text.charAt(end) !== '、' || digitAt(text, at) < 0) return false;
  const [first, second] = [readNumber(text, at), readNumber(text, end + 1)];
  return !first || !second || second.value !== first.value + 1 || text.charAt(skipSpace(text, second.end)) !== '月';
}
