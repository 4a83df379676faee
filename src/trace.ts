/**
 * The trace behind `tiqu explain`. A stage that is handed a trace notes what it saw and why it kept or dropped it;
 * without one (`trace?.note(…)`) nothing is built, so the hot path pays one comparison.
 */
import type { Span } from './model.js';

export type Stage = 'token' | 'numeral' | 'candidate' | 'veto' | 'refine' | 'fact';

export interface TraceNote extends Span {
  readonly stage: Stage;
  /** The rule that spoke, e.g. `amount/currency-suffix`, `veto/dictionary-word`. */
  readonly rule: string;
  /** Why, in a few words, with the value or the vetoing word. */
  readonly why: string;
}

export class Trace {
  readonly notes: TraceNote[] = [];

  note(stage: Stage, span: Span, rule: string, why: string): void {
    this.notes.push({ stage, start: span.start, end: span.end, rule, why });
  }
}
