import type { Span } from '../model.js';
import { PLACE_END } from './place-spans.js';
import { isNoRoad, isNoVillage } from './place-tails.js';
import type { Words } from './words.js';

/** Roads and villages by the word that closes their name, where neither a gazetteer nor the tagger knows them. */

const VILLAGE = '村'.charCodeAt(0);
const COMMUNITY = '区'.charCodeAt(0);
const VILLAGE_PART = /^(?:n|nr|ns|nz|nrt|x|a|f|b|j|g|m|s|ng|zg|nrfg|an)$/;

/** Villages by their closing word: 大车|村|村民. */
export function findVillages(words: Words): Span[] {
  const found: Span[] = [];
  for (const token of words.tokens) {
    const last = token.word.charCodeAt(token.word.length - 1);
    if (last !== VILLAGE && last !== COMMUNITY) continue;
    if (token.word === '社区') {
      const name = words.endingAt(token.start);
      if (name !== undefined && VILLAGE_PART.test(name.tag) && isCommunity(words, name.start, token))
        found.push({ start: name.start, end: token.end });
      continue;
    }
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

const COMMUNITY_BEFORE = /[、，,。；;：:（(\s在于对到省市县区镇乡道响]/;

/** Communities in a list or behind a mark: 东关|社区、西关|社区. */
function isCommunity(words: Words, start: number, token: { readonly start: number; readonly end: number }): boolean {
  const { flow } = words;
  const name = flow.slice(start, token.start);
  return (
    /^[\u4e00-\u9fff]{2,3}$/.test(name) &&
    !/^(?:各|全|本|该|每|示范|智慧|和谐|老旧|文明|平安|幸福|先进|重点|试点|城市|农村|居民|基层|街道|周边|附近|网络|虚拟|国际|完整|生态|绿色|无障碍|学习|法治|民族|美丽|商业|单位|小区|业主|游戏|开源|技术|玩家|用户|线上)/.test(
      name,
    ) &&
    (COMMUNITY_BEFORE.test(flow.charAt(start - 1)) || start === 0) &&
    !/^[居工民警干党矫卫服团]/.test(flow.charAt(token.end))
  );
}

const ROAD_END = /^(?:[一-鿿]*(?:大道|大街|胡同|东路|西路|南路|北路|中路|东街|西街|南街|北街|路|街|巷))$/;

/** Last characters of roads, so that the other words cost one look. */
const ROAD_LAST = new Uint8Array(0x10000);
for (const last of '道街同路巷') ROAD_LAST[last.charCodeAt(0)] = 1;

/** Kinds of ways of two characters. */
const WAY = /^(?:大道|大街|胡同|[东西南北中][路街])$/;

const NO_WAY = /^(?:大街小巷|上街|逛街|走路|一路|近路)$/;

/** 走上|幸福路: roads in a figure of speech. */
const FIGURE = /^(?:走上|走|走出|走好|踏上|驶上|奔上|铺就|铺出|铺设|闯出|通往|奔向|开拓|探索|修|修通|打通)$/;

/** What a road's name is made of. */
const ROAD_PART = /^(?:n|nr|ns|nz|nrt|x|a|f|b|j|g|vn|s|l|i|t|ng|zg|nrfg|an)$/;

/** Verbs that name roads all over the country. */
const ROAD_VERB =
  /^(?:解放|建设|胜利|团结|振兴|奋斗|奋进|发展|创业|创新|迎宾|拥军|爱国|前进|开发|开放|劳动|进步|朝阳|向阳|奉献|友好|和谐)$/;

const NO_ROAD_PART =
  /^(?:[沿从到在对向往经过由至和与及的]|沿着|打造|建设|修建|改造|走|一条|这条|那条|两条|全长|通往|发展|道|公|铁|马|条|新建|城市|农村|乡村|旅游|产业|致富|特色|步行|商业|文明)$/;

/** Roads by their closing word, back to where their name starts: 人民路、解放大道. */
export function findRoads(words: Words): Span[] {
  const found: Span[] = [];
  for (const token of words.tokens) {
    if (ROAD_LAST[token.word.charCodeAt(token.word.length - 1)] !== 1) continue;
    // 走路, 上街, 一路, 油路: words of their own name no road.
    if (
      !ROAD_END.test(token.word) ||
      NO_WAY.test(token.word) ||
      (token.word.length === 2 && !/^(?:ns|nr|nz|x|n?s)$/.test(token.tag) && !WAY.test(token.word))
    )
      continue;
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
    if (FIGURE.test(words.endingAt(start)?.word ?? '')) continue;
    const opens =
      /^$|[、，,。；;：:（(\s“在于对沿从至到经省市县区镇乡道与和]/.test(before) || words.endingAt(start)?.tag === 'v';
    if (name.length < 3 || name.length > 7 || !opens || isNoRoad(name)) continue;
    found.push({ start, end: token.end });
  }
  return found;
}
