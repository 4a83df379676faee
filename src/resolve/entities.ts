/** The names of a text, from its words to the thing each stands for. */
import { type Home, inferHome, namedHome } from '../context/home.js';
import { NamedPlaces } from '../context/named-places.js';
import { fullName } from '../entity/gazetteer/divisions.js';
import { loadNameReader } from '../entity/reader.js';
import {
  type Diagnostic,
  type Document,
  type EntityCandidate,
  type OwnEntries,
  type Span,
  TiquError,
  type Token,
} from '../model.js';
import type { UserWord } from '../segment/dictionary.js';
import type { Trace } from '../trace.js';
import { linkEntities } from './links.js';
import { nameEntities } from './names.js';
import { outside } from './overlap.js';

export interface ReadEntities {
  readonly words: readonly Token[];
  readonly entities: readonly EntityCandidate[];
  /** The full name of the place that 市 and 我市 mean, or null. */
  readonly home: string | null;
}

export interface EntityReader {
  /** What the user should know of the model in use. */
  readonly notices: readonly Diagnostic[];
  /** @param above what wins over a name that overlaps it. */
  read(doc: Document, above: readonly Span[], trace?: Trace): ReadEntities;
}

/** @throws {TiquError} E304 when no division bears the name. */
export function requireHome(name: string): Home {
  const home = namedHome(name);
  if (home === null) throw new TiquError('E304', `${name} is no city or county of China`);
  return home;
}

export interface EntitySettings {
  /** The home place the user names; else each text's own is inferred. */
  readonly home?: string;
  readonly own?: OwnEntries;
  /** The path of a model; else the one of the package. */
  readonly model?: string;
}

/** Places of a project's own have the code and the full name that it gives them. */
function placeNamer({ places = [] }: OwnEntries): (flow: string, names: EntityCandidate[]) => EntityCandidate[] {
  const known = new Map(places.map((place) => [place.name, place]));
  if (known.size === 0) return (_flow, names) => names;
  return (flow, names) =>
    names.map((name) => {
      const place = name.kind === 'place' ? known.get(flow.slice(name.start, name.end)) : undefined;
      if (place === undefined) return name;
      const { name: _name, code: _code, ...rest } = name;
      return {
        ...rest,
        ...(place.fullName === undefined ? {} : { name: place.fullName }),
        ...(place.code === undefined ? {} : { code: place.code }),
      };
    });
}

/**
 * Loads segmenter, model and gazetteers.
 *
 * @throws {TiquError} a bad model or home, by its code.
 */
export async function loadEntityReader(
  userWords: readonly UserWord[],
  { home: given, own = {}, model }: EntitySettings,
): Promise<EntityReader> {
  const givenHome = given === undefined ? null : requireHome(given);
  const reader = await loadNameReader(userWords, model);
  const withOwnPlaces = placeNamer(own);
  return {
    notices: reader.notices,
    read(doc, above, trace) {
      const { flow } = doc;
      const words = reader.words(flow);
      const names = outside(reader.names(doc, words, trace), above);
      const places = new NamedPlaces(flow, names);
      const home = givenHome ?? inferHome(places);
      const entities = linkEntities(flow, withOwnPlaces(flow, nameEntities(places, home)));
      return { words, entities, home: home && fullName(home.city.code, home.city.name) };
    },
  };
}
