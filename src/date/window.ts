/**
 * Stretches that lie against the present: 近三年, 过去五年, 未来两周, 上两个月, 今明两年; and the first units of a longer
 * stretch: 前三季度, 今年前两个月, 2021年前两周.
 */
import { isEdgeAt, isOneOf, skipSpace } from './characters.js';
import { wholeUnits } from './distance.js';
import { EVENT } from './event.js';
import type { Anchor, Lead, Point, Range, Reading, Unit, Vague, Window } from './expression.js';
import { type LengthReading, readLength } from './length.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { Phrases } from './phrases.js';
import type { Source } from './source.js';

type Prefix = Pick<Window, 'toward' | 'counting' | 'from'>;
const prefix = (toward: -1 | 1, counting: Window['counting'], from: Anchor = 'reference'): Prefix => ({
  toward,
  counting,
  from,
});

export const WINDOW_HEADS = new Lexicon<Prefix>([
  ...each('近 最近 最近的 近来 这 这最近 最近这', prefix(-1, 'present')),
  ...each('过去 过去的 过去这 刚刚过去的 刚过去的', prefix(-1, 'beside')),
  ...each('此前 此前的', prefix(-1, 'beside', 'event')),
  ...each('上 前', prefix(-1, 'full')),
  ...each('未来 未来的 今后 今后的 接下来 接下来的 往后', prefix(1, 'present')),
  ...each('下', prefix(1, 'full')),
  ...each('后', prefix(1, 'beside')),
  ...each('此后 其后 随后 随后的 此后的 其后的', prefix(1, 'beside', 'named')),
  ...each('之后', prefix(1, 'beside', 'event')),
]);

/** 历时近三年, 等了近两个小时: a length, not the years up to now. */
const LASTING = new Phrases(
  '历时 长达 为期 历经 持续 耗时 用时 费时 经过 经 花费 达 已有 已经 已 相隔 时隔 间隔 任期 刑期 期限 拖延 延长 推迟 提前 工龄 从业 执教 学习 工作 生活 努力 奋战 筹备 建设 审理 调查 逾期 完工 住院 经营 从事 流传 耕耘 任职 服刑 潜逃 在逃 停产 停工 停业 停牌 闲置 搁置 失踪 失联 分居 恋爱 结婚 创业 办学 执业 服务 服役 驻守 守护 坚守 坚持 研究 谈判 磋商 酝酿 施工 运行 运营 运转 居住 封闭 关闭 排队 等候 等待 治疗 抢救 昏迷 卧床 拖欠 开业 连载 领先 落后 滞后 延误 超期 少则 多则 短则 长则 快则 慢则 了',
);

export function isLasting(text: string, at: number): boolean {
  return LASTING.ends(text, at) > 0;
}

/** A thousand years up to now name no year. */
const FARTHEST = 999;

const UNITS_OF_TIME = new Set<Unit>(['hour', 'minute', 'second']);

const BARE_HEADS = '上下前后这';

export function readWindow(source: Source, at: number): Reading<Window | Vague> | null {
  const { text } = source;
  const head = WINDOW_HEADS.at(text, at);
  if (!head) return null;
  const { toward, counting, from } = head.value;
  let start = skipSpace(text, at + head.word.length);
  if (text.charAt(start) === '约') start++;
  const { form } = source.numeralAt(start) ?? {};
  const bare = head.word.length === 1 && BARE_HEADS.includes(head.word);
  const length = readLength(source, start, !bare);
  if (!length?.simple || !Number.isInteger(length.max * 2) || length.max > FARTHEST) return null;
  // 此前一天 is the day before
  if (head.word.length === 2 && length.unit === 'day' && length.max === 1 && isOneOf(text, at, '此其')) return null;
  if (bare && !isBareHead(text, at, head.word, length)) return null;
  const end = skipWindowTail(text, length.end);
  // 近百年 is a length, 近百年来 are the years up to now
  if (form === 'bare' && end === length.end) return null;
  // 过去几十年 names no year
  if (form === 'vague') return { end, value: { form: 'vague' } };
  const hour = UNITS_OF_TIME.has(length.unit);
  if (head.word === '近') {
    if (isLasting(text, at) || hour) return null;
    // 近一年多 is a length without 来
    if (length.modifier === 'gt' && end === length.end) return null;
  }
  // 已经过去20年了: they have passed
  if (head.word === '过去' && (isOneOf(text, at - 1, '已经又') || isOneOf(text, length.end, '了'))) return null;
  const { count, unit } = wholeUnits(length.max, length.unit);
  if (!Number.isInteger(count)) return null;
  return {
    end,
    value: { form: 'window', count, unit, toward, counting: hour && counting === 'full' ? 'present' : counting, from },
  };
}

/** What stands before 上两年 and 下三周: 创下|10年来, 立交桥下|20多天 are none. */
const BEFORE_BARE = '的在从和与比较于至到或是了由及跟同对将但而就则为按据';

/** 上, 下, 前, 后 and 这 are windows before two units and more; 前 and 后 only where a clause begins. */
function isBareHead(text: string, at: number, word: string, { unit, max, end, modifier }: LengthReading): boolean {
  const opens = isEdgeAt(text, at - 1);
  if (word === '这') {
    const back = isOneOf(text, end, '前后') && !isOneOf(text, end + 1, '往来期');
    return max >= 2 && unit !== 'month' && !isOneOf(text, at - 1, '在') && !back;
  }
  if (word === '上' || word === '下') {
    if (modifier || !(opens || isOneOf(text, at - 1, BEFORE_BARE)) || text.startsWith('世纪', end - 2)) return false;
    return max >= 2 || (max === 1 && UNITS_OF_TIME.has(unit));
  }
  if (!opens || isOneOf(text, at - 1, '”’』」') || (max === 1 && unit === 'day')) return false;
  if (unit === 'month' || unit === 'quarter') return word === '后';
  return word === '后' || unit !== 'year';
}

function skipWindowTail(text: string, at: number): number {
  if (text.startsWith('以来', at)) return at + 2;
  if (text.charAt(at) === '来' && !isOneOf(text, at + 1, '到自看源说访临往')) return at + 1;
  if (text.charAt(at) === '间' && !isOneOf(text, at + 1, '隔接')) return at + 1;
  return at;
}

/** 三年来, 10天来: the years up to now without a word in front; 数百年来 names none. */
export function readSince(text: string, length: LengthReading, vague: boolean): Reading<Window | Vague> | null {
  if (!length.simple || UNITS_OF_TIME.has(length.unit)) return null;
  const long = text.startsWith('以来', length.end);
  if (!long && (text.charAt(length.end) !== '来' || isOneOf(text, length.end + 1, '到自看源说访临往之华'))) return null;
  const end = length.end + (long ? 2 : 1);
  if (vague || length.max > FARTHEST) return { end, value: { form: 'vague' } };
  const { count, unit } = wholeUnits(length.max, length.unit);
  if (!Number.isInteger(count)) return null;
  return { end, value: { form: 'window', count, unit, toward: -1, counting: 'present', from: 'reference' } };
}

/** Single hours, whose number is left out. */
export const HOUR_WORDS = new Lexicon<Window>([
  ...each('上个小时 上一小时 上一个小时', hourWindow(-1)),
  ...each('下个小时 下一小时 下一个小时', hourWindow(1)),
]);

function hourWindow(toward: -1 | 1): Window {
  return { form: 'window', count: 1, unit: 'hour', toward, counting: 'present', from: 'reference' };
}

const PAIRS: readonly (readonly [string, Anchor, number, number, Unit])[] = [
  ['今明两年', 'reference', 0, 1, 'year'],
  ['今明2年', 'reference', 0, 1, 'year'],
  ['明后两年', 'reference', 1, 2, 'year'],
  ['去今两年', 'reference', -1, 0, 'year'],
  ['今去两年', 'reference', -1, 0, 'year'],
  ['前去两年', 'reference', -2, -1, 'year'],
  ['今明后三年', 'reference', 0, 2, 'year'],
  ['今明两天', 'reference', 0, 1, 'day'],
  ['今明两日', 'reference', 0, 1, 'day'],
  ['今明天', 'reference', 0, 1, 'day'],
  ['今明后三天', 'reference', 0, 2, 'day'],
  ['明后两天', 'reference', 1, 2, 'day'],
  ['明后两日', 'reference', 1, 2, 'day'],
  ['明后天', 'reference', 1, 2, 'day'],
  ['昨今两天', 'reference', -1, 0, 'day'],
  ['昨今两日', 'reference', -1, 0, 'day'],
  ['前昨两天', 'reference', -2, -1, 'day'],
];

export const PAIR_WORDS = new Lexicon<Range>(
  PAIRS.map(([word, from, first, last, unit]) => {
    const at = (by: number): Point =>
      unit === 'year'
        ? { form: 'point', year: { is: 'shift', by, from } }
        : { form: 'point', day: { is: 'shift', by, from } };
    return [word, { form: 'range', from: at(first), to: at(last) }] as const;
  }),
);

const LEAD_UNITS = new Lexicon<Unit>([
  ...each('季度 个季度', 'quarter' as const),
  ...each('个月 月份 月', 'month' as const),
  ...each('周 个星期 星期 个周', 'week' as const),
  ...each('天 日', 'day' as const),
]);
const LEAD_HEADS = new Lexicon<boolean>([...each('前 头 首', false), ...each('后 最后', true)]);

/**
 * 前三季度, 前两个月 alone or behind the stretch they begin (今年前10个月, 2021年的前2周, 3月前两周). Weeks and days need
 * that stretch.
 */
export function readLead(text: string, at: number, of: Point | null): Reading<Lead> | null {
  const start = of && text.charAt(at) === '的' ? at + 1 : of ? skipSpace(text, at) : at;
  const head = LEAD_HEADS.at(text, start);
  if (!head) return null;
  const number = readNumber(text, start + head.word.length);
  if (!number || number.value < 1 || number.value > 60) return null;
  const unit = LEAD_UNITS.at(text, number.end);
  if (!unit) return null;
  const end = number.end + unit.word.length;
  if (isOneOf(text, end, '内岁')) return null;
  const last = head.value;
  if (unit.value === 'quarter' && number.value > 3) return null;
  if (unit.value === 'month' && (number.value > 11 || (unit.word !== '个月' && !isMonthLead(text, end, last))))
    return null;
  if (!of && (last || unit.value === 'week' || unit.value === 'day' || number.value < 2)) return null;
  if (!of && EVENT.ends(text, at) > 0) return null;
  const whole: Point = of ?? { form: 'point', year: { is: 'shift', by: 0, from: 'topic' } };
  return { end, value: { form: 'lead', of: whole, count: number.value, unit: unit.value, last } };
}

/** 前5月, 前两月: without 个 not before a day (此前5月10日). */
function isMonthLead(text: string, end: number, last: boolean): boolean {
  return !last && !readNumber(text, end) && !isOneOf(text, end, '上中下初底末');
}
