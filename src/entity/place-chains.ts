import type { Span } from '../model.js';
import { type Division, divisionsNamed, liesIn, townCodes } from './gazetteer/divisions.js';
import { placeNames } from './gazetteer/places.js';
import type { Words } from './words.js';

/**
 * Chains of divisions written together, read by characters: 河南省|鹤壁市|淇县|西岗镇|大车村, 杭州市|西湖区|文三路.
 */
export interface PlaceChain extends Span {
  /** Codes of the deepest division of the gazetteer in it, all that fit; `[]` for the world and where none is known. */
  readonly codes: readonly string[];
  /** Where that division ends; the village or road after it has no code. */
  readonly codedEnd: number;
  /** The chain is one short form or bare name (鹤壁, 长治), which may be an accident of the characters. */
  readonly bare: boolean;
  readonly source: 'division' | 'country' | 'world' | 'town';
}

/** Function words and quantifiers that open no name of a town, village or road: 各村, 全镇, 两个乡. */
const NO_NAME =
  /^[的了着和与及或各全本该每某这那此其整多数几两个座条些何哪在到从向往对把被让给由是有为也都就还又不没很最更等所以并而但若如因于将已曾使]|[的了着和与及或等在是有为把被让给向往从到各全个们]/;
const COMMON_TOWN =
  /^(?:城|乡|小|古|集|重|村|市|建|下|农|山|水|强|新|名|老|特色小|示范|中心|工业重|千年古|历史文化名|边境|沿海|周边|附近|邻近|相邻|所在|贫困|两|三|几|各|县|城关|入|返|进|出|回|家|故|他|异|侨|老|本土|思|还|离|同|梦|水|鱼米之|第二故|下)(?:镇|乡)$/;
const COMMON_VILLAGE =
  /^(?:农|乡|山|全|各|本|该|每|驻|进|入|美丽乡|新农|行政|自然|贫困|示范|城中|空心|中心|重点|试点|先进|文明|帮扶|联系|包|强|富|整|邻|外|同|小山|渔|度假|地球|奥运|一村一|村|美丽|和美乡|数字乡|试验|样板|生态|特色|旅游|红旗|小康|新型|智慧|多|几|古|老)(?:村|屯|社区)$/;
const COMMON_ROAD =
  /(?:[公铁马道线网水陆条思]|高速)路$|^(?:道|公|铁|马|一|半|思|出|销|电|线|网|水|陆|活|丝绸之|退|后|前|同|沿|末|歧|养|致富|产业|旅游|乡村|资源|生产|村|通村|进村|环|主干|断头|背|大|小|上|步行|商业|美食|古|老|逛|街|满|临|整条|文化|特色|深|陋|条条|四好农村|农村|幸福|振兴|高质量发展之|之)(?:路|街|巷|大道|大街)$/;

const TOWN = /[一-鿿]{1,8}?(?:镇|乡(?!村|镇|亲|土|音|愁|情|贤|里|间|下|野)|街道(?!两|上|边|口|旁|的)|苏木|街办)/y;
const COUNTY = /[一-鿿]{1,2}县(?![委政级域长城里市])/y;
const VILLAGE =
  /[一-鿿]{1,5}?(?:村(?!里|委|民|支|两|干|级|务|集体|规|史|晚|容|道|落|小学|庄|镇|镇银)|社区|屯(?!里|田|集)|嘎查)/y;
const ROAD =
  /[一-鿿]{1,6}?(?:大道|大街|胡同|路(?!口|段|面|上|边|灯|网|线|径|况|程|由|人|过|途)|街(?!道|头|上|边|巷|区|舞)|巷(?!子|道))(?:[东西南北中]段)?/y;
const ZONE =
  /(?:[一-鿿]{1,6}?)?(?:高新技术产业开发区|经济技术开发区|高新技术开发区|高新技术产业园区|城乡一体化示范区|先进制造业开发区|经济开发区|工业园区|产业集聚区|产业园区|综合保税区|自由贸易试验区|自贸试验区|自贸区|保税区|示范区|开发区|高新区|经开区|新区|风景名胜区|风景区)/y;

function match(pattern: RegExp, flow: string, at: number, limit: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(flow)?.[0];
  return found === undefined || at + found.length > limit ? null : found;
}

/** First characters of the suffixes of towns, with the suffix's length: 镇, 乡, 街道, 街办, 苏木. */
const TOWN_ENDS: ReadonlyMap<number, number> = new Map(
  [
    ['镇', 1],
    ['乡', 1],
    ['街', 2],
    ['苏', 2],
  ].map(([first, length]) => [String(first).charCodeAt(0), Number(length)]),
);

/** No town's name holds more of these characters than this (古镇镇, 街道口街道). */
const MOST_SUFFIXES = 3;

/** The known town that starts at `at`, inside one of `codes` when there are any; the longest wins (西岗子镇). */
function knownTown(
  flow: string,
  at: number,
  limit: number,
  codes: readonly string[] | null,
): { end: number; codes: string[] } | null {
  const stop = Math.min(limit, at + 12);
  let best: { end: number; codes: string[] } | null = null;
  let candidates = 0;
  for (let i = at; i < stop && candidates < MOST_SUFFIXES; i++) {
    const length = TOWN_ENDS.get(flow.charCodeAt(i));
    if (length === undefined) {
      if (flow.charCodeAt(i) < 0x3400) break;
      continue;
    }
    const end = i + length;
    if (end > stop || end - at < 2 || (length === 2 && !/^(?:街道|街办|苏木)$/.test(flow.slice(i, end)))) continue;
    candidates++;
    const name = flow.slice(at, end).replace(/街办$/, '街道');
    const found = townCodes(name).filter((code) => codes === null || codes.some((outer) => liesIn(code, outer)));
    if (found.length > 0) best = { end, codes: found };
  }
  return best;
}

function plausible(name: string, common: RegExp): boolean {
  return !NO_NAME.test(name) && !common.test(name);
}

/** Whether a run of characters in 路, 街 or 巷 is a common noun: 断头路, 步行街. */
export function isNoRoad(name: string): boolean {
  return !plausible(name, COMMON_ROAD);
}

/** Where the zone that starts at `at` ends, -1 when none does. */
export function zoneEnd(flow: string, at: number): number {
  const zone = match(ZONE, flow, at, flow.length);
  return zone !== null && zone.length > 3 && !NO_NAME.test(zone) && !/[村镇路]|(?<!城)乡/.test(zone)
    ? at + zone.length
    : -1;
}

/** Whether a run of characters in 村 is a common noun: 全村, 美丽乡村. */
export function isNoVillage(name: string): boolean {
  return !plausible(name, COMMON_VILLAGE);
}

/** Where the village, road or zone behind a division ends; `at` itself when there is none. */
export function tailEnd(flow: string, at: number, limit = flow.length): number {
  let end = at;
  const zone = match(ZONE, flow, end, limit);
  if (zone !== null && !NO_NAME.test(zone) && !/[村镇乡路]/.test(zone)) return end + zone.length;
  const village = match(VILLAGE, flow, end, limit);
  if (village !== null && plausible(village, COMMON_VILLAGE)) end += village.length;
  const road = match(ROAD, flow, end, limit);
  if (road !== null && plausible(road, COMMON_ROAD)) end += road.length;
  return end;
}

/**
 * Reads the chain that starts at `at`, `null` when no place of the gazetteer does. The caller decides whether a bare name is one.
 */
export function readPlaceChain(flow: string, at: number, limit = flow.length): PlaceChain | null {
  if (flow.charCodeAt(at) < 0x3400) return null;
  const names = placeNames();
  let end = at;
  let codes: readonly string[] | null = null;
  let source: PlaceChain['source'] | null = null;
  let parts = 0;
  let short = false;
  for (;;) {
    const length = names.startingAt(flow, end, limit);
    if (length === 0) break;
    const name = flow.slice(end, end + length);
    const kind = names.get(name) ?? 'world';
    const divisions = divisionsNamed(name);
    const outer: readonly string[] | null = codes;
    const fitting: readonly Division[] = divisions.filter(
      ({ code }) => outer === null || outer.some((each) => code !== each && liesIn(code, each)),
    );
    const opens = source === null || (source === 'country' && kind !== 'country');
    if (!opens && fitting.length === 0) break;
    codes = fitting.length > 0 ? fitting.map(({ code }) => code) : codes;
    short = fitting.every((division) => division.name !== name);
    source = kind === 'division' || source === null ? kind : source;
    end += length;
    parts++;
    if (kind !== 'division' && kind !== 'country') break;
  }
  let town = source === null || source === 'division' ? knownTown(flow, end, limit, codes) : null;
  // 西岗|镇: 西岗 is a district elsewhere, 西岗镇 a town.
  if (town === null && parts === 1 && short) town = knownTown(flow, at, limit, null);
  if (town !== null && ((source !== null && !short) || plausible(flow.slice(at, town.end), COMMON_TOWN))) {
    return chain(flow, at, town.end, limit, town.codes, 'town', false);
  }
  if (source === null) return null;
  // A county that the gazetteer does not know (吴县) is believed behind its province or city.
  const county =
    source === 'division' && codes?.every((code) => code.endsWith('00')) ? match(COUNTY, flow, end, limit) : null;
  if (county !== null && !NO_NAME.test(county)) {
    return { start: at, end: end + county.length, codes: [], codedEnd: end, bare: false, source: 'division' };
  }
  // A town that the gazetteer does not know is believed behind a county or city written in full.
  const unknown = source === 'division' && !short ? match(TOWN, flow, end, limit) : null;
  if (unknown !== null && unknown.length <= 5 && plausible(unknown, COMMON_TOWN)) {
    return { ...chain(flow, at, end + unknown.length, limit, codes ?? [], 'division', false), codedEnd: end };
  }
  const bare = parts === 1 && (short || source !== 'division');
  return source === 'division' && !short
    ? chain(flow, at, end, limit, codes ?? [], source, bare)
    : { start: at, end, codes: codes ?? [], codedEnd: end, bare, source };
}

function chain(
  flow: string,
  start: number,
  codedEnd: number,
  limit: number,
  codes: readonly string[],
  source: PlaceChain['source'],
  bare: boolean,
): PlaceChain {
  return { start, end: tailEnd(flow, codedEnd, limit), codes, codedEnd, bare, source };
}

const FAR = 12;

/** The chains of one text at its word boundaries, each read once however many rules ask for it. */
export class ChainReader {
  readonly #read: (PlaceChain | null | undefined)[] = [];
  /** How many characters on the next suffix of a town may start, up to 12: most words open no place at all. */
  readonly #townAhead: Uint8Array;

  constructor(readonly words: Words) {
    const { flow } = words;
    this.#townAhead = new Uint8Array(flow.length + 1).fill(FAR);
    for (let i = flow.length - 1, ahead = FAR; i >= 0; i--) {
      ahead = TOWN_ENDS.has(flow.charCodeAt(i)) ? 0 : Math.min(FAR, ahead + 1);
      this.#townAhead[i] = ahead;
    }
  }

  at(start: number): PlaceChain | null {
    const { flow } = this.words;
    if (this.#townAhead[start] === FAR && placeNames().startingAt(flow, start) === 0) return null;
    const word = this.words.indexAt(start);
    const known = this.#read[word];
    if (known !== undefined) return known;
    const read = readPlaceChain(flow, start);
    this.#read[word] = read;
    return read;
  }
}
