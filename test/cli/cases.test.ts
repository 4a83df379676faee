/**
 * Every folder fixtures/cases/COMMAND/CASE against the real executable. `cmd` is run by bash in a copy of the folder,
 * with `tiqu` on the path; `stdout`, `stderr` and `status` are what must come of it (absent: nothing, nothing, 0).
 * Files whose name begins with `expected-` are compared with what the command wrote under the rest of that name.
 * UPDATE_CASES=1 writes what came, to be read before it is committed.
 */
import { spawn } from 'node:child_process';
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
import { afterAll, beforeAll, describe, it } from 'vitest';

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

/** Runs a command line to its end; nothing is on its standard input. */
function runShell(line: string, folder: string): Promise<{ stdout: string; stderr: string; status: number | null }> {
  const child = spawn('bash', ['-c', line], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: `${join(bench, 'bin')}${delimiter}${process.env.PATH}`,
      HOME: folder,
      TZ: 'Asia/Shanghai',
      LC_ALL: 'C.UTF-8',
    },
  });
  const told = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      told[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ ...told, status }));
  });
}

async function runCase(folder: string, name: string) {
  const copy = join(bench, name);
  cpSync(folder, copy, { recursive: true });
  const { stdout, stderr, status } = await runShell(readFileSync(join(folder, 'cmd'), 'utf8'), copy);
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
  describe.concurrent(command, () => {
    for (const name of readdirSync(join(CASES, command))) {
      it(name, async ({ expect }) => {
        const folder = join(CASES, command, name);
        const result = await runCase(folder, `${command}-${name}`);
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
