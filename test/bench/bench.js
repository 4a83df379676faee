/**
 * Speed in one run, side by side, on the same text: the pages of fixtures repeated to 1 KB, 10 KB, 1 MB and 10 MB. Loading is
 * left out. A contestant that would need more than half a minute for a size sits that size out. Prints a Markdown table.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadPipeline } from '../../dist/index.js';

const PAGES = new URL('../../fixtures/pages/', import.meta.url);
const SIZES = [
  ['1 KB', 1_000],
  ['10 KB', 10_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
];
const PATIENCE = 30_000;
/** Small texts are read again until so many milliseconds have gone by. */
const LEAST = 300;

const require = createRequire(import.meta.url);
const page = readdirSync(PAGES)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(name, PAGES), 'utf8'))
  .join('\n\n');

/** Whole pages, repeated to at least `bytes` bytes of UTF-8, cut at a line. */
function textOf(bytes) {
  const unit = Buffer.byteLength(page);
  const text = page.repeat(Math.ceil(bytes / unit));
  const share = Math.ceil((text.length * bytes) / (unit * Math.ceil(bytes / unit)));
  return text.slice(0, text.indexOf('\n', share) + 1 || text.length);
}

async function tiqu(name, types) {
  const extract = await loadPipeline({ types: new Set(types) });
  return { name, run: (text) => extract({ text, encoding: 'utf-8', file: '-', refDate: '2026-02-11' }) };
}

async function contestants() {
  const jieba = require('nodejieba');
  jieba.load();
  const list = [
    await tiqu('tiqu amounts', ['amount']),
    await tiqu('tiqu percentages', ['percentage']),
    await tiqu('tiqu dates', ['date']),
    await tiqu('tiqu amounts + percentages + dates', ['amount', 'percentage', 'date']),
    await tiqu('tiqu entities', ['entity']),
    await tiqu('tiqu extract', ['amount', 'percentage', 'date', 'entity']),
    { name: 'nodejieba tag', run: (text) => jieba.tag(text) },
  ];
  try {
    const recognizers = require('@microsoft/recognizers-text-suite');
    const chrono = await import('chrono-node');
    list.push(
      { name: 'Recognizers-Text currency', run: (text) => recognizers.recognizeCurrency(text, 'zh-cn') },
      { name: 'Recognizers-Text percentage', run: (text) => recognizers.recognizePercentage(text, 'zh-cn') },
      { name: 'Recognizers-Text date and time', run: (text) => recognizers.recognizeDateTime(text, 'zh-cn') },
      { name: 'chrono zh', run: (text) => chrono.zh.hans.parse(text) },
    );
  } catch (error) {
    console.error(`peers left out: ${error.message}; npm install --prefix test/bench`);
  }
  return list;
}

/** Milliseconds for one reading of the text. */
function measure(run, text) {
  let rounds = 0;
  const start = performance.now();
  do {
    run(text);
    rounds += 1;
  } while (performance.now() - start < LEAST);
  return (performance.now() - start) / rounds;
}

const texts = SIZES.map(([label, bytes]) => [label, textOf(bytes)]);
console.log(`| ns per character | ${texts.map(([label]) => label).join(' | ')} | MB/s |`);
console.log(`| --- | ${texts.map(() => '---:').join(' | ')} | ---: |`);
for (const { name, run } of await contestants()) {
  run(texts[0][1]);
  const cells = [];
  let speed = 0;
  let projected = 0;
  for (const [, text] of texts) {
    // A reader slower than linear would only be slower still.
    if (projected * text.length > PATIENCE) {
      cells.push('–');
      continue;
    }
    const time = measure(run, text);
    projected = time / text.length;
    speed = Buffer.byteLength(text) / 1e3 / time;
    cells.push(((time * 1e6) / text.length).toFixed(0));
  }
  console.log(`| ${name} | ${cells.join(' | ')} | ${speed.toFixed(2)} |`);
}
