/** Reads the quantities of one sentence, clause by clause, each with what was said before it. */
import type { Trace } from '../../trace.js';
import { type ResolvedQuantity, unitOf } from '../draft.js';
import { tableOf } from '../lexicon/table.js';
import { CHANGE_NOUNS } from '../lexicon/verbs.js';
import { readPhrase } from '../phrase/phrase.js';
import { isAttributeWord, isNominal, isPreposition } from '../word/grammar.js';
import { isQuantityWord, type QuantityWord, type Word } from '../word/word.js';
import { readChange } from './change.js';
import { type Clause, clausesOf } from './clause.js';
import { readCounted } from './counted.js';
import { distribute, isDistributive } from './distribution.js';
import { EXCLUSIONS, STORYTELLERS } from './exclusion.js';
import { readLevel } from './level.js';
import { attributeOf, endsInAttribute, isNounPhrase } from './naming.js';
import { purposeOf } from './purpose.js';
import { readRangeStart } from './range.js';
import { readRate } from './rate.js';
import type { Outcome, Reader, Seed, Site } from './seed.js';
import { readShare } from './share.js';

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

interface Waiting {
  readonly left: readonly Word[];
  readonly from: QuantityWord;
}

class SentenceReader {
  readonly seeds: Seed[] = [];
  /** Behind 其中: the fact that is divided; undefined where nobody knows. */
  private whole: Seed | undefined;
  private wholes: readonly Seed[] = [];
  private inPart = false;
  private partOpensSentence = false;
  private former: Seed | undefined;
  private topic: readonly Word[] = [];
  /** Noun phrases between commas, which a later 分别 may give their numbers. */
  private subjects: (readonly Word[])[] = [];
  private head: readonly Word[] = [];
  private since = 0;
  private gap = false;
  private story = false;
  private readonly glossed = new Set<Seed>();
  private inGloss = false;
  /** The words in front of a start value (由40%), which belong to the value reached. */
  private waiting: Waiting | undefined;

  constructor(
    private readonly clauses: readonly Clause[],
    private readonly before: readonly Seed[],
    private readonly trace: Trace | undefined,
  ) {}

  read(index: number): void {
    const clause = this.clauses[index];
    if (clause === undefined) return;
    const { words } = clause;
    this.inGloss = clause.gloss;
    if (clause.fresh && index > 0) {
      this.former = this.inPart ? this.whole : undefined;
      if (!this.partOpensSentence) this.inPart = false;
    }
    if (clause.fresh) this.since = index;
    const part = words.findIndex((word) => word.text === '其中');
    const places = [...words.keys()].filter((i) => words[i]?.kind === 'quantity');
    const shares = distribute(words, this.seeds, this.subjects);
    this.waiting = undefined;
    let from = 0;
    let partRead = false;
    for (const [n, at] of places.entries()) {
      const quantity = words[at];
      if (quantity === undefined || !isQuantityWord(quantity)) continue;
      if (part >= 0 && part < at && !partRead) {
        partRead = true;
        this.enterPart(index === 0 && this.seeds.length === 0);
      }
      const nextAt = places[n + 1] ?? words.length;
      const next = words[nextAt];
      const share = shares?.get(at);
      if (shares !== null && shares.size === 0 && words.slice(0, at).some(isDistributive)) continue;
      const left = share?.left ?? this.leftOf(words.slice(from, at));
      // 项目198个,总投资876亿元,其中50亿元以上项目4个: the whole is what was counted alike.
      if (this.inPart)
        this.whole = this.wholes.findLast((seed) => isAlike(seed, quantity.mention)) ?? this.wholes.at(-1);
      const site: Site = {
        quantity,
        left,
        phrase: readPhrase(left),
        right: words.slice(at + 1, nextAt),
        next: next && isQuantityWord(next) ? next : undefined,
        rest: words.slice(at + 1),
        clause: index,
        chain: this.chain(share?.seed),
      };
      const outcome = this.outcome(site);
      this.take(site, outcome);
      const consumed = outcome.kind === 'fact' || outcome.kind === 'none' ? outcome.consumed : 0;
      // A criterion goes into the name of what the next number counts, with the words around it.
      if (consumed >= 0) from = Math.min(at + 1 + consumed, nextAt);
      if (consumed >= 0 && outcome.kind !== 'from') this.waiting = undefined;
    }
    if (part >= 0 && !partRead) this.enterPart(index === 0);
    if (words.some((word) => STORYTELLERS.has(word.text))) this.story = true;
    if (places.length > 0 || clause.fresh) this.subjects = [];
    if (places.length === 0 && isNounPhrase(withoutPart(words))) this.subjects.push(withoutPart(words));
    if (places.length > 0) this.topic = [];
    else if (words.length > 0) {
      this.topic = topicOf(words) ?? (part >= 0 ? this.topic : []);
      const head = headOf(clause);
      if (head !== null) this.head = head;
    }
  }

  /** Behind a start value its own words come first: 再生水利用率(由40%)提升至. */
  private leftOf(words: readonly Word[]): readonly Word[] {
    return this.waiting ? this.waiting.left : words;
  }

  private enterPart(opensSentence: boolean): void {
    this.inPart = true;
    this.partOpensSentence = opensSentence;
    const own = this.seeds.slice(-LONGEST_LOOK).filter((seed) => !this.glossed.has(seed) && !seed.share);
    this.wholes = own.length > 0 ? own : this.before.slice(-LONGEST_LOOK).filter((seed) => !seed.share);
    this.whole = this.wholes.at(-1);
  }

  private chain(target: Seed | undefined): Site['chain'] {
    const own = this.inGloss ? this.seeds : this.seeds.filter((seed) => !this.glossed.has(seed));
    const seeds = target ? own.slice(0, own.indexOf(target) + 1) : own;
    const { inPart, whole, former, topic, head, before, gap, inGloss, story, since } = this;
    return { seeds, inPart, whole, former, topic, head, before, gap, inGloss, story, since };
  }

  private outcome(site: Site): Outcome {
    for (const reader of READERS) {
      const outcome = reader(site);
      if (outcome) return outcome;
    }
    return { kind: 'none', rule: 'fact/none', why: 'no reading', consumed: 0 };
  }

  private take(site: Site, outcome: Outcome): void {
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
      this.complete(seed, site, clause);
      this.seeds.push(seed);
      if (this.clauses[clause]?.gloss) this.glossed.add(seed);
      this.trace?.note('fact', quantity, seed.rule, seed.indicator);
    }
  }

  private complete(seed: Seed, site: Site, clause: number): void {
    const from = this.waiting?.from.mention.value;
    if (seed.change && typeof from === 'number') seed.change = { ...seed.change, from };
    const behind = this.clauses.slice(clause + 1).map(({ words }) => words);
    const purpose = purposeOf(seed, [site.rest, ...behind]);
    const [first] = purpose ?? [];
    const last = purpose?.at(-1);
    if (first && last) seed.purpose = { start: first.start, end: last.end };
    const whole = this.inPart ? wholeOf(this.wholes, seed) : undefined;
    if (whole && !seed.share && whole.indicator !== seed.indicator && sameKind(whole, seed))
      seed.partOf = whole.indicator;
  }
}

/** Readings that found a number and no name for it. */
const UNNAMED = tableOf('fact/level fact/counted-noun fact/size fact/rate fact/none');

/** 营业收入48亿元,净利润17亿元,其中利息净收入39亿元: of the last that is named alike, else of the last of its kind. */
function wholeOf(wholes: readonly Seed[], part: Seed): Seed | undefined {
  const alike = wholes.filter((whole) => sameKind(whole, part) && !/^[人户日月年亩]均|平均/.test(whole.indicator));
  const tail = part.indicator.slice(-2);
  return alike.findLast(({ indicator }) => indicator.endsWith(tail)) ?? alike.at(-1);
}

/** So many facts back a whole is looked for. */
const LONGEST_LOOK = 4;

function isAlike({ quantity }: Seed, part: ResolvedQuantity): boolean {
  return unitOf(quantity) === unitOf(part);
}

function sameKind(whole: Seed, part: Seed): boolean {
  if (whole.measure !== part.measure) return false;
  const [one, other] = [unitOf(whole.quantity), unitOf(part.quantity)];
  return one === other || (areThings(whole) && areThings(part) && (one === '个' || other === '个'));
}

/** 机构8.9万个,其中医院286家: the classifiers of things differ, the things do not. */
function areThings({ quantity }: Seed): boolean {
  return quantity.type === 'amount' && quantity.kind === 'count' && /^[个家所处座]$/.test(quantity.unit);
}

function withoutPart(words: readonly Word[]): readonly Word[] {
  return words[0]?.text === '其中' ? words.slice(1) : words;
}

/** 主要产品产量: and 零售额中, head a list: their attribute is that of its items. */
function headOf({ words, colon }: Clause): readonly Word[] | null {
  const last = words.at(-1);
  const inside = last !== undefined && /^[中里]$|^(?:之中|当中)$/.test(last.text);
  if (!colon && !inside) return null;
  const core = readPhrase(inside ? words.slice(0, -1) : words).core;
  return core.length > 1 && endsInAttribute(core) && isNounPhrase(core) ? attributeOf(core) : colon ? [] : null;
}

/** A clause that is or opens with a noun phrase that has an attribute: …覆盖率,达到99%; 民间投资增速由负转正,增长3.7%. */
function topicOf(words: readonly Word[]): readonly Word[] | null {
  // 发病率为165.3/10万: a number that is none of an amount.
  const number = words.findIndex((word) => word.kind === 'word' && /^[-0-9０-９]/.test(word.text));
  const { core } = readPhrase(number > 0 ? words.slice(0, number) : words);
  if (endsInAttribute(core) && isNounPhrase(core)) return core;
  const [first] = words;
  if (first === undefined || isPreposition(first)) return null;
  const at = core.findIndex((word) => CHANGE_NOUNS.has(word.text));
  const subject = core.slice(0, at + 1);
  return at > 0 && subject.every((word) => isNominal(word) || isAttributeWord(word)) ? subject : null;
}
