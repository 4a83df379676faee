/** Measures beyond a unit: smaller parts behind it (1米90, 3斤2两). */
import type { Decimal, Numeral } from '../model.js';
import { CLASS, HAN, VALUE } from '../numeral/characters.js';
import { add, decimal, scale, toNumber } from '../numeral/decimal.js';
import { pauses } from './claim.js';
import { isFever } from './degree.js';
import { ellipticalPart } from './elliptical.js';
import type { Lexicon } from './lexicon.js';
import type { Core } from './reading.js';

/** The power of ten of a smaller unit behind a greater one. */
const PARTS: Readonly<Record<string, number>> = {
  'm/cm': -2,
  'm/mm': -3,
  'km/m': -3,
  'kg/g': -3,
  't/kg': -3,
  'L/mL': -3,
  '斤/两': -1,
  '尺/寸': -1,
  '丈/尺': -1,
};

const ZERO = decimal(0);
/** What makes the number behind 米 one of its own: 100米3月, 5000米11秒. */
const NO_ELLIPSIS = /[年月日号点时分秒天%％.．:：度成折比\d]/;

export interface MeasureTail {
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly next: number;
}

/** Adds 2两 to 3斤 and 90 to 1米; null where nothing of the kind follows. */
export function measureTail(
  flow: string,
  numerals: readonly Numeral[],
  lexicon: Lexicon,
  core: Core,
): MeasureTail | null {
  const { unit, end: unitEnd, min, max, next } = core;
  if (unit.text === '两') return partsOfTael(flow, core);
  const numeral = numerals[next];
  if (numeral?.start !== unitEnd || numeral.form === 'bare' || numeral.form === 'half' || min.exponent !== 0)
    return null;
  const part = lexicon.unitAt(flow, numeral.end);
  const power = part === undefined ? undefined : PARTS[`${unit.code}/${part.code}`];
  if (part !== undefined && power !== undefined) {
    // 一斤十六两 says how many taels a pound had.
    if (toNumber(scale(numeral.max, power)) >= 1) return null;
    const more = scale(numeral.min, power);
    return { end: numeral.end + part.text.length, min: add(min, more), max: add(max, more), next: next + 1 };
  }
  if (part !== undefined || NO_ELLIPSIS.test(flow.charAt(numeral.end)) || !hasUnsaidPart(core, numeral)) return null;
  // 66米88, 一米七五; behind one digit only a few metres have a part left unsaid, and 一 closes it (70米一直领先).
  const one = unit.text === '米' && numeral.end === numeral.start + 1;
  if (one && (Number(min.coefficient) > 9 || (flow.charAt(numeral.start) === '一' && !pauses(flow, numeral.end))))
    return null;
  const rest = ellipticalPart(flow, numeral, 0, lexicon);
  return rest === null ? null : { end: rest.end, min: add(min, rest.value), max: add(max, rest.value), next: next + 1 };
}

/** 五两六钱三分: 两 was scanned as a digit, so that 六 is no number of its own. */
function partsOfTael(flow: string, { end: from, min, max, next }: Core): MeasureTail | null {
  let rest: Decimal = ZERO;
  let end = from;
  for (const [i, name] of ['钱', '分'].entries()) {
    const code = flow.charCodeAt(end);
    if (CLASS[code] !== HAN || flow.charAt(end + 1) !== name) break;
    rest = add(rest, { coefficient: VALUE[code] ?? 0, exponent: -1 - i });
    end += 2;
  }
  return end === from ? null : { end, min: add(min, rest), max: add(max, rest), next };
}

/** Whether digits behind the unit may be its tenths or hundredths: 1米90, 38度5. */
function hasUnsaidPart({ unit, min }: Core, numeral: Numeral): boolean {
  return unit.text === '米' || (unit.text === '度' && isFever(min) && numeral.end === numeral.start + 1);
}
