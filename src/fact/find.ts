/** Finds the facts of a document: sentences → clauses → quantities with their indicators → period, scope, status, speaker. */
import type { ArticleSpan, Document, Token } from '../model.js';
import type { Trace } from '../trace.js';
import type { FactDraft, ResolvedMention } from './draft.js';
import { SCOPE_WORDS } from './lexicon/scope-words.js';
import { type Passage, readPassages } from './passage.js';
import { type Clause, clausesOf } from './reading/clause.js';
import type { Seed } from './reading/seed.js';
import { readSentence } from './reading/sentence.js';
import { mergeRepeats, type Told } from './repeats.js';
import { AimListener } from './setting/aim.js';
import type { DateUse } from './setting/date-use.js';
import { PeriodFinder } from './setting/period.js';
import { ScopeFinder } from './setting/scope.js';
import { ScopeNames } from './setting/scope-name.js';
import { quotedBy, speakerAfter, speakerIn } from './setting/speaker.js';
import { signalsOf, statusOf } from './setting/status.js';

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

/** The facts in order of their quantities. Offsets are UTF-16 units of the flow; linear in the text. */
export function findFacts(input: FactInput, trace?: Trace): FactDraft[] {
  const { doc, tokens, mentions, articles } = input;
  const passages = readPassages(doc, tokens, mentions, articles);
  const teller = new Teller(input, passages, trace);
  const told: Told[] = [];
  let last: Passage | undefined;
  let before: readonly Seed[] = [];
  for (const [n, passage] of passages.entries()) {
    const { words } = passage;
    const hasQuantity = words.some((word) => word.kind === 'quantity' || word.kind === 'gloss');
    const earlier = last?.block === passage.block ? before : [];
    const { seeds, clauses } = hasQuantity
      ? readSentence(words, earlier, trace)
      : { seeds: [], clauses: clausesOf(words) };
    teller.enter(passage, clauses);
    for (const seed of seeds) told.push({ draft: teller.tell(seed, n), heading: passage.heading });
    last = passage;
    before = seeds;
  }
  return mergeRepeats(told);
}

/** A text that speaks of 全国 and of nothing below it. */
function isNational(passages: readonly Passage[]): boolean {
  const levels = passages.flatMap(({ words }) => words.flatMap((word) => SCOPE_WORDS.get(word.text) ?? []));
  return levels.length > 0 && levels.every((level) => level === 'nation');
}

/** Adds to a seed what its surroundings say: when, whose, by whom, done or aimed at. */
class Teller {
  private readonly periods: PeriodFinder;
  private readonly scopes: ScopeFinder;
  private readonly aims = new AimListener();
  private passage: Passage | undefined;
  private clauses: readonly Clause[] = [];

  constructor(
    private readonly input: FactInput,
    private readonly passages: readonly Passage[],
    private readonly trace: Trace | undefined,
  ) {
    this.periods = new PeriodFinder(input.refDate);
    this.scopes = new ScopeFinder(new ScopeNames(input.home, input.mentions, input.articles, isNational(passages)));
  }

  enter(passage: Passage, clauses: readonly Clause[]): void {
    this.passage = passage;
    this.clauses = clauses;
    this.aims.enter(passage, clauses);
    this.periods.enter(passage, clauses, this.aims.inSection);
    this.scopes.enter(passage, clauses);
  }

  /** @param n the index of its sentence */
  tell(seed: Seed, n: number): FactDraft {
    const { doc, articles, refDate } = this.input;
    const { passage, clauses } = this;
    if (passage === undefined) throw new Error('a seed without a sentence');
    const when = this.periods.find(seed, this.aims.planned);
    const signals = signalsOf(seed, clauses);
    const status = statusOf(seed, signals, {
      date: when && !when.lookedBack ? when.date : null,
      refDate,
      planned: this.aims.planned,
    });
    // What is aimed at lies ahead: a time long past that only stands around says nothing of it.
    const past = status === 'target' && when !== null && when.period.how !== 'sentence' && isPast(when.date, refDate);
    const reference =
      refDate !== null && status !== 'actual' ? { edtf: refDate.slice(0, 4), how: 'ref' as const } : null;
    const speaker = passage.turn ? passage.turn.speaker : this.speakerOf(seed, n);
    const draft: FactDraft = {
      rule: seed.rule,
      indicator: seed.indicator,
      measure: seed.measure,
      quantity: seed.quantity,
      period: (past ? undefined : when?.period) ?? reference,
      scope: this.scopes.find(seed, speaker),
      status,
      ...(seed.change ? { change: seed.change } : {}),
      ...(seed.purpose ? { purpose: verbatim(doc.flow, seed.purpose.start, seed.purpose.end) } : {}),
      ...(seed.partOf === undefined ? {} : { partOf: seed.partOf }),
      speaker,
      ...(articles[passage.article] ? { article: passage.article } : {}),
      start: passage.start,
      end: passage.end,
    };
    this.trace?.note('fact', seed.quantity, 'fact/setting', settingOf(draft));
    return draft;
  }

  private speakerOf(seed: Seed, n: number): string | null {
    const { flow } = this.input.doc;
    return (
      speakerIn(this.clauses, seed.clause, seed.quantity.start) ??
      speakerAfter(flow, this.clauses, seed.clause) ??
      quotedBy(flow, this.passages, n)
    );
  }
}

function isPast({ mention }: DateUse, refDate: string | null): boolean {
  const last = mention.to?.slice(0, 10);
  return refDate !== null && last !== undefined && last < refDate.slice(0, 10);
}

/** `2025 (sentence), 河南省鹤壁市 (document), actual, by 张三` */
function settingOf({ period, scope, status, speaker }: FactDraft): string {
  const parts = [
    period ? `${period.edtf} (${period.how})` : 'no period',
    scope ? `${scope.name} (${scope.how})` : 'no scope',
    status,
    ...(speaker === null ? [] : [`by ${speaker}`]),
  ];
  return parts.join(', ');
}

/** A stretch of the flow as it is written, the quotation marks at its ends completed. */
function verbatim(flow: string, start: number, end: number): string {
  const from = flow.charAt(start - 1) === '“' ? start - 1 : start;
  const text = flow.slice(from, end);
  const open = text.lastIndexOf('“') > text.lastIndexOf('”') && flow.charAt(end) === '”';
  return open ? `${text}”` : text;
}
