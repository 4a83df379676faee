/** Columns of a terminal that text takes, by the measure that cli-table3 uses: a Chinese character takes two. */
import stringWidth from 'string-width';

let graphemes: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them. The segmenter takes longer to make than a table to draw. */
function characters(text: string): Intl.Segments {
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return graphemes.segment(text);
}

export function displayWidth(text: string): number {
  return stringWidth(text);
}

/** Breaks text into lines of at most `width` columns. Chinese has no spaces to break at; any character will do. */
export function wrap(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let lines = '';
  let column = 0;
  for (const { segment } of characters(text)) {
    const size = displayWidth(segment);
    if (column > 0 && column + size > width) {
      lines += '\n';
      column = 0;
    }
    lines += segment;
    column += size;
  }
  return lines;
}
