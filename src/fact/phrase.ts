/**
 * What stands before a quantity in its clause, cut down to the words that may name its indicator (rule 1): adverbs,
 * dates, scope, light and linking verbs, topics and lists of examples go.
 */
import type { Direction } from './draft.js';
import {
  isAdverb,
  isAttributeWord,
  isConnector,
  isMark,
  isNominal,
  isParticle,
  isPreposition,
  isPronoun,
  isVerb,
} from './grammar.js';
import {
  ADVERBS,
  ASPECT,
  CLAUSE_CONJUNCTIONS,
  DETERMINERS,
  DISCOURSE,
  LOCALIZERS,
  OWN_HOUSE,
  PREVERBAL_ADVERBS,
  TOPIC_MARKS,
} from './lexicon/function-words.js';
import { SCOPE_WORDS } from './lexicon/scope-words.js';
import {
  BINDING_VERBS,
  CAUSATIVE_VERBS,
  CHANGE_VERBS,
  GOAL_WORDS,
  HOLDING_VERBS,
  LEVEL_VERBS,
  LIGHT_VERBS,
  REACHING_PARTICLES,
  STATE_VERBS,
} from './lexicon/verbs.js';
import type { Word } from './word.js';

export interface Phrase {
  /** The words of the indicator; empty when the clause names none. */
  readonly core: readonly Word[];
  /** The verb that links it to the quantity. */
  readonly link: Word | null;
  /** 提升至 up, 降至 down, 保持在 flat. */
  readonly reach: Direction | null;
  /** 全市, a place or an organisation that leads the phrase: whose number it is. */
  readonly scope: Word | null;
  /** The phrase ends in 和, 、 or 及: what precedes is an item of the same list. */
  readonly open: boolean;
  /** It ends in 的 before its verb: 下降的为68个 leaves out what is counted. */
  readonly headless: boolean;
  /** A person is named in it: this is a story, not a table. */
  readonly personal: boolean;
  /** A light verb was dropped from it: 完成 80 个小区建设. */
  readonly light: Word | null;
  /** Its verb states what is (现有, 共有, 下辖), and no act. */
  readonly state: boolean;
}

/** Reads the words between the start of a clause (or the quantity before) and a quantity. */
export function readPhrase(words: readonly Word[]): Phrase {
  const open = words.length > 0 && isOpenEnd(words);
  const end = trimEnd(withoutExamples(words));
  const tail = words.at(end.words.length);
  const headless = tail?.text === '的' && end.link !== null;
  const start = trimStart(afterTopic(afterConjunction(end.words)));
  const core = withoutInterior(start.words);
  return {
    core: core.words,
    link: end.link,
    reach: end.reach,
    scope: start.scope,
    open,
    headless,
    personal: words.some((word) => word.kind === 'person'),
    light: core.light ?? start.light,
    state: [end.link, start.light, core.light, isRelative(core.words) ? null : core.words[0]].some(
      (word) => word !== null && word !== undefined && STATE_VERBS.has(word.text),
    ),
  };
}

function isRelative(words: readonly Word[]): boolean {
  return words.some((word) => word.text === '的');
}

function isOpenEnd(words: readonly Word[]): boolean {
  const last = words.at(-1);
  return last !== undefined && words.length > 1 && isConnector(last);
}

interface End {
  readonly words: readonly Word[];
  readonly link: Word | null;
  readonly reach: Direction | null;
}

/** Drops linking verbs, adverbs and aspect particles in front of the quantity, and reads how its level moved. */
export function trimEnd(words: readonly Word[]): End {
  let end = words.length;
  let link: Word | null = null;
  let reach: Direction | null = null;
  for (; end > 0; end--) {
    const word = words[end - 1];
    const before = words[end - 2];
    if (word === undefined) break;
    const { text } = word;
    if (before?.text === '每' || /^每.$/.test(text)) {
      // 提高到每人每月780元: the rate is in the quantity.
      if (before?.text === '每') end--;
      continue;
    }
    if (EXCHANGE_VERBS.has(text) && before?.kind === 'quantity') {
      // 1美元兑7.1217元: the rate is the second number.
      end--;
      continue;
    }
    const moved = before ? movement(before.text) : null;
    if (REACHING_PARTICLES.has(text) && (moved || SETTING_VERBS.has(before?.text ?? ''))) {
      reach ??= moved;
      link ??= before ?? word;
      end--;
    } else if (reachingVerb(text)) {
      reach ??= reachingVerb(text);
      link ??= word;
    } else if (text === '安排' && before !== undefined && isAttributeWord(before)) {
      link ??= word;
    } else if (LEVEL_VERBS.has(text)) {
      // 位居, 保持 without 在: 保持全省第三 is no level of a quantity, 保持500个 is.
      if (HOLDING_VERBS.has(text) && text !== '保持') reach ??= 'flat';
      link ??= word;
    } else if (
      !(
        word.kind === 'date' ||
        isMark(word) ||
        isConnector(word) ||
        ASPECT.has(text) ||
        isTrailingWord(word) ||
        isPreposition(word)
      )
    ) {
      break;
    }
  }
  return { words: words.slice(0, end), link, reach };
}

function isTrailingWord(word: Word): boolean {
  const { text } = word;
  return (
    ADVERBS.has(text) ||
    DETERMINERS.has(text) ||
    text === '的' ||
    (PREVERBAL_ADVERBS.has(text) && /^[adv]/.test(word.tag))
  );
}

function movement(text: string): Direction | null {
  return HOLDING_VERBS.has(text) ? 'flat' : (CHANGE_VERBS.get(text) ?? null);
}

const EXCHANGE_VERBS = new Set(['兑', '兑换', '合', '折', '折合']);

/** With 在 or 为 they link, and say nothing of how the level moved: 控制在5.5%以内. */
const SETTING_VERBS = new Set(['控制', '调整', '确定', '设定', '限制', '安排', '压降', '集中', '维护', '定']);

/** 增至, 提升至, 稳定在 as one word. */
function reachingVerb(text: string): Direction | null {
  if (text.length < 2 || !REACHING_PARTICLES.has(text.charAt(text.length - 1))) return null;
  const stem = text.slice(0, -1);
  return HOLDING_VERBS.has(stem) ? 'flat' : (CHANGE_VERBS.get(stem) ?? null);
}

/** A conjunction of predicates cuts off what belongs to another one: …并 | 发放资料. */
function afterConjunction(words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex((word) => CLAUSE_CONJUNCTIONS.has(word.text));
  return at >= 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}

/** 公园建设方面 | 建设…; 从规模看 | … */
function afterTopic(words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex((word) => TOPIC_MARKS.has(word.text));
  return at > 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}

/** 新春消费季、樱花踏青季等 | 促消费活动: examples before 等 go, back to the verb. */
function withoutExamples(words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex((word) => word.text === '等' || word.text === '等等');
  if (at < 1) return words;
  let from = at;
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i];
    if (
      word === undefined ||
      !(isNominal(word) || isAttributeWord(word) || isConnector(word) || word.kind === 'quantity' || word.text === '的')
    )
      break;
    from = i;
  }
  // A verb may be one by its tag alone: where nothing but it would remain of the list, the list begins behind it.
  return [...words.slice(0, from), ...words.slice(at + 1)];
}

interface Start {
  readonly words: readonly Word[];
  readonly scope: Word | null;
  readonly light: Word | null;
}

/** Drops what leads a clause before its subject: date, scope, adverbs, frames like 在…中, light verbs. */
export function trimStart(words: readonly Word[]): Start {
  let at = 0;
  let scope: Word | null = null;
  let light: Word | null = null;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const next = words[at + 1];
    const frame = frameEnd(words, at);
    if (frame > at) {
      at = frame;
    } else if ((isScopeWord(word) && (next !== undefined || SCOPE_WORDS.has(word.text))) || isLeadingName(word, next)) {
      scope = word;
      at++;
    } else if (isLeadingLight(words, at)) {
      light = word;
      at++;
    } else if (isLeadingDrop(word, next)) {
      at++;
    } else break;
  }
  return { words: words.slice(at), scope, light };
}

export function isScopeWord(word: Word): boolean {
  return word.kind === 'word' && !word.mention && (SCOPE_WORDS.has(word.text) || OWN_HOUSE.has(word.text));
}

/** 越南|基地, 北京|项目: the place names the thing, and owns no number. */
const FACILITIES = new Set(
  '基地 工厂 项目 分公司 子公司 工程 高铁 高速 铁路 机场 港 港口 大桥 电站 园区 产业园 油田 航线 口岸 市场 方向 籍 产 路 段 线'.split(
    ' ',
  ),
);

/** A place or an organisation that leads, and is no item of a list. */
function isLeadingName(word: Word, next: Word | undefined): boolean {
  return (
    word.kind === 'name' &&
    word.text.length > 1 &&
    !(next !== undefined && FACILITIES.has(next.text)) &&
    !(next !== undefined && isConnector(next))
  );
}

function isLeadingDrop(word: Word, next: Word | undefined): boolean {
  const { text } = word;
  return (
    word.kind === 'date' ||
    word.kind === 'person' ||
    isMark(word) ||
    isConnector(word) ||
    isAdverb(word, next) ||
    isPronoun(word) ||
    isParticle(word) ||
    DISCOURSE.has(text) ||
    DETERMINERS.has(text) ||
    LOCALIZERS.has(text) ||
    ADDERS.has(text) ||
    (GOAL_WORDS.has(text) &&
      !(
        next === undefined ||
        (text === '计划' && isNominal(next) && !isVerb(next)) ||
        (text === '争取' && isNominal(next) && !isVerb(next)) ||
        (text === '目标' && isNominal(next))
      ))
  );
}

/** 加上级补助收入18.4亿元 */
const ADDERS = new Set(['加', '加上', '减', '减去', '扣除']);

/** A light verb goes when something to count or measure follows it. */
function isLeadingLight(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.mention) return false;
  const rest = words.slice(at + 1);
  if (RELATIVE_VERBS.has(word.text) && opensRelative(rest)) return false;
  if (LIGHT_VERBS.has(word.text)) return true;
  if (!CAUSATIVE_VERBS.has(word.text)) return false;
  // 引导企业申报专利: somebody else does what is counted.
  const first = rest[0];
  const verb = rest.findIndex(isVerb);
  return first !== undefined && isNominal(first) && verb > 0 && verb < rest.length;
}

/** 具有资质等级的企业, 提供住宿的机构: the verb belongs to a relative clause. */
const RELATIVE_VERBS = new Set([
  '具有',
  '具备',
  '提供',
  '拥有',
  '有',
  '开展',
  '组织',
  '涉及',
  '包括',
  '包含',
  '保持',
  '持有',
]);

function isRelativeVerb(word: Word | undefined): boolean {
  return (
    word !== undefined && (RELATIVE_VERBS.has(word.text) || BINDING_VERBS.has(word.text) || word.text.endsWith('于'))
  );
}

function opensRelative(rest: readonly Word[]): boolean {
  const de = rest.findIndex((word) => word.text === '的');
  return de > 0 && de <= 6 && de < rest.length - 1 && rest.slice(0, de).every((word) => word.kind !== 'date');
}

/** Where a frame that opens at `at` ends: 在规模以上工业中, 截至6月, 到2027年, 通过优化流程…; `at` when there is none. */
function frameEnd(words: readonly Word[], at: number): number {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return at;
  // 暑运期间, 假期前三天
  if (isNominal(word) && SPANS.has(next.text)) return at + 2;
  if (!isPreposition(word)) return at;
  const { text } = word;
  if (next.kind === 'date') return at + 2;
  if (text === '将' || text === '把' || text === '为') return at + 1;
  if (text === '在' || text === '于' || text === '当' || text === '自' || text === '从')
    return placeFrameEnd(words, at);
  if (KEPT_FRAMES.has(text)) return at;
  if (text === '向' || text === '给') return recipientEnd(words, at);
  if (words.slice(at).some((later) => later.text === '的')) return at;
  const verb = words.findIndex((later, i) => i > at + 1 && isVerb(later));
  return verb < 0 ? at : verb;
}

/** 对东盟出口额, 与生产总值之比: the object is part of the indicator. */
const KEPT_FRAMES = new Set(['对', '与', '同', '跟', '沿', '比', '较', '每', '按', '由', '含', '不含', '包括']);

/** 向中小企业|发放贷款: who receives goes; without a verb the object stays. */
function recipientEnd(words: readonly Word[], at: number): number {
  const verb = words.findIndex((later, i) => i > at + 1 && isVerb(later));
  return verb > 0 && verb < words.length - 1 ? verb : at;
}

const SPANS = new Set(['期间', '时期', '以来', '当天', '当日', '当月', '之前', '之后']);

function placeFrameEnd(words: readonly Word[], at: number): number {
  const closer = words.findIndex((later, i) => i > at && LOCALIZERS.has(later.text));
  if (closer > 0 && closer < words.length - 1) return closer + 1;
  const verb = words.findIndex((later, i) => i > at + 1 && isVerb(later));
  // 在各级主流媒体发稿: the verb alone would not say what is counted.
  return verb > 0 && verb < words.length - 1 ? verb : at + 1;
}

/** Drops adverbs, dates and light verbs inside, and descriptive 的-phrases (功能齐全的公厕). */
function withoutInterior(words: readonly Word[]): { words: Word[]; light: Word | null } {
  let kept: Word[] = [];
  let light: Word | null = null;
  const dropGap = (next: Word | undefined) => {
    if (next !== undefined && isVerb(next) && isActor(kept)) kept = [];
  };
  for (const [i, word] of words.entries()) {
    const next = words[i + 1];
    const inside = kept.length > 0 && next !== undefined;
    if (word.kind === 'date' || isMark(word)) {
      dropGap(next);
      continue;
    }
    if (word.kind === 'word' && !word.mention) {
      if (isAdverb(word, next) || DETERMINERS.has(word.text)) {
        dropGap(next);
        continue;
      }
      if (inside && EMPTY_INSIDE.has(word.text) && isNominal(next) && !isPerUnit(kept)) {
        light = word;
        continue;
      }
      if (inside && SCOPE_WORDS.has(word.text) && !isPreposition(kept.at(-1) ?? word)) continue;
    }
    if (word.text === '的') {
      const from = modifierStart(kept);
      const modifier = kept.slice(from);
      if (isDescriptive(modifier)) kept.length = from;
      else if (modifier.some(isVerb) || isRelativeVerb(kept[0]) || LOCALIZERS.has(modifier.at(-1)?.text ?? ''))
        kept.push(word);
      continue;
    }
    kept.push(word);
  }
  return { words: kept, light };
}

/** 棉花基地|今年将|扩种长绒棉: who acts goes, when a date or an adverb parts it from its verb. */
function isActor(kept: readonly Word[]): boolean {
  const last = kept.at(-1);
  return last !== undefined && kept.every(isNominal) && ACTOR_ENDINGS.test(last.text);
}
const ACTOR_ENDINGS =
  /(?:基地|公司|企业|集团|工厂|局|部门|单位|医院|学校|法院|检察院|机关|银行|中心|委员会|政府|各地|各县区|园区|景区|[队会院站所办委])$/;

/** 每万人|拥有|5G基站: a ratio keeps its verb. */
function isPerUnit(words: readonly Word[]): boolean {
  return words[0]?.text.startsWith('每') === true;
}

/** Light verbs that add nothing between a subject and what it has: 港口|完成|货物吞吐量. */
const EMPTY_INSIDE = new Set('完成 实现 达 达到 为 是 有 取得 保持 共有 现有 拥有 获得 造成 导致 致 设有'.split(' '));

/** A 的-phrase begins behind the leading verbs: 新建 | 功能齐全的 | 公厕. */
function modifierStart(kept: readonly Word[]): number {
  let from = 0;
  while (from < kept.length - 1) {
    const word = kept[from];
    if (word === undefined || !(isVerb(word) || isConnector(word))) break;
    from++;
  }
  return from;
}

/** It only says how the things are: an idiom, an adjective, or a noun and an adjective. */
function isDescriptive(modifier: readonly Word[]): boolean {
  const last = modifier.at(-1);
  if (last === undefined) return true;
  return /^(?:a(?!n)|i|l|z)/.test(last.tag) && modifier.length <= 3;
}
