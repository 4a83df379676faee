import { beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/entity/tagger/lexicon.js';
import { decodeModel, encodeModel } from '../../src/entity/tagger/model-file.js';
import { createTagger } from '../../src/entity/tagger/tagger.js';
import { evaluate } from '../../src/learn/evaluate.js';
import type { Corpus } from '../../src/learn/passage.js';
import { train } from '../../src/learn/train.js';
import type { EpochReport } from '../../src/learn/trainer.js';
import { loadSegmenter } from '../../src/segment/jieba.js';
import type { Segmenter } from '../../src/segment/segmenter.js';

/** Sentences of one pattern with names put in. */
function corpus(name: string, places: string[]): Corpus {
  const people = ['王建国', '李小红', '张伟', '赵丽', '陈志强', '刘洋'];
  const passages = people.flatMap((person) =>
    places.map((place) => {
      const text = `记者${person}昨天在${place}看到，当地群众很高兴。`;
      const at = 3 + person.length + 2;
      return {
        text,
        names: [
          { start: 2, end: 2 + person.length, kind: 'person' as const },
          { start: at, end: at + place.length, kind: 'place' as const },
        ],
        line: 1,
      };
    }),
  );
  return { name, passages };
}

const left = corpus('left', ['郑州', '安阳市', '淇县']);
const right = corpus('right', ['武汉', '宜昌市', '秭归县']);
const fresh = corpus('left', ['洛阳', '鹤壁市', '浚县']);

describe('training', () => {
  let segmenter: Segmenter;
  beforeAll(async () => {
    segmenter = await loadSegmenter();
  });

  it('gives the same model for the same corpora and seed, another for another seed', async () => {
    const made = async (seed: number) => {
      const training = await train([left, right], [], segmenter, { epochs: 2, averageFrom: 1, seed });
      return encodeModel(training.model({ left: 1, right: 0.5 }));
    };
    const first = await made(7);
    expect(Buffer.compare(await made(7), first)).toBe(0);
    expect(Buffer.compare(await made(8), first)).not.toBe(0);
  });

  it('learns from one corpus to find names it has not seen, and reports each epoch', async () => {
    const reports: EpochReport[] = [];
    const training = await train([left], [fresh], segmenter, { epochs: 8 }, (report) => reports.push(report));
    expect(reports.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(reports.at(-1)?.loss).toBeLessThan(reports[0]?.loss ?? 0);
    const model = decodeModel(encodeModel(training.model({})), 'm.bin');
    const { tally, errors } = evaluate(createTagger(model, await loadLexicon()), fresh.passages, segmenter);
    expect(tally.overall().f1).toBeGreaterThan(0.9);
    expect(errors.length).toBeLessThan(fresh.passages.length / 5);
    expect(model.header).toMatchObject({ segmenter: segmenter.version, about: { corpora: 'left (18)' } });
  });

  it('refuses a corpus without names', async () => {
    const empty: Corpus = { name: 'empty', passages: [{ text: '没有名字。', names: [], line: 1 }] };
    await expect(train([empty], [], segmenter)).rejects.toMatchObject({ code: 'E322' });
  });
});
