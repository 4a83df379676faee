/** Turns what was found in the flow into the mention that leaves: source text, code points, line and column. */
import { Positions, sourceSpan, sourceText } from '../document/offsets.js';
import type {
  AmountCandidate,
  ArticleSpan,
  Document,
  EntityCandidate,
  Mention,
  PercentageCandidate,
  Position,
  Span,
} from '../model.js';
import type { ResolvedDate } from './dates.js';

/** Where a document's mentions come from: the path as given, or a record's id as it came. */
export interface Origin {
  readonly file?: string;
  readonly id?: string | number;
}

/** The text and place of a span in its source. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** Places spans of one document's flow. Nothing is computed before the first span. */
export class Placer {
  private positions: Positions | undefined;

  constructor(
    private readonly doc: Document,
    readonly origin: Origin,
    /** Where the document begins, for a part of a larger one. */
    private readonly start?: Position,
  ) {}

  /** `span` is not empty and counts UTF-16 units of the flow; the result counts code points of the source. */
  place(span: Span): Place {
    this.positions ??= new Positions(this.doc.source, this.start);
    const source = sourceSpan(this.doc, span.start, span.end);
    const { offset, line, column } = this.positions.at(source.start);
    const text = sourceText(this.doc, span.start, span.end);
    return { text, start: offset, end: this.positions.codePoint(source.end), line, column };
  }

  /** Code-point offsets alone. */
  span(span: Span): Span {
    this.positions ??= new Positions(this.doc.source, this.start);
    const source = sourceSpan(this.doc, span.start, span.end);
    return { start: this.positions.codePoint(source.start), end: this.positions.codePoint(source.end) };
  }
}

/** The article and the speaker's turn that hold an offset of the flow. */
export interface Whereabouts {
  readonly article?: number;
  readonly speaker?: string;
}

/** Tells of ascending offsets which article and whose turn they stand in; a label belongs to nobody. */
export class Whereabout {
  private next = 0;
  private turn = 0;

  constructor(private readonly articles: readonly ArticleSpan[]) {}

  at(offset: number): Whereabouts {
    while (this.next < this.articles.length && (this.articles[this.next]?.end ?? 0) <= offset) {
      this.next++;
      this.turn = 0;
    }
    const article = this.articles[this.next];
    if (article === undefined || offset < article.start) return {};
    const { turns } = article;
    while (this.turn < turns.length && (turns[this.turn]?.end ?? 0) <= offset) this.turn++;
    const turn = turns[this.turn];
    return turn?.speaker && offset >= turn.labelEnd
      ? { article: this.next, speaker: turn.speaker }
      : { article: this.next };
  }
}

/** A mention in the flow, with every field but its place. */
export type Found = AmountCandidate | PercentageCandidate | ResolvedDate | EntityCandidate;

/** What was found, still at its place in the flow, with its text. */
export function withText(found: readonly Found[], doc: Document) {
  return found.map((one) => {
    const text = sourceText(doc, one.start, one.end);
    return one.type === 'entity' ? { ...ownPosts(one), text } : { ...one, text };
  });
}

/** Writes what was found, sorted by start, as the mentions that leave. Absent fields stay absent. */
export function toMentions(found: readonly Found[], placer: Placer, whereabout: Whereabout): Mention[] {
  const { file, id } = placer.origin;
  return found.map((one) => {
    const { text, start, end, line, column } = placer.place(one);
    const { type, kind } = one;
    // Several times faster than to spread: there are as many shapes as combinations of fields.
    const head = { type, kind, text, start, end, line, column };
    const mention: Mention = Object.assign(head, one.type === 'entity' ? ownPosts(one) : one);
    mention.start = start;
    mention.end = end;
    if (id !== undefined) mention.id = id;
    else if (file !== undefined) mention.file = file;
    const { article, speaker } = whereabout.at(one.start);
    if (article !== undefined) mention.article = article;
    if (speaker !== undefined) mention.speaker = speaker;
    return mention;
  });
}

/** A mention keeps a list of its own, which its reader may change. */
function ownPosts({ posts, ...rest }: EntityCandidate) {
  return posts === undefined ? rest : { ...rest, posts: [...posts] };
}
