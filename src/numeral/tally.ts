/**
 * What has been read of one number so far and what may follow: hundreds of millions, the rest below them, the section
 * below ten thousand and the digit that waits for its multiplier, each as least and most.
 */
import type { Decimal } from '../model.js';
import { decimal } from './decimal.js';

const BILLION = 1e8;
/** Multipliers do not lift a number above this. */
export const LIMIT = 1e15;

function whole(high: number, low: number): Decimal {
  const value = high * BILLION + low;
  if (Number.isSafeInteger(value)) return decimal(value);
  const exact = BigInt(high) * 100000000n + BigInt(low);
  const narrowed = Number(exact);
  return decimal(Number.isSafeInteger(narrowed) ? narrowed : exact);
}

export class Tally {
  private highMin = 0;
  private highMax = 0;
  private lowMin = 0;
  private lowMax = 0;
  private sectionMin = 0;
  private sectionMax = 0;
  private pendingMin = 0;
  private pendingMax = 0;
  /** A digit waits for its multiplier. */
  pending = false;
  /** It was read alone, so that behind 万 it may stand for thousands (三万五). */
  single = false;
  /** The next small multiplier must be below this power. */
  room = 4;
  /** The power of the multiplier read last; 0 at the start. */
  last = 0;
  /** 零 was read since: a single digit is a digit (三万零五). */
  zero = false;
  /** Nothing but multipliers (百万, 亿). */
  bare = true;
  /** The power of ten of the closing 万 or 亿. */
  scale = 0;

  reset(): void {
    this.highMin = this.highMax = this.lowMin = this.lowMax = this.sectionMin = this.sectionMax = 0;
    this.pendingMin = this.pendingMax = 0;
    this.pending = this.single = this.zero = false;
    this.room = 4;
    this.last = this.scale = 0;
    this.bare = true;
  }

  /** Nothing has been read but, perhaps, a digit. */
  get opening(): boolean {
    return this.last === 0 && !this.zero;
  }

  /** A section has begun that 万 or 亿 may close. */
  get open(): boolean {
    return this.pending || this.sectionMin > 0;
  }

  hold(min: number, max: number, single: boolean): void {
    this.pending = true;
    this.pendingMin = min;
    this.pendingMax = max;
    this.single = single;
    this.bare = false;
  }

  /** Takes the pending digit `power` times ten before it meets 万 (三百多万). */
  lift(power: number): void {
    this.pendingMin *= 10 ** power;
    this.pendingMax *= 10 ** power;
  }

  /** 十, 百 or 千; false where the grammar has no room for it. */
  small(power: number): boolean {
    if (power >= this.room) return false;
    const unit = 10 ** power;
    if (this.pending) {
      this.sectionMin += this.pendingMin * unit;
      this.sectionMax += this.pendingMax * unit;
      this.pending = false;
    } else if (power === 1 && (this.last === 0 || this.zero || this.last === 2)) {
      this.sectionMin += 10;
      this.sectionMax += 10;
    } else if (this.last === 0) {
      this.alone(unit, power);
      return true;
    } else return false;
    this.room = power;
    this.last = power;
    this.zero = false;
    return true;
  }

  /** `value` by itself: no digits and no smaller multiplier follow it. */
  alone(value: number, power: number): void {
    this.sectionMin = this.sectionMax = value;
    this.room = 0;
    this.last = power;
  }

  /** 廿, 卅, 卌. */
  tens(value: number): void {
    this.sectionMin += value;
    this.sectionMax += value;
    this.bare = false;
    this.room = 1;
    this.last = 1;
    this.zero = false;
  }

  /** 零 inside a number. */
  gap(): void {
    if (this.last >= 4) this.room = 4;
    this.zero = true;
  }

  /** 万 (`power` 4) or 亿 (8), `behindZero` or not; false where it cannot follow. */
  big(power: number, behindZero: boolean): boolean {
    if (this.bare && this.last !== 0 && power < this.last) return false;
    const min = this.sectionMin + (this.pending ? this.pendingMin : 0);
    const max = this.sectionMax + (this.pending ? this.pendingMax : 0);
    const directly = max === 0 && this.last >= 4 && !behindZero;
    const taken = power === 4 ? this.tenThousands(min, max, directly) : this.billions(min, max, directly);
    if (!taken) return false;
    this.scale = directly ? this.scale + power : power;
    this.sectionMin = this.sectionMax = 0;
    this.pending = this.zero = false;
    this.room = 4;
    this.last = power;
    return true;
  }

  private tenThousands(min: number, max: number, directly: boolean): boolean {
    if (max === 0 && this.last !== 0 && !(directly && this.last === 4)) return false;
    if (max > 0 && this.lowMax > 0) return false;
    if (!directly) {
      this.lowMin = (max === 0 ? 1 : min) * 10000;
      this.lowMax = (max === 0 ? 1 : max) * 10000;
      return true;
    }
    if (this.lowMax * 10000 > LIMIT) return false;
    this.lowMin *= 10000;
    this.lowMax *= 10000;
    return true;
  }

  private billions(min: number, max: number, directly: boolean): boolean {
    if (this.highMax > 0) {
      if (!directly || this.lowMax > 0 || this.highMax * BILLION > LIMIT) return false;
      this.highMin *= BILLION;
      this.highMax *= BILLION;
    } else {
      const started = this.last !== 0 || this.pending;
      if (started && this.lowMax + max === 0) return false;
      this.highMin = started ? this.lowMin + min : 1;
      this.highMax = started ? this.lowMax + max : 1;
    }
    this.lowMin = this.lowMax = 0;
    return true;
  }

  /** The power of ten of a closing 万 or 亿; 三万五 closes with its thousands, and nothing shares the 万. */
  closingScale(): number {
    return this.pending || this.sectionMax > 0 ? 0 : this.scale;
  }

  exact(): boolean {
    return (
      this.highMin === this.highMax &&
      this.lowMin === this.lowMax &&
      this.sectionMin === this.sectionMax &&
      (!this.pending || this.pendingMin === this.pendingMax)
    );
  }

  /** The least or the most that has been read. */
  total(least: boolean): Decimal {
    let low = least ? this.lowMin + this.sectionMin : this.lowMax + this.sectionMax;
    if (this.pending) {
      const pending = least ? this.pendingMin : this.pendingMax;
      low += this.last >= 2 && !this.zero && this.single ? pending * 10 ** (this.last - 1) : pending;
    }
    return whole(least ? this.highMin : this.highMax, low);
  }
}
