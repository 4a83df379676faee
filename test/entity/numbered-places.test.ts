import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumberedPlaces } from '../../src/entity/numbered-places.js';

const places = (flow: string): string[] => findNumberedPlaces(flow).map(({ start, end }) => flow.slice(start, end));

describe('places named with a numeral', () => {
  it.each([
    ['位于五一路与八一大道交叉口', '五一路 八一大道'],
    ['淇县三角屯村村民', '三角屯村'],
    ['三角屯的秋天', '三角屯'],
    ['北京三里屯和十里堡村', '三里屯 十里堡村'],
    ['西峡县五里桥镇', '五里桥镇'],
    ['家住三元里街道', '三元里街道'],
    ['沿三环路向东', '三环路'],
    ['九龙村、双龙村', '九龙村'],
    ['走访七里河村', '七里河村'],
    ['长沙市五一广场', '五一广场'],
  ])('%s', (flow, expected) => expect(places(flow).join(' ')).toBe(expected));

  it.each([
    '三个村的两条路',
    '五个乡镇和十余个村',
    '一路走来，一路放歌',
    '两国公路和京九铁路',
    '第三条路',
    '全镇三十村',
    '百姓家乡',
    '一街一景，一村一品',
    '十一届三中全会',
    '五角钱',
    '新修三公里路',
    '万里长征路',
    '一千多户村民',
    '三五成群',
    '一部分村干部',
  ])('%s has none', (flow) => expect(places(flow)).toEqual([]));

  it('is sorted and free of overlaps for any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('一', '三', '五', '百', '里', '村', '路', '角', '屯', '街', '道', '的', '\n'),
        }),
        (flow) => {
          let end = 0;
          for (const span of findNumberedPlaces(flow)) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(flow.slice(span.start, span.end)).not.toContain('\n');
            end = span.end;
          }
        },
      ),
    );
  });
});
