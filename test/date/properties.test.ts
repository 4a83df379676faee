import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthLength } from '../../src/date/calendar.js';
import { findDates } from '../../src/date/find.js';
import { writeDay } from '../../src/date/shape.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { edtfs, readDates } from './reading.js';

const HAN = '〇一二三四五六七八九';
const digits = (value: number) => [...String(value)].map((digit) => HAN[Number(digit)]).join('');
const han = (value: number) => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? HAN[ones] : ''}`;
};
const wide = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const two = (value: number) => String(value).padStart(2, '0');

const date = fc
  .tuple(fc.integer({ min: 1901, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, of]) => ({ year, month, day: Math.min(of, monthLength(year, month)) }));

const NOTATIONS: Record<string, (y: number, m: number, d: number) => string> = {
  figures: (y, m, d) => `${y}年${m}月${d}日`,
  padded: (y, m, d) => `${y}年${two(m)}月${two(d)}日`,
  'full-width': (y, m, d) => wide(`${y}年${m}月${d}日`),
  characters: (y, m, d) => `${digits(y)}年${han(m)}月${han(d)}日`,
  spoken: (y, m, d) => `${y}年${m}月${d}号`,
  spaced: (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  'ISO 8601': (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  slashes: (y, m, d) => `${y}/${m}/${d}`,
  dots: (y, m, d) => `${y}.${two(m)}.${two(d)}`,
};

describe('a written date', () => {
  it.each(Object.keys(NOTATIONS))('reads back in %s', (name) => {
    const write = NOTATIONS[name];
    if (!write) throw new Error(name);
    fc.assert(
      fc.property(date, fc.constantFrom('', '会议于', '，', '（'), ({ year, month, day }, before) => {
        const text = `${before}${write(year, month, day)}，`;
        expect(readDates(text, null).map(({ start, edtf, kind }) => ({ start, edtf, kind }))).toEqual([
          { start: before.length, edtf: writeDay({ year, month, day }), kind: 'date' },
        ]);
      }),
    );
  });

  it('carries its minute', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (on, hour, minute) => {
        const expected = `${writeDay(on)}T${two(hour)}:${two(minute)}`;
        const day = `${on.year}年${on.month}月${on.day}日`;
        expect(readDates(`${day}${hour}时${minute}分许`, null)[0]?.edtf).toBe(expected);
        expect(readDates(`${day} ${two(hour)}:${two(minute)}`, null)[0]?.edtf).toBe(expected);
      }),
    );
  });

  it('bounds a range with both its days', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [from, to] = writeDay(a) <= writeDay(b) ? [a, b] : [b, a];
        const text = `${from.year}年${from.month}月${from.day}日至${to.year}年${to.month}月${to.day}日`;
        const [range] = readDates(text, null);
        expect(range).toMatchObject({ kind: 'range', from: writeDay(from), to: writeDay(to) });
      }),
    );
  });
});

/** Text made of what dates are made of, which is where readers could run off an end. */
const soup = fc
  .array(
    fc.constantFrom(
      ...'年月日号时点分秒周季旬世纪代上下前后中本今明昨去每第初底末至到起以来近未过半两几十百千万一二三四五六七八九〇0123456789０９：:/-—.、，。 \n　“”（）元旦春节农历正腊闰岁',
      '2026',
      '20260210',
      '民国',
      '十四五',
      '同期',
      '星期',
      'a.m.',
      '\ud800',
      '𠮷',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is read without an error, into sorted spans without overlaps or line breaks', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const found of readDates(text)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.text).not.toMatch(/[\n\r]/);
          end = found.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('has days in their order, and a span of EDTF where there is a value', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const { edtf, from, to, kind } of readDates(text)) {
          if (from != null) expect(from).toMatch(/^-?\d{4,}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/);
          if (to != null) expect(to).toMatch(/^-?\d{4,}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/);
          if (kind === 'set') expect(edtf).toMatch(/^R\/P/);
          if (kind === 'duration') expect(edtf).toMatch(/^P/);
          if (kind === 'vague') expect(edtf).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('guesses nothing relative without a reference date', () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const found of readDates(text, null)) expect(found.anchored).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('shifts the offsets of its dates, and nothing else, behind other text', () => {
    const neutral = fc.constantFrom('全文如下。', '附件说明。\n', '各单位：\n', '甲乙丙丁。', '🙂🙂。');
    const told = fc.constantFrom(
      '2026年2月10日',
      '昨晚8点半',
      '近三年',
      '每周三',
      '去年同期',
      '3月底前',
      '两个半小时',
      '1—9月',
    );
    fc.assert(
      fc.property(neutral, told, neutral, (before, text, behind) => {
        const alone = readDates(text);
        const within = readDates(`${before}${text}，${behind}`);
        expect(
          within.map((found) => ({ ...found, start: found.start - before.length, end: found.end - before.length })),
        ).toEqual(alone);
      }),
    );
  });

  it('reads full-width figures and colons as it reads ASCII', () => {
    const told = fc
      .tuple(date, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 }))
      .chain(([{ year, month, day }, hour, minute]) =>
        fc.constantFrom(
          `${year}年${month}月${day}日${hour}:${minute}`,
          `${month}月${day}日`,
          `${year}/${month}/${day}`,
          `${hour}时${minute}分`,
          `${minute}分钟`,
          `近${day}天`,
          `Q${(day % 4) + 1}`,
        ),
      );
    fc.assert(
      fc.property(told, (text) => {
        const strip = (read: ReturnType<typeof readDates>) => read.map(({ text: _, ...rest }) => rest);
        expect(strip(readDates(wide(text)))).toEqual(strip(readDates(text)));
      }),
    );
  });

  it('is found by the text alone: the numerals in, the same candidates out', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const once = findDates(text, scanNumerals(text));
        expect(findDates(text, scanNumerals(text))).toEqual(once);
        expect(edtfs(text)).toEqual(edtfs(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['年月日', 0],
    [' ', 0],
    ['1', 0],
    ['第', 0],
    ['一、', 0],
    ['1-', 0],
    ['2026年2月3日，', 1],
    ['去年同期，', 1],
    ['近三年，', 1],
    ['3小时后，', 1],
    ['每年3月和', 1],
  ])('is read in one pass, however long: %j', (unit, found) => {
    expect(readDates(unit.repeat(20_000)).length).toBe(found * 20_000);
  });
});
