/** Words apart, one line of text a line: what other tools read as segmented text. */
import type { Format, FormatMaker } from './format.js';
import { plain } from './view.js';

export const words: FormatMaker = (view): Format => ({
  begin: '',
  between: '',
  end: '',
  document(outcome) {
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
    if (line !== '') done.push(line);
    return done.map((each) => `${each}\n`).join('');
  },
  failure: () => '',
});
