/**
 * `facts --by`: facts of all inputs crossed. By indicator: a line for each indicator, a column for each period. By period
 * or scope: a line for each of them, a column for each indicator.
 */
import type { Gathering } from './gathering.js';
import { quantityReading } from './mention-view.js';
import type { Row, Value } from './outcome.js';
import { type Column, plain, type View, valueAt } from './view.js';

export const PIVOTS = ['indicator', 'period', 'scope'] as const;
export type PivotName = (typeof PIVOTS)[number];

/** What is called as in facts, `period` their EDTF and `scope` their canonical name. */
const LINES: Readonly<Record<PivotName, readonly string[]>> = {
  indicator: ['indicator', 'unit', 'scope', 'status'],
  period: ['period', 'scope', 'status'],
  scope: ['scope', 'period', 'status'],
};

function unitOf(fact: Row): string {
  const unit = `${plain(fact.unit)}${fact.per === undefined ? '' : `/${plain(fact.per)}`}`;
  return fact.measure === 'change' ? `change in ${unit}` : unit;
}

function label(fact: Row, name: string): string {
  if (name === 'period') return plain(valueAt(fact, 'period.edtf'));
  if (name === 'scope') return plain(valueAt(fact, 'scope.name'));
  return name === 'unit' ? unitOf(fact) : plain(fact[name]);
}

function heading(fact: Row, by: PivotName): string {
  if (by !== 'indicator') return `${label(fact, 'indicator')} (${unitOf(fact)})`;
  return label(fact, 'period') || 'no period';
}

/** A plain number stays one, a change has its sign; bounds and ranges are written as in a table. */
function cell(fact: Row): Value {
  if (fact.measure === 'change' && valueAt(fact, 'change.direction') === 'down' && typeof fact.value === 'number') {
    return -fact.value;
  }
  return typeof fact.value === 'number' && fact.modifier === undefined ? fact.value : quantityReading(fact);
}

/** Lines in the order they were first met; columns of periods in the order of time, of indicators as met. */
export class Pivot implements Gathering {
  private readonly lines = new Map<string, { readonly head: Row; readonly cells: Map<string, Value[]> }>();
  private readonly headings = new Set<string>();

  constructor(private readonly by: PivotName) {}

  add(fact: Row): void {
    const head = Object.fromEntries(LINES[this.by].map((name) => [name, label(fact, name)]));
    const key = JSON.stringify(Object.values(head));
    const line = this.lines.get(key) ?? { head, cells: new Map<string, Value[]>() };
    this.lines.set(key, line);
    const column = heading(fact, this.by);
    this.headings.add(column);
    const value = cell(fact);
    const told = line.cells.get(column) ?? [];
    if (!told.includes(value)) line.cells.set(column, [...told, value]);
  }

  /** Where texts disagree a cell holds every value they give. */
  rows(): Row[] {
    const headings = this.ordered();
    return [...this.lines.values()].map(({ head, cells }) => ({
      ...head,
      ...Object.fromEntries(
        headings.flatMap((name): [string, Value][] => {
          const values = cells.get(name);
          if (values === undefined) return [];
          return [[name, values.length === 1 ? (values[0] ?? null) : values.map(plain).join('; ')]];
        }),
      ),
    }));
  }

  view(): View {
    const fixed = LINES[this.by];
    const headings = this.ordered();
    const columns = [
      ...fixed.map(
        (name): Column => ({ title: name, colour: 'cyan', flexible: true, cell: (row) => plain(row[name]) }),
      ),
      ...headings.map(
        (name): Column => ({ title: name, align: 'right', colour: 'green', cell: (row) => plain(row[name]) }),
      ),
    ];
    return { list: 'pivot', fields: [...fixed, ...headings], columns };
  }

  private ordered(): string[] {
    const headings = [...this.headings];
    return this.by === 'indicator' ? headings.sort() : headings;
  }
}
