/** How mentions are printed: the fields of each type in order, and a table a person reads at a glance. */
import type { Row } from './outcome.js';
import { type Column, plain, type View } from './view.js';

export const MENTION_TYPES = ['amount', 'percentage', 'date', 'entity'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

const COMMON = ['type', 'kind', 'text', 'start', 'end', 'line', 'column'];
const OWN: Readonly<Record<MentionType, readonly string[]>> = {
  amount: ['value', 'min', 'max', 'unit', 'modifier', 'noun', 'per'],
  percentage: ['value', 'min', 'max', 'modifier', 'direction', 'basis'],
  date: ['edtf', 'from', 'to', 'modifier', 'anchored', 'impossible'],
  entity: ['name', 'code', 'entity', 'posts'],
};
const CONTEXT = ['before', 'after'];
const STRUCTURE = ['article', 'speaker', 'rule'];
const KINDS_OF: Readonly<Record<MentionType, readonly string[]>> = {
  amount: ['money', 'measure', 'count', 'multiple'],
  percentage: ['percent', 'point', 'permille', 'fraction', 'tenth'],
  date: ['date', 'time', 'range', 'duration', 'set', 'vague'],
  entity: ['person', 'place', 'org', 'work', 'title', 'term'],
};
export const KINDS: readonly string[] = Object.values(KINDS_OF).flat();

/** The fields that mentions of these types can have, each once. */
export function mentionFields(types: ReadonlySet<string>, context: boolean): string[] {
  const own = MENTION_TYPES.filter((type) => types.has(type)).flatMap((type) => OWN[type]);
  return [...new Set([...COMMON, ...own, ...(context ? CONTEXT : []), ...STRUCTURE])];
}

const SIGNS: Readonly<Record<string, string>> = { approx: '≈ ', ge: '≥ ', gt: '> ', le: '≤ ', lt: '< ' };

/** The number of an amount, a percentage or a fact, as a person reads it: `≥ 120`, `3–5`. */
export function quantityReading(row: Row): string {
  const sign = SIGNS[plain(row.modifier)] ?? '';
  const number = row.value === null && row.min !== undefined ? `${row.min}–${row.max}` : plain(row.value);
  return sign + number;
}

/** The value of a mention as a person reads it: `≥ 8450000000 CNY`, `0.4 points`, `2026-02-10`. */
export function mentionReading(row: Row): string {
  switch (row.type) {
    case 'amount':
      return `${quantityReading(row)} ${plain(row.unit)}${row.per === undefined ? '' : `/${plain(row.per)}`}`;
    case 'percentage':
      return `${quantityReading(row)} ${row.kind === 'point' ? 'points' : '%'}`;
    case 'date':
      return row.impossible ? 'no such day' : plain(row.edtf);
    default:
      // The name of a work is its text without 《》.
      return row.kind === 'work' ? '' : plain(row.name);
  }
}

/** `市财政局 副局长; 记者`, a person's posts in the order of the text. */
export function posts(row: Row): string {
  if (!Array.isArray(row.posts)) return '';
  return row.posts
    .map((post) => `${plain(post.org)}${post.org === undefined ? '' : ' '}${plain(post.title)}`)
    .join('; ');
}

/** What else is worth a glance: the counted noun, the direction of a change, a place's code, a person's posts. */
function detail(row: Row): string {
  const change = [plain(row.direction), plain(row.basis)].filter((part) => part !== '').join(' ');
  return [plain(row.noun), change, plain(row.code), posts(row)].filter((part) => part !== '').join('; ');
}

const COLUMNS: readonly Column[] = [
  { title: 'line', align: 'right', colour: 'dim', cell: (row) => plain(row.line) },
  { title: 'type', colour: 'cyan', cell: (row) => plain(row.type) },
  { title: 'kind', colour: 'cyan', cell: (row) => plain(row.kind) },
  { title: 'text', colour: 'bold', flexible: true, cell: (row) => plain(row.text) },
  { title: 'value', colour: 'green', cell: mentionReading },
  { title: 'detail', flexible: true, cell: detail },
];

/** Context in one table cell: what stands before, the mention in brackets, what follows. */
const CONTEXT_COLUMN: Column = {
  title: 'context',
  flexible: true,
  cell: (row) => `${plain(row.before)}[${plain(row.text)}]${plain(row.after)}`.replace(/\s*[\r\n]+\s*/g, '⏎'),
};

export function mentionView(types: ReadonlySet<string>, context: boolean): View {
  return {
    list: 'mentions',
    fields: mentionFields(types, context),
    columns: context ? [...COLUMNS, CONTEXT_COLUMN] : COLUMNS,
  };
}
