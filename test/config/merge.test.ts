import { describe, expect, it } from 'vitest';
import { variableOf } from '../../src/config/environment.js';
import type { ConfigFile } from '../../src/config/file.js';
import { mergeSettings } from '../../src/config/merge.js';
import type { RawValues, Setting } from '../../src/config/setting.js';

const SETTINGS: readonly Setting[] = [
  { name: 'ref-date', value: 'DATE', help: '' },
  { name: 'format', value: 'NAME', choices: ['table', 'json'], help: '' },
  { name: 'kind', value: 'KIND', repeatable: true, commas: true, help: '' },
  { name: 'dict', value: 'FILE', repeatable: true, path: true, help: '' },
  { name: 'no-hmm', help: '' },
  { name: 'lossy', help: '' },
  { name: 'force', help: '' },
];

function merged(typed: RawValues, env: Record<string, string>, values: RawValues) {
  const file: ConfigFile = { path: 'tiqu.config.json', values, own: {}, lines: new Map([['refDate', 7]]) };
  return mergeSettings(SETTINGS, typed, env, file);
}

describe('mergeSettings', () => {
  it('lets what was typed win over the environment, and that over the file', () => {
    const file = { refDate: '2024-01-01' };
    expect(merged({ refDate: '2026-01-01' }, { TIQU_REF_DATE: '2025-01-01' }, file)).toEqual([
      { key: 'refDate', value: '2026-01-01', origin: '--ref-date' },
    ]);
    expect(merged({}, { TIQU_REF_DATE: '2025-01-01' }, file)).toEqual([
      { key: 'refDate', value: '2025-01-01', origin: 'TIQU_REF_DATE' },
    ]);
    expect(merged({}, { TIQU_REF_DATE: '' }, file)).toEqual([
      { key: 'refDate', value: '2024-01-01', origin: 'tiqu.config.json:7' },
    ]);
  });

  it('reads flags and lists from the environment', () => {
    const env = { TIQU_NO_HMM: '1', TIQU_LOSSY: 'false', TIQU_KIND: 'money,count', TIQU_DICT: 'a.txt:b.txt' };
    expect(merged({}, env, {}).map(({ key, value }) => [key, value])).toEqual([
      ['kind', ['money,count']],
      ['dict', ['a.txt', 'b.txt']],
      ['hmm', false],
      ['lossy', false],
    ]);
  });

  it('leaves a configured value aside that this command does not know', () => {
    expect(merged({}, {}, { format: 'records' })).toEqual([]);
  });

  it('takes what concerns one run from the command line alone', () => {
    expect(variableOf({ name: 'force' })).toBe('TIQU_FORCE');
    expect(merged({}, { TIQU_FORCE: '1' }, { force: true })).toEqual([]);
  });
});
