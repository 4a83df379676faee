/** Lengths of time: 三年, 1小时30分, 3天3夜, 8—10分钟, 数十年, 一年多三个月又20天, 3年以上10年以下. */

import type { Modifier } from '../model.js';
import { digitAt, isDashAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import { countsDays, LASTED } from './day.js';
import type { Length, Reading, Unit } from './expression.js';
import { Phrases } from './phrases.js';
import { type Quantity, readQuantity } from './quantity.js';
import { type Source, toNumber } from './source.js';

const ORDER = 'YMWDHmS';
/** From where on a smaller unit is a measure of its own: 一年365天. */
const LIMITS: Partial<Record<string, Partial<Record<string, number>>>> = {
  Y: { M: 12, W: 52, D: 365 },
  M: { W: 5, D: 32 },
  W: { D: 7 },
  D: { H: 24 },
  H: { m: 60 },
  m: { S: 60 },
};

/** What puts a further, smaller quantity behind one: 8天又二十个小时, 2年零3个月. */
function skipPlus(text: string, at: number): number {
  return skipSpace(text, isOneOf(text, at, '又零加多余〇') ? at + 1 : at);
}

/** Nights that only repeat the days: 3天3夜, 两天一夜. */
function skipNights(source: Source, at: number): number {
  const numeral = source.numeralAt(at);
  return numeral && isOneOf(source.text, numeral.end, '夜晚') && !isOneOf(source.text, numeral.end + 1, '总情市景')
    ? numeral.end + 1
    : at;
}

function written(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}

/** Amounts of units, the larger first, as ISO 8601 writes them. */
function iso(quantities: readonly Quantity[], bound: 'min' | 'max'): string {
  let date = 'P';
  let time = '';
  for (const quantity of quantities) {
    const { letter, size } = quantity.unit;
    const amount = written(quantity[bound] * size) + letter.toUpperCase();
    if (letter === 'H' || letter === 'm' || letter === 'S') time += amount;
    else date += amount;
  }
  return time === '' ? date : `${date}T${time}`;
}

/** 10秒79, 1分52秒3: figures behind the seconds are parts of one. */
function readHundredths(text: string, at: number): Reading<number> | null {
  let end = at;
  let value = 0;
  while (end - at < 4 && digitAt(text, end) >= 0) value = value * 10 + digitAt(text, end++);
  const digits = end - at;
  if (digits < 1 || digits > 3 || isOneOf(text, end, '个名人次位米分年月日号.．:：万元%％秒点') || isLatinAt(text, end))
    return null;
  return { end, value: value / 10 ** digits };
}

/** What a length says beside its span: its unit and number when it has one of each, for 三天前 and 近三年. */
export interface LengthReading extends Reading<Length> {
  readonly modifier: Modifier | undefined;
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly simple: boolean;
}

/** Signs that 日 and 分 measure time: 15日内, 10日以上, 3分20秒. */
const DAYS_AFTER = new Phrases(
  '内 之内 以内 以上 以下 以后 后 之后 左右 之久 时间 的时间 期限 的期限 宽限 的宽限 限期 的限期 未 不 无',
);
const DAYS_BEFORE = new Phrases(
  '历时 为期 连续 长达 持续 提前 推迟 延后 延长 顺延 延期 缩短 宽限 达 拘留 公示 期限 期限为 限期 之日起 之日后 届满 不少于 不超过 不满 超过 至少 最多',
  '共 逾 近 约 满 第 期 期为 期是 期限是',
);

/** What makes 四周 weeks. */
const WEEKS_AFTER = new Phrases('时间 内 后 前 之后 之前 之内 以后 以前 以内');

function isMeasure(source: Source, quantity: Quantity, at: number): boolean {
  const { text } = source;
  if (quantity.word === '日') {
    // 两日 is never the second day of a month
    if (isOneOf(text, at, '两') || DAYS_AFTER.begins(text, quantity.end) > 0 || DAYS_BEFORE.ends(text, at) > 0)
      return true;
    if (LASTED.begins(text, quantity.end) > 0 && !text.startsWith('年化', quantity.end)) return true;
    return quantity.max <= 10 && digitAt(text, at) < 0 && countsDays(text, at, quantity.end);
  }
  // 四周 is all around
  if (quantity.word === '周' && text.startsWith('四周', at)) return WEEKS_AFTER.begins(text, quantity.end) > 0;
  return quantity.word !== '分';
}

/** `lasting`: a word of lasting stands before, so that 8月 is a length too. */
export function readLength(source: Source, at: number, lasting: boolean): LengthReading | null {
  const { text } = source;
  const first = readQuantity(source, at, lasting) ?? readOpenRange(source, at, lasting);
  if (!first) return null;
  const quantities = [first];
  let last = first;
  let next = readSmaller(source, last);
  while (next && quantities.length < LONGEST) {
    quantities.push(next);
    last = next;
    next = readSmaller(source, last);
  }
  const simple = quantities.length === 1;
  if (simple && !isMeasure(source, first, at)) return null;
  // 千分之一秒
  if (text.startsWith('分之', at - 2)) return null;
  let { end } = last;
  const hundredths = last.word === '秒' && last.min === last.max ? readHundredths(text, end) : null;
  if (hundredths) {
    const { value } = hundredths;
    quantities[quantities.length - 1] = { ...last, min: last.min + value, max: last.max + value };
    end = hundredths.end;
  }
  end = skipNights(source, end);
  const min = iso(quantities, 'min');
  const max = iso(quantities, 'max');
  const { letter, size, unit } = first.unit;
  const scale = letter === 'Y' || letter === 'm' ? size : 1;
  return {
    end,
    value: max === min ? { form: 'length', min } : { form: 'length', min, max },
    modifier: last.modifier,
    unit,
    min: first.min * scale,
    max: first.max * scale,
    simple,
  };
}

/** Years, months, weeks, days, hours, minutes, seconds. */
const LONGEST = 7;

/** The smaller quantity that goes on behind one: 2年|零3个月. */
function readSmaller(source: Source, before: Quantity): Quantity | null {
  const { text } = source;
  const { end } = before;
  // 零三个月 may be one numeral, 零3个月 is two
  const joint = isOneOf(text, end - 1, '多余') ? end : skipPlus(text, end);
  const quantity = readQuantity(source, end, false) ?? (joint > end ? readQuantity(source, joint, false) : null);
  if (!quantity || quantity.max >= (LIMITS[before.unit.letter]?.[quantity.unit.letter] ?? 1000)) return null;
  if (ORDER.indexOf(quantity.unit.letter) <= ORDER.indexOf(before.unit.letter)) return null;
  return quantity.word === '日' && !isMeasure(source, quantity, joint) ? null : quantity;
}

/** 三至五年, 8—10分钟: the first number leaves its unit to the second. */
function readOpenRange(source: Source, at: number, lasting: boolean): Quantity | null {
  const { text } = source;
  const from = source.numeralAt(at);
  if (!from || from.form === 'half' || from.form === 'bare') return null;
  const second = skipRangeJoint(text, from.end);
  const to = second < 0 ? null : readQuantity(source, second, lasting);
  if (!to || toNumber(from.min) >= to.max) return null;
  return { ...to, min: toNumber(from.min) };
}

function skipRangeJoint(text: string, at: number): number {
  const start = skipSpace(text, at);
  if (isDashAt(text, start)) return skipSpace(text, isDashAt(text, start + 1) ? start + 2 : start + 1);
  return isOneOf(text, start, '至到') ? skipSpace(text, start + 1) : -1;
}

/** 三年至五年, 3年以上10年以下: two lengths of which one is the least and one the most. */
export function withUpperBound(source: Source, from: LengthReading): LengthReading {
  const { text } = source;
  const bounded = text.startsWith('以上', from.end);
  const second = bounded ? from.end + 2 : skipRangeJoint(text, from.end);
  const to = second < 0 || !source.numeralAt(second) ? null : readLength(source, second, false);
  if (!to || from.value.max !== undefined || to.value.max !== undefined) return from;
  if (bounded && !text.startsWith('以下', to.end)) return from;
  return {
    ...from,
    modifier: undefined,
    end: bounded ? to.end + 2 : to.end,
    value: { form: 'length', min: from.value.min, max: to.value.min },
    simple: false,
  };
}
