/** What stands around a date and bounds or blurs it: 前, 之后, 起, 以来, 左右, 期间; 约, 超过. */

import type { Modifier } from '../model.js';
import { standsFree } from '../numeral/approximators.js';
import { charSet, isDashAt, isIn, isOneOf, skipSpace } from './characters.js';
import type { DateModifier, Point } from './expression.js';
import { each, Lexicon } from './lexicon.js';

export interface Particle {
  readonly end: number;
  readonly modifier?: DateModifier;
}

const BOUNDS = new Lexicon<DateModifier>([
  ...each('之前 以前 前夕 前夜', 'before' as const),
  ...each('之后 以后 过后', 'after' as const),
  ...each('以来 以降', 'since' as const),
  ...each('至今 迄今 至目前 到现在 到目前 到今天 以来至今', 'now' as const),
  ...each('左右 前后 上下', 'approx' as const),
]);

/** 前往, 前来, 前三名; 后来, 后勤; 起草, 起飞: the particle's character begins another word. */
const NO_BEFORE_BEFORE = '往来去进列景途沿方线锋台身任妻夫缀述所端瞻辈排者赴半例车哨言卫场期';
const NO_AFTER_BEFORE = '来期续勤备方者果卫半发代人盾卷面世事记会院悔台辈门缀防援劲市置视怕现卢';
const NO_SINCE_BEFORE = '草来飞诉步点义火源拍伏誓因码价居床哄立亮名劲舞租航运重初到获动始跑身兵家风雾早夜吊泡';
/** 今日起降航班: what lands and takes off. */
const LANDS = /^降(?:航班|架次|飞机|客机|点|场|平台|重量)/u;
/** 前三名, 前10位: counted from the first. */
const RANKED =
  /^[前后]\s?(?:[\d０-９]{1,4}|[一二三四五六七八九十两几百]{1,4})(?:名|位|强|批|个|家|季|天|周|月|大|轮|场|集|章|次|期|年|排|节|届|种|代|十)/u;

const NUMBERED = charSet('0123456789０１２３４５６７８９一二三四五六七八九十两几百 ');

function isRanked(text: string, at: number): boolean {
  return isIn(text, at + 1, NUMBERED) && RANKED.test(text.slice(at, at + 6));
}

function readShort(text: string, at: number): Particle | null {
  const char = text.charAt(at);
  if (char === '前') {
    // 前提 is one word, 前提交 two
    const premise = text.charAt(at + 1) === '提' && !isOneOf(text, at + 2, '交出供升报高取名请货款拔案');
    if (premise || isOneOf(text, at + 1, NO_BEFORE_BEFORE) || isRanked(text, at)) return null;
    return { end: at + 1, modifier: 'before' };
  }
  if (char === '后') {
    if (isOneOf(text, at + 1, NO_AFTER_BEFORE) || isRanked(text, at)) return null;
    return { end: at + 1, modifier: 'after' };
  }
  if (char === '起') {
    if (text.startsWith('至今', at + 1)) return { end: at + 3, modifier: 'now' };
    return isOneOf(text, at + 1, NO_SINCE_BEFORE) || LANDS.test(text.slice(at + 1, at + 4))
      ? null
      : { end: at + 1, modifier: 'after' };
  }
  return null;
}

const HOLIDAY_TAILS = ['假期期间', '长假期间', '期间', '长假', '假期', '小长假', '假日期间', '假日'];

/** `point` is null behind a range. */
export function readParticle(text: string, at: number, point: Point | null): Particle {
  let end = at;
  if (point?.day?.is === 'holiday' && !point.clock && !point.hours) {
    const tail = HOLIDAY_TAILS.find((word) => text.startsWith(word, end));
    if (tail) return { end: end + tail.length, modifier: 'approx' };
  }
  if (text.startsWith('期间', end)) return { end: end + 2 };
  if (!point && text.charAt(end) === '间' && !isOneOf(text, end + 1, '隔接')) end++;
  const spaced = skipSpace(text, end);
  // 2015年1月1日或之后, 2013年及以前
  if (isOneOf(text, spaced, '或及和') && /^[之以][前后]/u.test(text.slice(spaced + 1, spaced + 3))) {
    return { end: spaced + 3, modifier: text.charAt(spaced + 2) === '前' ? 'before' : 'after' };
  }
  const bound = BOUNDS.at(text, spaced);
  if (bound) return { end: spaced + bound.word.length, modifier: bound.value };
  // 2021.03.15—至今
  if (isDashAt(text, spaced) && text.startsWith('至今', spaced + 1)) return { end: spaced + 3, modifier: 'now' };
  if (point?.clock && text.charAt(end) === '许' && !isOneOf(text, end + 1, '多可诺'))
    return { end: end + 1, modifier: 'approx' };
  if (point?.clock && isOneOf(text, end, '多')) return { end: end + 1, modifier: 'approx' };
  return readShort(text, spaced) ?? { end };
}

/** Approximators and bounds in front: 约9点, 超过6年. */
const FRONT = new Lexicon<Modifier>([
  ...each('约 大约 大概 约莫 大致 差不多', 'approx' as const),
  ...each('超过 超 逾 已逾', 'gt' as const),
  ...each('近 将近 接近 不足 不到 不满 未满 未到', 'lt' as const),
  ...each('不超过 不多于 至多 最多 不长于 不高于', 'le' as const),
  ...each('至少 最少 不少于 不低于 不短于', 'ge' as const),
]);
const LONGEST_FRONT = 4;
const FRONT_ENDS = charSet(...FRONT.words().map((word) => word.slice(-1)));

/** The word that ends right before `at`, none that begins before `floor`. Points take approximators only. */
export function readFront(
  text: string,
  at: number,
  floor: number,
  length: boolean,
): { start: number; modifier: Modifier } | null {
  const end = isOneOf(text, at - 1, ' ') ? at - 1 : at;
  if (!isIn(text, end - 1, FRONT_ENDS)) return null;
  for (let size = Math.min(LONGEST_FRONT, end - floor); size > 0; size--) {
    const entry = FRONT.at(text, end - size);
    if (entry?.word.length !== size) continue;
    if (!length && entry.value !== 'approx') return null;
    // 公约, 北约, 附近
    if (
      size === 1 &&
      isOneOf(text, end - 2, '公节条合契预特制大北签违附接临邻靠远就亲新最高纽邀履续婚解盟守毁失赴相简') &&
      !standsFree(text, end - 1, entry.word)
    )
      return null;
    return { start: end - size, modifier: entry.value };
  }
  return null;
}

const BEHIND = new Lexicon<Modifier>([
  ...each('以上', 'ge' as const),
  ...each('以下 以内', 'le' as const),
  ...each('左右 上下', 'approx' as const),
]);

/** 三年以上, 70分钟左右, behind a length. */
export function readBehind(text: string, at: number): { end: number; modifier: Modifier } | null {
  const entry = BEHIND.at(text, at);
  return entry && { end: at + entry.word.length, modifier: entry.value };
}
