/** Parts of the day and their hours, and how they move a clock time: 下午3点 is 15:00. */

import { isEdgeAt, isHanAt, isOneOf } from './characters.js';
import type { Clock, Hours, Reading } from './expression.js';
import { each, Lexicon } from './lexicon.js';

export const HOURS = {
  smallHours: { first: 0, last: 5 },
  morning: { first: 6, last: 8 },
  forenoon: { first: 8, last: 11 },
  noon: { first: 11, last: 13 },
  afternoon: { first: 13, last: 17 },
  dusk: { first: 17, last: 19 },
  evening: { first: 18, last: 23 },
  daytime: { first: 6, last: 17 },
} as const satisfies Record<string, Hours>;

/** Parts of the day that stand alone or behind a day. */
export const PART_OF_DAY = new Lexicon<Hours>([
  ...each('凌晨 拂晓 黎明 后半夜', HOURS.smallHours),
  ...each('早上 早晨 清晨 清早 一早 大清早 一大早 晨间 大早上', HOURS.morning),
  // 早间 is the forenoon of newspapers and exchanges: 早间公告
  ...each('上午 午前 早间', HOURS.forenoon),
  ...each('中午 正午 午间 晌午', HOURS.noon),
  ...each('下午 午后', HOURS.afternoon),
  ...each('傍晚 黄昏 傍黑', HOURS.dusk),
  ...each('晚上 晚间 夜晚 夜间 深夜 夜里 半夜 大半夜 前半夜 大晚上 入夜 上半夜 下半夜 午夜 子夜', HOURS.evening),
  ...each('白天 日间', HOURS.daytime),
]);

/** One character does behind a day: 10日晚, 七月五号早. */
const SHORT: Record<string, Hours> = {
  早: HOURS.morning,
  晨: HOURS.morning,
  午: HOURS.noon,
  晚: HOURS.evening,
  夜: HOURS.evening,
};
/** What makes the short form another word's first character: 10日晚会, 10日早餐, 10日夜市. */
const NO_SHORT_BEFORE = '会餐宴报饭班场安婚期年节自夜市景茶晚点校色总盘些高读操教熟恋产跑';
const NO_LONG_BEFORE: Record<string, string> = {
  下午: '茶好',
  上午: '好',
  早上: '好',
  中午: '好',
  晚上: '好',
  夜间: '部',
  午后: '红',
  黄昏: '恋',
  晚间: '新',
  早间: '新',
  日间: '照',
  午间: '剧',
  午夜: '影剧场凶',
  深夜: '食剧',
  白天: '堂鹅',
};

/** `inDay`: a day stands right before. */
export function readPartOfDay(text: string, at: number, inDay: boolean): Reading<Hours> | null {
  const word = PART_OF_DAY.at(text, at);
  if (word) {
    const end = at + word.word.length;
    const barred = NO_LONG_BEFORE[word.word];
    if (barred !== undefined && isOneOf(text, end, barred)) return null;
    // 一早就来: without a day it is no time of a day that could be named
    return { end, value: word.value };
  }
  const short = inDay ? SHORT[text.charAt(at)] : undefined;
  if (!short || isOneOf(text, at + 1, NO_SHORT_BEFORE)) return null;
  return isEdgeAt(text, at + 1) || isHanAt(text, at + 1) || /[0-9０-９]/.test(text.charAt(at + 1))
    ? { end: at + 1, value: short }
    : null;
}

/** Moves a clock time written after a part of the day to where it belongs: 下午3点 15, 晚上12点 24, 中午1点 13, 凌晨12点 0. */
export function onPartOfDay(clock: Clock, part: Hours): Clock {
  return { ...clock, hour: hourOn(clock.hour, part), fixed: true };
}

function hourOn(hour: number, part: Hours): number {
  if (hour > 12) return hour;
  if (part === HOURS.smallHours) return hour === 12 ? 0 : hour;
  if (part === HOURS.noon) return hour >= 1 && hour <= 3 ? hour + 12 : hour;
  if (part === HOURS.evening) return hour === 12 ? 24 : hour >= 5 ? hour + 12 : hour;
  if (part === HOURS.afternoon || part === HOURS.dusk) return hour < 12 && hour > 0 ? hour + 12 : hour;
  return hour;
}
