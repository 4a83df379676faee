import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDictionary } from '../../src/segment/dictionary.js';
import { loadSegmenter } from '../../src/segment/jieba.js';
import type { Segmenter, SegmentOptions } from '../../src/segment/segmenter.js';

let segmenter: Segmenter;
beforeAll(async () => {
  segmenter = await loadSegmenter();
});

const words = (text: string, options?: SegmentOptions) =>
  segmenter
    .segment(text, options)
    .map((token) => token.word)
    .join('|');

/** Chinese, digits, separators, characters beyond the BMP, lone surrogates and NUL. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '市财政局',
        '张青春',
        '中华人民共和国',
        '人人为我',
        '1,234.5',
        '，',
        '。',
        '\n',
        ' ',
        'T恤',
        '𠮷',
      ),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\ud800', '\udc00', '\0', '\u{1F600}', '\uFEFF', '\r\n'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('the segmenter', () => {
  it('names itself with its version', () => {
    expect(segmenter.version).toMatch(/^nodejieba \d+\.\d+\.\d+$/);
  });

  it('gives words that join to the text, whatever the text', () => {
    const dictionary = buildDictionary([
      { word: '青春', tag: 'n' },
      { word: '市财政局', tag: 'nt' },
      { word: '1,2', tag: 'm' },
      { word: '人为', tag: 'x' },
    ]);
    fc.assert(
      fc.property(anyText, fc.boolean(), fc.boolean(), fc.boolean(), (text, hmm, tags, user) => {
        const tokens = segmenter.segment(text, { hmm, tags, ...(user ? { dictionary } : {}) });
        expect(tokens.map((token) => token.word).join('')).toBe(text);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBe(end);
          expect(token.end).toBe(token.start + token.word.length);
          end = token.end;
        }
      }),
    );
  });

  it('gives words at their offsets in every mode', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('search', 'full'), (text, mode) => {
        const covered = new Uint8Array(text.length);
        for (const token of segmenter.segment(text, { mode })) {
          expect(text.slice(token.start, token.end)).toBe(token.word);
          expect(token.word).not.toBe('');
          covered.fill(1, token.start, token.end);
        }
        expect(covered.every((mark) => mark === 1)).toBe(true);
      }),
    );
  });

  it('cuts long texts as short ones', () => {
    const line = '市财政局党组成员、副局长张青春说，争取上级资金88.79亿元。';
    const times = 5000;
    const once = segmenter.tag(line).map((token) => `${token.word}/${token.tag}`);
    const often = segmenter.tag(line.repeat(times)).map((token) => `${token.word}/${token.tag}`);
    expect(often.length).toBe(once.length * times);
    expect(often.slice(-once.length)).toEqual(once);
    expect(segmenter.tag('𠮷'.repeat(100_000)).every((token) => token.word === '𠮷')).toBe(true);
  });

  it('has the modes of jieba', () => {
    expect(words('市财政局长张青春')).toBe('市|财政|局长|张|青春');
    expect(words('北京大学生前来应聘', { mode: 'search' })).toBe('北京|大学|学生|大学生|前来|应聘');
    expect(words('北京大学', { mode: 'full' })).toBe('北京|北京大学|大学');
    expect(words('中国人民解放军人人人', { mode: 'full' })).toBe(
      '中国|中国人民解放军|国人|人民|人民解放军|解放|解放军|军人|人人|人人',
    );
  });

  it('guesses unknown words only where it may', () => {
    expect(words('他来到了网易杭研大厦')).toBe('他|来到|了|网易|杭研|大厦');
    expect(words('他来到了网易杭研大厦', { hmm: false })).toBe('他|来到|了|网易|杭|研|大厦');
    expect(segmenter.segment('大厦', { hmm: false })[0]?.tag).toBe('n');
    expect(segmenter.segment('大厦', { tags: false })[0]?.tag).toBe('');
  });
});
