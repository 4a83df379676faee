/** 由40%提升至45%: the first value is where the change starts. */

import { RANGE_STARTERS } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { trimEnd } from '../phrase/ending.js';
import { isNominal, isParticle } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import type { Reader } from './seed.js';

/** 由每人每月670元提高到700元, 由原定的40%降至30% */
const START = tableOf('人 月 年 日 户 亩 吨 原定 原来 原先 最初 当初 过去 最高 最低 现行 目前 初期 初 末 底 前年');
const LONGEST_START = 8;

function isStart(word: Word): boolean {
  return (
    word.kind === 'date' ||
    word.kind === 'name' ||
    isParticle(word) ||
    word.text.startsWith('每') ||
    START.has(word.text) ||
    isNominal(word)
  );
}

export const readRangeStart: Reader = ({ left, right, next }) => {
  if (next === undefined) return null;
  const start = left.findLastIndex((word) => RANGE_STARTERS.has(word.text));
  if (start < 0 || left.length - start > LONGEST_START || !left.slice(start + 1).every(isStart)) return null;
  return trimEnd(right).reach === null ? null : { kind: 'from', left: [...left.slice(0, start), ...right] };
};
