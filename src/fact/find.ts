/** Finds the facts of a document: sentences → clauses → quantities with their indicators → period, scope, status, speaker. */

import type { ArticleSpan, Document, Token } from '../model.js';
import type { Trace } from '../trace.js';
import type { FactDraft, ResolvedMention } from './draft.js';
import { SCOPE_WORDS } from './lexicon/scope-words.js';
import { type Passage, readPassages } from './passage.js';
import { clausesOf } from './reading/clause.js';
import type { Seed } from './reading/seed.js';
import { readSentence } from './reading/sentence.js';
import { mergeRepeats, type Told } from './repeats.js';
import { type Dated, dated, findPeriod } from './setting/period.js';
import { type Scoped, ScopeFinder, scopesOf } from './setting/scope.js';
import { speakerAfter, speakerIn } from './setting/speaker.js';
import { aims, type Signals, signalsOf, statusOf } from './setting/status.js';

export interface FactInput {
  readonly doc: Document;
  /** jieba's words with their tags over `doc.flow`. */
  readonly tokens: readonly Token[];
  /** The final mentions, sorted by start, with offsets of the flow. */
  readonly mentions: readonly ResolvedMention[];
  readonly articles: readonly ArticleSpan[];
  /** `YYYY-MM-DD`, or null: then nothing is judged by time. */
  readonly refDate: string | null;
  /** The canonical place that 全市 and 我市 mean: 河南省鹤壁市. */
  readonly home: string | null;
}

interface Read {
  readonly passage: Passage;
  readonly seeds: readonly Seed[];
}

/** The facts in order of their quantities. Offsets are UTF-16 units of the flow; linear in the text. */
export function findFacts(input: FactInput, trace?: Trace): FactDraft[] {
  const { doc, tokens, mentions, articles } = input;
  const passages = readPassages(doc, tokens, mentions, articles);
  const history: (Dated & Scoped & Read)[] = [];
  let before: readonly Seed[] = [];
  for (const [n, passage] of passages.entries()) {
    const earlier = passages[n - 1];
    if (earlier === undefined || earlier.block !== passage.block) before = [];
    const hasQuantity = passage.words.some((word) => word.kind === 'quantity' || word.kind === 'gloss');
    const reading = hasQuantity
      ? readSentence(passage.words, before, trace)
      : { seeds: [], clauses: clausesOf(passage.words) };
    before = reading.seeds;
    history.push({ ...dated(passage, reading.clauses), scopes: scopesOf(reading.clauses), seeds: reading.seeds });
  }
  return mergeRepeats(tell(input, history));
}

function tell(input: FactInput, history: readonly (Dated & Scoped & Read)[]): Told[] {
  const { doc, articles, refDate, mentions, home } = input;
  const levels = history.flatMap((one) => one.scopes.flatMap(({ word }) => SCOPE_WORDS.get(word.text) ?? []));
  const national = levels.length > 0 && levels.every((level) => level === 'nation');
  const scopes = new ScopeFinder(home, mentions, articles, national);
  const told: Told[] = [];
  for (const [at, { passage, clauses, seeds }] of history.entries()) {
    for (const seed of seeds) {
      const article = articles[passage.article];
      const when = findPeriod(seed, history, at, article);
      const signals = signalsOf(seed, clauses);
      const status = statusOf(seed, signals, {
        date: when?.date ?? null,
        refDate,
        planned: isPlanned(signals, history, at),
      });
      const speaker = passage.turn ? passage.turn.speaker : speakerOf(doc.flow, history, at, seed);
      const reference =
        refDate !== null && status !== 'actual' ? { edtf: refDate.slice(0, 4), how: 'ref' as const } : null;
      told.push({
        heading: passage.heading,
        draft: {
          rule: seed.rule,
          indicator: seed.indicator,
          measure: seed.measure,
          quantity: seed.quantity,
          period: when?.period ?? reference,
          scope: scopes.find(seed, history, at, speaker),
          status,
          ...(seed.change ? { change: seed.change } : {}),
          ...(seed.purpose ? { purpose: verbatim(doc.flow, seed.purpose.start, seed.purpose.end) } : {}),
          ...(seed.partOf === undefined ? {} : { partOf: seed.partOf }),
          speaker,
          ...(article ? { article: passage.article } : {}),
          start: passage.start,
          end: passage.end,
        },
      });
    }
  }
  return told;
}

/** Whether the sentence, or one shortly before it in the paragraph, speaks of aims. */
function isPlanned(own: Signals, history: readonly (Dated & Scoped & Read)[], at: number): boolean {
  if (own.goal || own.weakGoal) return true;
  const block = history[at]?.passage.block;
  return history
    .slice(Math.max(0, at - AIM_REACH), at + 1)
    .some(({ passage, clauses }) => passage.block === block && aims(clauses));
}
const AIM_REACH = 3;

function speakerOf(flow: string, history: readonly (Dated & Scoped & Read)[], at: number, seed: Seed): string | null {
  const own = history[at];
  if (own === undefined) return null;
  return speakerIn(own.clauses, seed.clause, seed.quantity.start) ?? speakerAfter(flow, own.clauses, seed.clause);
}

/** A stretch of the flow as it is written, the quotation marks at its ends completed. */
function verbatim(flow: string, start: number, end: number): string {
  const from = flow.charAt(start - 1) === '“' ? start - 1 : start;
  const text = flow.slice(from, end);
  const open = text.lastIndexOf('“') > text.lastIndexOf('”') && flow.charAt(end) === '”';
  return open ? `${text}”` : text;
}
