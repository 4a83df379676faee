/** Shares (rule 7): X占Y的比重为Z%, 占Y的Z%, X占比Z%; and ratios to a plan: 完成预算的99.7%, 与Y之比为2.68%. */

import { PLAN_NOUN, TAIL_NOUNS, VAGUE_TAILS } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { trimEnd } from '../phrase/ending.js';
import { readPhrase } from '../phrase/phrase.js';
import { isConnector, isMark, textOf } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { inherit, resolveSubject } from './ellipsis.js';
import { isName, nameOf } from './naming.js';
import { none, type Outcome, type Reader, type Seed, type Site, type Subject } from './seed.js';

const SHARE_VERBS = tableOf('占 占到 约占 占据 仅占 均占 共占');
const SHARE_NOUNS = tableOf('比重 比例 比率 份额 百分比 比 占比');

export const readShare: Reader = (site) => {
  if (site.quantity.mention.type !== 'percentage') return null;
  return readRatioToPlan(site) ?? readShareOf(site) ?? readRatio(site);
};

function readShareOf(site: Site): Outcome | null {
  const { left } = site;
  const at = left.findLastIndex((word) => SHARE_VERBS.has(word.text) || word.text === '占比');
  if (at < 0) return null;
  const verb = left[at];
  const end = trimEnd(left.slice(at + 1));
  const whole = withoutShareNoun(end.words);
  if (whole.some((word) => isMark(word) || word.kind === 'quantity')) return null;
  const subject = subjectOf(site, left.slice(0, at));
  if (subject === null) return none('fact/share', 'of what is unsure');
  const name =
    verb?.text === '占比' || whole.length === 0 ? `${subject.name}占比` : `${subject.name}占${nameOf(whole)}比重`;
  return shareSeed(site, 'fact/share', name, subject.core, end.reach);
}

/** Y(的)(比重): what is left is Y. */
function withoutShareNoun(words: readonly Word[]): readonly Word[] {
  let end = words.length;
  // 占常住人口比重（常住人口城镇化率）
  while (end > 0 && words[end - 1]?.kind === 'gloss') end--;
  const last = words[end - 1];
  if (last && SHARE_NOUNS.has(last.text)) end--;
  while (end > 0 && words[end - 1]?.text === '的') end--;
  return words.slice(0, end).filter((word) => word.kind !== 'date' || end > 1);
}

/** The subject before the verb, else the indicator before it in the sentence. */
function subjectOf(site: Site, before: readonly Word[]): Subject | null {
  const { chain, quantity } = site;
  // 英镑债券所|占的比重
  const phrase = readPhrase(before.at(-1)?.text === '所' ? before.slice(0, -1) : before);
  if (phrase.personal) return null;
  if (phrase.core.length > 0) {
    const [only] = phrase.core;
    const before = chain.seeds.findLast((seed) => !seed.share);
    // 海外收入24.6亿元,收入占比28.4%: the same again, in short.
    if (
      phrase.core.length === 1 &&
      only &&
      before &&
      VAGUE_TAILS.has(only.text) &&
      before.indicator.endsWith(only.text)
    )
      return inherit(before);
    // 税收收入104亿元,税收占…: named again, not left out.
    if (phrase.core.length === 1 && only && TAIL_NOUNS.has(only.text) && !VAGUE_TAILS.has(only.text))
      return { name: nameOf(phrase.core), core: phrase.core };
    const subject = resolveSubject({ ...phrase }, quantity.mention, { ...chain, inPart: false });
    return subject !== null && isName(subject.name) ? subject : null;
  }
  if (chain.gap) return null;
  const last = chain.seeds.findLast((seed) => !seed.share);
  if (last) return inherit(last);
  const topic = readPhrase(chain.topic).core;
  return topic.length > 0 ? { name: nameOf(topic), core: topic } : null;
}

/** 完成年初预算的99.7%, 为预算的98.1% → 一般公共预算收入预算完成率. */
function readRatioToPlan(site: Site): Outcome | null {
  const { left } = site;
  const trimmed = trimEnd(left);
  const words = trimmed.words.filter((word) => word.text !== '的');
  const at = left.findLastIndex((word) => PLAN_VERBS.has(word.text));
  if (at < 0) return null;
  const plan = left.slice(at + 1).filter((word) => word.text !== '的' && word.kind !== 'date');
  if (plan.length === 0 || words.length === 0 || !PLAN_NOUN.test(textOf(plan)) || plan.some(isConnector)) return null;
  const subject = subjectOf(site, left.slice(0, at));
  if (subject === null) return none('fact/plan-ratio', 'the plan of what is unsure');
  return shareSeed(site, 'fact/plan-ratio', `${subject.name}${nameOf(plan)}完成率`, subject.core, null);
}
const PLAN_VERBS = tableOf('完成 为 占 达到 达 实现 占到 是 仅为 约为 仅占');

/** 与生产总值之比为2.68%: the indicator before it is the first part. */
function readRatio(site: Site): Outcome | null {
  const { words, reach } = trimEnd(site.left);
  const at = words.findLastIndex((word) => word.text === '与' || word.text === '同');
  const core = words.slice(Math.max(at, 0));
  if (at < 0 || core.length < 2 || !/之?比(?:例|重|率)?$/.test(textOf(core))) return null;
  const subject = subjectOf(site, words.slice(0, at));
  if (subject === null) return none('fact/ratio', 'of what is unsure');
  return shareSeed(site, 'fact/ratio', subject.name + nameOf(core), subject.core, reach);
}

function shareSeed(
  site: Site,
  rule: string,
  indicator: string,
  core: readonly Word[],
  reach: Site['phrase']['reach'],
): Outcome {
  if (!isName(indicator)) return none(rule, `${indicator} names nothing`);
  const seed: Seed = {
    rule,
    quantity: site.quantity.mention,
    indicator,
    core,
    measure: 'level',
    ...(reach ? { change: { direction: reach } } : {}),
    standing: false,
    scope: site.phrase.scope,
    clause: site.clause,
    share: true,
  };
  return { kind: 'fact', seed, consumed: 0 };
}
