import type { Span } from '../model.js';
import { findAnonymousHouses } from './anonymous-houses.js';
import { houseEnd } from './departments.js';
import { isGenericOrganisation, isKnownOrganisation, secondHouse } from './generic-organisations.js';
import { partEnd } from './house-parts.js';
import { listedCompanies } from './listed-companies.js';
import { isKindOfThing } from './listed-things.js';
import { findOrganisations, isProduct, isScopeList, organisationEnd } from './organisations.js';
import { houseOfPerson, personOfOffice } from './person-houses.js';
import { isPersonalName } from './personal-names.js';
import { type ChainReader, readPlaceChain } from './place-chains.js';
import { isZone } from './place-spans.js';
import { findCompanies, isOrganisationLike, organisationsBehind } from './proper-houses.js';
import { isPointOfWay } from './stations.js';
import type { TaggedName } from './tagged-name.js';
import { endsWithTitleHead, titleStart } from './titles.js';
import type { Words } from './words.js';

/** All organisations of a text: by rule, by the tagger, by their declared short names. */

/** Start of the organisation that ends at an offset. */
export class EndIndex {
  readonly #starts = new Map<number, number>();

  constructor(spans: readonly Span[]) {
    for (const { start, end } of spans) this.#starts.set(end, Math.min(start, this.#starts.get(end) ?? start));
  }

  /** Start of the span that ends at an offset or reaches over it. */
  startOver(offset: number): number {
    for (let end = offset; end < offset + 12; end++) {
      const start = this.startOf(end);
      if (start >= 0) return start < offset ? start : -1;
    }
    return -1;
  }

  startOf(end: number): number {
    return this.#starts.get(end) ?? -1;
  }
}

const LEADING =
  /^(?:该|受|原|由|在|据|从|对|向|被|经|请|让|使|给|为|任|记|讯|控股股东|股东|全资子公司|子公司|母公司|原审被告|原审原告|原审第三人|被上诉人|上诉人|被申请人|申请人|被告单位|被告|原告|第三人|客户|供应商|系)+(?=[一-鿿]{3})/;

/** What stands between two organisations that were taken for one: 市城管局|联合|市公安局, 龙江森工集团|所属|亚布力林业局. */
const BETWEEN =
  /(?<![关体水星派院语])系(?=[一-鿿]{2,}公司)|联合(?=[省市县区])|会同|协同|所属|下属|下辖|诉(?=[一-鿿]{4})|及其/g;

/** No organisations, though taggers like them. */
const NO_ORGANISATION =
  /[0-9０-９]+[所家个名]|(?:平台|系统|项目|工程|活动|行动|计划|大会|会议|论坛|博览会|展览会|品牌|软件|冷链园|物流园|产业园|大赛|比赛|联赛|锦标赛|^[一-鿿]{2,4}(?:女团|男团)|[建办设投开]厂|(?:交汇|交叉|交界|出口|入口|所在|源头|深)处)$|^(?:民办|公办|班额|受|民国|中华民国|太行|红军|八路军|新四军|我军|美军|日军|清廷|朝廷|.*(?:系列|杯|奖))$/;

const SCOPE = /[省市县区州盟旗镇乡]/;

export function findAllOrganisations(
  flow: string,
  words: Words,
  chains: ChainReader,
  tagged: readonly TaggedName[],
  written: readonly Span[],
  places: readonly Span[],
): Span[] {
  const found: Span[] = [...written];
  const placeEnds = new EndIndex(places);
  found.push(
    ...findOrganisations(flow, words, chains),
    ...organisationsBehind(places, words),
    ...findAnonymousHouses(flow),
    ...trimmedCompanies(words, tagged).flatMap((span) => splitOrganisations(flow, span)),
  );
  for (const span of tagged) {
    const named = span.kind === 'person' ? houseOfPerson(span, words) : null;
    if (named !== null) found.push(named);
    if (span.kind !== 'org' && !(span.kind === 'place' && isOrganisationLike(flow.slice(span.start, span.end))))
      continue;
    for (const part of splitOrganisations(flow, span).flatMap((each) => splitHouses(withoutPlace(flow, each), words))) {
      const org = refineOrganisation(flow, part, words, placeEnds);
      if (org !== null) found.push(org);
    }
  }
  const whole: Span[] = joinAdjacent(
    flow,
    longestFirst(found.map((span) => withPart(joinFront(flow, span, placeEnds), words))),
  );
  const named = whole.filter((span) => !isGenericOrganisation(flow.slice(span.start, span.end)));
  const known = new Set(named.map(({ start }) => start));
  const listed = named.flatMap((span) => listedCompanies(words, span, (start) => known.has(start)));
  return longestFirst([...named, ...listed, ...aliases(flow)]);
}

/** Companies by their legal form, from where the tagger opens them: 起任|宁波康强电子有限公司. */
function trimmedCompanies(words: Words, tagged: readonly TaggedName[]): Span[] {
  const starts = new Map(tagged.filter(({ kind }) => kind === 'org').map(({ start, end }) => [end, start]));
  return findCompanies(words).map(({ start, end }) => ({ start: Math.max(start, starts.get(end) ?? start), end }));
}

const ALIAS =
  /[（(](?:以下|统)?(?:简称|下称|以下称)(?:为|[:：])?\s*[“"‘]?([^“”"‘’（()）《》，,。；;、\n]{2,16})[”"’]?(?=[）)]|[，,；;或、])/g;
const BEFORE_ALIAS = /(?:公司|集团|银行|[局厅院校所会社团厂委站队]|中心|大学|学院|政府|法院|企业|[）)])\s?$/;

/** Short names that every contract gives its parties. */
const COMMON_ALIAS =
  /^(?:本?公司|本?集团|发行人|甲方|乙方|丙方|公司|标的公司|上市公司|我司|我行|本行|本院|保荐机构|承销商|原告|被告|申请人|被申请人|基金|本基金|管理人|托管人|领导小组|指挥部|.*(?:计划|办法|方案|规划|条例|项目|协议|合同))$/;

/** Short names that the text declares behind an organisation, there and wherever they stand: （以下简称“国网”）. */
function aliases(flow: string): Span[] {
  const found: Span[] = [];
  const short = new Set<string>();
  if (!/[简下以]称/.test(flow)) return found;
  for (const { 1: declared = '', index } of flow.matchAll(ALIAS)) {
    if (!BEFORE_ALIAS.test(flow.slice(Math.max(0, index - 3), index))) continue;
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
function joinAdjacent(flow: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.end === span.start && !standsAlone(flow, last, span))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** Side by side stand 财政部|税务总局, 省委|省政府, 河南男排|上海女排. */
function standsAlone(flow: string, first: Span, second: Span): boolean {
  const [one, two] = [flow.slice(first.start, first.end), flow.slice(second.start, second.end)];
  return (
    isKnownOrganisation(two) ||
    (SCOPE.test(two.charAt(0)) && SCOPED_BODY_END.test(one)) ||
    (TEAM.test(one) && TEAM.test(two))
  );
}

const SCOPED_BODY_END = /(?:[省市县区]委|政府|人大|政协)$/;
const TEAM = /(?:队|[男女][排篮足]|俱乐部)$/;

/** Parties whose committees are named by their place: 民建|四川省委. */
const PARTY = /(?:中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团|团)$/;

/** Houses that have departments: 哈佛大学|地学系, 教育部|考试院. */
const HAS_PARTS = /(?:大学|学院|[部局厅署院行会]|公司|集团|银行|中心|研究所|总局|委员会)$/;

function withPart(span: Span, words: Words): Span {
  const { flow } = words;
  if (!HAS_PARTS.test(flow.slice(span.start, span.end)) || span.end - span.start < 3) return span;
  return { start: span.start, end: partEnd(words, span.end) };
}

/** The place in front belongs to the organisation's name: 淇县|人民检察院. */
function joinFront(flow: string, span: Span, placeEnds: EndIndex): Span {
  const party = PARTY.exec(flow.slice(Math.max(0, span.start - 4), span.start))?.[0].length ?? 0;
  if (party > 0 && /委(?:员会)?$/.test(flow.slice(span.start, span.end)))
    return { start: span.start - party, end: span.end };
  // 国立|西南联合大学.
  if (
    /[国省市县私]立$/.test(flow.slice(Math.max(0, span.start - 2), span.start)) &&
    /(?:大学|学院|学校|中学|小学|图书馆|博物馆|医院)$/.test(flow.slice(span.start, span.end))
  )
    return { start: span.start - 2, end: span.end };
  const own = flow.slice(span.start, span.end);
  if (isKnownOrganisation(own) && PLACELESS.test(own)) return span;
  const start = placeEnds.startOver(span.start);
  return start >= 0 && start < span.start && !flow.slice(start, span.start).includes('\n')
    ? { start, end: span.end }
    : span;
}

function splitOrganisations(flow: string, span: Span): Span[] {
  const second = secondHouse(flow, span.start, span.end);
  if (second > 0)
    return [
      { start: span.start, end: second },
      { start: second, end: span.end },
    ];
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

/** 市政府|和|县委: two houses that the tagger took for one. */
function splitHouses(span: Span, words: Words): Span[] {
  const { flow } = words;
  for (let cut = span.start + 2; cut < span.end - 2; cut++) {
    if (!/[和与及、]/.test(flow.charAt(cut)) || words.startingAt(cut)?.end !== cut + 1) continue;
    if (isWholeHouse(flow, span.start, cut) && isWholeHouse(flow, cut + 1, span.end))
      return [{ start: span.start, end: cut }, ...splitHouses({ start: cut + 1, end: span.end }, words)];
  }
  return [span];
}

/** 洛桑|国际奥委会, 北京|人民日报: bodies of the world and the nation have no place in their names. */
const PLACELESS =
  /^(?:联合国|国际|世界|世卫|世贸|安理会|人民日报|新华社|光明日报|国民党|国务院|中共中央|中央军委|全国)/;

function withoutPlace(flow: string, span: Span): Span {
  const chain = readPlaceChain(flow, span.start, span.end);
  if (chain === null || chain.end >= span.end - 1) return span;
  const rest = flow.slice(chain.end, span.end);
  return isKnownOrganisation(rest) && PLACELESS.test(rest) && !isKnownOrganisation(flow.slice(span.start, span.end))
    ? { start: chain.end, end: span.end }
    : span;
}

/** Whether the stretch is a house known by name, or one of government with its scope. */
function isWholeHouse(flow: string, start: number, end: number): boolean {
  if (isKnownOrganisation(flow.slice(start, end))) return true;
  const scope = SCOPE.test(flow.charAt(start)) ? start + 1 : (readPlaceChain(flow, start, end)?.codedEnd ?? -1);
  return (
    scope > 0 &&
    (houseEnd(flow, scope) === end || (SCOPE.test(flow.charAt(scope)) && houseEnd(flow, scope + 1) === end))
  );
}

function refineOrganisation(flow: string, span: Span, words: Words, placeEnds: EndIndex): Span | null {
  let { start, end } = span;
  const leading = LEADING.exec(flow.slice(start, end))?.[0].length ?? 0;
  // 在|市财政局, but 经济日报社 and 对外友协.
  if (words.cutAt(start + leading)) start += leading;
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
  // 举办|书画联谊会 is a meeting.
  if (
    /联谊会$/.test(flow.slice(start, end)) &&
    /(?:举办|举行|召开|参加|组织)$/.test(flow.slice(Math.max(0, start - 2), start))
  )
    return null;
  if (personOfOffice(flow, { start, end }) !== null) return null;
  // 鹤政办〔2026〕5号 is the number of a paper.
  if (/[〔［]/.test(flow.charAt(end))) return null;
  if (isScopeList(flow, start) && SCOPE.test(flow.charAt(start))) return null;
  if (isZone(flow.slice(start, end)) || (isProduct(flow, start, end) && isKnownOrganisation(flow.slice(start, end))))
    return null;
  if (isPointOfWay(flow, { start, end })) return null;
  // 具身智能、|空天信息|等未来产业.
  if (
    isKindOfThing(flow, end) &&
    !isKnownOrganisation(flow.slice(start, end)) &&
    !isOrganisationLike(flow.slice(start, end))
  )
    return null;
  if (NO_ORGANISATION.test(flow.slice(start, end)) || isWholePlace(flow, start, end)) return null;
  if (end - start < 2 || /[\n\r，。；！？]/.test(flow.slice(start, end))) return null;
  return { start, end };
}

/** A division that the tagger took for its government or its team: 陕西省延安市宝塔区枣园街道. */
export function isWholePlace(flow: string, start: number, end: number): boolean {
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
