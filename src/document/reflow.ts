/**
 * Decides which line breaks only wrap a line. Newspaper columns, PDF and OCR text break inside words and numbers
 * (446个小区的燃⏎⏎气, 超过⏎⏎1000家); such lines are joined, while headings, bylines, items and finished sentences end
 * where they end. Each decision looks at a bounded number of neighbouring lines.
 */
import { fullLines, indentedLines } from './columns.js';
import { formOf, type LineForm } from './form.js';
import { markRunningHeads } from './furniture.js';
import { goesOn, type Side } from './joins.js';
import type { Line } from './lines.js';

export interface Flow {
  readonly forms: readonly LineForm[];
  /** For each line the index of the line it goes on, or -1. */
  readonly continues: Int32Array;
}

/** At most this many page numbers and running heads stand between two halves of a sentence. */
const FURNITURE_RUN = 4;

/** Weighs the breaks of `source`, cut into `lines`. */
export function reflow(source: string, lines: readonly Line[]): Flow {
  const texts = lines.map((line) => source.slice(line.from, line.to));
  const forms = texts.map(formOf);
  const filled = [...forms.keys()].filter((i) => forms[i] !== 'blank');
  markRunningHeads(texts, forms, filled);
  const full = fullLines(lines, filled);
  const indented = indentedLines(lines, filled);
  const continues = new Int32Array(lines.length).fill(-1);

  const side = (i: number): Side => {
    const form = forms[i] ?? 'blank';
    return {
      text: texts[i] ?? '',
      form,
      width: lines[i]?.width ?? 0,
      full: full[i] === 1,
      indented: indented[i] === 1,
      prose: form === 'prose' || form === 'label' || form === 'item' || (continues[i] ?? -1) >= 0,
    };
  };

  for (const [k, i] of filled.entries()) {
    if (forms[i] === 'furniture') continue;
    const a = side(i);
    for (const next of successors(forms, filled, k)) {
      const j = filled[next] ?? -1;
      const between = next > k + 1 ? 'furniture' : j > i + 1 ? 'blank' : 'nothing';
      if (!goesOn(a, side(j), between)) continue;
      for (let passed = k + 1; passed < next; passed++) forms[filled[passed] ?? -1] = 'furniture';
      continues[j] = i;
      break;
    }
  }
  return { forms, continues };
}

/** Where the sentence of line k may go on: behind furniture, and behind one heading that stands beside furniture. */
function successors(forms: readonly LineForm[], filled: readonly number[], k: number): number[] {
  const isFurniture = (n: number) => n < filled.length && forms[filled[n] ?? -1] === 'furniture';
  const skip = (n: number) => {
    let m = n;
    while (m - k <= FURNITURE_RUN && isFurniture(m)) m++;
    return m;
  };
  const next = skip(k + 1);
  if (next >= filled.length) return [];
  const runningHead = forms[filled[next] ?? -1] === 'heading' && (isFurniture(next - 1) || isFurniture(next + 1));
  const beyond = runningHead ? skip(next + 1) : filled.length;
  return beyond < filled.length ? [beyond, next] : [next];
}
