import type { Span } from '../model.js';
import { findAnonymousHouses } from './anonymous-houses.js';
import { EndIndex } from './end-index.js';
import { isGenericOrganisation, isKnownOrganisation, SCOPE } from './generic-organisations.js';
import { listedCompanies } from './listed-companies.js';
import { isKindOfThing } from './listed-things.js';
import { findAliases } from './organisation-aliases.js';
import { splitHouses, splitOrganisations, withoutPlace } from './organisation-cuts.js';
import { joinAdjacent, joinFront, withPart } from './organisation-joins.js';
import { findOrganisations, isProduct, isScopeList, organisationEnd } from './organisations.js';
import { houseOfPerson, personOfOffice } from './person-houses.js';
import { type ChainReader, readPlaceChain } from './place-chains.js';
import { isZone } from './place-spans.js';
import { findCompanies, isOrganisationLike, organisationsBehind } from './proper-houses.js';
import { isPointOfWay } from './stations.js';
import type { TaggedName } from './tagged-name.js';
import { endsWithTitleHead, titleStart } from './titles.js';
import type { Words } from './words.js';

/** All organisations of a text: by rule, by the tagger, by their declared short names. */

const LEADING =
  /^(?:该|受|原|由|在|据|从|对|向|被|经|请|让|使|给|为|任|记|讯|控股股东|股东|全资子公司|子公司|母公司|原审被告|原审原告|原审第三人|被上诉人|上诉人|被申请人|申请人|被告单位|被告|原告|第三人|客户|供应商|系)+(?=[一-鿿]{3})/;

/** No organisations, though taggers like them. */
const NO_ORGANISATION =
  /[0-9０-９]+[所家个名]|(?:平台|系统|项目|工程|活动|行动|计划|大会|会议|论坛|博览会|展览会|品牌|软件|冷链园|物流园|产业园|大赛|比赛|联赛|锦标赛|^[一-鿿]{2,4}(?:女团|男团)|[建办设投开]厂|(?:交汇|交叉|交界|出口|入口|所在|源头|深)处)$|^(?:民办|公办|班额|受|民国|中华民国|太行|红军|八路军|新四军|我军|美军|日军|清廷|朝廷|.*(?:系列|杯|奖))$/;

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
  return longestFirst([...named, ...listed, ...findAliases(flow)]);
}

/** Companies by their legal form, from where the tagger opens them: 起任|宁波康强电子有限公司. */
function trimmedCompanies(words: Words, tagged: readonly TaggedName[]): Span[] {
  const starts = new Map(tagged.filter(({ kind }) => kind === 'org').map(({ start, end }) => [end, start]));
  return findCompanies(words).map(({ start, end }) => ({ start: Math.max(start, starts.get(end) ?? start), end }));
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
