import { isatty } from 'node:tty';
import type { Terminal } from '../output/format.js';

type Env = Readonly<Record<string, string | undefined>>;

/** A terminal gets a width and escapes; everything else gets the data as it is. */
export function standardTerminal(): Terminal {
  if (!isatty(1)) return { colour: false, escapes: false };
  const width = process.stdout.columns;
  return { colour: true, escapes: true, ...(width > 0 ? { width } : {}) };
}

/** The option speaks first, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal that knows colours. */
export function wantsColour(option: string, terminal: Terminal, env: Env): boolean {
  if (option !== 'auto') return option === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal.colour && env.TERM !== 'dumb';
}
