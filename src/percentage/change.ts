/**
 * Whether a percentage is itself a change, which way, and against what: read from the clause around it. A verb of change
 * stands directly before it (增长5%), or behind it (5%的快速增长); 涨幅 and its kind rule over any verb between.
 */
import { table } from '../numeral/characters.js';
import { readBasis } from './basis.js';

export interface Change {
  readonly direction?: 'up' | 'down';
  readonly basis?: string;
}

/** A change, and whether a noun (涨幅, 跌幅) rules it, and so the next number of its clause too. */
export interface Ruling {
  readonly change: Change;
  readonly noun: boolean;
}

const REACH = 36;
const BOUNDARY = table('，。；！？,;!?\n：:（）()');

/** What may stand between the verb and the number. */
const FILLERS =
  /(?:了|约|大约|均|达|达到|将|近|各|分别|高达|多达|超|超过|逾|最多|至少|不足|不到|不低于|不少于|不超过|接近|整整|大概|左右|幅度|幅度达|幅度为|的幅度达|也|又|都|为|是|共|总计|累计|仅|只|最高|最低|平均|上述|[“"‘：:])$/;
/** Numbers of a list that leave their unit to its last: 提高16、33、19个百分点. */
const LISTED = /(?:[\d０-９.．·]+个?[、和与及])+$/;
const UP_WORDS = byLast(
  '增长 提高 上升 提升 上涨 攀升 增加 递增 上扬 走高 上调 扩大 增大 飙升 激增 加快 反弹 回升 跃升 上浮 上行 拉升 增收 增产 升值 增值 提速 拉高 抬升 改善 优化 走强 高开 净增 多增 涨价 提价 翻',
);
const DOWN_WORDS = byLast(
  '下降 降低 减少 回落 下跌 下滑 萎缩 缩减 压减 下调 收窄 走低 下挫 锐减 骤降 下浮 缩水 贬值 放缓 减缓 减产 减收 削减 裁减 精简 缩短 减轻 衰退 负增长 滑落 下行 压缩 降价 缩小 减弱 减亏 走弱 调低 压降 减税 减免 降温 滑坡 缩窄 下探 跳水 放慢 趋缓 重挫 杀跌 递减 跌去 少增 低开',
);
const UP_END = /[增涨升]$/;
const DOWN_END = /[降跌减]$/;
const NO_CHANGE = /(?:增减|涨跌|升降|毫升|公升|立升|不升|不降|不增|不减|未增|未降|投降|高升)$/;
const UP_VERBS = '增长|增产|增收|上涨|上升|提高|提升|攀升|递增|增加|上调|上浮|反弹';
const DOWN_VERBS = '下降|下跌|下滑|回落|降低|减少|减产|萎缩|缩减|下调|下浮|递减|衰退|负增长|缩水';
const NOUNS: readonly (readonly [RegExp, 'up' | 'down'])[] = [
  [new RegExp(`(?:增幅|涨幅|升幅|(?:${UP_VERBS})幅度)[^，。；！？,;!?\\n]{0,16}$`), 'up'],
  [new RegExp(`(?:降幅|跌幅|减幅|(?:${DOWN_VERBS})幅度)[^，。；！？,;!?\\n]{0,16}$`), 'down'],
];
/** 增幅比上年低0.3个百分点 compares two levels. */
const COMPARES = /[高低快慢多少大小]出?$/;
/** 增速5.5%, 增长率为5.5%: the number is the growth itself. */
const RATE_NOUN =
  /(?:增速|增长率|增长速度|增长幅度|增长|递增率)(?:分别|均|也|又|都|同比|约|将|仅|只)?(?:为|达|达到|是|有|约|高达|约为|均为|分别为|分别达|分别达到|仅为)?$/;
const GAP =
  '(?:快速|高速|较快|中高速|稳定|稳健|平均|年均|同比|环比|大幅|强劲|正|持续|速度|名义|实际|年|左右|以上|高|的|幅度|比例|惊人|两位数|销售|业绩|利润|营收|收入|逐年|稳步|不断|速率)*';
const END = '(?:以上|左右|多)?';

/** What follows the number when it is a change: 的…增长, 速度递减, 增长 as a noun. 30%提高到40% is none. */
function behind(verbs: string, nouns: string): RegExp {
  return new RegExp(
    `^${END}(?:的${GAP}(?:${verbs}|${nouns})|(?:年均|平均)?(?:速度|幅度|速率|比例)${GAP}(?:${verbs})|(?:${nouns})(?!到|至|为))`,
  );
}

const UP_BEHIND = behind(UP_VERBS, '增长|增幅|增速|涨幅|升幅');
const DOWN_BEHIND = behind(DOWN_VERBS, '降幅|跌幅|减幅');

/** The characters of the words above: a clause without any of them states no change. */
const HINTS = table(`${[...UP_WORDS.values(), ...DOWN_WORDS.values()].flat().join('')}增涨升降跌减幅`);
/** What a change behind the number begins with. */
const OPENS_BEHIND = table('以左多的年平速幅比增降跌减涨升');
const NONE: Ruling = { change: {}, noun: false };

/** Words by their last character. */
function byLast(text: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const word of text.split(' ')) {
    const last = word.charAt(word.length - 1);
    map.set(last, [...(map.get(last) ?? []), word]);
  }
  return map;
}

/** The word of `words` that ends `text`. */
function ending(words: Map<string, string[]>, text: string): string | undefined {
  return words.get(text.charAt(text.length - 1))?.find((word) => text.endsWith(word));
}

function clauseBefore(flow: string, start: number, from: number): string {
  let at = start;
  const lowest = Math.max(from, start - REACH);
  while (at > lowest && BOUNDARY[flow.charCodeAt(at - 1)] !== 1) at--;
  return flow.slice(at, start);
}

function hints(clause: string): boolean {
  for (let i = 0; i < clause.length; i++) if (HINTS[clause.charCodeAt(i)] === 1) return true;
  return false;
}

function stripFillers(clause: string): string {
  let text = clause.trimEnd().replace(LISTED, '');
  for (let i = 0; i < 4; i++) {
    const shorter = text.replace(FILLERS, '');
    if (shorter === text) break;
    text = shorter.trimEnd();
  }
  return text;
}

function verbAt(text: string): { direction: 'up' | 'down'; length: number } | null {
  if (NO_CHANGE.test(text)) return null;
  const down = ending(DOWN_WORDS, text);
  if (down !== undefined) return { direction: 'down', length: down.length };
  const up = ending(UP_WORDS, text);
  if (up !== undefined) return { direction: 'up', length: up.length };
  if (DOWN_END.test(text)) return { direction: 'down', length: 1 };
  if (UP_END.test(text)) return { direction: 'up', length: 1 };
  return null;
}

/**
 * The change that the percentage in [start, end) of `flow` states. The clause is read from `from` on, the end of the
 * percentage before it, so that another one's verb is not taken.
 */
export function readChange(flow: string, start: number, end: number, from: number): Ruling {
  const clause = clauseBefore(flow, start, from);
  if (!hints(clause) && OPENS_BEHIND[flow.charCodeAt(end)] !== 1) return NONE;
  const nominal = clause.includes('幅') && !COMPARES.test(clause);
  const noun = nominal ? NOUNS.find(([pattern]) => pattern.test(clause)) : undefined;
  const stripped = stripFillers(clause);
  const verb = verbAt(stripped);
  const level = /[为是]$/.test(clause) && !RATE_NOUN.test(clause);
  const direction = noun?.[1] ?? (level ? undefined : verb?.direction) ?? directionBehind(flow, end, clause);
  if (direction === undefined) return NONE;
  const beforeVerb = verb === null ? stripped : stripped.slice(0, stripped.length - verb.length);
  const basis = readBasis(clause, beforeVerb);
  return { change: basis === undefined ? { direction } : { direction, basis }, noun: noun !== undefined };
}

function directionBehind(flow: string, end: number, clause: string): 'up' | 'down' | undefined {
  if (RATE_NOUN.test(clause)) return 'up';
  const text = flow.slice(end, end + 14);
  if (UP_BEHIND.test(text)) return 'up';
  return DOWN_BEHIND.test(text) ? 'down' : undefined;
}
