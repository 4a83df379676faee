/** The digits that stand for a smaller unit left unsaid: 两毛五, 三块零四, 1米90. */
import type { Decimal, Numeral } from '../model.js';
import { ARABIC, CLASS } from '../numeral/characters.js';
import { decimal, scale } from '../numeral/decimal.js';
import type { Lexicon } from './lexicon.js';

export interface Elliptical {
  readonly value: Decimal;
  readonly end: number;
}

/** `numeral` as a fraction of the unit of 10^`power` before it (五 of 两毛五 → 0.05), or null where it is none. */
export function ellipticalPart(flow: string, numeral: Numeral, power: number, lexicon: Lexicon): Elliptical | null {
  const { start, end, form, min, max } = numeral;
  const length = end - start;
  const plain = form === 'han' || form === 'digits' || form === 'arabic';
  if (!plain || numeral.point || numeral.scale > 0 || min !== max || length > 2) return null;
  if (form === 'han' && length !== 1) return null;
  if (form === 'arabic' && CLASS[flow.charCodeAt(end)] === ARABIC) return null;
  // 两块五一斤: 一 belongs to the unit behind it.
  if (form === 'digits' && flow.charAt(end - 1) === '一' && lexicon.unitAt(flow, end) !== undefined)
    return { value: scale(decimal(Math.floor(Number(min.coefficient) / 10)), power - 1), end: start + 1 };
  return { value: scale(min, power - length), end };
}
