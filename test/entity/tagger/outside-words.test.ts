import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OutsideWords } from '../../../src/entity/tagger/outside-words.js';
import { hashWord } from '../../../src/entity/tagger/sentence-view.js';
import { outsideWords } from '../../../src/learn/outside-words.js';
import { loadSegmenter } from '../../../src/segment/jieba.js';

describe('words outside of names', () => {
  it('are held, and no others', () => {
    const hash = fc.integer().filter((value) => value !== 0);
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 200 }), fc.array(fc.integer(), { maxLength: 50 }), (held, asked) => {
        const words = new OutsideWords(Uint32Array.from(held));
        for (const value of held) expect(words.has(value)).toBe(true);
        for (const value of asked) expect(words.has(value)).toBe(held.includes(value));
      }),
    );
  });

  it('know full and half width, and all digits, for the same', () => {
    expect(hashWord('２０２６')).toBe(hashWord('1998'));
    expect(hashWord('ＡＢ')).toBe(hashWord('ab'));
    expect(hashWord('北京')).not.toBe(hashWord('京北'));
  });

  it('are words of grammar that a corpus has often and never in a name', async () => {
    const segmenter = await loadSegmenter();
    const passages = Array.from({ length: 60 }, () => ({
      text: '记者从和县的会议上获悉，和平的人们，很高兴。',
      names: [{ start: 3, end: 5, kind: 'place' as const }],
      line: 1,
    }));
    const words = new OutsideWords(outsideWords([{ name: 'one', passages }], segmenter));
    const held = segmenter.tag(passages[0]?.text ?? '').filter(({ word }) => words.has(hashWord(word)));
    expect(held.map(({ word }) => word)).toEqual(expect.arrayContaining(['的', '，', '。']));
    expect(held.map(({ word }) => word)).not.toEqual(expect.arrayContaining(['记者']));
    expect(held.map(({ word }) => word)).not.toEqual(expect.arrayContaining(['和']));
  });
});
