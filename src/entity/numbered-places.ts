import type { Span } from '../model.js';
import { townCodes } from './gazetteer/divisions.js';

/**
 * Roads, villages and towns whose names hold a numeral (五一路, 三角屯村, 二七区, 万柏林街道). Nothing in them is a number.
 */
const NUMERAL = '一二三四五六七八九十百千万两';
/** Suffixes of places; behind 个, 条, 座 and the like they are counted nouns (三个村, 两条路). */
const NAMED =
  /([一二三四五六七八九十百千万两]{1,3}[一-鿿]{1,4}?)(大道|大街|胡同|街道|村|屯|路|街|巷|里弄|镇|乡|庄|寨|沟|堡|桥|岭|岗|湾|河|湖|塘|营|坊)/y;
/** After a numeral these count or measure, so what follows is no name: 三个村, 两条路, 百余镇, 五大街区. */
const COUNTING =
  /^(?:[一二三四五六七八九十百千万两]+)(?:个|条|座|处|家|名|位|项|次|届|种|类|批|年|月|日|号|天|级|期|层|楼|点|时|分|秒|元|块|角钱|余|多|来|几|万|亿|千|百|成|倍|公里|米|里|亩|平方|吨|大|小|些|样|般|起|定|直|切|旦|律|致|同|共|边|面|方面|部门|市|县|乡|镇|村|省|区|州|国|路公交|对|双|只|张|把|辆|台|套|间|所|场|组|队|人|户|口|代|岁|辈|支|股|片|段|道|排|列|行|番|圈|圆|重|阶|步|轮|串|堆|群|伙|帮|拨|桩|件|份|篇|本|册|卷|章|节|句|字|声|眼|手|脚|头|身|心|下|上|前|后|左|右|内|外|中|间|者|是|在|为|到|的|和|与|及|或)/;
/** 五一路, 八一路, 七一路, 二七路, 三八街: dates that name roads. */
const DAY_NAMED =
  /^(?:五一|五四|七一|八一|九一八|十一|三八|二七|一二九|六一|四五|七七)(?:大道|大街|广场|路|街|巷|村|桥)/;
/** 三里屯, 五里店, 八里庄, 十里堡, 一马路, 三经路, 五环路, 二环路, 百子湾路: measured or numbered, and still names. */
const MEASURED =
  /^[一二三四五六七八九十百]{1,2}(?:里[屯店庄堡桥河铺沟岗坪墩营]村?|[马经纬环][路街]|[桥家]子?村|道[河沟岭街]|[角棵][屯山村镇湾]村?)/;
/** Ring roads by their side: 北三环, 东四环中路. */
const RING = /^[一二三四五六]环(?:[东西南北中]?路)?/;

/** What a character can be here, as bits: nearly every one is nothing, and none is looked at twice. */
const NUMERALS = 1;
const SIDE = 2;
/** Before a numeral: it counts or orders. */
const COUNTED = 4;
/** The last character of every form that is read here. */
const LAST = 8;
const LONGEST = 10;
const ROLES = new Uint8Array(0x10000);
for (const [characters, role] of [
  [NUMERAL, NUMERALS],
  ['东西南北', SIDE],
  ['第上下前后近约每各0123456789０１２３４５６７８９.几数', COUNTED],
  ['道街同村屯路巷弄镇乡庄寨沟堡桥岭岗湾河湖塘营坊场店铺坪墩子山', LAST],
] as const) {
  for (const character of characters) ROLES[character.charCodeAt(0)] = (ROLES[character.charCodeAt(0)] ?? 0) | role;
}

function roleAt(flow: string, at: number): number {
  return at < 0 || at >= flow.length ? 0 : (ROLES[flow.charCodeAt(at)] ?? 0);
}

/** Whether a name may end close behind `at`: the patterns need not be tried where none can. */
function mayEnd(flow: string, at: number): boolean {
  const end = Math.min(flow.length, at + LONGEST);
  for (let i = at + 1; i < end; i++) if ((roleAt(flow, i) & LAST) !== 0) return true;
  return false;
}

function readAt(flow: string, at: number): number {
  const head = flow.slice(at, at + 14);
  const fixed = DAY_NAMED.exec(head) ?? MEASURED.exec(head);
  if (fixed !== null) return extend(flow, at + fixed[0].length);
  NAMED.lastIndex = at;
  const match = NAMED.exec(flow);
  if (match === null) return -1;
  const end = at + match[0].length;
  if (townCodes(match[0]).length > 0) return end;
  // Only a village, a settlement or a road is believed without a gazetteer; 三分河 or 百姓家乡 is not.
  return !COUNTING.test(head) &&
    !NO_NAME.test(match[0]) &&
    !COMMON_NOUN.test(match[0]) &&
    /^(?:村|屯|大道|大街|胡同|路|街|巷|庄)$/.test(match[2] ?? '')
    ? extend(flow, end)
    : -1;
}

/** Function words, verbs and levels of divisions that no such name holds. */
const NO_NAME =
  /[的了着过在是有后出到让收成构或等这那和与及被把从向对于其此各每全省市县区队任人走挡侧支部无辜列流庄].|.[一二三四五六七八九十百千万两]/;

/** Words in 路, 街 and 村 that name a kind of way or place: 京九铁路, 两国公路, 四个山村. */
const COMMON_NOUN =
  /(?:[铁公马思出销道电回套线网水陆活丝退后前同半歧生末来去归开引养修弯岔支干主套筑]路|[山乡农渔新旧全本各荒同邻外进城]村|[山田村农家王房地业店富]庄|[走上大逛全整长临满沿]街|[街小陋深一]巷)$/;

/** 三角屯 → 三角屯村: a village's own suffix behind the settlement's. */
function extend(flow: string, end: number): number {
  return /^(?:村|镇|街道|社区|路|桥)(?![一-鿿]*?[里委]会)/.test(flow.slice(end, end + 6)) &&
    !/[村路街道]/.test(flow.charAt(end - 1))
    ? end + (flow.startsWith('街道', end) || flow.startsWith('社区', end) ? 2 : 1)
    : end;
}

/**
 * Spans of place names that hold a Chinese numeral, sorted, without overlaps, by characters alone: a veto for numbers.
 * Offsets are UTF-16 units of `flow`.
 */
export function findNumberedPlaces(flow: string): Span[] {
  const found: Span[] = [];
  let covered = 0;
  for (let index = 0; index < flow.length; index++) {
    if ((roleAt(flow, index) & NUMERALS) === 0) continue;
    const before = roleAt(flow, index - 1);
    if (index < covered || (before & NUMERALS) !== 0) continue;
    const ring = (before & SIDE) === 0 ? 0 : (RING.exec(flow.slice(index, index + 5))?.[0].length ?? 0);
    if (ring > 0 && index > covered) {
      covered = index + ring;
      found.push({ start: index - 1, end: covered });
      continue;
    }
    if ((before & COUNTED) !== 0 || !mayEnd(flow, index)) continue;
    const end = readAt(flow, index);
    if (end < 0) continue;
    found.push({ start: index, end });
    covered = end;
  }
  return found;
}
