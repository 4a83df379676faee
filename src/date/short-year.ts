/** Whether two digits and 年 are a year (98年, 03年) or a length of time (24年). */
import { isEdgeAt, isHanAt, isOneOf } from './characters.js';
import { each, Lexicon } from './lexicon.js';

/** Words before two digits and 年 that set a date: 于98年, 截至24年末. */
const DATING = new Lexicon<null>(each('于 自 从 在 到 至 自从 截至 早在 始建于 的', null));
/** What says, behind two digits and 年, that a length of time is meant. */
const LASTING_AFTER = '来前后间内多以之的了级龄历史华期余代功光风坚如磨未无没不';
const PART_AFTER =
  /^\s?(?:的|度|份)?(?:年?[初底末]|[上下]半年|[一二三四]季度|第[一二三四]季|[0-9０-９一二三四五六七八九十]{1,3}\s?月|[春夏秋冬])/u;

function datesClause(text: string, at: number, end: number, value: number): boolean {
  if (PART_AFTER.test(text.slice(end, end + 8))) return true;
  if (at === 0 && end === text.length) return value >= 50;
  if (isOneOf(text, end, '来间多余')) return false;
  for (let length = 1; length <= 3; length++) {
    const entry = DATING.at(text, at - length);
    // 漫长的17年 is a length
    if (entry?.word === '的' && value < 50 && !isHanAt(text, end)) continue;
    if (entry?.word.length === length && length + at >= 0 && at - length >= 0) return true;
  }
  if (isOneOf(text, end, LASTING_AFTER) || text.charAt(end + 1) === '龄') return false;
  return isEdgeAt(text, at - 1) && at < text.length && !isEdgeAt(text, end) ? isTopic(text, end) : false;
}

/** At the head of a clause, 98年 is a year when a name or a comma follows: 08年奥运会, 24年，公司…. */
function isTopic(text: string, end: number): boolean {
  if (text.charAt(end) === '那') return /^那(?:个?时|会|[年场次届阵])/u.test(text.slice(end, end + 3));
  return isHanAt(text, end) && !isOneOf(text, end, '他她我它你这只仅才就已如了过');
}

/** Two digits are a year: 03年, 九八年; 98年 and 24年 where the clause dates; 七八年 (seven or eight) where a month follows. */
export function isShortYear(text: string, at: number, end: number, value: number, han: boolean): boolean {
  if (value >= 40 && value < 50 && !han) return false;
  const ones = value % 10;
  const tens = Math.floor(value / 10);
  // 三五年 and 七八年 are lengths, 七九年 and 九八年 years
  const adjacent = ones === tens + 1 || (ones === tens + 2 && tens < 5 && tens > 0);
  if (han && adjacent) return PART_AFTER.test(text.slice(end, end + 8));
  const next = text.charAt(end);
  if ((han || value < 10) && (next === '' || !'来多之'.includes(next))) return true;
  return datesClause(text, at, end, value);
}
