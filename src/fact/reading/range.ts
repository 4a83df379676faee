/** 由40%提升至45%: the first value is where the change starts. */

import { RANGE_STARTERS } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { trimEnd } from '../phrase/ending.js';
import { isParticle } from '../word/grammar.js';
import type { Reader } from './seed.js';

/** 由每人每月670元提高到700元 */
const PER = tableOf('人 月 年 日 户 亩 吨');

export const readRangeStart: Reader = ({ left, right, next }) => {
  if (next === undefined) return null;
  const start = left.findLastIndex((word) => RANGE_STARTERS.has(word.text));
  if (
    start < 0 ||
    !left
      .slice(start + 1)
      .every(
        (word) =>
          word.kind === 'date' ||
          word.kind === 'name' ||
          isParticle(word) ||
          word.text.startsWith('每') ||
          PER.has(word.text),
      )
  )
    return null;
  return trimEnd(right).reach === null ? null : { kind: 'from', left: [...left.slice(0, start), ...right] };
};
