import { isatty } from 'node:tty';
import type { FormatSpec, Terminal } from '../output/format.js';
import { loadPaint } from '../output/paint.js';

/** What standard output is, before `--color` is looked at. */
export interface Standard {
  readonly isTerminal: boolean;
  readonly width?: number;
}

type Env = Readonly<Record<string, string | undefined>>;

export function standardOutputKind(): Standard {
  if (!isatty(1)) return { isTerminal: false };
  const width = process.stdout.columns;
  return { isTerminal: true, ...(width > 0 ? { width } : {}) };
}

/** The option speaks first, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal that knows colours. */
export function wantsColour(option: string, isTerminal: boolean, env: Env): boolean {
  if (option !== 'auto') return option === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** A terminal gets a width and escapes; everything else gets the data as it is. */
export function terminalSpec(standard: Standard, colour: string, env: Env): FormatSpec['terminal'] {
  const { isTerminal, width } = standard;
  const wants = wantsColour(colour, isTerminal, env);
  return { colour: wants, escapes: isTerminal, ...(width === undefined ? {} : { width }) };
}

export async function terminalOf(standard: Standard, colour: string, env: Env): Promise<Terminal> {
  const { colour: wants, ...rest } = terminalSpec(standard, colour, env);
  return { ...rest, paint: await loadPaint(wants) };
}
