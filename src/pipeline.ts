/** The whole flow on one screen: a decoded text in, a report out. Loading is asynchronous; reading is pure. */

import { findAmounts } from './amount/find.js';
import { nameCounted } from './amount/noun.js';
import { type Home, inferHome, namedHome } from './context/home.js';
import { findReferenceDate } from './context/reference-date.js';
import { findDates } from './date/find.js';
import { readDocument } from './document/document.js';
import { fullName } from './entity/gazetteer/divisions.js';
import { findMarked } from './entity/marks.js';
import { findNumberedPlaces } from './entity/numbered-places.js';
import { loadNameReader } from './entity/reader.js';
import { writeFact } from './fact/fact.js';
import { findFacts } from './fact/find.js';
import { type Fact, type Mention, TiquError } from './model.js';
import { scanNumerals } from './numeral/scan.js';
import { WordTable } from './numeral/words.js';
import { findPercentages } from './percentage/find.js';
import { toArticles } from './resolve/articles.js';
import { resolveDates } from './resolve/dates.js';
import { linkEntities } from './resolve/links.js';
import { type Found, type Origin, Placer, toMentions, Whereabout, withText } from './resolve/mention.js';
import { nameEntities } from './resolve/names.js';
import { merge, outside } from './resolve/overlap.js';
import type { Report } from './schema.js';
import { loadSegmenter } from './segment/jieba.js';
import { loadUserWords } from './segment/user-words.js';
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
  const userWords = await loadUserWords(settings.dictionaries ?? []);
  const vetoes = userWords.length === 0 ? {} : { words: new WordTable(userWords.map(({ word }) => word)) };
  const reader = settings.types.has('entity') || settings.facts ? await loadNameReader(userWords) : null;
  const wordsOf = settings.nouns ? (reader ? reader.words : (await loadSegmenter()).tag) : null;
  const givenHome = settings.home === undefined ? null : requireHome(settings.home);

  return (input, trace) => {
    const doc = readDocument(input.text);
    const { flow, blocks } = doc;

    const numerals = scanNumerals(flow);
    const numbered = findNumberedPlaces(flow);
    const times = outside(findDates(flow, numerals, vetoes, trace), numbered);
    const marked = findMarked(flow, times);
    const candidates = outside(times, marked);
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
    const above = merge(merge(dates, marked), numbered);
    const percentages = outside(findPercentages(flow, numerals, vetoes, trace), above);
    const counted = outside(outside(findAmounts(flow, numerals, vetoes, trace), above), percentages);
    const amounts = wordsOf ? nameCounted(flow, counted, wordsOf) : counted;
    const numbers = merge(merge(dates, marked), merge(percentages, amounts));

    const words = reader?.words(flow) ?? [];
    const names = reader ? outside(reader.names(doc, words, trace), numbers) : [];
    const home = givenHome ?? (reader ? inferHome(flow, names) : null);
    const found: readonly Found[] = merge(numbers, linkEntities(flow, nameEntities(flow, names, home)));

    const placer = new Placer(doc, originOf(input));
    return {
      ...originOf(input),
      refDate: reference,
      refDateFrom,
      encoding: input.encoding,
      mentions: toMentions(found.filter(isWanted), placer, new Whereabout(articles)),
      ...(settings.articles ? { articles: toArticles(doc, articles, dates, placer) } : {}),
      ...(settings.facts ? { facts: facts() } : {}),
    };

    function facts(): Fact[] {
      const homeName = home && fullName(home.city.code, home.city.name);
      const mentions = withText(found, doc);
      const drafts = findFacts({ doc, tokens: words, mentions, articles, refDate: reference, home: homeName }, trace);
      return drafts.map((draft) => writeFact(draft, placer));
    }
  };

  function isWanted({ type, kind }: Found): boolean {
    return settings.types.has(type) && (settings.kinds?.has(kind) ?? true);
  }
}

function requireHome(name: string): Home {
  const home = namedHome(name);
  if (home === null) throw new TiquError('E304', `${name} is no city or county of China`);
  return home;
}

function originOf(input: Input): Origin {
  return input.id === undefined ? { file: input.file ?? '-' } : { id: input.id };
}
