/** Whether a text is speaking of aims: the sentence itself, one shortly before it in the paragraph, or its section. */
import type { Passage } from '../passage.js';
import type { Clause } from '../reading/clause.js';
import { textOf } from '../word/grammar.js';
import { aims } from './status.js';

/** So many sentences an aim reaches on. */
const REACH = 3;
/** Headings of what is to be done, and of what was. */
const PLANS =
  /(?:工作安排|主要工作|重点工作|工作打算|下步打算|下一步|总体要求|目标任务|主要目标|预期目标|发展目标|工作思路|展望|草案|重点任务|主要任务|工作计划|经营计划|安排)[）)]?$/;
const LONGEST_HEADING = 30;

/** Follows a document sentence by sentence. */
export class AimListener {
  private block = -1;
  /** Sentences since one of this paragraph spoke of an aim. */
  private since = Number.POSITIVE_INFINITY;
  private section = false;

  enter(passage: Passage, clauses: readonly Clause[]): void {
    if (passage.block !== this.block) this.since = Number.POSITIVE_INFINITY;
    this.block = passage.block;
    this.since = aims(clauses) ? 0 : this.since + 1;
    const heading = passage.heading || passage.ranked;
    const text = heading ? textOf(passage.words.slice(0, LONGEST_HEADING)) : '';
    if (heading && text.length <= LONGEST_HEADING) this.section = PLANS.test(text);
  }

  /** The passage stands in a section of plans. */
  get inSection(): boolean {
    return this.section;
  }

  get planned(): boolean {
    return this.section || this.since <= REACH;
  }
}
