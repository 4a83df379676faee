/** A number with the unit behind it, before approximators, ranges and lists are considered. */
import type { Decimal, Modifier, Numeral } from '../model.js';
import { CLASS, SPACE, table } from '../numeral/characters.js';
import { add, decimal, HALF, multiply, scale, toNumber } from '../numeral/decimal.js';
import { Followers } from '../numeral/followers.js';
import type { Lexicon, Unit } from './lexicon.js';
import { licensedUnit } from './licence.js';

export interface Term {
  /** Of the number. */
  readonly start: number;
  /** Past the number, with 余 or 多 behind it. */
  readonly numberEnd: number;
  /** Past the unit; `numberEnd` without one. */
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly unit: Unit | undefined;
  readonly modifier: Modifier | undefined;
  readonly numeral: Numeral;
  /** Index of the first numeral behind the term. */
  readonly next: number;
}

const MORE = table('余多来餘');
const PLUS = table('+＋');
const FEW = table('几');
/** What has a power in watts. */
const WATTS = new Followers(
  '快充 闪充 充电 超级快充 有线 无线 电机 电源 功率 适配器 灯 音箱 音响 光伏 组件 吹风 电饭 电水 电热 水泵 太阳能 反充'.split(
    ' ',
  ),
);
/** Classifiers with a half behind: 三个半, 1目半, 两圈半. */
const HALVED = '个目圈分层版页杯碗瓶桶袋间勺匙份';

/** 十多个, 3多米; no Han digit alone: 这一多民族的地方, 二来工厂生产. */
function takesMore({ form, min }: Numeral): boolean {
  return form === 'arabic' || (form !== 'half' && toNumber(min) >= 10);
}

function isZero(value: Decimal): boolean {
  return value.coefficient === 0 || value.coefficient === 0n;
}

/** 20几个: a multiple of ten with 几 behind it. */
function withFew(flow: string, numeral: Numeral): { min: Decimal; max: Decimal; end: number } {
  const { min, max, end, scale: power } = numeral;
  const ten = typeof min.coefficient === 'number' && min.exponent === 0 && min.coefficient % 10 === 0;
  if (FEW[flow.charCodeAt(end)] !== 1 || !ten || power > 0 || isZero(min) || min !== max) return { min, max, end };
  return { min: add(min, decimal(1)), max: add(max, decimal(9)), end: end + 1 };
}

function numberAlone(numeral: Numeral, min: Decimal, max: Decimal, end: number, next: number): Term {
  return {
    start: numeral.start,
    numberEnd: end,
    end,
    min,
    max,
    unit: undefined,
    modifier: numeral.modifier,
    numeral,
    next,
  };
}

export class TermReader {
  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly lexicon: Lexicon,
  ) {}

  /** The number at index `i` with its unit, if it has one that counts there. */
  read(i: number): Term | null {
    const numeral = this.numerals[i];
    if (numeral === undefined) return null;
    const { flow } = this;
    const watts = this.watts(i, numeral);
    if (watts !== null) return watts;
    const { min, max, end: afterNumber } = withFew(flow, numeral);
    let modifier: Modifier | undefined = numeral.modifier;
    let numberEnd = afterNumber;
    if (MORE[flow.charCodeAt(numberEnd)] === 1 && takesMore(numeral)) {
      modifier ??= flow.charCodeAt(numberEnd) === 0x6765 ? 'approx' : 'gt';
      numberEnd++;
    } else if (PLUS[flow.charCodeAt(numberEnd)] === 1 && this.lexicon.unitAt(flow, numberEnd + 1) !== undefined) {
      // 2000+件
      modifier ??= 'gt';
      numberEnd++;
    } else if (flow.startsWith('有余', numberEnd)) {
      modifier ??= 'gt';
      numberEnd += 2;
    } else if (numeral.form === 'bare' && this.isHandful(numberEnd)) {
      modifier ??= 'approx';
      numberEnd++;
    }
    let at = numberEnd;
    while (at < numberEnd + 6 && CLASS[flow.charCodeAt(at)] === SPACE) at++;
    const written = this.lexicon.unitAt(flow, at);
    if (written === undefined) return numberAlone(numeral, min, max, afterNumber, i + 1);
    const end = at + written.text.length;
    if (written.text === '个' || written.text === '個') {
      const hundredMillions = this.hundredMillions(i, end, numberAlone(numeral, min, max, afterNumber, i + 1));
      if (hundredMillions !== null) return hundredMillions;
      const currency = this.lexicon.unitAt(flow, end);
      // 十个美元
      if (currency?.kind === 'money' && currency.code !== 'CNY')
        return {
          start: numeral.start,
          numberEnd,
          end: end + currency.text.length,
          min,
          max,
          unit: currency,
          modifier,
          numeral,
          next: i + 1,
        };
    }
    const unit = licensedUnit({ flow, numeral, unit: written, unitStart: at, numberEnd, modifier });
    if (unit === null) return numberAlone(numeral, min, max, afterNumber, i + 1);
    const half = this.numerals[i + 1];
    if (half?.form === 'half' && half.start === end && this.halfAdds(unit, half.end)) {
      return {
        start: numeral.start,
        numberEnd,
        end: half.end,
        min: add(min, HALF),
        max: add(max, HALF),
        unit,
        modifier,
        numeral,
        next: i + 2,
      };
    }
    return { start: numeral.start, numberEnd, end, min, max, unit, modifier, numeral, next: i + 1 };
  }

  /** 67W快充: the W that else is 万 is a watt before what charges, shines or drives. */
  private watts(i: number, numeral: Numeral): Term | null {
    const { start, end, min } = numeral;
    const letter = this.flow.charCodeAt(end - 1) | 0x20;
    if (numeral.scale !== 4 || letter !== 0x77 || !WATTS.startsAt(this.flow, end)) return null;
    const unit = this.lexicon.unitAt(this.flow, end - 1);
    if (unit?.code !== 'W') return null;
    const value = scale(min, -4);
    return { start, numberEnd: end - 1, end, min: value, max: value, unit, modifier: undefined, numeral, next: i + 1 };
  }

  /** 百把块钱, 万把斤: 把 between multipliers and a unit approximates; 百把椅子 are chairs. */
  private isHandful(at: number): boolean {
    return this.flow.charAt(at) === '把' && this.lexicon.unitAt(this.flow, at + 1) !== undefined;
  }

  /** 三个半, 一吨半, 两倍半; 三个半小时 is a duration, 三场半决赛 no half. */
  private halfAdds(unit: Unit, end: number): boolean {
    if (unit.kind === 'count' && !HALVED.includes(unit.text)) return false;
    return !/[月年天日小场数径岛导圈封价边身球票决程空钟]/.test(this.flow.charAt(end));
  }

  /** 3个亿, 两个多亿, 5个多亿元: the classifier stands between the number and 亿. */
  private hundredMillions(i: number, end: number, bare: Term): Term | null {
    const { flow } = this;
    const more = flow.charCodeAt(end) === 0x591a; // 多
    const magnitude = this.numerals[i + 1];
    const at = more ? end + 1 : end;
    // 两个千亿元台阶 are two steps.
    if (magnitude?.form !== 'bare' || magnitude.start !== at || magnitude.scale !== 8 || magnitude.end !== at + 1)
      return null;
    const modifier = more ? 'gt' : bare.modifier;
    const power = magnitude.min;
    const numeral: Numeral = { ...bare.numeral, end: magnitude.end, scale: 8 };
    const unit = this.lexicon.unitAt(flow, magnitude.end);
    const accepted =
      unit !== undefined &&
      unit.kind !== 'multiple' &&
      licensedUnit({
        flow,
        numeral,
        unit,
        unitStart: magnitude.end,
        numberEnd: magnitude.end,
        modifier,
      }) !== null;
    return {
      ...bare,
      numeral,
      numberEnd: magnitude.end,
      end: accepted ? magnitude.end + unit.text.length : magnitude.end,
      min: multiply(bare.min, power),
      max: multiply(bare.max, power),
      modifier,
      unit: accepted ? unit : undefined,
      next: i + 2,
    };
  }
}
