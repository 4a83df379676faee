/** Emphasis marks of Markdown, which stand between words that belong together: 增长**5.2%**. */
import type { Span } from '../model.js';

/** A text is Markdown when it has a heading or a table in its notation; else ** hides a name (张**) as often as not. */
const NOTATION = /^(?:#{1,6}[ \t]+\S|\|?[ \t]*:?-{3,}:?[ \t]*\|)/m;
const STRONG = /(\*\*|__|`)(?=[^\s*_`])([^*_`\n\r]{1,200})\1/g;

export function isMarkdown(source: string): boolean {
  return NOTATION.test(source);
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
