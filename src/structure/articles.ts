/** Reads the structure of a page: its articles with titles, bylines, datelines, sections and turns. */
import type { ArticleSpan, Block, BylineName, Document, Span } from '../model.js';
import { findExtents, isColumnHead } from './boundaries.js';
import { readDateline, readOpening } from './dateline.js';
import { findSections } from './sections.js';
import { findTurns } from './turns.js';

const CONTINUED = /^[（(]上接([^）)]{1,12})[）)]/;
const ENDS_SENTENCE = /[。！？!?…；;：:][”’」』）)》】"]*$/;

/** Every article of a document, in order. Offsets are those of the flow (UTF-16). A text without marks is one article. */
export function readArticles(doc: Document): ArticleSpan[] {
  const { flow, blocks } = doc;
  const extents = findExtents(flow, blocks);
  return extents.map(({ first, last }, n) => {
    const own = blocks.slice(first, last + 1).filter((block) => block.kind !== 'furniture');
    return readArticle(flow, own, n === extents.length - 1);
  });
}

function readArticle(flow: string, blocks: readonly Block[], isLast: boolean): ArticleSpan {
  const head = readHead(flow, blocks);
  const body = blocks.slice(head.length);
  const opening = body.find((block) => block.kind === 'prose');
  const dateline = opening ? readDateline(flow, opening.start, opening.end) : null;
  const start = (head.title ?? blocks[0])?.start ?? 0;
  const end = blocks.at(-1)?.end ?? start;
  const foot = body.findLastIndex(
    (block) => block.kind !== 'byline' && !(block.kind === 'heading' && block === body.at(-1)),
  );
  const bodyEnd = body[foot]?.end ?? end;
  const continued = opening ? CONTINUED.exec(flow.slice(opening.start, opening.end)) : null;
  const text = blocks.at(-1);
  const truncated = isLast && text?.kind === 'prose' && !ENDS_SENTENCE.test(flow.slice(text.start, text.end));
  const column = head.column ?? columnAtFoot(flow, body);
  return {
    start,
    end,
    title: head.title,
    subtitle: head.subtitle,
    byline: readMakers(flow, blocks, opening),
    dateline,
    turns: findTurns(flow, body, { start: body[0]?.start ?? end, end: bodyEnd }, { start, end }),
    sections: findSections(flow, body, end),
    ...(continued?.[1] === undefined ? {} : { continuedFrom: continued[1] }),
    ...(truncated ? { truncated } : {}),
    ...(column === null ? {} : { column }),
  };
}

interface Head {
  /** How many blocks it takes up. */
  readonly length: number;
  readonly title: Span | null;
  readonly subtitle: Span | null;
  readonly column: string | null;
}

/** The headings an article opens with: a standing headline, the title, a subtitle behind —— or a second line. */
function readHead(flow: string, blocks: readonly Block[]): Head {
  const run = blocks.findIndex((block) => block.kind !== 'heading');
  const headings = blocks.slice(0, run < 0 ? blocks.length : run);
  const textOf = (block: Block) => flow.slice(block.start, block.end);
  const isColumn = headings.length > 1 && headings[0] !== undefined && isColumnHead(textOf(headings[0]));
  const titles = isColumn ? headings.slice(1) : headings;
  const [title, ...others] = titles;
  const dashed = others.find((block) => textOf(block).startsWith('——'));
  // A second heading is a subtitle before a byline or a dateline; before plain text it heads the first section.
  const opened = blocks[headings.length];
  const leads =
    opened?.kind === 'byline' || (opened !== undefined && readDateline(flow, opened.start, opened.end) !== null);
  const second = dashed ?? (leads ? others[0] : undefined);
  const length = (isColumn ? 1 : 0) + (title ? 1 : 0) + (second ? others.indexOf(second) + 1 : 0);
  return {
    length,
    title: title ? markless(flow, title, /^#{1,6}\s+/) : null,
    subtitle: second ? markless(flow, second, /^——+\s*/) : null,
    column: isColumn && headings[0] ? textOf(headings[0]) : null,
  };
}

function markless(flow: string, block: Block, mark: RegExp): Span {
  const match = mark.exec(flow.slice(block.start, block.end));
  return { start: block.start + (match?.[0].length ?? 0), end: block.end };
}

/** A standing headline below the credit belongs to the box that ends there. */
function columnAtFoot(flow: string, body: readonly Block[]): string | null {
  const last = body.at(-1);
  if (last?.kind !== 'heading' || body.at(-2)?.kind !== 'byline') return null;
  const text = flow.slice(last.start, last.end);
  return isColumnHead(text) ? text : null;
}

/** 2026-01-15 09:30 来源：清河日报 作者：张立: the makers in a line of particulars. */
const CREDIT =
  /(作者|记者|通讯员|责任编辑|责编|编辑|供稿)[ 　]?[:：][ 　]?([一-鿿]{2,4}(?:[、 　][一-鿿]{2,4}){0,4})(?![一-鿿：:])/g;
function readCredits(flow: string, block: Block): BylineName[] {
  if (block.kind !== 'byline') return [];
  return [...flow.slice(block.start, block.end).matchAll(CREDIT)].flatMap(([, role = '', names = '']) =>
    names.split(/[、 　]/).map((name) => ({ name, role })),
  );
}

/** The makers named in byline blocks and in the brackets behind the dateline of the first paragraph. */
function readMakers(flow: string, blocks: readonly Block[], opening: Block | undefined): BylineName[] {
  const makers = blocks
    .filter((block) => block.kind === 'byline' || block === opening)
    .flatMap((block) => readOpening(flow, block.start, block.end)?.makers ?? readCredits(flow, block));
  const first = new Map<string, BylineName>();
  for (const maker of makers) {
    const key = `${maker.role} ${maker.name}`;
    if (!first.has(key)) first.set(key, maker);
  }
  return [...first.values()];
}
