import type { Span } from '../model.js';
import { BARE_CREDIT, creditOf, cutAtRoles, MEDIUM, type Role, readRole } from './credits.js';
import { type Dateline, readDateline } from './datelines.js';
import { placeNames } from './gazetteer/places.js';
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

export interface Byline extends Span {
  readonly people: readonly BylinePerson[];
  readonly dateline: Dateline | null;
}

const ORGANISATION_END =
  /(?:[局厅院校所委会社团队厂台馆站部处办司署行]|公司|集团|大学|学院|中心|银行|医院|学校|办公室|政府|支队|大队|联合)$/;
const SEPARATOR = /[\s、，,；;/／|丨＆&和]/;
const BULLET = /^[\s□■○●▲△◆◇★☆※►▶—·]*/;
const LONGEST = 200;

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

/** Reads `text[from, end)` as a list of people under their roles; `null` when something else stands in it. */
function readPeople(text: string, from: number, end: number, understood: Role | null): BylinePerson[] | null {
  const people: BylinePerson[] = [];
  let role = understood;
  const reported = /报道$/.test(text.slice(Math.max(from, end - 2), end));
  for (const chunk of chunks(text, from, end).flatMap((each) => cutAtRoles(text, each))) {
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
    const credit = creditOf(text.slice(start, stop));
    stop -= credit.length;
    if (reported && people.length > 0 && placeNames().has(text.slice(start, stop))) continue;
    if (reported) stop = withoutPlace(text, start, stop);
    const own = role ?? (credit === '' ? null : { role: credit, title: null });
    const read = readStretch(text, { start, end: stop }, own ?? { role: '', title: null }, start === chunk.start);
    if (read === null) return null;
    people.push(...read);
    if (own !== null && role === null)
      for (const [i, one] of people.entries()) if (one.role === '') people[i] = { ...one, role: own.role };
  }
  return people.length > 0 && people.every(({ role: written }) => written !== '') ? people : null;
}

/** 胡金华|上海|报道: where the names end before the places they report from. */
function withoutPlace(text: string, start: number, stop: number): number {
  let end = stop;
  for (;;) {
    const place = placeNames().endingAt(text, end, start + 2);
    if (place < 2 || splitNames(text.slice(start, end - place)).length === 0) return end;
    end -= place;
  }
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
