import { describe, expect, it } from 'vitest';
import { CLASSIFIERS, FOLLOWED, WARY_CLASSIFIERS } from '../../src/amount/classifiers.js';
import { CURRENCIES } from '../../src/amount/currencies.js';
import { findAmounts } from '../../src/amount/find.js';
import { scanNumerals } from '../../src/numeral/scan.js';

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
const words = (text: string) => text.trim().split(/\s+/);

/** ISO 4217, active codes without funds, metals and test codes. */
const ISO_4217 = words(`
AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF
XPF YER ZAR ZMW ZWG`);

function unitOf(text: string): string | undefined {
  return findAmounts(text, scanNumerals(text))[0]?.unit;
}

describe('currencies', () => {
  const table = rows(CURRENCIES);
  it('have a Chinese name for every active code of ISO 4217', () => {
    const named = new Set(table.filter(([, name = '']) => /[一-鿿]/.test(name)).map(([code]) => code));
    expect(ISO_4217.filter((code) => !named.has(code))).toEqual([]);
  });

  it.each(table.map(([code = '', name = '']) => [name, code]))('%s is %s', (name, code) => {
    expect(unitOf(`报价为2500${name}。`)).toBe(code);
  });
});

describe('classifiers', () => {
  it('are at least four hundred', () => {
    const all = new Set([...words(CLASSIFIERS), ...words(WARY_CLASSIFIERS), ...rows(FOLLOWED).map(([word]) => word)]);
    expect(all.size).toBeGreaterThanOrEqual(400);
  });

  // 38系列 would be a make.
  it.each(words(CLASSIFIERS).filter((word) => word.length > 1 && word !== '系列'))(
    '%s counts behind a number',
    (word) => {
      expect([word, unitOf(`合计38${word}，均已登记。`)]).toEqual([word, word]);
    },
  );
});
