import { endsWithTitleHead } from './titles.js';
import type { Words } from './words.js';

/** The department behind its house, which is an organisation with the house's name alone: 哈佛大学|地学系, 教育部|考试院. */

/** Kinds of parts of a house. Rooms for meetings, teaching and eating are none. */
const PART_KIND =
  /(?:[^教浴课]室|司|[^体关联派谱维星副]系|处|科|学院|研究院|考试院|研究所|中心|办公厅|实验室|支队|大队|总队|分局|医院|编辑部|出版社|委员会|[务术济教训织传战联究划划营业]部)$/;
const NO_PART =
  /(?:会议|报告|展览|资料|值班|活动|接待|调解|候车|候诊|观察|阅览|收发|传达|多功能)室$|售楼处|^(?:中心|系|处|司|科|室|部|学院|医院|大队|支队)$/;
/** What such a name is made of (jieba's tags). */
const PART_TAG = /^(?:n|vn|nz|j|b|nt|ng|l|an|s|x)$/;
const NOT_IN_PART = /^(?:有关|相关|发展|首席|下属|所属|附近|多个|其他|贷款|子公司)$/;
/** Titles that name departments: 干部|监督室, 学生|处. */
const MEMBERS = /^(?:干部|学生|教师|职工|员工|党员|工人|代表|委员)$/;
const MOST = 4;
const LONGEST = 12;

/** Where the house that ends at `end` goes on to with a department; `end` itself when it does not. */
export function partEnd(words: Words, end: number): number {
  let reach = end;
  let token = words.startingAt(end);
  for (let i = 0; i < MOST && token !== undefined && token.end - end <= LONGEST; i++) {
    if (!PART_TAG.test(token.tag) || NOT_IN_PART.test(token.word) || !/^[\u4e00-\u9fff]+$/.test(token.word)) break;
    if (endsWithTitleHead(words.flow, token.start, token.end) && !MEMBERS.test(token.word)) break;
    const part = words.flow.slice(end, token.end);
    if (part.length > 2 && PART_KIND.test(part) && !NO_PART.test(part)) reach = token.end;
    token = words.startingAt(token.end);
  }
  return reach;
}
