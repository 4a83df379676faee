/**
 * Reads one number at one place: coefficients, multipliers and sections (三万四千, 3亿5000万, 三五百, 十几万, 1.2万).
 * The grammar is that of spoken Chinese numbers; where the next character cannot go on, the number ends before it.
 * Every reading is a pair of bounds that differ for vague and adjacent digits.
 */
import type { Numeral } from '../model.js';
import { type ArabicRun, readArabic } from './arabic.js';
import { letterMagnitude, magnitudeAt, plainNumeral, readDotted, readScaled } from './arabic-number.js';
import {
  ARABIC,
  BIG,
  CLASS,
  FEW,
  FORMAL,
  HAN,
  LIANG,
  MORE,
  opensUnit,
  POINT,
  SEVERAL,
  SMALL,
  SPACE,
  TENS,
  table,
  VALUE,
  ZERO,
} from './characters.js';
import { decimal } from './decimal.js';
import { takeDigits, takeFew, takeTens, takeZero } from './digit-grammar.js';
import { digitRunEnd } from './han-digits.js';
import { takeArabic, takeBig, takeMore, takePoint, takeSmall } from './multiplier-grammar.js';
import { NumberState } from './number-state.js';
import { skipSpaces, standsApart } from './spacing.js';
import { LIMIT } from './tally.js';

/** 人数, 总数, 指数 …: 数 after these ends a word and is no number (总数千万 is 千万). */
const NOUN_OF_NUMBER = table(
  '人总次少个件户指基倍参系半岁函整小代单双奇偶天字页票台只篇头分算变计点悉充常回周层级对复负正均套招路',
);
/** Money and other formal numerals beside 陆, 伍 and 拾, which else are ordinary characters. */
const BEHIND_FORMAL = table('元圆角分万亿整成');
const BEFORE_FORMAL = table('元圆角零之');
const MOST_SCALE = 12;

export class NumberReader {
  /** Past the number read last. */
  end = 0;
  private readonly state = new NumberState();
  private readonly run: ArabicRun = { end: 0, digits: 0, decimals: -1, coefficient: 0, readable: true, dotted: false };

  constructor(private readonly flow: string) {}

  private class(at: number): number {
    return CLASS[this.flow.charCodeAt(at)] ?? 0;
  }

  private value(at: number): number {
    return VALUE[this.flow.charCodeAt(at)] ?? 0;
  }

  /** The Arabic number at `start`, with its magnitude; nothing is pushed where the run is an identifier. */
  readArabic(start: number, pieces: Numeral[]): void {
    const { flow, run } = this;
    readArabic(flow, start, run);
    this.end = run.end;
    if (!run.readable) return;
    if (run.dotted) {
      this.end = readDotted(flow, start, pieces);
      return;
    }
    const numeral = this.arabicNumber(start, run);
    this.end = numeral.end;
    pieces.push(numeral);
  }

  private arabicNumber(start: number, run: ArabicRun): Numeral {
    const { flow } = this;
    const { end, digits, coefficient } = run;
    const next = magnitudeAt(flow, end);
    if (run.decimals >= 0 || typeof coefficient === 'bigint' || coefficient > LIMIT)
      return readScaled(flow, start, next, run);
    const kind = this.class(next);
    if (kind === SMALL && (digits > 2 || this.value(next) === 1 || opensUnit(flow, next)))
      return plainNumeral(start, end, digits, decimal(coefficient));
    if (kind === SMALL || kind === BIG || kind === MORE) return this.mixedNumber(start, next, digits, coefficient);
    const power = letterMagnitude(flow, end);
    if (power === 0) return plainNumeral(start, end, digits, decimal(coefficient));
    return plainNumeral(start, end + 1, digits, { coefficient, exponent: power }, false, power);
  }

  /** Arabic digits that the grammar of Han multipliers goes on behind: 3万4, 1亿2000万, 2千3百. */
  private mixedNumber(start: number, next: number, digits: number, coefficient: number): Numeral {
    const { state } = this;
    state.reset(start, 'arabic');
    state.digits = digits;
    state.tally.hold(coefficient, coefficient, false);
    this.readOn(next);
    return state.finish(this.flow);
  }

  /** The number at `start`, which is a Han numeral character but no 半; nothing is pushed where it is no number. */
  readHan(start: number, pieces: Numeral[]): void {
    const { flow, state } = this;
    this.end = start + 1;
    state.reset(start, 'han');
    const from = this.openingEnd(start);
    if (from < 0) return;
    this.readOn(from);
    if (state.end === start) {
      if (this.opensRun(start)) this.end = digitRunEnd(flow, start, true);
      return;
    }
    this.end = state.end;
    if (state.end === start + 1 && FORMAL[flow.charCodeAt(start)] === 1 && !this.besideFormal(start)) return;
    pieces.push(state.finish(flow));
  }

  /** Where the grammar goes on once the first character has been looked at; -1 where it opens no number. */
  private openingEnd(start: number): number {
    const { tally } = this.state;
    const kind = this.class(start);
    const next = this.class(start + 1);
    if (kind === FEW || kind === SEVERAL) {
      if (next !== SMALL && next !== BIG) return -1;
      if (kind === SEVERAL && NOUN_OF_NUMBER[this.flow.charCodeAt(start - 1)] === 1) return -1;
      this.state.form = 'vague';
      tally.hold(2, 9, false);
      return start + 1;
    }
    if (kind === SMALL || kind === BIG) {
      if (this.value(start) === 1) tally.bare = false;
      else if (next === FEW) return -1;
    }
    return start;
  }

  /** Whether a run of digits that was too long for a number starts at `start`. */
  private opensRun(start: number): boolean {
    const next = this.class(start + 1);
    return this.class(start) === HAN || (this.class(start) === ZERO && (next === HAN || next === ZERO));
  }

  private besideFormal(at: number): boolean {
    return BEHIND_FORMAL[this.flow.charCodeAt(at + 1)] === 1 || BEFORE_FORMAL[this.flow.charCodeAt(at - 1)] === 1;
  }

  /** Reads on from `at` until the grammar ends; sets the state's end. */
  private readOn(at: number): void {
    const { flow, state } = this;
    state.end = at;
    for (;;) {
      const here = this.nextToken(state.end);
      const after = this.take(here, this.class(here));
      if (after === here || after < 0) return;
      state.end = after;
      if (state.form === 'digits') {
        // 二〇〇六, 一二五: 万 or 亿 may scale it
        while (this.class(state.end) === BIG && state.tally.scale < MOST_SCALE)
          state.tally.scale += this.value(state.end++);
        return;
      }
      if (state.decimal !== undefined || after >= flow.length) return;
    }
  }

  private take(at: number, kind: number): number {
    const { flow, state } = this;
    switch (kind) {
      case SMALL:
        return takeSmall(flow, state, at);
      case BIG:
        return takeBig(flow, state, at);
      case HAN:
      case LIANG:
        return takeDigits(flow, state, at);
      case ZERO:
        return takeZero(flow, state, at);
      case TENS:
        return takeTens(flow, state, at);
      case FEW:
        return takeFew(flow, state, at);
      case ARABIC:
        return takeArabic(flow, state, at, this.run);
      case MORE:
        return takeMore(flow, state, at);
      case POINT:
        return state.form === 'han' ? takePoint(flow, state, at) : at;
      default:
        return at;
    }
  }

  /**
   * Spaced-out text (一 百 五 十): the spaces belong to the number where the number must go on behind them, and, the
   * first time, where it stands apart on both sides; 第一 百货 does not.
   */
  private nextToken(at: number): number {
    const { flow, state } = this;
    if (this.class(at) !== SPACE || state.form === 'arabic') return at;
    const { tally } = state;
    const next = skipSpaces(flow, at);
    const kind = this.class(next);
    const joins =
      (kind === SMALL && tally.pending && this.value(next) < tally.room) ||
      (kind === BIG && tally.open) ||
      (kind === HAN && !tally.pending && tally.last > 0 && tally.last < 4) ||
      (kind === POINT && tally.pending);
    if (!joins) return at;
    if (state.spaced) return next;
    if (at !== state.start + 1 || !standsApart(flow, state.start)) return at;
    const after = this.class(next + 1);
    if (next + 1 < flow.length && (after === 0 || after === ARABIC) && kind !== BIG) return at;
    state.spaced = true;
    return next;
  }
}
