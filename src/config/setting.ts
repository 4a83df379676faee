/** What the configuration knows of an option; the command line's option objects have this shape. */
export interface Setting {
  /** Long name without dashes; `no-hmm` is a flag that is on unless given. */
  readonly name: string;
  /** What stands for the value in the help, `FILE`; absent for flags. */
  readonly value?: string;
  /** The values there are, for help, completion and “did you mean”. */
  readonly choices?: readonly string[];
  /** May be given several times, or as a list with commas where `commas` says so. */
  readonly repeatable?: true;
  readonly commas?: true;
  /** The value completes to a path; in a configuration file it counts from the file's folder. */
  readonly path?: true;
  readonly help: string;
}

/** An option's value as it was given; nothing has a meaning yet. */
export type RawValue = string | boolean | readonly string[];
/** By long name in camel case. */
export type RawValues = Readonly<Record<string, RawValue | undefined>>;

/** `no-hmm` and `min-f1` as the configuration file names them: `hmm`, `minF1`. */
export function settingKey({ name }: Pick<Setting, 'name'>): string {
  return name.replace(/^no-/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What is said to one run only. */
const OF_A_RUN = new Set(['help', 'version', 'no-config', 'print-config', 'update', 'force']);

export function isConfigurable({ name }: Pick<Setting, 'name'>): boolean {
  return !OF_A_RUN.has(name);
}
