/**
 * The numeral alphabet as tables by char code: one lookup tells what a character may do in a number.
 * Simplified, traditional and formal digits (GB/T 15835-2011; 票据法 forms 壹贰叁…), both widths of Arabic ones.
 */

export const OTHER = 0;
/** 0–9, ０–９ */
export const ARABIC = 1;
/** 一二三…九 and their formal forms */
export const HAN = 2;
/** 两, which is a digit only in front of a unit or a multiplier */
export const LIANG = 3;
/** 零 〇 ○ */
export const ZERO = 4;
/** 十 百 千 and formal forms */
export const SMALL = 5;
/** 万 亿 */
export const BIG = 6;
/** 廿 卅 卌 */
export const TENS = 7;
/** 几 */
export const FEW = 8;
/** 数, which is a number only before a multiplier */
export const SEVERAL = 9;
/** 半 */
export const HALVES = 10;
/** 点, a decimal point or a clock's */
export const POINT = 11;
/** 多 余 来, which may stand before 万 or 亿 */
export const MORE = 12;
export const SPACE = 13;

export const CLASS = new Uint8Array(65536);
/** A digit's value, or the power of ten of a multiplier. */
export const VALUE = new Uint8Array(65536);
/** Digits that are ordinary characters too (陆 伍 拾): alone they count only beside another formal numeral. */
export const FORMAL = new Uint8Array(65536);

function fill(characters: string, kind: number, first: number, step = 0): void {
  let value = first;
  for (const character of characters) {
    const code = character.charCodeAt(0);
    CLASS[code] = kind;
    VALUE[code] = value;
    value += step;
  }
}

fill('0123456789', ARABIC, 0, 1);
fill('０１２３４５６７８９', ARABIC, 0, 1);
fill('一二三四五六七八九', HAN, 1, 1);
fill('壹贰叁肆伍陆柒捌玖', HAN, 1, 1);
fill('壹貳參肆伍陸柒捌玖', HAN, 1, 1);
fill('弌弍弎', HAN, 1, 1);
fill('两兩', LIANG, 2);
fill('零〇○', ZERO, 0);
fill('十百千', SMALL, 1, 1);
fill('拾佰仟', SMALL, 1, 1);
fill('万萬', BIG, 4);
fill('亿億', BIG, 8);
fill('廿卅卌', TENS, 20, 10);
fill('几幾', FEW, 0);
fill('数數', SEVERAL, 0);
fill('半', HALVES, 0);
fill('点點', POINT, 0);
fill('多余餘来', MORE, 0);
fill('   ', SPACE, 0);
for (const character of '壹贰叁肆伍陆柒捌玖貳參陸拾佰仟') FORMAL[character.charCodeAt(0)] = 1;

/** A membership table for the characters of `text`. */
export function table(text: string): Uint8Array {
  const members = new Uint8Array(65536);
  for (const character of text) members[character.charCodeAt(0)] = 1;
  return members;
}

/** Units that begin with a multiplier: the number ends before 千 in 5千瓦. Keyed by the multiplier. */
const PREFIXED: Readonly<Record<string, readonly string[]>> = {
  千: ['瓦', '克', '米', '伏', '卡', '焦', '赫', '帕', '字节', '比特', '安时', '牛顿', '牛米'],
  百: ['帕', '分点'],
};
/** Words in which that is no unit: 三千克朗 is money, 三千克拉 a mass in carats. */
const UNPREFIXED: readonly string[] = ['克朗', '克拉', '卡路里'];

/** Whether 千 or 百 at `at` opens a unit (千瓦, 千克, 百帕) and so closes the number before it. */
export function opensUnit(flow: string, at: number): boolean {
  const units = PREFIXED[flow.charAt(at)];
  if (units === undefined || !units.some((unit) => flow.startsWith(unit, at + 1))) return false;
  return !UNPREFIXED.some((word) => flow.startsWith(word, at + 1));
}

/** Whether `code` is a Latin letter of either width. */
export function isLetter(code: number): boolean {
  const half = code > 0xff00 ? code - 0xfee0 : code;
  return (half | 0x20) >= 97 && (half | 0x20) <= 122;
}
