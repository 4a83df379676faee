/**
 * What makes a time expression none: a longer word of the dictionary around it (三天打鱼, 光明日报, 周一良), or the name of
 * a road or place that it begins (五一路, 1月1日大街).
 */
import { readFileSync } from 'node:fs';
import { WordTable } from '../numeral/words.js';
import { charSet, digitAt, isIn } from './characters.js';
import type { Expression } from './expression.js';

/** As far to the left as the longest word reaches. */
const LONGEST_WORD = 8;

let dictionary: WordTable | undefined;

/** The dictionary's words with a time inside, read at the first call. */
function vetoes(): WordTable {
  dictionary ??= new WordTable(
    readFileSync(new URL('./vetoes.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean),
  );
  return dictionary;
}

/** Names that a feast or a day begins: 八一路, 五四大街, 六一小学; 路过 and 街上 are none. */
const NAME_BEHIND =
  /^(?:大?[路街道巷](?![过上面况人段边口途])|大道|大街|胡同|广场|公园|大桥|[东西南北中]路|村(?!里|民)|小区|社区|[中小大]学(?!生)|中队|农场|林场|水库)/u;

const NAME_OPENS = charSet('大路街道巷胡广公东西南北中村小社农林水');

/** The longer word of `table` that holds [start, end), or null. */
function wordAround(table: WordTable, text: string, start: number, end: number): string | null {
  for (let at = start; at > start - LONGEST_WORD && at >= 0; at--) {
    const wordEnd = table.wordEnd(text, at, at < start ? end - at : end - at + 1);
    if (wordEnd > at) return text.slice(at, wordEnd);
  }
  return null;
}

/** The word or name that holds [start, end), or null. `extra` are the user's words. */
export function vetoOf(
  text: string,
  start: number,
  end: number,
  expression: Expression,
  extra: WordTable | undefined,
): string | null {
  // No word of the dictionary holds figures, or is longer than the longest of its idioms
  const wordy = digitAt(text, start) < 0 && end - start < LONGEST_WORD;
  const word =
    (wordy ? wordAround(vetoes(), text, start, end) : null) ?? (extra ? wordAround(extra, text, start, end) : null);
  if (word !== null) return word;
  const named = expression.form === 'point' && (expression.day?.is === 'holiday' || expression.day?.is === 'day');
  const name = named && isIn(text, end, NAME_OPENS) ? NAME_BEHIND.exec(text.slice(end, end + 4)) : null;
  return name ? text.slice(start, end) + name[0] : null;
}
