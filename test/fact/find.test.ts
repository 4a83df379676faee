import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import type { Fact } from '../../src/model.js';
import { loadPipeline } from '../../src/pipeline.js';

const extract = await loadPipeline({
  types: new Set(),
  facts: true,
  articles: true,
  refDate: '2026-02-11',
  home: '鹤壁市',
});

function factsOf(text: string): readonly Fact[] {
  return extract({ text, encoding: 'utf-8', file: '-' }).facts ?? [];
}

/** Pieces of what facts are made of, in any order. */
const PIECES = [
  '2025年',
  '全市',
  '一般公共预算收入',
  '完成',
  '84亿元',
  '，',
  '。',
  '；',
  '、',
  '其中',
  '占',
  '比重',
  '为',
  '的',
  '75%',
  '比上年',
  '增长',
  '5.2%',
  '由',
  '提升至',
  '分别',
  '和',
  '新建',
  '80个',
  '小区',
  '力争',
  '（',
  '）',
  '“',
  '”',
  '\n',
  '等',
  '方面',
  '表示',
  '每',
  '0.4个百分点',
  '超过1000家',
  '企业',
  '：',
  '问:',
];

describe('findFacts', () => {
  it('never throws, and lets each quantity serve one fact at most', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const facts = factsOf(pieces.join(''));
        const served = facts.flatMap(({ quantity, measure, change, also }) => [
          quantity.start,
          ...(measure === 'level' && change?.start !== undefined ? [change.start] : []),
          ...(also ?? []).map(({ start }) => start),
        ]);
        expect(new Set(served).size).toBe(served.length);
      }),
      { numRuns: 400 },
    );
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(() => factsOf(text)).not.toThrow();
      }),
    );
  });

  it('gives facts in the order of their quantities, each inside its sentence, with the text of the source', () => {
    const text = '据了解，2025年，全市新建学校12所、医院3家，完成投资约\n\n5亿元，增长6%。😀公司实现营业收入3.2亿元。';
    const points = [...text];
    const facts = factsOf(text);
    expect(facts.map(({ quantity }) => quantity.text)).toEqual(['12所', '3家', '约5亿元', '3.2亿元']);
    for (const fact of facts) {
      const slice = (start: number, end: number) => points.slice(start, end).join('').replaceAll('\n', '');
      expect(slice(fact.quantity.start, fact.quantity.end)).toBe(fact.quantity.text);
      expect(slice(fact.start, fact.end)).toBe(fact.text);
      expect(fact.start <= fact.quantity.start && fact.quantity.end <= fact.end).toBe(true);
    }
  });

  it('shifts with what stands before it, and changes in nothing else', () => {
    const text = '2025年，全市一般公共预算收入完成84.5亿元，增长4.2%，其中税收收入60亿元。';
    const before = '这是另一段。\n\n';
    const shifted = factsOf(before + text).map(({ quantity, indicator }) => [
      quantity.start - before.length,
      indicator,
    ]);
    expect(shifted).toEqual(factsOf(text).map(({ quantity, indicator }) => [quantity.start, indicator]));
  });

  it('merges a headline with the body that repeats it', () => {
    const facts = factsOf('全市去年新建公园12个\n\n本报讯（记者 李明）2025年，全市新建公园12个，建成步道30公里。\n');
    expect(facts.map(({ indicator, also }) => [indicator, also?.length ?? 0])).toEqual([
      ['新建公园数', 1],
      ['建成步道长度', 0],
    ]);
  });

  it('reads a text of one line like the same text in a document', () => {
    const text = '2025年，全市新建公园12个。';
    expect(readDocument(text).flow).toBe(text);
    expect(factsOf(text)).toHaveLength(1);
  });

  it('quotes a list that lost its stops in stretches of bounded length', () => {
    const list = Array.from({ length: 400 }, (_, i) => `第${i + 1}产品产量${i + 1}万吨，`).join('');
    const facts = factsOf(`2025年，${list}`);
    expect(facts.length).toBeGreaterThan(300);
    expect(Math.max(...facts.map(({ text }) => text.length))).toBeLessThanOrEqual(1500);
    expect(facts.every(({ start, end, quantity }) => start <= quantity.start && quantity.end <= end)).toBe(true);
  });

  it('takes brackets of any depth', () => {
    const deep = '（'.repeat(100_000);
    expect(factsOf(`2025年，粮食产量5万吨${deep}`)).toHaveLength(1);
    expect(() => factsOf(`${deep}5万吨${'）'.repeat(100_000)}`)).not.toThrow();
  });
});
