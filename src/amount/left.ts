/** What stands before a number and makes it no quantity: ordinals, identifiers, ratios, formulas, other numbers. */
import type { Numeral } from '../model.js';
import { ARABIC, CLASS, HAN, isLetter, LIANG, SPACE, table, VALUE, ZERO } from '../numeral/characters.js';
import { compare } from '../numeral/decimal.js';

const ORDINAL = table('第');
const OPERATORS = table('+＋=＝^＾÷√±');
const TIMES_SIGNS = table('×*xXｘＸ✕');
const DASHES = table('-－–—－~～');
const NUMBER_SIGNS = table('#＃№');
/** Between ordinals: 第一、二名, 第3至5名. */
const BETWEEN_ORDINALS = new Set([
  '、',
  '和',
  '与',
  '及',
  '至',
  '到',
  '-',
  '–',
  '—',
  '―',
  '－',
  '~',
  '～',
  '或',
  ',',
  '，第',
]);

const PAUSE = 0x3001; // 、
const DIGITS = '零一二三四五六七八九';

/** 007, 02: no quantity is written with a leading zero. */
function isIdentifier(flow: string, { start, form, digits, point }: Numeral): boolean {
  return form === 'arabic' && digits > 1 && !point && VALUE[flow.charCodeAt(start)] === 0;
}

function before(flow: string, at: number): number {
  let start = at - 1;
  while (start > at - 3 && CLASS[flow.charCodeAt(start)] === SPACE) start--;
  return start;
}

export class LeftContext {
  /** Past the last ordinal and its unit, so that 二 in 第一、二批 is one too. */
  private ordinalEnd = -1;

  constructor(private readonly flow: string) {}

  /** Remembers that an ordinal's reading ended at `end`. */
  extendOrdinal(end: number): void {
    this.ordinalEnd = end;
  }

  /** Whether 第 stands before `numeral`, directly or before the first of its list. */
  isOrdinal(numeral: Numeral): boolean {
    const { flow } = this;
    const own = ORDINAL[flow.charCodeAt(before(flow, numeral.start))] === 1;
    const ordinal = own || this.joinsOrdinal(numeral.start);
    if (ordinal) this.ordinalEnd = numeral.end;
    return ordinal;
  }

  private joinsOrdinal(start: number): boolean {
    const from = this.ordinalEnd;
    return from >= 0 && start - from <= 2 && BETWEEN_ORDINALS.has(this.flow.slice(from, start).trim());
  }

  /** 唯一一家, 这一两国关系: the 一 before belongs to another word. */
  private only(previous: Numeral): boolean {
    return /[唯惟这那同某另任]一$/.test(this.flow.slice(Math.max(0, previous.end - 2), previous.end));
  }

  /** 1/3 and 24/7, but not 140/90 and 1.23/1.56/1.98元. */
  private isFraction(numeral: Numeral, previous: Numeral | undefined): boolean {
    return (
      numeral.form === 'arabic' &&
      !numeral.point &&
      numeral.digits <= 2 &&
      (previous === undefined || compare(previous.min, numeral.min) < 0)
    );
  }

  /** 较周二|750亿元, 96315|两条热线: Han and Arabic digits that no multiplier joins are two numbers. */
  private changesScript(previous: Numeral, numeral: Numeral): boolean {
    if (numeral.form === 'arabic') return DIGITS.includes(this.flow.charAt(numeral.start - 1));
    const kind = CLASS[this.flow.charCodeAt(numeral.start)];
    return previous.form === 'arabic' && previous.scale === 0 && (kind === HAN || kind === LIANG);
  }

  /** 2比0, 三比三. */
  isScore({ start, digits, scale }: Numeral): boolean {
    const kind = CLASS[this.flow.charCodeAt(start - 2)];
    const versus = this.flow.charCodeAt(start - 1) === 0x6bd4; // 比
    return versus && scale === 0 && digits < 4 && (kind === ARABIC || kind === HAN || kind === ZERO);
  }

  /** 二 in 一、二、三部, 三 in 二、三产业: a digit that counts on from one or two listed before it is an ordinal. */
  private countsOn({ start, end, form }: Numeral, noun: boolean): boolean {
    const { flow } = this;
    if (form !== 'han' || end !== start + 1 || flow.charCodeAt(start - 1) !== PAUSE) return false;
    const digit = DIGITS.indexOf(flow.charAt(start));
    const follows = (at: number, value: number) => value > 0 && DIGITS.indexOf(flow.charAt(at)) === value;
    if (!follows(start - 2, digit - 1)) return false;
    return noun || (flow.charCodeAt(start - 3) === PAUSE && follows(start - 4, digit - 2));
  }

  /**
   * Why the number at `numeral` is none of a quantity, or null. `previous` is the number before it; `noun` tells that a
   * noun stands in the place of a unit.
   */
  veto(numeral: Numeral, previous: Numeral | undefined, noun = false): string | null {
    const { flow } = this;
    const start = numeral.start;
    if (isIdentifier(flow, numeral)) return 'an identifier with a leading zero';
    if (start === 0) return null;
    const code = flow.charCodeAt(start - 1);
    const far = flow.charCodeAt(start - 2);
    if (this.countsOn(numeral, noun)) return 'a list of ordinals';
    // 10秒35, but 每秒20米
    if (code === 0x79d2 && CLASS[far] !== 0 && numeral.form === 'arabic' && numeral.digits <= 2)
      return 'hundredths of a second';
    if (
      previous !== undefined &&
      previous.end === start &&
      previous.form !== 'half' &&
      !this.only(previous) &&
      !this.changesScript(previous, numeral)
    )
      return 'another number goes before';
    const digitBefore = CLASS[far] === ARABIC;
    if (isLetter(code) && numeral.form === 'arabic' && !(digitBefore && TIMES_SIGNS[code] === 1))
      return 'letters go before';
    if (NUMBER_SIGNS[code] === 1) return 'a number sign goes before';
    if ((code === 0x2e || code === 0xff0e) && (digitBefore || isLetter(far))) return 'part of a longer identifier';
    if ((code === 0x3a || code === 0xff1a || code === 0x2236) && digitBefore && numeral.form === 'arabic')
      return 'a ratio or a time';
    if (
      OPERATORS[code] === 1 &&
      (CLASS[far] !== 0 || far === 0x29 || far === 0xff09 || (isLetter(far) && code !== 0x2b))
    )
      return 'a formula';
    if (TIMES_SIGNS[code] === 1 && digitBefore && numeral.form !== 'arabic') return 'a formula';
    if (DASHES[code] === 1 && isLetter(far)) return 'a model or a code';
    if ((code === 0x2f || code === 0xff0f) && digitBefore && this.isFraction(numeral, previous)) return 'a fraction';
    if (code === 0x5f || code === 0x40 || code === 0x5c) return 'part of a longer identifier';
    if (code === 0x67d0 && numeral.form === 'arabic' && numeral.digits === 1) return 'a person’s digit'; // 某
    return null;
  }
}
