import type { Span } from '../model.js';
import type { Words } from './words.js';

/** Zones by the words that close their names, where neither a gazetteer nor the tagger knows them: 临空港|经济技术开发区. */

const ZONE =
  /(?:高新技术产业开发区|经济技术开发区|高新技术开发区|先进制造业开发区|经济开发区|工业园区|产业集聚区|综合保税区|自由贸易试验区|自贸试验区|旅游度假区|深度合作区)/g;
/** What such a name is made of (jieba's tags): names, guesses and single characters, no common nouns of two. */
const NAME_TAG = /^(?:ns|nz|nr|nrt|nt|x|j)$/;
const SINGLE_TAG = /^(?:n|ng|f|g|zg|a|b|q|m|v)$/;
const NO_ZONE_NAME =
  /^(?:国家|国家级|省级|市级|县级|区级|各|各类|各级|老|新|新建|首个|多个|现有|我|本|该|此|两|三|其|等|和|与|及|在|到|为|将)+$/;
const SHORTEST = 2;
const LONGEST = 5;

/** Zones with a name of their own, sorted by start. Offsets count UTF-16 units. */
export function findZones(words: Words): Span[] {
  const found: Span[] = [];
  for (const { index, 0: kind } of words.flow.matchAll(ZONE)) {
    let start = index;
    for (let token = words.endingAt(start); token !== undefined; token = words.endingAt(start)) {
      const fits = NAME_TAG.test(token.tag) || (token.word.length === 1 && SINGLE_TAG.test(token.tag));
      if (!fits || !/^[\u4e00-\u9fff]+$/.test(token.word) || index - token.start > LONGEST) break;
      start = token.start;
    }
    const name = words.flow.slice(start, index);
    if (name.length >= SHORTEST && !NO_ZONE_NAME.test(name)) found.push({ start, end: index + kind.length });
  }
  return found;
}
