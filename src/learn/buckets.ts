/** Numbers features: the hashes that were seen often enough, in ascending order, and a quick way from hash to number. */
import { bucketStarts, rowOf } from '../entity/tagger/model.js';

export class FeatureIndex {
  readonly hashes: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #shift: number;

  constructor(hashes: Uint32Array) {
    this.hashes = hashes;
    const bits = Math.min(26, Math.max(1, 32 - Math.clz32(hashes.length)));
    this.#shift = 32 - bits;
    this.#starts = bucketStarts(hashes, bits);
  }

  get size(): number {
    return this.hashes.length;
  }

  /** The number of a hash, -1 when it was too rare. */
  numberOf(hash: number): number {
    return rowOf(this.#starts, this.hashes, this.#shift, hash);
  }

  /** Hashes that occur at least `least` times in the chunks. */
  static ofFrequent(chunks: readonly Int32Array[], least: number): FeatureIndex {
    const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const all = new Uint32Array(total);
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    all.sort();
    let kept = 0;
    for (let i = 0; i < total; ) {
      const hash = all[i] ?? 0;
      let end = i + 1;
      while (end < total && all[end] === hash) end++;
      if (end - i >= least) all[kept++] = hash;
      i = end;
    }
    return new FeatureIndex(all.slice(0, kept));
  }
}
