/** A stretch of annotated text: what a tagger learns from and is judged by. */
import type { NameSpan } from '../entity/tagger/tagger.js';

export interface Passage {
  readonly text: string;
  /** In order, without overlap; offsets are UTF-16 units of `text`. */
  readonly names: readonly NameSpan[];
  /** Stretches whose annotation is open: found or not, they count neither way, and nothing is learnt from them. */
  readonly open?: readonly { readonly start: number; readonly end: number }[];
  /** Where it stands in its file, 1-based. */
  readonly line: number;
}

/** All passages of one annotation scheme. Training keeps what is common to all corpora apart from what is special. */
export interface Corpus {
  readonly name: string;
  readonly passages: readonly Passage[];
}
