import type { Span } from '../model.js';

/** Stations, ports and airports: places as points of a way, organisations where they act. */

const STATION =
  /(?:[东西南北]站|火车站|高铁站|汽车[东西南北]?站|客运[东西南北]?站|地铁站|车站|机场|港口|码头|口岸|[^香]港)$/;
/** What follows a station that does or says something. */
const ACTING =
  /^(?:相关|有关|负责|工作人员|民警|党委|党支部|站长|客运|公安|派出所|海关|表示|介绍|称|说|发布|公告|通报|回应|提醒|宣布|组织|开展|推出|启动|集团|公司|管理|方面)/;

/** Whether a station that the tagger took for an organisation is a point of a way: 在|郑州火车站, but 首都机场|发布公告. */
export function isPointOfWay(flow: string, { start, end }: Span): boolean {
  return STATION.test(flow.slice(start, end)) && !ACTING.test(flow.slice(end, end + 4));
}
