/** Finds the percentages of a text, by the numerals that were scanned. */
import type { Modifier, Numeral, PercentageCandidate } from '../model.js';
import { approximatorAfter, approximatorBefore } from '../numeral/approximators.js';
import { ARABIC, CLASS, isLetter, SPACE, table } from '../numeral/characters.js';
import { scale, toNumber } from '../numeral/decimal.js';
import { connectorEnd } from '../numeral/ranges.js';
import { isNegative, isPlus } from '../numeral/sign.js';
import { vetoingWord, vetoingWords, type WordTable } from '../numeral/words.js';
import type { Trace } from '../trace.js';
import { type Ruling, readChange } from './change.js';
import type { Part } from './part.js';
import { readPart } from './reader.js';
import { readHalved } from './tenth.js';

export interface PercentageOptions {
  /** Words of the user that make a number in them no percentage. */
  readonly words?: WordTable;
}

interface Reading extends Part {
  readonly signed: boolean;
}

/** What a percentage goes on with behind its first number. */
const OPENS = table('%％﹪‰‱分成折个百基bBpP/／数半多余来有 \u00a0-－–—~～〜∼─―‐‑−﹣至到');
const SIGNS = table('-－–−负');
const PLUS = table('+＋');
const HALVED = '对折';
const LIST = /^ ?(?:[、和与及或]|以及|或者) ?$/;
/** From one level of a 涨幅 or 跌幅 to the next. */
const TO = /^[一-鿿]{0,6}[到至为]$/;

class PercentageFinder {
  private readonly found: PercentageCandidate[] = [];
  private lastEnd = 0;
  private lastChange: Ruling = { change: {}, noun: false };

  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly words: WordTable | undefined,
    private readonly trace: Trace | undefined,
  ) {}

  find(): PercentageCandidate[] {
    const { flow, numerals } = this;
    let halved = flow.indexOf(HALVED);
    for (let i = 0; i < numerals.length; ) {
      const numeral = numerals[i];
      if (numeral === undefined) break;
      while (halved >= 0 && halved < numeral.start) halved = this.takeHalved(halved, i);
      const reading = numeral.start < this.lastEnd || this.idle(numeral) ? null : this.read(i, numeral);
      if (reading === null) {
        i++;
        continue;
      }
      this.emit(reading);
      i = Math.max(reading.next, i + 1);
    }
    while (halved >= 0) halved = this.takeHalved(halved, numerals.length);
    return this.found;
  }

  /** Reads 对折 at `at`, before the number at index `next`; where the next one stands, or -1. */
  private takeHalved(at: number, next: number): number {
    const part = at < this.lastEnd ? null : readHalved(this.flow, at, next);
    if (part !== null) this.emit({ ...part, signed: false });
    return this.flow.indexOf(HALVED, at + HALVED.length);
  }

  /** Whether nothing behind the number can make it a percentage: most of the numbers of a text. */
  private idle(numeral: Numeral): boolean {
    return OPENS[this.flow.charCodeAt(numeral.end)] !== 1;
  }

  private read(i: number, numeral: Numeral): Reading | null {
    const first = readPart(this.flow, this.numerals, i);
    const range = this.readRange(i, numeral, first);
    if (range !== null) return range;
    if (first === null || this.vetoed(first, numeral)) return null;
    return this.withSign(first);
  }

  /** 5-20%, 5%—8%, 三到五成, 百分之五至八, 百分之五到百分之八. */
  private readRange(i: number, numeral: Numeral, first: Part | null): Reading | null {
    const { flow, numerals } = this;
    if (numeral.form === 'half' || numeral.form === 'bare') {
      if (first === null) return null;
    }
    const at = connectorEnd(flow, first?.end ?? numeral.end);
    if (at < 0) return null;
    const signed = SIGNS[flow.charCodeAt(at)] === 1;
    const from = signed ? at + 1 : at;
    const nextIndex = first?.next ?? i + 1;
    const nextNumeral = numerals[nextIndex];
    if (nextNumeral === undefined || nextNumeral.start !== from) return null;
    const second = readPart(flow, numerals, nextIndex);
    if (second === null) return this.sharedHundredths(first, nextNumeral, nextIndex);
    if (first !== null) {
      if (first.kind !== second.kind && !(first.kind === 'fraction' || second.kind === 'fraction')) return null;
      const start = this.withSign(first);
      return this.join(start, signed ? { ...second, min: -second.max, max: -second.min } : second, start.min);
    }
    if (second.rule === 'percentage/hundredths' || second.kind === 'fraction' || !this.opens(numeral)) return null;
    const least = toNumber(
      scale(numeral.min, second.rule === 'percentage/discount' && numeral.digits === 2 ? 0 : second.power),
    );
    const sign = this.signAt(numeral.start);
    const min = sign < numeral.start && PLUS[flow.charCodeAt(sign)] !== 1 ? -least : least;
    const max = signed ? -second.min : second.max;
    if (min >= max) return null;
    return { ...second, start: sign, min, max, signed: sign < numeral.start };
  }

  /** 百分之五至八: the second number has no unit of its own. */
  private sharedHundredths(first: Part | null, numeral: Numeral, index: number): Reading | null {
    if (first?.rule !== 'percentage/hundredths' || numeral.form === 'bare' || numeral.form === 'half') return null;
    const max = toNumber(numeral.max);
    const behind = this.flow.charAt(numeral.end);
    if (max <= first.min || max > 1000 || /[个名年月日人家项元]/.test(behind)) return null;
    return { ...first, end: numeral.end, max, next: index + 1, signed: false };
  }

  private join(first: Reading, second: Part, start: number): Reading {
    const rising = start <= second.max;
    return {
      ...second,
      start: first.start,
      min: rising ? start : second.min,
      max: rising ? second.max : first.max,
      modifier: second.modifier,
      signed: first.signed,
    };
  }

  /** Whether a number without a unit may open a range: it stands free on its left. */
  private opens(numeral: Numeral): boolean {
    const code = this.flow.charCodeAt(numeral.start - 1);
    const low = code > 0xff00 ? code - 0xfee0 : code;
    return (
      numeral.scale === 0 &&
      !((low | 0x20) >= 97 && (low | 0x20) <= 122) &&
      low !== 0x2e &&
      low !== 0x2d &&
      low !== 0x2f
    );
  }

  /** Where the sign of the number at `start` stands, else `start`. */
  private signAt(start: number): number {
    const { flow } = this;
    const code = flow.charCodeAt(start - 1);
    if (PLUS[code] === 1) return isPlus(flow, start - 1, true) ? start - 1 : start;
    if (SIGNS[code] !== 1) return start;
    const before = flow.charCodeAt(start - 2);
    if (code === 0x8d1f) return isNegative(flow, start - 1) ? start - 1 : start; // 负
    const letter = (before | 0x20) >= 97 && (before | 0x20) <= 122;
    const taken =
      CLASS[before] === ARABIC ||
      letter ||
      before === 0x25 ||
      before === 0xff05 ||
      (CLASS[before] === SPACE && CLASS[flow.charCodeAt(start - 3)] === ARABIC);
    return taken ? start : start - 1;
  }

  private withSign(part: Part): Reading {
    const start =
      part.kind === 'percent' || part.kind === 'point' || part.kind === 'permille'
        ? this.signAt(part.start)
        : part.start;
    if (start === part.start) return { ...part, signed: false };
    if (PLUS[this.flow.charCodeAt(start)] === 1) return { ...part, start, signed: true };
    return { ...part, start, min: -part.max, max: -part.min, signed: true };
  }

  private vetoed(part: Part, numeral: Numeral): boolean {
    const { flow } = this;
    const before = flow.charCodeAt(part.start - 1);
    if (part.rule === 'percentage/sign' && before === 0x25) return true;
    if (before === 0x7b2c) return true; // 第
    if (part.kind === 'point' && isLetter(before)) return true; // z8Lx6PP
    if ((before === 0x2e || before === 0xff0e) && CLASS[flow.charCodeAt(part.start - 2)] === ARABIC) return true;
    if (part.rule === 'percentage/half') return this.halfWord(part);
    if (part.kind !== 'tenth') return false;
    if (numeral.form === 'arabic' && this.words === undefined) return false;
    const word = vetoingWord(flow, part.start, part.end, numeral.end, this.words);
    if (word === null || word === flow.slice(part.start, part.end)) return false;
    this.trace?.note('veto', part, 'percentage/dictionary-word', word);
    return true;
  }

  /** 一半导体: 半 opens another word. */
  private halfWord(part: Part): boolean {
    if (this.flow.charAt(part.end - 1) !== '半') return false;
    return vetoingWords().wordEnd(this.flow, part.end - 1) > part.end;
  }

  private emit(reading: Reading): void {
    const { flow } = this;
    let { start, end } = reading;
    const before = approximatorBefore(flow, start, reading.rule === 'percentage/half');
    const behind = approximatorAfter(flow, end);
    if (before !== null && before.at >= this.lastEnd) start = before.at;
    if (behind !== null && !(flow.charAt(end) === '起' && /[一-鿿]/.test(flow.charAt(behind.at)))) end = behind.at;
    const modifier: Modifier | undefined =
      (start < reading.start ? before?.modifier : undefined) ??
      reading.modifier ??
      (end > reading.end ? behind?.modifier : undefined);
    const between = flow.slice(this.lastEnd, start);
    const { change, noun } = this.changeOf(reading, start, end, between);
    const { min, max, kind, rule } = reading;
    const candidate: PercentageCandidate = {
      type: 'percentage',
      kind,
      start,
      end,
      rule,
      ...(min === max ? { value: min } : { value: null, min, max }),
      ...(modifier === undefined ? {} : { modifier }),
      ...change,
    };
    this.trace?.note('candidate', candidate, rule, min === max ? `${min} %` : `${min}–${max} %`);
    this.found.push(candidate);
    this.lastEnd = end;
    this.lastChange = { change, noun };
  }

  /** Its own change, or the one it shares: with the list it goes on (增长8.1%和6.4%), or of a noun (跌幅由1%扩大到2%). */
  private changeOf(reading: Reading, start: number, end: number, between: string): Ruling {
    if (reading.rule === 'percentage/discount') return { change: {}, noun: false };
    const own = readChange(this.flow, start, end, this.lastEnd);
    const goesOn = this.found.length > 0 && (LIST.test(between) || (this.lastChange.noun && TO.test(between)));
    return goesOn && (own.change.direction === undefined || this.lastChange.noun) ? this.lastChange : own;
  }
}

/**
 * The percentages of `flow`, sorted, without overlaps; offsets are UTF-16 units. `numerals` is `scanNumerals(flow)`.
 * Linear in the length; never throws.
 */
export function findPercentages(
  flow: string,
  numerals: readonly Numeral[],
  options: PercentageOptions = {},
  trace?: Trace,
): PercentageCandidate[] {
  return new PercentageFinder(flow, numerals, options.words, trace).find();
}
