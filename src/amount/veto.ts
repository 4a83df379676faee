/** Why a number with its unit is no amount: what stands before it, a word of the dictionary, a slogan. */
import type { Numeral } from '../model.js';
import { vetoingWord, type WordTable, wordEndingAt } from '../numeral/words.js';
import type { Trace } from '../trace.js';
import type { LeftContext } from './left.js';
import type { Lexicon } from './lexicon.js';
import { inSlogan } from './slogan.js';
import type { Term } from './term.js';
import type { Unit } from './unit.js';

/** 每周三次 is three times a week. */
const WEEKDAY = /(?:周|星期|礼拜).$/;
const ONE = 0x4e00; // 一

export class Vetoes {
  constructor(
    private readonly flow: string,
    private readonly numerals: readonly Numeral[],
    private readonly lexicon: Lexicon,
    private readonly left: LeftContext,
    private readonly words: WordTable | undefined,
    private readonly trace: Trace | undefined,
  ) {}

  /** Whether what stands before the number at index `i` makes it none. Money and magnitudes may stand behind letters. */
  byLeft(i: number, numeral: Numeral, unit: Unit | undefined): boolean {
    const veto =
      this.left.veto(numeral, this.numerals[i - 1], unit?.noun === true) ??
      (unit?.kind === 'count' && this.left.isScore(numeral) ? 'a score' : null);
    if (veto === null) return false;
    const lettered =
      veto === 'letters go before' && (unit?.kind === 'money' || (unit !== undefined && numeral.scale > 0));
    if (lettered) return false;
    this.trace?.note('veto', numeral, 'amount/not', veto);
    return true;
  }

  /** Whether a dictionary word makes the number part of it (三角屯, 统一|个), or a slogan does. */
  byWords(i: number, term: Term, unit: Unit): boolean {
    if (this.inWord(term, unit)) return true;
    if (!inSlogan(this.flow, this.numerals, i, term, this.lexicon)) return false;
    this.trace?.note('veto', term, 'amount/slogan', 'digits and characters in turn');
    return true;
  }

  private inWord(term: Term, unit: Unit): boolean {
    const { numeral, end } = term;
    if (numeral.form === 'arabic' && this.words === undefined) return false;
    // Only 一 is taken by the word before it; 提高三倍 does not hold 高三.
    const headEnd = unit.kind === 'count' && this.flow.charCodeAt(numeral.start) === ONE ? numeral.end : end;
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
}
