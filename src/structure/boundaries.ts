/**
 * Where the articles of a page begin. A heading opens an article when what follows is an opening (a byline, a dateline,
 * a subtitle), when what precedes is the credit at another article's foot, or when nothing precedes; else it heads a
 * section. The evidence is the form of the blocks alone.
 */
import type { Block } from '../model.js';
import { readDateline } from './dateline.js';

/** Standing headlines of a box, not of one article: 工伤预防·参保扩面进行时, 法治之窗. */
const COLUMN = /[·•]|(?:进行时|在行动|之窗|专栏|专刊|视点|课堂|看台|速递|播报|直通车)$/;

export function isColumnHead(text: string): boolean {
  return COLUMN.test(text);
}

/** Blocks [`first`, `last`] make an article; its title stands at `first` where that is a heading. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** A box of many small news, which no byline opens. */
const BOX =
  /^(?:简讯|短讯|快讯|简明新闻|一句话新闻|要闻速览|要闻简报|新闻速递|一周要闻|今日导读|本版导读|导读|公告|声明|启事|更正|遗失声明|天气预报)$/;

const SUBTITLE = /^——/;
const CONTINUED = /^[（(]上接/;
const BRACKETED = /^[（(].*[）)]$/;

class Page {
  constructor(
    readonly flow: string,
    readonly blocks: readonly Block[],
  ) {}

  text(i: number): string {
    const block = this.blocks[i];
    return block === undefined ? '' : this.flow.slice(block.start, block.end);
  }

  is(i: number, kind: Block['kind']): boolean {
    return this.blocks[i]?.kind === kind;
  }

  /** A credit in brackets that closes an article: it follows text, not a heading. */
  isFoot(i: number): boolean {
    return this.is(i, 'byline') && BRACKETED.test(this.text(i)) && i > 0 && !this.is(i - 1, 'heading');
  }

  isDateline(i: number): boolean {
    const block = this.blocks[i];
    return block?.kind === 'prose' && readDateline(this.flow, block.start, block.end) !== null;
  }

  /** The last block of the run of headings that starts at i. */
  runEnd(i: number): number {
    let end = i;
    while (this.is(end + 1, 'heading')) end++;
    return end;
  }

  opensArticle(i: number): boolean {
    const end = this.runEnd(i);
    if (i === 0 || this.isFoot(i - 1) || BOX.test(this.text(i))) return true;
    if (this.is(end + 1, 'byline') && !this.isFoot(end + 1)) return true;
    if (this.isDateline(end + 1) || CONTINUED.test(this.text(end + 1))) return true;
    for (let k = i + 1; k <= end; k++) if (SUBTITLE.test(this.text(k))) return true;
    return /^#\s/.test(this.text(i));
  }
}

/** Cuts a page into articles, in order; they cover all blocks. */
export function findExtents(flow: string, blocks: readonly Block[]): Extent[] {
  const kept = blocks.map((_, i) => i).filter((i) => blocks[i]?.kind !== 'furniture');
  const page = new Page(
    flow,
    kept.flatMap((i) => blocks[i] ?? []),
  );
  const starts = new Set<number>();
  for (let i = 0; i < page.blocks.length; i++) {
    if (!page.is(i, 'heading')) {
      if (i > 0 && page.isDateline(i) && page.isFoot(i - 1)) starts.add(i);
      continue;
    }
    const end = page.runEnd(i);
    // A standing headline above a title closes the box before it: an article starts with its own title.
    if (page.opensArticle(i)) starts.add(i > 0 && i < end && isColumnHead(page.text(i)) ? i + 1 : i);
    i = end;
  }
  if (page.blocks.length > 0) starts.add(0);
  addUnsigned(page, starts);
  const firsts = [...starts].sort((a, b) => a - b);
  return firsts.map((first, n) => ({
    first: kept[first] ?? 0,
    last: kept[(firsts[n + 1] ?? page.blocks.length) - 1] ?? 0,
  }));
}

/**
 * An article that opens with its own dateline has no second credit at its foot: that one belongs to an article
 * without a byline, which begins at the only heading in between.
 */
function addUnsigned(page: Page, starts: Set<number>): void {
  let opened = false;
  let headings: number[] = [];
  for (let i = 0; i < page.blocks.length; i++) {
    if (starts.has(i)) {
      opened = false;
      headings = [];
    }
    if (page.isDateline(i)) opened = true;
    else if (page.is(i, 'heading') && !page.is(i - 1, 'heading') && !starts.has(i)) headings.push(i);
    else if (page.isFoot(i) && opened && headings.length === 1) starts.add(headings[0] ?? i);
  }
}
