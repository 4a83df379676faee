/** Single digits and single characters in turn (四大一促, 三会一课, 一室两城) are a slogan, not amounts. */
import type { Numeral } from '../model.js';
import type { Lexicon } from './lexicon.js';
import type { Term } from './term.js';

/** Behind these the next digit counts anew: 一年三次, 一共三条, 到3个. */
const COUNTS_ON = '年月日天周人户家次季至到和与或的元块有是共连行起下直口边同胎般样道';
const TIMES = '年月日天周';
const HAN = /[一-鿿]/;

function isDigit(numeral: Numeral): boolean {
  return numeral.form === 'han' && numeral.end - numeral.start === 1 && numeral.digits === 1;
}

/** Whether the count at index `i` is part of such a slogan. */
export function inSlogan(flow: string, numerals: readonly Numeral[], i: number, term: Term, lexicon: Lexicon): boolean {
  const { numeral, unit } = term;
  if (unit?.kind !== 'count' || unit.text.length !== 1 || !isDigit(numeral)) return false;
  return opens(flow, numerals[i + 1], term, lexicon) || closes(flow, numerals[i - 1], numeral, lexicon);
}

/** 四大|一促: the next digit stands before a character that is no unit. */
function opens(flow: string, next: Numeral | undefined, term: Term, lexicon: Lexicon): boolean {
  if (next === undefined || !isDigit(next) || next.start !== term.end) return false;
  // 二人一问一答, 3人一死两伤
  if (flow.charAt(next.start) === '一' && /[一两二三]/.test(flow.charAt(next.end + 1))) return false;
  const character = flow.charAt(next.end);
  return HAN.test(character) && !TIMES.includes(character) && lexicon.unitAt(flow, next.end) === undefined;
}

/** 一室|两城: the digit before stands before a character that is no unit. */
function closes(flow: string, previous: Numeral | undefined, numeral: Numeral, lexicon: Lexicon): boolean {
  if (previous === undefined || !isDigit(previous) || previous.end + 1 !== numeral.start) return false;
  // 一 inside a sentence is an article or an adverb (一算三块).
  if (flow.charAt(previous.start) === '一' && HAN.test(flow.charAt(previous.start - 1))) return false;
  const between = flow.charAt(previous.end);
  return HAN.test(between) && !COUNTS_ON.includes(between) && lexicon.unitAt(flow, previous.end) === undefined;
}
