/** Finds the amounts of a text: numbers with what they measure, by the numerals that were scanned. */
import type { AmountCandidate, Modifier, Numeral } from '../model.js';
import { table } from '../numeral/characters.js';
import type { WordTable } from '../numeral/words.js';
import type { Trace } from '../trace.js';
import { isArticle } from './article.js';
import { Framer, frameNumber } from './frame.js';
import { LeftContext } from './left.js';
import { lexicon as defaultLexicon, type Lexicon } from './lexicon.js';
import { endsCurrency } from './money.js';
import { prefixAt, prefixedSum } from './prefixed.js';
import { type Range, RangeReader } from './range.js';
import { type Core, type Reading, toCandidate, withUnit } from './reading.js';
import { type Term, TermReader } from './term.js';
import { readTurns } from './turns.js';
import { Vetoes } from './veto.js';
import { WaitingList } from './waiting.js';

export interface AmountOptions {
  /** Units, classifiers and currencies beside those of the package. */
  readonly lexicon?: Lexicon;
  /** Words of the user that make a number in them no amount. */
  readonly words?: WordTable;
}

/** What may stand between a number and its unit, or join it to another number. */
const BEHIND = table(' \u00a0余多来有几番把+＋、-－–—~～〜∼─―‐‑−﹣至到');
/** What before a number may rule it: 第, and what ends a currency. */
const BEFORE = Uint8Array.from(BEHIND, (_, code) => (code === 0x7b2c || endsCurrency(code) ? 1 : 0));
const TURN = 0x756a; // 番

class AmountFinder {
  private readonly found: AmountCandidate[] = [];
  private readonly left: LeftContext;
  private readonly terms: TermReader;
  private readonly ranges: RangeReader;
  private readonly framer: Framer;
  private readonly waiting: WaitingList;
  private readonly vetoes: Vetoes;
  private lastEnd = 0;

  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly lexicon: Lexicon,
    words: WordTable | undefined,
    private readonly trace: Trace | undefined,
  ) {
    this.left = new LeftContext(flow);
    this.terms = new TermReader(flow, numerals, lexicon);
    this.ranges = new RangeReader(flow, numerals, this.terms, lexicon);
    this.framer = new Framer(flow, numerals, lexicon);
    this.waiting = new WaitingList(flow, lexicon);
    this.vetoes = new Vetoes(flow, numerals, lexicon, this.left, words, trace);
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
    if (scale > 0 || BEHIND[behind] === 1 || BEFORE[flow.charCodeAt(start - 1)] === 1) return false;
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

  private readSingle(i: number, term: Term): Reading | null {
    const { numeral, unit } = term;
    const currency = prefixAt(this.flow, numeral.start, this.lastEnd, this.lexicon);
    const sum = currency === null ? null : prefixedSum(this.flow, term, currency);
    const prefixed = sum === null ? null : this.framer.frame(sum, this.lastEnd);
    if (prefixed !== null) return prefixed;
    if (unit === undefined && (numeral.scale === 0 || numeral.form === 'half')) return null;
    if (this.vetoes.byLeft(i, numeral, unit)) return null;
    if (unit === undefined) return this.readNumber(term.start, term.end, term, term.modifier);
    if (this.vetoes.byWords(i, term, unit)) return null;
    const { start, end, min, max, modifier, next } = term;
    const core: Core = { start, end, min, max, unit, modifier, bare: numeral.form === 'bare', range: false, next };
    const reading = this.framer.frame(core, this.lastEnd);
    if (reading === null) this.trace?.note('veto', term, 'amount/bare-multiplier', 'multipliers alone are vague');
    return reading;
  }

  private readRange(i: number, range: Range): Reading | null {
    const { first, second, unit, start, end, min, max, per } = range;
    if (start < this.lastEnd) return null;
    const currency =
      unit === undefined || unit.kind === 'money' ? prefixAt(this.flow, first.start, this.lastEnd, this.lexicon) : null;
    if (currency === null && this.vetoes.byLeft(i, first.numeral, unit)) return null;
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
      per,
      ...(currency === null ? {} : { rule: 'amount/currency-prefix' }),
    };
    return this.framer.frame(core, this.lastEnd);
  }

  /** A number without a unit: kept while a list or a money noun may give it one. */
  private readNumber(start: number, end: number, term: Term, inner: Modifier | undefined): Reading | null {
    const { numeral, min, max, next } = term;
    if (numeral.scale === 0 || numeral.form === 'half') return null;
    const frame = frameNumber(this.flow, start, end, inner, numeral.form === 'bare');
    if (frame === null || frame.start < this.lastEnd) return null;
    return withUnit({ start: frame.start, end: frame.end, min, max, modifier: frame.modifier, next }, undefined);
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
