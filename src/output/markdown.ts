/** A Markdown table for each input, to paste into a report. */
import { type Format, type FormatMaker, PLAIN } from './format.js';
import { title } from './heading.js';

/** Text as text: nothing in a cell ends the cell, begins markup or becomes a link or a tag. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~!&]/g, '\\$&')
    .replace(/:\/\//g, ':\\//')
    .replace(/[\r\n]+/g, ' ');
}

export const markdown: FormatMaker = (view): Format => ({
  ...PLAIN,
  between: '\n',
  joint: '\n',
  rows(outcome) {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
    const rows = outcome.lists[view.list] ?? [];
    const heading = `**${escapeMarkdown(title(outcome, view.list))}**\n\n`;
    if (rows.length === 0) return heading.slice(0, -1);
    return (
      heading +
      line(view.columns.map((column) => column.title)) +
      line(view.columns.map((column) => (column.align === 'right' ? '---:' : '---'))) +
      rows.map((row) => line(view.columns.map((column) => escapeMarkdown(column.cell(row))))).join('')
    );
  },
});
