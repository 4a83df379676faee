/** Emphasis marks of Markdown, which stand between words that belong together: 增长**5.2%**. */
import type { Span } from '../model.js';

/** A text is Markdown when it has a heading or a table in its notation; else ** hides a name (张**) as often as not. */
const NOTATION = /^(?:#{1,6}[ \t]+\S|\|?[ \t]*:?-{3,}:?[ \t]*\|)/;
/** What such a line begins with. */
const OPENERS = '#|:- \t';
/** No such line needs to be read further. */
const REACH = 400;
const STRONG = /(\*\*|__|`)(?=[^\s*_`])([^*_`\n\r]{1,200})\1/g;

/** @param lines those of the source. */
export function isMarkdown(
  source: string,
  lines: readonly { readonly start: number; readonly end: number }[],
): boolean {
  return lines.some(
    ({ start, end }) =>
      start < end &&
      OPENERS.includes(source.charAt(start)) &&
      NOTATION.test(source.slice(start, Math.min(end, start + REACH))),
  );
}

/** The spans of the marks in [`from`, `to`) of a source; what they enclose stays. */
export function emphasisMarks(source: string, from: number, to: number): Span[] {
  const marks: Span[] = [];
  for (const match of source.slice(from, to).matchAll(STRONG)) {
    const size = match[1]?.length ?? 0;
    const start = from + match.index;
    const end = start + match[0].length;
    marks.push({ start, end: start + size }, { start: end - size, end });
  }
  return marks;
}
