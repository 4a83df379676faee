/** Reads what stands directly behind a number: the noun it counts, what owns or follows it, what the counted do. */

import { LOCALIZERS } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { CAUSATIVE_VERBS, OUTCOME_PREDICATES, PRESENCE_PREDICATES, STATE_VERBS } from '../lexicon/verbs.js';
import { readPhrase } from '../phrase/phrase.js';
import { isAdverb, isConnector, isNominal, isParticle, isPreposition, isVerb } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';

/** What stands behind a number: 小区 | 的燃气设施 | 落地、投产. */
export interface Counted {
  readonly noun: readonly Word[];
  /** Behind 的, where the noun before it owns it. */
  readonly object: readonly Word[];
  readonly predicate: readonly Word[];
  readonly consumed: number;
}

/** Reads noun, object and predicate behind a number; null when no noun follows. */
export function parseCounted(right: readonly Word[], { light = false, unit = '', open = false } = {}): Counted | null {
  const people = unit === '人' || unit === '人次' || unit === '户';
  const event = EVENT_UNITS.has(unit);
  const phraseEnd = people && right[0] && isVerb(right[0]) ? 0 : nounEnd(right, event);
  if (phraseEnd === 0) return people ? actOf(right) : eventPredicate(right);
  const words = right.slice(0, phraseEnd);
  const de = words.findIndex((word) => word.text === '的');
  // 50个项目|完成投资31.2亿元: what leads on to another number belongs to that one.
  const predicate = open ? [] : predicateAfter(right.slice(phraseEnd));
  const consumed = phraseEnd + predicate.length;
  if (de < 0) {
    if (words.length > 1 && LOCALIZERS.has(words.at(-1)?.text ?? '')) words.pop();
    const last = words.at(-1);
    // 完成80个小区建设: the noun of action is what is done.
    if (light && predicate.length === 0 && last && words.length > 1 && NOUNS_OF_ACTION.has(last.text))
      return { noun: words.slice(0, -1), object: [], predicate: [last], consumed };
    return { noun: words, object: [], predicate, consumed };
  }
  const owner = words.slice(0, de);
  const owned = words.slice(de + 1);
  if (owned.length === 0) return { noun: owner, object: [], predicate, consumed };
  const last = owner.at(-1);
  const descriptive =
    last === undefined ||
    /^(?:a(?!n)|i|l|z)/.test(last.tag) ||
    owner.some((word) => isVerb(word) || isPreposition(word));
  return descriptive
    ? { noun: owned, object: [], predicate, consumed }
    : { noun: owner, object: owned, predicate, consumed };
}

/** Classifiers of events: what they count may be a verb (66次宇航发射). */
const EVENT_UNITS = tableOf('次 场 场次 起 批 批次 轮 届 回');
const LONGEST_ACT = 6;

/** 622万人享受最低生活保障, 19626人死亡: what the people do names them. */
function actOf(right: readonly Word[]): Counted | null {
  const act = predicateAfter(right);
  const [first] = act;
  const { core: rest } = readPhrase(act);
  // 42.6万人取得资格证书: the verb says which.
  const core = first && GAINING.has(first.text) && rest[0] !== first ? [first, ...rest] : rest;
  if (
    core.length === 0 ||
    core.length > LONGEST_ACT ||
    core.some((word) => isPreposition(word) || word.kind === 'pause')
  )
    return null;
  return { noun: [], object: [], predicate: core, consumed: act.length };
}

const GAINING = tableOf('取得 获得 领取 享受 拥有 具有 通过 报名 获评 获');

/** Behind a count of people the predicate may follow at once: 19626人死亡. */
function eventPredicate(right: readonly Word[]): Counted | null {
  const predicate = predicateAfter(right);
  const first = predicate[0];
  return first && OUTCOME_PREDICATES.has(first.text)
    ? { noun: [], object: [], predicate, consumed: predicate.length }
    : null;
}

/** Where the noun phrase that opens `right` ends. Verbs inside it modify the noun behind them (重点推进项目). */
export function nounEnd(right: readonly Word[], event: boolean): number {
  let end = 0;
  for (let i = 0; i < right.length; i++) {
    // 不|符合条件|人员: what is denied names the people.
    const denied = i === 0 && right[0] && isNegation(right[0]) ? deniedEnd(right) : 0;
    if (denied > 0) {
      end = denied;
      i = denied - 1;
      continue;
    }
    // 企业|申请认证, 群众|增收: behind those who act a verb is what they do.
    if (end > 0 && isAct(right, i)) break;
    const word = right[i];
    const next = right[i + 1];
    if (word === undefined || isQuantityWord(word) || isNegation(word)) break;
    // 2000万元专项资金|支持茶产业: what the money is for.
    if (i > 0 && CAUSATIVE_VERBS.has(word.text) && isMoney(right[i - 1])) break;
    if (i > 0 && (EACH.has(word.text) || MANNERS.has(word.text) || word.text === '及其')) break;
    if (isNominal(word)) {
      if (i > 0 && isAdverb(word, next) && !(next && isNominal(next))) break;
      end = i + 1;
    } else if (word.text === '的' && i > 0 && next) {
      // The relative clause may begin at once: 具有资质的|企业.
    } else if (isConnector(word)) {
      // 国家标准和行业标准: a list inside the noun; one in front of the next quantity is none.
      if (next === undefined || !isNominal(next) || word.kind === 'pause' || /^(?:所属|下属|直属)$/.test(next.text))
        break;
    } else if (isVerb(word) && next && modifies(word, next, right, i)) {
      // A verb that modifies.
    } else if (
      isVerb(word) &&
      i > 0 &&
      (next === undefined || isConnector(next)) &&
      (event || NOUNS_OF_ACTION.has(word.text))
    ) {
      end = i + 1;
    } else break;
  }
  return end;
}

/** 农户|户均增收: an average of those counted. */
const EACH = tableOf('户均 人均 平均 年均 月均 日均 亩均 均');
/** How somebody acts, often tagged as nouns: 单位|违规发放津贴. */
const MANNERS = tableOf(
  '全部 违规 违法 违纪 擅自 超范围 超标准 超进度 超额 虚假 重复 多头 无偿 有偿 集体 自愿 自发 主动 当场 当天 同比 环比',
);
const NEGATIONS = tableOf('未 不 没有 无 尚未 未能 不能 没 未曾 无法 未经 未按');

export function isNegation(word: Word): boolean {
  return word.kind === 'word' && !word.mention && NEGATIONS.has(word.text);
}

/** Where a noun phrase that begins with 不 or 未 ends; 0 when it is a predicate. */
function deniedEnd(right: readonly Word[]): number {
  return right.slice(1, LONGEST_DENIED).findIndex(({ text, kind }) => kind === 'word' && DENIED.test(text)) + 2 || 0;
}
const LONGEST_DENIED = 4;
const DENIED = /(?:人员|对象|家庭|企业|单位|学生|患者|机构|项目)$/;

function isMoney(word: Word | undefined): boolean {
  return word !== undefined && /(?:资金|经费|款|基金|债券)$/.test(word.text);
}

const AGENTS = /(?:企业|群众|居民|学生|农户|棉农|家庭|单位|职工|青年|选手|公司|市民|村民|老人|[人者员户民工生])$/;

function isAct(right: readonly Word[], i: number): boolean {
  const word = right[i];
  const before = right[i - 1];
  if (word === undefined || before === undefined || before.kind !== 'word' || !AGENTS.test(before.text)) return false;
  if (word.mention?.type === 'entity' && word.mention.kind === 'term') return i === right.length - 1;
  return isVerb(word) && !NOUNS_OF_ACTION.has(word.text) && !(right[i + 1]?.text === '的');
}

/** Verbs that may close a noun phrase: 80个小区建设, 20个项目验收. */
const NOUNS_OF_ACTION = tableOf(
  '建设 改造 更新 提升 升级 治理 整治 修复 创建 验收 续建 安置 搬迁 接种 认定 立项 转型 监测 检测 检查 服务 培训 维修 维护 整改 清理 拆除 试点 绿化 报批 审批 办理 交付 申报 改建 扩建 施工',
);

/** Predicates that never modify the noun behind them. */
const STRICT = tableOf(
  '落地 投产 开工 竣工 完工 入选 获批 获评 达标 参加 参与 参展 参赛 荣获 获得 晋级 通过 达到 实现 完成 开展 进行 成为 进入 走进 来到 前往 占 是 为 有 纳入 建成 投用 启用 通车 落户 入驻 受益 受灾 增加 减少 增长 下降',
);
function isStrict(word: Word): boolean {
  return STRICT.has(word.text) || PRESENCE_PREDICATES.has(word.text);
}

function modifies(verb: Word, next: Word, right: readonly Word[], at: number): boolean {
  if (isStrict(verb) || STATE_VERBS.has(verb.text)) {
    // 入选名单的企业: a relative clause.
    return at === 0 && right.slice(at + 1, at + 8).some((word) => word.text === '的');
  }
  return isNominal(next) || next.text === '的' || (isVerb(next) && at + 2 < right.length && !isStrict(next));
}

/** The predicate behind the noun, up to the next quantity. Adverbs in front of it go. */
function predicateAfter(words: readonly Word[]): readonly Word[] {
  const first = words[0];
  if (first === undefined || isConnector(first)) return [];
  const end = words.findIndex((word) => isQuantityWord(word));
  return end < 0 ? words : words.slice(0, end);
}

/** The words of a predicate that say which of the things are counted; none where it only says that they were there. */
export function outcomeOf(predicate: readonly Word[]): readonly Word[] {
  if (predicate.some(isNegation)) return [];
  const start = predicate.findIndex((word, i) => !isAdverb(word, predicate[i + 1]));
  const words = start < 0 ? [] : predicate.slice(start);
  const first = words[0];
  if (first === undefined || !OUTCOME_PREDICATES.has(first.text)) return [];
  let end = 0;
  for (const [i, word] of words.entries()) {
    if (OUTCOME_PREDICATES.has(word.text) && isVerbal(word)) end = i + 1;
    else if (word.kind !== 'pause' && word.text !== '和') break;
  }
  return words.slice(0, Math.max(end, 1));
}

function isVerbal(word: Word): boolean {
  return word.kind === 'word' && !word.mention;
}

/** The object of an outcome: 入选|国家级名单. */
export function objectOf(predicate: readonly Word[], outcome: readonly Word[]): readonly Word[] {
  const last = outcome.at(-1);
  if (last === undefined) return [];
  const rest = predicate.slice(predicate.indexOf(last) + 1).filter((word) => !isParticle(word));
  return rest.length <= 5 && rest.every((word) => isNominal(word)) ? rest : [];
}
