/**
 * The weights of a model laid out for speed. The time of the tagger goes into waiting for memory, so a feature's check and
 * its 13 weights share 16 bytes, and a feature that the model does not hold is mostly told by one bit in a small map.
 *
 * A cell is four 32-bit words: the low 24 bits of the hash and weight 0, then weights 1 to 12, each a byte, 128 added.
 * The place of a cell comes from the high bits of the hash; where it is taken, the next free one is used.
 */
import { LABELS } from './labels.js';
import type { Model } from './model.js';

const MAP_BITS = 22;
const MAP_MASK = (1 << MAP_BITS) - 1;
const CHECK = 0xffffff;
const EMPTY = 0;
/** Cells a table has at least for each one used: a dense table costs a few more steps and half the memory. */
const ROOM = 1.25;
/**
 * Two hashes with the same low 24 bits differ in the high 8, so their own cells lie a multiple of 2^(bits - 8) apart:
 * with 16 bits and more no run of taken cells is long enough to take one for the other.
 */
const LEAST_BITS = 16;

export class WeightTable {
  readonly cells: Int32Array;
  /** Bit h of the map: some feature's hash ends with these 22 bits. */
  readonly map: Int32Array;
  /** Bits to shift a hash right to get the number of its cell. */
  readonly shift: number;

  constructor({ hashes, rows }: Model) {
    const bits = Math.min(24, Math.max(LEAST_BITS, 32 - Math.clz32(Math.ceil(hashes.length * ROOM))));
    this.shift = 32 - bits;
    // A cell beyond the last saves the wrap-around: probing ends at an empty one. Ascending hashes fill in order.
    const spare = hashes.length + 1;
    const cells = new Int32Array(((1 << bits) + Math.min(spare, 4096)) * 4);
    const map = new Int32Array(1 << (MAP_BITS - 5));
    let free = 0;
    for (let f = 0; f < hashes.length; f++) {
      const hash = hashes[f] ?? 0;
      const cell = Math.max(hash >>> this.shift, free);
      free = cell + 1;
      const r = f * LABELS;
      const at = cell * 4;
      cells[at] = ((hash & CHECK) << 8) | ((rows[r] ?? 0) + 128);
      for (let word = 1; word < 4; word++) {
        const first = r + 4 * word - 3;
        cells[at + word] =
          ((rows[first] ?? 0) + 128) |
          (((rows[first + 1] ?? 0) + 128) << 8) |
          (((rows[first + 2] ?? 0) + 128) << 16) |
          (((rows[first + 3] ?? 0) + 128) << 24);
      }
      const bit = hash & MAP_MASK;
      map[bit >>> 5] = (map[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    this.cells = cells;
    this.map = map;
  }

  /**
   * Looks `count` hashes up from `from` on and writes where their cells start; gives how many were found. All of a
   * character's hashes are looked up before a weight is read: neither loop waits for the other's memory.
   */
  find(hashes: Int32Array, from: number, count: number, found: Int32Array): number {
    const { cells, map, shift } = this;
    let likely = 0;
    for (let t = from; t < from + count; t++) {
      const hash = hashes[t] ?? 0;
      const bit = hash & MAP_MASK;
      if ((((map[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) !== 0) found[likely++] = hash;
    }
    let hits = 0;
    for (let k = 0; k < likely; k++) {
      const hash = found[k] ?? 0;
      const check = hash & CHECK;
      let at = (hash >>> shift) * 4;
      let word = cells[at] ?? EMPTY;
      while (word !== EMPTY && word >>> 8 !== check) {
        at += 4;
        word = cells[at] ?? EMPTY;
      }
      if (word !== EMPTY) found[hits++] = at;
    }
    return hits;
  }
}
