/** Sizes of a change: 比上年增长6.0%, 减少139万人, 增速5%, 降幅收窄. They belong to the level they change, or stand alone. */

import type { Change, Direction, ResolvedQuantity } from '../draft.js';
import { ADVERBS, ASPECT } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { CHANGE_NOUNS, CHANGE_VERBS, LEVEL_VERBS, SHARED_VERBS } from '../lexicon/verbs.js';
import { readPhrase } from '../phrase/phrase.js';
import { isNominal, isVerb, textOf } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { inherit, resolveSubject, withAttributeOf } from './ellipsis.js';
import { isName, nameOf } from './naming.js';
import { none, type Outcome, type Reader, type Seed, type Site } from './seed.js';

interface Move {
  readonly direction: Direction;
  /** What precedes the verb or noun of change, with its basis. */
  readonly before: readonly Word[];
  /** The noun of change (增速), null for verbs. */
  readonly noun: string | null;
}

export const readChange: Reader = (site) => {
  const move = readMove(site);
  if (move === null) return null;
  const { words, basis } = splitBasis(move.before, site.quantity.mention);
  const change: Change = {
    direction: move.direction,
    size: site.quantity.mention,
    ...(basis === null ? {} : { basis }),
  };
  return place(site, words, change);
};

function readMove({ left, right, quantity }: Site): Move | null {
  // 翻了一番 is verb and size in one.
  if (/^翻/.test(quantity.text)) return { direction: 'up', before: left, noun: null };
  let end = left.length;
  while (end > 0 && isBetween(left[end - 1])) end--;
  const word = left[end - 1];
  if (word === undefined) return afterwards(left, right, quantity.mention);
  // 由12.8%下降为9.7%, 提高到5%: the level reached.
  if (CHANGE_VERBS.has(word.text) && REACHED.has(left[end]?.text ?? '')) return null;
  const direction = CHANGE_VERBS.get(word.text) ?? comparedWithDate(left, word);
  // 改造提升12万亩: the last of two acts.
  if (direction && quantity.mention.type === 'amount' && SHARED_VERBS.has(left[end - 2]?.text ?? '')) return null;
  // 提升7个公园, 增加500个岗位: a verb and its object.
  const object = right[0];
  const bare =
    quantity.mention.type === 'amount' && object !== undefined && isNominal(object) && object.kind !== 'gloss';
  if (direction && bare && !left.some((one) => BASIS_WORDS.has(one.text))) return null;
  if (direction) return { direction, before: left.slice(0, end - 1), noun: null };
  const named = CHANGE_NOUNS.get(word.text);
  if (named && !isRateOfNature(left[end - 2]))
    return { direction: named, before: left.slice(0, end - 1), noun: word.text };
  return afterwards(left, right, quantity.mention);
}

const REACHED = tableOf('为 至 到 成 在');

/** 比上年少3.3万亿元, 较年初高0.2个百分点. */
function comparedWithDate(left: readonly Word[], word: Word): Direction | undefined {
  if (/^[同环]比$/.test(left.at(-2)?.text ?? '') && left.at(-1) === word) return MORE_OR_LESS.get(word.text);
  const at = left.findLastIndex((one) => one.text === '比' || one.text === '较');
  return at >= 0 && left[at + 1]?.kind === 'date' ? MORE_OR_LESS.get(word.text) : undefined;
}
const MORE_OR_LESS: ReadonlyMap<string, Direction> = new Map([
  ['新增', 'up'],
  ['净增', 'up'],
  ['多', 'up'],
  ['高', 'up'],
  ['高出', 'up'],
  ['多出', 'up'],
  ['少', 'down'],
  ['低', 'down'],
]);

/** 人口自然增长率 is a level of its own. */
function isRateOfNature(before: Word | undefined): boolean {
  return before?.text.endsWith('自然') === true;
}

function isBetween(word: Word | undefined): boolean {
  return word !== undefined && (ASPECT.has(word.text) || ADVERBS.has(word.text) || LEVEL_VERBS.has(word.text));
}

/** 保持了11%的快速增长, 6%以上的增速. */
function afterwards(left: readonly Word[], right: readonly Word[], quantity: ResolvedQuantity): Move | null {
  if (quantity.type !== 'percentage' || right[0]?.text !== '的') return null;
  const verb = right.slice(1, 5).find((word) => CHANGE_VERBS.has(word.text) || CHANGE_NOUNS.has(word.text));
  if (verb === undefined) return null;
  const direction = CHANGE_VERBS.get(verb.text) ?? CHANGE_NOUNS.get(verb.text);
  return direction ? { direction, before: left, noun: null } : null;
}

/** Splits 粮食产量|比上年: the words that name the subject, and the basis as written. */
function splitBasis(
  words: readonly Word[],
  quantity: ResolvedQuantity,
): { words: readonly Word[]; basis: string | null } {
  const at = words.findLastIndex((word) => BASIS_WORDS.has(word.text));
  const given = quantity.type === 'percentage' ? (quantity.basis ?? null) : null;
  if (at < 0) return { words, basis: given };
  const opener = words[at];
  if (opener === undefined || ALONE.has(opener.text)) {
    return { words: words.filter((_, i) => i !== at), basis: given ?? opener?.text ?? null };
  }
  let end = at + 1;
  // 比上次测评|减少7家: where no date is compared with, all that stands before the verb is.
  if (words[end]?.kind !== 'date' && at > 0 && /^[上前]/.test(words[end]?.text ?? '')) end = words.length;
  if (/^(?:常年|往年|历史同期|多年平均)$/.test(words[end]?.text ?? '')) end++;
  while (end < words.length && !isBasisEnd(words[end])) end++;
  return { words: [...words.slice(0, at), ...words.slice(end)], basis: given ?? textOf(words.slice(at, end)) };
}
const ALONE = tableOf('同比 环比 年均 实际 名义 同口径 可比口径 可比价 同比例 按可比口径 按同口径');
const BASIS_WORDS = tableOf('同比 环比 比 较 相比 年均 同口径 可比口径');

function isBasisEnd(word: Word | undefined): boolean {
  return word === undefined || isVerb(word) || ADVERBS.has(word.text) || ALONE.has(word.text);
}

/** 实际增长, 名义增长: how it was reckoned is no part of the subject. */
function withoutKind(words: readonly Word[]): readonly Word[] {
  let end = words.length;
  while (end > 0 && ALONE.has(words[end - 1]?.text ?? '')) end--;
  return words.slice(0, end);
}

/** 按当年价格, 按可比价格计算 */
function withoutPrices(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex((word) => /价格?$|价格计算$/.test(word.text));
  const next = words[end + 1]?.text === '计算' ? end + 2 : end + 1;
  return words[0]?.text === '按' && end > 0 && end <= 3 ? words.slice(next) : words;
}

function place(site: Site, words: readonly Word[], change: Change): Outcome {
  const { chain, quantity, clause } = site;
  const phrase = readPhrase(withoutPrices(withoutKind(words)));
  if (phrase.personal) return none('fact/change', 'a person is the subject');
  if (phrase.core.length === 0) return joinOrInherit(site, words, change);
  const share = chain.seeds.findLast((seed) => seed.share && seed.change?.size === undefined);
  if (share && phrase.core.length === 1 && SHARE_NOUNS.has(phrase.core[0]?.text ?? ''))
    return { kind: 'change', of: share, change: { ...share.change, ...change }, rule: 'fact/change' };
  const resolved = resolveSubject(phrase, quantity.mention, chain);
  if (resolved === null) return none('fact/change', 'the subject is unsure');
  const subject = withAttributeOf(resolved, chain);
  const last = chain.seeds.findLast((seed) => seed.quantity.type === 'amount') ?? chain.seeds.at(-1);
  // 零售额7.9亿元,拉动社零增长2.9个百分点: the pulling subject is the one before.
  const pulling = /^(?:拉动|带动)/.test(subject.name) && last ? last.indicator + subject.name : subject.name;
  const pulled = /^(.+?)(拉动|带动|推动|促进)(.+)$/.exec(pulling);
  // 消费拉动生产总值增长2.2个百分点 says how much of it is due to 消费.
  const isPull = pulled !== null && quantity.mention.type === 'percentage' && quantity.mention.kind === 'point';
  const name = isPull ? `${pulling}${change.direction === 'up' ? '增长' : '下降'}` : withoutChangeNoun(subject.name);
  if (!isName(name)) return none('fact/change', `${name} names nothing`);
  const seed: Seed = {
    rule: isPull ? 'fact/contribution' : 'fact/change',
    quantity: quantity.mention,
    indicator: name,
    core: subject.core,
    measure: isPull ? 'level' : 'change',
    ...(isPull ? {} : { change }),
    standing: false,
    scope: phrase.scope,
    clause,
    share: false,
  };
  return { kind: 'fact', seed, consumed: 0 };
}

/** 占45.7%,比重提升1.8个百分点: alone they mean the share just told. */
const SHARE_NOUNS = tableOf('比重 占比 比例 份额 比率');

/** GDP增速, 生产总值增长 → the thing that grows (rule 9). */
function withoutChangeNoun(name: string): string {
  return name.replace(/(?:同比|环比)?(?:增速|增幅|增长率|涨幅|降幅|增长|的)$/, '');
}

/** Without a subject of its own a change belongs to the level before it, or says the same of another time. */
function joinOrInherit(site: Site, words: readonly Word[], change: Change): Outcome {
  const { chain, quantity, clause } = site;
  // 连续九年增产超百亿立方米; a number before it that nobody could name may be what changed.
  if (chain.gap || words.some((word) => word.text === '连续')) return none('fact/change', 'what changed is unsure');
  const last = changed(site);
  const dated = words.some((word) => word.kind === 'date');
  const scope = readPhrase(words).scope;
  if (last === undefined || chain.topic.length > 0) {
    if (chain.topic.length === 0) return none('fact/change', 'nothing it could change');
    const name = withoutChangeNoun(nameOf(readPhrase(chain.topic).core));
    if (!isName(name)) return none('fact/change', 'nothing it could change');
    const seed = changeSeed(site, 'fact/change', name, chain.topic, change);
    return { kind: 'fact', seed, consumed: 0 };
  }
  const points = quantity.mention.type === 'percentage' && quantity.mention.kind === 'point';
  const lastIsPercent = last.quantity.type === 'percentage';
  if (
    last.measure === 'level' &&
    last.change?.size === undefined &&
    !(dated && clause !== last.clause && last.change)
  ) {
    if (points && !lastIsPercent) return none('fact/change', 'points change no amount');
    const direction = last.change?.direction ?? change.direction;
    return { kind: 'change', of: last, change: { ...last.change, ...change, direction }, rule: 'fact/change' };
  }
  // 同比下降0.3%,环比上涨0.1%: another comparison.
  const other = last.measure === 'change' && isOtherBasis(last.change?.basis, change.basis);
  if (!(dated || scope || other) || points) return none('fact/change', 'a second size of one change');
  const inherited = inherit(last);
  return {
    kind: 'fact',
    seed: { ...changeSeed(site, 'fact/change', inherited.name, inherited.core, change), scope },
    consumed: 0,
  };
}

function isOtherBasis(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && (a === '环比' || b === '环比');
}

/** Points change a percentage; other sizes pass over a share told in between (126.8亿元,为预算的101.4%,增长4.2%). */
function changed({ chain, quantity }: Site): Seed | undefined {
  const last = chain.seeds.at(-1);
  const points = quantity.mention.type === 'percentage' && quantity.mention.kind === 'point';
  if (points || last === undefined || !last.share) return last;
  const level = chain.seeds.findLast((seed) => !seed.share);
  return level && level.measure === 'level' && level.change?.size === undefined ? level : last;
}

function changeSeed(site: Site, rule: string, indicator: string, core: readonly Word[], change: Change): Seed {
  const { quantity, clause } = site;
  return {
    rule,
    quantity: quantity.mention,
    indicator,
    core,
    measure: 'change',
    change,
    standing: false,
    scope: null,
    clause,
    share: false,
  };
}
