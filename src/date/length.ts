/** Lengths of time: 三年, 两个半月, 1小时30分, 3天3夜, 8—10分钟, 数十年, 一年多三个月又20天, 3年以上10年以下. */

import type { Modifier } from '../model.js';
import { digitAt, isDashAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import type { Length, Reading, Unit } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { Phrases } from './phrases.js';
import { type Source, toNumber } from './source.js';

/** An ISO 8601 designator, how many of it the Chinese unit holds, and its place in the order of units. */
interface LengthUnit {
  readonly letter: 'Y' | 'M' | 'W' | 'D' | 'H' | 'm' | 'S';
  readonly size: number;
  readonly unit: Unit;
  /** Only with 个 (个月), never with it (年), or either (小时). */
  readonly classifier: 'with' | 'without' | 'either';
}

const unit = (
  letter: LengthUnit['letter'],
  size: number,
  name: Unit,
  classifier: LengthUnit['classifier'],
): LengthUnit => ({
  letter,
  size,
  unit: name,
  classifier,
});

const UNITS = new Lexicon<LengthUnit>([
  ...each('年 周年', unit('Y', 1, 'year', 'without')),
  ...each('年头', unit('Y', 1, 'year', 'with')),
  ...each('世纪', unit('Y', 100, 'year', 'with')),
  ...each('月', unit('M', 1, 'month', 'with')),
  ...each('季度', unit('M', 3, 'quarter', 'either')),
  ...each('星期 礼拜', unit('W', 1, 'week', 'either')),
  ...each('周', unit('W', 1, 'week', 'either')),
  ...each('天 昼夜', unit('D', 1, 'day', 'without')),
  ...each('工作日 交易日', unit('D', 1, 'day', 'either')),
  ...each('日', unit('D', 1, 'day', 'without')),
  ...each('小时 钟头 钟', unit('H', 1, 'hour', 'either')),
  ...each('分钟', unit('m', 1, 'minute', 'either')),
  ...each('刻钟', unit('m', 15, 'minute', 'either')),
  ...each('分', unit('m', 1, 'minute', 'without')),
  ...each('秒钟 秒', unit('S', 1, 'second', 'without')),
  ...each('毫秒', unit('S', 0.001, 'second', 'without')),
]);
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

/** What follows a unit and makes it another word: 三年级, 两天津, 三周岁, 5分之一. */
const BARRED: Record<string, string> = {
  年: '级龄代轻纪号画糕货味报薪终俸度初底末',
  周: '岁边刊期围转长报末',
  天: '津然下空堂桥窗鹅线使花性麻山河涯平',
  日: '本元圆报益均产语文常子期渐趋志军式照光历程记用',
  月: '亮饼份',
  秒: '杀表',
  钟: '表情声楼点爱',
  分: '之析别布类享开级层组成数值行局部支公子',
  小时: '候',
  季度: '',
};

/** One number with one unit. `rest` tells that 多 stood inside: 两个多小时. */
interface Quantity {
  readonly end: number;
  readonly min: number;
  readonly max: number;
  readonly unit: LengthUnit;
  readonly modifier?: Modifier;
  /** The unit is 日, 分, 月 or 钟, which measure only beside other signs. */
  readonly word: string;
}

function readUnit(
  source: Source,
  at: number,
  lasting: boolean,
): { end: number; word: string; unit: LengthUnit } | null {
  const { text } = source;
  const classifier = isOneOf(text, at, '个個') ? 1 : 0;
  const entry = UNITS.at(text, at + classifier);
  if (!entry) return null;
  const { classifier: wants } = entry.value;
  const bareMonth = entry.word === '月' && classifier === 0 && lasting;
  if (!bareMonth && ((wants === 'with' && classifier === 0) || (wants === 'without' && classifier === 1))) return null;
  if (entry.word === '钟' && classifier === 0) return null;
  const end = at + classifier + entry.word.length;
  const barred = BARRED[entry.word];
  if (barred !== undefined && isOneOf(text, end, barred)) return null;
  // 两个月球探测器, but 四个月球龄
  if (entry.word === '月' && text.charAt(end) === '球' && text.charAt(end + 1) !== '龄') return null;
  return { end, word: entry.word, unit: entry.value };
}

/** 多, 余 and 来 between number and unit, or behind the unit. */
function readMore(text: string, at: number): Modifier | null {
  if (isOneOf(text, at, '多余餘')) return 'gt';
  return text.charAt(at) === '来' || text.charAt(at) === '几' ? 'approx' : null;
}

function readQuantity(source: Source, at: number, lasting: boolean): Quantity | null {
  const { text } = source;
  const numeral = source.numeralAt(at);
  if (!numeral || isLatinAt(text, at - 1)) return null;
  // 20112015年: two years run together
  if (numeral.digits >= 8) return null;
  // 百年 is a figure of speech, 百余年 and 上百年 are not
  if (numeral.form === 'bare' && !isOneOf(text, numeral.end, '余多') && !isOneOf(text, at - 1, '上近逾超')) return null;
  if (numeral.form === 'half' && isOneOf(text, numeral.end, '年个天日小月')) {
    return readHalf(source, numeral.end);
  }
  let min = toNumber(numeral.min);
  let max = toNumber(numeral.max);
  let next = skipSpace(text, numeral.end);
  let modifier: Modifier | undefined = numeral.modifier;
  const inner = readMore(text, next);
  if (inner && !text.startsWith('来年', next)) {
    modifier = inner;
    next++;
  }
  // 两个多小时, 一个半月
  const classified = isOneOf(text, next, '个個') ? next + 1 : next;
  if (classified > next) {
    const more = readMore(text, classified);
    const half = text.charAt(classified) === '半';
    if (more || half) {
      const measure = UNITS.at(text, classified + 1);
      if (measure && measure.value.classifier !== 'without') {
        const barred = BARRED[measure.word];
        const end = classified + 1 + measure.word.length;
        if (barred !== undefined && isOneOf(text, end, barred)) return null;
        const extra = half ? 0.5 : 0;
        return {
          end,
          min: min + extra,
          max: max + extra,
          unit: measure.value,
          word: measure.word,
          ...(more ? { modifier: more } : modifier ? { modifier } : {}),
        };
      }
    }
  }
  const measure = readUnit(source, next, lasting);
  if (!measure) return null;
  let { end } = measure;
  if (text.charAt(end) === '半' && !isOneOf(text, end + 1, '数导岛径')) {
    min += 0.5;
    max += 0.5;
    end++;
  }
  if (isOneOf(text, end, '多余') && !isOneOf(text, end + 1, '次名个人种家项元万晴云雨雪风雾数半')) {
    modifier = 'gt';
    end++;
  } else if (text.startsWith('有余', end)) {
    modifier = 'gt';
    end += 2;
  }
  return { end, min, max, unit: measure.unit, word: measure.word, ...(modifier ? { modifier } : {}) };
}

/** 半年, 半个月, 半个多小时, 半年多. */
function readHalf(source: Source, at: number): Quantity | null {
  const { text } = source;
  const classified = isOneOf(text, at, '个個') ? at + 1 : at;
  const more = classified > at ? readMore(text, classified) : null;
  const measure = more ? UNITS.at(text, classified + 1) : null;
  const found = measure
    ? { end: classified + 1 + measure.word.length, word: measure.word, unit: measure.value }
    : readUnit(source, at, true);
  if (!found || found.word === '日' || found.word === '分') return null;
  if (found.word === '月' && classified === at && isOneOf(text, found.end, '板谈形弯刊牙状')) return null;
  if (found.word === '天' && isOneOf(text, found.end, '云空')) return null;
  const behind = !more && isOneOf(text, found.end, '多余');
  return {
    end: behind ? found.end + 1 : found.end,
    min: 0.5,
    max: 0.5,
    unit: found.unit,
    word: found.word,
    ...(more || behind ? { modifier: 'gt' as const } : {}),
  };
}

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

function iso(parts: readonly { letter: LengthUnit['letter']; value: number }[]): string {
  let date = '';
  let time = '';
  for (const { letter, value } of parts) {
    const written = `${Number.isInteger(value) ? value : Number(value.toPrecision(12))}${letter.toUpperCase()}`;
    if ('YMWD'.includes(letter)) date += written;
    else time += written;
  }
  return `P${date}${time === '' ? '' : `T${time}`}`;
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
  readonly modifier?: Modifier;
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
  '历时 为期 连续 长达 持续 达 拘留 公示 期限 期限为 限期 之日起 之日后 届满 不少于 不超过 不满 超过 至少 最多',
  '共 逾 近 约 满 第 期 期为 期是 期限是',
);

/** What makes 四周 weeks. */
const WEEKS_AFTER = new Phrases('时间 内 后 前 之后 之前 之内 以后 以前 以内');

function isMeasure(source: Source, quantity: Quantity, at: number): boolean {
  const { text } = source;
  if (quantity.word === '日') {
    return DAYS_AFTER.begins(text, quantity.end) > 0 || DAYS_BEFORE.ends(text, at) > 0;
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
  const low: { letter: LengthUnit['letter']; value: number }[] = [];
  const high: typeof low = [];
  let { end, modifier } = first;
  let previous = first;
  const push = (quantity: Quantity) => {
    low.push({ letter: quantity.unit.letter, value: quantity.min * quantity.unit.size });
    high.push({ letter: quantity.unit.letter, value: quantity.max * quantity.unit.size });
  };
  push(first);
  for (let i = 0; i < 6; i++) {
    // 零三个月 may be one numeral, 零3个月 is two
    const joint = isOneOf(text, end - 1, '多余') ? end : skipPlus(text, end);
    const quantity = readQuantity(source, end, false) ?? (joint > end ? readQuantity(source, joint, false) : null);
    const fits = quantity && quantity.max < (LIMITS[previous.unit.letter]?.[quantity.unit.letter] ?? 1000);
    const smaller = fits && ORDER.indexOf(quantity.unit.letter) > ORDER.indexOf(previous.unit.letter);
    if (!quantity || !smaller || (quantity.word === '日' && !isMeasure(source, quantity, joint))) break;
    push(quantity);
    previous = quantity;
    end = quantity.end;
    modifier = quantity.modifier;
  }
  if (low.length === 1 && !isMeasure(source, first, at)) return null;
  const hundredths = previous.word === '秒' && previous.min === previous.max ? readHundredths(text, end) : null;
  if (hundredths) {
    low.pop();
    high.pop();
    push({ ...previous, min: previous.min + hundredths.value, max: previous.max + hundredths.value });
    end = hundredths.end;
  }
  // 千分之一秒
  if (text.startsWith('分之', at - 2)) return null;
  end = skipNights(source, end);
  const min = iso(low);
  const max = iso(high);
  return {
    end,
    value: { form: 'length', min, ...(max === min ? {} : { max }) },
    ...(modifier ? { modifier } : {}),
    unit: first.unit.unit,
    min: first.min * (first.unit.letter === 'Y' || first.unit.letter === 'm' ? first.unit.size : 1),
    max: first.max * (first.unit.letter === 'Y' || first.unit.letter === 'm' ? first.unit.size : 1),
    simple: low.length === 1,
  };
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
  const { modifier: _, ...rest } = from;
  return {
    ...rest,
    end: bounded ? to.end + 2 : to.end,
    value: { form: 'length', min: from.value.min, max: to.value.min },
    simple: false,
  };
}
