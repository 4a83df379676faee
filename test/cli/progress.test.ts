import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.js';

describe('progressLine', () => {
  it('tells speed, and what is left where the end is known', () => {
    expect(progressLine({ items: 1200, bytes: 4_500_000, total: 9_000_000 }, 10, 'record')).toBe(
      '1200 records, 4.5 MB, 120 records/s, 0.5 MB/s, 10s left',
    );
    expect(progressLine({ items: 1, bytes: 1_000_000, total: 201_000_000 }, 1, 'text')).toBe(
      '1 texts, 1.0 MB, 1.0 texts/s, 1.0 MB/s, 3m20s left',
    );
    expect(progressLine({ items: 0, bytes: 1_000_000, total: 2e10 }, 1, 'text')).toContain('5h33m left');
  });

  it('claims no end it does not know', () => {
    expect(progressLine({ items: 5, bytes: 500, total: null }, 2, 'record')).not.toContain('left');
    expect(progressLine({ items: 0, bytes: 0, total: 500 }, 2, 'record')).not.toContain('left');
  });
});
