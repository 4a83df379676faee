import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Numeral } from '../../src/model.js';
import { toNumber } from '../../src/numeral/decimal.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { colloquial, fullWidth, grouped, mixed, positional, spoken } from './written.js';

/** 1.2万=12000 · 十几=11..19, the numbers of a text on one line. */
function read(text: string): string {
  const written = (numeral: Numeral) => {
    const [min, max] = [toNumber(numeral.min), toNumber(numeral.max)];
    return `${text.slice(numeral.start, numeral.end)}=${min === max ? min : `${min}..${max}`}`;
  };
  return scanNumerals(text).map(written).join(' ');
}

/** The one number that `text` is, followed by 元: a formal digit alone is a number only beside money. */
function exact(text: string): bigint | null {
  const [numeral, ...more] = scanNumerals(`${text}元`);
  if (numeral === undefined || more.length > 0 || numeral.start !== 0 || numeral.end !== text.length) return null;
  const { coefficient, exponent } = numeral.min;
  return exponent < 0 ? null : BigInt(coefficient) * 10n ** BigInt(exponent);
}

describe('a number of each form', () => {
  it.each([
    ['7,200篇', '7,200=7200'],
    ['１，２３４．５元', '１，２３４．５=1234.5'],
    ['7 200 万人', '7 200 万=72000000'],
    ['1．46亿', '1．46亿=146000000'],
    ['１·５亿元', '１·５亿=150000000'],
    ['３０００余名', '３０００=3000'],
    ['三千二百', '三千二百=3200'],
    ['一万零五十', '一万零五十=10050'],
    ['三万五', '三万五=35000'],
    ['两个', '两=2'],
    ['廿五', '廿五=25'],
    ['二〇〇六年', '二〇〇六=2006'],
    ['二○○六年', '二○○六=2006'],
    ['二０００年', '二０００=2000'],
    ['壹佰贰拾叁万肆仟元整', '壹佰贰拾叁万肆仟=1234000'],
    ['捌仟万', '捌仟万=80000000'],
    ['伍分', '伍=5'],
    ['1.2万', '1.2万=12000'],
    ['3万4', '3万4=34000'],
    ['3万4000', '3万4000=34000'],
    ['10万8千', '10万8千=108000'],
    ['1亿2000万', '1亿2000万=120000000'],
    ['1亿零50万', '1亿零50万=100500000'],
    ['二十万亿', '二十万亿=20000000000000'],
    ['1,100万', '1,100万=11000000'],
    ['5w', '5w=50000'],
    ['15k', '15k=15000'],
    ['15Ｋ', '15Ｋ=15000'],
    ['一百十五', '一百十五=115'],
    ['一亿五', '一亿五=150000000'],
    ['三点五亿元', '三点五亿=350000000'],
    ['八点五折', '八点五=8.5'],
    ['百分之三点五', '百=100 三点五=3.5'],
    ['一 百 五 十 个', '一 百 五 十=150'],
    ['0.5', '0.5=0.5'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('vague numbers have bounds', () => {
  it.each([
    ['十几', '十几=11..19'],
    ['数百', '数百=200..900'],
    ['几十', '几十=20..90'],
    ['三十几万', '三十几万=310000..390000'],
    ['一百几十', '一百几十=110..190'],
    ['三五百', '三五百=300..500'],
    ['十七八', '十七八=17..18'],
    ['二三十', '二三十=20..30'],
    ['一百二三十', '一百二三十=120..130'],
    ['一两个', '一两=1..2'],
    ['两三万', '两三万=20000..30000'],
    ['四五千万', '四五千万=40000000..50000000'],
    ['人数百人', '百=100'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it('keeps the approximator that stands before 万 or 亿', () => {
    expect(scanNumerals('三百多万')[0]).toMatchObject({ end: 4, modifier: 'gt' });
    expect(scanNumerals('5000余万')[0]).toMatchObject({ end: 6, modifier: 'gt' });
    expect(scanNumerals('十来亿')[0]).toMatchObject({ end: 3, modifier: 'approx' });
  });

  it('marks multipliers that stand alone', () => {
    expect(scanNumerals('亿元以上')[0]).toMatchObject({ form: 'bare', end: 1 });
    expect(scanNumerals('百万')[0]).toMatchObject({ form: 'bare', end: 2 });
  });
});

describe('numbers come in the pieces that dates need', () => {
  it.each([
    ['2026.02.10', '2026=2026 02=2 10=10'],
    ['1—9月', '1=1 9=9'],
    ['15:30', '15=15 30=30'],
    ['三点五十分', '三=3 五十=50'],
    ['三点一刻', '三=3 一=1'],
    ['下午三点五分', '三=3 五=5'],
    ['晚上八点零五', '八=8 零五=5'],
    ['二〇二六年', '二〇二六=2026'],
    ['十一月二十三日', '十一=11 二十三=23'],
    ['3·15晚会', '3=3 15=15'],
    ['192.168.1.1', '192=192 168=168 1=1 1=1'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('a number ends where a unit or another word begins', () => {
  it.each([
    ['5千瓦', '5=5 千=1000'],
    ['3万千瓦', '3万=30000 千=1000'],
    ['三千克朗', '三千=3000'],
    ['一千五百米', '一千五百=1500'],
    ['三十两', '三十=30 两=2'],
    ['三千两百两', '三千两百=3200 两=2'],
    ['第一 百度', '一=1 百=100'],
    ['队伍', ''],
    ['大陆人', ''],
    ['1,2,3', '1=1 2=2 3=3'],
    ['2024 100 200', '2024=2024 100=100 200=200'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

describe('what was written is read back', () => {
  const value = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 16n }),
    fc.bigInt({ min: 0n, max: 20000n }),
    fc
      .tuple(fc.bigInt({ min: 1n, max: 99n }), fc.integer({ min: 0, max: 14 }))
      .map(([n, power]) => n * 10n ** BigInt(power)),
  );
  const scripts: Record<string, (value: bigint) => string> = {
    Arabic: (n) => n.toString(),
    'grouped by commas': (n) => grouped(n, ','),
    'grouped by spaces': (n) => grouped(n, ' '),
    'full width': (n) => fullWidth(grouped(n, ',')),
    Han: (n) => spoken(n, 'han'),
    colloquial,
    formal: (n) => spoken(n, 'formal'),
    mixed,
  };
  it.each(Object.keys(scripts))('in %s', (name) => {
    const write = scripts[name] ?? String;
    fc.assert(
      fc.property(value, (n) => {
        const text = write(n);
        expect([text, exact(text)]).toEqual([text, n]);
      }),
      { numRuns: 2000 },
    );
  });

  it('positionally, from three digits on', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 100n, max: 10n ** 16n }), (n) => {
        expect(exact(positional(n))).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });

  it('with decimals, as the nearest double', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 7 }), fc.integer({ min: 1, max: 6 }), (n, places) => {
        const text = (n / 10 ** places).toFixed(places);
        const [numeral] = scanNumerals(text);
        expect(numeral && toNumber(numeral.min)).toBe(Number(text));
        const [wide] = scanNumerals(fullWidth(text));
        expect(wide && toNumber(wide.min)).toBe(Number(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any text', () => {
  const alphabet = '0123456789０９,，. ．·一二三五九两十百千万亿零〇○廿几数半点多余来壹伍拾佰k个元之分第/-—～%\n第a';
  it('is read without a throw, in order, without overlaps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 40 }), (characters) => {
        const text = characters.join('');
        let last = 0;
        for (const numeral of scanNumerals(text)) {
          expect(numeral.start).toBeGreaterThanOrEqual(last);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          expect(numeral.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(numeral.start, numeral.end)).not.toContain('\n');
          expect(toNumber(numeral.min)).toBeLessThanOrEqual(toNumber(numeral.max));
          last = numeral.end;
        }
      }),
      { numRuns: 20000 },
    );
  });

  it('of one kind of character is read, however long', () => {
    for (const piece of [
      '1',
      '亿万千',
      ',',
      '1,',
      '100,',
      '1.',
      '一',
      '十',
      '〇',
      '1万',
      '三 ',
      '一百零',
      '几十',
      '万多',
    ]) {
      const text = piece.repeat(200_000 / piece.length);
      const found = scanNumerals(text);
      const ordered = found.every(({ start, end }, i) => start < end && start >= (found[i - 1]?.end ?? 0));
      expect([piece, ordered, (found.at(-1)?.end ?? 0) <= text.length]).toEqual([piece, true, true]);
    }
  });
});
