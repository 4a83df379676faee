/** Finds the amounts of a text: numbers with what they measure, by the numerals that were scanned. */
import type { AmountCandidate, Modifier, Numeral } from '../model.js';
import { approximatorBefore, endsApproximator } from '../numeral/approximators.js';
import { table } from '../numeral/characters.js';
import { scale } from '../numeral/decimal.js';
import { vetoingWord, type WordTable, wordEndingAt } from '../numeral/words.js';
import type { Trace } from '../trace.js';
import { isArticle } from './article.js';
import { Framer, frameNumber } from './frame.js';
import { LeftContext } from './left.js';
import { lexicon as defaultLexicon, type Lexicon } from './lexicon.js';
import { currencyBefore, endsCurrency, latinMagnitude, type Prefix } from './money.js';
import { type Range, RangeReader } from './range.js';
import { type Core, type Reading, toCandidate } from './reading.js';
import { inSlogan } from './slogan.js';
import { type Term, TermReader } from './term.js';
import { readTurns } from './turns.js';
import { type Unit, unguarded } from './unit.js';
import { WaitingList } from './waiting.js';

export interface AmountOptions {
  /** Units, classifiers and currencies beside those of the package. */
  readonly lexicon?: Lexicon;
  /** Words of the user that make a number in them no amount. */
  readonly words?: WordTable;
}

/** What may stand between a number and its unit, or join it to another number. */
const CONTINUES = table(' \u00a0余多来有几番把+＋、-－–—~～〜∼─―‐‑−﹣至到');
const ORDINAL = 0x7b2c; // 第
/** 每周三次 is three times a week. */
const WEEKDAY = /(?:周|星期|礼拜).$/;
const TURN = 0x756a; // 番

class AmountFinder {
  private readonly found: AmountCandidate[] = [];
  private readonly left: LeftContext;
  private readonly terms: TermReader;
  private readonly ranges: RangeReader;
  private readonly framer: Framer;
  private readonly waiting: WaitingList;
  private lastEnd = 0;

  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly lexicon: Lexicon,
    private readonly words: WordTable | undefined,
    private readonly trace: Trace | undefined,
  ) {
    this.left = new LeftContext(flow);
    this.terms = new TermReader(flow, numerals, lexicon);
    this.ranges = new RangeReader(flow, numerals, this.terms, lexicon);
    this.framer = new Framer(flow, numerals, lexicon);
    this.waiting = new WaitingList(flow, lexicon);
  }

  find(): AmountCandidate[] {
    const { numerals } = this;
    for (let i = 0; i < numerals.length; ) {
      const numeral = numerals[i];
      if (numeral === undefined) break;
      const reading = numeral.start < this.lastEnd || this.idle(numeral) ? null : this.read(i, numeral);
      if (reading !== null) this.take(reading);
      i = Math.max(reading?.next ?? 0, i + 1);
    }
    this.emit(this.waiting.close());
    return this.found;
  }

  /** Whether nothing beside the number can make it an amount: most of the numbers of a text. */
  private idle(numeral: Numeral): boolean {
    const { flow, lexicon } = this;
    const { start, end, scale } = numeral;
    const behind = flow.charCodeAt(end);
    if (scale > 0 || CONTINUES[behind] === 1) return false;
    const before = flow.charCodeAt(start - 1);
    if (before === ORDINAL || endsCurrency(before)) return false;
    if (!lexicon.opens(behind)) return true;
    const unit = lexicon.unitAt(flow, end);
    if (unit === undefined) return true;
    return unit.kind === 'count' && isArticle(flow, numeral, unit);
  }

  private read(i: number, numeral: Numeral): Reading | null {
    if (this.left.isOrdinal(numeral)) return this.passOrdinal(numeral);
    if (this.flow.charCodeAt(numeral.end) === TURN) return readTurns(this.flow, i, numeral);
    const term = this.terms.read(i);
    if (term === null) return null;
    const range = this.ranges.read(term);
    if (range !== null && 'taken' in range) {
      this.lastEnd = Math.max(this.lastEnd, range.taken);
      return null;
    }
    return (range === null ? null : this.readRange(i, range)) ?? this.readSingle(i, term);
  }

  private passOrdinal(numeral: Numeral): null {
    this.trace?.note('veto', numeral, 'amount/ordinal', '第 goes before');
    const unit = this.lexicon.unitAt(this.flow, numeral.end);
    if (unit !== undefined) this.left.extendOrdinal(numeral.end + unit.text.length);
    return null;
  }

  /** Why the number at index `i` with `unit` is none, or null. Money and magnitudes may stand behind letters. */
  private leftVeto(i: number, numeral: Numeral, unit: Unit | undefined): string | null {
    const veto =
      this.left.veto(numeral, this.numerals[i - 1], unit?.noun === true) ??
      (unit?.kind === 'count' && this.left.isScore(numeral) ? 'a score' : null);
    const lettered =
      veto === 'letters go before' && (unit?.kind === 'money' || (unit !== undefined && numeral.scale > 0));
    if (veto === null || lettered) return null;
    this.trace?.note('veto', numeral, 'amount/not', veto);
    return veto;
  }

  /** The currency before the number at `start`, approximators between allowed, that no other amount has taken. */
  private currency(start: number): Prefix | null {
    const code = this.flow.charCodeAt(start - 1);
    if (!endsCurrency(code) && !endsApproximator(code)) return null;
    const approximator = approximatorBefore(this.flow, start, false);
    const currency = currencyBefore(this.flow, approximator?.at ?? start, this.lexicon);
    return currency !== null && currency.at >= this.lastEnd ? currency : null;
  }

  private readSingle(i: number, term: Term): Reading | null {
    const { numeral, unit } = term;
    const currency = this.currency(numeral.start);
    const prefixed = currency === null ? null : this.readPrefixed(term, currency);
    if (prefixed !== null) return prefixed;
    if (unit === undefined && (numeral.scale === 0 || numeral.form === 'half')) return null;
    if (this.leftVeto(i, numeral, unit) !== null) return null;
    if (unit === undefined) return this.readNumber(term.start, term.end, term, term.modifier);
    if (this.inWord(term, unit)) return null;
    if (inSlogan(this.flow, this.numerals, i, term, this.lexicon)) {
      this.trace?.note('veto', term, 'amount/slogan', 'digits and characters in turn');
      return null;
    }
    const { start, end, min, max, modifier, next } = term;
    const core: Core = { start, end, min, max, unit, modifier, bare: numeral.form === 'bare', range: false, next };
    const reading = this.framer.frame(core, this.lastEnd);
    if (reading === null) this.trace?.note('veto', term, 'amount/bare-multiplier', 'multipliers alone are vague');
    return reading;
  }

  private readRange(i: number, range: Range): Reading | null {
    const { first, second, unit, start, end, min, max } = range;
    if (start < this.lastEnd) return null;
    const currency = unit === undefined || unit.kind === 'money' ? this.currency(first.start) : null;
    if (currency === null && this.leftVeto(i, first.numeral, unit) !== null) return null;
    if (unit === undefined) return this.readNumber(start, end, { ...second, min, max }, undefined);
    const foreign = currency !== null && unit.code === 'CNY' ? { ...unit, code: currency.code } : unit;
    const core: Core = {
      start: currency?.at ?? start,
      end,
      min,
      max,
      unit: foreign,
      modifier: second.modifier,
      bare: first.numeral.form === 'bare',
      range: true,
      next: second.next,
      ...(currency === null ? {} : { rule: 'amount/currency-prefix' }),
    };
    return this.framer.frame(core, this.lastEnd);
  }

  /** ¥500, US$3.5 million, 人民币500万元: the currency goes before; 元 behind it is that currency's. */
  private readPrefixed(term: Term, currency: Prefix): Reading | null {
    const { unit, numeral } = term;
    if (unit === undefined && numeral.form === 'bare') return null;
    if (
      unit !== undefined &&
      unit.kind !== 'money' &&
      !(unit.kind === 'count' && (!currency.named || unit.text === '起'))
    )
      return null;
    // 日元一再贬值: one digit behind a name is no sum.
    if (currency.named && unit === undefined && numeral.form !== 'arabic' && numeral.end === numeral.start + 1)
      return null;
    const money = unit?.kind === 'money' ? unit : undefined;
    const latin = money === undefined && numeral.form === 'arabic' ? latinMagnitude(this.flow, numeral.end) : null;
    const power = latin?.power ?? 0;
    const own: Unit = money ?? unguarded('', 'money', currency.code);
    const core: Core = {
      start: currency.at,
      end: money === undefined ? (latin?.end ?? numeral.end) : term.end,
      min: scale(term.min, power),
      max: term.min === term.max ? scale(term.min, power) : scale(term.max, power),
      unit: own.code === 'CNY' ? { ...own, code: currency.code } : own,
      modifier: money === undefined ? numeral.modifier : term.modifier,
      bare: false,
      range: false,
      next: term.next,
      rule: 'amount/currency-prefix',
    };
    return this.framer.frame(core, this.lastEnd);
  }

  /** A number without a unit: kept while a list or a money noun may give it one. */
  private readNumber(start: number, end: number, term: Term, inner: Modifier | undefined): Reading | null {
    const { numeral, min, max, next } = term;
    if (numeral.scale === 0 || numeral.form === 'half') return null;
    const frame = frameNumber(this.flow, start, end, inner, numeral.form === 'bare');
    return frame === null || frame.start < this.lastEnd ? null : { ...frame, min, max, next, unit: undefined };
  }

  /** Whether a dictionary word makes the number part of it (三角屯, 统一|个). */
  private inWord(term: Term, unit: Unit): boolean {
    const { numeral, end } = term;
    if (numeral.form === 'arabic' && this.words === undefined) return false;
    // Only 一 is taken by the word before it; 提高三倍 does not hold 高三.
    const headEnd = unit.kind === 'count' && this.flow.charAt(numeral.start) === '一' ? numeral.end : end;
    const word = this.nameWith(numeral) ?? vetoingWord(this.flow, numeral.start, end, headEnd, this.words);
    if (word === null || (numeral.form === 'arabic' && this.words?.has(word) !== true)) return false;
    this.trace?.note('veto', { start: term.start, end }, 'amount/dictionary-word', word);
    return true;
  }

  /** 土卫六, 马英九, 举一反三; 成千上万. 月入数万 ends in a number that counts. */
  private nameWith({ start, end, form }: Numeral): string | null {
    if (end !== start + 1 || (form !== 'han' && form !== 'bare')) return null;
    const word = wordEndingAt(this.flow, start, end);
    if (word === null || WEEKDAY.test(word)) return null;
    return form === 'han' || word.length > 3 ? word : null;
  }

  private take(reading: Reading): void {
    const listed = this.waiting.continues(reading);
    if (reading.unit === undefined) {
      if (!listed) this.emit(this.waiting.close());
      this.waiting.add(reading);
      return;
    }
    this.emit(listed ? this.waiting.share(reading) : this.waiting.close());
    this.emitOne(reading);
    this.lastEnd = reading.end;
  }

  private emit(readings: readonly Reading[]): void {
    for (const reading of readings) this.emitOne(reading);
  }

  private emitOne(reading: Reading): void {
    if (reading.unit === undefined) return;
    const candidate = toCandidate(reading, reading.unit);
    const { value, min, max, unit } = candidate;
    this.trace?.note('candidate', candidate, candidate.rule, `${value ?? `${min}–${max}`} ${unit}`);
    this.found.push(candidate);
  }
}

/**
 * The amounts of `flow`, sorted, without overlaps; offsets are UTF-16 units. `numerals` is `scanNumerals(flow)`.
 * Linear in the length; never throws.
 */
export function findAmounts(
  flow: string,
  numerals: readonly Numeral[],
  options: AmountOptions = {},
  trace?: Trace,
): AmountCandidate[] {
  return new AmountFinder(flow, numerals, options.lexicon ?? defaultLexicon(), options.words, trace).find();
}
