import type { Span } from '../model.js';
import { houseEnd } from './departments.js';
import { isCommonWord, knownOrganisations } from './gazetteer/places.js';
import { type ChainReader, readPlaceChain } from './place-chains.js';
import type { Words } from './words.js';

/**
 * Organisations by their characters: houses of government behind their scope (市财政局, 淇县县委, 国家医保局), houses known by
 * name, and what a name goes on with (…银行|股份有限公司|鞍山中心支公司).
 */

const SCOPE = new Set('省市县区州盟旗镇乡');
/** Before a scope letter these make another word of it: 城市, 全县, 上市, 超市, 门市. */
const NO_SCOPE =
  /[城都超上股门夜集楼早菜花全本各每该此两我你他贵外跨进入出收闹利面众黑山地社景园片小校学厂库灾牧林垦战疫分选专特新老矿库]/;
const GLUED = new Set('由从在对向与和到经为据被请以按让把将给及');
const NATIONAL_FIRST = new Set('国中全');
const NATIONAL = /^(?:国家|中央|全国|中国|中华全国)/;

/** What an organisation's name goes on with when the name that was found ended too early. */
const SUFFIX =
  /^(?:股份有限公司|有限责任公司|集团股份有限公司|集团有限公司|集团公司|有限公司|股份公司|总公司|分公司|子公司|公司|集团|联合会|研究院|研究所|研究中心|协会|学会|委员会|管委会|管理委员会|党委|党工委|工委|党总支|党支部|基金会|合作社|办事处|办公室|办公厅|编辑部|出版社|电视台|广播电台|报社|医院|大学|学院|中学|小学|幼儿园|支行|分行|总行|分局|总局|总队|支队|大队|中队|派出所|检察院|人民检察院|法院|人民法院|政府|人民政府)/;
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
    const more = campus ?? LEGAL_FORM.exec(behind) ?? SUFFIX.exec(behind);
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
  const first = flow.charAt(at);
  const national = NATIONAL_FIRST.has(first) ? NATIONAL.exec(flow.slice(at, at + 4)) : null;
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
  if (!SCOPE.has(first) || (at > 0 && NO_SCOPE.test(flow.charAt(at - 1)) && !startsScope(flow, at))) return -1;
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

/** Organisations found by characters at word boundaries, sorted, without overlaps. */
export function findOrganisations(flow: string, words: Words, chains: ChainReader): Span[] {
  const known = knownOrganisations();
  const found: Span[] = [];
  let covered = 0;
  for (const { start, end: tokenEnd } of words.tokens) {
    if (start < covered) continue;
    let from = start;
    const length = known.startingAt(flow, start);
    // A long name is sure even where the segmenter joined its end to the next word (工业和信息化部|等).
    let end = length > 0 && (length >= 5 || words.cutAt(start + length)) ? start + length : -1;
    end = Math.max(end, scopedHouse(flow, start, words, chains));
    // 由市|疾控中心, 从市|农业农村局: a guessing segmenter glues the scope to the preposition.
    if (end < 0 && tokenEnd - start === 2 && GLUED.has(flow.charAt(start)) && SCOPE.has(flow.charAt(start + 1))) {
      from = start + 1;
      end = houseEnd(flow, from + 1);
    }
    if (end < 0) continue;
    end = organisationEnd(flow, from, end);
    found.push({ start: from, end });
    covered = end;
  }
  return found;
}

/** Kinds of houses that close a name for certain; the place or proper name before them belongs to it. */
const CLOSING =
  /(?:有限公司|有限责任公司|股份公司|总公司|分公司|公司|集团|协会|商会|学会|研究会|促进会|联合会|联谊会|基金会|大学|学院|中学|小学|幼儿园|学校|中心校|医院|卫生院|法院|法庭|检察院|银行|支行|分行|出版社|报社|研究所|研究院|设计院|委员会|管委会|居委会|村委会|事务所|合作社|电视台|派出所|管理局|林业局|公安局|公安处|文工团|艺术团|剧团|剧院|乐团|歌舞团|管理中心|服务中心|管护中心|保护中心|党委|党支部|村党支部|气象台|气象站|水电站|监狱|煤矿|冶炼厂|啤酒厂|工厂|茶馆|茶社|书店|工作室|俱乐部|体验馆|博物馆|纪念馆|茶馆|茶社|面馆|饭庄|酒庄|酒家|种业|乳业|救援队|篮球队|足球队|女排|男排|男篮|女篮|交警支队|大队|支队|总队)$/;
/** Societies and houses whose name may follow a bare scope: 市|单身青年人才联谊会. */
const SOCIETY =
  /(?:协会|商会|学会|研究会|促进会|联合会|联谊会|基金会|中心|文化馆|图书馆|博物馆|美术馆|医院|学校|小学|中学|一中|幼儿园|公司|集团|合作社|救援队|艺术团|剧团)$/;

/** Only a proper name stands before these, wherever it comes from. */
const COMPANY = /(?:有限公司|有限责任公司)$/;
/** Parts of speech that a name is made of (jieba's tags). */
const NAMING = /^(?:n|ns|nr|nt|nz|t|nrt|nrfg|ng|x|eng|b|j|vn|an|a|l|f|s|i|m|z|g|ag|zg|q)$/;
const NO_NAMING =
  /^(?:的|了|和|与|及|或|等|在|是|为|有|被|把|向|对|从|由|到|这|那|该|各|每|某|其|并|将|已|曾|均|都|也|还|原告|被告|第三人|上诉人|被上诉人|申请人|记者|通讯员|位于|来自|前往|走进|协同|会同|持有|诉|股东|控股股东|客户|供应商|债权人|债务人|保证人|委托人|承租人|出租人|买受人|出卖人|发包人|承包人|持|持股|系|组织|举办|开展|支持|成为|作为|包括|以及|一家|两家|三家|多家|家|名|个|位|所|日|年|月|使用|利用|通过|根据|依据|按照|企业|引进|引导|收购|入股|签约|要求|发现|提供|加入|进入|成立|设立|注册|控股|参股|全资|子公司)$/;
const LONGEST_NAME = 30;

/** Where the last closing kind of house ends in the unbroken run of naming words from `from` on, -1 when there is none. */
function closingEnd(words: Words, from: number): number {
  let end = -1;
  for (
    let token = words.startingAt(from);
    token !== undefined && token.end - from <= LONGEST_NAME;
    token = words.startingAt(token.end)
  ) {
    const continues = /^[（(](?:集团|中国|深圳|北京|上海|香港)[）)]/.exec(
      words.flow.slice(token.start, token.start + 5),
    );
    if (continues !== null) {
      token = words.endingAt(token.start + continues[0].length);
      if (token === undefined) return end;
      continue;
    }
    if (!NAMING.test(token.tag) || NO_NAMING.test(token.word) || !/^[\u4e00-\u9fffA-Za-z0-9]+$/.test(token.word)) break;
    if (CLOSING.test(words.flow.slice(from, token.end))) end = token.end;
    // Behind a legal form only a branch goes on, which organisationEnd reads.
    if (COMPANY.test(token.word)) break;
  }
  return end;
}

/** Shops, schools and companies that a tagger took for places: 杭州西溪花朝茶馆. */
const NO_PLACE_END =
  /(?:公司|集团|大学|学院|中学|小学|幼儿园|医院|卫生院|银行|茶馆|茶社|面馆|饭庄|酒庄|酒家|体验馆|书店|剧团|艺术团|合作社|委员会|管委会|协会|商会|出版社|研究所|研究院|检察院|法院)$/;

export function isOrganisationLike(text: string): boolean {
  return NO_PLACE_END.test(text);
}

/** Names that a place opens and a kind of house closes: 江苏南京市长风电子有限公司, 安溪县茶业协会. */
export function organisationsBehind(places: readonly Span[], words: Words): Span[] {
  const found: Span[] = [];
  for (const { start, end } of places) {
    if (!words.cutAt(end)) continue;
    const close = closingEnd(words, end);
    if (close > end + 1) found.push({ start, end: close });
  }
  return found;
}

/** Companies by their legal form, back to where the run of naming words starts: 昆岳能源有限公司. */
export function findCompanies(words: Words): Span[] {
  const found: Span[] = [];
  for (const token of words.tokens) {
    if (!COMPANY.test(token.word)) continue;
    let start = token.start;
    for (
      let before = words.endingAt(start);
      before !== undefined && token.end - before.start <= LONGEST_NAME;
      before = words.endingAt(start)
    ) {
      if (
        !NAMING.test(before.tag) ||
        (before.tag === 'v' && before.word.length === 1) ||
        NO_NAMING.test(before.word) ||
        !/^[\u4e00-\u9fffA-Za-z0-9]+$/.test(before.word)
      )
        break;
      start = before.start;
    }
    if (token.start - start >= 2) found.push({ start, end: token.end });
  }
  return found;
}

/** Bodies and houses without a name of their own: generic words however they are put together. */
const GENERIC =
  /^(?:各级?|全[国省市县区]|有关|相关|本|该|我|其|当地|地方|上级|下级|基层|人民|最高|中央|国家|市级|省级|县级|区级|镇级|村级|一审|二审|原审|再审|中级|高级|市|县|区|省|镇|乡|村|街道|社区|机关|公安|检察|司法|行政|事业|国有|民营|中小|私营|外资|合资|股份|有限|责任|集团|投资|上市|龙头|骨干|科技|建筑|保险|证券|商业|金融|物业|旅游|新闻|宣传|组织|人事|财务|综合|党政|党委|政府|主管|监管|执法|职能|领导|工作|成员|牵头|责任|服务|管理|指挥|救援|专业|专家|志愿|帮扶|乡村|农村|农民|居民|村民|老年|妇女|儿童|残疾|职工|学生|中|小|大|医疗|卫生|教育|科研|文化|体育|研究|检验|检测|评估|鉴定|会计|律师|审计|招商|驻地|驻村|驻外|工会|团|总|分|支|子|母|两|三|几|多|家|个|联合|协调|推进)*(?:公司|集团|企业|银行|大学|学院|学校|中学|小学|幼儿园|医院|卫生院|法院|检察院|政府|机关|部门|单位|机构|组织|委员会|村委会|居委会|村两委|两委|党支部|党总支|党委|党组|纪委|工会|协会|学会|商会|研究所|研究院|研究会|事务所|合作社|专业合作社|基金会|联盟|中心|办公室|办公厅|指挥部|领导小组|工作组|专班|派出所|海关|局|厅|部|委|办|处|科|室|队|团|社|站|所|院|馆|店|厂|联合会|董事会|监事会|股东大会|常委会|理事会|支队|大队|总队|中队|工作队|小组|班子|法庭|合议庭|本院|我院|该院|开发区|示范区|高新区)+$/;
/** Scope and body make a name of two generic parts: 市委, 县政府, 镇党委, 省法院. */
const SCOPED_BODY =
  /^[省市县区州盟旗镇乡](?:委|政府|人民政府|人大|人大常委会|政协|纪委|纪委监委|监委|党委|党工委|法院|人民法院|中级人民法院|中院|高院|高级人民法院|检察院|人民检察院|公安局|总工会|工会|团委|妇联|中心医院|人民医院|医院|一中|融媒体中心|委办公室|政府办公室|政府办|委组织部|委宣传部|武装部)/;

/** Whether a span that looks like an organisation is a common noun: 有关部门, 人民法院, 村委会. */
export function isGenericOrganisation(name: string): boolean {
  if (name.length < 2 || (name.length === 2 && isCommonWord(name))) return true;
  if (SCOPED_BODY.test(name) || knownOrganisations().has(name) || !GENERIC.test(name)) return false;
  return !(SCOPE.has(name.charAt(0)) && houseEnd(name, 1) === name.length);
}
