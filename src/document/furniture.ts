/** Page furniture: page numbers and running heads, which stand between two halves of a sentence and belong to neither. */
import { endsSentence, type LineForm } from './form.js';

/** A running head comes back at least so often; it is short, but no bullet. */
const REPEATS = 3;
const LONGEST = 40;
const SHORTEST = 4;

/** Marks headings that come back, whatever number they carry, as furniture. `filled`: lines with text. */
export function markRunningHeads(texts: readonly string[], forms: LineForm[], filled: readonly number[]): void {
  if (filled.length < REPEATS) return;
  const seen = new Map<string, number[]>();
  for (const i of filled) {
    const text = texts[i] ?? '';
    if (forms[i] !== 'heading' || text.length > LONGEST || endsSentence(text)) continue;
    const key = text.replace(/[0-9０-９]+/g, '0').replace(/[\s　]+/g, '');
    const places = seen.get(key);
    if (places) places.push(i);
    else seen.set(key, [i]);
  }
  for (const [key, places] of seen) {
    if (places.length < REPEATS || key.length < SHORTEST) continue;
    for (const i of places) forms[i] = 'furniture';
  }
}
