/**
 * Reads one number at one place: coefficients, multipliers and sections (三万四千, 3亿5000万, 三五百, 十几万, 1.2万).
 * The grammar is that of spoken Chinese numbers; where the next character cannot go on, the number ends before it.
 * Every reading is a pair of bounds that differ for vague and adjacent digits.
 */
import type { Decimal, Numeral, NumeralForm } from '../model.js';
import { type ArabicRun, LONGEST_RUN, readArabic } from './arabic.js';
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

/** 人数, 总数, 指数 …: 数 after these ends a word and is no number (总数千万 is 千万). */
const NOUN_OF_NUMBER = table(
  '人总次少个件户指基倍参系半岁函整小代单双奇偶天字页票家台只篇头分算变计点悉充常回周层级位对复负正均套招路',
);
/** 万科, 亿利 …: names that 万 and 亿 open behind a space (2024 万达广场). */
const OPENS_NAME = table('科达向华宝里能利纬嘉州年福源象圣事物一众网全和');
/** What may follow a Han decimal (三点五亿, 八点五折): units and magnitudes, never what follows a clock time. */
const AFTER_DECIMAL = table('万亿成折倍个％%‰元块角米公吨斤克升平立方亩度名人岁级寸尺里英厘毫微海美欧日港兆比');
/** The end of a part of the day: 下午三点五 is a clock time. */
const DAYPART_END = table('午晚晨早夜上后');

/** 唯一一家: the first 一 belongs to 唯一. */
const ONLY = table('唯惟');
/** 这一两国关系, 同一三维空间: 一 belongs to the word before, and the number begins behind it. */
const DEMONSTRATIVE = table('这那同某另任');

const BILLION = 1e8;
const LIMIT = 1e15;

function whole(high: number, low: number): Decimal {
  const value = high * BILLION + low;
  if (Number.isSafeInteger(value)) return decimal(value);
  const exact = BigInt(high) * 100000000n + BigInt(low);
  const narrowed = Number(exact);
  return decimal(Number.isSafeInteger(narrowed) ? narrowed : exact);
}

export class NumberReader {
  /** Past the number read last. */
  end = 0;
  private start = 0;
  private form: NumeralForm = 'han';
  private digits = 0;
  private scale = 0;
  private modifier: 'gt' | 'approx' | undefined;
  private spaced = false;
  private readonly run: ArabicRun = { end: 0, digits: 0, decimals: -1, coefficient: 0, readable: true, dotted: false };

  // What has been read: hundreds of millions, the rest below them, the section below ten thousand and the digit that
  // waits for its multiplier, each as least and most.
  private highMin = 0;
  private highMax = 0;
  private lowMin = 0;
  private lowMax = 0;
  private sectionMin = 0;
  private sectionMax = 0;
  private pendingMin = 0;
  private pendingMax = 0;
  private pending = false;
  /** The pending digit was read alone, so that after 万 it may stand for thousands (三万五). */
  private single = false;
  /** The next small multiplier must be below this power. */
  private room = 4;
  /** The power of the multiplier read last; 0 at the start. */
  private last = 0;
  /** 零 was read since: a single digit is a digit (三万零五). */
  private zero = false;
  /** Nothing but multipliers (百万, 亿). */
  private bare = true;

  constructor(private readonly flow: string) {}

  private class(at: number): number {
    return CLASS[this.flow.charCodeAt(at)] ?? 0;
  }

  private value(at: number): number {
    return VALUE[this.flow.charCodeAt(at)] ?? 0;
  }

  private skipSpaces(at: number): number {
    let next = at;
    while (next < at + 4 && this.class(next) === SPACE) next++;
    return next;
  }

  private reset(start: number): void {
    this.start = start;
    this.form = 'han';
    this.digits = 0;
    this.scale = 0;
    this.modifier = undefined;
    this.spaced = false;
    this.highMin = this.highMax = this.lowMin = this.lowMax = this.sectionMin = this.sectionMax = 0;
    this.pendingMin = this.pendingMax = 0;
    this.pending = this.single = this.zero = false;
    this.room = 4;
    this.last = 0;
    this.bare = true;
  }

  /** The Arabic number at `start`, with its magnitude; null when the run is an identifier. */
  readArabic(start: number, pieces: Numeral[]): void {
    const run = this.run;
    readArabic(this.flow, start, run);
    this.reset(start);
    this.form = 'arabic';
    this.digits = run.digits;
    this.end = run.end;
    if (!run.readable) return;
    if (run.dotted) {
      this.readDotted(start, pieces);
      return;
    }
    const next = this.magnitudeAt(run.end);
    const kind = this.class(next);
    if (run.decimals >= 0 || typeof run.coefficient === 'bigint' || run.coefficient > LIMIT) {
      this.readScaled(next, run, pieces);
      return;
    }
    if (kind === SMALL && (run.digits > 2 || this.value(next) === 1 || opensUnit(this.flow, next))) {
      pieces.push(this.plain(decimal(run.coefficient), run.end, false));
      return;
    }
    if (kind !== SMALL && kind !== BIG && kind !== MORE) {
      const power = this.letterMagnitude(run.end);
      if (power > 0) this.scale = power;
      this.end = power > 0 ? run.end + 1 : run.end;
      pieces.push(
        this.plain(
          power > 0 ? { coefficient: run.coefficient, exponent: power } : decimal(run.coefficient),
          this.end,
          false,
        ),
      );
      return;
    }
    this.bare = false;
    this.pending = true;
    this.pendingMin = this.pendingMax = run.coefficient;
    this.continue(next);
    pieces.push(this.finish());
  }

  /** Where 万 or 亿 stands after [spaces after] `end`; `end` itself when there is none behind the spaces. */
  private magnitudeAt(end: number): number {
    if (this.class(end) !== SPACE) return end;
    const next = this.skipSpaces(end);
    if (this.class(next) !== BIG) return end;
    return OPENS_NAME[this.flow.charCodeAt(next + 1)] === 1 ? end : next;
  }

  /** 3 for k, 4 for w directly behind digits and before no letter or digit (15k, 5w); else 0. */
  private letterMagnitude(at: number): number {
    const letter = this.flow.charCodeAt(at) | 0x20;
    const half = letter > 0xff00 ? (this.flow.charCodeAt(at) - 0xfee0) | 0x20 : letter;
    const power = half === 0x6b ? 3 : half === 0x77 ? 4 : 0;
    if (power === 0) return 0;
    const after = this.flow.charCodeAt(at + 1);
    const low = after > 0xff00 ? after - 0xfee0 : after;
    const word = (low >= 48 && low <= 57) || ((low | 0x20) >= 97 && (low | 0x20) <= 122);
    return word || low === 0x2f || low === 0x00b7 ? 0 : power;
  }

  /** 2026.02.10: every piece is a number of its own. */
  private readDotted(start: number, pieces: Numeral[]): void {
    let at = start;
    for (;;) {
      let end = at;
      let value = 0;
      while (this.class(end) === ARABIC) {
        if (end - at < LONGEST_RUN / 2) value = value * 10 + this.value(end);
        end++;
      }
      this.reset(at);
      this.form = 'arabic';
      this.digits = end - at;
      if (end - at < LONGEST_RUN / 2) pieces.push(this.plain(decimal(value), end, false));
      this.end = end;
      const code = this.flow.charCodeAt(end);
      if ((code !== 0x2e && code !== 0xff0e) || this.class(end + 1) !== ARABIC) return;
      at = end + 1;
    }
  }

  /** A decimal or a very long number: only multipliers follow it (1.2万, 3.5百万, 2.4千). */
  private readScaled(next: number, run: ArabicRun, pieces: Numeral[]): void {
    let at = next;
    let power = 0;
    if (this.class(at) === MORE && this.class(at + 1) === BIG) {
      this.modifier = this.modifierOf(at);
      at++;
    }
    if (this.class(at) === SMALL && this.value(at) > 1 && run.digits <= 2 && !opensUnit(this.flow, at))
      power += this.value(at++);
    while (this.class(at) === BIG && power < 16) {
      const step = this.value(at++);
      this.scale += step;
      power += step;
    }
    if (power === 0) {
      this.modifier = undefined;
      at = run.end;
      power = this.letterMagnitude(at);
      this.scale = power;
      if (power > 0) at++;
    }
    const exponent = power - Math.max(0, run.decimals);
    this.end = at;
    const value = exponent === 0 ? decimal(run.coefficient) : { coefficient: run.coefficient, exponent };
    pieces.push(this.plain(value, at, run.decimals >= 0));
  }

  private modifierOf(at: number): 'gt' | 'approx' {
    return this.flow.charCodeAt(at) === 0x6765 ? 'approx' : 'gt'; // 来
  }

  /** The number at `start`, which is a Han numeral character but no 半; nothing is pushed where it is no number. */
  readHan(start: number, pieces: Numeral[]): void {
    this.reset(start);
    this.end = start + 1;
    const kind = this.class(start);
    if (kind === FEW || kind === SEVERAL) {
      const next = this.class(start + 1);
      if (next !== SMALL && next !== BIG) return;
      if (kind === SEVERAL && NOUN_OF_NUMBER[this.flow.charCodeAt(start - 1)] === 1) return;
      this.form = 'vague';
      this.hold(2, 9, false);
      this.continue(start + 1);
    } else if (kind === SMALL || kind === BIG) {
      if (this.value(start) === 1) this.bare = false;
      else if (this.class(start + 1) === FEW) return;
      this.continue(start);
    } else this.continue(start);
    if (this.end === start) {
      this.end = this.skipped > start ? this.skipped : start + 1;
      return;
    }
    const length = this.end - start;
    if (length === 1 && FORMAL[this.flow.charCodeAt(start)] === 1 && !this.besideFormal(start)) return;
    const numeral = this.form === 'digits' ? this.finishDigits() : this.finish();
    if (numeral !== null) pieces.push(numeral);
  }

  /** 陆, 伍 and 拾 are ordinary characters unless money or another formal numeral stands beside them. */
  private besideFormal(at: number): boolean {
    const next = this.flow.charCodeAt(at + 1);
    const before = this.flow.charCodeAt(at - 1);
    return '元圆角分万亿整成'.includes(String.fromCharCode(next)) || '元圆角零之'.includes(String.fromCharCode(before));
  }

  private hold(min: number, max: number, single: boolean): void {
    this.pending = true;
    this.pendingMin = min;
    this.pendingMax = max;
    this.single = single;
    this.bare = false;
  }

  /** Reads on from `at` until the grammar ends; sets `end`. */
  private continue(at: number): void {
    this.end = at;
    for (;;) {
      const here = this.nextToken(this.end);
      const kind = this.class(here);
      let after = here;
      if (kind === SMALL) after = this.readSmall(here);
      else if (kind === BIG) after = this.readBig(here);
      else if (kind === HAN || kind === LIANG) after = this.readDigits(here);
      else if (kind === ZERO) after = this.readZero(here);
      else if (kind === TENS) after = this.readTens(here);
      else if (kind === FEW) after = this.readFew(here);
      else if (kind === ARABIC) after = this.readInnerArabic(here);
      else if (kind === MORE) after = this.readMore(here);
      else if (kind === POINT && this.form === 'han') {
        this.readPoint(here);
        return;
      }
      if (after === here || after < 0) return;
      this.end = after;
      if (this.form === 'digits') {
        this.readDigitTail();
        return;
      }
    }
  }

  /**
   * Spaced-out text (一 百 五 十): the spaces belong to the number where the number must go on behind them, and, the
   * first time, where it stands apart on both sides; 第一 百货 does not.
   */
  private nextToken(at: number): number {
    if (this.class(at) !== SPACE || this.form === 'arabic') return at;
    const next = this.skipSpaces(at);
    const kind = this.class(next);
    const joins =
      (kind === SMALL && this.pending && this.value(next) < this.room) ||
      (kind === BIG && (this.pending || this.sectionMin > 0)) ||
      (kind === HAN && !this.pending && this.last > 0 && this.last < 4) ||
      (kind === POINT && this.pending);
    if (!joins) return at;
    if (this.spaced) return next;
    if (at !== this.start + 1) return at;
    const before = this.start === 0 ? SPACE : this.class(this.start - 1);
    const after = this.class(next + 1);
    const apart = before === SPACE || this.flow.charCodeAt(this.start - 1) === 10;
    const goesOn = next + 1 >= this.flow.length || (after !== 0 && after !== ARABIC) || kind === BIG;
    if (!apart || !goesOn) return at;
    this.spaced = true;
    return next;
  }

  private readSmall(at: number): number {
    const power = this.value(at);
    const unit = 10 ** power;
    if (power >= this.room) return at;
    if (this.pending) {
      if (power > 1 && this.single && this.last === 0 && opensUnit(this.flow, at)) return at;
      this.sectionMin += this.pendingMin * unit;
      this.sectionMax += this.pendingMax * unit;
      this.pending = false;
    } else if (power === 1 && (this.last === 0 || this.zero || this.last === 2)) {
      this.sectionMin += 10;
      this.sectionMax += 10;
    } else if (this.last === 0) {
      // 百十来人: about a hundred and ten
      const tens = power === 2 && this.class(at + 1) === SMALL && this.value(at + 1) === 1;
      if (tens) this.modifier = 'approx';
      this.sectionMin = this.sectionMax = tens ? 110 : unit;
      this.room = 0;
      this.last = power;
      return tens ? at + 2 : at + 1;
    } else return at;
    this.room = power;
    this.last = power;
    this.zero = false;
    return at + 1;
  }

  private readBig(at: number): number {
    const power = this.value(at);
    if (this.bare && this.last !== 0 && power < this.last) return at;
    const min = this.sectionMin + (this.pending ? this.pendingMin : 0);
    const max = this.sectionMax + (this.pending ? this.pendingMax : 0);
    const directly = max === 0 && this.last >= 4 && this.class(at - 1) !== ZERO;
    if (power === 4) {
      if (max === 0 && this.last !== 0 && !(directly && this.last === 4)) return at;
      if (max > 0 && this.lowMax > 0) return at;
      if (directly) {
        if (this.lowMax * 10000 > LIMIT) return at;
        this.lowMin *= 10000;
        this.lowMax *= 10000;
      } else {
        this.lowMin = (max === 0 ? 1 : min) * 10000;
        this.lowMax = (max === 0 ? 1 : max) * 10000;
      }
    } else {
      const started = this.last !== 0 || this.pending;
      if (this.highMax > 0) {
        if (!directly || this.lowMax > 0 || this.highMax * BILLION > LIMIT) return at;
        this.highMin *= BILLION;
        this.highMax *= BILLION;
      } else {
        this.highMin = started ? this.lowMin + min : 1;
        this.highMax = started ? this.lowMax + max : 1;
        if (this.highMax === 0) return at;
      }
      this.lowMin = this.lowMax = 0;
    }
    this.scale = directly ? this.scale + power : power;
    this.sectionMin = this.sectionMax = 0;
    this.pending = this.zero = false;
    this.room = 4;
    this.last = power;
    return at + 1;
  }

  /** Past the run of digit characters at `at`. 两 ends a run unless it opens it; it then is the unit (三十两). */
  private digitRunEnd(at: number): number {
    let end = at + 1;
    for (; end < at + LONGEST_RUN + 2; end++) {
      const kind = this.class(end);
      if (kind === HAN || kind === ZERO) continue;
      // 二０００年, 二OO八年: the zeros of the other script
      const code = this.flow.charCodeAt(end);
      if (this.last === 0 && (code === 0x30 || code === 0xff10 || code === 0xff2f || code === 0x4f) && end > at)
        continue;
      break;
    }
    return end;
  }

  /** 三五, 七八, 一两: two digits beside each other that mean from – to. */
  private adjacent(first: number, second: number, alone: boolean): boolean {
    return first > 0 && (second === first + 1 || (alone && first === 3 && second === 5));
  }

  private readDigits(at: number): number {
    if (this.pending || this.room === 0 || (this.bare && this.last > 0)) return at;
    const first = this.value(at);
    const opening = this.last === 0 && !this.zero;
    const afterNext = this.class(at + 2);
    if (this.class(at) === LIANG && !opening) {
      const next = this.class(at + 1);
      if (next !== BIG && !(next === SMALL && this.value(at + 1) > 1)) return at;
    }
    if (opening && this.class(at + 1) === LIANG && first === 1 && this.meansOneOrTwo(at)) {
      this.digits = 2;
      this.hold(1, 2, false);
      return at + 2;
    }
    const end = this.class(at) === LIANG && this.class(at + 1) !== HAN ? at + 1 : this.digitRunEnd(at);
    const length = end - at;
    if (opening) this.digits = length;
    if (
      opening &&
      length === 2 &&
      first === 1 &&
      this.value(at + 1) === 1 &&
      ONLY[this.flow.charCodeAt(at - 1)] === 1
    ) {
      this.hold(1, 1, true);
      this.end = at + 1;
      return -1;
    }
    if (length === 1) {
      this.hold(first, first, true);
      return end;
    }
    const second = this.value(at + 1);
    const pair = length === 2 && this.class(at + 1) === HAN && this.adjacent(first, second, opening);
    if (opening && this.class(at) === LIANG) {
      if (second === 3 && (length === 2 || pair)) {
        this.hold(2, 3, false);
        return at + 2;
      }
      this.digits = 1;
      this.hold(2, 2, true);
      return at + 1;
    }
    if (pair && !(this.last === 1 && afterNext === SMALL)) {
      this.hold(first, second, true);
      return end;
    }
    if (opening) {
      if (length > LONGEST_RUN) return this.skipRun(end);
      this.form = 'digits';
      return end;
    }
    // After 十 the first digit belongs to it (十五|五); after 百 or 万 a run of digits is another number.
    if (this.last === 1 || this.zero) {
      this.hold(first, first, true);
      this.end = at + 1;
      return -1;
    }
    return at;
  }

  /** 一两个, 一两百 are one or two; 一两 before a pause or a metal is one liang. */
  private meansOneOrTwo(at: number): boolean {
    if (DEMONSTRATIVE[this.flow.charCodeAt(at - 1)] === 1) return false;
    const next = this.flow.charAt(at + 2);
    return next !== '' && !/[\s，。、；：！？,.;:!?）)”"银金黄白茶酒重的/]/.test(next);
  }

  /** A run too long for a number is an identifier: no number comes of it. */
  private skipRun(end: number): number {
    this.skipped = end;
    return -1;
  }

  private readZero(at: number): number {
    if (this.room === 0) return at;
    const next = this.class(at + 1);
    if (this.last === 0 && !this.pending) {
      if (this.zero) return at;
      const code = this.flow.charCodeAt(at);
      const joined = next === HAN || next === ZERO;
      if (code === 0x25cb && !joined) return at;
      if (joined) {
        const end = this.digitRunEnd(at);
        if (end - at > LONGEST_RUN) return this.skipRun(end);
        this.digits = end - at;
        this.form = 'digits';
        return end;
      }
      this.digits = 1;
      this.hold(0, 0, false);
      return at + 1;
    }
    if (this.pending || this.last < 2) return at;
    const goesOn =
      next === HAN ||
      next === LIANG ||
      next === TENS ||
      (next === SMALL && this.value(at + 1) === 1) ||
      next === ARABIC ||
      next === FEW;
    if (!goesOn || this.zero) return at;
    if (this.last >= 4) this.room = 4;
    this.zero = true;
    return at + 1;
  }

  private readTens(at: number): number {
    if (this.pending || this.room < 2) return at;
    this.sectionMin += this.value(at);
    this.sectionMax += this.value(at);
    this.bare = false;
    this.room = 1;
    this.last = 1;
    this.zero = false;
    return at + 1;
  }

  /** 几 inside a number is one to nine: 十几, 三十几万, 一百几十. */
  private readFew(at: number): number {
    if (this.pending || this.room === 0 || this.last === 0) return at;
    const next = this.class(at + 1);
    if (this.last !== 1 && next !== SMALL && next !== BIG) return at;
    this.form = 'vague';
    this.hold(1, 9, true);
    return at + 1;
  }

  /** 3万4, 3万4000, 1亿2000万: Arabic digits behind a multiplier. */
  private readInnerArabic(at: number): number {
    if (this.pending || this.form !== 'arabic' || this.last < 2 || this.modifier !== undefined) return at;
    const run = this.run;
    readArabic(this.flow, at, run);
    if (!run.readable || run.decimals >= 0 || run.dotted || typeof run.coefficient === 'bigint') return at;
    const short = run.digits === 1;
    if (!short && run.coefficient >= 10 ** this.last) return at;
    // 2亿12月: a number that opens a date is another number
    if ('年月日时点号'.includes(this.flow.charAt(run.end) || ' ')) return at;
    this.hold(run.coefficient, run.coefficient, short && run.coefficient > 0);
    return run.end;
  }

  /** 三百多万, 5000余亿, 十来万: the approximator stands before 万 or 亿. */
  private readMore(at: number): number {
    const next = this.class(at + 1);
    const further = next === SMALL && this.value(at + 1) > 1 && this.class(at + 2) === BIG;
    if ((next !== BIG && !further) || this.modifier !== undefined) return at;
    if (this.bare && this.class(at) === MORE && this.last === 0) return at;
    const end = this.readBigAfter(at + 1, further);
    if (end < 0) return at;
    this.modifier = this.modifierOf(at);
    return end;
  }

  private readBigAfter(at: number, further: boolean): number {
    const big = further ? at + 1 : at;
    if (further) {
      if (!this.pending || this.last !== 0) return -1;
      this.pendingMin *= 10 ** this.value(at);
      this.pendingMax *= 10 ** this.value(at);
    }
    const end = this.readBig(big);
    return end === big ? -1 : end;
  }

  /** A Han decimal (三点五亿); a clock time (三点五十分, 三点一刻) stays in pieces. */
  private readPoint(at: number): void {
    const from = this.skipSpaces(at + 1);
    const spaced = from > at + 1;
    let end = from;
    while (end < from + 15 && (this.class(end) === HAN || this.class(end) === ZERO)) end++;
    if (end === from || end === from + 15) return;
    const fraction = this.afterFraction();
    const tail = this.skipSpaces(end);
    const code = this.flow.charCodeAt(tail);
    const minutes = this.flow.startsWith('分钟', tail) || this.flow.startsWith('小时', tail);
    if (!fraction && AFTER_DECIMAL[code] !== 1 && !minutes) return;
    if (!fraction && DAYPART_END[this.flow.charCodeAt(this.start - 1)] === 1) return;
    if (spaced && !fraction && !this.spaced) return;
    let coefficient = 0;
    for (let i = from; i < end; i++) coefficient = coefficient * 10 + this.value(i);
    const unit = 10 ** (end - from);
    const integer = this.total(true);
    if (typeof integer.coefficient === 'bigint' || integer.coefficient * unit > LIMIT) return;
    let power = 0;
    let after = end;
    while (
      this.class(after) === BIG ||
      (after === end && this.class(after) === SMALL && this.class(after + 1) === BIG)
    ) {
      if (power > 12) break;
      if (this.class(after) === BIG) this.scale += this.value(after);
      power += this.value(after++);
    }
    this.decimal = { coefficient: integer.coefficient * unit + coefficient, exponent: power - (end - from) };
    this.end = after;
  }

  private decimal: Decimal | undefined;
  /** Past a run that was too long, else 0. */
  private skipped = 0;

  /** Whether 分之 stands before the number, whose 点 then is a decimal point whatever follows. */
  private afterFraction(): boolean {
    let at = this.start - 1;
    while (at > this.start - 6 && this.class(at) === SPACE) at--;
    return this.flow.charCodeAt(at) === 0x4e4b; // 之
  }

  /** After a positional run (二〇〇六, 一二五): 万 or 亿 may scale it, 点 may go on. */
  private readDigitTail(): void {
    while (this.class(this.end) === BIG && this.scale < 12) this.scale += this.value(this.end++);
  }

  private finishDigits(): Numeral | null {
    let text = '';
    for (let i = this.start; i < this.start + this.digits; i++) {
      const kind = this.class(i);
      text += kind === HAN || kind === ZERO || kind === ARABIC ? this.value(i) : 0;
    }
    const value = text.length > 15 ? BigInt(text) : Number(text);
    const exact = this.scale === 0 ? decimal(value) : { coefficient: value, exponent: this.scale };
    return this.plain(exact, this.end, false);
  }

  private total(least: boolean): Decimal {
    let low = least ? this.lowMin + this.sectionMin : this.lowMax + this.sectionMax;
    if (this.pending) {
      const pending = least ? this.pendingMin : this.pendingMax;
      const elliptical = this.last >= 2 && !this.zero && this.single;
      low += elliptical ? pending * 10 ** (this.last - 1) : pending;
    }
    return whole(least ? this.highMin : this.highMax, low);
  }

  private finish(): Numeral {
    const exact = this.decimal;
    if (exact !== undefined) {
      this.decimal = undefined;
      return this.plain(exact, this.end, true);
    }
    if (this.bare) this.form = 'bare';
    const min = this.total(true);
    const same =
      this.highMin === this.highMax &&
      this.lowMin === this.lowMax &&
      this.sectionMin === this.sectionMax &&
      (!this.pending || this.pendingMin === this.pendingMax);
    // 三万五 closes with its thousands: nothing after it shares the 万.
    const scale = this.pending || this.sectionMax > 0 ? 0 : this.scale;
    return this.numeral(min, same ? min : this.total(false), this.end, false, scale);
  }

  private plain(value: Decimal, end: number, point: boolean): Numeral {
    return this.numeral(value, value, end, point, this.scale);
  }

  private numeral(min: Decimal, max: Decimal, end: number, point: boolean, scale: number): Numeral {
    const { start, form, digits, modifier } = this;
    const numeral = { start, end, form, min, max, digits, point, scale };
    return modifier === undefined ? numeral : { ...numeral, modifier };
  }
}
