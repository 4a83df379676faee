/** Datelines: 本报讯, 本报2月7日讯, 据新华社天津2月10日电, 中新网3月5日电. */
import type { Dateline } from '../model.js';

/** Agencies and papers by the words that open a dateline, longest first. */
const AGENCIES = [
  '新华社',
  '新华网',
  '中新社',
  '中新网',
  '中国新闻网',
  '人民网',
  '央视网',
  '央广网',
  '光明网',
  '中国网',
  '经济参考报',
  '人民日报',
  '本报',
  '本刊',
  '本台',
  '本网',
];
const DATELINE = new RegExp(
  `^[\\s　]*据?(${AGENCIES.join('|')})([^0-9０-９，。：:、（(\\n]{0,12}?)(?:((?:[0-9０-９]{4}年)?[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[0-9０-９]{1,2}日)(?:专?电|讯|消息|综合消息)|([讯电]))`,
);
/** A dateline is over after so many characters. */
const LONGEST = 48;

/** Reads the dateline a paragraph opens with, or null. `start` is an offset of the flow (UTF-16). */
export function readDateline(flow: string, start: number): Dateline | null {
  const match = DATELINE.exec(flow.slice(start, start + LONGEST));
  if (!match) return null;
  const [whole, agency = '', between = '', day] = match;
  const end = start + whole.length;
  const dayStart = day === undefined ? -1 : start + whole.lastIndexOf(day);
  return {
    start: start + (whole.length - whole.trimStart().length),
    end,
    agency,
    place: between.replace(/特$/, '') || null,
    day: day === undefined ? null : { start: dayStart, end: dayStart + day.length },
  };
}
