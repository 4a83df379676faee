import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarked } from '../../src/entity/marks.js';

/** The marked text, kinds in front: `work:《…》`, `term:…`. */
function marked(flow: string, dates: { start: number; end: number }[] = []): string[] {
  return findMarked(flow, dates).map((found) => `${found.kind}:${flow.slice(found.start, found.end)}`);
}

describe('works', () => {
  it.each([
    ['他读《红楼梦》和《水浒传》。', ['work:《红楼梦》', 'work:《水浒传》']],
    ['获评《与法“童”行——朝晖带你学》奖', ['work:《与法“童”行——朝晖带你学》']],
    ['《〈论语〉译注》出版', ['work:《〈论语〉译注》']],
    ['《读《史记》札记》', ['work:《读《史记》札记》']],
    ['印发《标准体系建设指南(2025版)》，', ['work:《标准体系建设指南(2025版)》']],
    ['《谁动了我的奶酪？》', ['work:《谁动了我的奶酪？》']],
    ['《未写完的书名。后来读了《围城》', ['work:《围城》']],
    ['《上一段\n下一段》', []],
    ['空的《》和《 》', []],
    ['“《白蛇传》”', ['work:《白蛇传》']],
    ['推出“《史记》导读课”。', ['term:《史记》导读课']],
    ['“据《合同法》和有关规定，应当赔偿”', ['work:《合同法》']],
  ])('%s', (flow, expected) => expect(marked(flow)).toEqual(expected));

  it('names a work without its marks', () => {
    expect(findMarked('小品《孝老敬亲》')[0]).toMatchObject({ kind: 'work', name: '孝老敬亲', start: 2, end: 8 });
  });
});

describe('terms', () => {
  it.each([
    ['推进“一网统管”建设', ['term:一网统管']],
    ['落实‘四有’制度', ['term:四有']],
    ['“国际平台是‘走出去’的实践。”', ['term:走出去']],
    ['用“新‘三样’出口”带动', ['term:新‘三样’出口']],
    ['“有”到“强”', []],
    ['“光芯片—光器件—光模组”', ['term:光芯片—光器件—光模组']],
    ['“市民通App”', ['term:市民通App']],
    ['“ 口袋公园 ”', ['term:口袋公园']],
    ['“一二三四五六七八九十一二三四五”', ['term:一二三四五六七八九十一二三四五']],
    ['“一二三四五六七八九十一二三四五六”', []],
    ['“𠮷𠮷”', ['term:𠮷𠮷']],
    ['“全球买、全球卖”', []],
    ['“好，走”“走:停”“真的？”“对！”“甲；乙”', []],
    ['没有闭合的“一网统管', []],
    ['开头漏了“引号，后面“一网统管”还在', ['term:一网统管']],
    ['“上段\n下段”', []],
    ['it’s “口袋公园” isn’t', ['term:口袋公园']],
    ['“交错‘的”引号’', ['term:交错‘的']],
    ['straight "一网统管" quotes', []],
  ])('%s', (flow, expected) => expect(marked(flow)).toEqual(expected));

  it('leaves quoted dates to the dates', () => {
    expect(marked('“十四五”规划、“九五”期间、“十五”计划、“二十五”')).toEqual([]);
    expect(marked('“五一”假期', [{ start: 1, end: 3 }])).toEqual([]);
    expect(marked('“五一口号”', [{ start: 1, end: 3 }])).toEqual(['term:五一口号']);
  });

  it.each([
    '他说：“好得很”',
    '老人笑着说: “好得很”',
    '她告诉记者：“好得很”',
    '王某辩称：“不知情”',
    '有人问：“为什么呢”',
    '他在信中写道：“一切都好”',
    '局长强调：“安全第一”',
  ])('takes %s for speech', (flow) => expect(marked(flow)).toEqual([]));

  it.each([
    ['简称：“国网公司”', ['term:国网公司']],
    ['本书又称：“石头记”', ['term:石头记']],
    ['主题为：“绿水青山”', ['term:绿水青山']],
    ['所属频道：“新闻综合”', ['term:新闻综合']],
    ['他说，“一网统管”是抓手', ['term:一网统管']],
    ['他说完就走。标语：“安全第一”', ['term:安全第一']],
    ['长篇小说：“平凡世界”', ['term:平凡世界']],
  ])('takes %s for a term', (flow, expected) => expect(marked(flow)).toEqual(expected));
});

describe('any text', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('《', '》', '“', '”', '‘', '’', '\n', '字', '，', '𠮷', ' ', '说', '：'),
  });

  it('gives sorted mentions that do not overlap and cross no break', () => {
    fc.assert(
      fc.property(hostile, (flow) => {
        let end = 0;
        for (const found of findMarked(flow)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(flow.slice(found.start, found.end)).not.toMatch(/[\n\r]/);
          end = found.end;
        }
      }),
    );
  });

  it('only shifts when a paragraph stands in front', () => {
    fc.assert(
      fc.property(hostile, (flow) => {
        const front = '无关的一段。\n';
        const shifted = findMarked(front + flow).map((found) => ({
          ...found,
          start: found.start - front.length,
          end: found.end - front.length,
        }));
        expect(shifted).toEqual(findMarked(flow));
      }),
    );
  });
});
