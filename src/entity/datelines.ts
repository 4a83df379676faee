import type { Span } from '../model.js';

/** Datelines by their characters: 新华社北京2月10日电, 本报讯, 据中新网杭州3月5日电. */

export interface Dateline extends Span {
  /** 新华社, 本报. */
  readonly agency: string;
  readonly agencySpan: Span;
  readonly place: Span | null;
  readonly day: Span | null;
}

/** Media by name, as bylines write them. */
export const HOUSE =
  '本[报刊网台社]|新华社|中新社|新华网|人民网|中新网|央视网|央广网|光明网|中国网|澎湃新闻|[一-鿿]{1,6}?(?:日报|晚报|早报|时报|商报|晨报|都市报|青年报|周报|快报|导报|农报|工人报|报社|通讯社|电视台|广播电台|融媒体中心|客户端|新闻网|在线|传媒)';
const DAY =
  '(?:[0-9０-９〇一二三四五六七八九]{4}年)?(?:[0-9０-９]{1,2}月[0-9０-９]{1,2}日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)';
const DATELINE = new RegExp(
  `据?(${HOUSE}|央视)(?:综合)?([一-鿿]{2,10}?)?(${DAY})?(?:综合)?(?:[专外]?电|讯|消息)(?![话影视力子脑器台动])`,
  'y',
);
/** Reads the dateline that starts at `at`, `null` when there is none. */
export function readDateline(text: string, at: number, end: number): Dateline | null {
  DATELINE.lastIndex = at;
  const match = DATELINE.exec(text);
  if (match === null || at + match[0].length > end) return null;
  const [whole, agency = '', place, day] = match;
  const from = at + whole.indexOf(agency);
  const locate = (part: string | undefined, after: number): Span | null => {
    const start = part === undefined ? -1 : text.indexOf(part, after);
    return part === undefined || start < 0 ? null : { start, end: start + part.length };
  };
  const agencySpan = { start: from, end: from + agency.length };
  return {
    start: at,
    end: at + whole.length,
    agency,
    agencySpan,
    place: locate(place, agencySpan.end),
    day: locate(day, agencySpan.end),
  };
}
