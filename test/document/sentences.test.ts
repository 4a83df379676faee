import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/document/sentences.js';

const split = (text: string) => splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends at a stop with the marks that close there', () => {
    expect(split('他说：“好！”大家笑了。真的?!是的')).toEqual(['他说：“好！”', '大家笑了。', '真的?!', '是的']);
  });
  it('does not end at a semicolon', () => {
    expect(split('一季度增长；二季度持平。')).toEqual(['一季度增长；二季度持平。']);
  });
  it('gives the text back, breaks left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('好', '。', '！', '”', '\n', '3') }), (text) => {
        expect(split(text).join('')).toBe(text.replaceAll('\n', ''));
      }),
    );
  });
});
