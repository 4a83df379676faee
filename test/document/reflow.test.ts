import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';

/** The paragraphs of a text as the extractors see them, with their form. */
function paragraphs(source: string): string[] {
  const doc = readDocument(source);
  return doc.blocks.map((block) => `${block.kind}: ${doc.flow.slice(block.start, block.end)}`);
}

const LONG = '全市上下深入贯彻新发展理念，统筹推进各项重点工作，经济运行稳中有进、稳中向好。';

describe('a break that only wraps a line is joined', () => {
  it.each([
    [
      'inside a word, over a blank line',
      `${LONG}投资1.82亿元更新、改造446个小区的燃\n\n气基础设施，从源头降低风险。`,
      '446个小区的燃气基础设施',
    ],
    ['before a number', `${LONG}面向超过\n\n1000家企业开展工作，成效明显。`, '面向超过1000家企业'],
    ['inside quotation marks', '让理论成为网络“流\n\n量担当”。打造卡通形象，创作系列短视频。', '网络“流量担当”'],
    ['between a number and its unit', '较2019\n年末增长5.3%，金额达26.4\n亿元。', '较2019年末增长5.3%，金额达26.4亿元'],
    ['behind a comma', '会议听取了工作汇报，\n研究了下一步安排。', '工作汇报，研究了'],
    ['before a mark that opens no line', '本次活动共有三个部分\n，包括展览、讲座和义诊。', '三个部分，包括'],
    ['with CRLF and full-width spaces', '会议听取了工作汇报，\r\n　研究了下一步安排。', '工作汇报，研究了'],
  ])('%s', (_, source, joined) => {
    expect(readDocument(source).flow).toContain(joined);
  });

  it('in a column of one width', () => {
    const column = [
      '记者从市文化馆获悉今年的全民',
      '艺术普及活动将在全市各县区同',
      '时开展市民可以就近报名参加书',
      '法合唱摄影等课程全部免费。',
    ];
    expect(paragraphs(column.join('\n'))).toEqual([`prose: ${column.join('')}`]);
  });

  it('over a page number and a running head, which stay text of their own', () => {
    const source = `${LONG}各地建成充电桩\n\n— 12 —\n\n云州年鉴\n\n3.4万个，覆盖所有乡镇。\n`;
    expect(paragraphs(source)).toEqual([
      'furniture: — 12 —',
      'furniture: 云州年鉴',
      `prose: ${LONG}各地建成充电桩3.4万个，覆盖所有乡镇。`,
    ]);
  });
});

describe('a break that ends a line stays', () => {
  it.each([
    ['behind a heading', '市人大会议召开记者会\n\n二是推动手续办理并联审批，优化审批流程。'],
    ['behind a finished sentence', '会议结束了。\n代表们陆续离场，会场恢复平静。'],
    ['behind a byline', '□本报记者 王小明\n2025年，全市新建公园12处，受到好评。'],
    ['before an item', '主要任务如下，请遵照执行\n（一）加强领导\n（二）落实责任'],
    ['before a dateline', '全省夏粮再获丰收\n新华社郑州6月10日电（记者李明）记者10日获悉，夏粮丰收。'],
    ['before an indented paragraph', '各县区要抓好落实工作\n　　全市共有三个试点，进展顺利。\n　　下一步将扩大范围。'],
    ['between rows of a table', '地区\t产值\t增速\n甲县\t12.5\t3.1%\n乙县\t8.9\t2.2%'],
    ['between two numbers', '第一季度完成2\n3亿元以上的项目另计。'],
  ])('%s', (_, source) => {
    expect(readDocument(source).flow).toBe(source);
  });
});

describe('forms', () => {
  it('tells headings, bylines, labels, items and prose apart', () => {
    const source = [
      '云州市召开新闻发布会',
      '——聚焦民生实事',
      '□本报记者 王小明',
      '问：今年有哪些安排？',
      '市水务局局长赵一鸣：今年将新建水厂三座。',
      '1. 强化调度',
      '本报讯（记者 李丽）昨天，全市下了一场雨。',
    ].join('\n\n');
    expect(readDocument(source).blocks.map((block) => block.kind)).toEqual([
      'heading',
      'heading',
      'byline',
      'label',
      'label',
      'item',
      'prose',
    ]);
  });

  it('reads a decimal at the start of a line as a number, not as an item', () => {
    expect(readDocument(`${LONG}投资达到\n1.5亿元，增长较快。`).flow).toContain('投资达到1.5亿元');
  });
});
