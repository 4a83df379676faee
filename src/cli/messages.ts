/** Messages to the user: one line each, on standard error, `tiqu: path:line:column: message [E104]; what to do next`. */
import { writeSync } from 'node:fs';
import type { Diagnostic, TiquError } from '../model.js';
import { escapeLine } from '../output/escape.js';
import type { Messages } from '../work/run.js';
import { ADVICE } from './codes.js';

export function writeError(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody listens on standard error; the exit status still tells.
  }
}

/** A place a user can jump to, `path:line:column`. */
export function placeOf(path: string | undefined, line?: number, column?: number): string {
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

export function messageLine(path: string | undefined, { code, message, line, column }: Diagnostic): string {
  const place = placeOf(path, line, column);
  const advice = ADVICE[code];
  const text = `tiqu: ${place === '' ? '' : `${place}: `}${message} [${code}]${advice ? `; ${advice}` : ''}`;
  return `${escapeLine(text)}\n`;
}

/** Soft errors are counted; main decides the exit status by them, once. */
export class StderrMessages implements Messages {
  errors = 0;
  /** Takes a message where something else owns the last line of the terminal; false where it does not. */
  above: (text: string) => boolean = () => false;

  constructor(private readonly quiet: boolean) {}

  private say(text: string): void {
    if (!this.above(text)) writeError(text);
  }

  notice(path: string | undefined, notice: Diagnostic): void {
    if (!this.quiet) this.say(messageLine(path, notice));
  }

  error(path: string | undefined, error: Diagnostic): void {
    this.errors += 1;
    this.say(messageLine(path, error) + (error.stack === undefined ? '' : `${error.stack}\n`));
  }

  /** An error that ends the command. */
  fatal(error: TiquError): void {
    const { path, line, column } = error.position;
    const position = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
    this.error(path, { code: error.code, message: error.message, ...position });
  }
}
