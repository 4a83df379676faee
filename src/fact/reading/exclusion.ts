/** Quantities that make no fact: enumerators, actors, criteria, comparisons, hypotheses, figures of speech. */

import { HYPOTHETICALS, LOCALIZERS, PREVERBAL_ADVERBS } from '../lexicon/function-words.js';
import { ACTORS, ENUMERATORS, LOOSE_ENUMERATORS, MOST_ENUMERATED } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { ISSUING_VERBS, SAYING_VERBS } from '../lexicon/verbs.js';
import { trimEnd } from '../phrase/ending.js';
import { isNominal, isParticle, isVerb, textOf } from '../word/grammar.js';
import { isQuantityWord, type QuantityWord, type Word } from '../word/word.js';
import { none, type Outcome, type Reader, type Site } from './seed.js';

/** 三方面工作, 六大核心环节, 五个维度. */
const enumerator: Reader = ({ quantity, left, right }) => {
  const { mention } = quantity;
  if (mention.type !== 'amount' || mention.kind !== 'count') return null;
  // 前五大|客户销售额
  if (mention.unit === '大' && left.at(-1)?.text === '前') return none('fact/enumerator', 'the first of them', -1);
  if (mention.unit === '大' || ENUMERATORS.has(mention.unit))
    return none('fact/enumerator', 'counts the heads of a list');
  // 连跨三个万亿元台阶, 分为三档
  if (
    /(?:台阶|关口|大关|门槛|名次|位次)$/.test(textOf(right)) ||
    /^(?:分为|分成|划分为|分)$/.test(left.at(-1)?.text ?? '')
  )
    return none('fact/enumerator', 'counts steps');
  // 抓好六项工作: the headings of what follows.
  if (/^[项件]$/.test(mention.unit) && TASKS.test(textOf(right)) && mention.value !== null && mention.value <= 12)
    return none('fact/enumerator', 'counts what is to be done');
  const small = mention.value !== null && mention.value <= MOST_ENUMERATED;
  const head = right
    .slice(0, 4)
    .find((word, i) => isEnumerator(word.text) || (LOOSE_ENUMERATORS.has(word.text) && !isMore(right[i + 1])));
  return small && head ? none('fact/enumerator', `counts ${head.text}`) : null;
};

const TASKS = /^(?:重点|主要|具体|基础|中心|核心|关键)?(?:性)?(?:工作|任务|措施|举措|要求|内容|保障|机制)$/;

/** 环节, and 关键环节 as one word. */
function isEnumerator(text: string): boolean {
  return ENUMERATORS.has(text) || ENUMERATORS.has(text.slice(-2));
}

/** 重点|谋划项目: the enumerator only modifies. */
function isMore(next: Word | undefined): boolean {
  return next !== undefined && /^v?n/.test(next.tag) && (!PREVERBAL_ADVERBS.has(next.text) || isVerb(next));
}

function headNoun(right: readonly Word[]): string {
  let head = '';
  for (const word of right) {
    if (!isNominal(word) && word.text !== '的') break;
    if (word.text !== '的') head = word.text;
  }
  return head;
}

/** 五部门印发, 两家单位联合…, 三位专家认为: the number names who acts. */
const actor: Reader = ({ quantity, left, right, rest }) => {
  const { mention } = quantity;
  if (mention.type !== 'amount' || mention.kind !== 'count') return null;
  const before = left.at(-1);
  const noun = ACTORS.has(mention.unit) ? mention.unit : headNoun(right);
  if (before?.text === '等' && isOrganisation(left.at(-2)) && ACTORS.has(noun) && !rest.some(isQuantityWord))
    return none('fact/actor', 'closes a list of those who act');
  if (left.some((word) => !(word.kind === 'date' || word.kind === 'name' || word.text === '等'))) return null;
  if (ACTORS.has(mention.unit) && mention.unit !== '人') return none('fact/actor', `${mention.text} act`);
  const verb = rest.find((word) => SAYING_VERBS.has(word.text) || ISSUING_VERBS.has(word.text) || word.text === '联合');
  if (verb && ACTORS.has(noun)) return none('fact/actor', `${noun} ${verb.text}`);
  return null;
};

function isOrganisation(word: Word | undefined): boolean {
  return word?.mention?.type === 'entity' && word.mention.kind === 'org';
}

/** 亿元以上|项目201个, 65岁及以上|人口2.2亿人: a bound inside the noun phrase of what the next number counts. */
const criterion: Reader = ({ quantity, left, right, next, chain }) => {
  const { mention } = quantity;
  if (mention.type === 'amount' && AGE_UNITS.has(mention.unit)) {
    return /年龄|寿命|[高低长增减][长高低加少]?[了约]?$/.test(textOf(left.slice(-4)))
      ? null
      : none('fact/criterion', 'an age', next ? -1 : 0);
  }
  const before = left.at(-1)?.text;
  if (
    before === '每' ||
    before === '平均每' ||
    (next !== undefined && /^(?:兑|兑换|合|折合)$/.test(right[0]?.text ?? ''))
  )
    return none('fact/criterion', 'a unit of reference', -1);
  if (/^(?:计算|折算|测算|估算)$/.test(right[0]?.text ?? '')) return none('fact/criterion', 'a base of reckoning');
  // 在全国评价的700余条河流中: what the rest is counted of.
  const last = right.at(-1);
  if (
    next === undefined &&
    right.length > 1 &&
    last &&
    /(?<!其)[中里]$/.test(last.text) &&
    (last.text.length === 1 ||
      /[市县区乡镇村个者员户家项]中$/.test(last.text) ||
      left.some((word) => word.text === '在'))
  )
    return none('fact/criterion', 'says of what the rest is told');
  if (before === '在' || before === '于') {
    const closer = right.findIndex((word) => LOCALIZERS.has(word.text));
    if (closer > 0 && closer < right.length - 1) return none('fact/criterion', 'says where', closer + 1);
  }
  // 汉城东南方约190公里, 在路口前1500米处
  if (
    mention.type === 'amount' &&
    mention.kind === 'measure' &&
    (/(?:[东南西北][方部面侧]?|相距|距今?|[前外旁边])$/.test(before ?? '') ||
      /^(?:[处外远]|开外|之外|以外|之遥)$/.test(right[0]?.text ?? ''))
  )
    return none('fact/criterion', 'a distance');
  // 高温日数(日最高气温≥35℃)
  if (chain.inGloss && /^[≥≤<>＜＞≧≦]/.test(mention.text)) return none('fact/criterion', 'a bound in brackets');
  const subsidy = conditional(quantity, left, right, next);
  if (subsidy !== null) return subsidy;
  if (mention.type === 'percentage' && isBase(left) && !/^的?比例/.test(textOf(right.slice(0, 2))))
    return none('fact/criterion', 'a share of a base');
  if (right[0]?.text === '为' && BASES.has(right[1]?.text ?? '')) return none('fact/criterion', 'a base of reckoning');
  if (mention.type !== 'amount' || mention.kind === 'multiple' || next === undefined) return null;
  // 鲜天麻一公斤卖20元
  if (
    mention.kind === 'measure' &&
    mention.value === 1 &&
    next.mention.type === 'amount' &&
    next.mention.kind === 'money'
  )
    return none('fact/criterion', 'a unit of reference', -1);
  const follows = right[0];
  // 引进亿元以上项目40个,其中10亿元以上3个
  if (follows === undefined && mention.kind === 'money' && mention.modifier && chain.inPart && isCount(next))
    return none('fact/criterion', `limits what ${next.text} counts`, -1);
  if (follows === undefined) return null;
  const bounded =
    mention.modifier === 'ge' || mention.modifier === 'le' || mention.modifier === 'gt' || mention.modifier === 'lt';
  // 村集体收入30万元以上的村|达到80%
  if (
    next.mention.type === 'percentage' &&
    bounded &&
    follows.text === '的' &&
    right.length > 1 &&
    !right.some((word) => word.text === '占')
  )
    return none('fact/criterion', `limits what has ${next.text}`, -1);
  if (next.mention.type !== 'amount' || next.mention.kind !== 'count') return null;
  const graded = follows.text === '级' || follows.text === '及';
  const named = trimEnd(right).words;
  const isPhrase = named.length > 0 && named.every((word) => isNominal(word) || isParticle(word));
  // 90平方米以下户型成交2104套
  if (mention.kind === 'measure' && (bounded || mention.min !== undefined) && right.length <= 4 && isNominal(follows))
    return none('fact/criterion', `limits what ${next.text} counts`, -1);
  // 5个部门的|12个项目: whose things the next number counts.
  if (mention.kind === 'count' && right.at(-1)?.text === '的' && right.slice(0, -1).every((word) => isNominal(word)))
    return none('fact/criterion', `whose things ${next.text} counts`, -1);
  // 亿元以上在建项目5862个
  if (
    mention.kind === 'money' &&
    bounded &&
    right.length <= 4 &&
    right.every((word) => isNominal(word) || isVerb(word)) &&
    last &&
    isNominal(last)
  )
    return none('fact/criterion', `limits what ${next.text} counts`, -1);
  if (mention.kind === 'count' && !graded && !(bounded && follows.text === '的')) return null;
  return isPhrase && (bounded || graded || mention.kind === 'measure' || follows.text === '的')
    ? none('fact/criterion', `limits what ${next.text} counts`, -1)
    : null;
};
/** 20万元至30万元的补贴5000元; 增速超过20%的,再奖励3万元; 5折优惠: what a rule asks for. */
function conditional(
  quantity: QuantityWord,
  left: readonly Word[],
  right: readonly Word[],
  next: QuantityWord | undefined,
): Outcome | null {
  const { mention } = quantity;
  if (mention.type === 'percentage' && mention.kind === 'tenth' && mention.text.endsWith('折'))
    return none('fact/criterion', 'a discount');
  const closing = right.at(-1);
  if (next === undefined)
    return closing?.text === '的' || /的$/.test(quantity.text) ? none('fact/criterion', 'a condition') : null;
  const [first, second] = right;
  if (/^[至到—－-]$/.test(right.filter((word) => word.kind !== 'gloss')[0]?.text ?? '') && right.length <= 2)
    return none('fact/criterion', 'the first end of a range', -1);
  const isOf = first?.text === '的' && second !== undefined && SUBSIDIES.has(second.text);
  const isGiven = /的$/.test(quantity.text) && first !== undefined && SUBSIDIES.has(first.text);
  return mention.type === 'amount' && (isOf || isGiven) && left.length <= 4
    ? none('fact/criterion', `limits what is given ${next.text}`, -1)
    : null;
}
const SUBSIDIES = tableOf('补贴 补助 奖励 资助 救助 给予 处 处以 罚款 按');

/** 按个人缴费标准的60%给予资助 */
function isBase(left: readonly Word[]): boolean {
  const at = left.findLastIndex((word) => /^(?:按|按照|依照|以)$/.test(word.text));
  return at >= 0 && at < left.length - 2 && left.at(-1)?.text === '的';
}

function isCount({ mention }: QuantityWord): boolean {
  return mention.type === 'amount' && mention.kind === 'count';
}

const BASES = tableOf('基数 基准 起点 例 界 限 单位 依据');
const AGE_UNITS = new Set(['岁', '周岁', '月龄', 'a']);

/** 与浙江两个区建立协作: with whom something is done. */
const partner: Reader = ({ quantity, left, right }) => {
  const { mention } = quantity;
  if (mention.type !== 'amount' || mention.kind !== 'count' || !right.some(isVerb)) return null;
  const at = left.findLastIndex((word) => /^[与同跟]$/.test(word.text));
  const between = left.slice(at + 1);
  return at >= 0 && between.length <= 2 && between.every((word) => word.kind === 'name')
    ? none('fact/partner', 'with whom it is done')
    : null;
};

/** 高于全国0.3个百分点, 相当于上年的1.2倍, 距离…3公里. */
const comparison: Reader = ({ quantity, left }) => {
  const { mention } = quantity;
  const tail = left.slice(-6);
  const points = mention.type === 'percentage' && mention.kind === 'point';
  if (points && /^(?:超|超过|超出|快|慢|领先|落后)$/.test(left[0]?.text ?? ''))
    return none('fact/comparison', 'compared with a plan or a place');
  if (tail.some((word) => COMPARED.has(word.text)))
    return none('fact/comparison', 'compared with another place or thing');
  if (
    /^[高低快慢多少长短][了出]?$/.test(tail.at(-1)?.text ?? '') &&
    tail.some((word, i) => (word.text === '比' || word.text === '较') && tail[i + 1]?.kind !== 'date')
  )
    return none('fact/comparison', 'compared with another place or thing');
  if (mention.type === 'amount' && mention.kind === 'multiple' && /[是为的]$/.test(textOf(tail)))
    return none('fact/comparison', 'a multiple of another value');
  return null;
};
const COMPARED = tableOf('高于 低于 快于 慢于 好于 优于 高出 低出 多出 超出 相当于 领先 落后 相差 折');

/** 如果投入1亿元…; 百分百放心. */
const figure: Reader = (site: Site): Outcome | null => {
  const { left, quantity, right } = site;
  if (site.chain.story || [...left, ...site.rest].some((word) => STORYTELLERS.has(word.text)))
    return none('fact/story', 'somebody tells of himself');
  if (
    site.quantity.mention.type === 'amount' &&
    left.some(({ text }) => COLLOQUIAL.has(text) || /^[只才就光能]?[花卖挣赚]了?$/.test(text))
  )
    return none('fact/story', 'somebody tells of his own money');
  if (left.some((word) => HYPOTHETICALS.has(word.text))) return none('fact/hypothesis', 'supposed, not stated');
  const { mention } = quantity;
  const follows = right[0];
  if (
    mention.type === 'percentage' &&
    mention.value === 100 &&
    follows &&
    /^(?:a|d)/.test(follows.tag) &&
    site.phrase.core.length === 0
  )
    return none('fact/figure', 'a figure of speech');
  return null;
};

/** 一天能挣120元, 一年下来光务工就有2万元 */
const COLLOQUIAL = tableOf('卖 挣 赚 花 买 掏 拿 下来');

export const STORYTELLERS = tableOf('我 你 您 咱 咱们 俺 我俩 我家 你家');

export const EXCLUSIONS: readonly Reader[] = [enumerator, actor, partner, criterion, comparison, figure];
