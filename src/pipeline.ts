/** The whole flow on one screen: a decoded text in, a report out. Loading is asynchronous; reading is pure. */

import { findReferenceDate } from './context/reference-date.js';
import { findDates } from './date/find.js';
import { readDocument } from './document/document.js';
import { findMarked } from './entity/marks.js';
import { findNumberedPlaces } from './entity/numbered-places.js';
import type { AmountCandidate, Diagnostic, Mention, OwnEntries, Position } from './model.js';
import { scanNumerals } from './numeral/scan.js';
import { WordTable } from './numeral/words.js';
import { toArticles } from './resolve/articles.js';
import { resolveDates } from './resolve/dates.js';
import { type Found, type Origin, Placer, toMentions, Whereabout } from './resolve/mention.js';
import { merge, outside } from './resolve/overlap.js';
import type { Report } from './schema.js';
import type { UserWord } from './segment/dictionary.js';
import { loadUserWords, ownWords } from './segment/user-words.js';
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
  /** Words, names, units and places of a project. */
  readonly own?: OwnEntries;
  /** The path of an entity model; else the one of the package. */
  readonly model?: string;
  /** Whether counts name what they count (this alone makes amounts need the segmenter). */
  readonly nouns?: boolean;
  readonly articles?: boolean;
  readonly facts?: boolean;
}

/** A decoded text (byte-order mark removed) and where it comes from. */
export interface Input extends Origin {
  readonly text: string;
  readonly encoding: string;
  /** The reference date a record brings along; null where it is known that there is none. */
  readonly refDate?: string | null;
  /** Where the text begins, for a part of a larger one: offsets and lines then count from the beginning of the whole. */
  readonly start?: Position;
}

export interface Extract {
  (input: Input, trace?: Trace): Report;
  /** What the user should know of what was loaded, such as a model that was made for another segmenter. */
  readonly notices: readonly Diagnostic[];
}

/**
 * Loads what the settings need, and nothing else: dates and percentages need no segmenter.
 *
 * @throws {TiquError} E304 when no division bears the name of `home`; a bad dictionary or model by its own code.
 */
export async function loadPipeline(settings: Settings): Promise<Extract> {
  const userWords = [...ownWords(settings.own ?? {}), ...(await loadUserWords(settings.dictionaries ?? []))];
  const vetoes = userWords.length === 0 ? {} : { words: new WordTable(userWords.map(({ word }) => word)) };
  const stages = await loadStages(settings, userWords);

  function extract(input: Input, trace?: Trace): Report {
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
      record: input.refDate,
      path: input.file ?? null,
    });
    const dates = resolveDates(flow, candidates, { reference, blocks, articles, reportYear });
    const named = merge(dates, marked);
    const above = merge(named, numbered);
    const percentages = outside(stages.findPercentages(flow, numerals, vetoes, trace), above);
    const counts = outside(outside(stages.findAmounts(flow, numerals, vetoes, trace), above), percentages);
    const amounts = stages.nameCounts(flow, counts);
    const numbers = merge(named, merge(percentages, amounts));

    const { words, entities, home } = stages.entities.read(doc, numbers, trace);
    const found: readonly Found[] = merge(numbers, entities);

    const placer = new Placer(doc, originOf(input), input.start);
    return {
      ...originOf(input),
      refDate: reference,
      refDateFrom,
      encoding: input.encoding,
      mentions: toMentions(found.filter(isWanted), placer, new Whereabout(articles)),
      ...(settings.articles ? { articles: toArticles(doc, articles, dates, placer) } : {}),
      ...stages.facts({ doc, tokens: words, found, articles, refDate: reference, home }, placer, trace),
    };
  }

  function isWanted({ type, kind }: Found): boolean {
    return settings.types.has(type) && (settings.kinds?.has(kind) ?? true);
  }

  return Object.assign(extract, { notices: stages.entities.notices });
}

/** Kinds that words and the model are needed for; works and terms are found on characters. */
const NAMED = ['person', 'place', 'org', 'title'];

/** Stages that find nothing, for what is not wanted. */
const NOTHING = {
  find: () => [],
  nameCounts: (_flow: string, amounts: AmountCandidate[]) => amounts,
  entities: { notices: [], read: () => ({ words: [], entities: [], home: null }) },
  facts: () => ({}),
};

/** What only some commands need is loaded for them alone: loading takes longer than reading a page. */
async function loadStages(settings: Settings, userWords: readonly UserWord[]) {
  const { types, kinds, nouns, facts = false, home, own = {} } = settings;
  const named = kinds === undefined || NAMED.some((kind) => kinds.has(kind));
  const names = facts || (types.has('entity') && named);
  const amounts = names || types.has('amount');
  const percentages = amounts || types.has('percentage');
  if (home !== undefined && !names) (await import('./resolve/entities.js')).requireHome(home);
  return {
    findPercentages: percentages ? (await import('./percentage/find.js')).findPercentages : NOTHING.find,
    findAmounts: amounts ? (await import('./amount/own.js')).amountFinder(own) : NOTHING.find,
    nameCounts: nouns ? await (await import('./resolve/nouns.js')).loadNounReader() : NOTHING.nameCounts,
    entities: names
      ? await (await import('./resolve/entities.js')).loadEntityReader(userWords, settings)
      : NOTHING.entities,
    facts: facts ? (await import('./fact/report.js')).reportFacts : NOTHING.facts,
  };
}

function originOf(input: Input): Origin {
  return input.id === undefined ? { file: input.file ?? '-' } : { id: input.id };
}
