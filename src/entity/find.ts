import type { Document, EntityCandidate, Post, Span, Token } from '../model.js';
import type { Trace } from '../trace.js';
import {
  findCompanies,
  findOrganisations,
  isGenericOrganisation,
  isOrganisationLike,
  organisationEnd,
  organisationsBehind,
} from './organisations.js';
import {
  type Attached,
  gendered,
  isIntroducing,
  isListGap,
  listedName,
  nameBehindTitle,
  nameByWords,
  postsBefore,
  postsBehind,
  refinePerson,
  spacedNames,
} from './people.js';
import { anonymousAt, isPersonalName } from './personal-names.js';
import { findPhrases } from './phrases.js';
import { ChainReader, readPlaceChain } from './place-chains.js';
import { findPlaces, joinPlaces, refinePlaces } from './places.js';
import { endsWithTitleHead, titleStart } from './titles.js';
import { findUserNames, type UserNames } from './user-names.js';
import { Words } from './words.js';
import { readWrittenPeople } from './written-people.js';

/** What a tagger found, in UTF-16 units of the flow. */
export interface TaggedName extends Span {
  readonly kind: 'person' | 'place' | 'org';
}

interface Person extends Span {
  readonly rule: string;
  readonly posts: readonly Post[];
}

/**
 * Finds people with their posts and titles, places and organisations in the flow of a document: what its form sets
 * apart, the gazetteers and the grammar of posts, and the spans of a tagger. Sorted by start, without overlaps.
 *
 * @param tokens the words of the flow, all of it, as `Segmenter.tag` cuts them
 * @param tagged what the tagger found in the flow; `[]` leaves the rules alone with it
 * @param users names of the user's word lists, which win over all others
 */
export function findNames(
  doc: Document,
  tokens: readonly Token[],
  tagged: readonly TaggedName[],
  trace?: Trace,
  users?: UserNames,
): EntityCandidate[] {
  const { flow } = doc;
  const words = new Words(flow, tokens);
  const chains = new ChainReader(words);
  const written = readWrittenPeople(doc);
  const places = findAllPlaces(flow, words, chains, tagged, written.places);
  const orgs = findAllOrganisations(flow, words, chains, tagged, written.orgs, places);
  const people = findAllPeople(flow, words, tagged, written.people, orgs);
  const index = new EndIndex(orgs);
  const attached = attachPosts(flow, people, (offset) => index.startOf(offset));
  const titles = [...written.titles, ...attached.titles];
  const given = users === undefined || users.size === 0 ? [] : findUserNames(flow, users);
  return settle(flow, attached.people, orgs, places, titles, given, trace);
}

/** Start of the organisation that ends at an offset. */
class EndIndex {
  readonly #starts = new Map<number, number>();

  constructor(spans: readonly Span[]) {
    for (const { start, end } of spans) this.#starts.set(end, Math.min(start, this.#starts.get(end) ?? start));
  }

  startOf(end: number): number {
    return this.#starts.get(end) ?? -1;
  }
}

function findAllPlaces(
  flow: string,
  words: Words,
  chains: ChainReader,
  tagged: readonly TaggedName[],
  written: readonly Span[],
): Span[] {
  const refined: Span[] = [...written];
  for (const span of tagged) {
    if (
      span.kind === 'person' ||
      isOrganisationLike(flow.slice(span.start, span.end)) ||
      (span.kind === 'org' && !isWholePlace(flow, span.start, span.end))
    )
      continue;
    refined.push(...refinePlaces(flow, span, words));
  }
  return joinPlaces(flow, [...findPlaces(flow, words, chains), ...refined]);
}

const LEADING =
  /^(?:该|原|由|在|与|和|及|据|从|对|向|被|经|请|让|使|给|为|控股股东|股东|全资子公司|子公司|母公司|被告|原告|第三人|客户|供应商|系)+(?=[一-鿿]{3})/;
/** What stands between two organisations that were taken for one: 市城管局|联合|市公安局, 龙江森工集团|所属|亚布力林业局. */
const BETWEEN =
  /(?<![关体水星派院语])系(?=[一-鿿]{2,}公司)|联合(?=[省市县区])|会同|协同|所属|下属|下辖|诉(?=[一-鿿]{4})|及其/g;
/** No organisations, though taggers like them. */
const NO_ORGANISATION = /^(?:民国|中华民国|太行|红军|八路军|新四军|我军|美军|日军|清廷|朝廷|.*(?:系列|杯|奖))$/;
const SCOPE = /[省市县区州盟旗镇乡]/;

function findAllOrganisations(
  flow: string,
  words: Words,
  chains: ChainReader,
  tagged: readonly TaggedName[],
  written: readonly Span[],
  places: readonly Span[],
): Span[] {
  const found: Span[] = [...written];
  const placeEnds = new EndIndex(places);
  found.push(...findOrganisations(flow, words, chains), ...organisationsBehind(places, words), ...findCompanies(words));
  for (const span of tagged) {
    if (span.kind !== 'org' && !(span.kind === 'place' && isOrganisationLike(flow.slice(span.start, span.end))))
      continue;
    for (const part of splitOrganisations(flow, span)) {
      const org = refineOrganisation(flow, part, words, placeEnds);
      if (org !== null) found.push(org);
    }
  }
  const whole: Span[] = joinAdjacent(longestFirst(found.map((span) => joinFront(flow, span, placeEnds))));
  const named = whole.filter((span) => !isGenericOrganisation(flow.slice(span.start, span.end)));
  return longestFirst([...named, ...aliases(flow)]);
}

const ALIAS =
  /(?<=(?:公司|集团|银行|[局厅院校所会社团厂委站队]|中心|大学|学院|政府|法院|企业|[）)])\s?)[（(](?:以下|统)?(?:简称|下称|以下称)(?:为|[:：])?\s*[“"‘]?([^“”"‘’（()）《》，,。；;、\n]{2,16})[”"’]?(?=[）)]|[，,；;或、])/g;
/** Short names that every contract gives its parties. */
const COMMON_ALIAS =
  /^(?:本?公司|本?集团|发行人|甲方|乙方|丙方|公司|标的公司|上市公司|我司|我行|本行|本院|保荐机构|承销商|原告|被告|申请人|被申请人|基金|本基金|管理人|托管人|领导小组|指挥部|.*(?:计划|办法|方案|规划|条例|项目|协议|合同))$/;

/** Short names that the text declares behind an organisation, there and wherever they stand: （以下简称“国网”）. */
function aliases(flow: string): Span[] {
  const found: Span[] = [];
  const short = new Set<string>();
  if (!/[简下以]称/.test(flow)) return found;
  for (const { 1: declared = '' } of flow.matchAll(ALIAS)) {
    const alias = declared.trim();
    if (alias.length > 1 && !COMMON_ALIAS.test(alias)) short.add(alias);
  }
  for (const alias of short) {
    for (let at = flow.indexOf(alias); at >= 0; at = flow.indexOf(alias, at + alias.length)) {
      found.push({ start: at, end: at + alias.length });
    }
  }
  return found;
}

/** A house and its branch written together are one: 中国科学院|昆明植物研究所. */
function joinAdjacent(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** Parties whose committees are named by their place: 民建|四川省委. */
const PARTY = /(?:中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团|团)$/;

/** The place in front belongs to the organisation's name: 淇县|人民检察院. */
function joinFront(flow: string, span: Span, placeEnds: EndIndex): Span {
  const party = PARTY.exec(flow.slice(Math.max(0, span.start - 4), span.start))?.[0].length ?? 0;
  if (party > 0 && /委(?:员会)?$/.test(flow.slice(span.start, span.end)))
    return { start: span.start - party, end: span.end };
  const start = placeEnds.startOf(span.start);
  return start >= 0 && start < span.start && !flow.slice(start, span.start).includes('\n')
    ? { start, end: span.end }
    : span;
}

function splitOrganisations(flow: string, span: Span): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const { index, 0: between } of flow.slice(span.start, span.end).matchAll(BETWEEN)) {
    const end = span.start + index;
    if (end - start < 3 || span.end - end - between.length < 3) continue;
    if (!isPersonalName(flow.slice(start, end))) parts.push({ start, end });
    start = end + between.length;
  }
  return [...parts, { start, end: span.end }];
}

function refineOrganisation(flow: string, span: Span, words: Words, placeEnds: EndIndex): Span | null {
  let { start, end } = span;
  start += LEADING.exec(flow.slice(start, end))?.[0].length ?? 0;
  // 市财政局党组|成员 and …公司董事会|主席: these bodies belong to the post.
  const body = /(?:党组|董事会|监事会|股东大会|股东会)$/.exec(flow.slice(start, end))?.[0].length ?? 0;
  if (body > 0 && end - body > start + 1) end -= body;
  if (endsWithTitleHead(flow, start, end)) {
    const title = titleStart(flow, end, start);
    if (title > start + 1) end = title;
  }
  end = Math.max(end, organisationEnd(flow, start, end));
  if (start > 0 && SCOPE.test(flow.charAt(start - 1)) && words.cutAt(start - 1) && placeEnds.startOf(start) < 0) {
    const before = flow.charAt(start - 2);
    if (!/[城都上超门全我本各该]/.test(before)) start--;
  }
  if (NO_ORGANISATION.test(flow.slice(start, end)) || isWholePlace(flow, start, end)) return null;
  if (end - start < 2 || /[\n\r，。；！？]/.test(flow.slice(start, end))) return null;
  return { start, end };
}

/** A division that the tagger took for its government or its team: 陕西省延安市宝塔区枣园街道. */
function isWholePlace(flow: string, start: number, end: number): boolean {
  const chain = readPlaceChain(flow, start, end);
  return chain !== null && chain.end === end;
}

/** Drops what overlaps a longer span. */
function longestFirst(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}

function findAllPeople(
  flow: string,
  words: Words,
  tagged: readonly TaggedName[],
  written: readonly { readonly start: number; readonly end: number; readonly posts: readonly Post[] }[],
  orgs: readonly Span[],
): Person[] {
  const people: Person[] = written.map(({ start, end, posts }) => ({
    start,
    end,
    posts,
    rule: 'entity/person-byline',
  }));
  const taken = new Set(people.map(({ start }) => start));
  const add = (span: Span, rule: string): void => {
    if (taken.has(span.start)) return;
    taken.add(span.start);
    people.push({ start: span.start, end: span.end, posts: [], rule });
  };
  const titled: Span[] = [];
  const titleEnds: number[] = [];
  for (const { end } of words.tokens) {
    const isTitle = titleStart(flow, end, Math.max(0, end - 12)) >= 0;
    if (isTitle) titleEnds.push(end);
    const name = isTitle || isIntroducing(flow, end) ? nameBehindTitle(flow, end, words) : null;
    if (name !== null) titled.push(name);
  }
  // What follows a title and is followed by a verb of saying has both its ends from the grammar: it goes first.
  for (const name of titled) add(name, 'entity/person-title');
  for (const name of gendered(flow, words)) add(name, 'entity/person-gender');
  for (const name of spacedNames(flow, words)) add(name, 'entity/person-spaced');
  for (const span of tagged) {
    if (span.kind !== 'person') continue;
    const isTitled = titleStart(flow, span.start, Math.max(0, span.start - 12)) >= 0;
    for (const name of refinePerson(flow, span, words, isTitled)) add(name, 'entity/person-tagger');
  }
  for (const end of titleEnds) {
    const name = nameByWords(flow, end, words);
    if (name !== null) add(name, 'entity/person-words');
  }
  for (const { end } of people) {
    for (
      let next = listedName(flow, end, words);
      next !== null && !taken.has(next.start);
      next = listedName(flow, next.end, words)
    ) {
      add(next, 'entity/person-list');
    }
  }
  for (let at = flow.indexOf('某', 1); at > 0; at = flow.indexOf('某', at + 1)) {
    for (const start of [at - 1, at - 2]) {
      const length = start < 0 ? 0 : anonymousAt(flow, start);
      if (length === 0 || start + length <= at || !words.cutAt(start)) continue;
      if (
        !/^[个种些地项市县村镇乡区省公单部企小中大学校医商酒工日年月天次时段条街路处家名位项]/.test(
          flow.slice(start + length, start + length + 1),
        )
      ) {
        add({ start, end: start + length }, 'entity/person-anonymous');
      }
    }
  }
  const known = longestPeople(people);
  return longestPeople([...known, ...echoes(flow, known, orgs)]);
}

function longestPeople(people: readonly Person[]): Person[] {
  const kept: Person[] = [];
  const sure = (person: Person): number => (person.rule === 'entity/person-byline' ? 1 : 0);
  for (const person of [...people].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || person.start >= last.end) kept.push(person);
    else if (
      sure(person) > sure(last) ||
      (sure(person) === sure(last) && person.end - person.start > last.end - last.start)
    ) {
      kept[kept.length - 1] = person;
    }
  }
  return kept;
}

/** Names that were found once, wherever else they stand: what a document says clearly in one place helps in others. */
function echoes(flow: string, known: readonly Person[], orgs: readonly Span[]): Person[] {
  const names = new Map<number, Set<string>>();
  const where = new Set(known.map(({ start }) => start));
  const inOrg = new Set<number>();
  for (const { start, end } of orgs) for (let i = start; i < end; i++) inOrg.add(i);
  for (const { start, end } of known) {
    const name = flow.slice(start, end);
    if (name.length < 3 || name.length > 12 || /\s/.test(name)) continue;
    if (!isPersonalName(name) && !/[·•・‧]/.test(name)) continue;
    const code = name.charCodeAt(0);
    const same = names.get(code);
    if (same === undefined) names.set(code, new Set([name]));
    else same.add(name);
  }
  if (names.size === 0) return [];
  const found: Person[] = [];
  for (let i = 0; i < flow.length; i++) {
    const candidates = names.get(flow.charCodeAt(i));
    if (candidates === undefined || where.has(i) || inOrg.has(i)) continue;
    for (const name of candidates) {
      if (!flow.startsWith(name, i)) continue;
      found.push({ start: i, end: i + name.length, posts: [], rule: 'entity/person-echo' });
      i += name.length - 1;
      break;
    }
  }
  return found;
}

/** Gives each person the posts beside the name; in 记者 甲 乙 丙 the later names share those of the first. */
function attachPosts(
  flow: string,
  people: readonly Person[],
  orgEndingAt: (offset: number) => number,
): { people: Person[]; titles: Span[] } {
  const titles: Span[] = [];
  const done: Person[] = [];
  let shared: { readonly end: number; readonly posts: readonly Post[] } | null = null;
  for (const person of people) {
    if (person.rule === 'entity/person-byline' && person.posts.length > 0) {
      done.push(person);
      shared = null;
      continue;
    }
    let attached: Attached = postsBefore(flow, person.start, orgEndingAt);
    const front = attached.posts;
    if (front.length === 0 && shared !== null && isListGap(flow.slice(shared.end, person.start))) {
      attached = { posts: shared.posts, titles: [] };
    }
    shared = attached.posts.length > 0 ? { end: person.end, posts: attached.posts } : null;
    const behind = postsBehind(flow, person.start, person.end, orgEndingAt);
    titles.push(...attached.titles, ...behind.titles);
    done.push({ ...person, posts: [...attached.posts, ...behind.posts] });
  }
  return { people: done, titles };
}

type Draft = EntityCandidate & { readonly rank: number };

/** One span, one kind: organisation, person, place, title; what was set apart by its form first. */
function settle(
  flow: string,
  people: readonly Person[],
  orgs: readonly Span[],
  places: readonly Span[],
  titles: readonly Span[],
  given: readonly TaggedName[],
  trace?: Trace,
): EntityCandidate[] {
  const drafts: Draft[] = [
    ...given.map(({ start, end, kind }): Draft => {
      // The posts that stand beside the name stay with it.
      const posts = people.find((person) => person.start === start && person.end === end)?.posts ?? [];
      return {
        type: 'entity',
        kind,
        rule: 'entity/user-word',
        start,
        end,
        ...(posts.length === 0 ? {} : { posts }),
        rank: -1,
      };
    }),
    ...people.map(({ start, end, rule, posts }): Draft => {
      const text = flow.slice(start, end);
      const name = text.replace(/\s+/g, '');
      return {
        type: 'entity',
        kind: 'person',
        rule,
        start,
        end,
        ...(name === text ? {} : { name }),
        ...(posts.length === 0 ? {} : { posts }),
        rank: rule === 'entity/person-byline' ? 0 : 2,
      };
    }),
    ...orgs.map(({ start, end }): Draft => ({ type: 'entity', kind: 'org', rule: 'entity/org', start, end, rank: 1 })),
    ...places.map(
      ({ start, end }): Draft => ({ type: 'entity', kind: 'place', rule: 'entity/place', start, end, rank: 3 }),
    ),
    ...titles.map(({ start, end }): Draft => {
      const text = flow.slice(start, end);
      const name = text.replace(/\s+/g, '');
      return {
        type: 'entity',
        kind: 'title',
        rule: 'entity/title',
        start,
        end,
        ...(name === text ? {} : { name }),
        rank: 4,
      };
    }),
  ];
  drafts.sort((a, b) => a.rank - b.rank || a.start - b.start || b.end - a.end);
  const owner = new Uint8Array(flow.length);
  for (const phrase of findPhrases(flow)) owner.fill(1, phrase.start, phrase.end);
  const kept: EntityCandidate[] = [];
  for (const { rank, ...candidate } of drafts) {
    if (owner.subarray(candidate.start, candidate.end).includes(1)) {
      trace?.note('veto', candidate, candidate.rule, 'overlaps a name that goes first');
      continue;
    }
    owner.fill(1, candidate.start, candidate.end);
    trace?.note('candidate', candidate, candidate.rule, candidate.kind);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
