/**
 * Numbers with 万 or 亿 and no unit of their own. A list gives them the unit of its last item (820万、910万人次), a money
 * noun makes them money (地税收入超200亿); else they count nothing.
 */
import type { Lexicon } from './lexicon.js';
import { rateBefore } from './rate.js';
import { type Reading, withUnit } from './reading.js';
import { unguarded } from './unit.js';
import { governedByMoney } from './unsaid-money.js';

/** What joins the items of a list, and the verbs of a change from one to the next (由20万增至35万人). */
const CONNECTOR =
  /^(?:[、/和与及或]|以及|或者|增加?[到至]|提高[到至]|增长[到至]|扩大[到至]|上升[到至]|[升降减涨跌][到至]|减少[到至]|下降[到至]|回落[到至]|调整为)/;
const LONGEST_CONNECTOR = 4;

const NOTHING: readonly Reading[] = [];
const YUAN = unguarded('', 'money', 'CNY');

export class WaitingList {
  private items: Reading[] = [];
  /** Where the next item of the list would start. */
  private goesOn = -1;

  constructor(
    private readonly flow: string,
    private readonly lexicon: Lexicon,
  ) {}

  /** Whether `reading` carries on the list. */
  continues(reading: Reading): boolean {
    return this.items.length > 0 && reading.start === this.goesOn;
  }

  add(reading: Reading): void {
    this.items.push(reading);
    const connector = CONNECTOR.exec(this.flow.slice(reading.end, reading.end + LONGEST_CONNECTOR));
    this.goesOn = connector === null ? -1 : reading.end + connector[0].length;
  }

  /** Ends the list with `last`, whose unit its items share. */
  share(last: Reading): Reading[] {
    const { code, unit, per } = last;
    return this.take().map((item) => withUnit(item, unit, code, per, 'amount/shared-unit'));
  }

  /** Ends the list without a unit: its items are money where a noun or verb before them says so, else nothing. */
  close(): readonly Reading[] {
    if (this.items.length === 0) return NOTHING;
    const items = this.take();
    const [head] = items;
    const tail = items.at(-1);
    if (head === undefined || tail === undefined || !governedByMoney(this.flow, head.start, tail.end)) return [];
    return items.map((item) => {
      const per = rateBefore(this.flow, item.start, 0, YUAN, this.lexicon);
      return withUnit(item, YUAN, undefined, per, 'amount/money-noun');
    });
  }

  private take(): Reading[] {
    const { items } = this;
    this.items = [];
    this.goesOn = -1;
    return items;
  }
}
