import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PercentageCandidate } from '../../src/model.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { findPercentages } from '../../src/percentage/find.js';
import { negatives, positives } from '../corpus.js';

function percentages(text: string): PercentageCandidate[] {
  return findPercentages(text, scanNumerals(text));
}

const examples = positives('percentage');

describe('percentages of the corpus', () => {
  it('has at least 100 values of each kind', () => {
    const values = new Set(examples.map(({ value }) => JSON.stringify(value)));
    for (const kind of ['percent', 'point', 'tenth', 'fraction', 'permille'])
      expect([...values].filter((value) => value.includes(`"${kind}"`)).length).toBeGreaterThanOrEqual(100);
  });

  it.each(examples.map((example) => [`${example.line} ${example.text}`, example] as const))(
    '%s',
    (_, { text, marked, others, value }) => {
      const found = percentages(text);
      expect(found.map(({ start, end }) => [start, end])).toEqual([...marked, ...others].sort((a, b) => a[0] - b[0]));
      for (const { start, type: _type, rule: _rule, end: _end, basis: _basis, ...fields } of found)
        if (marked.some(([from]) => from === start)) expect(fields).toEqual(value);
    },
  );
});

describe('what is no percentage', () => {
  it.each(negatives('percentage').map(({ line, text }) => [`${line} ${text}`, text] as const))('%s', (_, text) => {
    expect(percentages(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});

describe('direction and basis by the clause', () => {
  it.each([
    ['较上年提高0.4个百分点', 'up', '较上年'],
    ['同比下降1.2%', 'down', '同比'],
    ['环比增长-2.1%', 'up', '环比'],
    ['比去年同期增长5%左右', 'up', '比去年同期'],
    ['产量比改革前提高30%', 'up', '比改革前'],
    ['较2019年末增长12%', 'up', '较2019年末'],
    ['与上一年相比增长8.95%', 'up', '与上一年相比'],
    ['二产下降1.2%', 'down', undefined],
    ['提升至99%', undefined, undefined],
    ['由40%提升至45%', undefined, undefined],
    ['占比达到45%', undefined, undefined],
    ['稳定在43%', undefined, undefined],
    ['占财政支出比重为75.3%', undefined, undefined],
    ['保持了11%的快速增长', 'up', undefined],
    ['涨幅收窄至3.5%', 'up', undefined],
    ['降幅扩大到3.5%', 'down', undefined],
    ['全场打八折', undefined, undefined],
  ])('%s', (text, direction, basis) => {
    const last = percentages(text).at(-1);
    expect([last?.direction, last?.basis]).toEqual([direction, basis]);
  });

  it('is that of the list for every item', () => {
    expect(percentages('分别增长8.1%、6.4%和3%').map(({ direction }) => direction)).toEqual(['up', 'up', 'up']);
  });
});

describe('around a sentence', () => {
  const neutral = fc.constantFrom(
    '',
    '据悉，',
    '王师傅说：',
    '（记者李明）',
    '\n',
    '风和日丽。',
    '“好的！”',
    '本报讯 ',
  );
  it('neutral text shifts offsets only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), neutral, neutral, ({ text }, before, after) => {
        const moved = percentages(`${before}${text}${after}`).map(({ start, end, ...rest }) => ({
          ...rest,
          start: start - before.length,
          end: end - before.length,
        }));
        expect(moved).toEqual(percentages(text).map(({ start, end, ...rest }) => ({ ...rest, start, end })));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('any text', () => {
  const alphabet = '0123456789.,，%％‰一二三五十百千万分之成折半数几个点基约超近以上左右至到-—～增长下降同比/ 的\n';
  it('is read without a throw, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        let last = 0;
        for (const { start, end, value, min, max } of percentages(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toContain('\n');
          if (value === null) expect(min).toBeLessThan(max ?? Number.NaN);
          last = end;
        }
      }),
      { numRuns: 20000 },
    );
  });
});
