import type { Post, Span } from '../model.js';
import { placeNames } from './gazetteer/places.js';
import { titleStart } from './titles.js';

/**
 * The posts written before a name, read backwards from it: 市财政局党组成员、副局长|张青春. Everything counts UTF-16 units.
 */
export interface WrittenPost {
  /** The title's own characters: 副局长, 党组成员. */
  readonly title: Span;
  /** The organisation written with this title; `null` when none is, or only a place is (西岗镇|镇长). */
  readonly org: Span | null;
  readonly post: Post;
}

/** 原, 前, 时任 and words of introduction stand before a post and are no part of it. */
const INTRODUCTION =
  /^(?:据|由|经|请|对|向|与|和|及|以及|其中|同时|随后|接着|最后|首先|原|前|时任|现任|曾任|历任|新任|新当选的|刚|身为|作为|来自|我是|主讲人|嘉宾|[\s:：，,])+/;
const FORMER = /(?:原|前|时任|现任|新任|前任|首任|现)$/;
/** Parts of a house that are no name without it: 办公室|主任 is a title as a whole, 市财政局办公室|主任 is not. */
const DEPARTMENT =
  /^(?:党委|党支部|党总支|机关党委|常务|(?![一-鿿]*[局委院厅司校社团府会][一-鿿])[一-鿿]{0,8}(?:办公室|综合部|宣传部|组织部|统战部|政治部|后勤部|人事部|财务部|市场部|销售部|工程部|技术部|研发部|新闻部|编辑部|办公厅|秘书处|工作室|课题组|项目部|指挥部|专班|科室|[^法]科|大队|中队|支队|车间|班组|党小组))$/;
/** Parties' bodies belong to the organisation, but the post after them need not: 西岗镇党委副书记、镇长. */
const PARTY_BODY = /(?:党委|党组|党支部|党总支|党工委|党委会|机关党委|纪委|纪检组)$/;
/** A division's own name, which is a place and no organisation. */
const PLACE_ONLY =
  /^(?:[一-鿿]{0,12}[省市县区州盟旗镇乡村]|[一-鿿]{1,4}街道|[一-鿿]{2,7}自治[区州县旗]|全[国省市县区]|我[国省市县区])$/;
const ORGANISATION_END =
  /(?:[局厅院校所委会社团队厂店台馆站部处科室司署行]|公司|集团|大学|学院|中心|银行|医院|学校|法院|检察院|企业|机构|联盟|基金|大队|政府|人大|政协|工委|办公室|常委会)$/;
/** A profession is a person's own and not of the house named just before. */
const PROFESSION =
  /(?:家|作者|诗人|演员|歌手|导演|编剧|学者|专家|博士|博士后|劳模|劳动模范|工匠|志愿者|传承人|代表|律师|民警|冠军)$/;
/** Who governs a division is of no house named before: 省委副书记、省长. */
const HEAD_OF_PLACE = /^(?:代理?|常务|副)*(?:[省市县区镇乡州盟旗村]长|村主任|村?支书|总理|总统|首相)$/;
const CONJUNCTION = /[、，,；;\s]|兼任?|暨|并任/y;

/** Whether `text` names a place rather than an organisation: 西岗镇, 河南省鹤壁市. */
export function isPlaceOnly(text: string): boolean {
  return placeNames().has(text) || (PLACE_ONLY.test(text) && !/(?:校区|馆区)$/.test(text));
}

interface Item extends Span {}

/** 甲、乙兼丙 → its items; brackets keep theirs together. */
function items(text: string, from: number, end: number): Item[] {
  const found: Item[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i < end; i++) {
    if (/[（(“《]/.test(text.charAt(i))) depth++;
    if (/[）)”》]/.test(text.charAt(i))) depth = Math.max(0, depth - 1);
    CONJUNCTION.lastIndex = i;
    const separator = depth === 0 ? CONJUNCTION.exec(text) : null;
    if (separator === null || i + separator[0].length > end) continue;
    // 兼 parts two posts only behind a title: 兼职教授 has its own.
    if (separator[0].length > 0 && /[兼暨并]/.test(separator[0]) && titleStart(text, i, start) < 0) continue;
    if (i > start) found.push({ start, end: i });
    start = i + separator[0].length;
    i = start - 1;
  }
  if (end > start) found.push({ start, end });
  return found;
}

function readItem(text: string, item: Item, from: number): WrittenPost | null {
  let title = titleStart(text, item.end, from);
  if (title < 0) return null;
  let start = from + (INTRODUCTION.exec(text.slice(from, title))?.[0].length ?? 0);
  if (start > title) start = title;
  // 某公司原|总经理: what limits the post in time is no part of the house.
  let orgEnd = title - (FORMER.exec(text.slice(start, title))?.[0].length ?? 0);
  let written = text.slice(start, orgEnd);
  if (DEPARTMENT.test(written)) {
    title = start;
    orgEnd = start;
    written = '';
  }
  const named =
    written !== '' && !/^本[报刊台网社]?$/.test(written) && !isPlaceOnly(written) && /[一-鿿A-Za-z]$/.test(written);
  const org = named ? { start, end: orgEnd } : null;
  const name = text.slice(title, item.end);
  return {
    title: { start: title, end: item.end },
    org,
    post: org === null ? { title: name } : { org: written, title: name },
  };
}

/** The house that a post without one inherits: 市财政局|党组成员、副局长 yes, 西岗镇党委|副书记、镇长 no. */
function heir(previous: WrittenPost | undefined, title: string): string | undefined {
  const org = previous?.post.org;
  if (org === undefined || PROFESSION.test(title) || HEAD_OF_PLACE.test(title)) return undefined;
  if (!PARTY_BODY.test(org)) return org;
  const house = org.replace(PARTY_BODY, '');
  return ORGANISATION_END.test(house) && !isPlaceOnly(house) ? house : undefined;
}

/**
 * Reads the posts in `text[from, end)`, which must end with a title; `[]` when one of its items is no post. `orgStart`
 * says where the organisation of an item starts when that is known better than by the item's own start.
 */
export function readPosts(
  text: string,
  from: number,
  end: number,
  orgStart: (item: Span) => number = (item) => item.start,
): WrittenPost[] {
  const found: WrittenPost[] = [];
  for (const item of items(text, from, end)) {
    const written = readItem(text, item, orgStart(item));
    if (written === null) return [];
    const org = written.post.org ?? heir(found.at(-1), written.post.title);
    found.push(org === undefined ? written : { ...written, post: { org, title: written.post.title } });
  }
  return found;
}
