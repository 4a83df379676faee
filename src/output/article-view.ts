/** How articles are printed: who wrote what where, and how many questions and answers. */
import type { Row, Value } from './outcome.js';
import { type Column, plain, type View, valueAt } from './view.js';

function rows(value: Value | undefined): readonly Row[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each): each is Row => typeof each === 'object' && each !== null && !Array.isArray(each));
}

/** `记者 李文静、王强; 通讯员 赵敏` */
function byline(row: Row): string {
  const names = new Map<string, string[]>();
  for (const { role, name, org } of rows(row.byline)) {
    const post = `${plain(org)}${plain(role)}`;
    names.set(post, [...(names.get(post) ?? []), plain(name)]);
  }
  return [...names].map(([post, each]) => `${post} ${each.join('、')}`).join('; ');
}

function dateline(row: Row): string {
  const parts = ['dateline.agency', 'dateline.place', 'dateline.day'].map((path) => plain(valueAt(row, path)));
  return parts.filter((part) => part !== '').join(' ');
}

/** How many turns, and who answers. */
function turns(row: Row): string {
  const all = rows(row.turns);
  if (all.length === 0) return '';
  const speakers = new Set(all.map(({ speaker }) => plain(speaker)).filter((name) => name !== ''));
  return [String(all.length), [...speakers].join('、')].filter((part) => part !== '').join(': ');
}

const COLUMNS: readonly Column[] = [
  { title: 'article', align: 'right', colour: 'dim', cell: (row) => plain(row.index) },
  { title: 'title', colour: 'bold', flexible: true, cell: (row) => plain(row.title) },
  { title: 'subtitle', flexible: true, cell: (row) => plain(row.subtitle) },
  { title: 'byline', flexible: true, cell: byline },
  { title: 'dateline', colour: 'cyan', cell: dateline },
  { title: 'turns', flexible: true, cell: turns },
  { title: 'start', align: 'right', colour: 'dim', cell: (row) => plain(row.start) },
  { title: 'end', align: 'right', colour: 'dim', cell: (row) => plain(row.end) },
];

const BEFORE_BYLINE = ['index', 'title', 'subtitle', 'byline'];
const AFTER_DATELINE = ['start', 'end', 'turns', 'continued_from', 'truncated', 'column', 'path'];

export const articleView: View = {
  list: 'articles',
  fields: [...BEFORE_BYLINE, 'dateline', ...AFTER_DATELINE],
  paths: [...BEFORE_BYLINE, 'dateline.agency', 'dateline.place', 'dateline.day', ...AFTER_DATELINE],
  columns: COLUMNS,
};
