/** Sums whose currency stands before the number: ¥500, US$3.5 million, 人民币500万元; 元 behind is that currency's. */
import { approximatorBefore, endsApproximator } from '../numeral/approximators.js';
import { scale } from '../numeral/decimal.js';
import type { Lexicon } from './lexicon.js';
import { currencyBefore, endsCurrency, latinMagnitude, type Prefix } from './money.js';
import type { Core } from './reading.js';
import type { Term } from './term.js';
import { type Unit, unguarded } from './unit.js';

/** What a currency, or an approximator behind one, may end with. */
const ENDS = Uint8Array.from({ length: 65536 }, (_, code) => (endsCurrency(code) || endsApproximator(code) ? 1 : 0));

/** The currency before the number at `start`, approximators between allowed, that starts at `from` or later. */
export function prefixAt(flow: string, start: number, from: number, lexicon: Lexicon): Prefix | null {
  if (ENDS[flow.charCodeAt(start - 1)] !== 1) return null;
  const approximator = approximatorBefore(flow, start, false);
  const currency = currencyBefore(flow, approximator?.at ?? start, lexicon);
  return currency !== null && currency.at >= from ? currency : null;
}

/** Whether `term` may be a sum in the currency before it. */
function takesPrefix({ unit, numeral }: Term, currency: Prefix): boolean {
  if (unit === undefined) {
    // 日元一再贬值: one digit behind a name is no sum.
    return (
      numeral.form !== 'bare' && !(currency.named && numeral.form !== 'arabic' && numeral.end === numeral.start + 1)
    );
  }
  if (unit.kind === 'money') return true;
  return unit.kind === 'count' && (!currency.named || unit.text === '起');
}

/** The sum that `term` is in `currency`, or null where it is something else. */
export function prefixedSum(flow: string, term: Term, currency: Prefix): Core | null {
  if (!takesPrefix(term, currency)) return null;
  const { unit, numeral, min, max, next } = term;
  const money = unit?.kind === 'money' ? unit : undefined;
  const latin = money === undefined && numeral.form === 'arabic' ? latinMagnitude(flow, numeral.end) : null;
  const power = latin?.power ?? 0;
  const own: Unit = money ?? unguarded('', 'money', currency.code);
  const least = scale(min, power);
  return {
    start: currency.at,
    end: money === undefined ? (latin?.end ?? numeral.end) : term.end,
    min: least,
    max: min === max ? least : scale(max, power),
    unit: own.code === 'CNY' ? { ...own, code: currency.code } : own,
    modifier: money === undefined ? numeral.modifier : term.modifier,
    bare: false,
    range: false,
    next,
    rule: 'amount/currency-prefix',
  };
}
