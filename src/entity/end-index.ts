import type { Span } from '../model.js';

/** Start of the organisation that ends at an offset. */
export class EndIndex {
  readonly #starts = new Map<number, number>();

  constructor(spans: readonly Span[]) {
    for (const { start, end } of spans) this.#starts.set(end, Math.min(start, this.#starts.get(end) ?? start));
  }

  /** Start of the span that ends at an offset or reaches over it. */
  startOver(offset: number): number {
    for (let end = offset; end < offset + 12; end++) {
      const start = this.startOf(end);
      if (start >= 0) return start < offset ? start : -1;
    }
    return -1;
  }

  startOf(end: number): number {
    return this.#starts.get(end) ?? -1;
  }
}
