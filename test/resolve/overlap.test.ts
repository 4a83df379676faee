import { describe, expect, it } from 'vitest';
import { merge } from '../../src/resolve/overlap.js';

describe('merge', () => {
  it('takes as many spans as a text of many megabytes has', () => {
    const spans = Array.from({ length: 300_000 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
    expect(merge(spans, []).length).toBe(spans.length);
    expect(merge(spans, [{ start: 1, end: 2 }]).at(-1)).toBe(spans.at(-1));
  });
});
