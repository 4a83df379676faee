/**
 * The weights of a model laid out for speed. The time of the tagger goes into waiting for memory, so all rows of a group
 * (features.ts) stand together, and a group that the model does not hold is mostly told by one bit in a small map.
 *
 * A group is a word with one bit for each variant there is, then the rows of those variants in order. A row is four words:
 * weight 0, then weights 1 to 12, each a byte, 128 added. A cell is two words: the group's hash and where the group starts.
 */
import { VARIANT_BITS } from './features.js';
import { LABELS } from './labels.js';
import type { Model } from './model.js';

const MAP_BITS = 21;
const MAP_SHIFT = 32 - MAP_BITS;
const VARIANTS = (1 << VARIANT_BITS) - 1;
/** Cells a table has at least for each one used: a dense table costs a few more steps and half the memory. */
const ROOM = 1.3;
const LEAST_BITS = 10;
export const ROW_WORDS = 4;

export class WeightTable {
  /** Groups end to end; a group never starts at 0, where an empty one stands. */
  readonly blocks: Int32Array;
  readonly #cells: Int32Array;
  /** Bit h of the map: some group's hash, spread once more, begins with these bits. */
  readonly #map: Int32Array;
  readonly #shift: number;

  constructor({ hashes, rows }: Model) {
    let groups = 0;
    for (let f = 0; f < hashes.length; f++) if (f === 0 || groupAt(hashes, f) !== groupAt(hashes, f - 1)) groups++;
    const bits = Math.min(24, Math.max(LEAST_BITS, 32 - Math.clz32(Math.ceil(groups * ROOM))));
    this.#shift = 32 - bits;
    this.#cells = new Int32Array(((1 << bits) + groups + 1) * 2);
    this.#map = new Int32Array(1 << (MAP_BITS - 5));
    this.blocks = new Int32Array(1 + groups + hashes.length * ROW_WORDS);
    let next = 1;
    let free = 0;
    for (let f = 0; f < hashes.length; ) {
      const group = groupAt(hashes, f);
      const start = next++;
      let variants = 0;
      for (; f < hashes.length && groupAt(hashes, f) === group; f++) {
        variants |= 1 << ((hashes[f] ?? 0) & VARIANTS);
        this.#writeRow(next, rows, f * LABELS);
        next += ROW_WORDS;
      }
      this.blocks[start] = variants;
      // Ascending hashes fill the cells in order; where one is taken, the next free one is used.
      const cell = Math.max(group >>> this.#shift, free);
      free = cell + 1;
      this.#cells[cell * 2] = group;
      this.#cells[cell * 2 + 1] = start << VARIANT_BITS;
      const bit = spread(group);
      this.#map[bit >>> 5] = (this.#map[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  #writeRow(at: number, rows: Int8Array, r: number): void {
    const { blocks } = this;
    blocks[at] = (rows[r] ?? 0) + 128;
    for (let word = 1; word < ROW_WORDS; word++) {
      const first = r + 4 * word - 3;
      blocks[at + word] =
        ((rows[first] ?? 0) + 128) |
        (((rows[first + 1] ?? 0) + 128) << 8) |
        (((rows[first + 2] ?? 0) + 128) << 16) |
        (((rows[first + 3] ?? 0) + 128) << 24);
    }
  }

  /** Where the group with this hash starts in `blocks`, shifted left by VARIANT_BITS; 0 when the model does not hold it. */
  find(hash: number): number {
    const bit = spread(hash);
    if ((((this.#map[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return 0;
    const cells = this.#cells;
    let at = (hash >>> this.#shift) * 2;
    for (;;) {
      const start = cells[at + 1] ?? 0;
      if (start === 0 || cells[at] === hash) return start;
      at += 2;
    }
  }
}

const groupAt = (hashes: Uint32Array, f: number): number => (hashes[f] ?? 0) & ~VARIANTS;

/** Another share of a hash's bits than its cell is found by. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> MAP_SHIFT;
}
