/** A number with what stands directly behind it and changes it: 20几, 80余, 十来, 2000+, 百把. */
import type { Decimal, Modifier, Numeral } from '../model.js';
import { table } from '../numeral/characters.js';
import { add, decimal, toNumber } from '../numeral/decimal.js';
import type { Lexicon } from './lexicon.js';

export interface Quantity {
  readonly min: Decimal;
  readonly max: Decimal;
  /** Past the number with its 几, without an approximator. */
  readonly bareEnd: number;
  /** Past the approximator. */
  readonly end: number;
  readonly modifier: Modifier | undefined;
}

/** What a quantity that is more than its number goes on with. */
const OPENS = table('几余多来餘+＋有把');
const MORE = table('余多来餘');
const PLUS = table('+＋');
const FEW = 0x51e0; // 几
const ROUGHLY = 0x6765; // 来
const HANDFUL = 0x628a; // 把

/** Whether `code` behind a number may belong to its quantity. */
export function extendsNumber(code: number): boolean {
  return OPENS[code] === 1;
}

/** 十多个, 3多米; no Han digit alone: 这一多民族的地方, 二来工厂生产. */
function takesMore({ form, min }: Numeral): boolean {
  return form === 'arabic' || (form !== 'half' && toNumber(min) >= 10);
}

/** 20几个: a multiple of ten that 几 may follow. */
function takesFew({ min, max, scale }: Numeral): boolean {
  const { coefficient, exponent } = min;
  return (
    typeof coefficient === 'number' &&
    exponent === 0 &&
    coefficient > 0 &&
    coefficient % 10 === 0 &&
    scale === 0 &&
    min === max
  );
}

/** The quantity that `numeral` opens. */
export function readQuantity(flow: string, numeral: Numeral, lexicon: Lexicon): Quantity {
  // 2500多米尼加比索, 300几内亚法郎
  const opensUnit = lexicon.unitAt(flow, numeral.end) !== undefined;
  const few = !opensUnit && flow.charCodeAt(numeral.end) === FEW && takesFew(numeral);
  const min = few ? add(numeral.min, decimal(1)) : numeral.min;
  const max = few ? add(numeral.max, decimal(9)) : numeral.max;
  const bareEnd = few ? numeral.end + 1 : numeral.end;
  const behind = flow.charCodeAt(bareEnd);
  let modifier: Modifier | undefined;
  let end = bareEnd;
  if (MORE[behind] === 1 && !opensUnit && takesMore(numeral)) {
    modifier = behind === ROUGHLY ? 'approx' : 'gt';
    end++;
  } else if (PLUS[behind] === 1 && lexicon.unitAt(flow, bareEnd + 1) !== undefined) {
    // 2000+件
    modifier = 'gt';
    end++;
  } else if (flow.startsWith('有余', bareEnd)) {
    modifier = 'gt';
    end += 2;
  } else if (behind === HANDFUL && numeral.form === 'bare' && lexicon.unitAt(flow, bareEnd + 1) !== undefined) {
    // 百把块钱, 万把斤; 百把椅子 are chairs
    modifier = 'approx';
    end++;
  }
  return { min, max, bareEnd, end, modifier: numeral.modifier ?? modifier };
}
