/** 翻一番 doubles, 翻两番 quadruples; a 番 that nothing turns over is no amount (三番五次, 一番). */
import type { Modifier, Numeral } from '../model.js';
import { approximatorBefore } from '../numeral/approximators.js';
import { decimal, toNumber } from '../numeral/decimal.js';
import type { Reading } from './reading.js';
import { unguarded } from './unit.js';

const VERB = /翻(?:了|上了?|过)?$/;
const MOST_TURNS = 20;
const UNIT = unguarded('番', 'multiple', '倍');
const BEHIND: readonly (readonly [string, Modifier])[] = [
  ['多', 'gt'],
  ['以上', 'ge'],
];

/** The reading of the numeral at index `i`, behind which 番 stands; the verb belongs to its span. */
export function readTurns(flow: string, i: number, numeral: Numeral): Reading | null {
  const before = approximatorBefore(flow, numeral.start, false);
  const verbEnd = before?.at ?? numeral.start;
  const verb = VERB.exec(flow.slice(Math.max(0, verbEnd - 3), verbEnd));
  const turns = toNumber(numeral.min);
  if (verb === null || numeral.min !== numeral.max || turns > MOST_TURNS || !Number.isInteger(turns)) return null;
  const unitEnd = numeral.end + 1;
  const behind = BEHIND.find(([word]) => flow.startsWith(word, unitEnd));
  const value = decimal(2 ** turns);
  return {
    start: verbEnd - verb[0].length,
    end: unitEnd + (behind?.[0].length ?? 0),
    min: value,
    max: value,
    modifier: before?.modifier ?? behind?.[1],
    next: i + 1,
    unit: UNIT,
    rule: 'amount/multiple',
  };
}
