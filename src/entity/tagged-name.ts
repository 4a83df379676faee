import type { Span } from '../model.js';

/** What a tagger found, in UTF-16 units of the flow. */
export interface TaggedName extends Span {
  readonly kind: 'person' | 'place' | 'org';
}
