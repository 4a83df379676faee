/** Time for one character at three sizes, throughput at the largest, and that as a multiple of nodejieba's tag. */
import { readers } from './readers.js';
import { TEXTS } from './texts.js';

const SIZES = [
  ['10 KB', 10_000],
  ['100 KB', 100_000],
  ['1 MB', 1_000_000],
];
/** Milliseconds: a reader that would need more for a size sits it out. */
const PATIENCE = 30_000;
/** Small texts are read again until so many milliseconds have gone by, and the best of some rounds counts. */
const LEAST = 300;
const ROUNDS = 3;

function once(run, text) {
  let times = 0;
  const start = performance.now();
  do {
    run(text);
    times += 1;
  } while (performance.now() - start < LEAST);
  return (performance.now() - start) / times;
}

/** Milliseconds for one reading of the text. Other work on the machine only ever makes it longer. */
function measure(run, text) {
  const first = once(run, text);
  if (first > PATIENCE / 10) return first;
  return Math.min(first, ...Array.from({ length: ROUNDS - 1 }, () => once(run, text)));
}

export async function speed(kind) {
  const texts = SIZES.map(([label, bytes]) => [label, TEXTS[kind](bytes)]);
  const lines = [
    `| ${kind}: ns per character | ${texts.map(([label]) => label).join(' | ')} | MB/s | × nodejieba tag |`,
    `| --- | ${texts.map(() => '---:').join(' | ')} | ---: | ---: |`,
  ];
  let tag = Number.NaN;
  for (const { name, run } of await readers()) {
    run(texts[0][1]);
    const cells = [];
    let rate = 0;
    let projected = 0;
    for (const [, text] of texts) {
      // A reader slower than linear would only be slower still.
      if (projected * text.length > PATIENCE) {
        cells.push('–');
        continue;
      }
      const time = measure(run, text);
      projected = time / text.length;
      rate = Buffer.byteLength(text) / 1e3 / time;
      cells.push(((time * 1e6) / text.length).toFixed(0));
    }
    if (Number.isNaN(tag)) tag = rate;
    const ratio = rate / tag;
    lines.push(
      `| ${name} | ${cells.join(' | ')} | ${rate.toFixed(rate < 0.1 ? 4 : 2)} | ${ratio.toFixed(ratio < 0.1 ? 4 : 2)} |`,
    );
  }
  return lines.join('\n');
}
