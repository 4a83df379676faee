import type { Words } from './words.js';

/** What stands behind a division or alone by its closing word: towns, villages, roads and zones that no gazetteer holds. */

/** Function words and quantifiers that open no name of a town, village or road: 各村, 全镇, 两个乡. */
const NO_NAME =
  /^[的了着和与及或各全本该每某这那此其整多数几两个座条些何哪在到从向往对把被让给由是有为也都就还又不没很最更等所以并而但若如因于将已曾使]|[的了着和与及或等在是有为把被让给向往从到各全个们]/;
const COMMON_TOWN =
  /^(?:城|乡|小|古|集|重|村|市|建|下|农|山|水|强|新|名|老|特色小|示范|中心|工业重|千年古|历史文化名|边境|沿海|周边|附近|邻近|相邻|所在|贫困|两|三|几|各|县|城关|入|返|进|出|回|家|故|他|异|侨|老|本土|思|还|离|同|梦|水|鱼米之|第二故|下)(?:镇|乡)$/;
const COMMON_VILLAGE =
  /^(?:农|乡|山|全|各|本|该|每|驻|进|入|美丽乡|新农|行政|自然|贫困|示范|城中|空心|中心|重点|试点|先进|文明|帮扶|联系|包|强|富|整|邻|外|同|小山|渔|度假|地球|奥运|一村一|村|美丽|和美乡|数字乡|试验|样板|生态|特色|旅游|红旗|小康|新型|智慧|多|几|古|老)(?:村|屯|社区)$/;
const COMMON_ROAD =
  /(?:[公铁马道线网水陆条思]|高速|石板|石子|水泥|柏油|沥青|砂石|泥土|富裕|致富|小康|必经|求学|上学|回家|下坡|上坡|强军|强国|复兴|成长|[^新]发展)路$|^(?:道|公|铁|马|一|半|思|出|销|电|线|网|水|陆|活|丝绸之|退|后|前|同|沿|末|歧|养|致富|产业|旅游|乡村|资源|生产|村|通村|进村|环|主干|断头|背|大|小|上|步行|商业|美食|古|老|逛|街|满|临|整条|特色|深|陋|条条|四好农村|农村|高质量发展之|之)(?:路|街|巷|大道|大街)$/;

const TOWN = /[一-鿿]{1,8}?(?:镇|乡(?!村|镇|亲|土|音|愁|情|贤|里|间|下|野)|街道(?!两|上|边|口|旁|的)|苏木|街办)/y;
const COUNTY = /[一-鿿]{1,2}县(?![委政级域长城里市])/y;
const VILLAGE =
  /[一-鿿]{1,5}?(?:村(?!里|委|民|支|两|干|级|务|集体|规|史|晚|容|道|落|小学|庄|镇|镇银)|社区|屯(?!里|田|集)|嘎查)/y;
const ROAD =
  /[一-鿿]{1,6}?(?:大道|大街|胡同|路(?!口|段|面|上|边|灯|网|线|径|况|程|由|人|过|途)|街(?!道|头|上|边|巷|区|舞)|巷(?!子|道))(?:[东西南北中]段)?/y;
const ZONE =
  /(?:[一-鿿]{1,6}?)?(?:经济特区|高新技术产业开发区|经济技术开发区|高新技术开发区|高新技术产业园区|城乡一体化示范区|先进制造业开发区|经济开发区|工业园区|产业集聚区|产业园区|综合保税区|自由贸易试验区|自贸试验区|自贸区|保税区|示范区|开发区|高新区|经开区|新区|旅游度假区|深港合作区|粤澳深度合作区|合作区|风景名胜区|风景区)/y;

/** Words of the sentence that no such name holds: particles, prepositions, conjunctions, pronouns; verbs of one character. */
const SENTENCE_WORD = /^(?:[pcur]|u[a-z]|d)$/;

/** Length of what the pattern reads at `at`, 0 when that is nothing or words of the sentence: 四川省|用抓农村. */
function readPattern(pattern: RegExp, flow: string, at: number, limit: number, words?: Words): number {
  pattern.lastIndex = at;
  const length = pattern.exec(flow)?.[0].length ?? 0;
  if (length === 0 || at + length > limit) return 0;
  return words?.cutAt(at) && holdsSentence(words, at, at + length) ? 0 : length;
}

function holdsSentence(words: Words, from: number, end: number): boolean {
  for (let word = words.startingAt(from); word !== undefined && word.end < end; word = words.startingAt(word.end))
    if (SENTENCE_WORD.test(word.tag) || (word.tag === 'v' && word.word.length === 1)) return true;
  return false;
}

function plausible(name: string, common: RegExp): boolean {
  return !NO_NAME.test(name) && !common.test(name);
}

/** Whether a run of characters in 路, 街 or 巷 is a common noun: 断头路, 步行街. */
export function isNoRoad(name: string): boolean {
  return !plausible(name, COMMON_ROAD);
}

/** Whether a run of characters in 村 is a common noun: 全村, 美丽乡村. */
export function isNoVillage(name: string): boolean {
  return !plausible(name, COMMON_VILLAGE);
}

/** Whether a run of characters in 镇 or 乡 is a common noun: 小镇, 家乡. */
export function isNoTown(name: string): boolean {
  return !plausible(name, COMMON_TOWN);
}

/** Where the zone that starts at `at` ends, -1 when none does. */
export function zoneEnd(flow: string, at: number): number {
  const length = readPattern(ZONE, flow, at, flow.length);
  const zone = flow.slice(at, at + length);
  return length > 3 && !NO_NAME.test(zone) && !/[村镇路]|(?<!城)乡/.test(zone) ? at + length : -1;
}

const BARE_ZONE =
  /(?:国家)?(?:级)?(?:经济特区|高新技术产业开发区|经济技术开发区|高新技术开发区|城乡一体化示范区|经济开发区|工业园区|产业集聚区|综合保税区|自由贸易试验区|自贸试验区|自贸区|保税区|高新区|经开区|新区(?![域别分]))/y;

/** Where the zone without a name of its own behind a division ends, -1 when none stands there: 廊坊|经济技术开发区. */
export function bareZoneEnd(flow: string, at: number, limit: number): number {
  const length = readPattern(BARE_ZONE, flow, at, limit);
  return length > 0 ? at + length : -1;
}

/** Where the county that starts at `at` ends by its last character, -1 when none does. */
export function countyEnd(flow: string, at: number, limit: number): number {
  const length = readPattern(COUNTY, flow, at, limit);
  return length > 0 && !NO_NAME.test(flow.slice(at, at + length)) ? at + length : -1;
}

/** Where the town that starts at `at` ends by its last character, -1 when none does. */
export function townEnd(flow: string, at: number, limit: number, words?: Words): number {
  const length = readPattern(TOWN, flow, at, limit, words);
  return length > 0 && length <= 5 && !isNoTown(flow.slice(at, at + length)) ? at + length : -1;
}

/** Where the village, road or zone behind a division ends; `at` itself when there is none. */
export function tailEnd(flow: string, at: number, limit = flow.length, words?: Words): number {
  let end = at;
  const zone = readPattern(ZONE, flow, end, limit, words);
  const name = flow.slice(end, end + zone);
  if (zone > 0 && !NO_NAME.test(name) && !/[村镇乡路]/.test(name)) return end + zone;
  const village = readPattern(VILLAGE, flow, end, limit, words);
  if (village > 0 && !isNoVillage(flow.slice(end, end + village))) end += village;
  const road = readPattern(ROAD, flow, end, limit, words);
  if (road > 0 && !isNoRoad(flow.slice(end, end + road))) end += road;
  return end;
}
