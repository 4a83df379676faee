import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreCharacters } from '../../../src/entity/tagger/decoder.js';
import { TEMPLATES } from '../../../src/entity/tagger/features.js';
import { LABELS } from '../../../src/entity/tagger/labels.js';
import type { Model } from '../../../src/entity/tagger/model.js';
import { WeightTable } from '../../../src/entity/tagger/weight-table.js';

function modelOf(hashes: readonly number[], weights: readonly number[]): Model {
  const sorted = Uint32Array.from(new Set(hashes.map((hash) => hash >>> 0))).sort();
  return {
    header: { segmenter: '', lexicon: '', scale: 0.25, about: {} },
    hashes: sorted,
    rows: Int8Array.from({ length: sorted.length * LABELS }, (_, i) => weights[(i * 7) % weights.length] ?? 0),
    outside: new Uint32Array(0),
    transitions: new Float32Array(LABELS * LABELS),
  };
}

/** Hashes that crowd together at both ends and in the middle, so that cells are taken already and groups are full. */
const hash = fc.oneof(
  fc.integer(),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: -40, max: -1 }),
  fc.integer({ min: 1 << 24, max: (1 << 24) + 40 }),
);

describe('the table of weights', () => {
  it('sums what the rows of the model hold, whatever the hashes', () => {
    fc.assert(
      fc.property(
        fc.array(hash, { maxLength: 200 }),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 1, maxLength: 50 }),
        fc.array(hash, { minLength: TEMPLATES, maxLength: TEMPLATES }),
        (known, weights, asked) => {
          const model = modelOf(known, weights);
          const table = new WeightTable(model);
          const mixed = asked.map((value, i) => (i % 2 === 0 ? (known[i] ?? value) : value));
          const scores = new Float64Array(LABELS);
          const features = Int32Array.from(mixed, (value) => table.find(value & ~15) | (value & 15));
          scoreCharacters(table.blocks, 0.25, features, new Uint8Array(1), 1, scores);
          for (let label = 0; label < LABELS; label++) {
            let sum = 0;
            for (const value of mixed) {
              const row = model.hashes.indexOf(value >>> 0);
              if (row >= 0) sum += model.rows[row * LABELS + label] ?? 0;
            }
            expect(scores[label]).toBe(sum * 0.25);
          }
        },
      ),
    );
  });
});
