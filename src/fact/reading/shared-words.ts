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
  if (own === undefined || endsInAttribute(core) || phrase.link !== null || phrase.light !== null) return core;
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
    !verbs.every((word) => isShared(word.text) || isConnector(word) || (isListed(site) && !LIGHT_VERBS.has(word.text)))
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
export function withSharedNoun({ chain, quantity, clause }: Site, core: readonly Word[]): readonly Word[] {
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
  const noun = (chain.inPart ? (chain.whole ?? last) : last).core;
  const whole = isGraded(noun.slice(0, 2)) ? noun.slice(2) : noun;
  const things = whole.slice(leadingVerbs(whole).length);
  if (isGraded(core) && things.some((word) => isVerb(word))) return core;
  // 其中10亿元以上3个: the criterion takes the place of that of the whole.
  const bare = core.some(isQuantityWord) ? things.filter((word) => !isQuantityWord(word)) : things;
  return bare.length > 0 ? [...core, ...bare] : core;
}

/** A verb that is no part of a compound noun (生产|基地), and has an object. */
function isShared(verb: string): boolean {
  return SHARED_VERBS.has(verb) || (verb.length > 1 && verb.startsWith('新') && !INTRANSITIVE_VERBS.has(verb));
}
