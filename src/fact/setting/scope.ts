/** Whose number it is: the nearest place, organisation or scope word that leads a clause, from the sentence outwards. */

import type { ArticleSpan, TurnSpan } from '../../model.js';
import type { FactDraft, ResolvedMention } from '../draft.js';
import { OWN_HOUSE } from '../lexicon/function-words.js';
import { SCOPE_WORDS, type ScopeLevel } from '../lexicon/scope-words.js';
import { tableOf } from '../lexicon/table.js';
import { ISSUING_VERBS, SAYING_VERBS } from '../lexicon/verbs.js';
import type { Passage } from '../passage.js';
import { readPhrase } from '../phrase/phrase.js';
import type { Clause } from '../reading/clause.js';
import type { Seed } from '../reading/seed.js';
import type { Word } from '../word/word.js';

export type Scope = FactDraft['scope'];
type How = NonNullable<Scope>['how'];

export interface ScopeUse {
  readonly word: Word;
  readonly clause: number;
  /** An organisation stands for the numbers of its paragraph only. */
  readonly narrow: boolean;
}

export interface Scoped {
  readonly passage: Passage;
  readonly scopes: readonly ScopeUse[];
}

/** The scopes of a sentence, in order. The subject of a verb of saying speaks and is no scope. */
export function scopesOf(clauses: readonly Clause[]): ScopeUse[] {
  return clauses.flatMap(({ words }, clause) => {
    const uses: ScopeUse[] = [];
    const speaks = words.some((word) => SAYING_VERBS.has(word.text) || ISSUING_VERBS.has(word.text));
    for (const [i, word] of words.entries()) {
      if (SCOPE_WORDS.has(word.text) && !word.mention && !isObject(words, i))
        uses.push({ word, clause, narrow: word.text.startsWith('该') });
    }
    const lead = readPhrase([...words]).scope;
    if (lead && !uses.some((use) => use.word === lead) && !(speaks && lead.kind === 'name'))
      uses.push({ word: lead, clause, narrow: isOrganisation(lead) });
    return uses.sort((a, b) => a.word.start - b.word.start);
  });
}

function isObject(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (words.slice(0, i).some((word) => WHOLE_OPENERS.has(word.text))) return true;
  return (
    before !== undefined &&
    /^(?:v(?!n)|p)/.test(before.tag) &&
    before.kind === 'word' &&
    !/^(?:是|为|完成|实现)$/.test(before.text)
  );
}

/** 占全国进出口总值的13.2%, 高于全国: the whole, or what it is compared with. */
const WHOLE_OPENERS = tableOf('占 占到 高于 低于 快于 慢于 比 较 居 位居 位列');

function isOrganisation(word: Word): boolean {
  return word.mention?.type === 'entity' && word.mention.kind === 'org';
}

export class ScopeFinder {
  constructor(
    private readonly home: string | null,
    private readonly mentions: readonly ResolvedMention[],
    private readonly articles: readonly ArticleSpan[],
    /** The document speaks of 全国 and has no home of its own. */
    private readonly national: boolean,
  ) {}

  find(seed: Seed, history: readonly Scoped[], at: number, speaker: string | null): Scope {
    const own = history[at];
    if (own === undefined) return null;
    const { passage } = own;
    const article = this.articles[passage.article];
    const inSentence = seed.scope ?? own.scopes.findLast((use) => use.word.start < seed.quantity.start)?.word;
    if (inSentence) return this.named(inSentence, 'sentence', article);
    return this.around(history, at, passage, article) ?? this.ofSpeaker(speaker, passage.turn) ?? this.ofDocument();
  }

  private around(history: readonly Scoped[], at: number, passage: Passage, article: ArticleSpan | undefined): Scope {
    for (let i = at - 1; i >= 0; i--) {
      const earlier = history[i];
      if (earlier === undefined || earlier.passage.article !== passage.article) return null;
      const { turn, block } = earlier.passage;
      const isQuestion = turn !== null && turn !== passage.turn && turn.role === 'question';
      if (passage.turn && turn !== passage.turn && !isQuestion) return null;
      if (!passage.turn && turn) continue;
      const use = earlier.scopes.findLast((one) => !one.narrow || block === passage.block);
      if (use) return this.named(use.word, howFar(earlier.passage, passage), article);
      if (isQuestion && history[i - 1]?.passage.turn !== turn) return null;
    }
    return null;
  }

  private named(word: Word, how: How, article: ArticleSpan | undefined): Scope {
    const { mention, text } = word;
    if (mention?.type === 'entity') return { text, name: mention.name ?? text, how };
    const level = SCOPE_WORDS.get(text);
    const name = level ? this.place(level, article) : this.house(text, word.start, article);
    return { text, name: name ?? text, how };
  }

  /** 全市 → the city of the home place; where home is larger, the nearest place of that rank in the article. */
  private place(level: ScopeLevel, article: ArticleSpan | undefined): string | null {
    if (level === 'nation') return '全国';
    const pattern = RANKS[level];
    if (level === 'city' && this.home?.endsWith('市')) return this.home;
    const own = this.home === null ? null : (pattern.exec(this.home)?.[0] ?? null);
    if (own !== null) return own;
    for (const mention of this.mentions) {
      if (mention.type !== 'entity' || mention.kind !== 'place') continue;
      if (article && (mention.start < article.start || mention.start >= article.end)) continue;
      const named = pattern.exec(mention.name ?? mention.text)?.[0];
      if (named) return named;
    }
    return this.home;
  }

  /** 示范区, 公司: the last name before it in the article that ends so, or the first company named. */
  private house(text: string, offset: number, article: ArticleSpan | undefined): string | null {
    const kind = OWN_HOUSE.has(text) ? text.replace(/^[我本该]/, '') : text;
    let company: string | null = null;
    let nearest: string | null = null;
    for (const mention of this.mentions) {
      if (mention.start >= offset && nearest) break;
      if (mention.type !== 'entity' || (mention.kind !== 'org' && mention.kind !== 'place')) continue;
      if (article && mention.start >= article.end) break;
      const name = mention.name ?? mention.text;
      if (name.endsWith(kind) && mention.start < offset && mention.start >= (article?.start ?? 0)) nearest = name;
      if (mention.kind === 'org' && /(?:公司|集团|银行|股份|企业)$/.test(mention.text)) company ??= name;
    }
    return nearest ?? (/(?:公司|集团|行|司|发行人)$/.test(kind) ? company : null);
  }

  private ofSpeaker(speaker: string | null, turn: TurnSpan | null): Scope {
    const org = turn?.posts[0]?.org ?? speaker;
    if (org === null || org === undefined) return null;
    if (NATIONAL.test(org)) return { name: '全国', how: 'speaker' };
    const mention = this.mentions.find((one) => one.type === 'entity' && one.kind === 'org' && one.text === org);
    const name = mention?.type === 'entity' ? (mention.name ?? mention.text) : org;
    const place = /^[㐀-鿿]{2,8}?(?:省|自治区|市|州|盟|县|区|旗|镇|乡)/.exec(name)?.[0];
    return place && this.home?.endsWith(place) ? { name: this.home, how: 'speaker' } : null;
  }

  private ofDocument(): Scope {
    const name = this.home ?? (this.national ? '全国' : null);
    return name === null ? null : { name, how: 'document' };
  }
}

/** The part of a canonical place that has the rank. */
const RANKS: Readonly<Record<Exclude<ScopeLevel, 'nation'>, RegExp>> = {
  province: /^[㐀-鿿]{2,8}?(?:省|自治区)|^(?:北京|上海|天津|重庆)市/,
  city: /^(?:[㐀-鿿]{2,8}?(?:省|自治区))?[㐀-鿿]{1,10}?(?:市|自治州|地区|盟)/,
  county: /^(?:[㐀-鿿]{2,8}?(?:省|自治区))?[㐀-鿿]{1,10}?(?:市|自治州|地区|盟)[㐀-鿿]{1,8}?(?:县|区|旗|市)/,
  town: /^[㐀-鿿]*?(?:县|区|旗|市)[㐀-鿿]{1,6}?(?:镇|乡|街道)/,
  village: /^[㐀-鿿]*?(?:镇|乡|街道)[㐀-鿿]{1,8}?(?:村|社区)/,
};
const NATIONAL =
  /^(?:国家|中国|全国|国务院|中共中央|中央|最高人民|教育部|财政部|商务部|交通运输部|农业农村部|工业和信息化部|公安部|民政部|人力资源(?:和)?社会保障部|自然资源部|生态环境部|住房(?:和)?城乡建设部|水利部|文化和旅游部|应急管理部|科学技术部|科技部|海关总署|国资委|证监会)/;

function howFar(earlier: Passage, own: Passage): How {
  if (earlier.turn !== own.turn) return 'question';
  if (earlier.block === own.block) return 'paragraph';
  return own.turn ? 'turn' : 'article';
}
