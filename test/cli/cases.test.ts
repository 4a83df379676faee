/**
 * Every folder fixtures/cases/COMMAND/CASE against the real executable. `cmd` is run by bash in a copy of the folder,
 * with `tiqu` on the path; `stdout`, `stderr` and `status` are what must come of it (absent: nothing, nothing, 0).
 * Files whose name begins with `expected-` are compared with what the command wrote under the rest of that name.
 * UPDATE_CASES=1 writes what came, to be read before it is committed.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const CASES = fileURLToPath(new URL('../../fixtures/cases', import.meta.url));
const EXECUTABLE = fileURLToPath(new URL('../../bin/tiqu.js', import.meta.url));
const updating = process.env.UPDATE_CASES === '1';
const bench = mkdtempSync(join(tmpdir(), 'tiqu-cases-'));

function readOr(path: string, fallback: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : fallback;
}

/** Writes an expectation, or takes it away where it says what is expected anyway. */
function keep(path: string, content: string, fallback: string): void {
  if (content !== fallback) writeFileSync(path, content);
  else rmSync(path, { force: true });
}

function runCase(folder: string, name: string) {
  const copy = join(bench, name);
  cpSync(folder, copy, { recursive: true });
  const { stdout, stderr, status } = spawnSync('bash', ['-c', readFileSync(join(folder, 'cmd'), 'utf8')], {
    cwd: copy,
    encoding: 'utf8',
    input: '',
    env: {
      PATH: `${join(bench, 'bin')}${delimiter}${process.env.PATH}`,
      HOME: copy,
      TZ: 'Asia/Shanghai',
      LC_ALL: 'C.UTF-8',
    },
  });
  const written = readdirSync(folder)
    .filter((file) => file.startsWith('expected-'))
    .map((file) => ({ file, content: readOr(join(copy, file.slice('expected-'.length)), '') }));
  return { stdout, stderr, status: `${status}\n`, written };
}

beforeAll(() => {
  mkdirSync(join(bench, 'bin'));
  symlinkSync(EXECUTABLE, join(bench, 'bin', 'tiqu'));
});
afterAll(() => rmSync(bench, { recursive: true, force: true }));

for (const command of readdirSync(CASES)) {
  describe(command, () => {
    for (const name of readdirSync(join(CASES, command))) {
      it(name, () => {
        const folder = join(CASES, command, name);
        const result = runCase(folder, `${command}-${name}`);
        if (updating) {
          keep(join(folder, 'stdout'), result.stdout, '');
          keep(join(folder, 'stderr'), result.stderr, '');
          keep(join(folder, 'status'), result.status, '0\n');
          for (const { file, content } of result.written) writeFileSync(join(folder, file), content);
        }
        expect(result).toEqual({
          stdout: readOr(join(folder, 'stdout'), ''),
          stderr: readOr(join(folder, 'stderr'), ''),
          status: readOr(join(folder, 'status'), '0\n'),
          written: result.written.map(({ file }) => ({ file, content: readOr(join(folder, file), '') })),
        });
      });
    }
  });
}
