/** Cuts a text into lines and measures them. A line break is `\n`, `\r\n` or a lone `\r`. */

/** One line of the source: [`start`, `end`) without its break; [`from`, `to`) without white space at both ends. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Columns that [`from`, `to`) takes up, two for a Chinese character or full-width mark; at most `WIDEST`. */
  readonly width: number;
  /** Columns of white space in front. */
  readonly indent: number;
}

const LF = 10;
const CR = 13;
/** Longer lines are paragraphs, whose width tells nothing: it is not measured to the end. */
const WIDEST = 240;

/** Space, tab, form feed, no-break and full-width space, and the zero-width marks that editors leave behind. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x3000 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x200b
  );
}

/** From General Punctuation on (curly quotes, dashes, ellipsis) Chinese fonts set a mark in a full cell. */
function columns(code: number): number {
  return code < 0x2010 ? 1 : 2;
}

function measure(text: string, start: number, end: number): Line {
  let from = start;
  let indent = 0;
  while (from < end && isSpace(text.charCodeAt(from))) indent += columns(text.charCodeAt(from++));
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  // Every character takes a column at least.
  let width = to - from >= WIDEST ? WIDEST : 0;
  for (let i = from; i < to && width < WIDEST; i++) width += columns(text.charCodeAt(i));
  return { start, end, from, to, width, indent };
}

/** Where the line that holds `from` ends: the offset of the next break, or the length of the text. */
export function lineEnd(text: string, from: number): number {
  // A plain loop: V8 may sink a search for one character, done once, into the loop that asks for each line.
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= CR && (code === LF || code === CR)) return i;
  }
  return text.length;
}

/** The offset behind the break at `end`. */
export function afterBreak(text: string, end: number): number {
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** All lines of `text` in order; the last one has no break behind it and may be empty. Offsets are UTF-16. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = lineEnd(text, start);
    lines.push(measure(text, start, end));
    start = end === text.length ? end + 1 : afterBreak(text, end);
  }
  return lines;
}
