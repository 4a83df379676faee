import type { Span } from '../model.js';
import { divisionsNamed, liesIn } from './gazetteer/divisions.js';
import { isCommonWord, placeNames } from './gazetteer/places.js';
import { isNoPlace } from './generic-places.js';
import { readPlaceChain } from './place-chains.js';
import { isNoRoad, tailEnd } from './place-tails.js';
import type { Words } from './words.js';

/** The spans that a tagger took for places, brought to the contract's form and joined. */

export const LEVEL = /^[省市县区镇乡村州盟旗]/;

const MORE =
  /^(?:省|市|县|区|镇|乡|村|州|盟|旗|街道|社区|路|街|大道|大街|巷|河|江|湖|山|岛|港|桥|峡谷|水库|风景区|景区|国家公园|国家森林公园|森林公园|湿地公园|自治区|自治州|自治县|开发区|工业园区|工业园|产业园|科学城|科技城|新区|半岛|群岛|盆地|高原|平原|流域|口岸|[东西南北]站|火车站|高铁站|汽车站|客运站|国际机场|机场|航天发射场|卫星发射中心|港口|码头|站(?![点位台长立起在到内外前上着岗住出稳])|都市圈|城市群|经济圈|经济带|古镇|古城|古村|古寨|瀑布|石窟|洞|峡|渠|滩|洲|湾|岭|峰|谷|寺|塔)/;

/** These stand behind a level too: 郑州|东站. */
const STOP = /(?:站|机场|港口|码头)$/;

/** What a level begins that is no level: 鹤壁|市委, 西岗|村民, 长江|路面. */
const NO_MORE =
  /^(?:[省市县区镇乡村州]委|市[场民政容价值级]|区[域别间级]|村[民委里支两干]|县[级域]|镇[域区级]|省[级份直]|路[口面段上边人线程]|街[头道]|河[水流道]|江[水面]|湖[水面]|山[区上水]|桥[梁头面]|地区性|岛上|岛民|港[区务])/;

/** Whether what stands around a common word makes it a place: 在平安, 朝阳等地. */
function speaksOfPlace(flow: string, start: number, end: number): boolean {
  return (
    /[在于到从赴往自回离经至抵驻]$/.test(flow.charAt(start - 1)) ||
    /^(?:等地|境内|城区|当地|人[，。、]|一带)/.test(flow.slice(end, end + 3))
  );
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
    (STOP.test(more[0]) || !LEVEL.test(flow.charAt(end - 1))) &&
    // 中国|区, 亚洲|岛屿: what is wider than a division has none of its own.
    !/^(?:country|world)$/.test(placeNames().get(flow.slice(start, end)) ?? '')
  ) {
    end += more[0].length;
  }
  if (/[省市县区镇乡]$/.test(flow.slice(start, end))) end = Math.max(end, tailEnd(flow, end, flow.length, words));
  const chain = readPlaceChain(flow, start, flow.length, words);
  if (chain !== null && chain.end > end && (!chain.bare || words.cutAt(chain.end))) end = chain.end;
  // 市城乡一体化示范区: the scope of a zone belongs to it.
  if (
    /(?:示范区|开发区|高新区|集聚区|园区)$/.test(flow.slice(start, end)) &&
    /[省市县区]/.test(flow.charAt(start - 1)) &&
    words.cutAt(start - 1)
  )
    start--;
  const compass =
    /(?:[东西南北中]{1,2}部|地区|院区|校区|厂区|滩区|境内|一带|附近|沿线|周边)$/.exec(flow.slice(start, end))?.[0]
      .length ?? 0;
  if (compass > 0 && end - compass - start > 1 && !placeNames().has(flow.slice(start, end))) end -= compass;
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
  if (isCommonWord(text) && !speaksOfPlace(flow, start, end)) return null;
  return /^[0-9０-９]|^[A-Za-z0-9０-９]+路$/.test(text) || isNoPlace(text) || /^[一-鿿]$/.test(text)
    ? null
    : { start, end };
}

const NATURE_BEHIND =
  /^(?:盆地|高原|平原|半岛|群岛|海峡|海湾|峡谷|山脉|沙漠|沙地|草原|水库|火山|瀑布|湿地|公园|故居|陵园|陵|墓)/;

/** A place that a tagger took for a person, `null` when it is none: 艾特肯|盆地, 基辅、哈尔科夫|和. */
export function placeOfPerson(span: Span, words: Words): Span | null {
  const { flow } = words;
  const { start, end } = span;
  const nature = NATURE_BEHIND.exec(flow.slice(end, end + 3));
  if (nature !== null && words.cutAt(end)) return { start, end: end + nature[0].length };
  const chain = readPlaceChain(flow, start, end);
  if (chain !== null && !chain.bare && chain.end === end) return { start, end };
  const source = placeNames().get(flow.slice(start, end));
  const isName = end - start > 2 && (source === 'world' || source === 'country');
  return isName && !/^[说称认表指强宣]/.test(flow.charAt(end)) ? { start, end } : null;
}

const HOUSE_NUMBER = /[路街道巷村大道弄](?=[0-9０-９]+(?:号|栋|幢|单元|弄|室|楼))/;

/** Two places that a tagger took for one: 泉城路|与|黑虎泉西路交叉口, 武平|经|长汀. */
const BETWEEN = /[与和至到经、]/g;

const CROSSING = /(?:交叉口|交汇处|路口|沿线|段|一带|附近)$/;

/** A zone that the tagger took for an organisation: 深圳经济特区. */
export function isZone(text: string): boolean {
  return /(?:经济特区|开发区|示范区|高新区|经开区|[^市地小]新区|自贸区|试验区|保税区|度假区|风景区|风景名胜区|集聚区|科学城|科技城|[^院校]片区|(?:化工|工业|科技|软件|产业|创业|创新|物流)园区?)$/.test(
    text,
  );
}

export const PLACE_END = /[省市县区镇乡村路街道巷河江湖山海港岛]$/;

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
      // 廊坊|经济技术开发区, 新疆|和田: only where the word stands alone.
      words.startingAt(cut)?.end !== cut + 1 ||
      !isPlaceLike(flow.slice(start, cut)) ||
      !isPlaceLike(flow.slice(cut + 1, end))
    )
      continue;
    parts.push({ start, end: cut });
    start = cut + 1;
  }
  parts.push({ start, end });
  return parts
    .flatMap((part) => offRoad(flow, part))
    .flatMap((part) => unchained(flow, part))
    .flatMap((part) => refinePlace(flow, part, words) ?? []);
}

/** 京港澳高速公路|安阳: a road and a division along it. */
function offRoad(flow: string, { start, end }: Span): Span[] {
  const road = ROAD_BEFORE.exec(flow.slice(start, end))?.[0].length ?? 0;
  if (road === 0 || readPlaceChain(flow, start + road, end)?.end !== end) return [{ start, end }];
  return [
    { start, end: start + road },
    { start: start + road, end },
  ];
}

const ROAD_BEFORE = /^[\u4e00-\u9fffA-Z0-9]{2,12}?(?:高速公路|高速|公路|铁路|高铁|国道|省道)(?=[\u4e00-\u9fff]{2})/;

/** 浙江省|江苏省: divisions side by side, none in the other. */
function unchained(flow: string, span: Span): Span[] {
  const chain = readPlaceChain(flow, span.start, span.end);
  // 越南|菲律宾.
  if (chain?.source === 'country' && chain.end < span.end && countries().has(flow.slice(chain.end, span.end)))
    return [
      { start: span.start, end: chain.end },
      { start: chain.end, end: span.end },
    ];
  if (chain === null || chain.end >= span.end - 1 || !/^(?:division|town)$/.test(chain.source)) return [span];
  const next = readPlaceChain(flow, chain.end, span.end);
  // 邙岭镇|黄河: a river runs past, it lies in no town.
  const isWater = next?.source === 'world' && /[江河湖海]$/.test(flow.slice(next.start, next.end));
  if (next === null || (!isWater && (next.source !== 'division' || next.codes.length === 0))) return [span];
  return [{ start: span.start, end: chain.end }, ...unchained(flow, { start: chain.end, end: span.end })];
}

const countries = () => ({ has: (name: string): boolean => placeNames().get(name) === 'country' });

function isPlaceLike(text: string): boolean {
  return PLACE_END.test(text) || placeNames().has(text);
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

const HIGHWAY = /(?:高速公路|高速|公路|铁路|高铁|国道|省道|环线)$/;

function nests(flow: string, outer: Span, inner: Span): boolean {
  // 湘江|资水: waters and hills side by side hold none the other.
  if (/[江河水湖山岭]/.test(flow.charAt(outer.end - 1)) && /[江河水湖山岭]/.test(flow.charAt(inner.end - 1)))
    return false;
  const codes = readPlaceChain(flow, outer.start, outer.end)?.codes ?? [];
  const name = flow.slice(inner.start, inner.end);
  const own = divisionsNamed(name);
  // 京港澳高速公路|安阳段: no division lies in a road.
  if (own.length > 0 && HIGHWAY.test(flow.slice(outer.start, outer.end))) return false;
  if (own.length === 0) return !placeNames().has(name);
  return codes.length === 0 || own.some(({ code }) => codes.some((each) => each !== code && liesIn(code, each)));
}
