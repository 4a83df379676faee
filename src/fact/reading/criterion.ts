/** Numbers that say which things the next number counts, of what it is told, or for how much of something. */
import { LOCALIZERS } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { trimEnd } from '../phrase/ending.js';
import { isNominal, isParticle, isVerb, textOf } from '../word/grammar.js';
import type { QuantityWord, Word } from '../word/word.js';
import { none, type Outcome, type Reader } from './seed.js';

/** 亿元以上|项目201个, 65岁及以上|人口2.2亿人: a bound inside the noun phrase of what the next number counts. */
export const criterion: Reader = ({ quantity, left, right, next, chain }) => {
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
