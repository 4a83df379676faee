/** The whole flow on one screen: a decoded text in, a report out. Loading is asynchronous; reading is pure. */
import { inferHome, namedHome } from './context/home.js';
import { findReferenceDate } from './context/reference-date.js';
import { findDates } from './date/find.js';
import { readDocument } from './document/document.js';
import { findMarked } from './entity/marks.js';
import { findNumberedPlaces } from './entity/numbered-places.js';
import { loadNameReader, type NameReader } from './entity/reader.js';
import { type Mention, TiquError } from './model.js';
import { scanNumerals } from './numeral/scan.js';
import { toArticles } from './resolve/articles.js';
import { resolveDates } from './resolve/dates.js';
import { linkEntities } from './resolve/links.js';
import { type Found, type Origin, Placer, toMentions, Whereabout } from './resolve/mention.js';
import { nameEntities } from './resolve/names.js';
import { bySpan, merge, outside } from './resolve/overlap.js';
import type { Report } from './schema.js';
import { readArticles } from './structure/articles.js';
import type { Trace } from './trace.js';

export type MentionType = Mention['type'];

/** What is wanted, decided once at the edge. The result of one setting never depends on what else is wanted. */
export interface Settings {
  readonly types: ReadonlySet<MentionType>;
  /** Only these kinds; all where absent. */
  readonly kinds?: ReadonlySet<string>;
  /** The reference date of every document, `YYYY-MM-DD` or `YYYY-MM-DDThh:mm`. */
  readonly refDate?: string;
  /** The place that 市 and 我市 mean; else inferred from the text. */
  readonly home?: string;
  /** Paths of user dictionaries. */
  readonly dictionaries?: readonly string[];
  /** Whether counts name what they count (this alone makes amounts need the segmenter). */
  readonly nouns?: boolean;
  readonly articles?: boolean;
  readonly facts?: boolean;
}

/** A decoded text (byte-order mark removed) and where it comes from. */
export interface Input extends Origin {
  readonly text: string;
  readonly encoding: string;
  /** The reference date a record brings along. */
  readonly refDate?: string;
}

export type Extract = (input: Input, trace?: Trace) => Report;

/**
 * Loads what the settings need, and nothing else: dates and percentages need no segmenter.
 *
 * @throws {TiquError} E304 when no division bears the name of `home`; a bad dictionary or model by its own code.
 */
export async function loadPipeline(settings: Settings): Promise<Extract> {
  const reader = settings.types.has('entity') ? await loadNameReader() : null;
  const home = settings.home === undefined ? null : namedHome(settings.home);
  if (settings.home !== undefined && home === null) {
    throw new TiquError('E304', `${settings.home} is no city or county of China`);
  }

  return (input, trace) => {
    const doc = readDocument(input.text);
    const { flow, blocks } = doc;
    const numerals = scanNumerals(flow);
    const timeWords = outside(findDates(flow, numerals, trace), findNumberedPlaces(flow));
    const marked = findMarked(flow, timeWords);
    const candidates = outside(timeWords, marked);
    const articles = readArticles(doc);
    const { reference, refDateFrom, reportYear } = findReferenceDate({
      flow,
      candidates,
      blocks,
      articles,
      option: settings.refDate ?? null,
      record: input.refDate ?? null,
      path: input.file ?? null,
    });
    const dates = resolveDates(flow, candidates, { reference, blocks, articles, reportYear });
    const numbers = merge(dates, marked);
    const names = reader ? readNames(reader) : [];
    const placer = new Placer(doc, originOf(input));
    return {
      ...originOf(input),
      refDate: reference,
      refDateFrom,
      encoding: input.encoding,
      mentions: toMentions(wanted([...numbers, ...names]), placer, new Whereabout(articles)),
      ...(settings.articles ? { articles: toArticles(doc, articles, dates, placer) } : {}),
    };

    function readNames({ words, names }: NameReader) {
      const found = outside(names(doc, words(flow), trace), numbers);
      return linkEntities(flow, nameEntities(flow, found, home ?? inferHome(flow, found)));
    }
  };

  function wanted(found: readonly Found[]): Found[] {
    return found
      .filter(({ type, kind }) => settings.types.has(type) && (settings.kinds?.has(kind) ?? true))
      .sort(bySpan);
  }
}

function originOf(input: Input): Origin {
  return input.id === undefined ? { file: input.file ?? '-' } : { id: input.id };
}
