/** One percentage expression as written: a number with %, 百分点, 成 or 折, or a fraction. */
import type { Decimal, Numeral, PercentageCandidate } from '../model.js';
import { ARABIC, CLASS, HAN, SPACE } from '../numeral/characters.js';
import { add, HALF, scale, toNumber } from '../numeral/decimal.js';

export interface Part {
  readonly start: number;
  readonly end: number;
  /** In percent (points for points). */
  readonly min: number;
  readonly max: number;
  readonly kind: PercentageCandidate['kind'];
  readonly modifier: 'gt' | 'approx' | undefined;
  readonly next: number;
  readonly rule: string;
  /** What one of the written unit is in percent: 10 for 成. A number without unit that opens a range takes it over. */
  readonly power: number;
}

const POINTS = /^ {0,6}个? {0,3}百 ?分 ?点/;
const BASIS_POINTS = /^ {0,2}个? ?(?:基点|BPs?|bps?|基本点)(?![A-Za-z])/;
/** 成 as the start of another word: 三成员, 两成立. */
const NOT_TENTHS = /^[功员本绩长立果交分就熟年品语群器因型名效败真吉为人家文件排套规仁团批婚像药色份书佛形事全亲衣]/;
const NOT_DISCOUNT = /^[叠页伞扇屏线射合腾磨断算旧返现桌]/;
const AFTER_TENTH_DIGIT = /^(?:$|[^一-鿿]|[的以左上多之是为股民]|把握)/;

function at(flow: string, position: number): number {
  return CLASS[flow.charCodeAt(position)] ?? 0;
}

export class PartReader {
  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
  ) {}

  private skipSpaces(position: number): number {
    let next = position;
    while (next < position + 6 && at(this.flow, next) === SPACE) next++;
    return next;
  }

  /** The percentage that opens with the numeral at index `i`, or null. */
  read(i: number): Part | null {
    const numeral = this.numerals[i];
    if (numeral === undefined) return null;
    const { flow } = this;
    if (numeral.form === 'half') return this.readHalf(i, numeral);
    const more = numeral.form === 'bare' ? 0 : this.moreBehind(numeral.end);
    const end = numeral.end + more;
    const modifier =
      numeral.modifier ??
      (more === 0 ? undefined : flow.charAt(numeral.end) === '来' ? ('approx' as const) : ('gt' as const));
    const next = this.skipSpaces(end);
    const code = flow.charCodeAt(next);
    const base = { start: numeral.start, modifier, next: i + 1 };
    switch (code) {
      case 0x25: // %
      case 0xff05: // ％
      case 0xfe6a: // ﹪
        return this.readSign(numeral, base, next + 1, 0, 'percent');
      case 0x2030: // ‰
        return this.readSign(numeral, base, next + 1, -1, 'permille');
      case 0x2031: // ‱
        return this.readSign(numeral, base, next + 1, -2, 'permille');
      case 0x5206: // 分
        return more > 0 ? null : this.readFraction(i, numeral, next);
      case 0x6210: // 成
        return this.readTenths(i, numeral, base, next);
      case 0x6298: // 折
        return this.readDiscount(numeral, base, next);
      case 0x4e2a: // 个
      case 0x767e: // 百
      case 0x57fa: // 基
      case 0x42:
      case 0x62:
        return this.readPoints(numeral, base, end);
      case 0x2f:
      case 0xff0f:
        return more > 0 || next > end ? null : this.readSlash(i, numeral);
      default:
        return null;
    }
  }

  private moreBehind(end: number): number {
    return '多余来'.includes(this.flow.charAt(end) || ' ') ? 1 : 0;
  }

  private part(
    base: Pick<Part, 'start' | 'modifier' | 'next'>,
    end: number,
    min: Decimal,
    max: Decimal,
    power: number,
    kind: Part['kind'],
    rule: string,
  ): Part {
    const least = toNumber(scale(min, power));
    return { ...base, end, min: least, max: min === max ? least : toNumber(scale(max, power)), kind, rule, power };
  }

  private readSign(
    numeral: Numeral,
    base: Pick<Part, 'start' | 'modifier' | 'next'>,
    end: number,
    power: number,
    kind: Part['kind'],
  ): Part | null {
    // 30%25%20 in an address
    if (at(this.flow, end) === ARABIC && this.flow.charCodeAt(end) < 0x80 && this.flow.charCodeAt(end - 1) === 0x25)
      return null;
    if (numeral.form === 'bare') return null;
    return this.part(
      base,
      end,
      numeral.min,
      numeral.max,
      power,
      kind,
      `percentage/${kind === 'percent' ? 'sign' : 'permille'}`,
    );
  }

  private readPoints(numeral: Numeral, base: Pick<Part, 'start' | 'modifier' | 'next'>, from: number): Part | null {
    if (numeral.form === 'bare') return null;
    const rest = this.flow.slice(from, from + 16);
    const points = POINTS.exec(rest);
    const basis = points === null ? BASIS_POINTS.exec(rest) : null;
    const match = points ?? basis;
    if (match === null) return null;
    const end = from + match[0].length;
    const next = this.skipConsumed(base.next, end);
    const half = null;
    return this.part(
      { ...base, next },
      half ?? end,
      numeral.min,
      numeral.max,
      basis === null ? 0 : -2,
      'point',
      basis === null ? 'percentage/point' : 'percentage/basis-point',
    );
  }

  /** The 百 of 百分点 was scanned as a number. */
  private skipConsumed(next: number, end: number): number {
    let i = next;
    while ((this.numerals[i]?.start ?? end) < end) i++;
    return i;
  }

  /** 百分之三, 千分之三, 三分之二, 百分百. */
  private readFraction(i: number, whole: Numeral, fen: number): Part | null {
    const { flow } = this;
    const bare = whole.form === 'bare';
    let zhi = this.skipSpaces(fen + 1);
    if (flow.charCodeAt(zhi) !== 0x4e4b) {
      const hundred = this.numerals[i + 1];
      const full =
        bare &&
        flow.charAt(whole.start) === '百' &&
        whole.end - whole.start === 1 &&
        hundred?.start === fen + 1 &&
        hundred.form === 'bare' &&
        hundred.end === hundred.start + 1 &&
        flow.charAt(hundred.start) === '百';
      if (!full || hundred === undefined) return null;
      return {
        start: whole.start,
        end: hundred.end,
        min: 100,
        max: 100,
        kind: 'percent',
        modifier: undefined,
        next: i + 2,
        rule: 'percentage/full',
        power: 0,
      };
    }
    zhi = this.skipSpaces(zhi + 1);
    const negative = flow.charCodeAt(zhi) === 0x8d1f;
    const numerator = this.numerals[i + 1];
    if (numerator === undefined || numerator.start !== (negative ? zhi + 1 : zhi) || numerator.form === 'half')
      return null;
    const denominator = whole.min;
    if (whole.min !== whole.max || toNumber(denominator) <= 1) return null;
    const more = this.moreBehind(numerator.end) > 0 ? 1 : 0;
    const base = {
      start: whole.start,
      modifier: numerator.modifier ?? (more > 0 ? ('gt' as const) : undefined),
      next: i + 2,
    };
    const end = numerator.end + more;
    const power = powerOf(denominator);
    const hundredth = power === 2 && (bare || whole.form === 'han');
    const kind = hundredth ? 'percent' : power === 3 ? 'permille' : 'fraction';
    const rule =
      kind === 'percent'
        ? 'percentage/hundredths'
        : kind === 'permille'
          ? 'percentage/permille'
          : 'percentage/fraction';
    if (numerator.form === 'bare' && !(flow.charAt(numerator.start) === '百' && numerator.end === numerator.start + 1))
      return null;
    if (power > 0) {
      const part = this.part(base, end, numerator.min, numerator.max, 2 - power, kind, rule);
      return negative ? { ...part, min: -part.max, max: -part.min } : part;
    }
    const quotient = (value: Decimal) => rounded((toNumber(value) / toNumber(denominator)) * 100);
    return { ...base, end, min: quotient(numerator.min), max: quotient(numerator.max), kind, rule, power: 0 };
  }

  /** 三成, 九成五, 三成半, 两三成. */
  private readTenths(
    i: number,
    numeral: Numeral,
    base: Pick<Part, 'start' | 'modifier' | 'next'>,
    position: number,
  ): Part | null {
    const { flow } = this;
    if (numeral.form === 'bare' || toNumber(numeral.max) > 10) return null;
    if (NOT_TENTHS.test(flow.slice(position + 1)) || flow.startsWith('一成不变', numeral.start)) return null;
    const next = this.numerals[i + 1];
    const from = this.skipSpaces(position + 1);
    let end = position + 1;
    let extra: Decimal | null = null;
    if (next !== undefined && next.start === from && next.end === from + 1) {
      if (next.form === 'half') extra = HALF;
      else if (
        at(flow, from) === HAN &&
        AFTER_TENTH_DIGIT.test(flow.slice(next.end, next.end + 2)) &&
        (from === end || this.pauses(next.end))
      )
        extra = scale(next.min, -1);
      if (extra !== null) end = next.end;
    }
    const plus = (value: Decimal) => (extra === null ? value : add(value, extra));
    const min = plus(numeral.min);
    const max = numeral.min === numeral.max ? min : plus(numeral.max);
    return this.part({ ...base, next: extra === null ? i + 1 : i + 2 }, end, min, max, 1, 'tenth', 'percentage/tenths');
  }

  private pauses(position: number): boolean {
    return position >= this.flow.length || !/[一-鿿\w]/.test(this.flow.charAt(position));
  }

  /** 八折 → 80, 八五折 and 85折 → 85, 8.5折 → 85. */
  private readDiscount(
    numeral: Numeral,
    base: Pick<Part, 'start' | 'modifier' | 'next'>,
    position: number,
  ): Part | null {
    const { flow } = this;
    if (
      numeral.form === 'bare' ||
      NOT_DISCOUNT.test(flow.charAt(position + 1)) ||
      (base.modifier !== undefined && numeral.modifier === undefined && flow.charAt(numeral.end) === '余')
    )
      return null;
    const value = toNumber(numeral.max);
    const twoDigits = !numeral.point && numeral.min === numeral.max && value >= 10;
    if (value >= 100 || value <= 0 || (numeral.form === 'han' && value > 10)) return null;
    return this.part(
      base,
      position + 1,
      numeral.min,
      numeral.max,
      twoDigits && value !== 10 ? 0 : 1,
      'tenth',
      'percentage/discount',
    );
  }

  /** 一半, 半数, 半折. */
  private readHalf(i: number, half: Numeral): Part | null {
    const { flow } = this;
    const make = (start: number, end: number, kind: Part['kind'], rule: string): Part => ({
      start,
      end,
      min: 50,
      max: 50,
      kind,
      modifier: undefined,
      next: i + 1,
      rule,
      power: 0,
    });
    const before = flow.charAt(half.start - 1);
    const after = flow.charAt(half.end);
    if (after === '数' && !/[小大]/.test(before) && !/[字学据值码控位]/.test(flow.charAt(half.end + 1)))
      return make(half.start, half.end + 1, 'fraction', 'percentage/half');
    if (after === '折' && !NOT_DISCOUNT.test(flow.charAt(half.end + 1)))
      return make(half.start, half.end + 1, 'tenth', 'percentage/discount');
    return null;
  }

  /** 一半, whose 一 was scanned before its 半. */
  readOneHalf(i: number): Part | null {
    const one = this.numerals[i];
    const half = this.numerals[i + 1];
    const { flow } = this;
    if (
      one === undefined ||
      half?.form !== 'half' ||
      half.start !== one.end ||
      flow.charAt(one.start) !== '一' ||
      one.end !== one.start + 1
    )
      return null;
    if (/[年月天日小个公里米吨斤]/.test(flow.charAt(half.end)) && !/^[个小公]?(?:人|的)/.test(flow.slice(half.end)))
      return null;
    if (/[第十百千万]/.test(flow.charAt(one.start - 1))) return null;
    return {
      start: one.start,
      end: half.end,
      min: 50,
      max: 50,
      kind: 'fraction',
      modifier: undefined,
      next: i + 2,
      rule: 'percentage/half',
      power: 0,
    };
  }

  /** 2/3 in running text, not a date, a page or a score. */
  private readSlash(i: number, numeral: Numeral): Part | null {
    const { flow } = this;
    const under = this.numerals[i + 1];
    if (
      numeral.form !== 'arabic' ||
      numeral.digits > 2 ||
      numeral.point ||
      under?.start !== numeral.end + 1 ||
      under.form !== 'arabic' ||
      under.point
    )
      return null;
    const [a, b] = [toNumber(numeral.min), toNumber(under.min)];
    if (under.digits > 3 || a === 0 || a >= b || under.scale > 0 || numeral.scale > 0) return null;
    const before = flow.slice(Math.max(0, numeral.start - 2), numeral.start);
    const behind = flow.slice(under.end, under.end + 2);
    if (/[\d./\-:A-Za-z年月第]$/.test(before) || /^[\d./\-:A-Za-z月日号页期场]/.test(behind)) return null;
    const shares =
      /^(?:的|以上|以下|左右|多|强|弱|是|为|由|来自|在|都|已|被|，|。|、|；)/.test(behind) || behind === '';
    const governed = /(?:占|近|约|超|达|过|足|至|到|少|多|为|的|有|余|降|减|增|剩)$/.test(before);
    if (!shares && !governed) return null;
    if (!governed && !/^(?:的|以上|以下|左右|多|强|弱)/.test(behind)) return null;
    const value = rounded((a / b) * 100);
    return {
      start: numeral.start,
      end: under.end,
      min: value,
      max: value,
      kind: 'fraction',
      modifier: undefined,
      next: i + 2,
      rule: 'percentage/slash',
      power: 0,
    };
  }
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** 2 for 100, 3 for 1000 …; 0 for what is no power of ten from a hundred on. */
function powerOf(value: Decimal): number {
  let rest = value.coefficient;
  let power = value.exponent;
  while (typeof rest === 'number' && rest >= 10 && rest % 10 === 0) {
    rest /= 10;
    power++;
  }
  return rest === 1 && power >= 2 ? power : 0;
}
