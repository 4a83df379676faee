/** Quantities that make no fact: enumerators, actors, criteria, comparisons, hypotheses, figures of speech. */

import { HYPOTHETICALS, PREVERBAL_ADVERBS } from '../lexicon/function-words.js';
import { ACTORS, ENUMERATORS, LOOSE_ENUMERATORS, MOST_ENUMERATED } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { ISSUING_VERBS, SAYING_VERBS } from '../lexicon/verbs.js';
import { isNominal, isVerb, textOf } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { criterion } from './criterion.js';
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
