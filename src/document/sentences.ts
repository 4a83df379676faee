/** Sentences of the flow: they end at 。！？!? with the quotation marks and brackets that close there, and at a break. */
import type { Span } from '../model.js';

const STOPS = new Set('。！？!?');
const CLOSERS = new Set('”’」』）)》】"');

/** Cuts [`start`, `end`) of a flow, one paragraph, into sentences. They touch, and cover it. Offsets are UTF-16. */
export function splitSentences(flow: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const mark = flow.charAt(i);
    if (mark === '\n' || mark === '\r') {
      if (i > from) sentences.push({ start: from, end: i });
      from = i + 1;
    } else if (STOPS.has(mark)) {
      while (i + 1 < end && (STOPS.has(flow.charAt(i + 1)) || CLOSERS.has(flow.charAt(i + 1)))) i++;
      sentences.push({ start: from, end: i + 1 });
      from = i + 1;
    }
  }
  if (end > from) sentences.push({ start: from, end });
  return sentences;
}
