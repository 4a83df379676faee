import type { Fact } from '../model.js';
import { type Found, type Placer, withText } from '../resolve/mention.js';
import type { Trace } from '../trace.js';
import { writeFact } from './fact.js';
import { type FactInput, findFacts } from './find.js';

export interface FactSource extends Omit<FactInput, 'mentions'> {
  /** Everything found, sorted by start. */
  readonly found: readonly Found[];
}

/** The facts of a document as they leave. */
export function reportFacts({ found, ...source }: FactSource, placer: Placer, trace?: Trace): { facts: Fact[] } {
  const drafts = findFacts({ ...source, mentions: withText(found, source.doc) }, trace);
  return { facts: drafts.map((draft) => writeFact(draft, placer)) };
}
