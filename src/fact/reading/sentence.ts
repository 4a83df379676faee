/** Reads the quantities of one sentence, clause by clause, each with what was said before it. */
import type { Trace } from '../../trace.js';
import { tableOf } from '../lexicon/table.js';
import { readPhrase } from '../phrase/phrase.js';
import { isQuantityWord, type QuantityWord, type Word } from '../word/word.js';
import { readChange } from './change.js';
import { type Clause, clausesOf } from './clause.js';
import { readCounted } from './counted.js';
import { distribute, isDistributive, type Share } from './distribution.js';
import { EXCLUSIONS, STORYTELLERS } from './exclusion.js';
import { readLevel } from './level.js';
import { isNounPhrase } from './naming.js';
import { Parts } from './parts.js';
import { purposeOf } from './purpose.js';
import { readRangeStart } from './range.js';
import { readRate } from './rate.js';
import type { Outcome, Reader, Seed, Site } from './seed.js';
import { readShare } from './share.js';
import { headOf, isGrouping, topicOf } from './topic.js';

/** In this order: what makes no fact, what only belongs to one, then from the most to the least specific wording. */
const READERS: readonly Reader[] = [
  ...EXCLUSIONS,
  readRangeStart,
  readChange,
  readShare,
  readRate,
  readCounted,
  readLevel,
];

export interface SentenceReading {
  readonly seeds: readonly Seed[];
  readonly clauses: readonly Clause[];
}

/** @param before the facts of the sentence before, in the same paragraph */
export function readSentence(words: readonly Word[], before: readonly Seed[], trace?: Trace): SentenceReading {
  const clauses = clausesOf(words);
  const reader = new SentenceReader(clauses, before, trace);
  for (const clause of clauses.keys()) reader.read(clause);
  return { seeds: reader.seeds, clauses };
}

/** The words in front of a start value (由40%), which belong to the value reached. */
interface Waiting {
  readonly left: readonly Word[];
  readonly from: QuantityWord;
}

class SentenceReader {
  readonly seeds: Seed[] = [];
  private readonly parts = new Parts();
  private topic: readonly Word[] = [];
  /** Noun phrases between commas, which a later 分别 may give their numbers. */
  private subjects: (readonly Word[])[] = [];
  private head: readonly Word[] = [];
  private since = 0;
  private gap = false;
  private story = false;
  private readonly grouped: boolean;
  private readonly glossed = new Set<Seed>();
  private inGloss = false;
  private waiting: Waiting | undefined;

  constructor(
    private readonly clauses: readonly Clause[],
    private readonly before: readonly Seed[],
    private readonly trace: Trace | undefined,
  ) {
    this.grouped = isGrouping(clauses[0]?.words ?? []);
  }

  read(index: number): void {
    const clause = this.clauses[index];
    if (clause === undefined) return;
    const { words } = clause;
    this.inGloss = clause.gloss;
    if (clause.fresh && index > 0) this.parts.close();
    if (clause.fresh) this.since = index;
    const places = [...words.keys()].filter((i) => words[i]?.kind === 'quantity');
    this.readQuantities(index, words, places);
    this.leave(clause, places.length > 0);
  }

  private readQuantities(clause: number, words: readonly Word[], places: readonly number[]): void {
    const opensSentence = clause === 0 && this.seeds.length === 0;
    const part = words.findIndex((word) => word.text === '其中');
    const shares = distribute(words, this.seeds, this.subjects);
    this.waiting = undefined;
    let from = 0;
    let partRead = part < 0;
    for (const [n, at] of places.entries()) {
      const quantity = words[at];
      if (quantity === undefined || !isQuantityWord(quantity)) continue;
      if (part < at && !partRead) {
        partRead = true;
        this.enterPart(opensSentence);
      }
      if (shares?.size === 0 && words.slice(0, at).some(isDistributive)) continue;
      this.parts.match(quantity.mention);
      const nextAt = places[n + 1] ?? words.length;
      const consumed = this.readQuantity(clause, words, { at, from, nextAt }, shares?.get(at));
      if (consumed >= 0) from = Math.min(at + 1 + consumed, nextAt);
    }
    if (!partRead) this.enterPart(opensSentence);
  }

  /** Reads the quantity at `at`; what it leaves of the words behind it is the next one's, and its own where it is -1. */
  private readQuantity(
    clause: number,
    words: readonly Word[],
    { at, from, nextAt }: { readonly at: number; readonly from: number; readonly nextAt: number },
    share: Share | undefined,
  ): number {
    const quantity = words[at];
    if (quantity === undefined || !isQuantityWord(quantity)) return 0;
    // Behind a start value its own words come first: 再生水利用率(由40%)提升至.
    const left = share?.left ?? this.waiting?.left ?? words.slice(from, at);
    const next = words[nextAt];
    const site: Site = {
      quantity,
      left,
      phrase: readPhrase(left),
      right: words.slice(at + 1, nextAt),
      next: next && isQuantityWord(next) ? next : undefined,
      rest: words.slice(at + 1),
      clause,
      chain: this.chain(share?.seed),
    };
    const outcome = this.outcome(site);
    this.take(site, outcome, share);
    // A criterion goes into the name of what the next number counts, with the words around it.
    const consumed = outcome.kind === 'fact' || outcome.kind === 'none' ? outcome.consumed : 0;
    if (consumed >= 0 && outcome.kind !== 'from') this.waiting = undefined;
    return consumed;
  }

  /** What a clause leaves to those behind it. */
  private leave(clause: Clause, hasQuantity: boolean): void {
    const { words } = clause;
    if (words.some((word) => STORYTELLERS.has(word.text))) this.story = true;
    if (hasQuantity || clause.fresh) this.subjects = [];
    if (hasQuantity) {
      this.topic = [];
      return;
    }
    const named = withoutPart(words);
    if (isNounPhrase(named)) this.subjects.push(named);
    if (words.length === 0) return;
    this.topic = topicOf(words) ?? (words.some((word) => word.text === '其中') ? this.topic : []);
    this.head = headOf(clause) ?? this.head;
  }

  private enterPart(opensSentence: boolean): void {
    const own = this.seeds.filter((seed) => !this.glossed.has(seed));
    this.parts.open(opensSentence, own, this.since, this.before);
  }

  private chain(target: Seed | undefined): Site['chain'] {
    const own = this.inGloss ? this.seeds : this.seeds.filter((seed) => !this.glossed.has(seed));
    const seeds = target ? own.slice(0, own.indexOf(target) + 1) : own;
    const { topic, head, before, gap, inGloss, story, since, grouped } = this;
    const { inPart, whole, former } = this.parts;
    return { seeds, inPart, whole, former, topic, head, before, gap, inGloss, story, since, grouped };
  }

  private outcome(site: Site): Outcome {
    for (const reader of READERS) {
      const outcome = reader(site);
      if (outcome) return outcome;
    }
    return { kind: 'none', rule: 'fact/none', why: 'no reading', consumed: 0 };
  }

  private take(site: Site, outcome: Outcome, share: Share | undefined): void {
    const { quantity, clause } = site;
    if (outcome.kind === 'from') {
      this.waiting = { left: outcome.left, from: quantity };
      this.trace?.note('fact', quantity, 'fact/start-value', 'where the change starts');
    } else if (outcome.kind === 'change') {
      outcome.of.change = outcome.change;
      this.trace?.note('fact', quantity, outcome.rule, `${outcome.change.direction}: ${outcome.of.indicator}`);
    } else if (outcome.kind === 'none') {
      if (UNNAMED.has(outcome.rule)) this.gap = true;
      this.trace?.note('fact', quantity, outcome.rule, outcome.why);
    } else {
      const { seed } = outcome;
      this.gap = false;
      this.complete(seed, site);
      if (share) seed.date = share.left.findLast((word) => word.kind === 'date')?.start;
      this.seeds.push(seed);
      if (this.clauses[clause]?.gloss) this.glossed.add(seed);
      this.trace?.note('fact', quantity, seed.rule, seed.indicator);
    }
  }

  private complete(seed: Seed, { rest, clause }: Site): void {
    const from = this.waiting?.from.mention.value;
    if (seed.change && typeof from === 'number') seed.change = { ...seed.change, from };
    const behind = this.clauses.slice(clause + 1).map(({ words }) => words);
    const purpose = purposeOf(seed, [rest, ...behind]);
    const [first] = purpose ?? [];
    const last = purpose?.at(-1);
    if (first && last) seed.purpose = { start: first.start, end: last.end };
    const whole = this.parts.wholeOf(seed);
    if (whole !== undefined) seed.partOf = whole;
  }
}

/** Readings that found a number and no name for it. */
const UNNAMED = tableOf('fact/level fact/counted-noun fact/size fact/rate fact/none');

function withoutPart(words: readonly Word[]): readonly Word[] {
  return words[0]?.text === '其中' ? words.slice(1) : words;
}
