/** The whole flow on one screen: a decoded text in, a report out. Loading is asynchronous; reading is pure. */
import { readDocument } from './document/document.js';
import { findMarked } from './entity/marks.js';
import type { ArticleSpan, Document, Mention } from './model.js';
import { type Origin, Placer, Whereabout } from './resolve/mention.js';
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

/** Loads what the settings need, and nothing else. Throws TiquError for a bad dictionary or model. */
export async function loadPipeline(settings: Settings): Promise<Extract> {
  return (input, _trace) => {
    const doc = readDocument(input.text);
    const marked = findMarked(doc.flow);
    const articles = readArticles(doc);
    const mentions = settings.types.has('entity') ? finish(doc, input, marked, articles) : [];
    return {
      ...originOf(input),
      refDate: settings.refDate ?? input.refDate ?? null,
      refDateFrom: settings.refDate ? 'option' : input.refDate ? 'record' : 'none',
      encoding: input.encoding,
      mentions: mentions.filter(({ kind }) => settings.kinds?.has(kind) ?? true),
    };
  };
}

function originOf(input: Input): Origin {
  return input.id === undefined ? { file: input.file ?? '-' } : { id: input.id };
}

function finish(
  doc: Document,
  input: Input,
  found: ReturnType<typeof findMarked>,
  articles: readonly ArticleSpan[],
): Mention[] {
  const placer = new Placer(doc, originOf(input));
  const whereabout = new Whereabout(articles);
  return found.map((span) => {
    const { type, kind, rule, start, end: _end, ...value } = span;
    return { type, kind, ...placer.place(span), ...value, rule, ...whereabout.at(start) } as Mention;
  });
}
