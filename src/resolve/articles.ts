/** Writes articles as they leave: titles as text, offsets in code points, the day of a dateline as EDTF. */
import type { Article, ArticleSpan, Document, Span } from '../model.js';
import type { ResolvedDate } from './dates.js';
import type { Placer } from './mention.js';

/** `dates` are the resolved dates of the document; a dateline's day is one of them. */
export function toArticles(
  doc: Document,
  articles: readonly ArticleSpan[],
  dates: readonly ResolvedDate[],
  placer: Placer,
): Article[] {
  const days = new Map(dates.map((date) => [date.start, date.edtf]));
  const text = (span: Span | null) => span && doc.flow.slice(span.start, span.end);
  return articles.map((article, index) => {
    const { title, subtitle, dateline } = article;
    return {
      index,
      title: text(title),
      subtitle: text(subtitle),
      byline: article.byline.map((maker) => ({ ...maker })),
      dateline: dateline && {
        agency: dateline.agency,
        place: dateline.place,
        day: dateline.day && (days.get(dateline.day.start) ?? null),
      },
      ...bounds(article, placer),
      turns: article.turns.map(({ role, speaker, posts, start, labelEnd, end }) => {
        const span = bounds({ start, end }, placer);
        const label = placer.span({ start, end: Math.max(labelEnd, start + 1) });
        const labelled = labelEnd > start ? label.end : span.start;
        return { role, speaker, posts: [...posts], start: span.start, label_end: labelled, end: span.end };
      }),
      ...(article.continuedFrom === undefined ? {} : { continued_from: article.continuedFrom }),
      ...(article.truncated === undefined ? {} : { truncated: article.truncated }),
      ...(article.column === undefined ? {} : { column: article.column }),
    };
  });
}

function bounds(span: Span, placer: Placer): Span {
  return span.end > span.start ? placer.span(span) : { start: 0, end: 0 };
}
