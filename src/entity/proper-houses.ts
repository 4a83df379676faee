import type { Span } from '../model.js';
import { endsWithUserSuffix } from './user-grammar.js';
import type { Words } from './words.js';

/** Houses with a proper name, from the place or the run of naming words before them to the kind of house that closes them. */

/** Kinds of houses that close a name for certain; the place or proper name before them belongs to it. */
const CLOSING =
  /(?:有限公司|有限责任公司|股份公司|总公司|分公司|公司|集团|协会|商会|学会|研究会|促进会|联合会|联谊会|基金会|大学|学院|中学|小学|幼儿园|学校|中心校|医院|卫生院|法院|法庭|检察院|银行|支行|分行|出版社|报社|研究所|研究院|设计院|委员会|管委会|居委会|村委会|事务所|合作社|电视台|派出所|管理局|林业局|公安局|公安处|文工团|艺术团|剧团|剧院|乐团|歌舞团|管理中心|服务中心|管护中心|保护中心|党委|党支部|村党支部|气象台|气象站|水电站|监狱|煤矿|冶炼厂|啤酒厂|工厂|茶馆|茶社|书店|工作室|俱乐部|体验馆|博物馆|纪念馆|茶馆|茶社|面馆|饭庄|酒庄|酒家|种业|乳业|救援队|篮球队|足球队|女排|男排|男篮|女篮|交警支队|大队|支队|总队)$/;

/** Societies and houses whose name may follow a bare scope: 市|单身青年人才联谊会. */
export const SOCIETY =
  /(?:协会|商会|学会|研究会|促进会|联合会|联谊会|基金会|中心|文化馆|图书馆|博物馆|美术馆|医院|学校|小学|中学|一中|幼儿园|公司|集团|合作社|救援队|艺术团|剧团)$/;

const TEAM = /(?:[篮足排]球队|[男女][排篮足])$/;

/** Trades that close a company's name behind its place, unless they go on (洛阳|石化, but 洛阳|石化产业). */
const TRADE = /(?:石化|炼化|重工|钢铁|港务|机床|轴承|玻璃厂|轴研所|一拖|地铁集团|公交集团)$/;
const GOES_ON = /^(?:产业|行业|工业|企业|项目|基地|园|集群|市场|产品|制造|有限|集团|公司|领域|专业)/;

/** Only a proper name stands before these, wherever it comes from. */
const COMPANY = /(?:有限公司|有限责任公司)$/;

const LAST_OF_COMPANY = '司'.charCodeAt(0);

/** Parts of speech that a name is made of (jieba's tags). */
const NAMING = /^(?:n|ns|nr|nt|nz|t|nrt|nrfg|ng|x|eng|b|j|vn|an|a|l|f|s|i|m|z|g|ag|zg|q)$/;

const NO_NAMING =
  /^(?:的|了|和|与|及|或|等|在|是|为|有|被|把|向|对|从|由|到|这|那|该|各|每|某|其|并|将|已|曾|均|都|也|还|原告|被告|第三人|原审|上诉人|被上诉人|申请人|记者|通讯员|位于|来自|前往|走进|协同|会同|持有|诉|股东|控股股东|客户|供应商|债权人|债务人|保证人|委托人|承租人|出租人|买受人|出卖人|发包人|承包人|持|持股|系|组织|举办|开展|支持|成为|作为|包括|以及|一家|两家|三家|多家|家|名|个|位|所|日|年|月|使用|利用|通过|根据|依据|按照|企业|引进|引导|收购|入股|签约|要求|本土|首家|首个|首座|另|另外|下属|附近|上市公司|会员单位|龙头企业|百年|老店|知名|著名|大型|私立|公立|私立学校|公立学校|代表|指导|代理|之滨|灾区|人民|起任|现任|历任|曾任|新一届|上一届|本届|某|图为|发现|提供|加入|进入|成立|设立|注册|控股|参股|全资|子公司)$/;

/** 一家, 几所, 两个: what is counted is no name; 第一 and 十九 are parts of one. */
const COUNTED = /[家所个名位座间处批多几两]/;
const ONE_OF = /^[另某这那]?[一几两三数多](?:大?[家所个名位座间批])$/;

const LONGEST_NAME = 30;

/** Where the last closing kind of house ends in the unbroken run of naming words from `from` on, -1 when there is none. */
export function closingEnd(words: Words, from: number): number {
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
    if (
      !NAMING.test(token.tag) ||
      NO_NAMING.test(token.word) ||
      (token.tag === 'm' && COUNTED.test(token.word)) ||
      ONE_OF.test(token.word) ||
      !/^[\u4e00-\u9fffA-Za-z0-9]+$/.test(token.word)
    )
      break;
    if (
      CLOSING.test(words.flow.slice(from, token.end)) ||
      endsWithUserSuffix(words.flow, token.end, from) ||
      (TRADE.test(token.word) && !GOES_ON.test(words.flow.slice(token.end, token.end + 2)))
    )
      end = token.end;
    // Behind a legal form only a branch goes on, which organisationEnd reads; behind a team, another name.
    if (COMPANY.test(token.word) || (end === token.end && TEAM.test(token.word))) break;
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
    // 法国|公司, 秦岭|公司: a place and a bare kind of house make no name.
    if (close > end + 1 && !BARE_KIND.test(words.flow.slice(end, close))) found.push({ start, end: close });
  }
  return found;
}

const BARE_KIND =
  /^(?:公司|集团|总公司|分公司|学校|医院|银行|大学|学院|书店|工厂|煤矿|监狱|协会|商会|学会|工作室|大队|支队|总队)$/;

/** Companies by their legal form, back to where the run of naming words starts: 昆岳能源有限公司. */
export function findCompanies(words: Words): Span[] {
  const found: Span[] = [];
  for (const token of words.tokens) {
    if (token.word.charCodeAt(token.word.length - 1) !== LAST_OF_COMPANY || !COMPANY.test(token.word)) continue;
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
