/** How facts are printed: the table that analysts type by hand. */
import { quantityReading } from './mention-view.js';
import type { Row } from './outcome.js';
import { type Column, plain, type View, valueAt } from './view.js';

/** What a fact says: `≥ 120 个`, `21 m2/人`. */
export function factReading(row: Row): string {
  return `${quantityReading(row)} ${plain(row.unit)}${row.per === undefined ? '' : `/${plain(row.per)}`}`;
}

const SIGNS: Readonly<Record<string, string>> = { up: '+', down: '−', flat: '±' };

/** `+5.5 % 同比`, `±`: the direction always, the size and what it is compared with where the text gives them. */
export function changeReading(row: Row): string {
  const part = (name: string): string => plain(valueAt(row, `change.${name}`));
  if (part('direction') === '') return '';
  const size = part('value') === '' ? '' : `${part('value')} ${part('unit')}`;
  const from = part('from') === '' ? '' : `from ${part('from')}`;
  const words = [`${SIGNS[part('direction')] ?? ''}${size}`, from, part('basis')];
  return words.filter((word) => word !== '').join(' ');
}

const COLUMNS: readonly Column[] = [
  { title: 'line', align: 'right', colour: 'dim', cell: (row) => plain(row.line) },
  { title: 'indicator', colour: 'bold', flexible: true, cell: (row) => plain(row.indicator) },
  { title: 'value', colour: 'green', cell: (row) => (row.measure === 'change' ? '' : factReading(row)) },
  { title: 'change', colour: 'green', cell: changeReading },
  { title: 'period', colour: 'cyan', cell: (row) => plain(valueAt(row, 'period.edtf')) },
  { title: 'scope', colour: 'cyan', cell: (row) => plain(valueAt(row, 'scope.name')) },
  { title: 'status', colour: 'cyan', cell: (row) => plain(row.status) },
  { title: 'speaker', cell: (row) => plain(row.speaker) },
];

const HEAD = ['type', 'indicator', 'measure', 'value', 'min', 'max', 'unit', 'modifier', 'per'];
const TAIL = ['purpose', 'part_of', 'speaker', 'article', 'line', 'column'];
const EVIDENCE = ['start', 'end', 'text', 'also', 'rule'];

export const factView: View = {
  list: 'facts',
  fields: [...HEAD, 'quantity', 'period', 'scope', 'status', 'change', ...TAIL, ...EVIDENCE],
  paths: [
    ...HEAD,
    'period.edtf',
    'scope.name',
    'status',
    ...['direction', 'value', 'unit', 'basis', 'from'].map((name) => `change.${name}`),
    ...TAIL,
    ...['type', 'text', 'start', 'end'].map((name) => `quantity.${name}`),
    ...EVIDENCE,
    'period.how',
    'scope.text',
    'scope.how',
  ],
  columns: COLUMNS,
};
