/** Times without a value: 近日, 近年来, 目前, 今后一个时期, 多年, 近几年, 数小时前. */
import { isOneOf } from './characters.js';
import type { Reading, Vague } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { Phrases } from './phrases.js';

export const VAGUE = new Lexicon<null>([
  ...each('近日 日前 近期 近来 近年 近年来 近年以来 近些年 近些年来 近两三年 近两三年来 近日来 近日以来', null),
  ...each('近些天 近些日子 前些日子 前阵子 前一阵 前一阵子 这些天 这些日子 这些年 这些年来 前些年 前些天 前两天', null),
  ...each('最近 前不久 不久前 不久之前 不久后 不久之后 前段时间 前一段时间 近段时间 近一段时间 近一段时间以来', null),
  ...each('最近一段时间 最近一段时期 最近一个时期 最近一个时期以来 近段时间以来 近一个时期 近一个时期以来', null),
  ...each('一段时间以来 一个时期以来 当前 目前 今后一个时期 今后一段时期 今后一段时间 今后一段时间内', null),
  ...each('未来一段时间 未来一段时期 未来一个时期 下一个时期 下一阶段时期 连日来 连日', null),
  ...each('多年 多年来 多年以来 多年前 多年后 多年以前 多年以后 百余年来 十多年前', null),
  ...each('过去几十年 未来几十年 近几十年 近几十年来 几十年来 数十年来', null),
  ...each('当年', null),
  ...each('几十年前 数十年前 数百年前 几百年前 几千年前 数千年前 十几年前 逐年 逐月 逐日', null),
]);

/** What follows a vague word and makes it another one: 近日点, 最近的, 目前为止 keeps its word. */
const BARRED: Readonly<Record<string, string>> = {
  近日: '点',
  最近: '的距邻处点一两三四五六七八九十半',
  近来: '到',
  连日: '本元',
  多年: '生',
};

/** The last characters of what happens: before 前 they make it 'before that'. */
const EVENT_ENDS = '赛会节考战婚产术选举幕行试验庆祭葬役业学播售映班团';

const BYGONE_BEFORE = new Phrases(
  '像 如 似 想 忆 忆起 忆着 想起 怀念 缅怀 重现 再现 唤起 记得 不减 较之 保留着 他 她 我 他们 她们 我们 你 同志 先生 将军 爷爷 奶奶 父亲 母亲 前辈',
);
const BYGONE_AFTER = new Phrases('我 他 她 你 那个 那段 那场 那位 的我 的他 的她 的那 的情景 的模样 的样子 勇');

/** 想当年, 像当年那样, 当年我们 …: the days gone by, and no year that could be told. */
export function isBygone(text: string, at: number): boolean {
  if (!text.startsWith('当年', at)) return false;
  // 他当年6月入学
  const number = readNumber(text, at + 2);
  if (number && isOneOf(text, number.end, '月日')) return false;
  return BYGONE_BEFORE.ends(text, at) > 0 || BYGONE_AFTER.begins(text, at + 2) > 0;
}

const FEW = '几数';
export const FEW_HEADS = new Lexicon<null>(
  each('近 近这 最近 最近这 最近的 过去 过去的 未来 未来的 今后 今后的 接下来 接下来的 这 前', null),
);
export const FEW_UNITS = new Lexicon<null>(
  each('年 个月 月 周 个星期 星期 天 日 个小时 小时 分钟 个季度 个世纪 个工作日 个交易日', null),
);
/** Behind a head these may stand, without one something of these must. */
const FEW_TAILS = new Lexicon<boolean>([...each('来 以来 间', false), ...each('前 后 之前 之后 以前 以后 过后', true)]);
/** 几年级, 这几日本人, 近几周边: what makes the unit another word. */
const NO_FEW_BEFORE = '级轮本元期边刊会';

/** 近几年, 过去数月, 今后几周; 几天前, 数小时后, 几年来. */
function readFew(text: string, at: number): Reading<Vague> | null {
  const head = FEW_HEADS.at(text, at);
  const few = at + (head?.word.length ?? 0);
  if (!isOneOf(text, few, FEW)) return null;
  const unit = FEW_UNITS.at(text, few + 1);
  if (!unit) return null;
  const end = few + 1 + unit.word.length;
  if (isOneOf(text, end, NO_FEW_BEFORE)) return null;
  const tail = FEW_TAILS.at(text, end);
  const close = tail ? end + tail.word.length : end;
  if (!head && (!tail || tail.word === '间')) return null;
  if (head?.word === '前' && isOneOf(text, at - 1, EVENT_ENDS)) return null;
  // 来到, 前往, 后来
  const other = tail !== null && tail.word.length === 1 && isOneOf(text, close, '到自往进期勤临访');
  if (head) return { end: tail && !tail.value && !other ? close : end, value: { form: 'vague' } };
  return other ? null : { end: close, value: { form: 'vague' } };
}

export function readVague(text: string, at: number): Reading<Vague> | null {
  const few = readFew(text, at);
  if (few) return few;
  const entry = VAGUE.at(text, at);
  if (!entry) return null;
  if (entry.word === '当年' && !isBygone(text, at)) return null;
  const end = at + entry.word.length;
  const barred = BARRED[entry.word];
  if (barred !== undefined && isOneOf(text, end, barred)) return null;
  // 赛前|两天, 开幕前|两天
  if (entry.word === '前两天' && isOneOf(text, at - 1, EVENT_ENDS)) return null;
  // 许多年, 很多年, 十多年 hold 多年 as part of another number
  if (entry.word.startsWith('多年') && isOneOf(text, at - 1, '许很十百千万余好太几数众更最了个')) return null;
  if (
    entry.word === '日前' &&
    isOneOf(text, at - 1, '今昨明当次同翌即近往0123456789０１２３４５６７８９一二三四五六七八九十初之')
  )
    return null;
  return { end, value: { form: 'vague' } };
}
