/** The shape of an option. Help, completion, the configuration file and the tests all follow from these objects. */

export const GROUPS = ['What to find', 'Input', 'Output', 'Check', 'Words', 'General'] as const;

export interface Option {
  /** Long name without dashes; `no-hmm` is a flag that is on unless given. */
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help, `FILE`; absent for flags. */
  readonly value?: string;
  /** The values there are, for help, completion and “did you mean”. */
  readonly choices?: readonly string[];
  /** May be given several times, or as a list with commas where `commas` says so. */
  readonly repeatable?: true;
  readonly commas?: true;
  /** The value completes to a path. */
  readonly path?: true;
  readonly group: (typeof GROUPS)[number];
  readonly help: string;
  /** Shown in the help; the meaning of an absent option is read in one place, settings.ts. */
  readonly fallback?: string;
}

/** What was typed, by long name in camel case; nothing is given a meaning yet. */
export type RawOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** `no-hmm` and `min-f1` as commander and the configuration file name them: `hmm`, `minF1`. */
export function optionKey(option: Option): string {
  return option.name.replace(/^no-/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
