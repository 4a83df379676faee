/** The executable as a whole: start-up, peak memory, and one worker process against two. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { records, TEXTS } from './texts.js';

const TIQU = fileURLToPath(new URL('../../bin/tiqu.js', import.meta.url));
/** Milliseconds between two looks at the memory of a process and those it started. */
const LOOK = 20;

function status(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function kilobytes(pid, key) {
  return Number(new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(status(pid))?.[1] ?? 0);
}

/** Resident memory of a process and its children, in MB; where there is no /proc, 0. */
function treeMemory(pid) {
  let pids = [];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  const own = pids.filter((each) => each === String(pid) || Number(/^PPid:\s+(\d+)/m.exec(status(each))?.[1]) === pid);
  return own.reduce((sum, each) => sum + kilobytes(each, 'VmRSS'), 0) / 1024;
}

/** Runs the executable; its output is counted and thrown away. */
export function run(args) {
  const start = performance.now();
  const child = spawn(process.execPath, [TIQU, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let bytes = 0;
  let peak = 0;
  child.stdout.on('data', (chunk) => {
    bytes += chunk.length;
  });
  const look = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid));
  }, LOOK);
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearInterval(look);
      resolve({ code, bytes, peak, seconds: (performance.now() - start) / 1000 });
    }),
  );
}

async function median(args, times) {
  const runs = [];
  for (let i = 0; i < times; i++) runs.push(await run(args));
  runs.sort((a, b) => a.seconds - b.seconds);
  return { seconds: runs[times >> 1].seconds, peak: Math.max(...runs.map(({ peak }) => peak)) };
}

const STARTS = [
  ['--version'],
  ['dates', '-f', 'jsonl'],
  ['extract', '--type', 'amount,percentage,date', '--fields', 'text', '-f', 'jsonl'],
  ['entities', '-f', 'jsonl'],
  ['extract', '-f', 'jsonl'],
  ['facts', '-f', 'jsonl'],
];

/** Start-up with a page of 1 KB, and peak memory with 4 MB of text. */
export async function starts(folder) {
  const page = join(folder, 'page.txt');
  const book = join(folder, 'book.txt');
  writeFileSync(page, TEXTS.pages(1_000));
  writeFileSync(book, TEXTS.pages(4_000_000));
  const lines = ['| command | start-up, s | peak memory with 4 MB, MB |', '| --- | ---: | ---: |'];
  for (const args of STARTS) {
    const reads = args[0] !== '--version';
    const { seconds } = await median(reads ? [...args, page] : args, 5);
    const { peak } = await run(reads ? [...args, book] : args);
    lines.push(`| tiqu ${args.join(' ')} | ${seconds.toFixed(2)} | ${peak.toFixed(0)} |`);
  }
  return lines.join('\n');
}

/** Writes records of about so many megabytes; gives their number. */
function writeRecords(file, megabytes) {
  const sample = [...records(1000)].join('');
  const count = Math.ceil((megabytes * 1e6) / (Buffer.byteLength(sample) / 1000));
  writeFileSync(file, '');
  let chunk = [];
  for (const line of records(count)) {
    chunk.push(line);
    if (chunk.length < 10_000) continue;
    writeFileSync(file, chunk.join(''), { flag: 'a' });
    chunk = [];
  }
  writeFileSync(file, chunk.join(''), { flag: 'a' });
  return count;
}

/** Names take longer: their processes get a share of the text. */
const NAMED_SHARE = 0.1;

/** One process against two on records and on one large text; loading, measured with next to nothing to do, is taken off. */
export async function jobs(folder, megabytes) {
  const file = (name) => join(folder, name);
  const some = megabytes * NAMED_SHARE;
  const all = writeRecords(file('records.jsonl'), megabytes);
  const named = writeRecords(file('named.jsonl'), some);
  writeFileSync(file('large.txt'), TEXTS.prose(megabytes * 1e6));
  writeFileSync(file('few.jsonl'), [...records(4000)].join(''));
  writeFileSync(file('little.txt'), TEXTS.prose(1000));
  const numbers = ['extract', '--type', 'amount,percentage,date'];
  const asRecords = ['--input', 'jsonl', '-f', 'records'];
  const tasks = [
    {
      name: `${all} records, amounts + percentages + dates`,
      args: [...numbers, '--fields', 'id,text,value,edtf', ...asRecords],
      ...{ input: 'records.jsonl', little: 'few.jsonl', megabytes },
    },
    {
      name: 'one text, amounts + percentages + dates',
      args: [...numbers, '--fields', 'text,value', '-f', 'jsonl'],
      ...{ input: 'large.txt', little: 'little.txt', megabytes },
    },
    {
      name: `${named} records, entities`,
      args: ['entities', ...asRecords],
      ...{ input: 'named.jsonl', little: 'few.jsonl', megabytes: some },
    },
  ];
  const lines = [
    '| | MB | -j 1, MB/s | -j 2, MB/s | × | peak memory -j 1, MB | -j 2, MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const task of tasks) {
    const rates = [];
    const peaks = [];
    for (const n of ['1', '2']) {
      const options = [...task.args, '-j', n, '--ref-date', '2026-02-11'];
      const nothing = await run([...options, file(task.little)]);
      const whole = await run([...options, file(task.input)]);
      rates.push(task.megabytes / Math.max(0.001, whole.seconds - nothing.seconds));
      peaks.push(whole.peak);
    }
    const cells = [
      task.name,
      task.megabytes.toFixed(0),
      ...rates.map((rate) => rate.toFixed(2)),
      (rates[1] / rates[0]).toFixed(2),
      ...peaks.map((peak) => peak.toFixed(0)),
    ];
    lines.push(`| ${cells.join(' | ')} |`);
  }
  return lines.join('\n');
}
