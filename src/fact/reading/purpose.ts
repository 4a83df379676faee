/** What money is for (rule 8): the verb phrase right behind the number, or behind 用于, up to the clause's end. */

import { CARRIER_VERBS, CARRIERS } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { LIGHT_VERBS } from '../lexicon/verbs.js';
import { isAdverb, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import type { Seed } from './seed.js';

/** The words a purpose consists of, taken from the clauses behind a quantity; `clauses[0]` is the rest of its own. */
export function purposeOf(seed: Seed, clauses: readonly (readonly Word[])[]): readonly Word[] | null {
  if (!isCarrier(seed)) return null;
  const [own = [], next = []] = clauses;
  const here = verbPhrase(own);
  if (here !== null) return [...here, ...listTail(clauses.slice(1))];
  return own.length === 0 ? verbPhraseOf(next) : null;
}

function isCarrier(seed: Seed): boolean {
  const last = seed.core.at(-1);
  return (
    seed.quantity.type === 'amount' &&
    seed.quantity.kind === 'money' &&
    last !== undefined &&
    (CARRIERS.has(last.text) || CARRIER_VERBS.has(last.text) || last.text.endsWith('资金')) &&
    seed.core.some(
      (word) =>
        CARRIERS.has(word.text) ||
        CARRIER_VERBS.has(word.text) ||
        LIGHT_VERBS.has(word.text) ||
        word.text.endsWith('资金'),
    )
  );
}

function verbPhrase(words: readonly Word[]): readonly Word[] | null {
  const start = words.findIndex((word, i) => !isAdverb(word, words[i + 1]));
  const first = words[start];
  if (first === undefined || !isVerb(first)) return null;
  const end = nextSum(words);
  return USE_VERBS.has(first.text) ? nonEmpty(words.slice(start + 1, end)) : words.slice(start, end);
}

/** 7000亿元用于两重建设|、3000亿元用于两新工作: where the purpose of the next sum of a list begins. */
function nextSum(words: readonly Word[]): number {
  const at = words.findIndex(
    (word, i) => word.kind === 'pause' && words[i + 1]?.kind === 'quantity' && USE_VERBS.has(words[i + 2]?.text ?? ''),
  );
  return at < 0 ? words.length : at;
}
const USE_VERBS = tableOf('用于 主要用于 重点用于 专项用于 用在 投向');

/** Over a comma only 用于 and 支持 say what the money is for. */
function verbPhraseOf(words: readonly Word[]): readonly Word[] | null {
  const start = words.findIndex(
    (word, i) => !isAdverb(word, words[i + 1]) && word.text !== '重点' && word.text !== '主要',
  );
  const first = words[start];
  if (first === undefined || words[0]?.text === '其中') return null;
  if (USE_VERBS.has(first.text)) return nonEmpty(words.slice(start + 1));
  return first.text === '支持' ? words.slice(start) : null;
}

function nonEmpty(words: readonly Word[]): readonly Word[] | null {
  return words.length > 0 ? words : null;
}

/** A clause that opens with a noun and holds no number goes on the list: …消费券发放,消费品以旧换新活动实施. */
function listTail(clauses: readonly (readonly Word[])[]): readonly Word[] {
  const tail: Word[] = [];
  for (const clause of clauses) {
    const first = clause[0];
    const second = clause[1];
    if (first === undefined || first.kind !== 'word' || isVerb(first) || isAdverb(first, second)) break;
    if (clause.some((word) => word.kind === 'quantity' || word.kind === 'date') || !/^n|^vn|^b/.test(first.tag)) break;
    if (!clause.some((word) => word.text === '和' || word.text === '等') && !/^v/.test(clause.at(-1)?.tag ?? '')) break;
    for (const word of clause) tail.push(word);
  }
  return tail;
}
