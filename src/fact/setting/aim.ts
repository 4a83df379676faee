/** Whether a text is speaking of aims: the sentence itself, or one shortly before it in the paragraph. */
import type { Passage } from '../passage.js';
import type { Clause } from '../reading/clause.js';
import { aims } from './status.js';

/** So many sentences an aim reaches on. */
const REACH = 3;

/** Follows a document sentence by sentence. */
export class AimListener {
  private block = -1;
  /** Sentences since one of this paragraph spoke of an aim. */
  private since = Number.POSITIVE_INFINITY;

  enter(passage: Passage, clauses: readonly Clause[]): void {
    if (passage.block !== this.block) this.since = Number.POSITIVE_INFINITY;
    this.block = passage.block;
    this.since = aims(clauses) ? 0 : this.since + 1;
  }

  get planned(): boolean {
    return this.since <= REACH;
  }
}
