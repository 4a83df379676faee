/** The shapes of the fact room. Offsets count UTF-16 units of `Document.flow`, as everywhere inside. */
import type { AmountMention, DateMention, EntityMention, Fact, PercentageMention, Span } from '../model.js';

/** What a mention gains only when it leaves the tool. */
type Outward = 'start' | 'end' | 'line' | 'column' | 'file' | 'id' | 'article' | 'speaker';

export type ResolvedAmount = Omit<AmountMention, Outward> & Span;
export type ResolvedPercentage = Omit<PercentageMention, Outward> & Span;
export type ResolvedDate = Omit<DateMention, Outward> & Span;
export type ResolvedEntity = Omit<EntityMention, Outward> & Span;
export type ResolvedQuantity = ResolvedAmount | ResolvedPercentage;

/** A final mention of the document, still at its place in the flow. */
export type ResolvedMention = ResolvedQuantity | ResolvedDate | ResolvedEntity;

export type Direction = 'up' | 'down' | 'flat';
export type Status = Fact['status'];

/** The change of a quantity; `size` is the mention that gives it. */
export interface Change {
  readonly direction: Direction;
  readonly size?: ResolvedQuantity;
  readonly basis?: string;
  readonly from?: number;
}

/** A fact before it leaves: its span is the sentence that states it. */
export interface FactDraft extends Span {
  readonly rule: string;
  readonly indicator: string;
  readonly measure: 'level' | 'change';
  readonly quantity: ResolvedQuantity;
  readonly period: Fact['period'];
  readonly scope: Fact['scope'];
  readonly status: Status;
  readonly change?: Change;
  readonly purpose?: string;
  readonly partOf?: string;
  readonly speaker: string | null;
  readonly article?: number;
  readonly also?: readonly Span[];
}

export function isQuantity(mention: ResolvedMention): mention is ResolvedQuantity {
  return mention.type === 'amount' || mention.type === 'percentage';
}

/** The unit a quantity is written with in a table: points and percent are told apart. */
export function unitOf(quantity: ResolvedQuantity): string {
  if (quantity.type === 'amount') return quantity.unit;
  return quantity.kind === 'point' ? '百分点' : '%';
}
