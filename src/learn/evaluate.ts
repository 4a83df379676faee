/** How well a tagger finds the names of annotated passages. */
import type { NameSpan, Tagger } from '../entity/tagger/tagger.js';
import type { Segmenter } from '../segment/segmenter.js';
import type { Passage } from './passage.js';
import { Tally } from './tally.js';

/** A passage in which expected and found names differ. */
export interface PassageError {
  readonly passage: Passage;
  readonly missed: readonly NameSpan[];
  readonly wrong: readonly NameSpan[];
}

export interface Evaluation {
  readonly tally: Tally;
  readonly errors: readonly PassageError[];
}

/** Names that touch an open stretch of their passage count neither way. */
export function evaluate(tagger: Tagger, passages: readonly Passage[], segmenter: Segmenter): Evaluation {
  const tally = new Tally();
  const errors: PassageError[] = [];
  for (const passage of passages) {
    const counts = (span: NameSpan) =>
      !(passage.open ?? []).some((stretch) => stretch.start < span.end && span.start < stretch.end);
    const expected = passage.names.filter(counts);
    const found = tagger.tag(passage.text, segmenter.tag(passage.text)).filter(counts);
    tally.add(expected, found);
    const missed = without(expected, found);
    const wrong = without(found, expected);
    if (missed.length + wrong.length > 0) errors.push({ passage, missed, wrong });
  }
  return { tally, errors };
}

function without(spans: readonly NameSpan[], others: readonly NameSpan[]): NameSpan[] {
  const keys = new Set(others.map(({ start, end, kind }) => `${start}-${end}-${kind}`));
  return spans.filter(({ start, end, kind }) => !keys.has(`${start}-${end}-${kind}`));
}
