/** The canonical names of scopes: 全市 and 我市 by the home place, 示范区 and 公司 by the names the article gives. */
import type { ArticleSpan } from '../../model.js';
import type { FactDraft, ResolvedEntity, ResolvedMention } from '../draft.js';
import { OWN_HOUSE } from '../lexicon/function-words.js';
import { SCOPE_WORDS, type ScopeLevel } from '../lexicon/scope-words.js';
import type { Word } from '../word/word.js';

type Scope = NonNullable<FactDraft['scope']>;

/** The part of a canonical place that has the rank. */
const RANKS: Readonly<Record<Exclude<ScopeLevel, 'nation'>, RegExp>> = {
  province: /^[㐀-鿿]{2,8}?(?:省|自治区)|^(?:北京|上海|天津|重庆)市/,
  city: /^(?:[㐀-鿿]{2,8}?(?:省|自治区))?[㐀-鿿]{1,10}?(?:市|自治州|地区|盟)/,
  county: /^(?:[㐀-鿿]{2,8}?(?:省|自治区))?[㐀-鿿]{1,10}?(?:市|自治州|地区|盟)[㐀-鿿]{1,8}?(?:县|区|旗|市)/,
  town: /^[㐀-鿿]*?(?:县|区|旗|市)[㐀-鿿]{1,6}?(?:镇|乡|街道)/,
  village: /^[㐀-鿿]*?(?:镇|乡|街道)[㐀-鿿]{1,8}?(?:村|社区)/,
};
const NATION = '全国';
const NATIONAL_BODY =
  /^(?:国家|中国|全国|国务院|中共中央|中央|最高人民|教育部|财政部|商务部|交通运输部|农业农村部|工业和信息化部|公安部|民政部|司法部|人力资源(?:和)?社会保障部|自然资源部|生态环境部|住房(?:和)?城乡建设部|水利部|文化和旅游部|应急管理部|科学技术部|科技部|海关总署|国资委|证监会)/;
const PLACE_IN_NAME = /^[㐀-鿿]{2,8}?(?:省|自治区|市|州|盟|县|区|旗|镇|乡)/;
const COMPANY = /(?:公司|集团|银行|股份|企业)$/;

export class ScopeNames {
  private readonly places = new Map<string, ResolvedEntity>();
  private readonly organisations = new Map<string, ResolvedEntity>();
  /** Names of places and organisations, by the article they stand in. */
  private readonly byArticle = new Map<number, ResolvedEntity[]>();
  private known: readonly ResolvedEntity[] = [];

  /** @param national the document speaks of 全国 alone: where it has no home, that is whose numbers it gives */
  constructor(
    private readonly home: string | null,
    mentions: readonly ResolvedMention[],
    articles: readonly ArticleSpan[],
    private readonly national: boolean,
  ) {
    let a = 0;
    for (const mention of mentions) {
      if (mention.type !== 'entity' || (mention.kind !== 'place' && mention.kind !== 'org')) continue;
      const index = mention.kind === 'place' ? this.places : this.organisations;
      const earlier = index.get(mention.text);
      if (earlier === undefined || (earlier.name === undefined && mention.name !== undefined))
        index.set(mention.text, mention);
      while ((articles[a]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) a++;
      const list = this.byArticle.get(a);
      if (list) list.push(mention);
      else this.byArticle.set(a, [mention]);
    }
  }

  get hasHome(): boolean {
    return this.home !== null;
  }

  /** Names are looked up in this article from now on. */
  enter(article: number): void {
    this.known = this.byArticle.get(article) ?? [];
  }

  named(word: Word, how: Scope['how']): Scope {
    const { text } = word;
    const level = SCOPE_WORDS.get(text);
    if (level) return { text, name: this.place(level) ?? text, how };
    const mention = word.mention?.type === 'entity' ? word.mention : this.places.get(text);
    if (mention?.name !== undefined) return { text, name: mention.name, how };
    return { text, name: (OWN_HOUSE.has(text) ? this.house(text, word.start) : null) ?? text, how };
  }

  /** 全市 → the city of the home place; where home is no part of such a place, the first of that rank in the article. */
  private place(level: ScopeLevel): string | null {
    const { home } = this;
    if (level === 'nation') return NATION;
    if (level === 'city' && home?.endsWith('市')) return home;
    const pattern = RANKS[level];
    const own = home === null ? null : pattern.exec(home);
    if (own) return own[0];
    for (const { kind, name, text } of this.known) {
      const named = kind === 'place' ? pattern.exec(name ?? text) : null;
      if (named) return named[0];
    }
    return home;
  }

  /** 示范区, 公司: the last name before it that ends so; else the first company of the article. */
  private house(text: string, offset: number): string | null {
    const kind = text.replace(/^[我本该]/, '');
    const nameOf = (mention: ResolvedEntity) => mention.name ?? mention.text;
    const isCompany = /(?:公司|集团|行|司|发行人)$/.test(kind);
    const nearest = isCompany
      ? undefined
      : this.known.findLast(
          (mention) => mention.start < offset && nameOf(mention).endsWith(kind) && nameOf(mention).length > kind.length,
        );
    if (nearest) return nameOf(nearest);
    if (!isCompany) return null;
    const company = this.known.find((mention) => mention.kind === 'org' && COMPANY.test(mention.text));
    return company ? nameOf(company) : null;
  }

  /** The place that the speaker's organisation governs. */
  ofSpeaker(organisation: string | null): Scope | null {
    if (organisation === null) return null;
    if (NATIONAL_BODY.test(organisation)) return { name: NATION, how: 'speaker' };
    const place = PLACE_IN_NAME.exec(this.organisations.get(organisation)?.name ?? organisation)?.[0];
    return place && this.home?.endsWith(place) ? { name: this.home, how: 'speaker' } : null;
  }

  ofDocument(): Scope | null {
    const name = this.home ?? (this.national ? NATION : null);
    return name === null ? null : { name, how: 'document' };
  }
}
