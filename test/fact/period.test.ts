/** How far a date reaches over the sentences and paragraphs of an article. */
import { describe, expect, it } from 'vitest';
import { loadPipeline } from '../../src/pipeline.js';

const extract = await loadPipeline({ types: new Set(), facts: true, articles: true, refDate: '2026-02-11' });

/** `quantity | period | status` of each fact of a text of these paragraphs. */
function periodsOf(...paragraphs: string[]): string[] {
  const facts = extract({ text: paragraphs.join('\n'), encoding: 'utf-8', file: '-' }).facts ?? [];
  return facts.map(({ quantity, period, status }) => `${quantity.text} | ${period?.edtf ?? '-'} | ${status}`);
}

describe('the period of a fact', () => {
  it('is the frame of the report where a year inside it was named in another paragraph', () => {
    expect(
      periodsOf(
        '全省交通发展成就报告',
        '“十四五”以来，全省累计完成交通投资4860亿元。',
        '2024年，全省货运量21.6亿吨。',
        '新改建农村公路3.8万公里，改造危桥1960座。',
      ),
    ).toEqual([
      '4860亿元 | 2021/2025 | actual',
      '21.6亿吨 | 2024 | actual',
      '3.8万公里 | 2021/2025 | actual',
      '1960座 | 2021/2025 | actual',
    ]);
  });

  it('is not the time that somebody quoted spoke of in another paragraph', () => {
    expect(
      periodsOf(
        '乡村产业调查',
        '2025年，全县种植面积3.6万亩。',
        '“去年上半年，公司的订单又涨了两成。”经理陈立说。',
        '全县建成育苗基地46家。',
      ).at(-1),
    ).toBe('46家 | 2025 | actual');
  });

  it('is not the last three years of another paragraph', () => {
    expect(
      periodsOf(
        '乡村产业调查',
        '2025年，全县种植面积3.6万亩。',
        '近三年来，财政投入资金1.2亿元。',
        '全县建成育苗基地46家。',
      ),
    ).toEqual(['3.6万亩 | 2025 | actual', '1.2亿元 | 2023/2025 | actual', '46家 | 2025 | actual']);
  });

  it('is the present where 现有 or 目前 follows a year long past', () => {
    expect(periodsOf('乡村产业调查', '2014年，全村有贫困户186户。', '该县现有茶园面积21.6万亩。')).toEqual([
      '186户 | 2014 | actual',
      '21.6万亩 | 2026 | standing',
    ]);
  });

  it('is the year of what flows where only the stock before it is told at its end', () => {
    expect(periodsOf('统计公报', '2025年，粮食产量231万吨。年末农机总动力186万千瓦，农村用电量2.6亿千瓦时。')).toEqual([
      '231万吨 | 2025 | actual',
      '186万千瓦 | 2025-12 | actual',
      '2.6亿千瓦时 | 2025 | actual',
    ]);
  });

  it('is that of the whole list behind a semicolon, not of the last item of one entry', () => {
    expect(periodsOf('2026年全年签约项目80个，总投资160亿元，一季度开工项目24个；举办促消费活动60场。')).toEqual([
      '80个 | 2026 | target',
      '160亿元 | 2026 | target',
      '24个 | 2026-33 | target',
      '60场 | 2026 | target',
    ]);
  });
});
