/** Clock times: 14时30分, 3点半, 三点一刻, 8点差一刻, 差五分十点, 20:00, 11:30:10 p.m., 零点. */
import { digitAt, isDashAt, isEdgeAt, isHanAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import { readDigital, readHalfDay, readHourOfHalf } from './digital-clock.js';
import type { Clock, Reading } from './expression.js';
import { readNumber } from './number.js';
import { Phrases } from './phrases.js';
import { unitBehind } from './shared-unit.js';

const QUARTERS: readonly (readonly [string, number])[] = [
  ['半', 30],
  ['一刻', 15],
  ['1刻', 15],
  ['三刻', 45],
  ['3刻', 45],
];

interface Minutes {
  readonly end: number;
  readonly value: number;
  readonly second?: number;
}

/** 一刻, 三刻, 半, as minutes. */
function readQuarterHour(text: string, at: number): Minutes | null {
  for (const [word, value] of QUARTERS) {
    if (text.startsWith(word, at)) {
      const end = at + word.length;
      return { end: text.charAt(end) === '钟' ? end + 1 : end, value };
    }
  }
  return null;
}

/** 30分, 05分, 二十; with seconds in `second`. */
function readMinutes(text: string, at: number, isArabic: boolean): Minutes | null {
  const past = text.charAt(at) === '过' ? at + 1 : at;
  const zero = text.charAt(past) === '零' ? past + 1 : past;
  const number = readNumber(text, zero);
  if (!number || number.value > 59 || number.digits > 2) return null;
  const unit = skipSpace(text, number.end);
  if (text.charAt(unit) !== '分') {
    // 九点二十: minutes without their unit, of two figures, where nothing else is counted
    // but 二点二七 is a decimal, and 一点19 is none of both
    const figures = number.script === 'arabic' ? isArabic : number.digits === 0 || number.value < 10;
    const two = (number.value >= 10 || zero > past || number.digits === 2) && figures;
    return two &&
      !isOneOf(text, number.end, '个名万亿多余人年月日号元块岁斤公米家项%％.．度') &&
      !isLatinAt(text, number.end)
      ? { end: number.end, value: number.value }
      : null;
  }
  const end = text.charAt(unit + 1) === '钟' ? unit + 2 : unit + 1;
  const seconds = readNumber(text, skipSpace(text, end));
  if (seconds && seconds.value < 60 && seconds.digits <= 2 && text.charAt(skipSpace(text, seconds.end)) === '秒') {
    return { end: skipSpace(text, seconds.end) + 1, value: number.value, second: seconds.value };
  }
  return { end, value: number.value };
}

/** A clock time in words. `certain`: a day, a part of the day or 每天 stands before, so a bare 3点 is one. */
function readSpoken(text: string, at: number, certain: boolean): Reading<Clock> | null {
  const number = readNumber(text, at);
  if (!number || number.value > 24 || number.digits > 2) return readNamed(text, at);
  if (digitAt(text, at - 1) >= 0 || isLatinAt(text, at - 1) || isOneOf(text, at - 1, '.．第数几·')) return null;
  let unit = skipSpace(text, number.end);
  const hour = number.value;
  // 一二点 is about one or two
  if (number.script === 'han' && number.digits === 2 && hour === 12) return null;
  if (!isOneOf(text, unit, '点點时時')) {
    const row = certain ? unitBehind(text, number.end, ['点', '时']) : isHourRange(text, at, number.end);
    return row ? { end: number.end, value: { hour, minute: 0 } } : null;
  }
  const spoken = isOneOf(text, unit, '点點');
  unit++;
  // 十时 is a clock time, 一时 and 三时 in words are not
  if (!spoken && isOneOf(text, unit, '代刻而常效速段节空')) return null;
  // 一点半点 is a little
  if (text.startsWith('半点', unit)) return null;
  const minutes = readQuarterHour(text, unit) ?? readMinutes(text, skipSpace(text, unit), number.script === 'arabic');
  if (minutes) {
    const second = minutes.second === undefined ? {} : { second: minutes.second };
    return { end: minutes.end, value: { hour, minute: minutes.value, ...second } };
  }
  if (text.charAt(unit) === '差') {
    const lack = readLack(text, unit);
    if (lack) return { end: lack.end, value: before(hour, lack.value) };
    if (!spoken) return null;
  }
  const end = isOneOf(text, unit, '整钟正') ? (isOneOf(text, unit + 1, '整') ? unit + 2 : unit + 1) : unit;
  if (end > unit || certain) return isPoints(text, end) ? null : { end, value: { hour, minute: 0 } };
  return standsAsTime(text, at, end, spoken, number.script === 'han') ? { end, value: { hour, minute: 0 } } : null;
}

/** 10至12时: hours that leave their 时 to the end of the range. */
function isHourRange(text: string, at: number, end: number): boolean {
  if (digitAt(text, at) < 0 || !(isOneOf(text, end, '至到') || isDashAt(text, end))) return false;
  const last = readNumber(text, end + 1);
  return (
    last !== null && last.value <= 24 && text.charAt(last.end) === '时' && !isOneOf(text, last.end + 1, '代刻间空')
  );
}

/** 差一刻, 差5分: minutes that lack to the hour. */
function readLack(text: string, at: number): Minutes | null {
  if (text.charAt(at) !== '差') return null;
  const quarter = readQuarterHour(text, at + 1);
  if (quarter && quarter.value !== 30) return quarter;
  const number = readNumber(text, at + 1);
  if (!number || number.value < 1 || number.value > 59 || text.charAt(number.end) !== '分') return null;
  return { end: text.charAt(number.end + 1) === '钟' ? number.end + 2 : number.end + 1, value: number.value };
}

function before(hour: number, minutes: number): Clock {
  return { hour: (hour + 23) % 24, minute: 60 - minutes };
}

/** 差一刻八点, 差五分十点. */
function readLacking(text: string, at: number): Reading<Clock> | null {
  const lack = readLack(text, at);
  const hour = lack && readNumber(text, skipSpace(text, lack.end));
  if (!lack || !hour || hour.value > 24 || text.charAt(hour.end) !== '点') return null;
  return {
    end: isOneOf(text, hour.end + 1, '钟整') ? hour.end + 2 : hour.end + 1,
    value: before(hour.value, lack.value),
  };
}

function readNamed(text: string, at: number): Reading<Clock> | null {
  for (const [word, hour] of [
    ['午夜12点', 24],
    ['正午12点', 12],
  ] as const) {
    if (text.startsWith(word, at)) return { end: at + word.length, value: { hour, minute: 0 } };
  }
  return null;
}

/** Nouns that points belong to: 三点意见, 2点建议. */
const POINTS = new Phrases(
  '意见 建议 要求 启示 体会 看法 原因 说明 理由 特点 不同 思考 希望 内容 问题 经验 作用 优势 变化 事实 共识 感受 注意 结论 想法 措施 贡献 不足 缺点 优点 好处 启发 共同 成功 做法 期望 倡议 承诺 规定 方面 判断 考虑 打算 认识 心得 基本 重要 主要 具体 核心 关键 明显 突出 补充 修改 回应 发现 声明 指示 批示 决定 区别',
);

function isPoints(text: string, end: number): boolean {
  return POINTS.begins(text, end) > 0;
}

const BEFORE_TIME = new Phrases(
  '于 在 从 到 至 约 近 每 将 、 ， 。 ； ： （ ( 大概 差不多 已是 已经是 时间 上班 下班 \t \n \r \u3000 \u00a0',
);

/** Whether a clock time may begin here. */
function opensTime(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === ' ' || BEFORE_TIME.ends(text, at) > 0;
}

/** A bare 9点 or 15时: at the head of a clause or behind 在, 到, 约, and at the end of one or before 前, 起, 左右, 许. */
function standsAsTime(text: string, at: number, end: number, spoken: boolean, han: boolean): boolean {
  if (isPoints(text, end)) return false;
  // 当地时间16时, 北京时间8点
  if (text.startsWith('时间', at - 2) && isOneOf(text, at - 3, '地京村')) return true;
  if (!spoken) {
    const bounded = digitAt(text, at) >= 0 && isOneOf(text, at - 1, '从到至于');
    if (!bounded && !isEdgeAt(text, end) && !isOneOf(text, end, '许前后起至到左开结举在将正抵出发，')) return false;
    return !han || end - at > 2 || (isOneOf(text, at, '零') && opensTime(text, at));
  }
  if (han && text.charAt(at) === '一' && end - at === 2)
    return (at === 0 || isOneOf(text, at - 1, '于在到至')) && isEdgeAt(text, end);
  if (STARTS.begins(text, end) > 0 && !isOneOf(text, at - 1, '第几这那')) return true;
  if (ABOUT.begins(text, end) > 0 && !isOneOf(text, at - 1, '涨跌升降报收了第低高达为多少得')) return true;
  // From four o'clock on a verb may follow; two or three 点 are points
  const late = standsLate(text, at, end);
  const closes = isEdgeAt(text, end) || isOneOf(text, end, '前后起左许至到之以的开就才出上下准') || late;
  return closes && (isEdgeAt(text, at - 1) || opensTime(text, at));
}

const ABOUT = new Phrases('左右 前后 许');

/** What is done at a time: 会议2点开始. */
const STARTS = new Phrases(
  '开始 举行 开幕 结束 闭幕 出发 起飞 到达 抵达 集合 开会 开播 播出 上班 下班 起床 睡觉 开门 关门 开赛 开球 散会',
);

function standsLate(text: string, at: number, end: number): boolean {
  const number = readNumber(text, at);
  return (
    number !== null &&
    (number.value >= 4 || number.value === 0) &&
    isHanAt(text, end) &&
    (!isOneOf(text, end, '多几五一二三四六七八九十个下上位名') ||
      (text.charAt(end) === '多' && !isOneOf(text, end + 1, '个分元钱种名')))
  );
}

export function readClock(text: string, at: number, certain: boolean): Reading<Clock> | null {
  const digital = readDigital(text, at);
  if (digital) return readHalfDay(text, digital);
  const spoken = readSpoken(text, at, certain);
  if (spoken) return isHanAt(text, spoken.end) || spoken.end >= text.length ? spoken : readHalfDay(text, spoken);
  return readLacking(text, at) ?? readHourOfHalf(text, at);
}
