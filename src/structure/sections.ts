/** Sections of an article: headings that are no titles, and the numbered headings of reports. */
import type { Block, SectionSpan, Span } from '../model.js';

/** Numbering by rank, the outermost first; a plain heading ranks with 一、. */
const RANKS: readonly RegExp[] = [
  /^(?:#\s|第[一二三四五六七八九十百]{1,5}[编章][\s　]?)/,
  /^(?:##\s|第[一二三四五六七八九十百]{1,5}节[\s　]?|[一二三四五六七八九十]{1,3}、)/,
  /^(?:###\s|[（(][一二三四五六七八九十]{1,3}[）)])/,
  /^(?:#{4,6}\s|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|、))/,
];
const PLAIN_RANK = 1;
/** A numbered paragraph heads a section with its first sentence, when that is short: （一）加强调度。各县区要… */
const LONGEST_TITLE = 36;

function rankOf(text: string, kind: Block['kind']): number {
  const rank = RANKS.findIndex((mark) => mark.test(text));
  return rank >= 0 ? rank : kind === 'heading' ? PLAIN_RANK : -1;
}

function titleOf(flow: string, block: Block): Span | null {
  const text = flow.slice(block.start, Math.min(block.end, block.start + LONGEST_TITLE + 1));
  const stop = text.search(/[。！？!?；;]/);
  if (stop < 0) return block.end - block.start <= LONGEST_TITLE ? { start: block.start, end: block.end } : null;
  return { start: block.start, end: block.start + stop };
}

/** The sections among the blocks behind the title of an article that ends at `end`. `level` counts from 1. */
export function findSections(flow: string, blocks: readonly Block[], end: number): SectionSpan[] {
  const open: { rank: number; title: Span; at: number }[] = [];
  const sections: SectionSpan[] = [];
  const close = (rank: number, at: number) => {
    for (let last = open.at(-1); last && last.rank >= rank; last = open.at(-1)) {
      sections.push({ title: last.title, level: open.length, start: last.at, end: at });
      open.pop();
    }
  };
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.kind !== 'item') continue;
    const rank = rankOf(flow.slice(block.start, block.start + 12), block.kind);
    const title = rank < 0 ? null : titleOf(flow, block);
    if (!title) continue;
    close(rank, block.start);
    open.push({ rank, title, at: block.start });
  }
  close(0, end);
  return sections.sort((a, b) => a.start - b.start);
}
