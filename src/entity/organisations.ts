import type { Span } from '../model.js';
import { houseEnd } from './departments.js';
import { isDoubtfulHouse, knownOrganisations } from './gazetteer/places.js';
import { type ChainReader, readPlaceChain } from './place-chains.js';
import { closingEnd, SOCIETY } from './proper-houses.js';
import type { Words } from './words.js';

/**
 * Organisations by their characters: houses of government behind their scope (市财政局, 淇县县委, 国家医保局), houses known by
 * name, and what a name goes on with (…银行|股份有限公司|鞍山中心支公司).
 */

const SCOPE = new Set('省市县区州盟旗镇乡');

/** Before a scope letter these make another word of it: 城市, 全县, 上市, 超市, 门市. */
const NO_SCOPE =
  /[某城都超上股门夜集楼早菜花全本各每该此两我你他贵外跨进入出收闹利面众黑山地社景园片小校学厂库灾牧林垦战疫分选专特新老矿库]/;

const GLUED = new Set('由从在对向与和到经为据被请以按让把将给及');

/** What a house may open with: a letter of a scope (市财政局) or of the nation (国家统计局). */
const SCOPE_LETTER = 1;
const NATION = 2;
const OPENS = new Uint8Array(0x10000);
for (const letter of SCOPE) OPENS[letter.charCodeAt(0)] = SCOPE_LETTER;
for (const letter of '国中全') OPENS[letter.charCodeAt(0)] = NATION;

const NATIONAL = /^(?:国家|中央|全国|中国|中华全国)/;

/** What an organisation's name goes on with when the name that was found ended too early. */
const SUFFIX =
  /^(?:股份有限公司|有限责任公司|集团股份有限公司|集团有限公司|集团公司|有限公司|股份公司|总公司|分公司|子公司|公司|集团|联合会|研究院|研究所|研究中心|协会|学会|委员会|管委会|管理委员会|党委|党工委|工委|党总支|党支部|基金会|合作社|办事处|办公室|办公厅|编辑部|出版社|电视台|广播电台|报社|医院|大学|学院|中学|小学|幼儿园|支行|分行|总行|分局|总局|总队|支队|大队|中队|派出所|检察院|人民检察院|法院|人民法院|政府|人民政府)/;

/** What the short name of a group goes on with when it names a member of it: 中信|重工, 京东|物流. */
const MEMBER =
  /^(?:重工|银行|证券|信托|期货|建投|地产|置业|物流|影业|影视|传媒|控股|资本|乳业|数科|保险|租赁|电商|商城|影城)/;

/** A branch behind its house: 丰岭财险|鞍山中心支公司, 国家统计局|宜宾调查队, 中国证监会|福建监管局. */
const BRANCH =
  /^(?:[一-鿿]{0,6}?)(?:中心支公司|支公司|分公司|支行|分行|营业部|调查总队|调查队|监管局|监管分局|管理局|办事处|代表处|分局|总队|支队|海关|专员办|特派办|分院|分社|分会|分校|分部|中心支行|党委|委员会)/;

/** A legal form in brackets is part of the name: 会计师事务所（特殊普通合伙）. */
const LEGAL_FORM =
  /^[（(](?:特殊普通合伙|有限合伙|普通合伙|集团|中国|北京|上海|香港|控股)[）)](?:股份有限公司|有限责任公司|有限公司|公司)?/;

/** 香港中文大学（深圳）. */
const CAMPUS = /^[（(][一-鿿]{2,4}[）)]/;

/** A department behind its house and before a title: 市财政局|预算科|科长. */
const BEFORE_TITLE =
  /^([一-鿿]{1,7}?(?:科|处|室|股|部|支队|大队|中队|庭|系|分局|监区))(?=(?:副|原)?(?:科长|处长|主任|股长|部长|支队长|大队长|中队长|队长|庭长|局长|监区长|教授))/;

const DEPARTMENT =
  /^[一-鿿]{1,8}?(?:科|处|室|部|司|庭|系|所|站|队|大队|支队|中队|中心|学院|办|组|馆|车间|分局|院|厅|党委|党支部|党总支|委员会|团委)$/;

/** Where the name goes on to behind `end`: suffixes, legal forms, branches. */
export function organisationEnd(flow: string, start: number, end: number): number {
  let reach = end;
  if (flow.charAt(end - 1) === '委' && SHORT_COMMITTEE.test(flow.slice(end, end + 2))) reach++;
  for (let round = 0; round < 3; round++) {
    const behind = flow.slice(reach, reach + 24);
    const campus = flow.startsWith('大学', reach - 2) ? CAMPUS.exec(behind) : null;
    const member = reach - start < 4 && knownOrganisations().has(flow.slice(start, reach)) ? MEMBER.exec(behind) : null;
    const more = campus ?? LEGAL_FORM.exec(behind) ?? SUFFIX.exec(behind) ?? member;
    if (more !== null && !repeats(flow.slice(start, reach), more[0])) {
      reach += more[0].length;
      continue;
    }
    const place = readPlaceChain(flow, reach, Math.min(flow.length, reach + 10));
    if (place === null) break;
    const branch = BRANCH.exec(flow.slice(place.codedEnd, place.codedEnd + 12));
    if (branch === null) break;
    reach = place.codedEnd + branch[0].length;
  }
  return reach + (BEFORE_TITLE.exec(flow.slice(reach, reach + 14))?.[1]?.length ?? 0);
}

/** 县委|党委 and 公司|公司: the second starts something else. */

/** 民革重庆市委|会: 委员会, cut short in another way. */
const SHORT_COMMITTEE = /^会(?![议上场见晤谈同])/;

function repeats(name: string, suffix: string): boolean {
  return name.endsWith(suffix) || (/^(?:党委|委员会|政府)/.test(suffix) && /[委]$/.test(name));
}

/** The department that stands between an organisation and the title that follows, if that is all there is. */
export function isDepartment(text: string): boolean {
  return text.length <= 12 && DEPARTMENT.test(text);
}

function scopedHouse(flow: string, at: number, words: Words, chains: ChainReader): number {
  const first = OPENS[flow.charCodeAt(at)] ?? 0;
  const national = first === NATION ? NATIONAL.exec(flow.slice(at, at + 4)) : null;
  if (national !== null) {
    const end = houseEnd(flow, at + national[0].length);
    // 全国|人大 and 国家|统计局 are names; 中央|政府 and 国家|安全 are not.
    return end > 0 &&
      !/^(?:政府|人民政府|委|办公室|公司|集团|银行|企业)$/.test(flow.slice(at + national[0].length, end))
      ? end
      : -1;
  }
  const place = chains.at(at);
  // Short forms of counties are verbs and nouns too often (会同|市发展改革委).
  if (
    place !== null &&
    (!place.bare ||
      (words.cutAt(place.codedEnd) && (place.codes.length === 0 || place.codes.some((code) => code.endsWith('00')))))
  ) {
    const letter = SCOPE.has(flow.charAt(place.codedEnd)) ? 1 : 0;
    const end = Math.max(
      houseEnd(flow, place.codedEnd),
      letter === 1 && /[省市县区]/.test(flow.charAt(place.codedEnd)) ? houseEnd(flow, place.codedEnd + 1) : -1,
    );
    if (end > 0 && !isGovernedCity(flow, place.codedEnd, end)) return end;
  }
  if (first !== SCOPE_LETTER || (at > 0 && NO_SCOPE.test(flow.charAt(at - 1)) && !startsScope(flow, at))) return -1;
  if (isScopeList(flow, at)) return -1;
  const house = houseEnd(flow, at + 1);
  if (house > 0 || !words.cutAt(at + 1)) return house;
  const society = closingEnd(words, at + 1);
  return society > at + 5 && SOCIETY.test(flow.slice(at, society)) ? society : -1;
}

/** 郑州|公司 and 北京|医院 without more are too short to be believed. */
function isGovernedCity(flow: string, from: number, end: number): boolean {
  return (
    /^(?:公司|集团|企业|学校|大学|银行|医院|法院|检察院|政府|建设|中心|队|站|所|社|部|办|院)$/.test(
      flow.slice(from, end),
    ) && !/(?:法院|检察院|政府)$/.test(flow.slice(from, end))
  );
}

/** 我市财政局, 该县文旅局: pronouns before a scope leave the house its name. */
function startsScope(flow: string, at: number): boolean {
  return (
    /[我本该全]/.test(flow.charAt(at - 1)) &&
    /^[省市县区][一-鿿]{2,14}?[局厅委]/.test(flow.slice(at, at + 16)) &&
    !/^市委|^[省县区]委/.test(flow.slice(at, at + 2))
  );
}

const COMPANY_BEHIND =
  /^(?:董事[会长]|监事会|公司|集团|控股|CEO|首席[执财技运]|创始人|联合创始人|总裁|总经理|高管|员工|股价|市值|财报|旗下|公关|官方|官微|品牌|系高管)/;

/** 联想|董事会主席, 小米|创始人: what stands behind tells that a common word is a company. */
function isSpokenOfAsCompany(flow: string, start: number, end: number): boolean {
  return isDoubtfulHouse(flow.slice(start, end)) && COMPANY_BEHIND.test(flow.slice(end, end + 5));
}

/** 曼城|3比1: a club with what it scored. */
const SCORE = /^\d{1,3}(?:[比:：∶-]\d|[胜负平]|分[胜负])/;

/** 奥迪|A4, 宝马|3系: a brand before the letters and numbers of its model is a product. */
export function isProduct(flow: string, start: number, end: number): boolean {
  return (
    /^[\u4e00-\u9fff]{2,3}$/.test(flow.slice(start, end)) &&
    !/[社队会部局院报网台党]$/.test(flow.slice(start, end)) &&
    /[A-Za-z0-9]/.test(flow.charAt(end)) &&
    !SCORE.test(flow.slice(end, end + 8))
  );
}

/** Organisations found by characters at word boundaries, sorted, without overlaps. */
export function findOrganisations(flow: string, words: Words, chains: ChainReader): Span[] {
  const known = knownOrganisations();
  const found: Span[] = [];
  let covered = 0;
  for (const { start, end: tokenEnd, tag } of words.tokens) {
    if (start < covered) continue;
    let from = start;
    const length = known.startingAt(flow, start);
    // A long name is sure even where the segmenter joined its end to the next word (工业和信息化部|等).
    let end = length > 0 && (length >= 5 || words.cutAt(start + length)) ? start + length : -1;
    if (end > 0 && isProduct(flow, start, end)) end = -1;
    if (end < 0 && tokenEnd - start === 2 && isSpokenOfAsCompany(flow, start, tokenEnd)) end = tokenEnd;
    end = Math.max(end, scopedHouse(flow, start, words, chains));
    // 由市|疾控中心, 从市|农业农村局: a guessing segmenter glues the scope to the preposition.
    if (end < 0 && tokenEnd - start === 2 && GLUED.has(flow.charAt(start)) && SCOPE.has(flow.charAt(start + 1))) {
      from = start + 1;
      end = houseEnd(flow, from + 1);
    }
    // 向|世卫组织: the same for names that are too long for an accident.
    const isGuess = end < 0 && (tag === 'x' || tag === 'nr');
    for (let inner = start + 1; isGuess && end < 0 && inner < tokenEnd; inner++) {
      const inside = known.startingAt(flow, inner);
      if (inside < 4 || inner + inside <= tokenEnd) continue;
      from = inner;
      end = inner + inside;
    }
    if (end < 0) continue;
    end = organisationEnd(flow, from, end);
    found.push({ start: from, end });
    covered = end;
  }
  return found;
}

/** 各县、区人民政府: in a list of bare scopes the last opens no name. */
export function isScopeList(flow: string, at: number): boolean {
  return /(?:^|[^\u4e00-\u9fff])各?[省市县区乡镇]、$/.test(flow.slice(Math.max(0, at - 4), at));
}
