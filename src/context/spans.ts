/** The paragraphs, turns and articles of a text, walked along in step with its dates. */
import type { Span } from '../model.js';

export interface Stretched extends Span {
  readonly kind?: string;
}

/** Walks along sorted spans; tells when a position has left the last one. */
export class Spans {
  #next = 0;
  #current = -1;

  constructor(readonly spans: readonly Stretched[]) {}

  /** Whether `at` stands in another span than the position asked for before. */
  moved(at: number): boolean {
    const { spans } = this;
    while (this.#next < spans.length && (spans[this.#next]?.start ?? 0) <= at) this.#next++;
    const changed = this.#next - 1 !== this.#current;
    this.#current = this.#next - 1;
    return changed;
  }

  get index(): number {
    return this.#current;
  }

  get current(): Stretched | undefined {
    return this.spans[this.#current];
  }

  holds(at: number): boolean {
    const span = this.spans[this.#current];
    return span !== undefined && at < span.end;
  }
}
