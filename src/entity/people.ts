import type { Post, Span } from '../model.js';
import { type Attached, isListGap, postsBefore, postsBehind } from './attached-posts.js';
import { listedPeople } from './listed-people.js';
import {
  GRAMMATICAL,
  gendered,
  isIntroducing,
  listedName,
  nameBehindTitle,
  nameByWords,
  spacedNames,
} from './person-grammar.js';
import { personOfOffice } from './person-houses.js';
import { refinePerson } from './person-spans.js';
import { anonymousAt, isHan, isPersonalName, looksTransliterated, surnameAt } from './personal-names.js';
import { placeOfPerson } from './place-spans.js';
import type { TaggedName } from './tagged-name.js';
import { titleStart } from './titles.js';
import type { Words } from './words.js';

/** All people of a text with their posts: what its form sets apart, the grammar of titles, the tagger, echoes. */

export interface Person extends Span {
  readonly rule: string;
  readonly posts: readonly Post[];
}

export function findAllPeople(
  flow: string,
  words: Words,
  tagged: readonly TaggedName[],
  written: readonly { readonly start: number; readonly end: number; readonly posts: readonly Post[] }[],
  orgs: readonly Span[],
): Person[] {
  const people: Person[] = written.map(({ start, end, posts }) => ({
    start,
    end,
    posts,
    rule: 'entity/person-byline',
  }));
  const taken = new Set(people.map(({ start }) => start));
  const add = (span: Span, rule: string): void => {
    if (taken.has(span.start)) return;
    taken.add(span.start);
    people.push({ start: span.start, end: span.end, posts: [], rule });
  };
  const byTagger = new Map(tagged.filter(({ kind }) => kind === 'person').map((span) => [span.start, span]));
  const titled: Span[] = [];
  const titleEnds: number[] = [];
  for (const { end } of words.tokens) {
    const isTitle = titleStart(flow, end, Math.max(0, end - 12)) >= 0;
    if (isTitle) titleEnds.push(end);
    const name = isTitle || isIntroducing(flow, end) ? nameBehindTitle(flow, end, words) : null;
    if (name !== null && agrees(flow, name, byTagger.get(name.start), isTitle)) titled.push(name);
  }
  // What follows a title and is followed by a verb of saying has both its ends from the grammar: it goes first.
  for (const name of titled) add(name, 'entity/person-title');
  for (const name of gendered(flow, words)) add(name, 'entity/person-gender');
  for (const name of spacedNames(flow, words)) add(name, 'entity/person-spaced');
  for (const span of tagged) {
    const holder = span.kind === 'org' ? personOfOffice(flow, span) : null;
    if (holder !== null) add(holder, 'entity/person-tagger');
    if (span.kind !== 'person' || isCutFromWord(span, words)) continue;
    const isTitled = titleStart(flow, span.start, Math.max(0, span.start - 12)) >= 0;
    if (!isTitled && placeOfPerson(span, words) !== null) continue;
    for (const name of refinePerson(flow, span, words, isTitled)) add(name, 'entity/person-tagger');
  }
  for (const end of titleEnds) {
    const name = nameByWords(flow, end, words);
    if (name !== null) add(name, 'entity/person-words');
  }
  for (const { end } of people) {
    for (
      let next = listedName(flow, end, words);
      next !== null && !taken.has(next.start);
      next = listedName(flow, next.end, words)
    ) {
      add(next, 'entity/person-list');
    }
  }
  for (const person of [...people]) {
    for (const name of listedPeople(words, person, (start) => taken.has(start))) add(name, 'entity/person-list');
  }
  for (let at = flow.indexOf('某', 1); at > 0; at = flow.indexOf('某', at + 1)) {
    for (const start of [at - 1, at - 2]) {
      const length = start < 0 ? 0 : anonymousAt(flow, start);
      if (length === 0 || start + length <= at || !words.cutAt(start) || isQuantified(flow, start, words)) continue;
      if (
        !/^[个种些地项市县村镇乡区省公单部企小中大学校医商酒工日年月天次时段条街路处家名位项]/.test(
          flow.slice(start + length, start + length + 1),
        )
      ) {
        add({ start, end: start + length }, 'entity/person-anonymous');
      }
    }
  }
  const known = longestPeople(people);
  return longestPeople([...known, ...echoes(flow, known, orgs)]);
}

/**
 * Whether the grammar's reading of a name may stand beside the tagger's: where both start alike, the tagger's end goes
 * first (罗斌|少将) unless the grammar's is at a mark; where the tagger sees nobody, a common surname is needed.
 */
function agrees(flow: string, name: Span, tagged: Span | undefined, isTitle: boolean): boolean {
  const behind = flow.charAt(name.end);
  if (tagged !== undefined) {
    // 林某|君 of the tagger is whole.
    if (tagged.end === name.end + 1 && flow.charAt(name.end - 1) === '某') return false;
    if (tagged.end === name.end || name.end - name.start === 1 || /某/.test(flow.slice(name.start, name.end)))
      return true;
    return name.end > tagged.end && (behind === '' || !isHan(behind));
  }
  const tier = surnameAt(flow, name.start)?.tier ?? 9;
  if (name.end - name.start === 1) return tier < 2;
  const behindTitle = flow.slice(name.start, name.end);
  if (GRAMMATICAL.test(behindTitle)) return false;
  const apart = /[:：]/.test(flow.charAt(name.start - 1));
  return tier === 0 || tier === 3 || (isTitle && tier === 1 && !apart) || /某/.test(flow.slice(name.start, name.end));
}

function longestPeople(people: readonly Person[]): Person[] {
  const kept: Person[] = [];
  const sure = (person: Person): number => (person.rule === 'entity/person-byline' ? 1 : 0);
  for (const person of [...people].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || person.start >= last.end) kept.push(person);
    else if (
      sure(person) > sure(last) ||
      (sure(person) === sure(last) && person.end - person.start > last.end - last.start)
    ) {
      kept[kept.length - 1] = person;
    }
  }
  return kept;
}

/** Names that were found once, wherever else they stand: what a document says clearly in one place helps in others. */
function echoes(flow: string, known: readonly Person[], orgs: readonly Span[]): Person[] {
  const names = new Map<number, Set<string>>();
  for (const { start, end } of known) {
    const name = flow.slice(start, end);
    if (name.length < 3 || name.length > 12 || /\s/.test(name)) continue;
    if (!isPersonalName(name) && !/[·•・‧]/.test(name) && !looksTransliterated(name)) continue;
    const code = name.charCodeAt(0);
    const same = names.get(code);
    if (same === undefined) names.set(code, new Set([name]));
    else same.add(name);
  }
  if (names.size === 0) return [];
  const opens = new Uint8Array(0x10000);
  for (const code of names.keys()) opens[code] = 1;
  const closed = new Uint8Array(flow.length);
  for (const { start } of known) closed[start] = 1;
  for (const { start, end } of orgs) closed.fill(1, start, end);
  const found: Person[] = [];
  for (let i = 0; i < flow.length; i++) {
    const code = flow.charCodeAt(i);
    if (opens[code] === 0 || closed[i] === 1) continue;
    for (const name of names.get(code) ?? []) {
      if (!flow.startsWith(name, i)) continue;
      found.push({ start: i, end: i + name.length, posts: [], rule: 'entity/person-echo' });
      i += name.length - 1;
      break;
    }
  }
  return found;
}

/** Gives each person the posts beside the name; in 记者 甲 乙 丙 the later names share those of the first. */
export function attachPosts(
  flow: string,
  people: readonly Person[],
  orgEndingAt: (offset: number) => number,
): { people: Person[]; titles: Span[] } {
  const titles: Span[] = [];
  const done: Person[] = [];
  let shared: { readonly end: number; readonly posts: readonly Post[] } | null = null;
  for (const person of people) {
    if (person.rule === 'entity/person-byline' && person.posts.length > 0) {
      done.push(person);
      shared = null;
      continue;
    }
    let attached: Attached = postsBefore(flow, person.start, orgEndingAt);
    const front = attached.posts;
    if (front.length === 0 && shared !== null && isListGap(flow.slice(shared.end, person.start))) {
      attached = { posts: shared.posts, titles: [] };
    }
    shared = attached.posts.length > 0 ? { end: person.end, posts: attached.posts } : null;
    const behind = postsBehind(flow, person.start, person.end, orgEndingAt);
    titles.push(...attached.titles, ...behind.titles);
    done.push({ ...person, posts: [...attached.posts, ...behind.posts] });
    if (behind.posts.length > 0 && APPOINTED.test(flow.slice(person.end, person.end + 2)))
      shareBackward(flow, done, behind.posts);
  }
  return { people: done, titles };
}

/** 在|某业务领域, 10楼|某房: here 某 goes with what follows. */
function isQuantified(flow: string, start: number, words: Words): boolean {
  const word = words.startingAt(start);
  if (/[0-9０-９]/.test(flow.charAt(start - 1))) return true;
  return word !== undefined && word.word.length === 1 && /^(?:[pcdvuf]|u[a-z])$/.test(word.tag);
}

const APPOINTED = /^(?:任|担任|出任|当选|分任)/;

/** 甲、乙、丙任常委: what the last of a list was appointed to holds for all of them. */
function shareBackward(flow: string, done: Person[], posts: readonly Post[]): void {
  for (let i = done.length - 2; i >= 0; i--) {
    const before = done[i];
    const after = done[i + 1];
    if (before === undefined || after === undefined || before.posts.length > 0) return;
    if (!isListGap(flow.slice(before.end, after.start))) return;
    done[i] = { ...before, posts };
  }
}

/** 江河湖 in 江河湖泊: a part of one longer word that is itself no name. */
function isCutFromWord(span: Span, words: Words): boolean {
  const word = words.covering(span.start);
  if (word === undefined || word.end <= span.end || word.tag.startsWith('nr')) return false;
  // A guess that goes on behind the name (刘旋的, 张萍说) is no word.
  return !(word.tag === 'x' && word.start === span.start);
}
