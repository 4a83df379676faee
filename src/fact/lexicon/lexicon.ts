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
  return LEXICON.has(text) || isResultVerb(text);
}

/** A verb of result, or what is new of one: 新创建, 新认证, 净增加. */
export function isResultVerb(text: string): boolean {
  return (
    verbs.RESULT_VERBS.has(text) || (text.length === 3 && /^[新净]/.test(text) && verbs.RESULT_VERBS.has(text.slice(1)))
  );
}
