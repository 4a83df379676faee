/** The options of one run: what was typed wins over the environment, which wins over the file. */

import { fromEnvironment, variableOf } from './environment.js';
import type { ConfigFile } from './file.js';
import { isConfigurable, type RawValue, type RawValues, type Setting, settingKey } from './setting.js';

/** Where a value comes from: `--ref-date`, `TIQU_REF_DATE`, `tiqu.config.json:3`. */
export interface Told {
  readonly key: string;
  readonly value: RawValue;
  readonly origin: string;
}

/** A value of the file that another command's form of the option has, and this one's has not, says nothing here. */
function fits(setting: Setting, value: RawValue): boolean {
  const { choices } = setting;
  if (choices === undefined || typeof value === 'boolean' || setting.name === 'reporter') return true;
  return (typeof value === 'string' ? [value] : value).every((each) => choices.includes(each));
}

function shaped(setting: Setting, value: RawValue): RawValue {
  return setting.repeatable && typeof value === 'string' ? [value] : value;
}

/** @param settings those of the command at hand. */
export function mergeSettings(
  settings: readonly Setting[],
  typed: RawValues,
  env: Readonly<Record<string, string | undefined>>,
  file: ConfigFile | null,
): Told[] {
  return settings.flatMap((setting): Told[] => {
    const key = settingKey(setting);
    const value = typed[key];
    if (value !== undefined) return [{ key, value, origin: `--${setting.name}` }];
    if (!isConfigurable(setting)) return [];
    const set = fromEnvironment(setting, env);
    if (set !== undefined) return [{ key, value: set, origin: variableOf(setting) }];
    const written = file?.values[key];
    if (file === null || written === undefined || !fits(setting, written)) return [];
    return [{ key, value: shaped(setting, written), origin: `${file.path}:${file.lines.get(key) ?? 1}` }];
  });
}
