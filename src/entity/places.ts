import type { Span } from '../model.js';
import { divisionsNamed, liesIn } from './gazetteer/divisions.js';
import { isCommonWord, placeNames } from './gazetteer/places.js';
import { findNumberedPlaces } from './numbered-places.js';
import { type ChainReader, isNoRoad, isNoVillage, type PlaceChain, readPlaceChain, tailEnd } from './place-chains.js';
import type { Words } from './words.js';

/** Places in running text: chains of the gazetteer, and the spans of a tagger brought to the contract's form. */

/** Words for one's own country and division, and common nouns that end like places. */
const NO_PLACE =
  /^(?:[一-鿿]方|[我本全各该贵两几多整]?[国省市县区镇乡村州社]+|我[国省市县区镇乡村]|全[国省市县区镇乡村球]|各地|各[省市县区镇乡村地]+|中华|华夏|神州|海内外|国内外|国内|国外|境内|境外|海外|省内|省外|市内|市外|城乡|农村|乡村|山区|灾区|城区|郊区|市区|县城|省城|新区|老区|林区|库区|矿区|园区|景区|辖区|校区|社区|小区|片区|街区|牧区|特区|港区|厂区|城镇|乡镇|村镇|集镇|小镇|古镇|开发区|示范区|高新区|经开区|保税区|自贸区|度假区|街道|办事处|大街|小巷|马路|公路|铁路|高速|高速公路|路段|东部|西部|南部|北部|中部|东南沿海|沿海|内陆|沿海地区|西部地区|东部地区|中部地区|内地|当地|本地|外地|异地|属地|驻地|各国|外国|两国|他国|祖国|本国|大陆|岛屿|半岛|世界|全球|国际|亚太|太空|月球|地球|火星|公园|广场|学校|医院|机场|车站|火车站|高铁站|码头|港口|会议室|办公室|现场|主会场|分会场|展馆|展厅)$/;
/** Venues inside a division are none: 文化广场, 四楼会议室. */
const VENUE =
  /(?:会议室|报告厅|礼堂|大厅|展厅|文化广场|文体广场|活动室|办公室|教室|宿舍|车间|食堂|餐厅|会场|赛场|操场|大礼堂|会客厅|演播室|书屋|小区|商场|超市|酒店|宾馆|饭店)$/;

export function isNoPlace(text: string): boolean {
  return text.length < 2 || NO_PLACE.test(text) || VENUE.test(text);
}

/** Whether a chain that the characters make may stand without a tagger's word. */
function believed(flow: string, chain: PlaceChain, words: Words): boolean {
  const text = flow.slice(chain.start, chain.end);
  if (isNoPlace(text)) return false;
  if (!chain.bare) return chain.source !== 'world' && !(chain.end === chain.codedEnd && isCommonWord(text));
  if (!words.cutAt(chain.end) || isCommonWord(text)) return false;
  if (chain.source !== 'division') return true;
  // Short forms of counties are common words too often: the tagger or the rest of the text must speak for them.
  return chain.codes.some((code) => code.endsWith('00'));
}

/** Chains of the gazetteer at word boundaries, sorted, without overlaps. */
export function findPlaces(flow: string, words: Words, chains: ChainReader): Span[] {
  const found: Span[] = [];
  let covered = 0;
  for (const token of words.tokens) {
    const { start } = token;
    if (start < covered) continue;
    const chain = chains.at(start);
    if (chain === null || !believed(flow, chain, words)) {
      // The segmenter's dictionary knows long names of nature and sights: 塔克拉玛干沙漠, 莫高窟.
      const named =
        token.tag === 'ns' && NATURE.test(token.word) && !isNoPlace(token.word) && !isCommonWord(token.word);
      if (named && !NO_SIGHT.test(token.word)) found.push({ start, end: token.end });
      continue;
    }
    found.push({ start, end: chain.end });
    covered = chain.end;
  }
  for (const span of [...findRoads(words), ...findVillages(words), ...findNumberedPlaces(flow)]) {
    const within = found.some((place) => place.start < span.end && span.start < place.end);
    if (!within) found.push(span);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 青山, 江河 and the like; sights without a name. */
const NO_SIGHT =
  /^(?:[青高大小深火雪荒江河群远名关冰矿沙山爬登上下游入靠开]山|[江山大小内运黄长冰银天护城]河|[大小长]江|.*[人话货菜语族军店厂站])$/;

const LEVEL = /^[省市县区镇乡村州盟旗]/;
const MORE =
  /^(?:省|市|县|区|镇|乡|村|州|盟|旗|街道|社区|路|街|大道|大街|巷|河|江|湖|山|岛|港|桥|峡谷|水库|风景区|景区|国家公园|国家森林公园|森林公园|湿地公园|自治区|自治州|自治县|开发区|工业园区|工业园|产业园|新区|半岛|群岛|盆地|高原|平原|流域|地区)/;
/** What a level begins that is no level: 鹤壁|市委, 西岗|村民, 长江|路面. */
const NO_MORE =
  /^(?:[省市县区镇乡村州]委|市[场民政容价值级]|区[域别间级]|村[民委里支两干]|县[级域]|镇[域区级]|省[级份直]|路[口面段上边人线程]|街[头道]|河[水流道]|江[水面]|湖[水面]|山[区上水]|桥[梁头面]|地区性|岛上|岛民|港[口区务])/;

const VILLAGE_PART = /^(?:n|nr|ns|nz|nrt|x|a|f|b|j|g|m|s|ng|zg|nrfg|an)$/;

/** Villages by their closing word: 大车|村|村民. */
function findVillages(words: Words): Span[] {
  const found: Span[] = [];
  for (const token of words.tokens) {
    if (!token.word.endsWith('村') || token.word.length > 4) continue;
    const before = token.word === '村' ? words.endingAt(token.start) : token;
    if (before === undefined || !VILLAGE_PART.test(before.tag) || before.word.length > 3 + (before === token ? 1 : 0))
      continue;
    const name = words.flow.slice(before.start, token.end);
    const left = before.start === 0 ? '' : words.flow.charAt(before.start - 1);
    if (!/^$|[、，,。；;：:（(\s“”》在于对到省市县区镇乡与和的]/.test(left) || name.length < 3 || isNoVillage(name))
      continue;
    found.push({ start: before.start, end: token.end });
  }
  return found;
}

/** One place of a tagger by the contract's form; `null` when it is none. */
function refinePlace(flow: string, span: Span, words: Words): Span | null {
  let { start, end } = span;
  const behind = flow.slice(end, end + 6);
  const more = MORE.exec(behind);
  if (
    more !== null &&
    !NO_MORE.test(behind) &&
    words.cutAt(end + more[0].length) &&
    !LEVEL.test(flow.charAt(end - 1))
  ) {
    end += more[0].length;
  }
  if (/[省市县区镇乡]$/.test(flow.slice(start, end))) end = Math.max(end, tailEnd(flow, end));
  const chain = readPlaceChain(flow, start);
  if (chain !== null && chain.end > end && (!chain.bare || words.cutAt(chain.end))) end = chain.end;
  // 市城乡一体化示范区: the scope of a zone belongs to it.
  if (
    /(?:示范区|开发区|高新区|集聚区|园区)$/.test(flow.slice(start, end)) &&
    /[省市县区]/.test(flow.charAt(start - 1)) &&
    words.cutAt(start - 1)
  )
    start--;
  // The house number of an address stays outside: 胜利南路|231栋3单元.
  const number = HOUSE_NUMBER.exec(flow.slice(start, end));
  if (number !== null) end = start + number.index + 1;
  if (
    chain !== null &&
    chain.end < end &&
    isNoRoad(flow.slice(chain.end, end)) &&
    /路$/.test(flow.slice(chain.end, end))
  )
    end = chain.end;
  const text = flow.slice(start, end);
  return /^[0-9０-９]/.test(text) || isNoPlace(text) || /^[一-鿿]$/.test(text) ? null : { start, end };
}

const HOUSE_NUMBER = /[路街道巷村大道弄](?=[0-9０-９]+(?:号|栋|幢|单元|弄|室|楼))/;
/** Two places that a tagger took for one: 泉城路|与|黑虎泉西路交叉口, 武平|经|长汀. */
const BETWEEN = /[与和至到经、]/g;
const CROSSING = /(?:交叉口|交汇处|路口|沿线|段|一带|附近)$/;
const PLACE_END = /[省市县区镇乡村路街道巷河江湖山海港岛]$/;

/** The places in a span that the tagger took for one, by the contract's form. */
export function refinePlaces(flow: string, span: Span, words: Words): Span[] {
  const text = flow.slice(span.start, span.end);
  const crossing = /[路街道]/.test(text) ? (CROSSING.exec(text)?.[0].length ?? 0) : 0;
  const end = span.end - crossing;
  const parts: Span[] = [];
  let start = span.start;
  for (const { index } of text.matchAll(BETWEEN)) {
    const cut = span.start + index;
    if (
      cut - start < 2 ||
      end - cut < 3 ||
      !isPlaceLike(flow.slice(start, cut)) ||
      !isPlaceLike(flow.slice(cut + 1, end))
    )
      continue;
    parts.push({ start, end: cut });
    start = cut + 1;
  }
  parts.push({ start, end });
  return parts.flatMap((part) => unchained(flow, part)).flatMap((part) => refinePlace(flow, part, words) ?? []);
}

/** 浙江省|江苏省: divisions side by side, none in the other. */
function unchained(flow: string, span: Span): Span[] {
  const chain = readPlaceChain(flow, span.start, span.end);
  if (chain === null || chain.end >= span.end - 1 || chain.source !== 'division') return [span];
  const next = readPlaceChain(flow, chain.end, span.end);
  if (next === null || next.source !== 'division' || next.codes.length === 0) return [span];
  return [{ start: span.start, end: chain.end }, ...unchained(flow, { start: chain.end, end: span.end })];
}

function isPlaceLike(text: string): boolean {
  return PLACE_END.test(text) || placeNames().has(text);
}

const NATURE =
  /(?:[河江湖溪]|[一-鿿]山|山脉|沙漠|草原|海峡|海湾|半岛|群岛|峡谷|高原|盆地|平原|瀑布|[石洞莫高]窟|水库|运河|[一-鿿]{2}[峰洲岛寺])$/;
const ROAD_END = /^(?:[一-鿿]*(?:大道|大街|胡同|东路|西路|南路|北路|中路|东街|西街|南街|北街|路|街|巷))$/;
/** What a road's name is made of. */
const ROAD_PART = /^(?:n|nr|ns|nz|nrt|x|a|f|b|j|g|vn|s|l|i|t|ng|zg|nrfg|an)$/;
/** Verbs that name roads all over the country. */
const ROAD_VERB =
  /^(?:解放|建设|胜利|团结|振兴|奋斗|奋进|发展|创业|创新|迎宾|拥军|爱国|前进|开发|开放|劳动|进步|朝阳|向阳|奉献|友好|和谐)$/;
const NO_ROAD_PART =
  /^(?:[沿从到在对向往经过由至和与及的]|沿着|打造|建设|修建|改造|走|一条|这条|那条|两条|全长|通往|发展|道|公|铁|马|条|新建|城市|农村|乡村|旅游|产业|致富|特色|步行|商业|文明)$/;

/** Roads by their closing word, back to where their name starts: 人民路、解放大道. */
function findRoads(words: Words): Span[] {
  const found: Span[] = [];
  for (const token of words.tokens) {
    if (!ROAD_END.test(token.word)) continue;
    let start = token.start;
    while (token.end - start < 8) {
      const before = words.endingAt(start);
      if (
        before === undefined ||
        !(ROAD_PART.test(before.tag) || ROAD_VERB.test(before.word)) ||
        NO_ROAD_PART.test(before.word) ||
        !/^[\u4e00-\u9fff]+$/.test(before.word)
      )
        break;
      if (token.end - before.start > 8 || before.word.length > 3) break;
      start = before.start;
      if (PLACE_END.test(before.word) && before.word.length > 2) break;
    }
    const name = words.flow.slice(start, token.end);
    const before = start === 0 ? '' : words.flow.charAt(start - 1);
    if (
      name.length < 3 ||
      name.length > 7 ||
      !/^$|[、，,。；;：:（(\s“在于对沿从至到经省市县区镇乡道与和]/.test(before) ||
      isNoRoad(name)
    )
      continue;
    found.push({ start, end: token.end });
  }
  return found;
}

/** Joins divisions that are written together: 淇县|西岗镇, but not 北京|上海. Both lists sorted by start. */
export function joinPlaces(flow: string, places: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last === undefined || place.start > last.end) joined.push(place);
    else if (place.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else if (nests(flow, last, place)) joined[joined.length - 1] = { start: last.start, end: place.end };
    else joined.push(place);
  }
  return joined;
}

function nests(flow: string, outer: Span, inner: Span): boolean {
  const codes = readPlaceChain(flow, outer.start, outer.end)?.codes ?? [];
  const name = flow.slice(inner.start, inner.end);
  const own = divisionsNamed(name);
  if (own.length === 0) return !placeNames().has(name);
  return codes.length === 0 || own.some(({ code }) => codes.some((each) => each !== code && liesIn(code, each)));
}
