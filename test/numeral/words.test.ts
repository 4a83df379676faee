import { describe, expect, it } from 'vitest';
import { vetoingWord, WordTable } from '../../src/numeral/words.js';

/** The vetoing word of the first place where `candidate` stands in `text`; its head is its first character. */
function veto(text: string, candidate: string, extra?: WordTable): string | null {
  const start = text.indexOf(candidate);
  return vetoingWord(text, start, start + candidate.length, start + 1, extra);
}

describe('words that hold a numeral or a time character', () => {
  it.each([
    ['三角屯村带来的剧目', '三角', '三角'],
    ['百家争鸣', '百家', '百家争鸣'],
    ['统一个思想', '一个', '统一'],
    ['举办晚会', '晚', '晚会'],
    ['三轮车', '三轮', '三轮车'],
    ['三年级学生', '年', '年级'],
    ['文明日报', '明日', '文明'],
    ['中央八项规定精神', '八项', '八项规定'],
  ])('%s', (text, candidate, word) => expect(veto(text, candidate)).toBe(word));

  it.each([
    ['十分钟', '十分钟'],
    ['三轮谈判', '三轮'],
    ['两辆车', '两辆'],
    ['两个人', '两个'],
    ['五部门联合印发', '五部门'],
    ['三角五分', '三角五分'],
    ['2026年', '2026年'],
    ['三大方向', '三大'],
  ])('%s is a quantity or a time', (text, candidate) => expect(veto(text, candidate)).toBeNull());

  it('takes user words', () => {
    expect(veto('五里香小区', '五里')).toBeNull();
    expect(veto('五里香小区', '五里', new WordTable(['五里香']))).toBe('五里香');
  });
});
