/** Questions and answers: an interview is an article with a question label, or with two speakers who take turns. */
import type { Block, Span, TurnSpan } from '../model.js';
import { readLabels } from './label.js';

const CONTINUED = /^[（(]上接[^）)]{0,12}[）)]/;

/**
 * The turns among the blocks of one article, or none. A text that opens inside an answer (the article goes on from
 * another page) gives a first turn without a speaker. `body` bounds the turns: title, byline and credits lie outside.
 * Speakers may be introduced anywhere in `article`.
 */
export function findTurns(flow: string, blocks: readonly Block[], body: Span, article: Span = body): TurnSpan[] {
  const labels = readLabels(flow, blocks, article);
  const questions = labels.filter(({ role }) => role === 'question').length;
  if (questions === 0 && labels.length < 2) return [];
  const turns: TurnSpan[] = [];
  const [first] = labels;
  const opening = first?.role === 'question' ? openAnswer(flow, body, first.block.start) : null;
  if (opening) turns.push(opening);
  for (const [n, { block, role, name, posts, end }] of labels.entries()) {
    turns.push({
      role,
      speaker: name,
      posts,
      start: block.start,
      labelEnd: end,
      end: trimEnd(flow, block.start, labels[n + 1]?.block.start ?? body.end),
    });
  }
  return turns;
}

/** The answer a page opens in: only a continued article begins with one. */
function openAnswer(flow: string, body: Span, end: number): TurnSpan | null {
  const mark = CONTINUED.exec(flow.slice(body.start, end));
  if (!mark) return null;
  const start = body.start + mark[0].length;
  return { role: 'answer', speaker: null, posts: [], start, labelEnd: start, end: trimEnd(flow, start, end) };
}

function trimEnd(flow: string, start: number, end: number): number {
  return start + flow.slice(start, end).trimEnd().length;
}
