/** Finds the amounts of a text: numbers with what they measure, by the numerals that were scanned. */
import type { AmountCandidate, Decimal, Modifier, Numeral } from '../model.js';
import { approximatorAfter, approximatorBefore } from '../numeral/approximators.js';
import { CLASS, SPACE, table } from '../numeral/characters.js';
import { compare, decimal, negate, scale, toNumber } from '../numeral/decimal.js';
import { connectorEnd, isWordConnector, sharedMagnitude } from '../numeral/ranges.js';
import { vetoingWord, type WordTable } from '../numeral/words.js';
import type { Trace } from '../trace.js';
import { LeftContext } from './left.js';
import { lexicon as defaultLexicon, isLetter, type Lexicon, type Unit, type UnitKind } from './lexicon.js';
import { degreeCode, measureTail } from './measure.js';
import { currencyBefore, endsCurrency, governedByMoney, latinMagnitude, moneyTail } from './money.js';
import { rateBefore, slashRate } from './rate.js';
import { type Term, TermReader } from './term.js';

export interface AmountOptions {
  /** Units, classifiers and currencies beside those of the package. */
  readonly lexicon?: Lexicon;
  /** Words of the user that make a number in them no amount. */
  readonly words?: WordTable;
}

/** A reading on its way to a candidate. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly modifier: Modifier | undefined;
  readonly next: number;
  readonly unit?: Unit;
  readonly code?: string;
  readonly per?: string | undefined;
  readonly rule?: string;
}

/** What may stand between a number and its unit, or join it to another number. */
const CONTINUES = table(' \u00a0余多来有几番、-－–—~～〜∼─―‐‑−﹣至到');
const SIGNS = table('-－−–负');
const LIST_CONNECTOR =
  /^(?:[、/和与及或]|以及|或者|增?加?到|增至|增加至|提高[到至]|增长[到至]|扩大[到至]|上升[到至]|[升降减涨跌]至|[升降减涨跌]到|减少[到至]|下降[到至]|回落[到至]|调整为|[，,]?同?比?去年的)/;
const LONGEST_CONNECTOR = 5;

class AmountFinder {
  private readonly found: AmountCandidate[] = [];
  private readonly left: LeftContext;
  private readonly terms: TermReader;
  private lastEnd = 0;
  /** Numbers with 万 or 亿 and no unit that a list joins to what follows, and where it goes on. */
  private waiting: Reading[] = [];
  private waitingEnd = -1;

  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly lexicon: Lexicon,
    private readonly words: WordTable | undefined,
    private readonly trace: Trace | undefined,
  ) {
    this.left = new LeftContext(flow);
    this.terms = new TermReader(flow, numerals, lexicon);
  }

  find(): AmountCandidate[] {
    const { numerals } = this;
    for (let i = 0; i < numerals.length; ) {
      const numeral = numerals[i];
      if (numeral === undefined) break;
      const reading = numeral.start < this.lastEnd || this.idle(numeral) ? null : this.read(i, numeral);
      if (reading === null) {
        i++;
        continue;
      }
      if (reading.unit === undefined) this.wait(reading);
      else {
        this.settle(reading);
        this.emit(reading);
      }
      i = Math.max(reading.next, i + 1);
    }
    this.settle(null);
    return this.found;
  }

  /** Whether nothing beside the number can make it an amount: most of the numbers of a text. */
  private idle(numeral: Numeral): boolean {
    const { flow } = this;
    const behind = flow.charCodeAt(numeral.end);
    if (numeral.scale > 0 || CONTINUES[behind] === 1 || this.lexicon.opens(behind)) return false;
    const before = flow.charCodeAt(numeral.start - 1);
    return before !== 0x7b2c && !endsCurrency(before); // 第
  }

  private read(i: number, numeral: Numeral): Reading | null {
    if (this.left.isOrdinal(numeral)) {
      this.trace?.note('veto', numeral, 'amount/ordinal', '第 goes before');
      const unit = this.lexicon.unitAt(this.flow, numeral.end);
      if (unit !== undefined) this.left.extendOrdinal(numeral.end + unit.text.length);
      return null;
    }
    if (this.flow.charCodeAt(numeral.end) === 0x756a) return this.readTurns(i, numeral); // 番
    const term = this.terms.read(i);
    if (term === null) return null;
    return this.readRange(i, term) ?? this.readSingle(i, term);
  }

  /** 翻一番 doubles, 翻两番 quadruples; a 番 that nothing turns over is no amount (三番五次, 一番). */
  private readTurns(i: number, numeral: Numeral): Reading | null {
    const { flow } = this;
    const before = approximatorBefore(flow, numeral.start, false);
    const verbEnd = before?.at ?? numeral.start;
    const verb = ['翻', '翻了', '翻上', '翻过', '翻上了'].find(
      (word) => flow.endsWith(word, verbEnd) && flow.startsWith(word, verbEnd - word.length),
    );
    const turns = toNumber(numeral.min);
    if (verb === undefined || turns !== toNumber(numeral.max) || turns > 20 || !Number.isInteger(turns)) return null;
    const unit: Unit = { text: '番', kind: 'multiple', code: '倍', power: 0, noun: false };
    const value = decimal(2 ** turns);
    const more = flow.startsWith('番多', numeral.end) || flow.startsWith('番以上', numeral.end);
    const end = numeral.end + (more ? (flow.startsWith('番多', numeral.end) ? 2 : 3) : 1);
    const modifier = before?.modifier ?? (more ? (flow.startsWith('番多', numeral.end) ? 'gt' : 'ge') : undefined);
    this.lastEnd = end;
    return {
      start: verbEnd - verb.length,
      end,
      min: value,
      max: value,
      modifier,
      next: i + 1,
      unit,
      rule: 'amount/multiple',
    };
  }

  /** The sign before the number, which only a measure, money or a temperature has: its start and whether it negates. */
  private signBefore(start: number): { at: number; negative: boolean } {
    const { flow } = this;
    if (flow.startsWith('零下', start - 2)) return { at: start - 2, negative: true };
    if (flow.startsWith('零上', start - 2)) return { at: start - 2, negative: false };
    const code = flow.charCodeAt(start - 1);
    if (SIGNS[code] !== 1) return { at: start, negative: false };
    const before = flow.charCodeAt(start - 2);
    const free =
      code === 0x8d1f
        ? !/[胜平担抱欺肩背辜自]/.test(flow.charAt(start - 2))
        : CLASS[before] === 0 || CLASS[before] === SPACE;
    const word = free && !isLetter(before) && (CLASS[before] ?? 0) !== 1;
    return word ? { at: start - 1, negative: true } : { at: start, negative: false };
  }

  private readSingle(i: number, term: Term): Reading | null {
    const { numeral } = term;
    const currency = currencyBefore(this.flow, this.numberStart(numeral), this.lexicon);
    if (currency !== null && currency.at >= this.lastEnd) return this.readPrefixed(i, term, currency);
    const veto = this.left.veto(numeral, this.numerals[i - 1]);
    const { unit } = term;
    if (unit === undefined) return veto === null ? this.readUnitless(term) : null;
    if (veto !== null && !(veto === 'letters go before' && (unit.kind === 'money' || numeral.scale > 0))) {
      this.trace?.note('veto', { start: term.start, end: term.end }, 'amount/not', veto);
      return null;
    }
    if (this.vetoed(term, unit) || this.inPattern(i, term)) return null;
    return this.complete(term, unit, term.start, term.min, term.max, term.end, term.next);
  }

  private numberStart(numeral: Numeral): number {
    const approximation = approximatorBefore(this.flow, numeral.start, false);
    return approximation?.at ?? numeral.start;
  }

  /** ¥500, US$3.5 million, 人民币500万元: the currency goes before; 元 behind it is that currency's. */
  private readPrefixed(_i: number, term: Term, currency: { at: number; code: string }): Reading | null {
    const { unit, numeral } = term;
    if (numeral.form === 'bare' && unit === undefined) return null;
    const money = unit?.kind === 'money' ? unit : undefined;
    if (unit !== undefined && money === undefined && unit.kind !== 'count') return null;
    const latin = money === undefined && numeral.form === 'arabic' ? latinMagnitude(this.flow, term.numberEnd) : null;
    const power = latin?.power ?? 0;
    const own: Unit = money ?? { text: '', kind: 'money', code: currency.code, power: 0, noun: false };
    const foreign = money === undefined || money.code === 'CNY' ? { ...own, code: currency.code } : own;
    const end = money === undefined ? (latin?.end ?? term.numeral.end) : term.end;
    return this.complete(
      money === undefined ? { ...term, end, numberEnd: end, modifier: numeral.modifier } : term,
      foreign,
      currency.at,
      scale(term.min, power),
      scale(term.max, power),
      end,
      term.next,
      'amount/currency-prefix',
    );
  }

  /** A number without a unit: kept while a list or a money noun may give it one. */
  private readUnitless(term: Term): Reading | null {
    const { numeral } = term;
    if (numeral.scale === 0 || numeral.form === 'bare' || numeral.form === 'half') return null;
    const before = approximatorBefore(this.flow, numeral.start, false);
    const more = /^[多余]/.test(this.flow.slice(term.end, term.end + 1)) ? 1 : 0;
    const after = approximatorAfter(this.flow, term.end + more);
    const modifier = before?.modifier ?? term.modifier ?? (more > 0 ? 'gt' : after?.modifier);
    return {
      start: before?.at ?? term.start,
      end: after?.at ?? term.end + more,
      min: term.min,
      max: term.max,
      modifier,
      next: term.next,
    };
  }

  /** 3—5万元, 3至5万, 1万元至2万元, 二万元以上二十万元以下. */
  private readRange(i: number, first: Term): Reading | null {
    const { flow } = this;
    if (first.numeral.form === 'half') return null;
    const above = first.unit !== undefined && flow.startsWith('以上', first.end) ? first.end + 2 : -1;
    if (above > 0) {
      const second = this.termAt(
        first.next,
        flow.startsWith('不满', above) || flow.startsWith('不足', above) ? above + 2 : above,
      );
      if (second?.unit !== undefined && second.unit.code === first.unit?.code) {
        const below = flow.startsWith('以下', second.end)
          ? second.end + 2
          : second.numeral.start > above
            ? second.end
            : -1;
        if (below > 0) return this.range(i, first, second, first.min, below);
      }
      return null;
    }
    const rate = first.unit === undefined ? null : slashRate(flow, first.end, first.unit, this.lexicon);
    const at = connectorEnd(flow, rate?.end ?? first.end);
    if (at < 0) return this.spokenList(i, first);
    const signed = SIGNS[flow.charCodeAt(at)] === 1 ? at + 1 : flow.startsWith('零下', at) ? at + 2 : at;
    const second = this.termAt(first.next + (signed === at + 2 ? 1 : 0), signed);
    if (second === null || second.numeral.form === 'half') return null;
    if (second.unit === undefined) {
      if (second.numeral.scale === 0 || first.unit !== undefined) return null;
    } else if (
      first.unit !== undefined &&
      (first.unit.code !== second.unit.code || first.unit.power !== second.unit.power)
    )
      return null;
    if (first.unit === undefined && this.left.veto(first.numeral, this.numerals[i - 1]) !== null) return null;
    const min = first.unit === undefined ? sharedMagnitude(first.numeral, second.numeral) : first.min;
    const negative = signed > at;
    const fallsBelow = this.signBefore(first.start).negative;
    if (first.unit === undefined && !negative && !fallsBelow && compare(min, second.max) >= 0) {
      if (!isWordConnector(flow, first.end, at)) this.lastEnd = Math.max(this.lastEnd, second.end);
      return null;
    }
    return this.range(
      i,
      first,
      negative ? { ...second, min: negate(second.max), max: negate(second.min) } : second,
      min,
      second.end,
    );
  }

  /** 三、四个: neighbouring digits joined by a pause, as older texts write 三四个. */
  private spokenList(i: number, first: Term): Reading | null {
    const { flow } = this;
    const { numeral } = first;
    if (
      first.unit !== undefined ||
      numeral.form !== 'han' ||
      numeral.end - numeral.start !== 1 ||
      flow.charAt(numeral.end) !== '、'
    )
      return null;
    const second = this.termAt(i + 1, numeral.end + 1);
    if (
      second?.unit === undefined ||
      second.numeral.form !== 'han' ||
      second.unit.noun ||
      flow.charAt(numeral.start - 1) === '、'
    )
      return null;
    if (
      second.min !== second.max ||
      Number(numeral.min.coefficient) + 1 !==
        Number(flow.charAt(second.numeral.start) ? this.leadingDigit(second.numeral) : -1)
    )
      return null;
    return this.range(i, first, second, sharedMagnitude(numeral, second.numeral), second.end);
  }

  private leadingDigit(numeral: Numeral): number {
    return '零一二三四五六七八九'.indexOf(this.flow.charAt(numeral.start));
  }

  private termAt(i: number, start: number): Term | null {
    return this.numerals[i]?.start === start ? this.terms.read(i) : null;
  }

  private range(i: number, first: Term, second: Term, least: Decimal, end: number): Reading | null {
    const unit = second.unit;
    const currency = currencyBefore(this.flow, this.numberStart(first.numeral), this.lexicon);
    const prefixed =
      currency !== null && currency.at >= this.lastEnd && (unit === undefined || unit.kind === 'money')
        ? currency
        : null;
    const veto = prefixed === null ? this.left.veto(first.numeral, this.numerals[i - 1]) : null;
    if (veto !== null && !(veto === 'letters go before' && unit?.kind === 'money')) return null;
    const sign = this.signBefore(first.start);
    const min = sign.negative ? negate(least) : least;
    const rising = compare(min, second.max) <= 0;
    const lower = rising ? min : second.min;
    const upper = rising ? second.max : min;
    const start = sign.negative || sign.at < first.start ? sign.at : first.start;
    const term: Term = { ...second, start, modifier: second.modifier ?? undefined };
    if (unit === undefined) {
      const before = approximatorBefore(this.flow, start, false);
      return { start: before?.at ?? start, end, min: lower, max: upper, modifier: before?.modifier, next: second.next };
    }
    const code = prefixed !== null && unit.code === 'CNY' ? prefixed.code : unit.code;
    return this.complete(
      term,
      { ...unit, code },
      prefixed?.at ?? start,
      lower,
      upper,
      end,
      second.next,
      undefined,
      true,
    );
  }

  /** Everything around number and unit: parts of money, rate, approximators, sign. */
  private complete(
    term: Term,
    unit: Unit,
    from: number,
    min: Decimal,
    max: Decimal,
    to: number,
    next: number,
    rule?: string,
    isRange = false,
  ): Reading | null {
    const { flow } = this;
    let end = to;
    let least = scale(min, unit.power);
    let most = min === max ? least : scale(max, unit.power);
    let start = from;
    let after = next;
    if (unit.kind === 'money' && to === term.end && unit.text !== '') {
      const tail = moneyTail(
        flow,
        this.numerals,
        this.lexicon,
        { ...term, min: least, max: most, end: to, next },
        unit,
      );
      if (!isRange || tail.next === next) {
        end = tail.end;
        least = tail.min;
        most = tail.max;
        after = tail.next;
      }
    }
    let code = unit.code === 'deg' ? degreeCode(flow, start) : unit.code;
    const parts =
      unit.kind === 'measure' && !isRange && to === term.end
        ? measureTail(flow, this.numerals, this.lexicon, term, unit)
        : null;
    if (parts !== null) {
      ({ end, next: after } = parts);
      least = scale(parts.min, unit.power);
      most = parts.min === parts.max || term.min === term.max ? least : scale(parts.max, unit.power);
    }
    if (unit.kind !== 'count' && unit.kind !== 'multiple' && !isRange && start === term.start) {
      const sign = this.signBefore(start);
      start = sign.at;
      if (sign.negative)
        [least, most] = least === most ? [negate(least), negate(least)] : [negate(most), negate(least)];
    }
    if (unit.kind === 'measure' && (flow.startsWith('摄氏', start - 2) || flow.startsWith('华氏', start - 2))) {
      code = flow.charAt(start - 2) === '摄' ? 'Cel' : '[degF]';
      start -= 2;
    }
    let modifier = term.modifier;
    const more = unit.kind !== 'count' && modifier === undefined ? this.moreBehind(end) : 0;
    if (more > 0) {
      modifier = 'gt';
      end += more;
    }
    const rate = slashRate(flow, end, unit, this.lexicon);
    if (rate !== null) {
      end = rate.end;
      code = rate.code ?? code;
    }
    const before = approximatorBefore(flow, start, term.numeral.form === 'bare' || isBare(flow, from));
    const behind = isRange && flow.startsWith('以下', end - 2) ? null : approximatorAfter(flow, end);
    const after2 = behind !== null && this.closes(behind.at, end, unit) ? behind : null;
    if (term.numeral.form === 'bare' && !isRange && modifier === undefined && before === null && after2 === null) {
      this.trace?.note('veto', { start, end }, 'amount/bare-multiplier', 'multipliers alone are vague');
      return null;
    }
    if (before !== null && before.at >= this.lastEnd && !isRecent(flow, before.at, unit, most)) {
      start = before.at;
      const prefix = unit.kind === 'money' && from === term.start ? currencyBefore(flow, start, this.lexicon) : null;
      if (prefix !== null && prefix.at >= this.lastEnd) {
        start = prefix.at;
        if (unit.code === 'CNY') code = prefix.code;
      }
    }
    if (after2 !== null) end = after2.at;
    const per = rate?.per ?? rateBefore(flow, start, this.lastEnd, unit.kind, this.lexicon);
    this.lastEnd = end;
    return {
      start,
      end,
      min: least,
      max: most,
      modifier: (before !== null && start <= before.at ? before.modifier : undefined) ?? modifier ?? after2?.modifier,
      next: this.skipTo(after, end),
      unit,
      code,
      per,
      rule: rule ?? ruleOf(unit),
    };
  }

  private skipTo(next: number, end: number): number {
    let i = next;
    while ((this.numerals[i]?.start ?? end) < end) i++;
    return i;
  }

  /** 3米多, 5万元多; 多 before a noun is another word. */
  private moreBehind(end: number): number {
    return this.flow.charAt(end) === '多' &&
      !/[的个次种年月天小名位家项数半少样元层方边云]/.test(this.flow.charAt(end + 1))
      ? 1
      : 0;
  }

  /** 起 and 许 close an amount only before a pause or a verb of selling; 多 was read with the unit. */
  private closes(at: number, end: number, _unit: Unit): boolean {
    const text = this.flow.slice(end, at);
    const next = this.flow.charAt(at);
    if (text === '多') return false;
    if (text === '起') return /[售批订租送拍卖投跳付]/.test(next) || !/[一-鿿]/.test(next) || next === '的';
    if (text === '许' || text === '前后') return !/[一-鿿]/.test(next) || /[的处高长宽深]/.test(next);
    return true;
  }

  private vetoed(term: Term, unit: Unit): boolean {
    const { numeral } = term;
    const end = term.end;
    if (numeral.form === 'arabic' && this.words === undefined) return false;
    // Only 一 is taken by the word before it (统一|个); 提高三倍 does not hold 高三.
    const headEnd = unit.kind === 'count' && this.flow.charAt(numeral.start) === '一' ? numeral.end : end;
    const word = vetoingWord(this.flow, numeral.start, end, headEnd, this.words);
    if (word === null) return false;
    if (numeral.form === 'arabic' && this.words?.has(word) !== true) return false;
    this.trace?.note('veto', { start: term.start, end }, 'amount/dictionary-word', word);
    return unit !== undefined;
  }

  /** 四大一促, 三会一课, 一室两城: single digits and single characters in turn are a slogan, not two amounts. */
  private inPattern(i: number, term: Term): boolean {
    const { numerals, flow } = this;
    const { numeral, unit } = term;
    if (unit?.kind !== 'count' || unit.text.length !== 1 || !isDigit(numeral)) return false;
    const next = numerals[i + 1];
    if (
      next !== undefined &&
      isDigit(next) &&
      next.start === term.end &&
      this.lexicon.unitAt(flow, next.end) === undefined &&
      /[一-鿿]/.test(flow.charAt(next.end)) &&
      !'年月日天周'.includes(flow.charAt(next.end))
    ) {
      this.trace?.note('veto', term, 'amount/slogan', flow.slice(term.start, next.end + 1));
      return true;
    }
    const previous = numerals[i - 1];
    if (previous === undefined || !isDigit(previous) || previous.end + 1 !== numeral.start) return false;
    if (flow.charAt(previous.start) === '一' && /[一-鿿]/.test(flow.charAt(previous.start - 1))) return false;
    const between = flow.charAt(previous.end);
    if (
      !/[一-鿿]/.test(between) ||
      '年月日天周人户家次季至到和与或的元块有是共连行起下直口边同胎般样道'.includes(between) ||
      this.lexicon.unitAt(flow, previous.end) !== undefined
    )
      return false;
    this.trace?.note('veto', term, 'amount/slogan', flow.slice(previous.start, term.end));
    return true;
  }

  private wait(reading: Reading): void {
    if (this.waiting.length > 0 && reading.start !== this.waitingEnd) this.settle(null);
    this.waiting.push(reading);
    const connector = LIST_CONNECTOR.exec(this.flow.slice(reading.end, reading.end + LONGEST_CONNECTOR));
    this.waitingEnd = connector === null ? -1 : reading.end + connector[0].length;
  }

  /** Gives the waiting numbers the unit of `reading` if their list leads to it, else money where a noun says so. */
  private settle(reading: Reading | null): void {
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    if (reading?.unit !== undefined && reading.start === this.waitingEnd) {
      for (const item of waiting)
        this.emit({
          ...item,
          unit: reading.unit,
          code: reading.code ?? reading.unit.code,
          per: reading.per,
          rule: 'amount/shared-unit',
        });
      return;
    }
    const [head] = waiting;
    const tail = waiting.at(-1);
    if (head === undefined || tail === undefined || !governedByMoney(this.flow, head.start, tail.end)) return;
    const unit: Unit = { text: '', kind: 'money', code: 'CNY', power: 0, noun: false };
    for (const item of waiting) {
      const per = rateBefore(this.flow, item.start, 0, 'money', this.lexicon);
      this.emit({ ...item, unit, code: 'CNY', per, rule: 'amount/money-noun' });
    }
  }

  private emit(reading: Reading): void {
    const { start, end, min, max, modifier, unit, code, per, rule } = reading;
    if (unit === undefined) return;
    const least = toNumber(min);
    const most = min === max ? least : toNumber(max);
    const kind: UnitKind = unit.kind;
    const candidate: AmountCandidate = {
      type: 'amount',
      kind,
      start,
      end,
      rule: rule ?? ruleOf(unit),
      ...(least === most ? { value: least } : { value: null, min: least, max: most }),
      unit: code ?? unit.code,
      ...(modifier === undefined ? {} : { modifier }),
      ...(per === undefined ? {} : { per }),
    };
    this.trace?.note(
      'candidate',
      candidate,
      candidate.rule,
      `${least === most ? least : `${least}–${most}`} ${candidate.unit}`,
    );
    this.found.push(candidate);
  }
}

function isDigit(numeral: Numeral): boolean {
  return numeral.form === 'han' && numeral.end - numeral.start === 1 && numeral.digits === 1;
}

/** 近三场, 近五轮, 近3个赛季 are the last ones, no approximation. */
function isRecent(flow: string, at: number, unit: Unit, most: Decimal): boolean {
  if (flow.charAt(at) !== '近' || toNumber(most) > 10) return false;
  return (
    ['轮', '场', '届', '期', '局', '次'].includes(unit.text) ||
    (unit.text === '个' && /^近\S{1,3}个(?:赛季|财年|会计|交易|报告期|周期)/.test(flow.slice(at, at + 8)))
  );
}

function isBare(flow: string, at: number): boolean {
  return /[百千万亿]/.test(flow.charAt(at));
}

function ruleOf(unit: Unit): string {
  if (unit.kind === 'money') return 'amount/currency-suffix';
  if (unit.kind === 'measure') return 'amount/measure';
  if (unit.kind === 'multiple') return 'amount/multiple';
  return unit.noun ? 'amount/counted-noun' : 'amount/classifier';
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
