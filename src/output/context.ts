/** The text around a mention. */
import type { Row } from './outcome.js';

/** The index `count` code points before `at`; surrogate pairs stay whole. */
function stepBack(text: string, at: number, count: number): number {
  let index = at;
  for (let i = 0; i < count && index > 0; i++) {
    index -= 1;
    if (index > 0 && (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) {
      index -= 1;
    }
  }
  return index;
}

function stepForward(text: string, at: number, count: number): number {
  let index = at;
  for (let i = 0; i < count && index < text.length; i++) index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return index;
}

/**
 * Adds `before` and `after` to rows sorted by `start`: up to `count` code points of the source on either side.
 *
 * @param rows with `start` and `end` in code points.
 * @param first the offset of the first code point of `source`, for a part of a larger text.
 */
export function withContext(rows: readonly Row[], source: string, count: number, first = 0): Row[] {
  let unit = 0;
  let point = first;
  return rows.map((row) => {
    const start = Number(row.start);
    unit = stepForward(source, unit, start - point);
    point = start;
    const end = stepForward(source, unit, Number(row.end) - start);
    return {
      ...row,
      before: source.slice(stepBack(source, unit, count), unit),
      after: source.slice(end, stepForward(source, end, count)),
    };
  });
}
