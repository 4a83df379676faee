import type { Span } from '../model.js';
import { dottedAt, isHan, isPenName, isPersonalName, splitNames } from './personal-names.js';

/**
 * Bylines and datelines by their characters:
 *
 *     本报讯(记者 朱迪 通讯员 李冯鑫 李楠)   □本报记者 王凤侠   (本报记者李明英、苗苗、范丽丽整理)
 *     新华社北京2月10日电(周圆王舒一)        (市人力资源社会保障局、市社会保险中心供稿)
 */
export interface BylinePerson extends Span {
  readonly name: string;
  readonly kind: 'person' | 'org';
  /** 记者, 通讯员, 供稿, as written. */
  readonly role: string;
  /** Where the role is written, `null` when it is only understood (新华社北京2月10日电(周圆)). */
  readonly title: Span | null;
  /** The named house of the role: 新华社 in its datelines, 人民日报 in 人民日报记者; never 本报. */
  readonly org?: string;
}

export interface Dateline extends Span {
  /** 新华社, 本报. */
  readonly agency: string;
  readonly agencySpan: Span;
  readonly place: Span | null;
  readonly day: Span | null;
}

export interface Byline extends Span {
  readonly people: readonly BylinePerson[];
  readonly dateline: Dateline | null;
}

const HOUSE =
  '本[报刊网台社]|新华社|中新社|新华网|人民网|中新网|央视网|央广网|光明网|中国网|澎湃新闻|[一-鿿]{1,6}?(?:日报|晚报|早报|时报|商报|晨报|都市报|青年报|周报|快报|导报|农报|工人报|报社|通讯社|电视台|广播电台|融媒体中心|客户端|新闻网|在线|传媒)';
const DATELINE = new RegExp(
  `据?(${HOUSE}|央视)(?:综合)?([一-鿿]{2,10}?)?((?:[0-9０-９]{4}年)?[0-9０-９]{1,2}月[0-9０-９]{1,2}日)?(?:综合)?(?:[专外]?电|讯|消息)(?![话影视力子脑器台动])`,
  'y',
);
const ROLE_WORD =
  '(?:见习|实习|特约|特派|首席|资深|高级|全媒体|融媒体|文字|摄影|驻[一-鿿]{1,3})*(?:记者|通讯员|评论员|特约撰稿人?|撰稿人?|编辑|实习生|摄影师)|(?:责任|执行|值班|视频|美术|见习|版面|本版|新媒体)编辑|责编|美编|版式|版面|主编|副主编|总编辑|编审|校对|监制|策划|统筹|审核|审读|作者|供稿|供图|供稿人|通联|来稿|撰文|摄影|摄像|制图|制作|整理|翻译|记录';
const ROLE = new RegExp(`(${HOUSE})?(${ROLE_WORD})(?:[:：/]|(?=[\\s一-鿿]))`, 'y');
/** What a byline says of the work and is no name. A role in it is that of the names before: 甲、乙供稿. */
const CREDIT =
  /(?:综合|摄影|采访)?(?:整理|报道|采写|撰文|供稿|供图|提供|编译|编辑|绘图|制图|摄影|摄|写|文)(?:[/／]?(?:图|文|摄|报道))?$/;
const BARE_CREDIT = /^(?:文|图|文图|图文|摄|整理|报道|采写|供稿|供图|综合|摄影报道|综合报道|又讯|等)$/;
const ORGANISATION_END =
  /(?:[局厅院校所委会社团队厂台馆站部处办司署行]|公司|集团|大学|学院|中心|银行|医院|学校|办公室|政府|支队|大队|联合)$/;
/** 文/记者 …, 图文：记者 …: what the people made stands before their role. */
const MEDIUM = /^(?:文图|图文|文|图|摄影|撰文|视频)\s*[/／:：]?\s*/;
const SEPARATOR = /[\s、，,；;/／|丨＆&和]/;
const BULLET = /^[\s□■○●▲△◆◇★☆※►▶—·]*/;
const LONGEST = 200;

interface Role {
  readonly role: string;
  readonly title: Span | null;
  readonly org?: string | undefined;
}

/** A stretch between separators; 李  娜 is one stretch. */
function chunks(text: string, from: number, end: number): Span[] {
  const found: Span[] = [];
  let start = -1;
  for (let i = from; i <= end; i++) {
    if (i < end && !SEPARATOR.test(text.charAt(i))) {
      if (start < 0) start = i;
      continue;
    }
    if (start < 0) continue;
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, start);
    const joined = last !== undefined && /^[ \u3000]+$/.test(between) && last.end - last.start === 1 && i - start <= 2;
    if (joined && isPersonalName(text.charAt(last.start) + text.slice(start, i)))
      found[found.length - 1] = { start: last.start, end: i };
    else found.push({ start, end: i });
    start = -1;
  }
  return found;
}

function person(text: string, span: Span, role: Role): BylinePerson {
  const name = text.slice(span.start, span.end).replace(/\s+/g, '');
  const { org } = role;
  return { ...span, name, kind: 'person', role: role.role, title: role.title, ...(org === undefined ? {} : { org }) };
}

/** The names in one stretch, `null` when it is none: one name, several written together, a foreign one, a house. */
function readStretch(text: string, span: Span, role: Role, apart: boolean): BylinePerson[] | null {
  const written = text.slice(span.start, span.end);
  const bare = written.replace(/\s+/g, '');
  if (dottedAt(written, 0) === written.length) return [person(text, span, role)];
  if (!isHan(bare)) return null;
  if (ORGANISATION_END.test(bare) && bare.length > 3) {
    return [{ ...span, name: bare, kind: 'org', role: role.role, title: null }];
  }
  if (bare !== written) return isPersonalName(bare) ? [person(text, span, role)] : null;
  const names = splitNames(written);
  if (names.length > 0)
    return names.map(({ start, end }) => person(text, { start: span.start + start, end: span.start + end }, role));
  // Pen names and names of other peoples (晓风, 拉巴次仁) stand alone between separators.
  return apart && isPenName(written) ? [person(text, span, role)] : null;
}

/** The role that opens `text` at `at`: 本报记者, 通讯员, 文/, 责任编辑:. */
function readRole(text: string, at: number, end: number): { role: Role; end: number } | null {
  ROLE.lastIndex = at;
  const match = ROLE.exec(text);
  if (match === null || at + match[0].length > end) return null;
  const [, house, word = ''] = match;
  const title = {
    start: at + match[0].replace(/[:：/]$/, '').length - word.length,
    end: at + match[0].replace(/[:：/]$/, '').length,
  };
  return { role: { role: word, title, org: house?.startsWith('本') ? undefined : house }, end: at + match[0].length };
}

/** Reads `text[from, end)` as a list of people under their roles; `null` when something else stands in it. */
function readPeople(text: string, from: number, end: number, understood: Role | null): BylinePerson[] | null {
  const people: BylinePerson[] = [];
  let role = understood;
  for (const chunk of chunks(text, from, end)) {
    let { start, end: stop } = chunk;
    const opening = readRole(text, start, end);
    if (opening !== null) {
      role = { ...opening.role, org: opening.role.org ?? understood?.org };
      start = opening.end;
      if (start >= stop) continue;
    }
    if (BARE_CREDIT.test(text.slice(start, stop))) {
      if (/供稿|供图/.test(text.slice(start, stop)) && role === null) return null;
      continue;
    }
    const credit = CREDIT.exec(text.slice(start, stop))?.[0] ?? '';
    const kept = stop - credit.length;
    if (credit !== '' && kept - start >= 2) stop = kept;
    const own = role ?? (credit === '' ? null : { role: credit, title: null });
    const read = readStretch(text, { start, end: stop }, own ?? { role: '', title: null }, start === chunk.start);
    if (read === null) return null;
    people.push(...read);
    if (own !== null && role === null)
      for (const [i, one] of people.entries()) if (one.role === '') people[i] = { ...one, role: own.role };
  }
  return people.length > 0 && people.every(({ role: written }) => written !== '') ? people : null;
}

function readDateline(text: string, at: number, end: number): Dateline | null {
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

/** End of the bracket that opens at `at`, -1 when it does not close within reach. */
function closing(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end && i - at < LONGEST; i++) if (/[）)]/.test(text.charAt(i))) return i;
  return -1;
}

/**
 * Reads the byline or dateline that opens `text[start, end)`: a line of its own, or the head of a paragraph, in which
 * case the byline's own `end` is before the paragraph's. `null` when there is none.
 */
export function readByline(text: string, start = 0, end = text.length): Byline | null {
  const from = start + (BULLET.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0);
  const dateline = readDateline(text, from, end);
  const understood: Role | null =
    dateline === null || dateline.agency.startsWith('本') ? null : { role: '记者', title: null, org: dateline.agency };
  let at = dateline?.end ?? from;
  while (at < end && /[ \t\u3000]/.test(text.charAt(at))) at++;
  if (/[（(]/.test(text.charAt(at))) {
    const close = closing(text, at, end);
    const people = close < 0 ? null : readPeople(text, at + 1, close, understood);
    if (people !== null) {
      return { start: from, end: close + 1, people, dateline };
    }
  }
  if (dateline !== null) return { start: from, end: dateline.end, people: [], dateline };
  if (
    end - from > LONGEST ||
    readRole(text, from + (MEDIUM.exec(text.slice(from, from + 8))?.[0].length ?? 0), end) === null
  )
    return null;
  const people = readPeople(text, from, end, null);
  return people === null ? null : { start: from, end, people, dateline: null };
}
