/** Two numbers that are the ends of one range: 3—5万元, 1万元至2万元, 二万元以上二十万元以下, -5～3℃. */
import type { Decimal, Numeral } from '../model.js';
import { compare, negate } from '../numeral/decimal.js';
import { connectorEnd, isWordConnector, sharedMagnitude } from '../numeral/ranges.js';
import { signBefore, signEnd } from '../numeral/sign.js';
import type { Lexicon } from './lexicon.js';
import { slashRate } from './rate.js';
import type { Term, TermReader } from './term.js';
import type { Unit } from './unit.js';

export interface Range {
  readonly start: number;
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly unit: Unit | undefined;
  readonly first: Term;
  readonly second: Term;
}

/** Two numbers that a dash joins without rising are one thing, but no range: a score, a code. */
export interface Joined {
  readonly taken: number;
}

const DIGITS = '零一二三四五六七八九';

export class RangeReader {
  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly terms: TermReader,
    private readonly lexicon: Lexicon,
  ) {}

  /** The range that `first` opens, `taken` where it and the next number are to be passed over, or null. */
  read(first: Term): Range | Joined | null {
    if (first.numeral.form === 'half') return null;
    if (first.unit !== undefined && this.flow.startsWith('以上', first.end)) return this.between(first, first.end + 2);
    const rate = first.unit === undefined ? null : slashRate(this.flow, first.end, first.unit, this.lexicon);
    const joint = rate?.end ?? first.end;
    const at = connectorEnd(this.flow, joint);
    return at < 0 ? this.neighbours(first) : this.joined(first, joint, at);
  }

  private termAt(i: number, start: number): Term | null {
    return this.numerals[i]?.start === start ? this.terms.read(i) : null;
  }

  /** 二万元以上二十万元以下, 十万元以上不满五十万元. */
  private between(first: Term, at: number): Range | null {
    const short = this.flow.startsWith('不满', at) || this.flow.startsWith('不足', at);
    const second = this.termAt(first.next, short ? at + 2 : at);
    if (second?.unit === undefined || second.unit.code !== first.unit?.code) return null;
    const below = this.flow.startsWith('以下', second.end);
    if (!below && !short) return null;
    return this.range(first, second, first.min, below ? second.end + 2 : second.end);
  }

  private joined(first: Term, joint: number, at: number): Range | Joined | null {
    const signed = signEnd(this.flow, at);
    // 零下 was scanned as a number, 零.
    const second = this.termAt(first.next + (signed === at + 2 ? 1 : 0), signed);
    if (second === null || second.numeral.form === 'half' || !this.agree(first, second)) return null;
    const negative = signed > at;
    const end: Term = negative ? { ...second, min: negate(second.max), max: negate(second.min) } : second;
    if (first.unit !== undefined) return this.range(first, end, first.min, second.end);
    const least = sharedMagnitude(this.flow, first.numeral, second.numeral);
    const falls = !negative && !signBefore(this.flow, first.start).negative && compare(least, second.max) >= 0;
    if (falls) return isWordConnector(this.flow, joint, at) ? null : { taken: second.end };
    return this.range(first, end, least, second.end);
  }

  /** Whether both ends have one unit, or the second alone has one, or neither but a magnitude (3—5万). */
  private agree(first: Term, second: Term): boolean {
    if (second.unit === undefined) return first.unit === undefined && second.numeral.scale > 0;
    if (first.unit === undefined) return true;
    return first.unit.code === second.unit.code && first.unit.power === second.unit.power;
  }

  /** 三、四个: neighbouring digits joined by a pause, as older texts write 三四个. */
  private neighbours(first: Term): Range | null {
    const { flow } = this;
    const { numeral } = first;
    const single = first.unit === undefined && numeral.form === 'han' && numeral.end - numeral.start === 1;
    if (!single || flow.charAt(numeral.end) !== '、' || flow.charAt(numeral.start - 1) === '、') return null;
    const second = this.termAt(first.next, numeral.end + 1);
    if (
      second?.unit === undefined ||
      (second.unit.noun && second.unit.text !== '人') ||
      second.numeral.form !== 'han' ||
      second.min !== second.max
    )
      return null;
    const digit = Number(numeral.min.coefficient);
    const neighbour = DIGITS.indexOf(flow.charAt(second.numeral.start));
    // 三、五 as in 三五个
    if (digit + 1 !== neighbour && !(digit === 3 && neighbour === 5)) return null;
    return this.range(first, second, sharedMagnitude(this.flow, numeral, second.numeral), second.end);
  }

  private range(first: Term, second: Term, least: Decimal, end: number): Range {
    const sign = signBefore(this.flow, first.start);
    const min = sign.negative ? negate(least) : least;
    const rising = compare(min, second.max) <= 0;
    return {
      start: sign.at,
      end,
      min: rising ? min : second.min,
      max: rising ? second.max : min,
      unit: second.unit,
      first,
      second,
    };
  }
}
