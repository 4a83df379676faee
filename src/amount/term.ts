/** A number with the unit behind it, before approximators, ranges and lists are considered. */
import type { Decimal, Modifier, Numeral } from '../model.js';
import { CLASS, SPACE, table } from '../numeral/characters.js';
import { add, HALF, multiply, scale } from '../numeral/decimal.js';
import { Followers } from '../numeral/followers.js';
import type { Lexicon } from './lexicon.js';
import { licensedUnit } from './licence.js';
import { extendsNumber, type Quantity, readQuantity } from './quantity.js';
import type { Unit } from './unit.js';

export interface Term {
  /** Of the number. */
  readonly start: number;
  /** Past the unit; past the number, with its 几, without one. */
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly unit: Unit | undefined;
  readonly modifier: Modifier | undefined;
  readonly numeral: Numeral;
  /** Index of the first numeral behind the term. */
  readonly next: number;
}

/** What has a power in watts. */
const WATTS = new Followers(
  '快充 闪充 充电 超级快充 有线 无线 电机 电源 功率 适配器 灯 音箱 音响 光伏 组件 吹风 电饭 电水 电热 水泵 太阳能 反充'.split(
    ' ',
  ),
);
/** Classifiers with a half behind: 三个半, 1目半, 两圈半. */
const HALVED = table('个目圈分层版页杯碗瓶桶袋间勺匙份');
/** Behind a half these begin another word: 三个半小时, 三场半决赛. */
const NO_HALF = table('月年天日小场数径岛导圈封价边身球票决程空钟');
const MOST_SPACES = 6;
const GE = table('个個');
const DUO = 0x591a; // 多

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
    const { min, max, end, modifier } = numeral;
    if (extendsNumber(this.flow.charCodeAt(end)))
      return this.withUnit(i, numeral, readQuantity(this.flow, numeral, this.lexicon));
    const watts = numeral.scale === 4 ? this.watts(i, numeral) : null;
    return watts ?? this.withUnit(i, numeral, { min, max, bareEnd: end, end, modifier });
  }

  private withUnit(i: number, numeral: Numeral, quantity: Quantity): Term {
    const { flow, lexicon } = this;
    const { min, max, end: numberEnd, modifier } = quantity;
    let at = numberEnd;
    while (at < numberEnd + MOST_SPACES && CLASS[flow.charCodeAt(at)] === SPACE) at++;
    const written = lexicon.unitAt(flow, at);
    if (written === undefined) return this.alone(i, numeral, quantity);
    const { start } = numeral;
    const end = at + written.text.length;
    if (GE[written.text.charCodeAt(0)] === 1 && end === at + 1) {
      const hundredMillions = this.hundredMillions(i, end, numeral, quantity);
      if (hundredMillions !== null) return hundredMillions;
      const unit = lexicon.foreignAt(flow, end);
      // 十个美元
      if (unit !== undefined)
        return { start, end: end + unit.text.length, min, max, unit, modifier, numeral, next: i + 1 };
    }
    const unit = licensedUnit({ flow, numeral, unit: written, unitStart: at, numberEnd, modifier });
    if (unit === null) return this.alone(i, numeral, quantity);
    const half = this.numerals[i + 1];
    if (half !== undefined && half.start === end && half.form === 'half' && this.halfAdds(unit, half.end))
      return { start, end: half.end, min: add(min, HALF), max: add(max, HALF), unit, modifier, numeral, next: i + 2 };
    return { start, end, min, max, unit, modifier, numeral, next: i + 1 };
  }

  private alone(i: number, numeral: Numeral, { min, max, bareEnd }: Quantity): Term {
    const { start, modifier } = numeral;
    return { start, end: bareEnd, min, max, unit: undefined, modifier, numeral, next: i + 1 };
  }

  /** 67W快充: the W that else is 万 is a watt before what charges, shines or drives. */
  private watts(i: number, numeral: Numeral): Term | null {
    const { start, end, min } = numeral;
    if (!WATTS.startsAt(this.flow, end)) return null;
    const unit = this.lexicon.unitAt(this.flow, end - 1);
    if (unit?.code !== 'W') return null;
    const value = scale(min, -4);
    return { start, end, min: value, max: value, unit, modifier: undefined, numeral, next: i + 1 };
  }

  /** 三个半, 一吨半, 两倍半. */
  private halfAdds(unit: Unit, end: number): boolean {
    const { text, kind } = unit;
    if (kind === 'count' && !(text.length === 1 && HALVED[text.charCodeAt(0)] === 1)) return false;
    return NO_HALF[this.flow.charCodeAt(end)] !== 1;
  }

  /** 3个亿, 两个多亿, 5个多亿元: the classifier, which ends at `end`, stands between the number and 亿. */
  private hundredMillions(i: number, end: number, counted: Numeral, quantity: Quantity): Term | null {
    const { flow } = this;
    const more = flow.charCodeAt(end) === DUO;
    const magnitude = this.numerals[i + 1];
    const at = more ? end + 1 : end;
    // 两个千亿元台阶 are two steps.
    if (magnitude === undefined || magnitude.start !== at || magnitude.end !== at + 1) return null;
    if (magnitude.form !== 'bare' || magnitude.scale !== 8) return null;
    const numberEnd = magnitude.end;
    const numeral: Numeral = { ...counted, end: numberEnd, scale: 8 };
    const modifier = more ? 'gt' : counted.modifier;
    const written = this.lexicon.unitAt(flow, numberEnd);
    const licensed =
      written !== undefined &&
      written.kind !== 'multiple' &&
      licensedUnit({ flow, numeral, unit: written, unitStart: numberEnd, numberEnd, modifier }) !== null;
    return {
      start: counted.start,
      end: licensed ? numberEnd + written.text.length : numberEnd,
      min: multiply(quantity.min, magnitude.min),
      max: multiply(quantity.max, magnitude.min),
      unit: licensed ? written : undefined,
      modifier,
      numeral,
      next: i + 2,
    };
  }
}
