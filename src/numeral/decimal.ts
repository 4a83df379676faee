/**
 * Exact decimals: `coefficient` × 10^`exponent`. Money and measures are added and scaled here and become doubles once,
 * when they are written, so that 23.4 is 23.4.
 */
import type { Decimal } from '../model.js';

function make(coefficient: number | bigint, exponent: number): Decimal {
  return { coefficient, exponent };
}

// The engine gives all decimals one shape when the first of them has shown what a coefficient may be.
make(1n, 0);
make(2 ** 40, 0);

const SMALL: readonly Decimal[] = Array.from({ length: 101 }, (_, n) => make(n, 0));

export const HALF: Decimal = make(5, -1);

/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** 10^`power` for 0 ≤ `power` ≤ 22, exact. */
export function powerOfTen(power: number): number {
  return POWERS[power] ?? Number(`1e${power}`);
}

export function decimal(coefficient: number | bigint, exponent = 0): Decimal {
  if (exponent === 0 && typeof coefficient === 'number' && coefficient >= 0) {
    const shared = SMALL[coefficient];
    if (shared !== undefined) return shared;
  }
  return make(coefficient, exponent);
}

/** `value` × 10^`power`. */
export function scale(value: Decimal, power: number): Decimal {
  return power === 0 ? value : make(value.coefficient, value.exponent + power);
}

function isZero({ coefficient }: Decimal): boolean {
  return coefficient === 0 || coefficient === 0n;
}

export function negate(value: Decimal): Decimal {
  return isZero(value) ? value : make(-value.coefficient, value.exponent);
}

function narrow(coefficient: bigint, exponent: number): Decimal {
  const small = Number(coefficient);
  return Number.isSafeInteger(small) ? make(small, exponent) : make(coefficient, exponent);
}

function aligned(value: Decimal, exponent: number): bigint {
  return BigInt(value.coefficient) * 10n ** BigInt(value.exponent - exponent);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.exponent === b.exponent && typeof a.coefficient === 'number' && typeof b.coefficient === 'number') {
    const sum = a.coefficient + b.coefficient;
    if (Number.isSafeInteger(sum)) return make(sum, a.exponent);
  }
  const exponent = Math.min(a.exponent, b.exponent);
  return narrow(aligned(a, exponent) + aligned(b, exponent), exponent);
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return narrow(BigInt(a.coefficient) * BigInt(b.coefficient), a.exponent + b.exponent);
}

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const difference = add(a, negate(b)).coefficient;
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/** The nearest double. Where both factors are exact doubles one operation rounds once; else the decimal text is read. */
export function toNumber(value: Decimal): number {
  const { coefficient, exponent } = value;
  if (typeof coefficient === 'number') {
    if (exponent === 0) return coefficient;
    if (exponent < 0 && exponent >= -22) return coefficient / powerOfTen(-exponent);
    if (exponent > 0 && exponent <= 22) return coefficient * powerOfTen(exponent);
  }
  return Number(`${coefficient}e${exponent}`);
}
