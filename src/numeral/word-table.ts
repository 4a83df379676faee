/**
 * A set of words that is asked what stands at a place of a text. Hashes of characters as they are read answer nearly
 * always, without cutting the text: only what they let through is looked up.
 */

const HASH_BITS = 20;
const HASH_SHIFT = 32 - HASH_BITS;
/** Longer words are never looked for. */
const LONGEST = 30;
const FACTOR = 0x01000193;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, FACTOR);
}

/** A set of hashes that may answer yes by mistake, never no. */
class Sieve {
  private readonly bits = new Uint32Array(1 << (HASH_BITS - 5));

  add(hash: number): void {
    const slot = hash >>> HASH_SHIFT;
    this.bits[slot >>> 5] = (this.bits[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  has(hash: number): boolean {
    const slot = hash >>> HASH_SHIFT;
    return (((this.bits[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
  }
}

export class WordTable {
  private readonly words = new Set<string>();
  /** For each first character a mask of the lengths that its words have. */
  private readonly lengths = new Uint32Array(65536);
  private readonly hashes = new Sieve();
  private readonly pairs = new Sieve();

  constructor(words: Iterable<string>) {
    this.add(words);
  }

  /** Adds words of one to thirty characters. */
  add(words: Iterable<string>): void {
    for (const word of words) {
      if (word.length === 0 || word.length > LONGEST) continue;
      this.words.add(word);
      const first = word.charCodeAt(0);
      this.lengths[first] = (this.lengths[first] ?? 0) | (1 << word.length);
      let hash = first;
      for (let i = 1; i < word.length; i++) {
        const code = word.charCodeAt(i);
        this.pairs.add(mix(mix(word.charCodeAt(i - 1), code), code));
        hash = mix(hash, code);
      }
      this.hashes.add(hash);
    }
  }

  /** The end of the longest word of `least` characters or more that starts at `at`, or `at` where none does. */
  wordEnd(flow: string, at: number, least = 2): number {
    const mask = this.lengths[flow.charCodeAt(at)] ?? 0;
    const longest = Math.min(31 - Math.clz32(mask), flow.length - at);
    if (longest < least || longest < 2) return at;
    let hash = flow.charCodeAt(at);
    let possible = 0;
    for (let length = 2; length <= longest; length++) {
      hash = mix(hash, flow.charCodeAt(at + length - 1));
      if (length >= least && ((mask >>> length) & 1) === 1 && this.hashes.has(hash)) possible |= 1 << length;
    }
    for (; possible !== 0; ) {
      const length = 31 - Math.clz32(possible);
      if (this.words.has(flow.slice(at, at + length))) return at + length;
      possible ^= 1 << length;
    }
    return at;
  }

  /** Whether a word may hold the characters before and at `at`, one behind the other; false is certain. */
  mayCross(flow: string, at: number): boolean {
    const code = flow.charCodeAt(at);
    return at > 0 && this.pairs.has(mix(mix(flow.charCodeAt(at - 1), code), code));
  }

  has(word: string): boolean {
    return this.words.has(word);
  }
}
