import type { Document, EntityCandidate, Span, Token } from '../model.js';
import type { Trace } from '../trace.js';
import { EndIndex } from './end-index.js';
import { listedPlaces } from './listed-places.js';
import { findAllOrganisations, isWholePlace } from './organisation-spans.js';
import { attachPosts, findAllPeople, type Person } from './people.js';
import { findPhrases } from './phrases.js';
import { ChainReader } from './place-chains.js';
import { isZone, joinPlaces, placeOfPerson, refinePlaces } from './place-spans.js';
import { findPlaces } from './places.js';
import { isOrganisationLike } from './proper-houses.js';
import { isPointOfWay } from './stations.js';
import type { TaggedName } from './tagged-name.js';
import { findUserNames, type UserNames } from './user-names.js';
import { Words } from './words.js';
import { readWrittenPeople } from './written-people.js';

/**
 * Finds people with their posts and titles, places and organisations in the flow of a document: what its form sets
 * apart, the gazetteers and the grammar of posts, and the spans of a tagger. Sorted by start, without overlaps.
 *
 * @param tokens the words of the flow, all of it, as `Segmenter.tag` cuts them
 * @param tagged what the tagger found in the flow; `[]` leaves the rules alone with it
 * @param users names of the user's word lists, which win over all others
 */
export function findNames(
  doc: Document,
  tokens: readonly Token[],
  tagged: readonly TaggedName[],
  trace?: Trace,
  users?: UserNames,
): EntityCandidate[] {
  const { flow } = doc;
  const words = new Words(flow, tokens);
  const chains = new ChainReader(words);
  const written = readWrittenPeople(doc);
  const places = findAllPlaces(flow, words, chains, tagged, written.places);
  const orgs = findAllOrganisations(flow, words, chains, tagged, written.orgs, places);
  const people = findAllPeople(flow, words, tagged, written.people, orgs);
  const index = new EndIndex(orgs);
  const attached = attachPosts(flow, people, (offset) => index.startOf(offset));
  const titles = [...written.titles, ...attached.titles];
  const given = users === undefined || users.size === 0 ? [] : findUserNames(flow, users);
  return settle(flow, attached.people, orgs, places, titles, given, trace);
}

function findAllPlaces(
  flow: string,
  words: Words,
  chains: ChainReader,
  tagged: readonly TaggedName[],
  written: readonly Span[],
): Span[] {
  const refined: Span[] = [...written];
  for (const span of tagged) {
    const place = span.kind === 'person' ? placeOfPerson(span, words) : null;
    if (place !== null) refined.push(place);
    if (
      span.kind === 'person' ||
      isOrganisationLike(flow.slice(span.start, span.end)) ||
      (span.kind === 'org' &&
        !isPointOfWay(flow, span) &&
        !isWholePlace(flow, span.start, span.end) &&
        !isZone(flow.slice(span.start, span.end)))
    )
      continue;
    refined.push(...refinePlaces(flow, span, words));
  }
  const places = joinPlaces(flow, [...findPlaces(flow, words, chains), ...refined]);
  return joinPlaces(flow, [...places, ...listedPlaces(words, places)]);
}

type Draft = EntityCandidate & { readonly rank: number };

/** One span, one kind: organisation, person, place, title; what was set apart by its form first. */
function settle(
  flow: string,
  people: readonly Person[],
  orgs: readonly Span[],
  places: readonly Span[],
  titles: readonly Span[],
  given: readonly TaggedName[],
  trace?: Trace,
): EntityCandidate[] {
  const drafts: Draft[] = [
    ...given.map(({ start, end, kind }): Draft => {
      // The posts that stand beside the name stay with it.
      const posts = people.find((person) => person.start === start && person.end === end)?.posts ?? [];
      return {
        type: 'entity',
        kind,
        rule: 'entity/user-word',
        start,
        end,
        ...(posts.length === 0 ? {} : { posts }),
        rank: -1,
      };
    }),
    ...people.map(({ start, end, rule, posts }): Draft => {
      const text = flow.slice(start, end);
      const name = text.replace(/\s+/g, '');
      return {
        type: 'entity',
        kind: 'person',
        rule,
        start,
        end,
        ...(name === text ? {} : { name }),
        ...(posts.length === 0 ? {} : { posts }),
        rank: rule === 'entity/person-byline' ? 0 : 2,
      };
    }),
    ...orgs.map(({ start, end }): Draft => ({ type: 'entity', kind: 'org', rule: 'entity/org', start, end, rank: 1 })),
    ...places.map(
      ({ start, end }): Draft => ({ type: 'entity', kind: 'place', rule: 'entity/place', start, end, rank: 3 }),
    ),
    ...titles.map(({ start, end }): Draft => {
      const text = flow.slice(start, end);
      const name = text.replace(/\s+/g, '');
      return {
        type: 'entity',
        kind: 'title',
        rule: 'entity/title',
        start,
        end,
        ...(name === text ? {} : { name }),
        rank: 4,
      };
    }),
  ];
  drafts.sort((a, b) => a.rank - b.rank || a.start - b.start || b.end - a.end);
  const owner = new Uint8Array(flow.length);
  for (const phrase of findPhrases(flow)) owner.fill(1, phrase.start, phrase.end);
  const kept: EntityCandidate[] = [];
  for (const { rank, ...candidate } of drafts) {
    if (owner.subarray(candidate.start, candidate.end).includes(1)) {
      trace?.note('veto', candidate, candidate.rule, 'overlaps a name that goes first');
      continue;
    }
    owner.fill(1, candidate.start, candidate.end);
    trace?.note('candidate', candidate, candidate.rule, candidate.kind);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start);
}
