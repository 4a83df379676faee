/** Money beyond a unit: symbols and currency names before the number, parts behind it, and nouns that govern it. */
import type { Decimal, Numeral } from '../model.js';
import { CLASS, isLetter, SPACE, table } from '../numeral/characters.js';
import { add, scale } from '../numeral/decimal.js';
import { SYMBOLS } from './currencies.js';
import { ellipticalPart } from './elliptical.js';
import type { Lexicon } from './lexicon.js';
import { type Unit, unguarded } from './unit.js';

const SYMBOL_LIST = SYMBOLS.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([text = '', code = '']) => ({ text, code }))
  .sort((a, b) => b.text.length - a.text.length);
const SYMBOL_END = table(SYMBOL_LIST.map(({ text }) => text.charAt(text.length - 1)).join(''));
/** The last characters of currency names that stand before a number (人民币, 港币, 美元). */
const NAME_END = table('币元金圆镑幣郎克铢布');
const NAMES_BEFORE = [
  '人民币',
  '港币',
  '港元',
  '港幣',
  '新台币',
  '台币',
  '澳门币',
  '美元',
  '美金',
  '欧元',
  '日元',
  '日币',
  '英镑',
  '韩元',
  '韩币',
  '澳元',
  '澳币',
  '加元',
  '加币',
  '新加坡元',
  '新币',
  '人民幣',
  '新臺幣',
  '新台幣',
  '臺幣',
  '瑞郎',
  '瑞士法郎',
  '泰铢',
  '卢布',
  '新西兰元',
];
/** Words behind a foreign number (3.5 million, 2bn). */
const LATIN_MAGNITUDES = /^ ?(million|mln|mn|billion|bln|bn|trillion|thousand)(?![A-Za-z])/i;
const LATIN_POWERS: Readonly<Record<string, number>> = {
  million: 6,
  mln: 6,
  mn: 6,
  billion: 9,
  bln: 9,
  bn: 9,
  trillion: 12,
  thousand: 3,
};

export interface Prefix {
  readonly at: number;
  readonly code: string;
  /** Written as a name (港币), not as a symbol or a code. */
  readonly named: boolean;
}

/** Whether a currency's symbol or name may end with the character `code`, or a space stand behind one. */
export function endsCurrency(code: number): boolean {
  return SYMBOL_END[code] === 1 || NAME_END[code] === 1 || CLASS[code] === SPACE;
}

/** The symbol, code or currency name that ends at `start`, spaces between allowed. */
export function currencyBefore(flow: string, start: number, lexicon: Lexicon): Prefix | null {
  let end = start;
  while (end > start - 4 && CLASS[flow.charCodeAt(end - 1)] === SPACE) end--;
  const code = flow.charCodeAt(end - 1);
  if (SYMBOL_END[code] === 1) {
    const symbol = SYMBOL_LIST.find(({ text }) => flow.startsWith(text, end - text.length));
    if (symbol !== undefined && end >= symbol.text.length) {
      const at = end - symbol.text.length;
      return isLetter(symbol.text.charCodeAt(0)) && isLetter(flow.charCodeAt(at - 1))
        ? null
        : { at, code: symbol.code, named: false };
    }
  }
  if (NAME_END[code] !== 1) return null;
  const name = NAMES_BEFORE.find((text) => end >= text.length && flow.startsWith(text, end - text.length));
  if (name === undefined) return null;
  const unit = lexicon.unitAt(flow, end - name.length);
  return unit === undefined ? null : { at: end - name.length, code: unit.code, named: true };
}

/** million, bn and the like at `at`: their end and power, or null. */
export function latinMagnitude(flow: string, at: number): { end: number; power: number } | null {
  const match = LATIN_MAGNITUDES.exec(flow.slice(at, at + 12));
  const power = match?.[1] === undefined ? undefined : LATIN_POWERS[match[1].toLowerCase()];
  return match === null || power === undefined ? null : { end: at + match[0].length, power };
}

const FEN = unguarded('分', 'money', 'CNY', -2);

/** The unit of a smaller part. 分 is a point everywhere else. */
function partAt(flow: string, at: number, unit: Unit, lexicon: Lexicon): Unit | undefined {
  const part = lexicon.unitAt(flow, at);
  return part?.text === '分' && unit.code === 'CNY' ? FEN : part;
}

export interface MoneyTail {
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  /** Index of the first numeral behind. */
  readonly next: number;
  /** Of a currency that stands behind 块 or 元: 50块5毛美金. */
  readonly code?: string;
}

const CLOSERS = ['人民币整', '人民幣', '人民币', '钱整', '整', '正', '钱', '(人民币)', '（人民币）', '整人民币'];
const OPENS_CLOSER = table(CLOSERS.map((word) => word.charAt(0)).join(''));
/** 整 and 正 as the start of other words: 正在, 整个. */
const NOT_CLOSER: Readonly<Record<string, RegExp>> = {
  整: /^[个合体改治理套天年月数车编齐修夜装]/,
  正: /^[在是式好常确当如规面要向负版逢处经值待]/,
  钱: /^[币]/,
};

/**
 * What follows a sum in one currency: its smaller parts (50元6角三分, 三块零四, 两毛五, 10日元5日本銭, 两美元又三美分), another
 * currency's name (50块5毛美金) and the words that close it (元整, 元钱, 元人民币).
 */
export function moneyTail(
  flow: string,
  numerals: readonly Numeral[],
  lexicon: Lexicon,
  sum: MoneyTail,
  unit: Unit,
): MoneyTail {
  let { end, min, max, next } = sum;
  let power = unit.power;
  for (;;) {
    const numeral = numerals[next];
    if (numeral === undefined || numeral.start > end + 1) break;
    const joined = isJoint(flow, end, numeral) ? end + 1 : end;
    if (numeral.start !== joined || numeral.form === 'half' || numeral.form === 'bare') break;
    const part = partAt(flow, numeral.end, unit, lexicon);
    if (part?.kind === 'money' && part.code === unit.code && part.power < power) {
      min = add(min, scale(numeral.min, part.power));
      max = add(max, scale(numeral.max, part.power));
      power = part.power;
      end = numeral.end + part.text.length;
      next++;
      continue;
    }
    const colloquial =
      unit.text === '块' || unit.text === '塊' || unit.text === '毛' || unit.text === '角' || power < unit.power;
    if (!colloquial || joined !== end || power <= -2) break;
    const rest = ellipticalPart(flow, numeral, power, lexicon);
    // 十块八块 are two sums, 两块五一斤 is one.
    if (rest === null || (part !== undefined && numeral.form !== 'digits')) break;
    min = add(min, rest.value);
    max = add(max, rest.value);
    end = rest.end;
    next++;
    break;
  }
  return closed(flow, { end, min, max, next }, unit, lexicon);
}

/** 又 in 两美元又三美分, 零 in 五元零3分. */
function isJoint(flow: string, end: number, numeral: Numeral): boolean {
  return flow.charAt(end) === '又' || (flow.charAt(end) === '零' && numeral.start !== end);
}

function closed(flow: string, sum: MoneyTail, unit: Unit, lexicon: Lexicon): MoneyTail {
  const { end } = sum;
  if (unit.code !== 'CNY') {
    const short = flow.startsWith('整', end) && !NOT_CLOSER.整?.test(flow.charAt(end + 1));
    return short ? { ...sum, end: end + 1 } : sum;
  }
  const closer =
    OPENS_CLOSER[flow.charCodeAt(end)] === 1 ? CLOSERS.find((word) => flow.startsWith(word, end)) : undefined;
  if (closer !== undefined && !NOT_CLOSER[closer]?.test(flow.charAt(end + closer.length)))
    return { ...sum, end: end + closer.length };
  const other = lexicon.unitAt(flow, end);
  const foreign = other?.kind === 'money' && other.power === 0 && other.code !== 'CNY' && other.text.length > 1;
  return foreign ? { ...sum, end: end + other.text.length, code: other.code } : sum;
}
