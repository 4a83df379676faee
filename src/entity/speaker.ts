import type { Post, Span } from '../model.js';
import { anonymousAt, dottedAt, isPersonalName } from './personal-names.js';
import { readPosts, type WrittenPost } from './posts.js';
import { titleStart } from './titles.js';

/** The label that opens a turn of an interview: 问:, 市财政局党组成员、副局长张青春:, 王某（某公司经理）：. */
export interface SpeakerLabel extends Span {
  readonly role: 'question' | 'answer';
  /** The speaker's name alone; `null` for 问:, 答:, 记者:. `end` of the label is after its colon. */
  readonly speaker: Span | null;
  readonly name: string | null;
  readonly posts: readonly Post[];
  readonly titles: readonly Span[];
  readonly orgs: readonly Span[];
}

const LONGEST_LABEL = 80;
const QUESTION =
  /^(?:问|提问|追问|Q|记者|主持人|编者|采访者|网友|读者|听众|观众|[《“]?[一-鿿]{0,8}[》”]?记者问?|[一-鿿]{2,10}(?:网友|读者|网民))\d{0,2}$/;
const ANSWER = /^(?:答|A|回答|答复|回复|答记者问)\d{0,2}$/;
const ASKER = /(?:记者|主持人|主播)$/;
/** Nothing that makes a sentence stands in a label. */
const SENTENCE = /[。！!？?；;“”"\n\r]/;

function label(
  span: Span,
  text: string,
  speaker: Span | null,
  posts: readonly WrittenPost[],
  role: 'question' | 'answer',
): SpeakerLabel {
  return {
    ...span,
    role,
    speaker,
    name: speaker === null ? null : text.slice(speaker.start, speaker.end).replace(/\s+/g, ''),
    posts: posts.map(({ post }) => post),
    titles: posts.map(({ title }) => title),
    orgs: posts.flatMap(({ org }) => (org === null ? [] : [org])),
  };
}

/** Spans a name may take at the end of `text[from, end)`, likeliest first. */
function namesEnding(text: string, from: number, end: number): Span[] {
  const found: Span[] = [];
  for (const length of [3, 2, 4]) {
    const start = end - length;
    if (start >= from && isPersonalName(text.slice(start, end))) found.push({ start, end });
  }
  // 李  娜 and 王某2; foreign names reach as far as their dots do.
  const spaced = /[一-鿿][ \u3000]{1,4}[一-鿿]$/.exec(text.slice(from, end));
  if (spaced !== null && isPersonalName(spaced[0].replace(/\s/g, '')))
    found.unshift({ start: end - spaced[0].length, end });
  for (let start = Math.max(from, end - 24); start < end - 1; start++) {
    if (anonymousAt(text, start) === end - start || dottedAt(text, start) === end - start)
      found.unshift({ start, end });
  }
  return found;
}

function readNamed(
  text: string,
  start: number,
  colon: number,
  span: Span,
  known: ReadonlySet<string>,
): SpeakerLabel | null {
  // 张青春（市财政局副局长）：
  const bracket = /^(.{2,12}?)\s*[（(](.{2,60})[）)]$/.exec(text.slice(start, colon));
  if (bracket !== null) {
    const [whole, name = '', inside = ''] = bracket;
    const open = colon - 1 - inside.length;
    const posts = readPosts(text, open, colon - 1);
    const speaker = { start, end: start + name.length };
    if (whole !== '' && posts.length > 0 && namesEnding(text, start, speaker.end).some((s) => s.start === start)) {
      return label(span, text, speaker, posts, 'answer');
    }
  }
  for (const speaker of namesEnding(text, start, colon)) {
    let end = speaker.start;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (end === start && known.has(text.slice(speaker.start, speaker.end).replace(/\s+/g, ''))) {
      return label(span, text, speaker, [], 'answer');
    }
    if (end === start || titleStart(text, end, start) < 0) continue;
    const posts = readPosts(text, start, end);
    const last = posts.at(-1);
    if (last === undefined) continue;
    return label(span, text, speaker, posts, ASKER.test(last.post.title) ? 'question' : 'answer');
  }
  return null;
}

/**
 * Reads the label at `start` of `text`, `null` when there is none. A bare name (张青春：) counts only when `known` holds
 * it: headings such as 方法： or 高效： are written alike.
 */
export function readSpeaker(text: string, start = 0, known: ReadonlySet<string> = new Set()): SpeakerLabel | null {
  let from = start;
  while (/[ \t\u3000]/.test(text.charAt(from))) from++;
  const head = text.slice(from, from + LONGEST_LABEL);
  const length = head.search(/[:：]/);
  if (length <= 0 || SENTENCE.test(head.slice(0, length))) return null;
  let colon = from + length;
  const span = { start: from, end: colon + 1 };
  while (colon > from && /[ \t\u3000]/.test(text.charAt(colon - 1))) colon--;
  const written = text
    .slice(from, colon)
    .replace(/\s+/g, '')
    .replace(/^[【[](.*)[】\]]$/, '$1');
  if (QUESTION.test(written)) return label(span, text, null, [], 'question');
  if (ANSWER.test(written)) return label(span, text, null, [], 'answer');
  return readNamed(text, from, colon, span, known);
}
