/** Years that count from an era or run in the cycle of sixty: 公元前221年, 前206年, 丙午马年. */
import { hanDigitAt, isOneOf, skipSpace } from './characters.js';
import type { Reading, Year } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { type CalendarNumber, readNumber } from './number.js';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ZODIAC = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** The sixty names of the cycle. */
export const STEM_BRANCHES: readonly string[] = Array.from(
  { length: 60 },
  (_, i) => STEMS.charAt(i % 10) + BRANCHES.charAt(i % 12),
);

/** 丙午年, 丙午马年: stem and branch run through a cycle of sixty and agree in parity. */
export function readSexagenary(text: string, at: number): Reading<Year> | null {
  const stem = STEMS.indexOf(text.charAt(at));
  const branch = stem < 0 ? -1 : BRANCHES.indexOf(text.charAt(at + 1));
  if (branch < 0 || (stem - branch) % 2 !== 0) return null;
  const year = text.charAt(at + 2) === ZODIAC.charAt(branch) ? at + 3 : at + 2;
  if (text.charAt(year) !== '年') return null;
  for (let value = stem; value < 60; value += 10) {
    if (value % 12 === branch) return { end: year + 1, value: { is: 'sexagenary', value } };
  }
  return null;
}

export const ERAS = new Lexicon<1 | -1>([
  ...each('公元前 西元前 纪元前', -1 as const),
  ...each('公元后 公元 西元', 1 as const),
]);

/** 前206年 behind a sentence that counts before Christ. */
function isAncient(text: string, at: number): boolean {
  return /前\d{3,4}年/u.test(text.slice(Math.max(0, at - 60), at));
}

export function readEra(text: string, at: number): Reading<Year> | null {
  const era = ERAS.at(text, at);
  const bracketed =
    text.charAt(at) === '前' &&
    (at === 0 || isOneOf(text, at - 1, '（(—－-至、') || (isOneOf(text, at - 1, '。，；') && isAncient(text, at)));
  if (!era && !bracketed) return null;
  const start = skipSpace(text, at + (era?.word.length ?? 1));
  const number = readNumber(text, start) ?? readMillennium(text, start);
  if (!number || number.value < 1) return null;
  if (!era && (number.digits < 3 || number.script !== 'arabic')) return null;
  const unit = skipSpace(text, number.end);
  if (text.charAt(unit) !== '年') return null;
  const before = !era || era.value < 0;
  return { end: unit + 1, value: { is: 'year', value: before ? 1 - number.value : number.value } };
}

/** 七千, 三千五百: the round numbers of far years. */
function readMillennium(text: string, at: number): CalendarNumber | null {
  const thousands = hanDigitAt(text, at);
  if (thousands < 1 || text.charAt(at + 1) !== '千') return null;
  const hundreds = hanDigitAt(text, at + 2);
  const exact = hundreds > 0 && text.charAt(at + 3) === '百';
  const value = thousands * 1000 + (exact ? hundreds * 100 : 0);
  return { end: exact ? at + 4 : at + 2, value, digits: 0, script: 'han' };
}
