/** All words of the tables, for joining what the segmenter cut apart. */
import * as functionWords from './function-words.js';
import * as nouns from './nouns.js';
import { SCOPE_WORDS } from './scope-words.js';
import * as verbs from './verbs.js';

function collect(module: Readonly<Record<string, unknown>>): string[] {
  return Object.values(module).flatMap((table) =>
    table instanceof Set || table instanceof Map ? [...table.keys()].filter((key) => typeof key === 'string') : [],
  );
}

/** Pairs of tokens that only look like one word: 与|会, 为|了. */
const LEXICON: ReadonlySet<string> = new Set(
  [...collect(functionWords), ...collect(nouns), ...collect(verbs), ...SCOPE_WORDS.keys()].filter(
    (word) => word.length > 1,
  ),
);

export function isLexical(text: string): boolean {
  return LEXICON.has(text);
}
