/** What case folders cannot show: signals, what is loaded, and real output against the schema it is printed by. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { LABELS } from '../../src/entity/tagger/labels.js';
import { encodeModel } from '../../src/entity/tagger/model-file.js';
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

describe('doctor', () => {
  it('finds that everything works, and what the configuration sets', () => {
    const { stdout, stderr, status } = tiqu(['doctor']);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, 4))).toEqual(lines.map(() => 'ok  '));
    expect(stdout).toMatch(/segmenter {6}nodejieba \d/);
    expect(lines.length).toBeLessThan(24);
  });
});

describe('an entity model of one’s own', () => {
  const found = (model: string) => {
    const page = join(bench, 'model.txt');
    writeFileSync(page, '呜哩乡来了。\n');
    return tiqu(['entities', '--model', model, '-f', 'jsonl', '--fields', 'kind,text', page]);
  };

  it('finds what it was trained on', () => {
    const corpus = join(bench, 'own.bio');
    const model = join(bench, 'own.bin');
    const sentence = (name: string) =>
      `${[...name].map((c, i) => `${c}\t${i === 0 ? 'B' : 'I'}-LOC\n`).join('')}来\tO\n了\tO\n。\tO\n\n`;
    writeFileSync(corpus, ['呜哩乡', '呜啦乡', '呼哩乡', '呼啦乡'].map(sentence).join('').repeat(40));
    expect(tiqu(['train', corpus, '-o', model, '--epochs', '3']).status).toBe(0);
    const { stdout, stderr, status } = found(model);
    expect([status, stderr, stdout]).toEqual([0, '', '{"kind":"place","text":"呜哩乡"}\n']);
  });

  it('is used with a notice when it was made for another segmenter', () => {
    const model = join(bench, 'foreign.bin');
    const header = { segmenter: 'nodejieba 0.0.1', lexicon: 'none', scale: 1, about: {} };
    const empty = {
      hashes: new Uint32Array(),
      rows: new Int8Array(),
      outside: new Uint32Array(),
      transitions: new Float32Array(LABELS * LABELS),
    };
    writeFileSync(model, encodeModel({ header, ...empty }));
    const { stderr, status } = found(model);
    expect([status, stderr.match(/\[N31[01]\]/g)]).toEqual([0, ['[N310]', '[N311]']]);
    expect(stderr).toContain('trained with nodejieba 0.0.1');
  });
});
