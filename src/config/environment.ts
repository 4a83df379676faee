/** Options from the environment: `TIQU_REF_DATE=2026-02-11` for `--ref-date`. */
import { delimiter } from 'node:path';
import { isConfigurable, type RawValue, type Setting } from './setting.js';

/** `--min-f1` is `TIQU_MIN_F1`, `--no-hmm` is `TIQU_NO_HMM`. */
export function variableOf({ name }: Pick<Setting, 'name'>): string {
  return `TIQU_${name.toUpperCase().replace(/-/g, '_')}`;
}

/** What the environment says of an option, or undefined. An empty variable says nothing. */
export function fromEnvironment(
  setting: Setting,
  env: Readonly<Record<string, string | undefined>>,
): RawValue | undefined {
  const value = isConfigurable(setting) ? env[variableOf(setting)] : undefined;
  if (value === undefined || value === '') return undefined;
  if (setting.value === undefined) {
    const on = value !== '0' && value !== 'false';
    return setting.name.startsWith('no-') ? !on : on;
  }
  if (!setting.repeatable || setting.commas) return setting.repeatable ? [value] : value;
  return setting.path ? value.split(delimiter) : [value];
}
