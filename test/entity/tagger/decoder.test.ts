import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decoder } from '../../../src/entity/tagger/decoder.js';
import { canEnd, canFollow, canStart, kindOf, LABELS, labelOf } from '../../../src/entity/tagger/labels.js';
import { collectSpans, type NameSpan } from '../../../src/entity/tagger/tagger.js';

/** Every legal sequence of labels. */
function sequences(length: number): number[][] {
  let grown: number[][] = [...Array(LABELS).keys()].filter(canStart).map((label) => [label]);
  for (let i = 1; i < length; i++)
    grown = grown.flatMap((before) =>
      [...Array(LABELS).keys()]
        .filter((label) => canFollow(before.at(-1) ?? 0, label))
        .map((label) => [...before, label]),
    );
  return grown.filter((sequence) => canEnd(sequence.at(-1) ?? 0));
}

const score = fc.double({ min: -5, max: 5, noNaN: true });
const transitionsArbitrary = fc
  .array(score, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS })
  .map((scores) =>
    Float32Array.from(scores, (value, pair) =>
      canFollow(Math.floor(pair / LABELS), pair % LABELS) ? value : Number.NEGATIVE_INFINITY,
    ),
  );

describe('the decoder', () => {
  it('finds what brute force finds', () => {
    const sentence = fc.integer({ min: 1, max: 4 }).chain((length) =>
      fc.record({
        length: fc.constant(length),
        scores: fc.array(score, { minLength: length * LABELS, maxLength: length * LABELS }),
        closed: fc.array(fc.constantFrom(0, 0, 1), { minLength: length, maxLength: length }),
      }),
    );
    fc.assert(
      fc.property(sentence, transitionsArbitrary, ({ length, scores, closed }, transitions) => {
        const value = (labels: ArrayLike<number>) => {
          let sum = 0;
          for (let i = 0; i < length; i++) {
            if (closed[i] === 0) sum += scores[i * LABELS + (labels[i] ?? 0)] ?? 0;
            else if (labels[i] !== 0) return Number.NEGATIVE_INFINITY;
            if (i > 0) sum += transitions[(labels[i - 1] ?? 0) * LABELS + (labels[i] ?? 0)] ?? 0;
          }
          return sum;
        };
        const best = Math.max(...sequences(length).map(value));
        const labels = new Uint8Array(length);
        new Decoder(transitions).decode(Float64Array.from(scores), Uint8Array.from(closed), length, labels);
        expect(value(labels)).toBeCloseTo(best, 9);
        expect(canStart(labels[0] ?? 0) && canEnd(labels[length - 1] ?? 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves an empty sentence alone', () => {
    new Decoder(new Float32Array(LABELS * LABELS)).decode(new Float64Array(0), new Uint8Array(0), 0, new Uint8Array(0));
  });

  it('reads spans off labels', () => {
    const B = labelOf(2, 'B');
    const labels = [labelOf(0, 'S'), labelOf(0, 'B'), labelOf(0, 'E'), 0, B, labelOf(2, 'M'), labelOf(2, 'E')];
    const spans: NameSpan[] = [];
    collectSpans(Uint8Array.from(labels), labels.length, 10, spans);
    expect(spans).toEqual([
      { start: 10, end: 11, kind: 'person' },
      { start: 11, end: 13, kind: 'person' },
      { start: 14, end: 17, kind: 'org' },
    ]);
    expect(kindOf(B)).toBe(2);
  });
});
