/** Which words the tagger need not look at: those that stand outside of names in all the corpora. */
import { hashWord } from '../entity/tagger/sentence-view.js';
import type { Segmenter } from '../segment/segmenter.js';
import type { Corpus } from './passage.js';

/** Marks and words of grammar: particles, prepositions, conjunctions, adverbs, pronouns, numbers, measures. */
const GRAMMAR = /^(?:u[a-z]*|p|c|d|r|m|q|y|e|o|zg|ad)$/;
/** Verbs, adjectives, times and directions, which long names may hold too: only the commonest are believed. */
const COMMON = /^(?:v|vd|vg|a|t|f)$/;
const HAN_OR_LATIN = /[\u3400-\u9fffA-Za-z]/;
const LEAST = 30;
const LEAST_COMMON = 150;
/** A word is inside a name by mistake or accident so often. */
const ACCIDENTS = 0.002;

interface Count {
  readonly least: number;
  seen: number;
  inside: number;
}

/** Their hashes, ascending. */
export function outsideWords(corpora: readonly Corpus[], segmenter: Segmenter): Uint32Array {
  const counts = new Map<number, Count>();
  for (const { passages } of corpora)
    for (const { text, names } of passages) {
      let next = 0;
      for (const { start, end, word, tag } of segmenter.tag(text)) {
        while (next < names.length && (names[next]?.end ?? 0) <= start) next++;
        const least = !HAN_OR_LATIN.test(word) || GRAMMAR.test(tag) ? LEAST : COMMON.test(tag) ? LEAST_COMMON : 0;
        if (least === 0) continue;
        const hash = hashWord(word);
        const count = counts.get(hash) ?? { least, seen: 0, inside: 0 };
        count.seen++;
        if ((names[next]?.start ?? end) < end) count.inside++;
        counts.set(hash, count);
      }
    }
  const kept = [...counts].filter(([hash, { least, seen, inside }]) => {
    return hash !== 0 && seen >= least && inside <= seen * ACCIDENTS;
  });
  return Uint32Array.from(kept, ([hash]) => hash).sort();
}
