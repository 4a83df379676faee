/** The shapes between a number with its unit and the candidate that leaves. */
import type { AmountCandidate, Decimal, Modifier } from '../model.js';
import { toNumber } from '../numeral/decimal.js';
import type { Unit } from './unit.js';

/** Number and unit, one or a range, before what stands around them is read. Values count the written unit. */
export interface Core {
  readonly start: number;
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly unit: Unit;
  /** Of 余, 多 or 来 inside. */
  readonly modifier: Modifier | undefined;
  /** Multipliers alone (亿, 百): an amount only with an approximator. */
  readonly bare: boolean;
  readonly range: boolean;
  /** Index of the first numeral behind. */
  readonly next: number;
  readonly rule?: string;
}

/** A whole reading; without a unit it waits for a list or a money noun to give it one. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly modifier: Modifier | undefined;
  readonly next: number;
  readonly unit: Unit | undefined;
  readonly code?: string;
  readonly per?: string | undefined;
  readonly rule?: string;
}

export function ruleOf(unit: Unit): string {
  if (unit.kind === 'money') return 'amount/currency-suffix';
  if (unit.kind === 'measure') return 'amount/measure';
  if (unit.kind === 'multiple') return 'amount/multiple';
  return unit.noun ? 'amount/counted-noun' : 'amount/classifier';
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The candidate of a reading with `unit`; decimals become doubles here and nowhere before. */
export function toCandidate(reading: Reading, unit: Unit): AmountCandidate {
  const { start, end, min, max, modifier, per } = reading;
  const least = toNumber(min);
  const most = min === max ? least : toNumber(max);
  const rule = reading.rule ?? ruleOf(unit);
  const code = reading.code ?? unit.code;
  const candidate: Mutable<AmountCandidate> =
    least === most
      ? { type: 'amount', kind: unit.kind, start, end, rule, value: least, unit: code }
      : { type: 'amount', kind: unit.kind, start, end, rule, value: null, min: least, max: most, unit: code };
  if (modifier !== undefined) candidate.modifier = modifier;
  if (per !== undefined) candidate.per = per;
  return candidate;
}
