import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { allOptions } from '../../src/cli/configuration.js';
import { readConfigFile } from '../../src/config/file.js';

const top = mkdtempSync(join(tmpdir(), 'tiqu-config-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let folders = 0;
function read(text: string) {
  const folder = join(top, String(folders++));
  mkdirSync(join(folder, 'below', 'more'), { recursive: true });
  writeFileSync(join(folder, 'tiqu.config.json'), text);
  return readConfigFile(join(folder, 'below', 'more'), allOptions(commands));
}

describe('readConfigFile', () => {
  it('finds the file above, with its lines, and places its paths', async () => {
    const file = await read('{\n  "dict": ["a.txt"], "jobs": 2,\n\n  "places": ["鹅庄"]\n}\n');
    expect(file).toMatchObject({ path: '../../tiqu.config.json', own: { places: [{ name: '鹅庄' }] } });
    expect(file?.values).toEqual({ dict: [relative(process.cwd(), join(top, '0', 'a.txt'))], jobs: '2' });
    expect([...(file?.lines ?? [])]).toEqual([
      ['dict', 2],
      ['jobs', 2],
      ['places', 4],
    ]);
  });

  it('gives null where there is none', async () => {
    expect(await readConfigFile(mkdtempSync(join(top, 'none-')), allOptions(commands))).toBeNull();
  });

  it('never touches prototypes', async () => {
    await expect(read('{"__proto__": {"format": "json"}}')).rejects.toThrow('no setting __proto__');
    await expect(read('{"units": [{"names": ["a"], "code": "b", "__proto__": {}}]}')).rejects.toThrow('__proto__');
    expect('format' in {}).toBe(false);
  });

  it('takes no more than the schema', async () => {
    for (const text of [
      '{"help": true}',
      '{"update": true}',
      '{"classifiers": [""]}',
      '{"places": [{"name": "a", "code": "1"}]}',
    ])
      await expect(read(text), text).rejects.toMatchObject({ code: 'E503' });
  });
});
