/** Words that the items of a list share: a verb given to each (建成公园3个、广场2个), a noun told once (项目186个,其中新开工93个). */
import { unitOf } from '../draft.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { INTRANSITIVE_VERBS, LIGHT_VERBS, SHARED_VERBS } from '../lexicon/verbs.js';
import { isAttributeWord, isConnector, isNominal, isVerb } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { endsInAttribute, leadingVerbs } from './naming.js';
import { lastSeed, type Site } from './seed.js';

/** A verb is given to each conjunct: 新增企业126家、床位800张; over a comma only to the next bare noun. */
export function withSharedVerb(site: Site, core: readonly Word[]): readonly Word[] {
  const { chain, clause, quantity, phrase } = site;
  const own = chain.inPart ? chain.whole : chain.seeds.at(-1);
  if (core[0]?.text.startsWith('在') || core.every((word) => isResultVerb(word.text))) return core;
  if (own === undefined || phrase.link !== null || phrase.light !== null) return core;
  // 盘活存量资金1.8亿元、闲置资产2.6亿元: sums of one list.
  const sums =
    isListed(site) && own.clause === clause && endsInAttribute(own.core) && leadingVerbs(own.core).length > 0;
  if (endsInAttribute(core) && !(sums && leadingVerbs(own.core).every((word) => isShared(word.text)))) return core;
  if (
    core.some(
      (word, i) =>
        (isResultVerb(word.text) ||
          (i === 0 && word.text.length > 1 && (core[1]?.text.length ?? 0) > 1 && isVerb(word))) &&
        !isAttributeWord(word) &&
        !INTRANSITIVE_VERBS.has(word.text),
    ) ||
    quantity.mention.type !== own.quantity.type ||
    own.quantity.type === 'percentage'
  )
    return core;
  // 每千人口拥有床位7.6张、医师3.7人: all are for so many.
  if (own.core[0]?.text.startsWith('每') && isListed(site) && own.clause === clause)
    return [...own.core.slice(0, Math.max(1, own.core.findIndex(isVerb))), ...core];
  const verbs = leadingVerbs(own.core);
  if (
    verbs.length === 0 ||
    verbs.length === own.core.length ||
    !verbs.every(
      (word) =>
        isShared(word.text) || isConnector(word) || (isListed(site) && !chain.inPart && !LIGHT_VERBS.has(word.text)),
    )
  )
    return core;
  const joined = own.clause === clause;
  const { mention } = quantity;
  const bare =
    own.clause === clause - 1 &&
    own.clause >= chain.since &&
    own.quantity.type === 'amount' &&
    mention.type === 'amount' &&
    own.quantity.kind === mention.kind &&
    core.length <= 3 &&
    core.every((word) => isNominal(word) && word.tag !== 'x' && !/^(?:v|a)/.test(word.tag)) &&
    mention.type === 'amount' &&
    !/^(?:人|户|次|场)/.test(mention.unit) &&
    phrase.scope === null &&
    !site.left.some((word) => word.kind === 'date');
  return chain.inPart || joined || bare ? [...verbs, ...core] : core;
}

/** 严重|损坏8.6万间: how and what, without the things. */
function isGraded(core: readonly Word[]): boolean {
  const [how, what] = core;
  const two = core.length === 2 && how !== undefined && what !== undefined;
  return two && /^(?:a|d|ad|b)$/.test(how.tag) && /^v/.test(what.tag);
}

/** Behind 、 or 和 an item goes on the list. */
function isListed({ left }: Site): boolean {
  const [first] = left;
  return first !== undefined && isConnector(first);
}

/** 实施项目186个,其中新开工93个: verbs alone count what was counted before, by the same classifier. */
export function withSharedNoun({ chain, quantity, clause, left }: Site, core: readonly Word[]): readonly Word[] {
  const { mention } = quantity;
  // 改造小区186个。目前已开工87个: over the full stop to what was counted alike.
  const last =
    lastSeed(chain) ??
    chain.before.findLast(
      (seed) => !seed.share && seed.quantity.type === 'amount' && unitOf(seed.quantity) === unitOf(mention),
    );
  if (
    last === undefined ||
    mention.type !== 'amount' ||
    (mention.kind !== 'count' && mention.kind !== 'measure') ||
    !(isGraded(core) || core.every((word) => isResultVerb(word.text) || isConnector(word) || isQuantityWord(word)))
  )
    return core;
  if (
    mention.unit !== unitOf(last.quantity) ||
    mention.unit.startsWith('人') ||
    (!chain.inPart && chain.seeds.length > 0 && last.clause < clause - 1)
  )
    return core;
  // 其中立改的问题1043个,已整改1021个: of the part just told.
  const near = chain.seeds.at(-1);
  const done =
    left.some((word) => /^已/.test(word.text)) && near?.clause === clause - 1 && unitOf(near.quantity) === mention.unit;
  const noun = (chain.inPart && !(done && near) ? (chain.whole ?? last) : done && near ? near : last).core;
  const whole = isGraded(noun.slice(0, 2)) ? noun.slice(2) : noun;
  // 地方法院|受理案件4726万件,审结4598万件: whose they are comes first.
  const verb = whole.findIndex((word) => isResultVerb(word.text));
  const owner =
    verb > 0 && !whole.some((word) => word.text === '的') && whole.slice(0, verb).every((word) => isNominal(word))
      ? whole.slice(0, verb)
      : [];
  const isRelative = whole.some((word) => word.text === '的');
  const things = isRelative ? whole : whole.slice(owner.length > 0 ? verb + 1 : leadingVerbs(whole).length);
  if (isGraded(core) && things.some((word) => isVerb(word))) return core;
  // 其中10亿元以上3个: the criterion takes the place of that of the whole.
  const bare = core.some(isQuantityWord) ? things.filter((word) => !isQuantityWord(word)) : things;
  return bare.length > 0 ? [...owner, ...core, ...bare] : core;
}

/** A verb that is no part of a compound noun (生产|基地), and has an object. */
function isShared(verb: string): boolean {
  return SHARED_VERBS.has(verb) || (verb.length > 1 && verb.startsWith('新') && !INTRANSITIVE_VERBS.has(verb));
}
