/** Cuts a text that is too large to be read as one into parts that can be read alone. */
import type { Position } from '../model.js';

/** UTF-16 units of a part, at most. */
export const PART = 2 ** 20;
/** How far back from there a good place to cut is looked for, in UTF-16 units. */
const REACH = 2 ** 16;

const LF = 10;
const CR = 13;

function isBreak(code: number): boolean {
  return code === LF || code === CR;
}

function endsSentence(code: number): boolean {
  return '。！？!?…”’」』）)'.includes(String.fromCharCode(code));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0x09;
}

/**
 * Where to cut a text of more than `limit` units: behind the last break that ends a sentence, else behind the last
 * break, else behind the last sentence, else at the limit, never inside a character or a break of two. Positive.
 */
export function cutAt(text: string, limit: number): number {
  let atBreak = 0;
  let atSentence = 0;
  for (let i = limit; i > Math.max(0, limit - REACH); i--) {
    const before = text.charCodeAt(i - 1);
    if (isBreak(before)) {
      if (before === CR && text.charCodeAt(i) === LF) continue;
      atBreak ||= i;
      let end = i - 1;
      while (end > 0 && (isBreak(text.charCodeAt(end - 1)) || isSpace(text.charCodeAt(end - 1)))) end--;
      if (end > 0 && endsSentence(text.charCodeAt(end - 1))) return i;
      i = end + 1;
    } else if (before === 0x3002) atSentence ||= i;
  }
  const inCharacter = (text.charCodeAt(limit) & 0xfc00) === 0xdc00;
  const inBreak = text.charCodeAt(limit - 1) === CR && text.charCodeAt(limit) === LF;
  return atBreak || atSentence || (limit > 1 && (inCharacter || inBreak) ? limit - 1 : limit);
}

/** The position behind `text`, which begins at `start`. */
function behind(text: string, start: Position): Position {
  let { offset, line, column } = start;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) i++;
    offset++;
    column++;
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) {
      line++;
      column = 1;
    }
  }
  return { offset, line, column };
}

export interface Piece {
  readonly text: string;
  readonly start: Position;
  readonly last: boolean;
}

/** Parts of at most `limit` units, which together are the text. Holds little more than one of them. */
export async function* partsOf(texts: AsyncIterable<string>, limit = PART): AsyncGenerator<Piece> {
  let rest = '';
  let start: Position = { offset: 0, line: 1, column: 1 };
  for await (const text of texts) {
    rest += text;
    while (rest.length > limit) {
      const cut = cutAt(rest, limit);
      const part = rest.slice(0, cut);
      yield { text: part, start, last: false };
      start = behind(part, start);
      rest = rest.slice(cut);
    }
  }
  yield { text: rest, start, last: true };
}
