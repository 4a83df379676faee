/** Pseudo-random numbers that are the same on every machine (xorshift32, Marsaglia 2003). */
export class Random {
  #state: number;

  constructor(seed: number) {
    // Small seeds lie close together; one multiplication spreads them. A state of 0 would stay 0.
    this.#state = Math.imul(seed, 0x9e3779b1) || 0x2545f491;
  }

  /** 32 random bits, as an unsigned number. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }

  /** Puts the numbers in random order, in place (Fisher–Yates). */
  shuffle(numbers: Uint32Array): void {
    for (let i = numbers.length - 1; i > 0; i--) {
      const j = this.next() % (i + 1);
      const kept = numbers[i] ?? 0;
      numbers[i] = numbers[j] ?? 0;
      numbers[j] = kept;
    }
  }
}
