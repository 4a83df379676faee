import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/document/form.js';

describe('formOf', () => {
  it.each([
    ['2026-01-15 09:30  来源：江城日报  作者：张立  浏览次数：1286', 'byline'],
    ['来源：江城日报', 'byline'],
    ['发布时间：2026年1月15日', 'byline'],
    ['【字体：大 中 小】', 'furniture'],
    ['扫一扫在手机打开当前页', 'furniture'],
    ['打印本页', 'furniture'],
    ['上一篇：县医院新楼启用', 'furniture'],
    ['责任编辑：李明', 'byline'],
    ['记者：李明 通讯员：王芳', 'byline'],
    ['记者：今年有什么新目标？', 'label'],
    ['收藏热带来新机遇', 'heading'],
    ['打印机产量增长一成', 'heading'],
    ['收入来源：工资性收入占六成，经营净收入占两成。', 'prose'],
  ])('%s is %s', (line, form) => {
    expect(formOf(line)).toBe(form);
  });
});
