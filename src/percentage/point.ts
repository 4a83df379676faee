/** Percentage points and basis points: 0.4个百分点, 3 个 百 分 点, 0.6pct, 25个基点, 5BP. */
import type { Numeral } from '../model.js';
import { CLASS, isLetter, SPACE, table } from '../numeral/characters.js';
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

/** Past `word` in either case, with or without s, not the beginning of a longer word, or -1. */
function lettersEnd(flow: string, at: number, word: string): number {
  for (let i = 0; i < word.length; i++) if ((flow.charCodeAt(at + i) | 0x20) !== word.charCodeAt(i)) return -1;
  const last = at + word.length;
  const end = (flow.charCodeAt(last) | 0x20) === 0x73 ? last + 1 : last;
  return isLetter(flow.charCodeAt(end)) ? -1 : end;
}

function pointsEnd(flow: string, at: number): number {
  const end = wordEnd(flow, at, '百分点');
  if (end >= 0) return end;
  const letters = lettersEnd(flow, at, 'pct');
  return letters < 0 ? lettersEnd(flow, at, 'pp') : letters;
}

function basisEnd(flow: string, at: number): number {
  if (flow.startsWith('基点', at)) return at + 2;
  return flow.startsWith('基本点', at) ? at + 3 : lettersEnd(flow, at, 'bp');
}

const NUMBER = '[\\d０-９.．]{1,7}';
/** 0.1个和低4.4个百分点: a list whose last item alone names the points. */
const SHARED = new RegExp(
  `^(?:[、和与及][^\\d０-９，。；]{0,4}${NUMBER}个){0,4}[、和与及][^\\d０-９，。；]{0,4}${NUMBER}个百分点`,
);
const SHARED_REACH = 60;

/** `numeral` with its 个, which ends at `end`, as an item of such a list, or null. */
function readShared(flow: string, numeral: Numeral, head: Head, end: number): Part | null {
  if (!'、和与及'.includes(flow.charAt(end) || ' ') || !SHARED.test(flow.slice(end, end + SHARED_REACH))) return null;
  return makePart(head, end, numeral.min, numeral.max, 0, 'point', 'percentage/shared-point');
}

/** What points and a list that shares them go on with behind a number and its 个. */
const OPENS = table('百基bBpP、和与及');

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
  if (OPENS[flow.charCodeAt(at)] !== 1) return null;
  const points = pointsEnd(flow, at);
  const end = points < 0 ? basisEnd(flow, at) : points;
  if (end < 0) return at > first ? readShared(flow, numeral, head, at) : null;
  let { next } = head;
  while ((numerals[next]?.start ?? end) < end) next++;
  const { start, modifier } = head;
  const rule = points < 0 ? 'percentage/basis-point' : 'percentage/point';
  return makePart({ start, modifier, next }, end, numeral.min, numeral.max, points < 0 ? -2 : 0, 'point', rule);
}
