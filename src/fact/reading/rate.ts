/** Shares of a thing to which a verb applies (rule 6): 完成90%的审批事项 → 审批事项完成率; 环卫车100%更新换代. */

import { tableOf } from '../lexicon/table.js';
import { LIGHT_VERBS } from '../lexicon/verbs.js';
import { readPhrase } from '../phrase/phrase.js';
import { isAdverb, isConnector, isNominal, isPreposition, isPronoun, isVerb } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { parseCounted } from './counted-noun.js';
import { endsInAttribute, hasVerb, isName, leadingVerbs, nameOf } from './naming.js';
import { none, type Outcome, type Reader, type Site } from './seed.js';

/** Longer predicates make no name of a rate. */
const LONGEST_PREDICATE = 8;

export const readRate: Reader = (site) => {
  const { mention } = site.quantity;
  if (mention.type !== 'percentage' || mention.kind === 'point') return null;
  const first = site.right[0];
  if (first === undefined || isConnector(first)) return readShared(site);
  return first.text === '的' ? readPart(site, site.right.slice(1)) : readDone(site);
};

/** V N% 的 X: the verb is the last before the number, a light one too. */
function readPart(site: Site, right: readonly Word[]): Outcome | null {
  const { core } = site.phrase;
  if (core.length > 0 && !core.every(isVerb)) return null;
  const counted = parseCounted(right);
  if (counted === null || counted.noun.length === 0) return null;
  const verb = verbOf(site, core);
  if (verb !== null) return rate(site, [...counted.noun, ...counted.object], verb, counted.consumed + 1);
  if (counted.predicate.some((word) => word.kind !== 'word')) return none('fact/rate', 'what was done is unsure');
  const { core: act, light } = readPhrase(counted.predicate);
  // 80%以上的卫生院达到国家推荐标准: a share of those that do.
  if (light && /^(?:达到|达)$/.test(light.text) && act.length > 0 && !hasVerb(act)) {
    const name = `${light.text}${nameOf(act)}的${nameOf(counted.noun)}占比`;
    return named(site, name, counted.noun, counted.consumed + 1);
  }
  if (act.length === 0 || nameOf(act).length > LONGEST_PREDICATE) return none('fact/rate', 'what was done is unsure');
  return rate(site, counted.noun, act, counted.consumed + 1);
}

function verbOf(site: Site, core: readonly Word[]): readonly Word[] | null {
  if (core.length > 0) return core;
  const { link, light } = site.phrase;
  const verb = link ?? light;
  return verb !== null && RATE_VERBS.has(verb.text) ? [verb] : null;
}
const RATE_VERBS = tableOf('完成 覆盖 实现 落实 突破');

/** 3月底前完成60%、6月底前完成90%的审批事项: the object of the last item is that of all. */
function readShared(site: Site): Outcome | null {
  const { core } = site.phrase;
  if (core.length > 0 && !core.every(isVerb)) return null;
  const verb = verbOf(site, core);
  if (verb === null || site.next === undefined) return null;
  const at = site.rest.findLastIndex(isQuantityWord);
  const between = site.rest.slice(0, at);
  const sameVerb = between.some((word) => word.text === verb.at(-1)?.text);
  const tail = site.rest.slice(at + 1);
  if (
    !sameVerb ||
    tail[0]?.text !== '的' ||
    site.rest.some((word) => isQuantityWord(word) && word.mention.type !== 'percentage')
  )
    return null;
  const counted = parseCounted(tail.slice(1));
  return counted === null || counted.noun.length === 0 ? null : rate(site, counted.noun, verb, 0);
}

/** Where the verbs behind the number end, an adjective before them included (清洁改造); -1 when nothing else follows. */
function actEnd(right: readonly Word[]): number {
  const isAct = (word: Word | undefined) => word !== undefined && (isVerb(word) || /^(?:v|l|i)/.test(word.tag));
  return right.findIndex((word, i) => !(isAct(word) || (i === 0 && /^(?:a|b|vn)/.test(word.tag) && isAct(right[1]))));
}

/** N 100% V. */
function readDone(site: Site): Outcome | null {
  const { core, link } = site.phrase;
  if (core.length === 0 || endsInAttribute(core) || link !== null) return null;
  const end = actEnd(site.right);
  const verbs = site.right.slice(0, end < 0 ? site.right.length : end);
  const object = end < 0 ? [] : site.right.slice(end);
  if (
    verbs.length === 0 ||
    verbs.length > 3 ||
    object.some((word, i) => !isNominal(word) && !isAdverb(word, object[i + 1]))
  )
    return null;
  const lead = leadingVerbs(core);
  const things = core.slice(lead.length);
  const act = verbs.every((word) => LIGHT_VERBS.has(word.text)) ? object : [...verbs, ...object];
  if (things.some(isPronoun)) return null;
  if (things.length === 0 || act.length === 0 || nameOf(act).length > LONGEST_PREDICATE || hasVerb(things.slice(-1)))
    return null;
  return rate(site, things, act, site.right.length);
}

function rate(site: Site, things: readonly Word[], verb: readonly Word[], consumed: number): Outcome {
  // 撤军范围由原定降至, 政府席位由反对派人士担任: a clause, no name.
  if ([...things, ...verb].some((word) => isPreposition(word) || word.kind === 'date'))
    return none('fact/rate', 'what was done is unsure');
  return named(site, `${nameOf(things)}${nameOf(verb)}率`.replace(/率率$/, '率'), things, consumed);
}

function named(site: Site, name: string, things: readonly Word[], consumed: number): Outcome {
  if (!isName(name)) return none('fact/rate', `${name} names nothing`);
  return {
    kind: 'fact',
    consumed,
    seed: {
      rule: 'fact/rate',
      quantity: site.quantity.mention,
      indicator: name,
      core: things,
      measure: 'level',
      standing: false,
      scope: site.phrase.scope,
      clause: site.clause,
      share: true,
    },
  };
}
