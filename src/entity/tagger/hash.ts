/** Hashing of features: 32 bits, the same on every machine. */

/** Takes one more value into a hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Spreads a finished hash over all 32 bits: features are looked up by the highest ones. */
export function finish(hash: number): number {
  const mixed = Math.imul(hash, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}
