import type { OwnEntries } from '../model.js';
import type { StderrMessages } from './messages.js';
import type { Option, RawOptions } from './option.js';
import type { Standard } from './terminal.js';

/** Exit statuses, README has the same table. */
export const EXIT = { done: 0, checkFailed: 1, error: 2, bug: 70, interrupted: 130 } as const;

/** What a command gets beside its arguments. */
export interface Session {
  readonly messages: StderrMessages;
  readonly signal: AbortSignal;
  readonly standard: Standard;
  readonly stdinIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Keys of the options that were typed; the others come from the configuration. */
  readonly typed: ReadonlySet<string>;
  /** Every command there is, for those that tell of the others. */
  readonly commands: readonly Command[];
  /** Words, units and places of the project. */
  readonly own: OwnEntries;
}

/** The status a command ends with, soft errors not yet looked at. */
export type Run = (args: readonly string[], raw: RawOptions, session: Session) => Promise<number>;

export interface Example {
  readonly command: string;
  readonly says: string;
}

export interface Command {
  readonly name: string;
  readonly group: 'Extraction' | 'Words' | 'Quality' | 'About';
  /** One line for the list of commands. */
  readonly summary: string;
  /** A paragraph for `--help`. */
  readonly details: string;
  /** As in the usage line, `[paths…]`; paths complete to files. */
  readonly args: string;
  readonly options: readonly Option[];
  readonly examples: readonly [Example, Example, Example];
  load(): Promise<Run>;
}
