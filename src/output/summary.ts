/** `--summary`: how many mentions of each kind, and the sum of what can be added. */
import type { Gathering } from './gathering.js';
import type { Row } from './outcome.js';
import { type Column, plain, type View } from './view.js';

/** A sum of doubles as they are written, exact until it is written itself: 0.1 + 0.2 is 0.3. */
class ExactSum {
  private units = 0n;
  private scale = 0;

  add(value: number): void {
    const [, sign = '', whole = '0', fraction = '', power = '0'] =
      /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(value)) ?? [];
    const exponent = Number(power) - fraction.length;
    if (-exponent > this.scale) {
      this.units *= 10n ** BigInt(-exponent - this.scale);
      this.scale = -exponent;
    }
    this.units += BigInt(sign + whole + fraction) * 10n ** BigInt(exponent + this.scale);
  }

  value(): number {
    return Number(`${this.units}e${-this.scale}`);
  }
}

interface Group {
  readonly type: string;
  readonly kind: string;
  readonly unit?: string;
  count: number;
  /** Ranges and open values, which no sum can hold. */
  unsummed: number;
  readonly sum: ExactSum;
}

/** Only amounts add up: percentages of different wholes and dates do not. */
export class Summary implements Gathering {
  private readonly groups = new Map<string, Group>();

  add(row: Row): void {
    const [type, kind] = [plain(row.type), plain(row.kind)];
    const unit = type === 'amount' && kind !== 'multiple' ? plain(row.unit) : undefined;
    const key = JSON.stringify([type, kind, unit]);
    const group = this.groups.get(key) ?? {
      type,
      kind,
      ...(unit === undefined ? {} : { unit }),
      count: 0,
      unsummed: 0,
      sum: new ExactSum(),
    };
    this.groups.set(key, group);
    group.count += 1;
    if (typeof row.value === 'number') group.sum.add(row.value);
    else group.unsummed += 1;
  }

  /** Rows sorted by type, kind and unit. */
  rows(): Row[] {
    const ordered = [...this.groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
    return ordered.map(({ type, kind, unit, count, unsummed, sum }) => ({
      type,
      kind,
      ...(unit === undefined ? {} : { unit, sum: sum.value() }),
      count,
      ...(unit === undefined || unsummed === 0 ? {} : { unsummed }),
    }));
  }

  view(): View {
    return summaryView;
  }
}

const COLUMNS: readonly Column[] = [
  { title: 'type', colour: 'cyan', cell: (row) => plain(row.type) },
  { title: 'kind', colour: 'cyan', cell: (row) => plain(row.kind) },
  { title: 'count', align: 'right', colour: 'bold', cell: (row) => plain(row.count) },
  { title: 'sum', align: 'right', colour: 'green', cell: (row) => plain(row.sum) },
  { title: 'unit', cell: (row) => plain(row.unit) },
  { title: 'ranges left out', align: 'right', colour: 'dim', cell: (row) => plain(row.unsummed) },
];

const summaryView: View = {
  list: 'summary',
  fields: ['type', 'kind', 'unit', 'count', 'sum', 'unsummed'],
  columns: COLUMNS,
};
