import { describe, expect, it } from 'vitest';
import { compare, measures } from '../../src/check/compare.js';
import { documentOfPath, type Expected, readExpectations } from '../../src/check/expectation.js';
import { readMinimum, unmetMinima } from '../../src/check/minima.js';
import { sameValue } from '../../src/check/value.js';

const amount = { file: 'a.txt', type: 'amount', kind: 'money', text: '5元', start: 3, end: 5, value: 5, unit: 'CNY' };
const document = documentOfPath('a.txt');
const expected = (row: object, optional = false): Expected => ({
  document,
  line: 1,
  optional,
  row: { ...amount, ...row },
});
const found = (row: object) => ({ document, row: { ...amount, rule: 'amount/x', line: 1, column: 4, ...row } });

describe('compare', () => {
  it('never looks at rule, line and column', () => {
    expect(compare([expected({})], [found({})]).differences).toEqual([]);
  });

  it('tells missing, spurious and wrong values apart', () => {
    const wanted = [expected({}), expected({ start: 10, end: 12 })];
    const { differences, scores } = compare(wanted, [found({ value: 6 }), found({ start: 20, end: 22 })]);
    expect(differences.map(({ what, row }) => [what, row.start])).toEqual([
      ['value', 3],
      ['missing', 10],
      ['spurious', 20],
    ]);
    expect(scores.get('amount')).toEqual({ expected: 2, found: 2, matched: 1, right: 0 });
  });

  it('counts a mention found twice against the finder', () => {
    expect(compare([expected({})], [found({}), found({})]).differences.map(({ what }) => what)).toEqual(['spurious']);
  });

  it('lets optional ones change nothing, found or not, right or not', () => {
    const { differences, scores } = compare(
      [expected({}, true), expected({ start: 9, end: 11 }, true)],
      [found({ value: 7 })],
    );
    expect([differences, scores.size]).toEqual([[], 0]);
  });

  it('compares noun only where it is expected, and an absent modifier always', () => {
    expect(compare([expected({})], [found({ noun: '款' })]).differences).toEqual([]);
    expect(compare([expected({ noun: '款' })], [found({})]).differences).toHaveLength(1);
    expect(compare([expected({})], [found({ modifier: 'ge' })]).differences).toHaveLength(1);
  });

  it('takes values for the same by what they are', () => {
    expect(sameValue([{ org: '局', title: '长' }], [{ title: '长', org: '局' }])).toBe(true);
    expect(sameValue([{ title: '长' }], [{ title: '长', org: '局' }])).toBe(false);
    expect(sameValue(null, undefined)).toBe(true);
    expect(sameValue(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameValue(0, null)).toBe(false);
  });
});

describe('facts', () => {
  const fact = {
    ...{ type: 'fact', indicator: '一般公共预算收入', status: 'actual', value: 5, unit: 'CNY', start: 0, end: 30 },
    ...{ quantity: { type: 'amount', start: 3, end: 5, text: '5元' }, period: { edtf: '2025', how: 'sentence' } },
  };
  const wanted = (row: object): Expected => ({ document, line: 1, optional: false, row: { ...fact, ...row } });
  const got = (row: object) => ({ document, row: { ...fact, ...row } });
  const wrong = (expectation: object, result: object): string[] =>
    compare([wanted(expectation)], [got(result)]).differences.flatMap((each) =>
      each.what === 'value' ? each.fields.map(({ field }) => field) : [each.what],
    );

  it('match by the span of the quantity, whatever the sentence spans', () => {
    expect(wrong({ start: 9, end: 99 }, {})).toEqual([]);
    expect(wrong({ quantity: { start: 4, end: 5 } }, {})).toEqual(['spurious', 'missing']);
  });

  it('are compared by indicator, period and status, or what else will do', () => {
    expect(wrong({ indicator: '收入', period: null, status: 'target' }, {})).toEqual(['indicator', 'period', 'status']);
    expect(wrong({ indicator: '收入', indicator_alt: ['一般公共预算收入'] }, {})).toEqual([]);
    expect(wrong({ status: 'target', status_alt: ['actual'] }, {})).toEqual([]);
    expect(wrong({ period: { edtf: '2025', how: 'ref' } }, {})).toEqual([]);
  });

  it('are compared by scope, speaker and change only where these are expected', () => {
    const told = {
      scope: { name: '鹤壁市', how: 'document' },
      speaker: '张青春',
      change: { direction: 'up', value: 5 },
    };
    expect(wrong({}, told)).toEqual([]);
    expect(wrong(told, told)).toEqual([]);
    expect(wrong({ scope: { name: '新乡市' }, scope_alt: ['鹤壁市'] }, told)).toEqual([]);
    expect(wrong({ scope: { name: '新乡市' }, speaker: null, change: { direction: 'up' } }, told)).toEqual([
      ...['scope', 'change', 'speaker'],
    ]);
  });

  it('have a score for each of the three', () => {
    const { scores } = compare([wanted({ period: null })], [got({})]);
    expect([...scores].map(([name, { matched, right }]) => [name, matched, right])).toEqual([
      ['fact', 1, 0],
      ['fact/indicator', 1, 1],
      ['fact/period', 1, 0],
      ['fact/status', 1, 1],
      ['all', 1, 0],
    ]);
  });
});

describe('measures', () => {
  it('are 1 where nothing could go wrong', () => {
    expect(measures({ expected: 0, found: 0, matched: 0, right: 0 })).toEqual({
      precision: 1,
      recall: 1,
      f1: 1,
      value: 1,
    });
    expect(measures({ expected: 4, found: 2, matched: 2, right: 1 })).toEqual({
      precision: 1,
      recall: 0.5,
      f1: 4 / 6,
      value: 0.5,
    });
  });
});

describe('minima', () => {
  it('hold overall, of a type, or of a kind', () => {
    const comparison = compare([expected({}), expected({ start: 10, end: 12 })], [found({})]);
    const minima = ['0.5', 'amount=0.7', 'amount/money=0.6', 'date=1'].flatMap((text) => readMinimum('f1', text) ?? []);
    expect(unmetMinima(comparison, minima).map(({ scope }) => scope)).toEqual(['amount']);
  });

  it('are shares', () => {
    expect(['1.5', 'x', 'amount=', '=0.5', '-1', '90%'].map((text) => readMinimum('f1', text))).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('readExpectations', () => {
  const line = JSON.stringify(amount);

  it('resolves a path beside the expectation, else where the command runs', () => {
    const [beside] = readExpectations(line, '/data/expected.jsonl', new Set(['file:/data/a.txt']));
    expect(beside?.document).toBe('file:/data/a.txt');
    const [here] = readExpectations(line, '/data/expected.jsonl', new Set([document]));
    expect(here?.document).toBe(document);
  });

  it('names the line that is none', () => {
    for (const wrong of [
      '{',
      '[]',
      '{"type":"date"}',
      line.replace('"end":5', '"end":3'),
      line.replace('}', ',"optional":1}'),
    ]) {
      expect(() => readExpectations(`${line}\n\n${wrong}\n`, 'e.jsonl', new Set())).toThrow(
        expect.objectContaining({ position: { path: 'e.jsonl', line: 3 } }),
      );
    }
  });
});
