import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canFollow, LABELS } from '../../../src/entity/tagger/labels.js';
import { type Model, quantise } from '../../../src/entity/tagger/model.js';
import { decodeModel, encodeModel } from '../../../src/entity/tagger/model-file.js';
import { loadTagger } from '../../../src/entity/tagger/tagger.js';
import { TiquError } from '../../../src/model.js';

const header = { segmenter: 'nodejieba 0.0.0', lexicon: '0123', scale: 0.5, about: { corpora: '一 (1)' } };

function model(hashes: number[], weights: number[]): Model {
  const sorted = Uint32Array.from(new Set(hashes.map((hash) => hash >>> 0))).sort();
  const rows = Int8Array.from({ length: sorted.length * LABELS }, (_, i) => weights[i % weights.length] ?? 0);
  const transitions = Float32Array.from({ length: LABELS * LABELS }, (_, pair) =>
    canFollow(Math.floor(pair / LABELS), pair % LABELS) ? pair / 7 : Number.NEGATIVE_INFINITY,
  );
  return { header, hashes: sorted, rows, outside: sorted.slice(0, 7), transitions };
}

const small = encodeModel(model([1, 2, 0xffffffff, 123456789], [0, 1, -1, 127, -127, 0, 0]));

function failure(bytes: Uint8Array): string {
  try {
    decodeModel(bytes, 'm.bin');
  } catch (error) {
    if (error instanceof TiquError) return `${error.position.path} ${error.code} ${error.message}`;
    throw error;
  }
  return 'taken';
}

describe('a model file', () => {
  it('gives back the model it was made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 300 }),
        fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 1, maxLength: 40 }),
        (hashes, weights) => {
          const made = model(hashes, weights);
          const read = decodeModel(encodeModel(made), 'm.bin');
          expect(read.hashes).toEqual(made.hashes);
          expect(read.rows).toEqual(made.rows);
          expect(read.outside).toEqual(made.outside);
          expect(read.transitions).toEqual(made.transitions);
          expect(read.header).toEqual(header);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is refused with one line when empty, foreign, cut short or damaged', () => {
    expect(failure(new Uint8Array(0))).toBe('m.bin E310 an empty file, not an entity model');
    expect(failure(new TextEncoder().encode('not a model at all, but text'))).toMatch(
      /^m\.bin E310 not an entity model/,
    );
    expect(failure(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toMatch(/not an entity model/);
    for (const length of [15, 20, 100, small.length - 1])
      expect(failure(small.subarray(0, length))).toMatch(/incomplete/);
    expect(failure(Uint8Array.from([...small, 0]))).toMatch(/incomplete/);
  });

  it('is refused whichever byte was changed', () => {
    fc.assert(
      fc.property(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(small);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(failure(damaged)).toContain('E310');
      }),
    );
  });
});

describe('loading a tagger', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiqu-model-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says when segmenter or word lists are others than in training', async () => {
    const path = join(folder, 'm.bin');
    await writeFile(path, small);
    const tagger = await loadTagger('nodejieba 9.9.9', path);
    expect(tagger.notices.map(({ code }) => code)).toEqual(['N310', 'N311']);
    expect(tagger.notices[0]?.message).toContain('nodejieba 0.0.0');
  });

  it('names a file that is not there', async () => {
    await expect(loadTagger('nodejieba 9.9.9', join(folder, 'none.bin'))).rejects.toMatchObject({
      code: 'E101',
      position: { path: join(folder, 'none.bin') },
    });
  });
});

describe('quantising', () => {
  it('drops small weights, cuts large ones and keeps the others within half a step', () => {
    const weights = new Float32Array(3 * LABELS);
    weights.set([0.01, -0.02], 0);
    weights.set([1, -0.3, 9], LABELS);
    weights.set([-0.06], 2 * LABELS);
    const { hashes, rows, scale } = quantise(Uint32Array.of(5, 6, 7), weights, 0.05, 3.5);
    expect([...hashes]).toEqual([6, 7]);
    expect(rows[2]).toBe(127);
    expect(Math.abs((rows[0] ?? 0) * scale - 1)).toBeLessThanOrEqual(scale / 2);
    expect(Math.abs((rows[1] ?? 0) * scale + 0.3)).toBeLessThanOrEqual(scale / 2);
    expect(rows[LABELS]).toBe(-2);
  });
});
