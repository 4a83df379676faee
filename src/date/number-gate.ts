/** Whether a number can begin a time, by what follows it: 3月, 24小时, 2025、2026年; most numbers in a text cannot. */
import type { Numeral } from '../model.js';
import { isDashAt, isOneOf, isSpaceAt } from './characters.js';
import { startsNumber } from './number.js';

/** What a unit of time begins with. */
const UNIT = 1;
/** What joins numbers that share a unit; a number must follow it. */
const JOINT = 2;
/** 多, 余 and 来 stand before a unit. */
const MORE = 3;
/** 个 stands before some units. */
const CLASSIFIER = 4;
const POINT = 5;
const MINUTE = 6;
/** What a year without 年 stands before. */
const PART = 7;
/** Spaces and dashes. */
const GAP = 8;
const CLOSE = 9;

const AFTER = new Uint8Array(65536);
function fill(chars: string, kind: number): void {
  for (const char of chars) AFTER[char.charCodeAt(0)] = kind;
}
fill('年月日号號点點时時季周天星礼小秒世昼刻旬钟半毫财学会赛度交pPaAｐＰａＡ', UNIT);
fill('至到和与、,，/／及或', JOINT);
fill('多余餘来几', MORE);
fill('个個', CLASSIFIER);
fill('.．:：', POINT);
fill('分', MINUTE);
fill('上下QqＱ第春秋', PART);
fill('）)]', CLOSE);
for (let code = 0; code < 65536; code++) {
  const char = String.fromCharCode(code);
  if (isSpaceAt(char, 0) || isDashAt(char, 0)) AFTER[code] = GAP;
}

const AFTER_MORE = '年天日月小个個秒分周星礼点时世';
const AFTER_CLASSIFIER = '月星周小季世礼钟半多年工交来余分几';

/** Whether what follows the numeral in [start, end) can make it a time. */
export function canBeTime(text: string, start: number, end: number, numeral: Numeral): boolean {
  // Eight figures can be a whole date
  if (end - start === 8 && numeral.digits === 8) return true;
  if (end >= text.length) return false;
  switch (AFTER[text.charCodeAt(end)]) {
    case UNIT:
    case POINT:
      return true;
    case JOINT: {
      const next = isSpaceAt(text, end + 1) ? end + 2 : end + 1;
      return startsNumber(text, next) || isOneOf(text, next, '第几半');
    }
    case MORE:
      return isOneOf(text, end + 1, AFTER_MORE) || (isOneOf(text, end, '几') && isOneOf(text, end + 1, '十百'));
    case CLASSIFIER:
      return isOneOf(text, end + 1, AFTER_CLASSIFIER);
    case MINUTE:
      return isOneOf(text, end + 1, '钟') || startsNumber(text, end + 1) || isSpaceAt(text, end + 1);
    case PART:
      // 2025上半年, 2025Q1
      return end - start === 4 && numeral.digits === 4;
    case GAP:
      return true;
    case CLOSE:
      // （2018.09）
      return numeral.point;
    default:
      return false;
  }
}
