/** Whose number it is: the nearest place, organisation or scope word that leads a clause, from the sentence outwards. */
import type { FactDraft } from '../draft.js';
import { SCOPE_WORDS } from '../lexicon/scope-words.js';
import { tableOf } from '../lexicon/table.js';
import { ISSUING_VERBS, SAYING_VERBS } from '../lexicon/verbs.js';
import type { Passage } from '../passage.js';
import { readPhrase } from '../phrase/phrase.js';
import type { Clause } from '../reading/clause.js';
import type { Seed } from '../reading/seed.js';
import type { Word } from '../word/word.js';
import type { ScopeNames } from './scope-name.js';

export type Scope = FactDraft['scope'];
type How = NonNullable<Scope>['how'];

/** 占全国进出口总值的13.2%, 高于全国: the whole, or what it is compared with. */
const WHOLE_OPENERS = tableOf('占 占到 高于 低于 快于 慢于 比 较 居 位居 位列');

/** The words of a sentence that say whose its numbers are, in order; the subject of a verb of saying speaks, and is none. */
function scopesOf(clauses: readonly Clause[]): Word[] {
  return clauses.flatMap(({ words, colon }) => {
    if (colon && words.every((word) => word.kind === 'name')) return [];
    const found = words.filter((word, i) => SCOPE_WORDS.has(word.text) && !word.mention && !isObject(words, i));
    const lead = readPhrase(words).scope;
    const speaks = words.some((word) => SAYING_VERBS.has(word.text) || ISSUING_VERBS.has(word.text));
    if (lead && !found.includes(lead) && !(speaks && lead.kind === 'name')) found.push(lead);
    return found.sort((a, b) => a.start - b.start);
  });
}

function isObject(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (words.slice(0, i).some((word) => WHOLE_OPENERS.has(word.text))) return true;
  return before?.kind === 'word' && /^(?:v(?!n)|p)/.test(before.tag) && !/^(?:是|为|完成|实现)$/.test(before.text);
}

/** A name stands for the numbers of its paragraph only, 全市 for those of the whole article. */
function isWide(word: Word): boolean {
  return word.kind !== 'name' && !word.text.startsWith('该');
}

/** A port or an office is named for its own sentence; divisions and companies are what a paragraph is about. */
function isCarried(word: Word): boolean {
  const name = word.mention?.type === 'entity' ? (word.mention.name ?? word.text) : word.text;
  return word.kind !== 'name' || /(?:[省市县区州盟旗镇乡村国]|公司|集团|银行)$/.test(name);
}

/** What the sentences before have said; each level is emptied when the text leaves it. */
interface Heard {
  paragraph?: Word;
  turn?: Word;
  question?: Word;
  article?: Word;
  /** The first name that leads a clause of the article: whose article it is. */
  first?: Word;
}

/** Follows a document sentence by sentence: `enter` each, then ask for its seeds. */
export class ScopeFinder {
  private passage: Passage | undefined;
  private scopes: readonly Word[] = [];
  private readonly heard: Heard = {};
  /** The place governed by who spoke last in the article. */
  private issued: Scope = null;

  constructor(private readonly names: ScopeNames) {}

  enter(passage: Passage, clauses: readonly Clause[]): void {
    this.leave();
    const { heard, passage: last } = this;
    if (last?.block !== passage.block || last.turn !== passage.turn) delete heard.paragraph;
    if (last?.turn !== passage.turn) {
      const question = last?.turn?.role === 'question' && passage.turn ? heard.turn : undefined;
      delete heard.turn;
      delete heard.question;
      if (question) heard.question = question;
    }
    if (last?.article !== passage.article) {
      this.issued = null;
      delete heard.article;
      delete heard.first;
    }
    this.passage = passage;
    this.scopes = scopesOf(clauses);
    this.names.enter(passage.article);
  }

  private leave(): void {
    const { heard, passage, scopes } = this;
    if (passage === undefined || scopes.length === 0) return;
    const wide = scopes.findLast(isWide);
    const carried = scopes.findLast(isCarried);
    if (carried) heard.paragraph = carried;
    if (wide) heard.turn = wide;
    if (passage.turn) return;
    if (wide) heard.article = wide;
    const first = scopes.find(isCarried);
    if (first) heard.first ??= first;
  }

  /** The scope of a seed of the sentence entered last. */
  find(seed: Seed, speaker: string | null): Scope {
    const own = seed.scope ?? this.scopes.findLast((word) => word.start < seed.quantity.start);
    if (own) return this.names.named(own, 'sentence');
    const around = this.around();
    if (around) return this.names.named(around.word, around.how);
    const turn = this.passage?.turn ?? null;
    this.issued = this.names.ofSpeaker(turn?.posts[0]?.org ?? speaker) ?? this.issued;
    return this.issued ?? this.names.ofDocument();
  }

  private around(): { word: Word; how: How } | null {
    const { heard, passage } = this;
    if (heard.paragraph) return { word: heard.paragraph, how: 'paragraph' };
    if (passage?.turn) {
      if (heard.turn) return { word: heard.turn, how: 'turn' };
      return heard.question ? { word: heard.question, how: 'question' } : null;
    }
    if (heard.article) return { word: heard.article, how: 'article' };
    return heard.first && !this.names.hasHome ? { word: heard.first, how: 'article' } : null;
  }
}
