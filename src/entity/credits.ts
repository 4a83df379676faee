import type { Span } from '../model.js';
import { HOUSE } from './datelines.js';
import { isPersonalName, splitNames } from './personal-names.js';

/** The words of a byline that are no names: who someone is for the page, and what was done for it. */

export interface Role {
  readonly role: string;
  readonly title: Span | null;
  readonly org?: string | undefined;
}

const ROLE_WORD =
  '(?:见习|实习|特约|特派|首席|资深|高级|全媒体|融媒体|文字|摄影|驻[一-鿿]{1,3})*(?:记者|通讯员|评论员|特约撰稿人?|撰稿人?|编辑|实习生|摄影师)|(?:责任|执行|值班|视频|美术|见习|版面|本版|新媒体)编辑|责编|美编|版式|版面|主编|副主编|总编辑|编审|校对|监制|策划|统筹|审核|审读|作者|供稿|供图|供稿人|通联|来稿|撰文|摄影|摄像|制图|制作|整理|翻译|记录';
const ROLE = new RegExp(`(${HOUSE})?(${ROLE_WORD})(?:[:：/]|(?=[\\s一-鿿]))`, 'y');
/** What a byline says of the work and is no name. A role in it is that of the names before: 甲、乙供稿. */
const CREDIT =
  /(?:综合|摄影|采访)?(?:整理|报道|采写|撰文|供稿|供图|提供|编译|编辑|绘图|制图|摄影|摄|写|文)(?:[/／]?(?:图|文|摄|报道))?$/;
export const BARE_CREDIT = /^(?:文|图|文图|图文|摄|整理|报道|采写|供稿|供图|综合|摄影报道|综合报道|又讯|等)$/;
/** 文/记者 …, 图文：记者 …: what the people made stands before their role. */
export const MEDIUM = /^(?:文图|图文|文|图|摄影|撰文|视频)\s*[/／:：]?\s*/;
/** The role that opens `text` at `at`: 本报记者, 通讯员, 文/, 责任编辑:. */
export function readRole(text: string, at: number, end: number): { role: Role; end: number } | null {
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

/** What closes a stretch and says what was done: 黄文|摄, 李华王明|文, but 赵志文 is a name as a whole. */
export function creditOf(written: string): string {
  const longest = CREDIT.exec(written)?.[0] ?? '';
  const shorter = longest.length > 1 ? (CREDIT.exec(longest.slice(1))?.[0] ?? '') : '';
  for (const credit of [longest, shorter]) {
    const rest = written.slice(0, written.length - credit.length);
    if (credit === '文' && isPersonalName(written)) return '';
    if (credit !== '' && rest.length > 1) return credit;
  }
  return '';
}

const INNER_ROLE = /(?<=[一-鿿]{2})(?:本报记者|记者|通讯员|实习生|摄影)(?=[一-鿿]{2})/g;

/** 孙懋林|记者廖蓝蕾: roles that follow a name without a space. */
export function cutAtRoles(text: string, chunk: Span): Span[] {
  const parts: Span[] = [];
  let { start } = chunk;
  for (const { index } of text.slice(chunk.start, chunk.end).matchAll(INNER_ROLE)) {
    const cut = chunk.start + index;
    const opening = readRole(text, start, chunk.end)?.end ?? start;
    // 全媒体|记者 is one role.
    if (opening > cut) continue;
    const name = text.slice(opening, cut);
    if (splitNames(name).length === 0) continue;
    parts.push({ start, end: cut });
    start = cut;
  }
  return [...parts, { start, end: chunk.end }];
}
