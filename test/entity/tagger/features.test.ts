import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { FeatureReader, type GroupLookup, HASHES, TEMPLATES } from '../../../src/entity/tagger/features.js';
import { type Lexicon, loadLexicon } from '../../../src/entity/tagger/lexicon.js';
import { LONGEST_SENTENCE } from '../../../src/entity/tagger/sentence-view.js';
import { forEachSentence } from '../../../src/entity/tagger/sentences.js';
import { loadSegmenter } from '../../../src/segment/jieba.js';
import type { Segmenter } from '../../../src/segment/segmenter.js';

let lexicon: Lexicon;
let segmenter: Segmenter;
beforeAll(async () => {
  lexicon = await loadLexicon();
  segmenter = await loadSegmenter();
});

function hashesOf(text: string, reader = new FeatureReader(lexicon, HASHES)): number[][] {
  reader.read(text, 0, text.length, segmenter.tag(text), 0);
  return [...text].map((_, i) => [...reader.features.subarray(i * TEMPLATES, (i + 1) * TEMPLATES)]);
}

function sentencesOf(text: string): string[] {
  const parts: string[] = [];
  forEachSentence(text, (start, end) => parts.push(text.slice(start, end)));
  return parts;
}

describe('features', () => {
  it('do not depend on what was read before', () => {
    const fresh = hashesOf('市财政局长张青春');
    const used = new FeatureReader(lexicon, HASHES);
    hashesOf('河南省鹤壁市淇县西岗镇党委书记诸葛某某，在中国人民银行上海总部', used);
    expect(hashesOf('市财政局长张青春', used)).toEqual(fresh);
  });

  it('take full and half width, and all digits, for the same', () => {
    expect(hashesOf('ＡＢＣ公司２３日')).toEqual(hashesOf('abc公司19日'));
  });

  it('differ where characters, words or lists differ', () => {
    const [left, right] = [hashesOf('淇县财政局'), hashesOf('浚县财政局')];
    expect(left[0]?.filter((hash) => right[0]?.includes(hash)).length).toBeLessThan(TEMPLATES);
    expect(left[0]?.filter((hash) => right[0]?.includes(hash)).length).toBeGreaterThan(1);
  });

  it('see the word before white space', () => {
    const spaced = hashesOf('记者 李明英');
    const joined = hashesOf('记者、李明英');
    expect(new Set(spaced.slice(3).flat()).size).toBeGreaterThan(30);
    expect(spaced[3]).not.toEqual(joined[3]);
  });

  it('are groups with room for their variants, asked for once where that is enough', () => {
    const asked: number[] = [];
    const lookup: GroupLookup = {
      find: (hash) => {
        asked.push(hash);
        return hash;
      },
    };
    const reader = new FeatureReader(lexicon, lookup);
    reader.read('人民人民人民', 0, 6, segmenter.tag('人民人民人民'), 0);
    expect(asked.every((hash) => (hash & 15) === 0)).toBe(true);
    expect(asked.length).toBeLessThan(6 * TEMPLATES);
  });

  it('are spread: different templates never meet on one character', () => {
    for (const hashes of hashesOf('河南省鹤壁市淇县人民检察院副检察长')) expect(new Set(hashes).size).toBe(TEMPLATES);
  });
});

describe('sentences of the tagger', () => {
  it('end at stops and breaks and cover the text', () => {
    expect(sentencesOf('一句。二句！\n三句')).toEqual(['一句。', '二句！', '\n', '三句']);
    expect(sentencesOf('')).toEqual([]);
  });

  it('never outgrow the buffers, and are cut at a comma where there is one', () => {
    const parts = sentencesOf(`${'长'.repeat(1000)}，${'句'.repeat(1000)}`);
    expect(parts[0]).toHaveLength(1001);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('长', '，', '。', '\n', 'a'), maxLength: 3000 }), (text) => {
        const all = sentencesOf(text);
        expect(all.join('')).toBe(text);
        expect(all.every((part) => part.length <= LONGEST_SENTENCE)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
