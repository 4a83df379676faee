import type { Span } from '../model.js';
import { divisionsNamed, liesIn } from './gazetteer/divisions.js';
import { isCommonWord, placeNames } from './gazetteer/places.js';
import { findNumberedPlaces } from './numbered-places.js';
import { type PlaceChain, readPlaceChain, tailEnd } from './place-chains.js';
import type { Words } from './words.js';

/** Places in running text: chains of the gazetteer, and the spans of a tagger brought to the contract's form. */

/** Words for one's own country and division, and common nouns that end like places. */
const NO_PLACE =
  /^(?:[我本全各该贵两几多整]?[国省市县区镇乡村州社]+|我[国省市县区镇乡村]|全[国省市县区镇乡村球]|各地|各[省市县区镇乡村地]+|中华|华夏|神州|海内外|国内外|国内|国外|境内|境外|海外|省内|省外|市内|市外|城乡|农村|乡村|山区|灾区|城区|郊区|市区|县城|省城|新区|老区|林区|库区|矿区|园区|景区|辖区|校区|社区|小区|片区|街区|牧区|特区|港区|厂区|城镇|乡镇|村镇|集镇|小镇|古镇|开发区|示范区|高新区|经开区|保税区|自贸区|度假区|街道|办事处|大街|小巷|马路|公路|铁路|高速|高速公路|路段|东部|西部|南部|北部|中部|东南沿海|沿海|内陆|沿海地区|西部地区|东部地区|中部地区|内地|当地|本地|外地|异地|属地|驻地|各国|外国|两国|他国|祖国|本国|大陆|岛屿|半岛|世界|全球|国际|亚太|太空|月球|地球|火星|公园|广场|学校|医院|机场|车站|火车站|高铁站|码头|港口|会议室|办公室|现场|主会场|分会场|展馆|展厅)$/;
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
export function findPlaces(flow: string, words: Words): Span[] {
  const found: Span[] = [];
  let covered = 0;
  for (const { start } of words.tokens) {
    if (start < covered) continue;
    const chain = readPlaceChain(flow, start);
    if (chain === null || !believed(flow, chain, words)) continue;
    found.push({ start, end: chain.end });
    covered = chain.end;
  }
  for (const span of findNumberedPlaces(flow)) {
    const within = found.some((place) => place.start < span.end && span.start < place.end);
    if (!within) found.push(span);
  }
  return found.sort((a, b) => a.start - b.start);
}

const LEVEL = /^[省市县区镇乡村州盟旗]/;
const MORE =
  /^(?:省|市|县|区|镇|乡|村|州|盟|旗|街道|社区|路|街|大道|大街|巷|河|江|湖|山|岛|港|桥|峡谷|水库|风景区|景区|国家公园|国家森林公园|森林公园|湿地公园|自治区|自治州|自治县|开发区|工业园区|工业园|产业园|新区|半岛|群岛|盆地|高原|平原|流域|地区)/;
/** What a level begins that is no level: 鹤壁|市委, 西岗|村民, 长江|路面. */
const NO_MORE =
  /^(?:[省市县区镇乡村州]委|市[场民政容价值级]|区[域别间级]|村[民委里支两干]|县[级域]|镇[域区级]|省[级份直]|路[口面段上边人线程]|街[头道]|河[水流道]|江[水面]|湖[水面]|山[区上水]|桥[梁头面]|地区性|岛上|岛民|港[口区务])/;

/** A span that the tagger took for a place, by the contract's form; `null` when it is none. */
export function refinePlace(flow: string, span: Span, words: Words): Span | null {
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
  const text = flow.slice(start, end);
  return isNoPlace(text) || /^[一-鿿]$/.test(text) ? null : { start, end };
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
