import { describe, expect, it } from 'vitest';
import type { NameSpan, Tagger } from '../../src/entity/tagger/tagger.js';
import { evaluate } from '../../src/learn/evaluate.js';
import { Tally } from '../../src/learn/tally.js';
import type { Segmenter } from '../../src/segment/segmenter.js';

const span = (start: number, end: number, kind: NameSpan['kind']): NameSpan => ({ start, end, kind });

describe('scores', () => {
  it('count whole spans with their kind', () => {
    const tally = new Tally();
    tally.add(
      [span(0, 2, 'person'), span(3, 5, 'place'), span(6, 9, 'org'), span(10, 12, 'org')],
      [span(0, 2, 'person'), span(3, 5, 'org'), span(6, 8, 'org')],
    );
    expect(tally.overall()).toMatchObject({
      expected: 4,
      found: 3,
      right: 1,
      precision: 1 / 3,
      recall: 1 / 4,
      f1: 2 / 7,
    });
    expect(tally.score('person').f1).toBe(1);
    expect(tally.score('place')).toMatchObject({ expected: 1, found: 0, f1: 0 });
    expect(tally.confused('place', 'org')).toBe(1);
    expect(tally.confused('org', 'bounds')).toBe(1);
    expect(tally.confused('org', 'nothing')).toBe(1);
    expect(tally.confused('person', 'person')).toBe(1);
  });

  it('are nought for nothing', () => {
    expect(new Tally().overall()).toEqual({ expected: 0, found: 0, right: 0, precision: 0, recall: 0, f1: 0 });
  });

  it('leave open stretches out and list what differs', () => {
    const tagger: Tagger = { notices: [], tag: () => [span(0, 2, 'org'), span(4, 6, 'person')] };
    const segmenter: Segmenter = { version: 'none', tag: () => [], segment: () => [] };
    const passage = {
      text: '一二三四五六',
      names: [span(4, 6, 'place')],
      open: [{ start: 0, end: 2 }],
      line: 1,
    };
    const { tally, errors } = evaluate(tagger, [passage], segmenter);
    expect(tally.overall()).toMatchObject({ expected: 1, found: 1, right: 0 });
    expect(errors).toEqual([{ passage, missed: [span(4, 6, 'place')], wrong: [span(4, 6, 'person')] }]);
  });
});
