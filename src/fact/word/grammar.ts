/** Word classes, from the tables first and the segmenter's tag second: tags of short words are often wrong. */

import { ADVERBS, PREPOSITIONS, PREVERBAL_ADVERBS, PRONOUNS } from '../lexicon/function-words.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { ATTRIBUTE_ENDINGS, ATTRIBUTE_NOUNS, TAIL_NOUNS } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import {
  BINDING_VERBS,
  CAUSATIVE_VERBS,
  CHANGE_VERBS,
  ISSUING_VERBS,
  LIGHT_VERBS,
  OUTCOME_PREDICATES,
  PRESENCE_PREDICATES,
  STATE_VERBS,
} from '../lexicon/verbs.js';
import type { Word } from './word.js';

const PARTICLES = tableOf('的 地 得 了 过 着 之 所');

export function isMark(word: Word): boolean {
  return word.kind === 'comma' || word.kind === 'semicolon' || word.kind === 'colon';
}

/** 、 和 与 及 以及: what joins the items of a list. */
export function isConnector(word: Word): boolean {
  return word.kind === 'pause' || LIST_CONJUNCTIONS.has(word.text);
}
const LIST_CONJUNCTIONS = tableOf('和 与 及 以及 暨 或');

export function isParticle(word: Word): boolean {
  return PARTICLES.has(word.text);
}

/** A verb of the tables, or one by its tag that is not also the name of something measured (支出/v, 投资/vn). */
export function isVerb(word: Word): boolean {
  if (word.kind !== 'word' || word.mention) return false;
  const { text } = word;
  if (isResultVerb(text) || CHANGE_VERBS.has(text) || LIGHT_VERBS.has(text)) return true;
  if (STATE_VERBS.has(text) || CAUSATIVE_VERBS.has(text)) return true;
  if (BINDING_VERBS.has(text) || /^[^关对由基位至大小高低]{1,2}于$/.test(text)) return true;
  if (text.startsWith('联合') && ISSUING_VERBS.has(text)) return true;
  if (OUTCOME_PREDICATES.has(text) || PRESENCE_PREDICATES.has(text)) return true;
  return /^v(?!n)/.test(word.tag) && !isAttributeWord(word) && !ADVERBS.has(text);
}

/** A verb by the tables, never by a tag alone. */
function isListedVerb({ text }: Word): boolean {
  return (
    isResultVerb(text) ||
    CHANGE_VERBS.has(text) ||
    LIGHT_VERBS.has(text) ||
    OUTCOME_PREDICATES.has(text) ||
    CAUSATIVE_VERBS.has(text)
  );
}

export function isAttributeWord(word: Word): boolean {
  if (word.kind !== 'word') return false;
  const { text } = word;
  if (ATTRIBUTE_ENDINGS.has(text.charAt(text.length - 1))) return true;
  for (let length = 1; length <= Math.min(text.length, LONGEST_ATTRIBUTE); length++) {
    const tail = text.slice(-length);
    if (ATTRIBUTE_NOUNS.has(tail) || TAIL_NOUNS.has(tail)) return true;
  }
  return false;
}
const LONGEST_ATTRIBUTE = 5;

export function isAdverb(word: Word, next: Word | undefined): boolean {
  if (word.kind !== 'word' || word.mention) return false;
  // 调解成功|案件, 再|就业
  if (word.text === '再' && /^(?:就业|贷款|贴现|融资|保险|生产|担保|利用|制造|生)/.test(next?.text ?? '')) return false;
  // 累计结余 is another sum than 结余.
  if (word.text === '累计' && /^(?:结余|盈余|结存|赤字)/.test(next?.text ?? '')) return false;
  if (word.text === '成功' && next?.kind === 'word' && /^n/.test(next.tag)) return false;
  return (
    ADVERBS.has(word.text) ||
    (PREVERBAL_ADVERBS.has(word.text) && next !== undefined && isListedVerb(next) && !isNounToo(next))
  );
}

/** 高质量|发展, 基本|支出, 平均|融资: what names a kind of thing is no adverb. */
function isNounToo(word: Word): boolean {
  return word.text === '发展' || word.text === '融资' || isAttributeWord(word);
}

export function isPreposition(word: Word): boolean {
  return word.kind === 'word' && PREPOSITIONS.has(word.text) && (word.text.length > 1 || !/^v?n/.test(word.tag));
}

export function isPronoun(word: Word): boolean {
  return word.kind === 'word' && (PRONOUNS.has(word.text) || /^[该这那][一-鿿]$/.test(word.text));
}

/** What a noun phrase is made of: anything that is no verb and builds no clause. */
export function isNominal(word: Word): boolean {
  if (word.kind === 'name' || word.kind === 'gloss') return true;
  if (word.kind !== 'word') return false;
  if (word.mention) return true;
  return (
    !isVerb(word) &&
    !isParticle(word) &&
    !ADVERBS.has(word.text) &&
    !isPreposition(word) &&
    !isPronoun(word) &&
    !isConnector(word)
  );
}

/** The words as they are written, without spaces and quotation marks. */
export function textOf(words: readonly Word[]): string {
  return words.reduce((text, word) => text + word.text, '');
}
