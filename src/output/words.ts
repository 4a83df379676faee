/** Words apart, one line of text a line: what other tools read as segmented text. */
import { type Format, type FormatMaker, PLAIN } from './format.js';
import { plain } from './view.js';

export const words: FormatMaker = (view): Format => ({
  ...PLAIN,
  rows(outcome) {
    let line = '';
    const done: string[] = [];
    for (const row of outcome.lists[view.list] ?? []) {
      const [first = '', ...breaks] = plain(row.text).split(/\r\n|\n|\r/);
      const word = first.trim();
      if (word !== '') line += line === '' ? word : ` ${word}`;
      for (const next of breaks) {
        done.push(line);
        line = next.trim();
      }
    }
    const lines = done.map((each) => `${each}\n`).join('');
    // A line that goes on in the next part of a large text.
    if (outcome.part?.last === false) return line === '' ? lines : `${lines}${line} `;
    return line === '' ? lines : `${lines}${line}\n`;
  },
});
