/** Writes integers in the scripts that the scanner reads: an independent writer for round trips. */

const DIGITS = { han: '零一二三四五六七八九', formal: '零壹贰叁肆伍陆柒捌玖' };
const SMALL = { han: ['', '十', '百', '千'], formal: ['', '拾', '佰', '仟'] };
const FULL = '０１２３４５６７８９';

type Script = 'han' | 'formal';

function section(value: number, script: Script): string {
  let text = '';
  let zero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    text += (zero ? '零' : '') + DIGITS[script].charAt(digit) + SMALL[script][power];
    zero = false;
  }
  return text;
}

function belowBillion(value: number, script: Script): string {
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  if (high === 0) return section(low, script);
  const gap = low > 0 && low < 1000 ? '零' : '';
  return `${section(high, script)}万${gap}${low > 0 ? section(low, script) : ''}`;
}

/** 0 ≤ value ≤ 10^16 in words: 一亿零三百万, 壹拾贰. */
export function spoken(value: bigint, script: Script): string {
  if (value === 0n) return '零';
  const high = value / 100000000n;
  const low = Number(value % 100000000n);
  if (high === 0n) return belowBillion(low, script);
  const gap = low > 0 && low < 10000000 ? '零' : '';
  const billions = high < 100000000n ? belowBillion(Number(high), script) : spoken(high, script);
  return `${billions}亿${gap}${low > 0 ? belowBillion(low, script) : ''}`;
}

/** 十二 for 一十二, as it is said. */
export function colloquial(value: bigint): string {
  return spoken(value, 'han').replace(/^一十/, '十');
}

export function grouped(value: bigint, separator: string): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, separator);
}

export function fullWidth(text: string): string {
  return text
    .replace(/\d/g, (digit) => FULL.charAt(Number(digit)))
    .replace(/,/g, '，')
    .replace(/\./g, '．');
}

export function positional(value: bigint): string {
  return value.toString().replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}

/** 3亿5000万12: magnitudes between Arabic digits. */
export function mixed(value: bigint): string {
  const high = value / 100000000n;
  const middle = (value / 10000n) % 10000n;
  const low = value % 10000n;
  const parts = `${high > 0n ? `${high}亿` : ''}${middle > 0n ? `${middle}万` : ''}`;
  const gap = parts !== '' && low > 0n && low < 10n ? '零' : '';
  return `${parts}${low > 0n || parts === '' ? `${gap}${low}` : ''}`;
}
