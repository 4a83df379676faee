/** `entities --group`: each thing once, with how often and how it is named. */
import { posts } from './mention-view.js';
import type { Row, Value } from './outcome.js';
import { type Column, plain, type View } from './view.js';

interface Group {
  readonly first: Row;
  count: number;
  name?: Value | undefined;
  code?: Value | undefined;
  readonly texts: Set<string>;
  /** By their JSON, in the order they were met. */
  readonly posts: Map<string, Value>;
}

/** Mentions of one thing share `entity`; titles and terms have none and are one by their text. */
function keyOf(mention: Row): string {
  return mention.entity === undefined ? `${plain(mention.kind)}:${plain(mention.text)}` : plain(mention.entity);
}

/**
 * Groups the entity mentions of one document, in the order of their first mention.
 *
 * @param mentions sorted by `start`; `name`, `code` and `posts` may stand on some of them only.
 */
export function groupEntities(mentions: readonly Row[]): Row[] {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const group: Group = groups.get(key) ?? { first: mention, count: 0, texts: new Set(), posts: new Map() };
    groups.set(key, group);
    group.count += 1;
    group.texts.add(plain(mention.text));
    group.name ??= mention.name;
    group.code ??= mention.code;
    for (const post of Array.isArray(mention.posts) ? mention.posts : []) group.posts.set(JSON.stringify(post), post);
  }
  return [...groups.values()].map(({ first, count, name, code, texts, posts }) => ({
    type: 'entity',
    kind: first.kind,
    name: name ?? first.text,
    count,
    texts: [...texts],
    ...(code === undefined ? {} : { code }),
    ...(posts.size === 0 ? {} : { posts: [...posts.values()] }),
    ...(first.entity === undefined ? {} : { entity: first.entity }),
    start: first.start,
    end: first.end,
    line: first.line,
    column: first.column,
  }));
}

function otherNames({ name, texts }: Row): string {
  return Array.isArray(texts) ? texts.filter((text) => text !== name).join('、') : '';
}

const COLUMNS: readonly Column[] = [
  { title: 'line', align: 'right', colour: 'dim', cell: (row) => plain(row.line) },
  { title: 'kind', colour: 'cyan', cell: (row) => plain(row.kind) },
  { title: 'name', colour: 'bold', flexible: true, cell: (row) => plain(row.name) },
  { title: 'count', align: 'right', colour: 'green', cell: (row) => plain(row.count) },
  { title: 'also written', flexible: true, cell: otherNames },
  {
    title: 'detail',
    flexible: true,
    cell: (row) => [plain(row.code), posts(row)].filter((part) => part !== '').join('; '),
  },
];

export const entityGroupView: View = {
  list: 'entities',
  fields: ['type', 'kind', 'name', 'count', 'texts', 'code', 'posts', 'entity', 'start', 'end', 'line', 'column'],
  columns: COLUMNS,
};
