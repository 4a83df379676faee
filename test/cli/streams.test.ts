/** Streams and worker processes with the real executable: nothing lost, nothing doubled, the same bytes however many work. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const bench = mkdtempSync(join(tmpdir(), 'tiqu-streams-'));
afterAll(() => rmSync(bench, { recursive: true, force: true }));

const RECORDS = 8_000;
const records = join(bench, 'records.jsonl');
writeFileSync(
  records,
  Array.from({ length: RECORDS }, (_, i) =>
    i % 1000 === 7
      ? `not a record ${i}\n`
      : `${JSON.stringify({ id: i, text: `第${i}项,2026年2月${(i % 28) + 1}日完成${i}万元,增长5.${i % 10}%。` })}\n`,
  ).join(''),
);

function tiqu(args: readonly string[], input?: string | Buffer) {
  const run = spawnSync(process.execPath, ['bin/tiqu.js', ...args], {
    cwd: TOP,
    maxBuffer: 2 ** 28,
    ...(input === undefined ? {} : { input }),
  });
  return { stdout: run.stdout.toString(), stderr: run.stderr.toString(), status: run.status };
}

const READ = ['extract', '--type', 'amount,percentage,date', '--fields', 'id,text,value,edtf', '--input', 'jsonl'];

/** Runs with two workers on the records, a piece at a time, so that the work is still going on when `meddle` is called. */
async function meddled(args: readonly string[], meddle: (child: ChildProcess) => boolean) {
  const child = spawn(process.execPath, ['bin/tiqu.js', ...args, '-j', '2', '-'], { cwd: TOP });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {});
  const bytes = readFileSync(records);
  let at = 0;
  let done = false;
  const feed = setInterval(() => {
    if (!done && stdout !== '') done = meddle(child);
    // The last piece waits until the meddling is done.
    const size = done ? bytes.length : Math.min(50_000, bytes.length - 100_000 - at);
    if (size > 0) child.stdin.write(bytes.subarray(at, at + size));
    at += Math.max(0, size);
    if (at < bytes.length) return;
    clearInterval(feed);
    child.stdin.end();
  }, 20);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(feed);
  return { stdout, stderr, status };
}

function workersOf({ pid }: ChildProcess): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    return [];
  }
}

describe('workers', () => {
  const alone = tiqu([...READ, '-f', 'records', '--stats', records]);

  it('loses no record, and counts what failed', () => {
    expect(alone.status).toBe(2);
    const failed = RECORDS / 1000;
    expect(alone.stderr.trimEnd().split('\n').at(-1)).toBe(
      `tiqu: ${RECORDS} in, ${RECORDS - failed} out, ${failed} failed`,
    );
    const ids = alone.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(ids).toHaveLength(RECORDS);
    for (const [i, { id, line }] of ids.entries()) expect(id ?? line - 1).toBe(i);
  });

  it.each(['json', 'csv'])('print the same bytes as one process: %s', (format) => {
    const args = [...READ, '-f', format, records];
    expect(tiqu([...args, '-j', '2'])).toEqual(tiqu(args));
  });

  it('print the same sums', () => {
    const args = ['amounts', '--summary', '--input', 'jsonl', records];
    expect(tiqu([...args, '-j', 'auto'])).toEqual(tiqu(args));
  });

  it('are replaced when they die, and nothing is lost or doubled', async () => {
    const killed: number[] = [];
    const { stdout, status } = await meddled([...READ, '-f', 'records'], (child) => {
      for (const pid of workersOf(child)) {
        process.kill(pid, 'SIGKILL');
        killed.push(pid);
      }
      return killed.length > 0;
    });
    expect(killed).toHaveLength(2);
    expect(status).toBe(2);
    expect(stdout).toBe(alone.stdout);
  });

  it('leave whole lines and 130 on an interrupt', async () => {
    const { stdout, status } = await meddled([...READ, '-f', 'records'], (child) => child.kill('SIGINT'));
    expect(status).toBe(130);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(alone.stdout.startsWith(stdout)).toBe(true);
  });

  it('end when the work is killed', async () => {
    let workers: number[] = [];
    await meddled([...READ, '-f', 'records'], (child) => {
      workers = workersOf(child);
      return child.kill('SIGKILL');
    });
    expect(workers).toHaveLength(2);
    const isAlive = (pid: number): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let i = 0; i < 100 && workers.some(isAlive); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(workers.filter(isAlive)).toEqual([]);
  });

  it.each([
    ['| head -1', 0, ''],
    ['> /dev/full', 2, 'E301'],
  ])('end with their reader: %s', (rest, status, code) => {
    const line = `set -o pipefail; "${process.execPath}" bin/tiqu.js ${READ.join(' ')} -f records -j 2 --rejects /dev/null "${records}" ${rest}`;
    const run = spawnSync('bash', ['-c', line], { cwd: TOP, encoding: 'utf8' });
    expect([run.status, run.stderr.includes(code)]).toEqual([status, true]);
  });

  it('tell a bad dictionary once, like one process', () => {
    const args = ['segment', '--dict', join(bench, 'none.txt'), '--input', 'jsonl', records];
    const told = tiqu([...args, '-j', '2']);
    expect(told).toEqual(tiqu(args));
    expect(told.status).toBe(2);
  });
});

describe('a text too large to be read as one', () => {
  const filler = '会议听取了各部门的汇报,对下一步的工作作出了安排。'.repeat(5);
  const sentence = `2026年2月10日,全市完成投资1.5亿元,增长5.5%。𠀀${filler}\r\n`;
  const times = 11_000;
  const whole = Buffer.from(sentence.repeat(times));
  const file = join(bench, 'large.txt');
  writeFileSync(file, whole);
  const EXTRACT = ['extract', '--type', 'amount,date', '--fields', 'file,text,start,end,line,column'];

  it('gives every mention at its place, the same from a file, from a pipe and with workers', () => {
    const { stdout, status } = tiqu([...EXTRACT, '-f', 'jsonl', file]);
    const mentions = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([status, mentions.length]).toEqual([0, 2 * times]);
    const length = [...sentence].length;
    for (const i of [0, 1, times, 2 * times - 2, 2 * times - 1]) {
      const line = Math.floor(i / 2);
      const [text, column] = i % 2 === 0 ? ['2026年2月10日', 1] : ['1.5亿元', 18];
      const start = line * length + column - 1;
      expect(mentions[i]).toEqual({ file, text, start, end: start + text.length, line: line + 1, column });
    }
    expect(tiqu([...EXTRACT, '-f', 'jsonl', file, '-j', '2']).stdout).toBe(stdout);
    expect(tiqu([...EXTRACT, '-f', 'jsonl', '-'], whole).stdout).toBe(stdout.replaceAll(file, '-'));
  });

  it('is one line of records, with one reference date', () => {
    const dated = Buffer.concat([Buffer.from('新华社北京2月10日电\n'), whole]);
    const { stdout } = tiqu(['dates', '--fields', 'text,edtf', '-f', 'records', '-'], dated);
    const [line = '', ...more] = stdout.trimEnd().split('\n');
    const document = JSON.parse(line);
    expect([more, document.refDate, document.refDateFrom]).toEqual([[], '2026-02-10', 'dateline']);
    expect(document.mentions).toHaveLength(times + 1);
  });

  it('gives nothing when a file is no text, and says how far a pipe was one', () => {
    const broken = join(bench, 'broken.txt');
    writeFileSync(broken, Buffer.concat([whole, Buffer.from([0xff]), whole.subarray(0, 100)]));
    const fromFile = tiqu(['dates', '-f', 'records', broken]);
    expect(fromFile.status).toBe(2);
    expect(fromFile.stderr).toContain(`${broken}:${times + 1}:1: not UTF-8 [E105]`);
    expect(JSON.parse(fromFile.stdout)).toMatchObject({ error: { code: 'E105' } });
    const fromPipe = tiqu(['dates', '-f', 'records', '--stats', '-'], readFileSync(broken));
    expect(fromPipe.status).toBe(2);
    expect(fromPipe.stderr).toContain('tiqu: 1 in, 0 out, 1 failed');
    expect(JSON.parse(fromPipe.stdout)).toMatchObject({ file: '-', incomplete: true });
  });
});

describe('an engine that drives many', () => {
  const missing = spawnSync('parallel', ['--version']).status !== 0;
  if (missing) console.warn('GNU parallel is not installed: the test under it is skipped');

  it.skipIf(missing)('is given the same lines by GNU parallel as by one process', () => {
    const tool = `"${process.execPath}" "${join(TOP, 'bin/tiqu.js')}" ${READ.join(' ')} -f records --rejects ${bench}/{#}.rejects -`;
    const line = `parallel --will-cite --pipe --block 200k --keep-order '${tool}' < "${records}"`;
    const run = spawnSync('bash', ['-c', line], { cwd: bench, encoding: 'utf8', maxBuffer: 2 ** 28 });
    const alone = tiqu([...READ, '-f', 'records', '--rejects', join(bench, 'all.rejects'), records]);
    expect([run.status, alone.status]).toEqual([0, 0]);
    // Lines are counted from the beginning of a block; failed records are known by nothing else.
    const unplaced = (text: string): string => text.replace(/"line":\d+/g, '"line":0');
    expect(unplaced(run.stdout)).toBe(unplaced(alone.stdout));
  });
});
