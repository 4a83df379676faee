import { stat } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTagger, SHIPPED_MODEL, type Tagger } from '../../../src/entity/tagger/tagger.js';
import { loadSegmenter } from '../../../src/segment/jieba.js';
import type { Segmenter } from '../../../src/segment/segmenter.js';

let segmenter: Segmenter;
let tagger: Tagger;
beforeAll(async () => {
  segmenter = await loadSegmenter();
  tagger = await loadTagger(segmenter.version);
});

const names = (text: string) =>
  tagger.tag(text, segmenter.tag(text)).map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`);

describe('the model of the package', () => {
  it('fits the segmenter and the word lists of the package, and is small', async () => {
    expect(tagger.notices).toEqual([]);
    expect((await stat(SHIPPED_MODEL)).size).toBeLessThan(5_000_000);
  });

  it('finds names by the rules of this tool', () => {
    expect(names('市财政局局长张建国到河南省鹤壁市淇县调研。')).toEqual([
      'org:市财政局',
      'person:张建国',
      'place:河南省鹤壁市淇县',
    ]);
    expect(names('新华社北京2月10日电 记者李明从中国人民银行获悉')).toEqual([
      'org:新华社',
      'place:北京',
      'person:李明',
      'org:中国人民银行',
    ]);
  });

  it('finds none where there is none', () => {
    expect(names('青春是奋斗出来的，城市让生活更美好。')).toEqual([]);
    expect(names('')).toEqual([]);
    expect(names(' \n　\n')).toEqual([]);
  });

  it('gives ordered names without overlap, white space or breaks for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('市财政局', '张建国', '淇县', ' ', '\n', '，', '。', '𠮷', '1', '·', '\ud800', '北京'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        (text) => {
          let end = 0;
          for (const span of tagger.tag(text, segmenter.tag(text))) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(text.slice(span.start, span.end)).not.toMatch(/\s/);
            end = span.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('finds in a text what it finds in its sentences', () => {
    const sentences = ['淇县西岗镇党委书记肖扬说。', '中国石化宣布换帅！', '王某与李某某发生争执。'];
    expect(names(sentences.join('\n'))).toEqual(sentences.flatMap(names));
  });
});
