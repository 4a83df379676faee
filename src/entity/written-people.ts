import type { Block, Document, Post, Span } from '../model.js';
import { readByline } from './byline.js';
import { isPersonalName } from './personal-names.js';
import { readSpeaker } from './speaker.js';

/**
 * People that a text sets apart by its form: in bylines and credits, in the labels of turns, in signatures. Their names
 * are sure, so they also help to find the same names elsewhere.
 */
export interface WrittenPerson extends Span {
  readonly posts: readonly Post[];
}

export interface WrittenPeople {
  readonly people: readonly WrittenPerson[];
  readonly titles: readonly Span[];
  readonly orgs: readonly Span[];
  readonly places: readonly Span[];
}

const LONGEST_CREDIT = 120;
/** Agencies that are names; 本报 and 本刊 are not. */
const NAMED_AGENCY = /^(?!本)/;
/** 审  判  长  钱明远: court papers and minutes space out post and name to the same width. */
const SIGNATURE =
  /^[ \t\u3000]*((?:代理?[ \t\u3000]*)?(?:审[ \t\u3000]*判[ \t\u3000]*[长员]|人[ \t\u3000]*民[ \t\u3000]*陪[ \t\u3000]*审[ \t\u3000]*员|书[ \t\u3000]*记[ \t\u3000]*员|法[ \t\u3000]*官(?:[ \t\u3000]*助[ \t\u3000]*理)?|执[ \t\u3000]*行[ \t\u3000]*员|检[ \t\u3000]*察[ \t\u3000]*员|检[ \t\u3000]*察[ \t\u3000]*官|检[ \t\u3000]*察[ \t\u3000]*长|院[ \t\u3000]*长|主[ \t\u3000]*任|局[ \t\u3000]*长|董[ \t\u3000]*事[ \t\u3000]*长|仲[ \t\u3000]*裁[ \t\u3000]*员))[ \t\u3000:：]+([一-鿿](?:[ \t\u3000]*[一-鿿·]){1,7})[ \t\u3000]*$/;

/** The stretches of a block that may be a byline: its head and the bracket or line that closes it. */
function credits(flow: string, block: Block): Span[] {
  const spans: Span[] = [{ start: block.start, end: block.end }];
  let end = block.end;
  while (end > block.start && /\s/.test(flow.charAt(end - 1))) end--;
  if (/[）)]/.test(flow.charAt(end - 1))) {
    const open = Math.max(flow.lastIndexOf('（', end), flow.lastIndexOf('(', end));
    if (open > block.start && end - open <= LONGEST_CREDIT) spans.push({ start: open, end });
  }
  return spans;
}

/** Reads what the blocks of a document set apart. Offsets count UTF-16 units of its flow. */
export function readWrittenPeople(doc: Document): WrittenPeople {
  const { flow } = doc;
  const found = { people: [] as WrittenPerson[], titles: [] as Span[], orgs: [] as Span[], places: [] as Span[] };
  for (const block of doc.blocks) {
    if (block.kind === 'furniture') continue;
    for (const credit of credits(flow, block)) readCredit(flow, credit, found);
    const label = readSpeaker(flow, block.start);
    if (label !== null && label.end <= block.end + 1 && label.speaker !== null) {
      found.people.push({ ...label.speaker, posts: label.posts });
      found.titles.push(...label.titles);
      found.orgs.push(...label.orgs);
    }
    if (block.end - block.start <= 40) readSignature(flow, block, found);
  }
  return found;
}

interface Collection {
  readonly people: WrittenPerson[];
  readonly titles: Span[];
  readonly orgs: Span[];
  readonly places: Span[];
}

function readCredit(flow: string, credit: Span, found: Collection): void {
  const byline = readByline(flow, credit.start, credit.end);
  if (byline === null) return;
  const { dateline } = byline;
  if (dateline !== null) {
    if (NAMED_AGENCY.test(dateline.agency)) found.orgs.push(dateline.agencySpan);
    if (dateline.place !== null) found.places.push(dateline.place);
  }
  for (const { start, end, kind, role, org, title } of byline.people) {
    if (kind === 'org') {
      found.orgs.push({ start, end });
      continue;
    }
    // What someone did for the page is no post: 作者, 供图.
    const named =
      /^作者/.test(role) || (title === null && /^(?:供稿|供图|整理|摄影?|文|图|撰文|来稿|策划|统筹)/.test(role));
    found.people.push({ start, end, posts: named ? [] : [org === undefined ? { title: role } : { org, title: role }] });
    if (title !== null && !named) found.titles.push(title);
  }
}

function readSignature(flow: string, block: Block, found: Collection): void {
  const match = SIGNATURE.exec(flow.slice(block.start, block.end));
  const [, post, name] = match ?? [];
  if (match === null || post === undefined || name === undefined) return;
  const bare = name.replace(/\s+/g, '');
  if (bare.length > 6 || (bare.length < 4 && !isPersonalName(bare) && name.length === bare.length)) return;
  const title = block.start + match[0].indexOf(post);
  const start = block.start + match[0].indexOf(name, title - block.start + post.length);
  found.titles.push({ start: title, end: title + post.length });
  found.people.push({ start, end: start + name.length, posts: [{ title: post.replace(/\s+/g, '') }] });
}
