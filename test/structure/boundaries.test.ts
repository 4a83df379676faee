import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import { findExtents } from '../../src/structure/boundaries.js';

/** The first block of each article of a page. */
function openings(lines: string[]): string[] {
  const doc = readDocument(lines.join('\n\n'));
  return findExtents(doc.flow, doc.blocks).map(({ first }) => {
    const block = doc.blocks[first];
    return block ? doc.flow.slice(block.start, block.end) : '';
  });
}

const PROSE = '全市今年新建公园12处，受到群众好评。';
const NEWS = '本报讯（记者 李明）昨天，全市迎来今年第一场雪，气温骤降。';

describe('articles of a page', () => {
  it('begin at a heading before a dateline, a byline or a subtitle', () => {
    const page = ['甲地迎来初雪', NEWS, '乙地启动供暖', '□本报记者 王红', PROSE, '丙地花开', '——记城南公园', PROSE];
    expect(openings(page)).toEqual(['甲地迎来初雪', '乙地启动供暖', '丙地花开']);
  });

  it('do not begin at a section heading', () => {
    expect(openings(['丙地花开', '□本报记者 王红', PROSE, '园林增绿', PROSE, '河道变清', PROSE])).toEqual(['丙地花开']);
  });

  it('begin behind the credit at the foot of another', () => {
    expect(openings(['冬季用电须知', PROSE, '（市供电公司供稿）', '春运须知', PROSE])).toEqual([
      '冬季用电须知',
      '春运须知',
    ]);
  });

  it('begin at the heading between a dateline and a second credit', () => {
    expect(openings(['甲地迎来初雪', NEWS, PROSE, '冬季用电须知', PROSE, '（市供电公司供稿）'])).toEqual([
      '甲地迎来初雪',
      '冬季用电须知',
    ]);
  });

  it('leave a standing headline out', () => {
    expect(openings(['甲地迎来初雪', NEWS, '平安社区·冬季防火', '乙地启动供暖', NEWS])).toEqual([
      '甲地迎来初雪',
      '乙地启动供暖',
    ]);
  });

  it('begin at a box of small news', () => {
    expect(openings(['甲地迎来初雪', NEWS, '简讯', '▲ 近日，县税务局走访企业56户。'])).toEqual([
      '甲地迎来初雪',
      '简讯',
    ]);
  });

  it('are one where nothing tells them apart', () => {
    expect(openings([PROSE, PROSE])).toEqual([PROSE]);
  });
});
