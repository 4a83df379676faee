/** Stretches of text that the tagger decodes on their own. */
import { NORMAL, SENTENCE_END } from './characters.js';
import { LONGEST_SENTENCE } from './sentence-view.js';

const COMMA = 0x2c;
const LIST_COMMA = '、'.charCodeAt(0);
const SEMICOLON = 0x3b;

/**
 * Calls `visit` for each sentence of the text, its marks included. A sentence ends at 。！？ and at line breaks; one that
 * is too long for the buffers ends at its last comma, or anywhere.
 */
export function forEachSentence(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (SENTENCE_END[text.charCodeAt(i)] === 1) {
      visit(start, i + 1);
      start = i + 1;
    } else if (i + 1 - start === LONGEST_SENTENCE) {
      const end = lastComma(text, start, i + 1);
      visit(start, end);
      start = end;
    }
  }
  if (start < text.length) visit(start, text.length);
}

/** Behind the last comma of text[start, end), `end` where there is none. */
function lastComma(text: string, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const normal = NORMAL[text.charCodeAt(i)] ?? 0;
    if (normal === COMMA || normal === LIST_COMMA || normal === SEMICOLON) return i + 1;
  }
  return end;
}
