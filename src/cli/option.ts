/** The shape of an option. Help, completion, the configuration file and the tests all follow from these objects. */
import { type RawValues, type Setting, settingKey } from '../config/setting.js';

export const GROUPS = ['What to find', 'Input', 'Output', 'Check', 'Words', 'General'] as const;

export interface Option extends Setting {
  readonly short?: string;
  readonly group: (typeof GROUPS)[number];
  /** Shown in the help; the meaning of an absent option is read in one place, settings.ts. */
  readonly fallback?: string;
}

/** What was typed or configured, by long name in camel case; nothing is given a meaning yet. */
export type RawOptions = RawValues;

/** The name that commander and the configuration know an option by: `hmm`, `minF1`. */
export const optionKey: (option: Option) => string = settingKey;
