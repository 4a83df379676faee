/** The period of a fact: the nearest date that governs its clause, from the clause outwards to the whole article. */
import type { ArticleSpan } from '../../model.js';
import type { FactDraft } from '../draft.js';
import { GOAL_WORDS } from '../lexicon/verbs.js';
import type { Passage } from '../passage.js';
import type { Clause } from '../reading/clause.js';
import type { Seed } from '../reading/seed.js';
import { type DateUse, datesOf } from './date-use.js';

export interface Dated {
  readonly passage: Passage;
  readonly clauses: readonly Clause[];
  readonly dates: readonly DateUse[];
}

export type Period = FactDraft['period'];

export interface FoundPeriod {
  readonly period: NonNullable<Period>;
  readonly date: DateUse;
}

export function dated(passage: Passage, clauses: readonly Clause[]): Dated {
  return { passage, clauses, dates: datesOf(clauses) };
}

/** The date for a seed of `history[at]`; earlier entries stand before it in the document. */
export function findPeriod(
  seed: Seed,
  history: readonly Dated[],
  at: number,
  article: ArticleSpan | undefined,
): FoundPeriod | null {
  const own = history[at];
  if (own === undefined) return null;
  const inSentence = dateInSentence(seed, own);
  if (inSentence) return found(inSentence, 'sentence');
  const { passage } = own;
  const reported = isReportPeriod(own, seed) ? titleDate(history, passage) : undefined;
  if (reported) return found(reported, 'article');
  for (let i = at - 1; i >= 0; i--) {
    const earlier = history[i];
    if (earlier === undefined || earlier.passage.block !== passage.block || earlier.passage.turn !== passage.turn)
      break;
    const date = carried(earlier, false);
    if (date) return found(date, 'paragraph');
  }
  if (passage.turn) return inTurn(history, at, passage) ?? inArticle(history, at, passage, article);
  return inArticle(history, at, passage, article);
}

/** 报告期内, 报告期末: the year in the title of the report. */
function isReportPeriod({ clauses }: Dated, seed: Seed): boolean {
  return clauses.some(
    ({ words }, clause) => clause <= seed.clause && words.some((word) => word.text.includes('报告期')),
  );
}

function titleDate(history: readonly Dated[], passage: Passage): DateUse | undefined {
  for (const earlier of history) {
    if (earlier.passage.article !== passage.article) continue;
    if (!earlier.passage.heading) return undefined;
    const date = earlier.dates.find(({ long }) => long);
    if (date) return date;
  }
  return undefined;
}

function found(date: DateUse, how: NonNullable<Period>['how']): FoundPeriod {
  return { period: { edtf: date.edtf, how }, date };
}

function dateInSentence(seed: Seed, { clauses, dates }: Dated): DateUse | undefined {
  const { quantity, clause } = seed;
  const before = dates.findLast(
    (date) => date.end <= quantity.start && (date.reach !== 'clause' || date.clause === clause),
  );
  const inClause = dates.find(
    (date) => date.clause === clause && date.start >= quantity.end && date.reach !== 'clause',
  );
  const deadline = followingDeadline(clause, clauses, dates);
  if (before && before.clause === clause) return before;
  return deadline ?? inClause ?? before;
}

/** 谋划新建2万吨污水处理厂,力争2026年年底前启动建设: a clause of aim without a number of its own says when. */
function followingDeadline(clause: number, clauses: readonly Clause[], dates: readonly DateUse[]): DateUse | undefined {
  const next = clauses[clause + 1];
  const first = next?.words[0];
  if (next === undefined || first === undefined || next.words.some((word) => word.kind === 'quantity'))
    return undefined;
  if (!GOAL_WORDS.has(first.text) && first.kind !== 'date') return undefined;
  return dates.find((date) => date.clause === clause + 1 && date.reach === 'sentence');
}

/** The last date of a sentence that later sentences go on with: no deadline, no aside. */
function carried({ dates }: Dated, far = true): DateUse | undefined {
  return dates.findLast(({ reach }) => reach === 'article' || (reach === 'paragraph' && !far));
}

function inTurn(history: readonly Dated[], at: number, passage: Passage): FoundPeriod | null {
  let i = at - 1;
  for (; i >= 0; i--) {
    const earlier = history[i];
    if (earlier === undefined || earlier.passage.turn !== passage.turn) break;
    const date = carried(earlier);
    if (date) return found(date, 'turn');
  }
  const question = history[i]?.passage.turn;
  if (question?.role !== 'question') return null;
  for (; i >= 0; i--) {
    const earlier = history[i];
    if (earlier === undefined || earlier.passage.turn !== question) break;
    const date = carried(earlier);
    if (date) return found(date, 'question');
  }
  return null;
}

/** Title, lead and section headings; of the paragraphs between only years, quarters and the like, no single days. */
function inArticle(
  history: readonly Dated[],
  at: number,
  passage: Passage,
  article: ArticleSpan | undefined,
): FoundPeriod | null {
  let lead: DateUse | undefined;
  for (let i = at - 1; i >= 0; i--) {
    const earlier = history[i];
    if (earlier === undefined || earlier.passage.article !== passage.article) break;
    if (earlier.passage.turn && earlier.passage.turn !== passage.turn) continue;
    const date = earlier.dates.findLast(
      (one) => one.reach === 'article' && (earlier.passage.heading ? one.long : one.leading),
    );
    if (date === undefined) continue;
    if (date.long) return found(date, 'article');
    lead = date;
  }
  return lead && article !== undefined ? found(lead, 'article') : null;
}
