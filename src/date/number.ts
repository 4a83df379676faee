/**
 * The small whole numbers of a calendar, read off the characters: a clock's 三点一刻 is no decimal and 2026.02.10 is no
 * 2026.02, so dates look at their digits themselves. Lengths of time take the shared numerals.
 */
import { charSet, digitAt, hanDigitAt, isIn } from './characters.js';

export interface CalendarNumber {
  readonly end: number;
  readonly value: number;
  /** Digits written one by one (2026, 二〇二六, 03), 0 for a number written with 十. */
  readonly digits: number;
  readonly script: 'arabic' | 'han';
}

const LONGEST = 4;

function readArabic(text: string, at: number): CalendarNumber | null {
  let value = 0;
  let end = at;
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, end)) {
    if (end - at === LONGEST) return null;
    value = value * 10 + digit;
    end++;
  }
  return end > at ? { end, value, digits: end - at, script: 'arabic' } : null;
}

/** 十 10, 十二 12, 二十 20, 二十三 23, 廿三 23, 卅一 31; digit by digit 二〇二六, 九八, 零五. */
function readHan(text: string, at: number): CalendarNumber | null {
  const first = hanDigitAt(text, at);
  const lead = text.charAt(at + (first > 0 ? 1 : 0));
  if (lead === '十' || lead === '拾' || (first < 0 && (lead === '廿' || lead === '卅'))) {
    const tens = lead === '廿' ? 2 : lead === '卅' ? 3 : first > 0 ? first : 1;
    const end = at + (first > 0 ? 2 : 1);
    const ones = Math.max(0, hanDigitAt(text, end));
    const close = ones > 0 ? end + 1 : end;
    return isUnitAt(text, close) ? null : { end: close, value: tens * 10 + ones, digits: 0, script: 'han' };
  }
  if (text.charAt(at) === '两' && !isUnitAt(text, at + 1)) return { end: at + 1, value: 2, digits: 1, script: 'han' };
  let value = 0;
  let end = at;
  for (let digit = first; digit >= 0; digit = laterDigitAt(text, end)) {
    if (end - at === LONGEST) return null;
    value = value * 10 + digit;
    end++;
  }
  if (end === at || isUnitAt(text, end)) return null;
  return { end, value, digits: end - at, script: 'han' };
}

/** Behind the first digit a letter may stand for 〇: 一九九O年. */
function laterDigitAt(text: string, at: number): number {
  const digit = hanDigitAt(text, at);
  return digit < 0 && at < text.length && 'OoＯｏ'.includes(text.charAt(at)) ? 0 : digit;
}

/** A multiplier after the digits makes them part of a larger number: 三百, 二〇二六万. */
function isUnitAt(text: string, at: number): boolean {
  return at < text.length && '十百千万亿拾佰仟'.includes(text.charAt(at));
}

/** The whole number that begins at `at`, of at most four digits and no multiplier above 十. */
export function readNumber(text: string, at: number): CalendarNumber | null {
  if (!startsNumber(text, at)) return null;
  return digitAt(text, at) >= 0 ? readArabic(text, at) : readHan(text, at);
}

const STARTS = charSet('0123456789０１２３４５６７８９', '〇零○Ｏ一壹二贰三叁四肆五伍六陆七柒八捌九玖', '十两廿卅拾');

/** Whether a calendar number can begin here. */
export function startsNumber(text: string, at: number): boolean {
  return isIn(text, at, STARTS);
}
