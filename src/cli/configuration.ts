/** The options of one run from everywhere they may come from, and the project's own entries. */
import { readConfigFile } from '../config/file.js';
import { mergeSettings, type Told } from '../config/merge.js';
import type { OwnEntries } from '../model.js';
import { displayWidth } from '../output/width.js';
import type { Command } from './command.js';
import { type Option, optionKey, type RawOptions } from './option.js';

export interface Configuration {
  readonly raw: RawOptions;
  readonly own: OwnEntries;
  readonly told: readonly Told[];
  /** The file that was read, or null. */
  readonly path: string | null;
}

/** Every option there is, of all commands: a configuration serves them all. */
export function allOptions(commands: readonly Command[]): Option[] {
  return [...new Set(commands.flatMap((command) => command.options))];
}

/** @throws {TiquError} E501 to E503 for a configuration that is none. */
export async function configure(
  { options }: Command,
  commands: readonly Command[],
  typed: RawOptions,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Configuration> {
  const reads = options.some(({ name }) => name === 'no-config') && typed.config !== false;
  const file = reads ? await readConfigFile(process.cwd(), allOptions(commands)) : null;
  const told = mergeSettings(options, typed, reads ? env : {}, file);
  const raw = Object.fromEntries(told.map(({ key, value }) => [key, value]));
  return { raw, own: file?.own ?? {}, told, path: file?.path ?? null };
}

/** `--print-config`: every value in force with its origin, a line each. */
export function describeConfiguration({ told, own, path }: Configuration, { options }: Command): string {
  const asked = told.filter(({ key }) => key !== 'printConfig' && key !== 'config');
  const open = options.filter(({ fallback }) => fallback !== undefined);
  const rows = [
    ['configuration', path ?? 'none', ''],
    ...asked.map(({ key, value, origin }) => [key, JSON.stringify(value), origin]),
    ...open.flatMap((option) => {
      const key = optionKey(option);
      return asked.some((each) => each.key === key) ? [] : [[key, option.fallback ?? '', 'default']];
    }),
    ...Object.entries(own).map(([key, entries]) => [key, `${entries?.length ?? 0} of your own`, path ?? '']),
  ];
  const cells = rows.map((row) => row.map((cell) => ({ cell, width: displayWidth(cell) })));
  const widest = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.width ?? 0)));
  return cells
    .map((row) => row.map(({ cell, width }, i) => cell + ' '.repeat(Math.max(0, (widest[i] ?? 0) - width))).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
