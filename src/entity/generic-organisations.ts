import { houseEnd } from './departments.js';
import { isCommonWord, isDoubtfulHouse, knownOrganisations } from './gazetteer/places.js';

/** Common nouns that look like organisations, and houses that are names for certain. */

/** Bodies and houses without a name of their own: generic words however they are put together. */
const GENERIC =
  /^(?:各级?|全[国省市县区]|有关|相关|本|该|我|其|当地|地方|上级|下级|基层|人民|最高|中央|国家|市级|省级|县级|区级|镇级|村级|一审|二审|原审|再审|中级|高级|市|县|区|省|镇|乡|村|街道|社区|机关|公安|检察|司法|行政|事业|国有|民营|中小|私营|外资|合资|股份|有限|责任|集团|投资|上市|龙头|骨干|科技|建筑|保险|证券|商业|金融|物业|旅游|新闻|宣传|组织|人事|财务|综合|党政|党委|政府|主管|监管|执法|职能|领导|工作|成员|牵头|责任|服务|管理|指挥|救援|专业|专家|志愿|帮扶|乡村|农村|农民|居民|村民|老年|妇女|儿童|残疾|职工|学生|中|小|大|医疗|卫生|教育|科研|文化|体育|研究|检验|检测|评估|鉴定|会计|律师|审计|招商|驻地|驻村|驻外|工会|团|总|分|支|子|母|两|三|几|多|家|个|联合|协调|推进|铁路|足球|篮球|基金|信托|期货|监督|新建|外国|国外|国内|本地|外地|小贷|贷款|房产|房地产|装修|快递|物流|运输|客运|货运|出租车|航空|网络|互联网|电商|电子商务|影视|广告|中介|培训|家政|食品|药品|农业|电力|供水|供电|供热|自来水|燃气|公交|环卫|园林|市政|慈善|社会|群众|青年|民间|文艺|艺术|考察|调查|检查|巡查|督查|督导|宣讲|消防|交警|刑警|特警|边防|当事|涉案|施工|建设|承建|开发|生产|销售|经营|运营|代理|测评|技术|法律|咨询|考试|招生|就业|养老|托育|体检|美容|民营|私人|国家级|省级|市级|一流|知名|著名|大型|多所|各家|部分|其他|同类|合作|新|老)*(?:公司|集团|企业|银行|大学|学院|学校|中学|小学|幼儿园|医院|卫生院|法院|检察院|政府|机关|部门|单位|机构|组织|委员会|村委会|居委会|村两委|两委|党支部|党总支|党委|党组|纪委|工会|协会|学会|商会|研究所|研究院|研究会|事务所|合作社|专业合作社|基金会|联盟|中心|办公室|办公厅|指挥部|领导小组|工作组|专班|派出所|海关|局|厅|部|委|办|处|科|室|队|团|社|站|所|院|馆|店|厂|联合会|董事会|监事会|股东大会|常委会|理事会|交易所|俱乐部|电视台|电台|报社|出版社|杂志社|分局|总局|支局|管理局|管理处|大使馆|使馆|领事馆|考察队|招待所|研究中心|技术中心|服务中心|服务站|工作站|救援队|志愿队|支队|大队|总队|中队|工作队|小组|班子|法庭|合议庭|本院|我院|该院|开发区|示范区|高新区)+$/;

/** Scope and body make a name of two generic parts: 市委, 县政府, 镇党委, 省法院. */
const SCOPED_BODY =
  /^[省市县区州盟旗镇乡](?:委|政府|人民政府|人大|人大常委会|政协|纪委|纪委监委|监委|党委|党工委|法院|人民法院|中级人民法院|中院|高院|高级人民法院|检察院|人民检察院|公安局|总工会|工会|团委|妇联|中心医院|人民医院|医院|一中|融媒体中心|委办公室|政府办公室|政府办|委组织部|委宣传部|武装部)/;

/** Whether a span that looks like an organisation is a common noun: 有关部门, 人民法院, 村委会. */
export function isGenericOrganisation(name: string): boolean {
  if (/(?<!某)某(?!某)/.test(name) && !/^.某/.test(name)) return true;
  if (name.length < 2 || (name.length === 2 && isCommonWord(name) && !isDoubtfulHouse(name))) return true;
  if (SCOPED_BODY.test(name) || knownOrganisations().startingAt(name, 0) > 2 || !GENERIC.test(name)) return false;
  if (!/^[省市县区州盟旗镇乡]/.test(name)) return true;
  // 县自来水公司, 市电视台: there is one of it in each division.
  return (
    houseEnd(name, 1) !== name.length &&
    !/^.{2,}(?:公司|电视台|电台|招待所|剧团|医院|中学|小学|学校)$/.test(name.slice(1))
  );
}

/** Whether an organisation is known all over the country by exactly this name. */
export function isKnownOrganisation(name: string): boolean {
  return knownOrganisations().has(name);
}

/** 洛桑|国际奥委会, 北京|人民日报: bodies of the world and the nation have no place in their names. */
const PLACELESS =
  /^(?:联合国|国际|世界|世卫|世贸|安理会|人民日报|新华社|光明日报|国民党|国务院|中共中央|中央军委|全国)/;

/** Whether it is such a body, known by exactly this name. */
export function isPlaceless(name: string): boolean {
  return PLACELESS.test(name) && isKnownOrganisation(name);
}

/** The level of a division that stands for its name: 市|财政局, 县|委. */
export const SCOPE = /[省市县区州盟旗镇乡]/;

/** Two houses of one place written together: 省委|省政府, 县委|县人民政府, 市委|市纪委. */
const TWO_BODIES = /^([省市县区州盟旗镇乡](?:党?委|人大|政府))([省市县区州盟旗镇乡](?:人民政府|政府|纪委|人大|政协))$/;

/** Where a second known house starts in `[start, end)`: 财政部|税务总局; -1 when there is only one. */
export function secondHouse(flow: string, start: number, end: number): number {
  const bodies = end - start > 10 ? null : TWO_BODIES.exec(flow.slice(start, end));
  if (bodies !== null) return end - (bodies[2]?.length ?? 0);
  const known = knownOrganisations();
  const first = known.startingAt(flow, start, end);
  // 一汽|丰田 is one house, 财政部|税务总局 are two.
  return first > 0 && STATE.test(flow.slice(start, start + first)) && known.has(flow.slice(start + first, end))
    ? start + first
    : -1;
}

const STATE = /[部委局院署会央]$/;
