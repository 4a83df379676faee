import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../src/amount/find.js';
import type { AmountCandidate } from '../../src/model.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { findPercentages } from '../../src/percentage/find.js';
import { negatives, positives } from '../corpus.js';

/** The amounts of a text that are no percentages, as the pipeline has them. */
function amounts(text: string): AmountCandidate[] {
  const numerals = scanNumerals(text);
  const percentages = findPercentages(text, numerals);
  return findAmounts(text, numerals).filter(
    ({ start, end }) => !percentages.some((other) => start < other.end && other.start < end),
  );
}

const examples = positives('amount');

describe('amounts of the corpus', () => {
  it('has at least 150 values of each kind', () => {
    const values = new Set(examples.map(({ value }) => JSON.stringify(value)));
    for (const kind of ['money', 'measure', 'count', 'multiple'])
      expect([...values].filter((value) => value.includes(`"${kind}"`)).length).toBeGreaterThanOrEqual(150);
  });

  it.each(examples.map((example) => [`${example.file}:${example.line} ${example.text}`, example] as const))(
    '%s',
    (_, { text, marked, others, value }) => {
      const found = amounts(text);
      const spans = found.map(({ start, end }) => [start, end]);
      expect(spans).toEqual([...marked, ...others].sort((a, b) => a[0] - b[0]));
      for (const { start, type: _type, rule: _rule, end: _end, ...fields } of found)
        if (marked.some(([from]) => from === start)) expect(fields).toEqual(value);
    },
  );
});

describe('what is no amount', () => {
  const lines = negatives('amount');
  it('has at least three hundred sentences', () => expect(lines.length).toBeGreaterThanOrEqual(300));

  it.each(lines.map(({ line, text }) => [`${line} ${text}`, text] as const))('%s', (_, text) => {
    expect(amounts(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});

describe('around a sentence', () => {
  // Neutral text holds no numeral, no unit word and no approximator, and ends in a pause.
  const neutral = fc.constantFrom(
    '',
    '据悉，',
    '王师傅说：',
    '（记者李明）',
    '\n',
    '风和日丽。',
    '“好的！”',
    '本报讯 ',
    '，而且',
  );
  it('neutral text shifts offsets only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), neutral, neutral, ({ text }, before, after) => {
        const shift = ({ start, end, ...rest }: AmountCandidate) => ({
          ...rest,
          text: text.slice(start, end),
          start,
          end,
        });
        const moved = amounts(`${before}${text}${after}`).map(({ start, end, ...rest }) =>
          shift({ ...rest, start: start - before.length, end: end - before.length } as AmountCandidate),
        );
        expect(moved).toEqual(amounts(text).map(shift));
      }),
      { numRuns: 3000 },
    );
  });

  it('full-width digits and signs have the values of half-width ones', () => {
    const wide = (text: string) => text.replace(/[\d.,%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    for (const { text } of examples) {
      if (/[A-Za-z$¥￥€/·:-]/.test(text)) continue;
      const values = (found: AmountCandidate[]) => found.map(({ value, min, max, unit }) => [value, min, max, unit]);
      expect([text, values(amounts(wide(text)))]).toEqual([text, values(amounts(text))]);
    }
  });
});

describe('any text', () => {
  const alphabet =
    '0123456789０９,，. ·一二三十百千万亿零两几半多余来约超近个元块毛角分吨米人家次大倍番每/至到-—～以上下左右（）度℃$¥第年月\n、和';
  it('is read without a throw, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        let last = 0;
        for (const { start, end, value, min, max } of findAmounts(text, scanNumerals(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toContain('\n');
          if (value === null) expect(min).toBeLessThan(max ?? Number.NaN);
          last = end;
        }
      }),
      { numRuns: 20000 },
    );
  });
});
