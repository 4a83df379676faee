/** The way from an offset of the flow (UTF-16) to the source, to code points, and to lines and columns. */
import type { Document, Position } from '../model.js';

/** The index of the last element of `sorted` that is at most `value`, or -1. */
export function lastAtMost(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The source offset (UTF-16) of the character at `offset` of the flow. */
export function toSource(doc: Document, offset: number): number {
  if (doc.flowStarts.length === 1) return offset + (doc.sourceStarts[0] ?? 0);
  const run = lastAtMost(doc.flowStarts, offset);
  return (doc.sourceStarts[run] ?? 0) + offset - (doc.flowStarts[run] ?? 0);
}

/** The source span (UTF-16) of a non-empty span of the flow; it covers the breaks inside. */
export function sourceSpan(doc: Document, start: number, end: number): { start: number; end: number } {
  return { start: toSource(doc, start), end: toSource(doc, end - 1) + 1 };
}

/**
 * The text of a non-empty span of the flow as the source writes it: breaks and page furniture inside it are left out,
 * marks that the flow skips within a line are kept.
 */
export function sourceText(doc: Document, start: number, end: number): string {
  const first = doc.flowStarts.length === 1 ? 0 : lastAtMost(doc.flowStarts, start);
  let text = '';
  let from = start;
  for (let run = first + 1; run < doc.flowStarts.length && (doc.flowStarts[run] ?? 0) < end; run++) {
    const to = doc.flowStarts[run] ?? 0;
    const gap = doc.source.slice(toSource(doc, to - 1) + 1, doc.sourceStarts[run]);
    text += doc.flow.slice(from, to) + (/[\n\r]/.test(gap) ? '' : gap);
    from = to;
  }
  return text + doc.flow.slice(from, end);
}

const LF = 10;
const CR = 13;
/** Lines that are stepped through; further ones are searched. */
const NEAR = 8;

/** Positions in a source text. Built once a document, and only when something was found in it. */
export class Positions {
  private readonly lineStarts: Uint32Array;
  /** UTF-16 offsets of low surrogates: each makes the code-point offset one smaller from there on. */
  private readonly surrogates: Uint32Array;
  /** The line last asked for: the next one asked for is seldom far behind it. */
  private line = 0;

  /** @param start where `source` begins, for a part of a larger text. */
  constructor(
    source: string,
    private readonly start: Position = { offset: 0, line: 1, column: 1 },
  ) {
    const lineStarts = [0];
    const surrogates: number[] = [];
    for (let i = 0; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (code > CR && code < 0xd800) continue;
      if (code === LF || (code === CR && source.charCodeAt(i + 1) !== LF)) lineStarts.push(i + 1);
      else if ((code & 0xfc00) === 0xd800 && (source.charCodeAt(i + 1) & 0xfc00) === 0xdc00) surrogates.push(++i);
    }
    this.lineStarts = Uint32Array.from(lineStarts);
    this.surrogates = Uint32Array.from(surrogates);
  }

  /** The code-point offset of a UTF-16 offset of the source. */
  codePoint(offset: number): number {
    const low = this.surrogates.length === 0 ? 0 : lastAtMost(this.surrogates, offset - 1) + 1;
    return this.start.offset + offset - low;
  }

  /** The UTF-16 offset of a code-point offset; beyond the end it goes on counting. */
  unit(codePoint: number): number {
    let low = codePoint - this.start.offset;
    let high = low + this.surrogates.length;
    // The last of the offsets with this count: the one before it may stand inside a pair.
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.codePoint(middle) > codePoint) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  private lineOf(offset: number): number {
    const { lineStarts } = this;
    let { line } = this;
    if ((lineStarts[line] ?? 0) > offset || (lineStarts[line + NEAR] ?? offset) < offset) {
      line = lastAtMost(lineStarts, offset);
    } else while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    this.line = line;
    return line;
  }

  at(offset: number): Position {
    const line = this.lineOf(offset);
    const code = this.codePoint(offset);
    const first = line === 0 ? this.start.column : 1;
    return {
      offset: code,
      line: this.start.line + line,
      column: code - this.codePoint(this.lineStarts[line] ?? 0) + first,
    };
  }
}
