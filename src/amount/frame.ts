/** What stands around a number and its unit and belongs to the amount: signs, smaller parts, rates, approximators. */
import type { Decimal, Modifier, Numeral } from '../model.js';
import { type Approximation, approximatorAfter, approximatorBefore } from '../numeral/approximators.js';
import { BIG, CLASS, SMALL, table, VALUE } from '../numeral/characters.js';
import { negate, scale, toNumber } from '../numeral/decimal.js';
import { mayEndSign, signBefore } from '../numeral/sign.js';
import { degreeCode } from './degree.js';
import type { Lexicon } from './lexicon.js';
import { measureTail } from './measure.js';
import { currencyBefore, moneyTail } from './money.js';
import { rateBefore, slashRate } from './rate.js';
import { type Core, type Reading, ruleOf } from './reading.js';
import type { Unit } from './unit.js';
import { governedByMoney } from './unsaid-money.js';

/** Before these 多 behind a unit is another word's: 5万元多次转账, 3米多的 counts. */
const OTHER_MORE = /[个次种年月天小名位家项数半少样元层方边云]/;
/** What is said to be 一尺来|宽, 三米来|高. */
const DIMENSION = table('宽长高深厚重远粗');
const LAI = 0x6765; // 来
const MORE = table('多余');
const DUO = 0x591a; // 多
const SCALE_END = 0x6c0f; // 氏
/** 近 before up to ten of these means the last ones: 近三场, 近五轮. */
const RECENT = new Set('轮场届期局次');
const RECENT_TERM = /^近\S{1,3}个(?:赛季|财年|会计|交易|报告期|周期)/;
/** Scales named before the degrees: 摄氏37度. */
const SCALES: Readonly<Record<string, string>> = { 摄氏: 'Cel', 攝氏: 'Cel', 华氏: '[degF]', 華氏: '[degF]' };
/** Verbs before a mark that is passed or reached. */
const PASSED =
  /(?:[突冲]破|跨[过越入上进]|迈[过上入]|跃[上过]|登上|逼近|直逼|跌破|失守|重[返回上]|站[上稳]|冲击|[闯踏]过|达到)$/;

/** A number with its smaller parts; `code` where another currency closes it. */
interface Parts {
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly next: number;
  readonly code?: string;
}

/** A number with its sign; `code` of what it measures. */
interface Signed {
  readonly start: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly code?: string;
}

/** 百, 千, 万, 亿. */
function isMultiplier(code: number): boolean {
  return CLASS[code] === BIG || (CLASS[code] === SMALL && VALUE[code] !== 1);
}

export class Framer {
  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly lexicon: Lexicon,
  ) {}

  /** The whole reading of `core`, nothing of it before `from`; null for multipliers that nothing approximates. */
  frame(core: Core, from: number): Reading | null {
    const { flow, lexicon } = this;
    const { unit, range } = core;
    const plain = unit.kind === 'count' || unit.kind === 'multiple';
    const inner: Parts = plain ? core : this.withParts(core);
    const signed: Signed = plain ? core : this.withSign(core, inner, from);
    let { end } = inner;
    let modifier = core.modifier;
    if (unit.kind !== 'count' && modifier === undefined) {
      if (this.isMore(end)) {
        modifier = 'gt';
        end++;
      } else if (unit.kind === 'measure' && flow.charCodeAt(end) === LAI && DIMENSION[flow.charCodeAt(end + 1)] === 1) {
        modifier = 'approx';
        end++;
      }
    }
    const rate = slashRate(flow, end, unit, lexicon);
    if (rate !== null) end = rate.end;
    const quotient = unit.kind === 'measure' && rate?.code !== undefined;
    const before = this.before(signed.start, core, signed.max, from);
    const after = range && flow.startsWith('以下', end - 2) ? null : this.after(end);
    if (core.bare && !range && modifier === undefined && before === null && after === null && !this.isMark(core))
      return null;
    const start = before?.at ?? signed.start;
    // 人民币约500万元: the currency may stand before the approximator.
    const prefix =
      before !== null && unit.kind === 'money' && core.rule === undefined ? currencyBefore(flow, start, lexicon) : null;
    const prefixed = prefix !== null && prefix.at >= from;
    const code =
      rate?.code ?? (prefixed && unit.code === 'CNY' ? prefix.code : (inner.code ?? signed.code ?? unit.code));
    const last = after?.at ?? end;
    return {
      start: prefixed ? prefix.at : start,
      end: last,
      min: signed.min,
      max: signed.max,
      modifier: before?.modifier ?? modifier ?? after?.modifier,
      next: this.skipTo(inner.next, last),
      unit,
      code,
      per: rate?.per ?? core.per ?? (quotient ? undefined : rateBefore(flow, start, from, unit, lexicon)),
      rule: core.rule ?? ruleOf(unit),
    };
  }

  /** 突破万元大关, 迈上千亿元, 拨款百万元: multipliers alone that are reached or passed, or a sum of two. */
  private isMark({ start, end, unit }: Core): boolean {
    const { flow } = this;
    if (unit.kind === 'money' && isMultiplier(flow.charCodeAt(start + 1)) && governedByMoney(flow, start, end))
      return true;
    return (
      PASSED.test(flow.slice(Math.max(0, start - 2), start)) ||
      /^(?:大关|关口|上方|下方|门槛)/.test(flow.slice(end, end + 2))
    );
  }

  /** The parts behind the unit (5元3角, 1米90) and the value in the base unit. */
  private withParts(core: Core): Parts {
    const { unit } = core;
    const min = scale(core.min, unit.power);
    const max = core.min === core.max ? min : scale(core.max, unit.power);
    const plain = { end: core.end, min, max, next: core.next };
    if (unit.text === '') return plain;
    if (unit.kind === 'money') {
      const tail = moneyTail(this.flow, this.numerals, this.lexicon, plain, unit);
      return core.range && tail.next !== core.next ? plain : tail;
    }
    const tail =
      unit.kind === 'measure' && !core.range ? measureTail(this.flow, this.numerals, this.lexicon, core) : null;
    return tail ?? plain;
  }

  /** The sign and the scale that stand before: -3℃, 零下3度, 摄氏37度. A range has read its own sign. */
  private withSign(core: Core, value: Parts, from: number): Signed {
    const { flow } = this;
    const { unit } = core;
    let { start } = core;
    let { min, max } = value;
    const before = flow.charCodeAt(start - 1);
    if (unit.code !== 'deg' && before !== SCALE_END && !mayEndSign(before)) return { start, min, max, code: unit.code };
    // 38度5 is a body's temperature.
    let code = unit.code !== 'deg' ? unit.code : value.end > core.end ? 'Cel' : degreeCode(flow, start);
    const signs = unit.kind === 'measure' || (unit.kind === 'money' && core.rule === undefined);
    if (signs && !core.range) {
      const sign = signBefore(flow, start);
      if (sign.at >= from) start = sign.at;
      if (sign.negative && sign.at >= from) {
        [min, max] = min === max ? swap(min) : [negate(max), negate(min)];
        if (code === 'deg') code = 'Cel';
      }
    }
    const scaled = unit.kind === 'measure' && start - 2 >= from && flow.charCodeAt(start - 1) === SCALE_END;
    const scaleCode = scaled ? SCALES[flow.slice(start - 2, start)] : undefined;
    if (scaleCode !== undefined) {
      code = scaleCode;
      start -= 2;
    }
    return { start, min, max, code };
  }

  private before(start: number, core: Core, most: Decimal, from: number): Approximation | null {
    const bare = core.bare || isMultiplier(this.flow.charCodeAt(core.start));
    const before = approximatorBefore(this.flow, start, bare);
    return before === null || before.at < from || this.isRecent(before.at, core.unit, most) ? null : before;
  }

  private isRecent(at: number, unit: Unit, most: Decimal): boolean {
    if (this.flow.charAt(at) !== '近' || toNumber(most) > 10) return false;
    return RECENT.has(unit.text) || (unit.text === '个' && RECENT_TERM.test(this.flow.slice(at, at + 8)));
  }

  /** 起, 许 and 前后 close an amount only before a pause or a verb of selling; 多 was read with the unit. */
  private after(end: number): Approximation | null {
    const after = approximatorAfter(this.flow, end);
    if (after === null) return null;
    const next = this.flow.charAt(after.at);
    const free = !/[一-鿿]/.test(next);
    switch (this.flow.slice(end, after.at)) {
      case '多':
        return null;
      case '起':
        return free || /[的售批订租送拍卖投跳付]/.test(next) ? after : null;
      case '许':
      case '前后':
        return free || /[的处高长宽深]/.test(next) ? after : null;
      default:
        return after;
    }
  }

  /** 3米多, 5万元多. */
  private isMore(end: number): boolean {
    return this.flow.charCodeAt(end) === DUO && !OTHER_MORE.test(this.flow.charAt(end + 1));
  }

  /** Index of the first numeral at or behind `end`. */
  private skipTo(next: number, end: number): number {
    let i = next;
    while ((this.numerals[i]?.start ?? end) < end) i++;
    return i;
  }
}

function swap(value: Decimal): [Decimal, Decimal] {
  const negative = negate(value);
  return [negative, negative];
}

/** The modifier and edges of a number without a unit: 超200亿, 820多万. */
export function frameNumber(
  flow: string,
  start: number,
  end: number,
  inner: Modifier | undefined,
  bare: boolean,
): { start: number; end: number; modifier: Modifier | undefined } | null {
  const before = approximatorBefore(flow, start, bare);
  if (bare && before === null) return null;
  const more = MORE[flow.charCodeAt(end)] ?? 0;
  const after = approximatorAfter(flow, end + more);
  return {
    start: before?.at ?? start,
    end: after?.at ?? end + more,
    modifier: before?.modifier ?? inner ?? (more > 0 ? 'gt' : after?.modifier),
  };
}
