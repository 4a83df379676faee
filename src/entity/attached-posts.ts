import type { Post, Span } from '../model.js';
import { isDepartment } from './organisations.js';
import { readPosts } from './posts.js';
import { titleStart } from './titles.js';

/** The posts written beside a name, before and behind it. Offsets count UTF-16 units of the flow. */

export interface Attached {
  readonly posts: readonly Post[];
  readonly titles: readonly Span[];
}

const NONE: Attached = { posts: [], titles: [] };

/** 全国人大|代表: here the word is an office. */
function isDeputy(flow: string, title: Span): boolean {
  return (
    flow.startsWith('代表', title.start) &&
    /(?:人大|党代会)$/.test(flow.slice(Math.max(0, title.start - 3), title.start))
  );
}

/** Parts of a house that join the title when nothing is named before them. */
const HOUSELESS =
  /(?:^|[\s、，,。；;：:（(“])((?:机关)?党委|(?:村|社区)?党支部|(?:村|社区)?党总支|办公室|纪委|组织部|宣传部|统战部|编辑部|财务部|人事部|市场部|工程部|技术部|教务处|总务处|政教处)$/;

/** Stations of a trial and of a contract are no posts. */
const PROCEDURAL =
  /^(?:原告|被告|被告人|上诉人|被上诉人|申请人|被申请人|第三人|证人|委托代理人|委托诉讼代理人|代理人|法定代理人|法定代表人|负责人|投资人|管理人|承包人|代表|选手|队员|球员|冠军|会员)$/;

/**
 * The posts before a person at `start`, with the titles as written. `orgEndingAt` gives the start of the organisation
 * that ends at an offset, -1 for none.
 */
export function postsBefore(flow: string, start: number, orgEndingAt: (offset: number) => number): Attached {
  let end = start;
  while (end > 0 && start - end < 6 && /[ \t\u3000:：]/.test(flow.charAt(end - 1))) end--;
  const line = Math.max(0, end - 120);
  const titles: Span[] = [];
  let from = end;
  let orgFrom = -1;
  for (let round = 0; round < 8; round++) {
    const title = titleStart(flow, from, line);
    if (title < 0) break;
    titles.unshift({ start: title, end: from });
    orgFrom = organisationBefore(flow, title, orgEndingAt);
    // 市委、市政府 and the like stand before titles too; only what is written with the title is its house.
    const left = orgFrom >= 0 ? orgFrom : title;
    const separator =
      /(?:[、，,]\s?|[ \u3000]+|兼任?|暨)$/.exec(flow.slice(Math.max(line, left - 4), left))?.[0].length ?? 0;
    from = left - separator;
    if (separator === 0 || titleStart(flow, from, line) < 0) {
      from = left;
      break;
    }
  }
  if (titles.length === 0) return NONE;
  const opening = titles[0];
  if (opening !== undefined && organisationBefore(flow, opening.start, orgEndingAt) < 0) {
    // 党委书记 and 办公室主任 are whole titles where no house is named.
    const house = HOUSELESS.exec(flow.slice(Math.max(0, opening.start - 8), opening.start));
    if (house !== null) titles[0] = { start: opening.start - (house[1] ?? '').length, end: opening.end };
  }
  const kept = titles.filter((title) => !PROCEDURAL.test(flow.slice(title.start, title.end)) || isDeputy(flow, title));
  if (kept.length < titles.length) return NONE;
  const posts = readPosts(flow, Math.min(from, titles[0]?.start ?? from), end, (item) => {
    const title = titleStart(flow, item.end, line);
    const org = organisationBefore(flow, title, orgEndingAt);
    return org >= item.start ? org : title;
  });
  return posts.length === titles.length && titles.every((title, i) => title.start === posts[i]?.title.start)
    ? { posts: posts.map(({ post }) => post), titles: posts.map(({ title }) => title) }
    : { posts: titles.map((title) => ({ title: flow.slice(title.start, title.end) })), titles };
}

/** Start of the organisation before a title, a department between them included: 市财政局|预算科|科长. */
function organisationBefore(flow: string, title: number, orgEndingAt: (offset: number) => number): number {
  for (const former of ['', '原', '前', '时任', '现任', '首任', '新任']) {
    const end = title - former.length;
    if (!flow.startsWith(former, end)) continue;
    const direct = orgEndingAt(end);
    if (direct >= 0) return direct;
    for (let length = 2; length <= 10; length++) {
      const org = orgEndingAt(end - length);
      if (org >= 0 && isDepartment(flow.slice(end - length, end))) return org;
    }
  }
  return -1;
}

/** Titles that stand right behind a name: 李强总理, 王老师. */
const DIRECT =
  /^(?:总书记|书记|主席|总理|总统|首相|部长|省长|市长|县长|区长|镇长|乡长|主任|局长|厅长|司长|处长|科长|院长|校长|所长|会长|秘书长|董事长|总经理|经理|总裁|教授|博士|院士|老师|医生|大夫|律师|法官|检察官|警官|将军|上将|导演|先师|教练|队长|团长|师傅(?!$)|总工|工程师|委员长|议员|大使|外长)/;

const APPOINTED = /^(?:，|,)?(?:系|为|是|任|担任|出任|兼任|当选为?|现任|曾任|原任)/;

/** 张三，男，1983年6月生，中共党员，现任|…: files of persons name the post last. */
const CAREER = /^[，,][男女][，,][^。；;\n]{0,90}?[，,](?:现任|现为|时任|系)/;

/** The posts behind a person that ends at `end`: 李强总理, 张三（市财政局局长）, 佟立新，某律师事务所律师. */
export function postsBehind(
  flow: string,
  start: number,
  end: number,
  orgEndingAt: (offset: number) => number,
): Attached {
  const behind = flow.slice(end, end + 64);
  const direct = DIRECT.exec(behind)?.[0];
  if (direct !== undefined && end - start <= 4 && !/^[们的家室]/.test(behind.slice(direct.length))) {
    return { posts: [{ title: direct }], titles: [{ start: end, end: end + direct.length }] };
  }
  const bracket = /^\s?[（(]([^（()）\n]{2,50})[）)]/.exec(behind);
  const apposition = /^[，,]([^，,。；;：:\n（(]{2,40}?)(?=[，,。；;\n（(]|$)/.exec(behind);
  const appointed = APPOINTED.exec(behind);
  const region = bracket ?? apposition;
  if (region !== null) {
    const from = end + region[0].indexOf(region[1] ?? '');
    const stop = from + (region[1]?.length ?? 0);
    const lead =
      /^(?:系|为|是|任|担任|现任|时任|曾任|原|该公司|该厂|该院|该校|该局|该村|现为)+/.exec(flow.slice(from, stop))?.[0]
        .length ?? 0;
    const attached = regionPosts(flow, from + lead, stop, orgEndingAt);
    if (attached !== NONE) return attached;
  }
  const career = CAREER.exec(flow.slice(end, end + 120));
  if (career !== null) {
    const from = end + career[0].length;
    const stop = from + (/[，,。；;\n（(]/.exec(flow.slice(from, from + 40))?.index ?? 0);
    return regionPosts(flow, from, stop, orgEndingAt);
  }
  if (appointed !== null) {
    const from = end + appointed[0].length;
    const stop = from + (/[，,。；;：:\n（(]/.exec(flow.slice(from, from + 40))?.index ?? 0);
    return regionPosts(flow, from, stop, orgEndingAt);
  }
  return NONE;
}

function regionPosts(flow: string, from: number, stop: number, orgEndingAt: (offset: number) => number): Attached {
  if (stop - from < 2 || titleStart(flow, stop, from) < 0) return NONE;
  const found = readPosts(flow, from, stop, (item) => {
    const title = titleStart(flow, item.end, item.start);
    if (title === item.start) return title;
    const org = organisationBefore(flow, title, orgEndingAt);
    return org >= 0 ? Math.max(org, item.start) : item.start;
  });
  // A clause that merely ends with a title is no post: 张三，曾多次找到厂里的厂长.
  if (found.length === 0) return NONE;
  for (const { org, title, post } of found) {
    if (PROCEDURAL.test(post.title)) return NONE;
    if (
      org !== null &&
      orgEndingAt(org.end) < 0 &&
      !/(?:局|厅|院|公司|集团|大学|学院|中心|银行|协会|委|会|社|所)$/.test(post.org ?? '')
    )
      return NONE;
    if (org !== null && /[的了着过在]/.test(post.org ?? '')) return NONE;
    if (org === null && title.start > from && post.org === undefined && found.length === 1) return NONE;
  }
  return { posts: found.map(({ post }) => post), titles: found.map(({ title }) => title) };
}

/** Whether the stretch between two names only lists them: 、, spaces, 和. */
export function isListGap(gap: string): boolean {
  return /^(?:[ \t\u3000]+|[ \u3000]*[、，,][ \u3000]*|和|与|及)$/.test(gap);
}
