/** The sentences of a document in order, each with its words and where it stands: article, turn, paragraph. */
import { splitSentences } from '../document/sentences.js';
import type { ArticleSpan, Block, Document, Span, Token, TurnSpan } from '../model.js';
import type { ResolvedMention } from './draft.js';
import { WordReader } from './word/reader.js';
import type { Word } from './word/word.js';

export interface Passage extends Span {
  readonly words: readonly Word[];
  readonly article: number;
  readonly turn: TurnSpan | null;
  /** Index of its block in the document. */
  readonly block: number;
  readonly heading: boolean;
  /** It opens inside somebody's speech. */
  readonly quoted: boolean;
  /** It opens a section of the first rank: 二、2026年工作安排. */
  readonly ranked: boolean;
}

/** 一、 （二） 3. ①: a list mark is no word. */
const LIST_MARK =
  /^[\s　]*(?:[（(][一二三四五六七八九十0-9０-９]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[0-9０-９]{1,2}(?:[.．、])(?![0-9０-９])|[①-⑳]|第[一二三四五六七八九十百0-9]{1,5}[条款]|#{1,6}\s|[-*•●■◆▲○]\s)[\s　]*/;
/** The reporters behind a dateline, the mark of an article that goes on from another page. */
const BEHIND_DATELINE = /^[\s　]*[（(][^（）()]{1,60}[）)]/;
/** A quotation with a mark inside, and no term. */
const SPEECH = /^“[^”]{0,40}[，。！？]/;
const CONTINUED = /^[\s　]*[（(][上下][接转][^（）()]{0,12}[）)]/;

export function readPassages(
  doc: Document,
  tokens: readonly Token[],
  mentions: readonly ResolvedMention[],
  articles: readonly ArticleSpan[],
): Passage[] {
  const reader = new WordReader(doc.flow, tokens, mentions);
  const passages: Passage[] = [];
  let a = 0;
  let t = 0;
  let last = 0;
  for (const [index, block] of doc.blocks.entries()) {
    if (block.kind === 'furniture' || block.kind === 'byline') continue;
    while ((articles[a]?.end ?? Number.POSITIVE_INFINITY) <= block.start) a++;
    const article = articles[a];
    if (a !== last) t = 0;
    last = a;
    const turns = article?.turns ?? [];
    while ((turns[t]?.end ?? Number.POSITIVE_INFINITY) <= block.start) t++;
    const turn = turnAt(turns[t], block);
    const start = textStart(doc.flow, block, article, turn);
    let speaking = false;
    for (const span of splitSentences(doc.flow, start, block.end).flatMap((whole) => stretchesOf(doc.flow, whole))) {
      const sentence = trim(doc.flow, span);
      const mark = LIST_MARK.exec(doc.flow.slice(sentence.start, sentence.end));
      const text = doc.flow.slice(sentence.start, sentence.end);
      const quoted = speaking || SPEECH.test(text);
      speaking = text.lastIndexOf('“') > text.lastIndexOf('”') || (speaking && !text.includes('”'));
      const words = reader.read(sentence.start + (mark?.[0].length ?? 0), sentence.end, block.kind === 'heading');
      if (words.length === 0) continue;
      const ranked = /^[一二三四五六七八九十]{1,3}、/.test(mark?.[0].trim() ?? '') && span.start === start;
      passages.push({
        ...sentence,
        words,
        article: a,
        turn,
        block: index,
        heading: block.kind === 'heading',
        quoted,
        ranked,
      });
    }
  }
  return passages;
}

function turnAt(turn: TurnSpan | undefined, block: Span): TurnSpan | null {
  return turn !== undefined && turn.start < block.end && block.start < turn.end ? turn : null;
}

/**
 * No writer's sentence is longer; what is, a table or a list that lost its stops, is read and quoted in
 * stretches that end at a mark, so that the work and the text of its facts grow with the text alone.
 */
const LONGEST_SENTENCE = 1500;

function stretchesOf(flow: string, { start, end }: Span): Span[] {
  const stretches: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const cut = from + cutOf(flow.slice(from, from + LONGEST_SENTENCE));
    stretches.push({ start: from, end: cut });
    from = cut;
  }
  return [...stretches, { start: from, end }];
}

/** Behind the last semicolon of the second half, else the last comma or white space; else anywhere. */
function cutOf(text: string): number {
  const middle = text.length / 2;
  for (const marks of ['；;', '，,', '、 　'])
    for (let i = text.length - 1; i >= middle; i--) if (marks.includes(text.charAt(i))) return i + 1;
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}

/** Behind the label of a turn, the dateline with its reporters, or the mark of a continued article. */
function textStart(flow: string, block: Block, article: ArticleSpan | undefined, turn: TurnSpan | null): number {
  let start = block.start;
  if (turn && turn.labelEnd > start && turn.labelEnd <= block.end) start = turn.labelEnd;
  const dateline = article?.dateline;
  if (dateline && dateline.start >= block.start && dateline.end <= block.end) {
    start = Math.max(start, dateline.end);
    start += BEHIND_DATELINE.exec(flow.slice(start, block.end))?.[0].length ?? 0;
  }
  return start + (CONTINUED.exec(flow.slice(start, Math.min(block.end, start + 40)))?.[0].length ?? 0);
}

function trim(flow: string, { start, end }: Span): Span {
  const text = flow.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, text.trimEnd().length) };
}
