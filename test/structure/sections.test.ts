import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import { findSections } from '../../src/structure/sections.js';

/** Level, title and number of lines of each section. */
function sections(source: string): string[] {
  const doc = readDocument(source);
  return findSections(doc.flow, doc.blocks, doc.flow.length).map(({ level, title, start, end }) => {
    const lines = doc.flow.slice(start, end).trim().split(/\n+/).length;
    return `${level} ${doc.flow.slice(title.start, title.end)} +${lines}`;
  });
}

describe('findSections', () => {
  it('nests numbered headings', () => {
    const report = [
      '一、总体要求',
      '全市上下要认真落实。',
      '（一）强化领导。各县区要成立专班。',
      '（二）加强督查',
      '按月通报。',
      '二、保障措施',
      '落实经费。',
    ];
    expect(sections(report.join('\n'))).toEqual([
      '1 一、总体要求 +5',
      '2 （一）强化领导 +1',
      '2 （二）加强督查 +2',
      '1 二、保障措施 +2',
    ]);
  });

  it('nests Markdown headings', () => {
    expect(sections('# 年报\n\n## 经营情况\n\n收入增长。\n\n### 产品\n\n销量上升。\n')).toEqual([
      '1 # 年报 +5',
      '2 ## 经营情况 +4',
      '3 ### 产品 +2',
    ]);
  });
});
