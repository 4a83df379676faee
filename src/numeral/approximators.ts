/**
 * Approximators before and after a number (约, 超过, 不少于 … 以上, 左右), which belong to its span and give its modifier.
 * Each comes with what it must not be part of: 节约, 附近, 公约; 以上述, 以下简称.
 */
import type { Modifier } from '../model.js';
import { table } from './characters.js';
import { Followers } from './followers.js';

/** Modifier, then the words that stand directly before a number. */
const BEFORE = `
approx 约 大约 大概 约莫 差不多 大致 约为
ge 至少 最少 起码 不低于 不少于 不小于 不下于 不下 不得低于 不得少于 不得小于 不应低于 不应少于 不应小于 不能低于 不能少于 不宜低于 不可低于 大于等于 不少於 ≥ ≧ ⩾
gt 超过 超 逾 超逾 高于 多于 大于 远超 超过了 ＞ >
le 不超过 不超 不高于 不多于 不大于 不得超过 不得高于 不得多于 不得大于 不应超过 不应大于 不应高于 不能超过 不可超过 不宜超过 不会超过 未超过 没有超过 至多 最多 顶多 小于等于 ≤ ≦ ⩽
lt 近 将近 接近 不足 不到 不满 未满 低于 少于 小于 未达到 不及 ＜ <
`;
/** Before multipliers alone (上百, 过亿). */
const BEFORE_BARE = `
ge 上
gt 过
`;

/** What stands directly after the unit (or, for 以上 and its kind, directly after a percentage). */
const AFTER = `
ge 以上 及以上 （含）以上 (含)以上 以上（含） 以上(含) 和以上 含以上 起
le 以下 及以下 （含）以下 (含)以下 以下（含） 以下(含) 以内 （含）以内 (含)以内 含以下
approx 左右 上下 许 前后
gt 有余 开外 出头 多
`;

/** The approximator is the end of another word behind these characters: 节约, 附近, 反超, 网上. */
const NOT_BEHIND: Readonly<Record<string, string>> = {
  约: '节合条公预签契纽制特违守毁相俭隐婉缔履盟邀解续赴爽誓绰密',
  近: '附最临靠邻远亲新就贴挨逼走拉凑迫晋抵切相浅',
  超: '赶反高英德意法西马班',
  逾: '',
  上: '以线网马路车早晚海版身船场楼街会岸墙山加爱考遇赶',
  过: '超通经不越度透难错见走路跳闪',
  不足: '',
  不到: '找看等买想料达得听拿收见感办做受碰遇',
  不及: '来措赶等',
  // An arrow, a tag and a comparison of formulas are no bounds.
  '>': `-=—–<>"'/0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`,
  '<': '-=<>0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
};
/** Words that end in one of those characters and leave the approximator free: 折合|约, 持续|约, 环节|约. */
const FREE_BEHIND: Readonly<Record<string, Followers>> = {
  约: new Followers(
    '折合 组合 混合 集合 结合 综合 联合 总合 契合 聚合 融合 整合 持续 连续 陆续 继续 后续 手续 环节 季节 细节 情节 章节 关节 干预 办公 线条 面条 控制 研制 录制 编制 体制 绘制 限制 抑制 压制 溶解 了解 分解 降解 化解 奔赴 保守 加密 机密 体相 亮相 照相'.split(
      ' ',
    ),
  ),
  超: new Followers(['提高', '增高', '升高', '走高']),
};
/** The approximator is the start of another word before these characters: 以下简称, 起来, 许可. */
const NOT_AHEAD: Readonly<Record<string, string>> = {
  以上: '述海',
  以下: '简称是为几列述内事项问题',
  起: '来步点码诉源身伏草床家火止到义重飞跑初因诞见哄立訴落降承吊获名航草跳',
  许: '可多愿诺久昌仙县文家三',
  上下: '班车游文级楼学联两浮波起翻求齐一',
  左右: '手两岸转开为臂侧翼互',
  多: '年月日天小个种次位名项家媒边功样元是少云晶数方层级地渠民彩党维国于股只点头部省县市场轮路条类所支篇重达以',
  前后: '',
};

interface Word {
  readonly text: string;
  readonly modifier: Modifier;
  readonly not: Uint8Array | undefined;
}

function words(lists: string, guards: Readonly<Record<string, string>>): Word[] {
  const all: Word[] = [];
  for (const line of lists.trim().split('\n')) {
    const [modifier = '', ...texts] = line.split(' ');
    for (const text of texts) {
      const guard = guards[text];
      all.push({ text, modifier: modifier as Modifier, not: guard === undefined ? undefined : table(guard) });
    }
  }
  return all.sort((a, b) => b.text.length - a.text.length);
}

function byCharacter(list: readonly Word[], at: (text: string) => number): Map<number, Word[]> {
  const map = new Map<number, Word[]>();
  for (const word of list) {
    const code = at(word.text);
    map.set(code, [...(map.get(code) ?? []), word]);
  }
  return map;
}

const last = (text: string) => text.charCodeAt(text.length - 1);
const first = (text: string) => text.charCodeAt(0);
const BEFORE_BY_LAST = byCharacter(words(BEFORE, NOT_BEHIND), last);
const BARE_BY_LAST = byCharacter(words(`${BEFORE}\n${BEFORE_BARE.trim()}`, NOT_BEHIND), last);
const ENDS = table([...BARE_BY_LAST.keys()].map((code) => String.fromCharCode(code)).join(''));
const AFTER_BY_FIRST = byCharacter(words(AFTER, NOT_AHEAD), first);
const OPENS = table([...AFTER_BY_FIRST.keys()].map((code) => String.fromCharCode(code)).join(''));

/** Whether an approximator before a number may end with the character `code`. */
export function endsApproximator(code: number): boolean {
  return ENDS[code] === 1;
}

export interface Approximation {
  /** Where the approximator starts (before a number) or ends (after it). */
  readonly at: number;
  readonly modifier: Modifier;
}

/** The approximator that ends at `start`, spaces between allowed. `bare` admits those of multipliers alone. */
export function approximatorBefore(flow: string, start: number, bare: boolean): Approximation | null {
  let end = start;
  while (end > start - 2 && flow.charCodeAt(end - 1) === 32) end--;
  if (ENDS[flow.charCodeAt(end - 1)] !== 1) return null;
  const candidates = (bare ? BARE_BY_LAST : BEFORE_BY_LAST).get(flow.charCodeAt(end - 1));
  if (candidates === undefined) return null;
  for (const { text, modifier, not } of candidates) {
    const at = end - text.length;
    if (at < 0 || !flow.startsWith(text, at)) continue;
    const taken = not !== undefined && at > 0 && not[flow.charCodeAt(at - 1)] === 1;
    return taken && !standsFree(flow, at, text) ? null : { at, modifier };
  }
  return null;
}

/** The approximator that starts at `end`. */
export function approximatorAfter(flow: string, end: number): Approximation | null {
  if (OPENS[flow.charCodeAt(end)] !== 1) return null;
  const candidates = AFTER_BY_FIRST.get(flow.charCodeAt(end)) ?? [];
  for (const { text, modifier, not } of candidates) {
    if (!flow.startsWith(text, end)) continue;
    const at = end + text.length;
    return not !== undefined && not[flow.charCodeAt(at)] === 1 ? null : { at, modifier };
  }
  return null;
}

/** Whether the approximator `word` at `at` is no part of a word before it: 持续|约, 手续|约, but 失约, 公约. */
export function standsFree(flow: string, at: number, word: string): boolean {
  return FREE_BEHIND[word]?.startsAt(flow, at - 2) === true;
}
