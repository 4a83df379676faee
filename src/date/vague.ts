/** Times without a value: 近日, 近年来, 目前, 今后一个时期, 多年. */
import { isOneOf } from './characters.js';
import type { Reading, Vague } from './expression.js';
import { each, Lexicon } from './lexicon.js';

export const VAGUE = new Lexicon<null>([
  ...each(
    '近日 日前 近期 近来 近年 近年来 近些年 近些年来 近几年 近几年来 近两三年 近两三年来 最近几年 最近几年来 最近这几年',
    null,
  ),
  ...each('近些天 近些日子 最近一段时间 最近一段时期 前些日子 前阵子 前一阵 前一阵子 这些天 这些日子', null),
  ...each(
    '近几日 近几天 近几个月 近几周 近几周来 近几天来 近几日来 近日来 近日以来 近年以来 近几个月来 这几天来 最近几天 最近几个月 连日来 连日 这几天 这几年 这些年 这些年来 前几年 前些年 前几天 前些天 前两天',
    null,
  ),
  ...each(
    '最近 前不久 不久前 不久之前 不久后 不久之后 前段时间 前一段时间 近段时间 近一段时间 近一段时间以来 近段时间以来 近一个时期 近一个时期以来 一段时间以来 一个时期以来',
    null,
  ),
  ...each(
    '当前 目前 今后一个时期 今后一段时期 今后一段时间 今后一段时间内 今后几年 未来几年 未来数年 未来一段时间 未来一段时期 未来一个时期',
    null,
  ),
  ...each(
    '下一个时期 下一阶段时期 过去几年 过去数年 过去几十年 未来几十年 近几十年 近几十年来 未来几天 未来几个月 今后数年',
    null,
  ),
  ...each(
    '多年 多年来 多年以来 多年前 多年后 多年以前 多年以后 数年前 数年后 几年前 几年后 几天前 几天后 数天前 数日前 数月前 几个月前',
    null,
  ),
  ...each(
    '几周前 几小时前 数小时前 几个小时前 几分钟前 几十年前 数十年前 数百年前 几百年前 几千年前 数千年前 十几年前 十多年前 几十年来',
    null,
  ),
  ...each('数十年来 百余年来 几年来 数年来 数月来 几个月来 数日来 几天来 逐年 逐月 逐日', null),
]);

/** What follows a vague word and makes it another one: 近日点, 最近的, 目前为止 keeps its word. */
const BARRED: Record<string, string> = {
  近日: '点',
  最近: '的距邻处点一两三四五六七八九十半',
  近来: '到',
  前两天: '',
  近期: '',
  连日: '本元',
  多年: '生',
};

export function readVague(text: string, at: number): Reading<Vague> | null {
  const entry = VAGUE.at(text, at);
  if (!entry) return null;
  const end = at + entry.word.length;
  const barred = BARRED[entry.word];
  if (barred !== undefined && isOneOf(text, end, barred)) return null;
  // 许多年, 很多年, 十多年 hold 多年 as part of another number
  if (entry.word.startsWith('多年') && isOneOf(text, at - 1, '许很十百千万余好太几数众更最了个')) return null;
  if (
    entry.word === '日前' &&
    isOneOf(text, at - 1, '今昨明当次同翌即近往0123456789０１２３４５６７８９一二三四五六七八九十初之')
  )
    return null;
  return { end, value: { form: 'vague' } };
}
