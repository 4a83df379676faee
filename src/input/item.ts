/** What the input room hands on: one text after the other, each a document or a record, or the reason why there is none. */
import type { Diagnostic, Position } from '../model.js';

/** Where a text comes from. A record has an `id`, everything else a `file`. */
export interface Origin {
  /** The path as given, `-` for standard input. */
  readonly file?: string;
  readonly id?: string | number;
  /** The id as its JSON source spells it, kept where a double would lose digits (12345678901234567890). */
  readonly idSource?: string;
  /** 1-based line of a record in its file. */
  readonly line?: number;
}

/** A stretch of a text that is too large to be read as one. The parts of a text follow each other without a gap. */
export interface TextPart {
  /** From 0. */
  readonly index: number;
  readonly last: boolean;
  /** Where it begins in the whole text. */
  readonly start: Position;
}

export interface TextItem {
  readonly kind: 'text';
  readonly origin: Origin;
  readonly text: string;
  readonly encoding: string;
  /** The reference date that is known already; null where it is known that there is none. */
  readonly refDate?: string | null;
  readonly part?: TextPart;
  /** Things to tell the user that do not stop the work, such as a guessed encoding. */
  readonly notices: readonly Diagnostic[];
}

/** `record` is true where one record of a stream failed, false where a whole source could not be read. */
export interface FailureItem {
  readonly kind: 'failure';
  readonly origin: Origin;
  /** The path to name in the message; `origin.file` is absent on records. */
  readonly path: string;
  readonly record: boolean;
  readonly error: Diagnostic;
}

/** A notice that belongs to a source and to no text of it. */
export interface NoticeItem {
  readonly kind: 'notice';
  readonly path: string;
  readonly notice: Diagnostic;
}

export type InputItem = TextItem | FailureItem | NoticeItem;

/** As many items as one read gave: a stream is handed on as it comes, and a call for each record would cost more than it. */
export type InputBatch = readonly InputItem[];
