/** Figures with a colon that are no time: 比分21:15, 第二节22:25, and rows of which one item is none (25:18、23:16). */
import { digitAt, isOneOf } from './characters.js';

/** Words that make 21:15 a score or 1:10 a ratio. */
const BEFORE =
  /(?:比分|战胜|击败|负于|胜|败|领先|落后|战平|以|打平|逼平|比例|按|配比|大比分|赔率|球)[^，。；]{0,4}$|(?:第?[一二三四五六七首末]|第\d)[节局盘](?:比分)?[以为：: ]?$/u;
const BEHIND = /^(?:[^，。；\d]{0,3}(?:战胜|击败|负于|获胜|取胜|领先|落败|大胜|力克|险胜|不敌|胜|的?比分|的?比例|万))/u;
/** What stands before and behind in a row. */
const ROW_BEFORE = /(?:\d{1,3}[:：]\d{1,3}[、，,]\s?){1,8}$/u;
const ROW_BEHIND = /^(?:[、，,]\s?\d{1,3}[:：]\d{1,3}(?![:：]))+/u;
const LONGEST_ROW = 60;
const ITEM = /(\d{1,3})[:：](\d{1,3})/gu;

/** Whether an item of a row can be no time: 25:18, 11:8. */
function holdsScore(row: string): boolean {
  for (const [, hour, minute] of row.matchAll(ITEM)) {
    if (minute?.length !== 2 || Number(hour) > 24 || Number(minute) > 59) return true;
  }
  return false;
}

/** Whether the figures in [start, end) are a score or a ratio. */
export function isScore(text: string, start: number, end: number): boolean {
  if (BEFORE.test(text.slice(Math.max(0, start - 8), start))) return true;
  if (BEHIND.test(text.slice(end, end + 8))) return true;
  if (isOneOf(text, start - 1, '、，, ') && digitAt(text, start - 2) >= 0) {
    const row = ROW_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_ROW), start));
    if (row && (holdsScore(row[0]) || BEFORE.test(text.slice(Math.max(0, start - LONGEST_ROW), start - row[0].length))))
      return true;
  }
  const next = isOneOf(text, end, '、，,') ? ROW_BEHIND.exec(text.slice(end, end + LONGEST_ROW)) : null;
  return next !== null && holdsScore(next[0]);
}
