import type { TiquError } from '../model.js';

/** A file to read, or standard input. */
export interface Source {
  /** The path as given, or below a folder as given; `-` for standard input. */
  readonly path: string;
}

/** A source, or why there is none at its place in the list. */
export type SourceOrError = Source | TiquError;
