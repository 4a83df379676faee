/**
 * What makes a time expression none: a longer word of the dictionary around it (三天打鱼, 光明日报, 周一良), or the name of
 * a road or place that it begins (五一路, 1月1日大街).
 */
import { vetoingWord, type WordTable } from '../numeral/words.js';
import type { Expression } from './expression.js';

/** Words of the dictionary that are a time with something added, and leave it one: 从今年起, 时隔多年, 两年制, 四日电. */
const COMPOSED =
  /^(?:从|自|于|较|每人|持续|算一|时隔)|多年$|日电$|(?:制|份|收入|雨量|天气|过年|规划|工作|人口|活动|此时|时候|以来|[天周年月日]来|黑夜)$/u;

/** Names that a feast or a day begins: 八一路, 五四大街, 六一小学; 路过 and 街上 are none. */
const NAME_BEHIND =
  /^(?:大?[路街道巷](?![过上面况人段边口途])|大道|大街|胡同|广场|公园|大桥|[东西南北中]路|村(?!里|民)|小区|社区|[中小大]学(?!生)|中队|农场|林场|水库)/u;

/** The dictionary's word or the name that holds [start, end), or null. */
export function vetoOf(
  text: string,
  start: number,
  end: number,
  expression: Expression,
  extra: WordTable | undefined,
): string | null {
  const word = vetoingWord(text, start, end, end, extra);
  if (word !== null && word.length > end - start && !COMPOSED.test(word)) return word;
  const named = expression.form === 'point' && (expression.day?.is === 'holiday' || expression.day?.is === 'day');
  const name = named ? NAME_BEHIND.exec(text.slice(end, end + 4)) : null;
  return name ? text.slice(start, end) + name[0] : null;
}
