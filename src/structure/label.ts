/** The label that opens a turn: 问:, 主持人 寿小丽:, 新华社记者:, 市财政局局长张青春:, 张青春: after he was introduced, 【主持人】. */
import { isPersonalName } from '../entity/personal-names.js';
import { readPosts } from '../entity/posts.js';
import { readSpeaker } from '../entity/speaker.js';
import type { Block, Post, Span, TurnSpan } from '../model.js';

export interface Label {
  readonly block: Block;
  readonly role: TurnSpan['role'];
  readonly name: string | null;
  readonly posts: readonly Post[];
  /** Behind the colon, or the bracket of 【主持人】. */
  readonly end: number;
}

/** So many names are looked for in the text before; a text with more is no interview. */
const MOST_STRANGERS = 50;
/** No label is longer. */
const REACH = 80;
/** Who asks, wherever the line stands. */
const ASKER =
  /^[\s　]*(?:(?:问|提问|追问|Q)[0-9]{0,2}|([一-鿿A-Za-z0-9《》·]{0,14}?(?:记者|主持人|网友|提问者))(?:[ 　]{0,2}([一-鿿]{2,4}))?)[ 　]?[:：]/;
const ANSWERER = /^[\s　]*(?:答|回答|A)[0-9]{0,2}[ 　]?[:：]/;
/** 【主持人】大家好, [张青春] 谢谢: brackets instead of a colon. */
const BRACKETED = /^[\s　]*[【[]([一-鿿A-Za-z0-9· 　]{1,14})[】\]][ 　]?[:：]?/;
const ASKING = /(?:^问$|记者|主持人|网友)/;
const NAME_ALONE = /^[\s　]*[【[]?([一-鿿· 　]{2,8})[】\]:：]/;

/** Reads the labels among the blocks of one article; `article` is its whole span, in which speakers are introduced. */
export function readLabels(flow: string, blocks: readonly Block[], article: Span): Label[] {
  const asked = blocks.some((block) => isAsking(flow, block));
  const people = new Map<string, readonly Post[]>();
  const strangers = new Set<string>();
  const labels: Label[] = [];
  for (const block of blocks) {
    const head = flow.slice(block.start, Math.min(block.end, block.start + REACH));
    const alone = asked ? nameAlone(head) : null;
    if (alone !== null && !people.has(alone) && !strangers.has(alone) && strangers.size < MOST_STRANGERS) {
      const posts = introduced(flow, alone, article, block);
      if (posts === null) strangers.add(alone);
      else people.set(alone, posts);
    }
    const label = readLabel(flow, block, head, people);
    if (label === null) continue;
    const { name } = label;
    if (name !== null && (label.posts.length > 0 || !people.has(name))) people.set(name, label.posts);
    labels.push(name === null ? label : { ...label, posts: people.get(name) ?? [] });
  }
  return labels;
}

function isAsking(flow: string, block: Block): boolean {
  if (block.kind === 'byline') return false;
  const head = flow.slice(block.start, Math.min(block.end, block.start + REACH));
  return ASKER.test(head) || ASKING.test(BRACKETED.exec(head)?.[1] ?? '');
}

function readLabel(
  flow: string,
  block: Block,
  head: string,
  people: ReadonlyMap<string, readonly Post[]>,
): Label | null {
  if (block.kind === 'byline') return null;
  const bracketed = BRACKETED.exec(head);
  if (bracketed) return bracketedLabel(block, bracketed, people);
  if (!/[:：]/.test(head)) return null;
  const asker = ASKER.exec(head);
  if (asker) {
    const [whole, title, name = null] = asker;
    const posts = name === null || title === undefined ? [] : [{ title: title.replace(/^.*(?=记者|主持人|网友)/, '') }];
    return { block, role: 'question', name, posts, end: block.start + whole.length };
  }
  const answerer = ANSWERER.exec(head);
  if (answerer) return { block, role: 'answer', name: null, posts: [], end: block.start + answerer[0].length };
  if (block.kind !== 'label' && !people.has(nameAlone(head) ?? '')) return null;
  const label = readSpeaker(flow, block.start, new Set(people.keys()));
  return label && { block, role: label.role, name: label.name, posts: label.posts, end: label.end };
}

function bracketedLabel(
  block: Block,
  match: RegExpExecArray,
  people: ReadonlyMap<string, readonly Post[]>,
): Label | null {
  const [whole, inside = ''] = match;
  const name = inside.replace(/[ 　]/g, '');
  const end = block.start + whole.length;
  if (ASKING.test(name)) return { block, role: 'question', name: null, posts: [], end };
  if (name === '答' || name === '回答') return { block, role: 'answer', name: null, posts: [], end };
  return people.has(name) ? { block, role: 'answer', name, posts: [], end } : null;
}

/** A label that is a personal name and nothing else. */
function nameAlone(head: string): string | null {
  const name = NAME_ALONE.exec(head)?.[1]?.replace(/[ 　]/g, '') ?? '';
  return isPersonalName(name) ? name : null;
}

/** Where a name's posts may begin: 访|市农业农村局局长郑海, 邀请到|市教育局局长吴晓峰先生. */
const OPENING = /[，。、：；,;:!?！？\s“”（）()——到请访与和]/;
const LONGEST_POSTS = 40;

/** The posts with which a text introduces a name in front of a turn; null when it names nobody so. */
function introduced(flow: string, name: string, article: Span, block: Span): readonly Post[] | null {
  const at = flow.indexOf(name, article.start);
  if (at < 0 || at >= block.start) return null;
  let start = at;
  while (start > article.start && at - start < LONGEST_POSTS && !OPENING.test(flow.charAt(start - 1))) start--;
  return readPosts(flow, start, at).map(({ post }) => post);
}
