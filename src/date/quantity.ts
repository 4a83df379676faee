/** One number with one unit of time: 三年, 两个多小时, 一年半, 半个月. */
import type { Modifier } from '../model.js';
import { isLatinAt, isOneOf, skipSpace } from './characters.js';
import type { Unit } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { type Source, toNumber } from './source.js';

/** An ISO 8601 designator, how many of it the Chinese unit holds, and its place in the order of units. */
export interface LengthUnit {
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
/** What follows a unit and makes it another word: 三年级, 两天津, 三周岁, 5分之一. */
const BARRED: Record<string, string> = {
  年: '级龄代轻纪号画糕货味报薪终俸度初底末',
  周: '岁边刊期围转长报末跳',
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
export interface Quantity {
  readonly end: number;
  readonly min: number;
  readonly max: number;
  readonly unit: LengthUnit;
  readonly modifier: Modifier | undefined;
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
  return isOneOf(text, at, '来几') ? 'approx' : null;
}

export function readQuantity(source: Source, at: number, lasting: boolean): Quantity | null {
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
    const half = isOneOf(text, classified, '半');
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
          modifier: more ?? modifier,
        };
      }
    }
  }
  const measure = readUnit(source, next, lasting);
  if (!measure) return null;
  let { end } = measure;
  if (isOneOf(text, end, '半') && !isOneOf(text, end + 1, '数导岛径')) {
    // 三周半|跳
    if (measure.word === '周' && text.charAt(end + 1) === '跳') return null;
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
  return { end, min, max, unit: measure.unit, word: measure.word, modifier };
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
    modifier: more || behind ? 'gt' : undefined,
  };
}
