/** Han decimals: 三点五亿, 百分之三点五. A clock time (三点五十分, 三点一刻) stays in pieces. */
import type { Decimal } from '../model.js';
import { BIG, CLASS, HAN, isLetter, SMALL, SPACE, table, VALUE, ZERO } from './characters.js';
import { Followers } from './followers.js';
import { skipSpaces } from './spacing.js';
import { LIMIT } from './tally.js';

/** What may follow a Han decimal (三点五亿, 八点五折): units and magnitudes, never what follows a clock time. */
const AFTER_DECIMAL = table(
  '万亿成折倍个％%‰元块角米公吨斤克升平立方亩度名人岁级寸尺里英厘毫微海美欧日港兆比磅桶伏瓦焦',
);
/** The same, by the word: what opens a name or a verb besides (新, 加, 马) is no unit alone. */
const WORDS_AFTER_DECIMAL = new Followers(
  '千米 千瓦 千克 千卡 千焦 千帕 千伏 千兆 摄氏 华氏 马力 盎司 加仑 分贝 赫兹 安培 光年 打兰 卢布 卢比 泰铢 马克 法郎 克朗 里拉 铢 盾 坚戈 林吉特 图格里克 越南盾 印度卢比 印尼盾 瑞士法郎 瑞典克朗 瑞郎 新元 新台币 新加坡元 新西兰元 台币 澳元 澳币 澳大利亚元 澳门元 加元 加拿大元 韩元 韩币 人民币 先令 第纳尔 兹罗提 福林 雷亚尔'.split(
    ' ',
  ),
);
/** The end of a part of the day: 下午三点五 is a clock time. */
const DAYPART_END = table('午晚晨早夜上后');
const MOST_DIGITS = 15;
const MOST_HOURS = 24;

export interface HanDecimal {
  readonly end: number;
  readonly value: Decimal;
  readonly scale: number;
}

/** Whether 分之 stands before the number at `start`, whose 点 then is a decimal point whatever follows. */
function isNumerator(flow: string, start: number): boolean {
  let at = start - 1;
  while (at > start - 6 && CLASS[flow.charCodeAt(at)] === SPACE) at--;
  return flow.charCodeAt(at) === 0x4e4b; // 之
}

/** Whether what stands behind the digits at `tail` lets 点 be a decimal point. `integer` is the number before it. */
function goesOn(flow: string, tail: number, integer: Decimal): boolean {
  if (AFTER_DECIMAL[flow.charCodeAt(tail)] === 1) return true;
  if (isLetter(flow.charCodeAt(tail)) || WORDS_AFTER_DECIMAL.startsAt(flow, tail)) return true;
  if (flow.startsWith('分钟', tail) || flow.startsWith('小时', tail)) return true;
  // 三百三十三点九〇点 is an index, no clock time.
  return flow.charCodeAt(tail) === 0x70b9 && integer.exponent === 0 && integer.coefficient > MOST_HOURS;
}

/**
 * The decimal whose 点 stands at `at` behind `integer`, which starts at `start`; null where it is none. `spaced` tells
 * that the text is spaced out, so that spaces around 点 are too.
 */
export function readHanDecimal(
  flow: string,
  start: number,
  at: number,
  integer: Decimal,
  spaced: boolean,
): HanDecimal | null {
  const from = skipSpaces(flow, at + 1);
  let end = from;
  let coefficient = 0;
  for (; end < from + MOST_DIGITS; end++) {
    const code = flow.charCodeAt(end);
    if (CLASS[code] !== HAN && CLASS[code] !== ZERO) break;
    coefficient = coefficient * 10 + (VALUE[code] ?? 0);
  }
  if (end === from || end === from + MOST_DIGITS) return null;
  if (!isNumerator(flow, start)) {
    if (!goesOn(flow, skipSpaces(flow, end), integer) || DAYPART_END[flow.charCodeAt(start - 1)] === 1) return null;
    if (from > at + 1 && !spaced) return null;
  }
  const unit = 10 ** (end - from);
  if (typeof integer.coefficient === 'bigint' || integer.coefficient * unit > LIMIT) return null;
  let power = 0;
  let scale = 0;
  let after = end;
  for (; power <= 12; after++) {
    const kind = CLASS[flow.charCodeAt(after)];
    const step = VALUE[flow.charCodeAt(after)] ?? 0;
    if (kind === BIG) scale += step;
    else if (!(kind === SMALL && after === end && CLASS[flow.charCodeAt(after + 1)] === BIG)) break;
    power += step;
  }
  const value = { coefficient: integer.coefficient * unit + coefficient, exponent: power - (end - from) };
  return { end: after, value, scale };
}
