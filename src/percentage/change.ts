/**
 * Whether a percentage is itself a change, which way, and against what: read from the clause around it. A verb of change
 * stands directly before it (增长5%), or behind it after 的 (5%的快速增长); 涨幅 and its kind rule over any verb between.
 */

export interface Change {
  readonly direction?: 'up' | 'down';
  readonly basis?: string;
}

const REACH = 36;
const BOUNDARY = /[，。；！？,;!?\n：:（）()]/;

/** What may stand between the verb and the number. */
const FILLERS =
  /(?:了|约|大约|均|达|达到|将|近|各|分别|高达|多达|超|超过|逾|最多|至少|不足|不到|不低于|不少于|不超过|接近|整整|大概|左右|幅度|幅度达|幅度为|的幅度达|也|又|都|为|是|共|总计|累计|仅|只|最高|最低|平均|上述|[“"‘：:])$/;
const UP_WORDS = words(
  '增长 提高 上升 提升 上涨 攀升 增加 递增 上扬 走高 上调 扩大 增大 飙升 激增 加快 反弹 回升 跃升 上浮 上行 拉升 增收 增产 升值 增值 提速 拉高 抬升 改善 优化 走强 净增 翻',
);
const DOWN_WORDS = words(
  '下降 降低 减少 回落 下跌 下滑 萎缩 缩减 压减 下调 收窄 走低 下挫 锐减 骤降 下浮 缩水 贬值 放缓 减缓 减产 减收 削减 裁减 精简 缩短 减轻 衰退 负增长 滑落 下行 压缩 降价 缩小 减弱 减亏 走弱 调低 压降 减税 减免 降温 滑坡 缩窄 下探 跳水 放慢 趋缓 重挫 杀跌',
);
const UP_END = /[增涨升]$/;
const DOWN_END = /[降跌减]$/;
const NO_CHANGE = /(?:增减|涨跌|升降|毫升|公升|立升|不升|不降|不增|不减|未增|未降|投降|高升)$/;
const NOUNS: readonly (readonly [RegExp, 'up' | 'down'])[] = [
  [/(?:增幅|涨幅|升幅)[^，。；！？,;!?\n]{0,16}$/, 'up'],
  [/(?:降幅|跌幅|减幅)[^，。；！？,;!?\n]{0,16}$/, 'down'],
];
/** 增速5.5%, 增长率为5.5%: the number is the growth itself. */
const RATE_NOUN =
  /(?:增速|增长率|增长速度|增长幅度|增长|递增率)(?:分别|均|也|又|都|同比|约|将|仅|只)?(?:为|达|达到|是|有|约|高达|约为|均为|分别为|分别达|分别达到|仅为)?$/;
const BEHIND_GAP =
  '(?:快速|高速|较快|中高速|稳定|稳健|平均|年均|同比|环比|大幅|强劲|正|持续|速度|名义|实际|年|左右|以上|高|的|幅度|比例|惊人|两位数|销售|业绩|利润|营收|收入)*';
const UP_BEHIND = new RegExp(
  `^(?:以上|左右|多)?的${BEHIND_GAP}(?:增长|增幅|增速|涨幅|升幅|上涨|提升|攀升|递增|上升|增加|提高)`,
);
const DOWN_BEHIND = new RegExp(
  `^(?:以上|左右|多)?的${BEHIND_GAP}(?:下降|降幅|跌幅|下滑|下跌|回落|减少|降低|萎缩|负增长|缩水|衰退)`,
);

const COMPARED =
  /(?:同比|环比|(?:相较于|相?较之?|较于|比|与)(?:上|去|前|本|今|当|\d{4}|[〇○一二三四五六七八九零]{4})?一?个?(?:年度|年|月|季度|周|届|期|次|日|交易日|轮|半年|旬)?(?:\d{1,2}月|[一二三四]季度|上半年|下半年)?(?:年初|年末|年底|同期|同月|同季|末|底|初|之前|前|水平|同日)?(?:相比)?)/g;
/** 较 and 比 as words of their own (比改革前), not in 比重, 占比, 较快. */
const OTHER_COMPARISON =
  /(?<![占对相同环反正计可百不无配评攀之好])[较比](?![重例率值较为大快高好多低强小少赛如特亚利索方划试拟喻邻肩武基])[^，。；！？,;!?\n\d%％]{1,12}$/;

function words(text: string): string[] {
  return text.split(' ');
}

function clauseBefore(flow: string, start: number, from: number): string {
  let at = start;
  const lowest = Math.max(from, start - REACH);
  while (at > lowest && !BOUNDARY.test(flow.charAt(at - 1))) at--;
  return flow.slice(at, start);
}

function stripFillers(clause: string): string {
  let text = clause.trimEnd();
  for (let i = 0; i < 4; i++) {
    const shorter = text.replace(FILLERS, '');
    if (shorter === text) break;
    text = shorter.trimEnd();
  }
  return text;
}

function verbAt(text: string): { direction: 'up' | 'down'; length: number } | null {
  if (NO_CHANGE.test(text)) return null;
  const down = DOWN_WORDS.find((word) => text.endsWith(word));
  if (down !== undefined) return { direction: 'down', length: down.length };
  const up = UP_WORDS.find((word) => text.endsWith(word));
  if (up !== undefined) return { direction: 'up', length: up.length };
  if (DOWN_END.test(text)) return { direction: 'down', length: 1 };
  if (UP_END.test(text)) return { direction: 'up', length: 1 };
  return null;
}

function basisIn(clause: string, beforeVerb: string): string | undefined {
  let last: string | undefined;
  for (const [match] of clause.matchAll(COMPARED)) if (match.length > 1 && match !== '相较') last = match;
  return last ?? OTHER_COMPARISON.exec(beforeVerb)?.[0];
}

/**
 * The change that the percentage in [start, end) of `flow` states. The clause is read from `from` on, the end of the
 * percentage before it, so that another one's verb is not taken.
 */
export function readChange(flow: string, start: number, end: number, from: number): Change {
  const clause = clauseBefore(flow, start, from);
  const behind = flow.slice(end, end + 14);
  const noun = NOUNS.find(([pattern]) => pattern.test(clause));
  const stripped = stripFillers(clause);
  const verb = verbAt(stripped);
  const level = /[为是]$/.test(clause) && !RATE_NOUN.test(clause);
  const direction =
    noun?.[1] ??
    (level ? undefined : verb?.direction) ??
    (RATE_NOUN.test(clause) || UP_BEHIND.test(behind) ? 'up' : DOWN_BEHIND.test(behind) ? 'down' : undefined);
  if (direction === undefined) return {};
  const beforeVerb = verb === null ? stripped : stripped.slice(0, stripped.length - verb.length);
  const basis = basisIn(clause, beforeVerb);
  return basis === undefined ? { direction } : { direction, basis };
}
