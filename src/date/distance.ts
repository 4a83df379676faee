/** So far from the present or from the date named before: 三天前, 两周后, 半年以前, 3个小时后. */

import { isOneOf } from './characters.js';
import type { Distance, Reading, Unit, Vague } from './expression.js';
import type { LengthReading } from './length.js';
import { each, Lexicon } from './lexicon.js';

const DIRECTIONS = new Lexicon<-1 | 1>([
  ...each('之前 以前 前', -1 as const),
  ...each('之后 以后 过后 后', 1 as const),
]);
/** 三年前后, 两天后卫: the particle's character begins another word. */
const NO_BEFORE = '后往进提排锋端台述夕';
/** A thousand years ago and more names no year. */
const FARTHEST = 999;
const NO_AFTER = '期勤卫代备续';

/** The distance a length becomes with 前 or 后; a length without one value (两三天后) is vague. */
export function readDistance(text: string, length: LengthReading): Reading<Distance | Vague> | null {
  const particle = DIRECTIONS.at(text, length.end);
  if (!particle || !length.simple) return null;
  const end = length.end + particle.word.length;
  if (isOneOf(text, end, particle.value < 0 ? NO_BEFORE : NO_AFTER)) return null;
  if (text.startsWith('周年', length.end - 2)) return null;
  if (length.min !== length.max || (length.unit === 'year' && length.max > FARTHEST))
    return { end, value: { form: 'vague' } };
  const { count, unit } = wholeUnits(length.max, length.unit);
  return Number.isInteger(count)
    ? { end, value: { form: 'distance', count, unit, toward: particle.value } }
    : { end, value: { form: 'vague' } };
}

/** Half a unit as whole ones: 半年 is six months, 半个月 fifteen days; other fractions stay. */
export function wholeUnits(count: number, unit: Unit): { count: number; unit: Unit } {
  if (Number.isInteger(count)) return { count, unit };
  if (unit === 'year') return { count: count * 12, unit: 'month' };
  if (unit === 'month') return { count: count * 30, unit: 'day' };
  return unit === 'hour' ? { count: count * 60, unit: 'minute' } : { count, unit };
}
