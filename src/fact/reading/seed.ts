/** What the readers of a quantity are given and what they give back. */
import type { Span } from '../../model.js';
import type { Change, ResolvedQuantity } from '../draft.js';
import type { Phrase } from '../phrase/phrase.js';
import type { QuantityWord, Word } from '../word/word.js';

/** A fact in the making: its quantity is known for what it is; period, scope and status are still open. */
export interface Seed {
  readonly rule: string;
  readonly quantity: ResolvedQuantity;
  indicator: string;
  /** The words the indicator was made of, for what later clauses leave out. */
  readonly core: readonly Word[];
  readonly measure: 'level' | 'change';
  change?: Change;
  purpose?: Span;
  partOf?: string;
  /** A state, neither achieved nor aimed at. */
  readonly standing: boolean;
  readonly scope: Word | null;
  /** Index of its clause in the sentence. */
  readonly clause: number;
  /** A share or a rate of something: what follows joins it only as its change. */
  readonly share: boolean;
  /** Where its own date starts, when 分别 gives each quantity one. */
  date?: number | undefined;
}

/** What a quantity measures: the name, and the words it was made of. */
export interface Subject {
  readonly name: string;
  readonly core: readonly Word[];
}

/** Everything a reader sees of one quantity. */
export interface Site {
  readonly quantity: QuantityWord;
  /** The words from the start of the clause, or from what was read before, to the quantity. */
  readonly left: readonly Word[];
  /** `left`, cut down to the words that may name the indicator. */
  readonly phrase: Phrase;
  /** The words behind the quantity, up to the next one or the end of the clause. */
  readonly right: readonly Word[];
  readonly next: QuantityWord | undefined;
  /** All words of the clause behind the quantity. */
  readonly rest: readonly Word[];
  readonly clause: number;
  readonly chain: Chain;
}

/** What the sentence has said so far. */
export interface Chain {
  readonly seeds: readonly Seed[];
  /** Behind 其中: the whole that is divided. */
  readonly inPart: boolean;
  readonly whole: Seed | undefined;
  /** The whole that was divided in front of the last semicolon. */
  readonly former: Seed | undefined;
  /** A clause without a quantity that is nothing but a noun phrase: the subject of the next. */
  readonly topic: readonly Word[];
  /** The attribute of a heading of the list: 主要产品产量:原煤682万吨; 零售额中,家电类增长31%. */
  readonly head: readonly Word[];
  /** The facts of the sentence before in the paragraph. */
  readonly before: readonly Seed[];
  /** The number before made no fact for want of a name: what is left out here may be what it measured. */
  readonly gap: boolean;
  /** The clause stands in brackets. */
  readonly inGloss: boolean;
  /** The sentence has somebody tell of himself. */
  readonly story: boolean;
  /** The first clause behind the last semicolon: subjects do not go on over it. */
  readonly since: number;
  /** The sentence divides what the one before told: 分行业看. */
  readonly grouped: boolean;
}

/** The reading of a quantity; `consumed` words behind it belong to the reading. */
export type Outcome =
  | { readonly kind: 'fact'; readonly seed: Seed; readonly consumed: number }
  | { readonly kind: 'change'; readonly of: Seed; readonly change: Change; readonly rule: string }
  | { readonly kind: 'from'; readonly left: readonly Word[] }
  | { readonly kind: 'none'; readonly rule: string; readonly why: string; readonly consumed: number };

export type Reader = (site: Site) => Outcome | null;

export function none(rule: string, why: string, consumed = 0): Outcome {
  return { kind: 'none', rule, why, consumed };
}

/** What the clause goes on from: the last fact of the sentence, else the whole that 其中 divides. */
export function lastSeed(chain: Chain): Seed | undefined {
  return chain.seeds.at(-1) ?? (chain.inPart ? chain.whole : undefined);
}
