import { describe, expect, it } from 'vitest';
import { byContract } from '../../src/learn/contract.js';
import { exchangeNames } from '../../src/learn/exchange.js';
import { NameMaker } from '../../src/learn/names.js';
import type { Passage } from '../../src/learn/passage.js';
import { namelessPassages } from '../../src/learn/phrases.js';
import { Random } from '../../src/learn/random.js';

const maker = (seed: number) => new NameMaker(new Random(seed), ['建', '国', '丽'], ['西岗镇', '金山街道']);
const passage: Passage = {
  text: '记者王建国在河南省鹤壁市从市财政局获悉。',
  names: [
    { start: 2, end: 5, kind: 'person' },
    { start: 6, end: 9, kind: 'place' },
    { start: 9, end: 12, kind: 'place' },
    { start: 13, end: 17, kind: 'org' },
  ],
  line: 1,
};

describe('exchanging names', () => {
  it('keeps the text around the names and their kinds', () => {
    for (let seed = 1; seed < 60; seed++) {
      const [copy] = exchangeNames([passage], 1, maker(seed));
      if (copy === undefined) continue;
      const parts: string[] = [];
      let from = 0;
      for (const name of copy.names) {
        expect(name.end).toBeGreaterThan(name.start);
        parts.push(copy.text.slice(from, name.start));
        from = name.end;
      }
      expect([...parts, copy.text.slice(from)]).toEqual(['记者', '在', '', '从', '获悉。']);
      expect(copy.names.map(({ kind }) => kind)).toEqual(['person', 'place', 'place', 'org']);
    }
  });

  it('gives the same copies for the same seed, and none for a share of nought', () => {
    expect(exchangeNames([passage, passage], 1, maker(3))).toEqual(exchangeNames([passage, passage], 1, maker(3)));
    expect(exchangeNames([passage], 0, maker(3))).toEqual([]);
  });
});

describe('sentences without a name', () => {
  it('are the same for the same seed, differ, and end as sentences do', () => {
    const made = namelessPassages(200, new Random(9));
    expect(made).toEqual(namelessPassages(200, new Random(9)));
    expect(new Set(made.map(({ text }) => text)).size).toBeGreaterThan(190);
    expect(made.every(({ text, names }) => names.length === 0 && /^[^。]+。$/.test(text))).toBe(true);
  });
});

describe('bringing corpora nearer to our idea of a name', () => {
  const mended = (text: string, names: Passage['names']) =>
    byContract({ name: 'a', passages: [{ text, names, line: 1 }] }).passages[0]?.names.map(
      ({ start, end, kind }) => `${kind}:${text.slice(start, end)}`,
    );

  it('joins divisions written together, also to the organisation behind them', () => {
    expect(mended(passage.text, passage.names)).toEqual(['person:王建国', 'place:河南省鹤壁市', 'org:市财政局']);
    expect(
      mended('宁夏固原县国税局', [
        { start: 0, end: 2, kind: 'place' },
        { start: 2, end: 8, kind: 'org' },
      ]),
    ).toEqual(['org:宁夏固原县国税局']);
  });

  it('takes out one-letter places and leaves 党组 to the post', () => {
    expect(mended('皖', [{ start: 0, end: 1, kind: 'place' }])).toEqual([]);
    expect(mended('某', [{ start: 0, end: 1, kind: 'person' }])).toEqual(['person:某']);
    expect(mended('市财政局党组书记', [{ start: 0, end: 6, kind: 'org' }])).toEqual(['org:市财政局']);
  });
});
