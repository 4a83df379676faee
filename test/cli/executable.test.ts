/** What case folders cannot show: signals, what is loaded, and real output against the schema it is printed by. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { articleSchema, mentionSchema, outputSchema, printedReportSchema } from '../../src/schema.js';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const bench = mkdtempSync(join(tmpdir(), 'tiqu-executable-'));
afterAll(() => rmSync(bench, { recursive: true, force: true }));

function tiqu(args: readonly string[], node: readonly string[] = []) {
  return spawnSync(process.execPath, [...node, 'bin/tiqu.js', ...args], {
    cwd: TOP,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

/** Runs on endless records, interrupts when `begun` says that output has begun, and gives what came of it. */
async function interrupted(args: readonly string[], begun: (stdout: string) => boolean) {
  const child = spawn(process.execPath, ['bin/tiqu.js', 'dates', '--input', 'jsonl', '-f', 'records', ...args], {
    cwd: TOP,
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const record = `${JSON.stringify({ id: 1, text: '2026年2月10日召开会议。' })}\n`;
  child.stdin.on('error', () => {});
  let told = false;
  const feed = setInterval(() => {
    child.stdin.write(record.repeat(20));
    if (!told && begun(stdout)) told = child.kill('SIGINT');
  }, 20);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(feed);
  return { stdout, status };
}

describe('an interrupt', () => {
  it('leaves whole lines and 130', async () => {
    const { stdout, status } = await interrupted([], (printed) => printed.length > 1000);
    expect(status).toBe(130);
    expect(stdout.endsWith('\n')).toBe(true);
    for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ id: 1 });
  });

  it('leaves the old file whole, and nothing beside it', async () => {
    const path = join(bench, 'old.jsonl');
    writeFileSync(path, 'old\n');
    const { status } = await interrupted(['-o', path], () => readdirSync(bench).length > 1);
    expect([status, readFileSync(path, 'utf8'), readdirSync(bench)]).toEqual([130, 'old\n', ['old.jsonl']]);
  });
});

describe('start-up', () => {
  const hook = `data:text/javascript,${encodeURIComponent(
    `import { register } from 'node:module';
     register('data:text/javascript,' + encodeURIComponent(
       "export async function load(url, context, next) { process._rawDebug('loaded ' + url); return next(url, context); }"));`,
  )}`;

  it('loads no segmenter, zod or table library that a command does not need', () => {
    const page = join(bench, 'page.txt');
    writeFileSync(page, '2026年2月10日,完成60%。\n');
    for (const args of [
      ['--version'],
      ['--help'],
      ['dates', '-f', 'jsonl', page],
      ['percentages', '-f', 'jsonl', page],
    ]) {
      const loaded = tiqu(args, ['--import', hook])
        .stderr.split('\n')
        .filter((line) => line.startsWith('loaded '));
      const needless = loaded.filter((line) =>
        /node_modules\/(nodejieba|zod|cli-table3|chalk|fast-glob|chardet)\//.test(line),
      );
      expect([args[0], needless]).toEqual([args[0], []]);
      expect(loaded.length).toBeGreaterThan(2);
    }
  });
});

describe('real output', () => {
  const origin = { file: mentionSchema.options[0].shape.file };
  const lines = (...args: string[]): unknown[] =>
    tiqu(args)
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('has the shapes that schema prints', () => {
    const pages = ['fixtures/pages', '--ref-date', '2026-02-11'];
    outputSchema.parse(JSON.parse(tiqu(['extract', ...pages, '-f', 'json', '--context', '5']).stdout));
    const texts = readdirSync(join(TOP, 'fixtures/pages')).filter((name) => /\.(txt|md)$/.test(name));
    for (const line of lines('dates', ...pages, '-f', 'jsonl')) mentionSchema.parse(line);
    const reports = lines('facts', ...pages, '-f', 'records');
    for (const line of reports) printedReportSchema.parse(line);
    expect(reports).toHaveLength(texts.length);
    for (const line of lines('articles', ...pages, '-f', 'jsonl')) articleSchema.extend(origin).parse(line);
  });
});
