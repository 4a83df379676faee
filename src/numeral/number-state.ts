/** One number while it is being read: where it starts and ends, its form, and the tally of its value. */
import type { Decimal, Numeral, NumeralForm } from '../model.js';
import { VALUE } from './characters.js';
import { decimal } from './decimal.js';
import { Tally } from './tally.js';

const SAFE_DIGITS = 15;

export class NumberState {
  readonly tally = new Tally();
  start = 0;
  /** Past what has been read. */
  end = 0;
  form: NumeralForm = 'han';
  /** The leading plain digits. */
  digits = 0;
  /** Of 余, 多 or 来 inside. */
  modifier: 'gt' | 'approx' | undefined;
  /** The text is spaced out, and spaces inside belong to the number. */
  spaced = false;
  /** The value of a Han decimal, which ends a number. */
  decimal: Decimal | undefined;

  reset(start: number, form: NumeralForm): void {
    this.start = start;
    this.end = start;
    this.form = form;
    this.digits = 0;
    this.modifier = undefined;
    this.spaced = false;
    this.decimal = undefined;
    this.tally.reset();
  }

  /** The numeral that has been read, up to `end`. */
  finish(flow: string): Numeral {
    const { tally } = this;
    if (this.form === 'digits') {
      const exact = this.positional(flow);
      return this.numeral(exact, exact, false, tally.scale);
    }
    if (this.decimal !== undefined) return this.numeral(this.decimal, this.decimal, true, tally.scale);
    if (tally.bare) this.form = 'bare';
    const min = tally.total(true);
    return this.numeral(min, tally.exact() ? min : tally.total(false), false, tally.closingScale());
  }

  /** The value of a run of digits, 二〇〇六 or 一二五, with the 万 behind it. */
  private positional(flow: string): Decimal {
    let text = '';
    for (let i = this.start; i < this.start + this.digits; i++) text += VALUE[flow.charCodeAt(i)] ?? 0;
    const value = text.length > SAFE_DIGITS ? BigInt(text) : Number(text);
    const { scale } = this.tally;
    return scale === 0 ? decimal(value) : { coefficient: value, exponent: scale };
  }

  private numeral(min: Decimal, max: Decimal, point: boolean, scale: number): Numeral {
    const { start, end, form, digits, modifier } = this;
    const numeral = { start, end, form, min, max, digits, point, scale };
    return modifier === undefined ? numeral : { ...numeral, modifier };
  }
}
