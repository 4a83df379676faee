/**
 * Counts of those who act or have something: 54个城市开通线路331条, 5家机构未通过验收, 7条产业链产值突破2000亿元. What they do
 * says which of them are counted; what they have is measured by the next number.
 */

import { PREVERBAL_ADVERBS, RECIPIENT_PREPOSITIONS } from '../lexicon/function-words.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { GENERIC_NOUNS, HOLDER_ENDINGS } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { CAUSATIVE_VERBS, LEVEL_VERBS, LIGHT_VERBS, PRESENCE_PREDICATES, SAYING_VERBS } from '../lexicon/verbs.js';
import { trimEnd } from '../phrase/ending.js';
import type { Phrase } from '../phrase/phrase.js';
import {
  isAdverb,
  isAttributeWord,
  isConnector,
  isParticle,
  isPreposition,
  isPronoun,
  isVerb,
} from '../word/grammar.js';
import { isQuantityWord, type QuantityWord, type Word } from '../word/word.js';
import { countedFact } from './counted-fact.js';
import { isNegation, nounEnd, outcomeOf } from './counted-noun.js';
import { countName, endsInAttribute, leadingVerbs, nameOf } from './naming.js';
import { none, type Outcome, type Site } from './seed.js';

/** Longer predicates make no name. */
const LONGEST_ACT = 16;
const BEING = tableOf('有 共有 已有 仅有 另有 还有 其中有 尚有 仍有 还剩');
const HOUSES = /^(?:[省市县区州]本级|[省市县]级|全[省市县区国]|[省市县]直)$/;
const FINDING = tableOf('发现 查出 检出 查明 发现有');
/** A handful of these is a story. */
const STORY_PERSONS =
  /(?:男子|女子|老人|孩子|小孩|姑娘|小伙|小伙子|嫌疑人|犯罪嫌疑人|同学|朋友|女孩|男孩|儿子|女儿|兄弟|姐妹|青年|司机|路人|乘客|同事|工友)$/;
const FEW = 10;

export function readActing(site: Site): Outcome | null {
  const { mention } = site.quantity;
  if (mention.type !== 'amount' || mention.kind !== 'count' || !isSubject(site.phrase)) return null;
  const { right, next } = site;
  // 622人享受低保 is told as people; 面向1000家企业开展诊断 as those it is done for.
  if (/^(?:人|人次|户)$/.test(mention.unit) && right[0] && isVerb(right[0])) return null;
  if (RECIPIENT_PREPOSITIONS.has(site.left.at(-1)?.text ?? '')) return null;
  if (isStory(site)) return none('fact/story', 'a few people');
  const last = right.at(-1);
  if (next === undefined || (last !== undefined && isConnector(last))) return readAlone(site, mention.unit);
  const { words: body, link } = trimEnd(right);
  const end = subjectEnd(body);
  if (end === 0) return null;
  // 2个县向126名人员发放: the next number is in the middle of what they do.
  if (end === body.length && right.slice(end).some((word) => isPreposition(word) && !LEVEL_VERBS.has(word.text)))
    return none('fact/acting', 'what they do is unsure');
  const noun = body.slice(0, end);
  if (end < body.length) return readBefore(site, mention.unit, noun, body.slice(end));
  if (body.length > 1 && endsInAttribute(body) && isBound(next)) return readBound(site, mention.unit, body, next);
  if (body.length > 1 && endsInAttribute(body) && hasValue(next))
    return none('fact/criterion', `whose ${next.text} is told`, -1);
  // 5个村突破100万元: of what is left out.
  return link !== null && hasValue(next) ? none('fact/acting', 'what they have is left out') : null;
}

/** Where those who act end and a verb that is no modifier begins: 城市|开通运营线路; 培训|补贴 is a noun to its end. */
export function subjectEnd(body: readonly Word[]): number {
  const verb = body.findIndex(
    (word, i) =>
      i > 0 &&
      (HAPPENING.has(word.text) || (word.tag === 'v' && isResultVerb(word.text))) &&
      !PREVERBAL_ADVERBS.has(body[i - 1]?.text ?? '') &&
      !/^(?:的|[点站区处房地])/.test(body[i + 1]?.text ?? ''),
  );
  const end = nounEnd(body, false);
  const last = body.at(-1);
  if (end === body.length - 1 && end > 0 && last && isAttributeWord(last)) return body.length;
  return verb > 0 && verb < body.length - 1 ? Math.min(verb, end) : end;
}

/** 两名男子驾车逃离: people of a story, no table. */
function isStory({ quantity, right }: Site): boolean {
  const { value } = quantity.mention;
  const first = right[0];
  return first !== undefined && STORY_PERSONS.test(first.text) && value !== null && value <= FEW;
}

function isSubject({ core, light, link, open }: Phrase): boolean {
  if (open) return false;
  const verb = light ?? link;
  if (verb !== null && !BEING.has(verb.text)) return false;
  const [only] = core;
  // 4个部门的|27个项目: whose they are was told.
  const owned = core.length === 2 && core[0] && isQuantityWord(core[0]) && core[0].mention.kind === 'count';
  if (owned && (verb === null || BEING.has(verb.text))) return true;
  // 省本级|12个部门, 推动|5家企业
  if (core.length > 0 && core.every((word) => HOUSES.test(word.text) || CAUSATIVE_VERBS.has(word.text))) return true;
  return core.length === 0 || (core.length === 1 && only !== undefined && FINDING.has(only.text));
}

/** What an attribute of the counted things can have: a sum, a measure, a share, or people. */
function hasValue({ mention }: QuantityWord): boolean {
  return mention.type === 'percentage' || mention.kind !== 'count' || mention.unit.startsWith('人');
}

/** 18个项目|预算执行率|低于50%: a rate with a bound, or a sum that is not reached, is that of each. */
function isBound({ mention, text }: QuantityWord): boolean {
  if (mention.type === 'percentage')
    return mention.kind !== 'point' && mention.modifier !== undefined && mention.modifier !== 'approx';
  return /^(?:不足|低于|不到|不满|未满|未达|少于)/.test(text);
}

/** 预算执行率低于50%的项目数 */
function readBound(site: Site, unit: string, body: readonly Word[], next: QuantityWord): Outcome {
  const holder = body.slice(0, -1).findLastIndex(({ text }) => GENERIC_NOUNS.has(text) || HOLDER_ENDINGS.test(text));
  const noun = body.slice(0, Math.max(holder, 0) + 1);
  const name = `${nameOf(body.slice(noun.length))}${next.text}的${countName(noun, unit)}`;
  return countedFact(site, 'fact/acting', name, noun, {
    noun,
    object: [],
    predicate: [],
    consumed: site.right.length + 1,
  });
}

/** 3个部门|代编预算1.32亿元: the predicate goes on to the next number. */
function readBefore(site: Site, unit: string, noun: readonly Word[], act: readonly Word[]): Outcome | null {
  const [first] = act;
  if (first === undefined || first.text === '的') return null;
  // 68家景区实现收入1.36亿元: they are the subject of the next number, which is told of them.
  if (LIGHT_VERBS.has(first.text)) return none('fact/criterion', 'whose number the next is', -1);
  return acting(site, unit, noun, act) ?? none('fact/acting', 'what they do makes no name', -1);
}

/** 5家机构未通过验收, 26个行业实现增长: nothing is measured behind. */
function readAlone(site: Site, unit: string): Outcome | null {
  const { right } = site;
  const elided = readElided(site, unit);
  if (elided !== null) return elided;
  const end = actEnd(right);
  const act = right.slice(end);
  const [first] = act;
  if (end === 0 || first === undefined || first.text === '的' || isConnector(first)) return null;
  if (act.some((word) => isQuantityWord(word))) return null;
  const noun = right.slice(0, end);
  if (!act.some(isNegation) && outcomeOf(act).length > 0) return null;
  const told = acting(site, unit, ...ownAttribute(noun, act));
  if (told !== null) return told;
  return noun.length === 1 && GENERIC_NOUNS.has(noun[0]?.text ?? '')
    ? none('fact/acting', 'what they do makes no name')
    : null;
}

/** 298条河流|发生超警洪水: verbs that never modify the noun behind them. */
function actEnd(right: readonly Word[]): number {
  const verb = right.findIndex((word, i) => i > 0 && HAPPENING.has(word.text));
  const end = nounEnd(right, false);
  return verb > 0 ? Math.min(verb, end) : end;
}
const HAPPENING = tableOf(
  '调整 补记 归还 上缴 退还 补缴 清退 居 位居 位列 跻身 闲置 虚报 多报 少报 瞒报 漏报 少计 多计 挪用 套取 骗取 侵占 截留 滞留 拖欠 发生 出现 参加 参与 获得 进入 成为 登陆 加入 取得 遭遇 面临',
);

/** 共有27个台风生成,其中9个登陆我国: what is counted is the whole's. */
function readElided(site: Site, unit: string): Outcome | null {
  const { chain, right, left } = site;
  const [first] = right;
  const { inPart, whole } = chain;
  if (!inPart || whole === undefined || whole.quantity.type !== 'amount' || whole.quantity.unit !== unit) return null;
  if (first === undefined || !isVerb(first) || right.length > 6 || left.some((word) => word.text !== '其中'))
    return null;
  const things = whole.core.slice(leadingVerbs(whole.core).length);
  return things.length === 0 || endsInAttribute(things) ? null : acting(site, unit, things, right);
}

/** 单位|固定资产账实|不符: an attribute of the counted belongs to what is said of them. */
function ownAttribute(noun: readonly Word[], act: readonly Word[]): [readonly Word[], readonly Word[]] {
  const [first, ...rest] = noun;
  return first && rest.some(isAttributeWord) && GENERIC_NOUNS.has(first.text)
    ? [[first], [...rest, ...act]]
    : [noun, act];
}

function acting(site: Site, unit: string, noun: readonly Word[], act: readonly Word[]): Outcome | null {
  // 未按期完工: what is denied is told in full.
  const words = act.some(isNegation) ? act : act.filter((word, i) => !(isAdverb(word, act[i + 1]) || isAspect(word)));
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || isPreposition(first) || isPreposition(last) || isConnector(last))
    return null;
  if (SAYING_VERBS.has(first.text) || words.some((word) => PRESENCE_PREDICATES.has(word.text) || isPronoun(word)))
    return null;
  if (words.some((word) => word.kind === 'date' || word.kind === 'person')) return null;
  if (!words.some((word) => isVerb(word) || isNegation(word))) return null;
  const does = nameOf(words);
  const who = countName(noun, unit);
  if (does.length > LONGEST_ACT) return null;
  const found = nameOf(site.phrase.core.some(isQuantityWord) ? [] : site.phrase.core);
  return countedFact(site, 'fact/acting', `${found}${does}的${who}`, noun, {
    noun,
    object: [],
    predicate: act,
    consumed: site.next === undefined ? noun.length : -1,
  });
}

function isAspect(word: Word): boolean {
  return isParticle(word) && word.text !== '的';
}
