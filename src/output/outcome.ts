/** What the output room prints: one outcome for each text or record, in input order. */
import type { Origin, TextPart } from '../input/item.js';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value | undefined };
/** One line of JSONL, one row of a table: a mention, a fact, a token. */
export type Row = { readonly [key: string]: Value | undefined };

export interface DocumentOutcome {
  readonly kind: 'document';
  readonly origin: Origin;
  /** What is said of the document as a whole: reference date, encoding. */
  readonly head: Row;
  /** Set where the rows are those of a part of a large document. */
  readonly part?: TextPart;
  /** The lists it holds by name, `mentions`, `facts`. */
  readonly lists: { readonly [name: string]: readonly Row[] };
}

export interface FailureOutcome {
  readonly kind: 'failure';
  readonly origin: Origin;
  readonly error: { readonly code: string; readonly message: string };
}

export type Outcome = DocumentOutcome | FailureOutcome;
