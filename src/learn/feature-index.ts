/** Numbers features: the hashes that were seen often enough, in ascending order, and a quick way from hash to number. */
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

/** Index over ascending hashes by their highest bits: bucket b holds hashes[starts[b]] to hashes[starts[b + 1] - 1]. */
function bucketStarts(hashes: Uint32Array, bits: number): Uint32Array {
  const starts = new Uint32Array((1 << bits) + 1);
  for (let i = 0; i < hashes.length; i++) {
    const next = ((hashes[i] ?? 0) >>> (32 - bits)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let b = 1; b < starts.length; b++) starts[b] = (starts[b] ?? 0) + (starts[b - 1] ?? 0);
  return starts;
}

/** Number of a hash, -1 when it is not there. */
function rowOf(starts: Uint32Array, hashes: Uint32Array, shift: number, hash: number): number {
  const unsigned = hash >>> 0;
  const bucket = unsigned >>> shift;
  const end = starts[bucket + 1] ?? 0;
  for (let r = starts[bucket] ?? 0; r < end; r++) if (hashes[r] === unsigned) return r;
  return -1;
}
