/** How words are printed by `segment`. */
import { plain, type View } from './view.js';

export const tokenView: View = {
  list: 'tokens',
  fields: ['text', 'tag', 'start', 'end', 'line', 'column'],
  columns: [
    { title: 'line', align: 'right', colour: 'dim', cell: (row) => plain(row.line) },
    { title: 'start', align: 'right', colour: 'dim', cell: (row) => plain(row.start) },
    { title: 'word', flexible: true, colour: 'bold', cell: (row) => plain(row.text).replace(/\r?\n/g, '⏎') },
    { title: 'tag', colour: 'cyan', cell: (row) => plain(row.tag) },
  ],
};
