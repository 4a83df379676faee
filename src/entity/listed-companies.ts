import type { Span } from '../model.js';
import type { Words } from './words.js';

/** Short names of companies beside an organisation in a list: 天孚通信、新易盛 do not look like names of anything else. */

/** What the short names of listed companies end with. */
const TRADE =
  /(?:科技|股份|能源|通信|电子|医药|生物|重工|石化|证券|银行|保险|地产|置业|汽车|光电|材料|新材|环保|医疗|药业|制药|化学|化工|矿业|钢铁|航空|航运|港口|物流|传媒|影业|软件|信息|智能|电气|电力|水务|燃气|乳业|食品|酒业|啤酒|种业|纸业|水泥|玻璃|建材|家居|电器|控股|实业|集团|高科|精密|锂业|稀土|铝业|铜业|重科|轴承|机床|激光|微电)$/;
/** Parts of speech of a brand (jieba's tags); common nouns make a trade, no name (高端|装备, 新|能源). */
const BRAND_TAG = /^(?:nz|nr|nrt|ns|x|j|nt)$/;

/** The companies beside an organisation in a list up to the next that is known. Offsets count UTF-16 units. */
export function listedCompanies(words: Words, house: Span, isKnown: (start: number) => boolean): Span[] {
  const found: Span[] = [];
  for (const step of [-1, 1] as const) {
    let edge = step < 0 ? house.start : house.end;
    for (;;) {
      const next = neighbour(words, edge, step);
      if (next === null || isKnown(next.start) || !readsAsCompany(words, next)) break;
      found.push(next);
      edge = step < 0 ? next.start : next.end;
    }
  }
  return found;
}

function neighbour({ flow }: Words, edge: number, step: -1 | 1): Span | null {
  const mark = step < 0 ? edge - 1 : edge;
  if (flow.charAt(mark) !== '、') return null;
  let reach = mark + step;
  while (Math.abs(reach - mark) <= 7 && /[\u4e00-\u9fff]/.test(flow.charAt(reach))) reach += step;
  return step < 0 ? { start: reach + 1, end: mark } : { start: mark + 1, end: reach };
}

function readsAsCompany(words: Words, { start, end }: Span): boolean {
  const text = words.flow.slice(start, end);
  if (text.length < 4 || text.length > 6 || !TRADE.test(text)) return false;
  const brand = words.startingAt(start);
  return brand !== undefined && brand.end < end && (BRAND_TAG.test(brand.tag) || brand.word.length === 1);
}
