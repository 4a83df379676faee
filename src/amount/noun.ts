/**
 * What a count counts: the bare compound that follows it (446个|小区, 500个以上|储备项目) or, where nothing follows, the one
 * that stands right before (项目|201个). The only part of amounts that reads words; asked for by name.
 */
import type { AmountCandidate, Token } from '../model.js';
import { table } from '../numeral/characters.js';

/** How far a noun is looked for on either side. */
const REACH = 24;
const BOUNDARY = table('，。；：！？、,;:!?\n（）()“”‘’「」『』《》"\'…—-/|【】[]');

/** Tags of jieba's that a bare compound is made of. */
const NOMINAL = /^(?:n|ns|nt|nz|nr|nrt|nrfg|ng|vn|an|j|s|b|eng|x|f|t|zg|k)$/;
const HEAD = /^(?:n|ns|nt|nz|nr|nrt|ng|vn|an|j|s|eng|k)$/;
const ADJECTIVE = /^(?:a|ag|ad|z|i|l)$/;
/** Verbs that stand before a noun as part of its name (重点推进项目) more often than they take it as their object. */
const ATTRIBUTIVE = new Set(
  '推进 谋划 储备 保障 培育 监管 扶持 试点 示范 引领 感知 推荐 帮扶 挂牌 督办 合作 共建 在建 续建 新建 扩建 改建 更新 签约 落地 开工 审批 治理 巡回 应急 救援 参展 参赛 参会 入选 获奖 下岗 退役 失业 贫困 建档 立卡 上市 登记 注册 执法 检测 服务 运输 生产 加工 销售 经营 管理 研发 设计 施工 涉案 涉企 考核 评价 公示 宣讲 共享 联动 监测 预警 示范 交流 展示 教学 检查 整治 配套 充电 停车 供水 排水 供热 养老 托育 保育 就业 创业 创新 培训 研究 管护 防控 处置 保洁 志愿 涉农 贷款 采购 招标 投标 中标 交易 推介 表演 演出 比赛 竞赛 展览 参观 考察 调研'.split(
    ' ',
  ),
);
/** Happenings that the dictionary calls nouns: never the head (8个重点谋划项目|落地). */
const EVENTS = new Set(
  '落地 亮相 登场 发力 投产 签约 脱贫 受灾 获奖 完工 开工 竣工 到位 出席 齐聚一堂 参赛 参加 受伤 死亡 上市 入围'.split(
    ' ',
  ),
);
/** Nouns of place and time that follow a count without being counted (3家以上, 5个左右, 两次之间). */
const NO_NOUN = new Set(
  '以上 以下 以内 之内 之间 左右 上下 之中 其中 当中 之一 目前 今年 去年 现在 方面 情况 全部 同时 期间 内 中 上 下 里 外 前 后'.split(
    ' ',
  ),
);

/** What is done with what stands behind it: 发展|会员300多人. */
const ACTIONS = new Set(
  '发展 新增 增加 安排 组织 举办 开展 查处 处理 救助 资助 帮助 培育 引进 选派 派出 招聘 招收 招募 吸收 吸引 拥有 建成 解决 完成 实现 受理 办理 审结 破获 抓获 查获 发现 排查 整改 推出 发放 捐赠 印发 收购 出栏 涉及 接待 累计 共计 开工 实施 改造 新开工'.split(
    ' ',
  ),
);
/** Whose they are, not what they are: 全市|项目201个. */
const SCOPE = /^全(?:国|省|市|县|区|镇|乡|村|州|盟|旗|团|校|厂|球|行业|社会|系统)$/;
/** What counts persons: no doing is counted by them (35名妇女|出资). */
const PERSONAL = new Set('名位人员'.split(''));
/** An unknown word that holds the verb of its sentence: 13个乡有房屋倒塌. */
const NOUN_AND_VERB = /^[^中内外上下里前后][有在是被将已均都让]$/;

/** Cuts a text into words with tags; offsets count from its start. */
export type Cut = (text: string) => readonly Token[];

function clauseBehind(flow: string, end: number): string {
  let at = end;
  while (at < flow.length && at < end + REACH && BOUNDARY[flow.charCodeAt(at)] !== 1) at++;
  return flow.slice(end, at);
}

function clauseBefore(flow: string, start: number): string {
  let at = start;
  while (at > 0 && at > start - REACH && BOUNDARY[flow.charCodeAt(at - 1)] !== 1) at--;
  return flow.slice(at, start);
}

function isNominal(token: Token): boolean {
  return (NOMINAL.test(token.tag) && !NO_NOUN.has(token.word)) || ATTRIBUTIVE.has(token.word);
}

/** The compound that `tokens` open with, up to its last head; undefined where they open with none. */
function opening(tokens: readonly Token[], personal: boolean): { text: string; next: number } | undefined {
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (i === 0 && token?.tag === 'x' && NOUN_AND_VERB.test(token.word)) return { text: token.word.charAt(0), next: 1 };
    if (token === undefined || !(isNominal(token) || (ADJECTIVE.test(token.tag) && token.word.length < 4))) break;
    if (/[等和与及以]/.test(token.word) && token.tag === 'x') break;
    const head = HEAD.test(token.tag) && !(personal && token.tag === 'vn');
    if (head && !NO_NOUN.has(token.word) && !EVENTS.has(token.word)) length = i + 1;
  }
  if (length === 0) return undefined;
  return {
    text: tokens
      .slice(0, length)
      .map(({ word }) => word)
      .join(''),
    next: length,
  };
}

/** The noun of a count by the words behind it. 的 after a description leads to its noun: 功能齐全的|公厕. */
function nounBehind(tokens: readonly Token[], personal: boolean): string | undefined {
  const first = opening(tokens, personal);
  const de = tokens.findIndex(({ word }) => word === '的');
  const described = de > 0 && ADJECTIVE.test(tokens[de - 1]?.tag ?? '') && de <= (first?.next ?? 0) + 2;
  return (described ? opening(tokens.slice(de + 1), personal)?.text : undefined) ?? first?.text;
}

function isApart(word: string): boolean {
  return ACTIONS.has(word) || SCOPE.test(word);
}

function nounBefore(tokens: readonly Token[]): string | undefined {
  let from = tokens.length;
  for (let token = tokens[from - 1]; token !== undefined && isNominal(token); token = tokens[from - 1]) {
    if (/[等和与及以\d]/.test(token.word) && token.tag !== 'eng') break;
    from--;
  }
  while (tokens.length - from > 1 && isApart(tokens[from]?.word ?? '')) from++;
  const compound = tokens.slice(from);
  const head = compound.at(-1);
  // A doing alone is the verb of the clause: 仅销售13袋.
  if (compound.length === 1 && head?.tag === 'vn') return undefined;
  return head !== undefined && HEAD.test(head.tag) ? compound.map(({ word }) => word).join('') : undefined;
}

/** The counts of `amounts` with the noun they count, by words that `cut` gives; other amounts as they are. */
export function nameCounted(flow: string, amounts: readonly AmountCandidate[], cut: Cut): AmountCandidate[] {
  return amounts.map((amount) => {
    if (amount.kind !== 'count') return amount;
    const behind = clauseBehind(flow, amount.end);
    const noun =
      behind === ''
        ? nounBefore(cut(clauseBefore(flow, amount.start)))
        : nounBehind(cut(behind), PERSONAL.has(amount.unit));
    return noun === undefined ? amount : { ...amount, noun };
  });
}
