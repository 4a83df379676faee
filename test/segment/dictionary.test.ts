import { beforeAll, describe, expect, it } from 'vitest';
import { TiquError } from '../../src/model.js';
import { buildDictionary, readDictionary } from '../../src/segment/dictionary.js';
import { loadSegmenter } from '../../src/segment/jieba.js';
import type { Segmenter } from '../../src/segment/segmenter.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readDictionary(bytes(text), 'words.txt').map(({ word, tag }) => `${word}/${tag}`);

function failure(content: Uint8Array): { code: string; line?: number | undefined; path?: string | undefined } {
  try {
    readDictionary(content, 'words.txt');
  } catch (error) {
    if (error instanceof TiquError) return { code: error.code, line: error.position.line, path: error.position.path };
    throw error;
  }
  throw new Error('the dictionary was taken');
}

describe('a user dictionary', () => {
  it('is read in every shape jieba knows', () => {
    expect(read('燃气管网\n市财政局 nt\n张青春 100\n云上鹤壁 3 nz\n')).toEqual([
      '燃气管网/x',
      '市财政局/nt',
      '张青春/x',
      '云上鹤壁/nz',
    ]);
  });

  it('may have a byte-order mark, CRLF, tabs, wide spaces and blank lines', () => {
    expect(read('\uFEFF燃气管网\r\n\r\n市财政局\t100\u3000nt\r\n')).toEqual(['燃气管网/x', '市财政局/nt']);
  });

  it('is refused with its line when a line is no entry', () => {
    expect(failure(bytes('好词\n三 个 词\n'))).toEqual({ code: 'E202', path: 'words.txt', line: 2 });
    expect(failure(bytes('好词\n词 10 n 多\n'))).toMatchObject({ code: 'E202', line: 2 });
    expect(failure(bytes('好词\n词 十\n'))).toMatchObject({ code: 'E202', line: 2 });
    expect(failure(bytes('词 10 名词\n'))).toMatchObject({ code: 'E202', line: 1 });
    expect(failure(bytes(`${'长'.repeat(1000)}\n`))).toMatchObject({ code: 'E202', line: 1 });
    expect(failure(bytes('好词\n\0\x01\x02'))).toMatchObject({ code: 'E202', line: 2 });
  });

  it('is refused in GBK, as binary data and when empty', () => {
    const gbk = Uint8Array.from([...bytes('好词\n'), 0xba, 0xd7, 0xb1, 0xda, 0x0a]);
    expect(failure(gbk)).toEqual({ code: 'E201', path: 'words.txt', line: 2 });
    expect(failure(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]))).toMatchObject({ code: 'E201', line: 1 });
    expect(failure(bytes(''))).toMatchObject({ code: 'E203' });
    expect(failure(bytes('\r\n \n'))).toMatchObject({ code: 'E203' });
  });
});

describe('user words over the cut', () => {
  let segmenter: Segmenter;
  beforeAll(async () => {
    segmenter = await loadSegmenter();
  });
  const words = (text: string, ...entries: string[]) =>
    segmenter
      .segment(text, { dictionary: buildDictionary(entries.map((word) => ({ word, tag: 'nz' }))) })
      .map((token) => token.word)
      .join('|');

  it('keeps them whole, the leftmost and longest first', () => {
    expect(words('市财政局长张青春', '张青春')).toBe('市|财政|局长|张青春');
    expect(words('市财政局长张青春', '市财政局', '财政局长')).toBe('市财政局|长|张|青春');
    expect(words('市财政局长张青春', '财政局', '财政局长张')).toBe('市|财政局长张|青春');
    expect(words('张青春张青春', '张青春')).toBe('张青春|张青春');
  });

  it('cuts what is left of a broken word anew', () => {
    expect(words('中华人民共和国成立', '国成')).toBe('中华人民|共和|国成|立');
  });

  it('leaves a known longer word alone and breaks a guessed one', () => {
    expect(words('青春期', '青春')).toBe('青春期');
    expect(words('网易杭研大厦', '杭')).toBe('网易|杭|研|大厦');
  });

  it('leaves the cut the tagger reads as it was', () => {
    const before = segmenter.tag('市财政局长张青春');
    words('市财政局长张青春', '市财政局长张青春');
    expect(segmenter.tag('市财政局长张青春')).toEqual(before);
  });
});
