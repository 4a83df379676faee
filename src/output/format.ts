/** What a format is: text in and text out, so that a worker can do it as well. */
import type { DocumentOutcome, FailureOutcome } from './outcome.js';
import type { Paint } from './paint.js';
import type { View } from './view.js';

export const FORMATS = ['table', 'json', 'jsonl', 'records', 'csv', 'tsv', 'md', 'text'] as const;
export type FormatName = (typeof FORMATS)[number];

export interface FormatSettings {
  /** Only these fields of each row, in this order. */
  readonly fields?: readonly string[];
  /** How rows name the input they come from; rows over all inputs name none. */
  readonly origin: 'file' | 'id' | 'none';
  /** A byte-order mark in front, for Excel. */
  readonly bom: boolean;
  /** Leave formulas in CSV alive. */
  readonly csvRaw: boolean;
  readonly tool: string;
  readonly terminal: Terminal;
}

/** What the output is written to. A pipe is no terminal: no colour, no width, nothing escaped. */
export interface Terminal {
  readonly paint: Paint;
  readonly width?: number;
  /** Show control, bidi and zero-width characters escaped. */
  readonly escapes: boolean;
}

/** A format asked for, as plain data. */
export interface FormatSpec extends Omit<FormatSettings, 'terminal'> {
  readonly name: FormatName;
  readonly terminal: Omit<Terminal, 'paint'> & { readonly colour: boolean };
}

/**
 * The parts of an output. `between` stands between two documents that print anything; a document is what `open` and
 * `rows` give and `close`. One that is read in parts is opened by its first part and closed by its last, and `joint`
 * stands between the rows of two parts; `broken` ends one whose other parts could not be read.
 */
export interface Format {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  open(outcome: DocumentOutcome): string;
  rows(outcome: DocumentOutcome): string;
  readonly close: string;
  readonly joint: string;
  readonly broken: string;
  failure(outcome: FailureOutcome): string;
}

/** What most formats have in common: nothing around the rows, nothing for what failed. */
export const PLAIN = {
  begin: '',
  between: '',
  end: '',
  open: () => '',
  close: '',
  joint: '',
  broken: '',
  failure: () => '',
};

/** A document that is read as one. */
export function printDocument(format: Format, outcome: DocumentOutcome): string {
  return format.open(outcome) + format.rows(outcome) + format.close;
}

export type FormatMaker = (view: View, settings: FormatSettings) => Format;
