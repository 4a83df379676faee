/**
 * Speed and memory in one run, side by side, on the same text, as Markdown tables. Nothing here passes or fails: a machine
 * has other things to do. `npm run bench -- --megabytes 200` sets how much the worker processes get.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jobs, starts } from './processes.js';
import { speed } from './speed.js';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '50' } } });
const folder = mkdtempSync(join(tmpdir(), 'tiqu-bench-'));
try {
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
  for (const kind of ['pages', 'prose']) console.log(`${await speed(kind)}\n`);
  console.log(`${await starts(folder)}\n`);
  console.log(await jobs(folder, Number(values.megabytes)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
