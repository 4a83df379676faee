/** A number directly before its noun: 改造7处儿童友好公园, 新建2万吨污水处理厂, 446个小区的燃气设施, 40个项目落地投产. */

import { isResultVerb } from '../lexicon/lexicon.js';
import { GENERIC_NOUNS, NOUN_UNITS, YEARLY_OUTPUT } from '../lexicon/nouns.js';
import { CAUSATIVE_VERBS, LIGHT_VERBS, SHARED_VERBS, STATE_VERBS } from '../lexicon/verbs.js';
import { isAttributeWord, isConnector, isNominal, isPreposition, isVerb } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { readActing } from './acting.js';
import { countedFact } from './counted-fact.js';
import { type Counted, objectOf, outcomeOf, parseCounted } from './counted-noun.js';
import { countName, endsInAttribute, hasVerb, leadingVerbs, nameOf } from './naming.js';
import { GENERIC_PERSONS, isForWhom, receiving, recipientName, servedName } from './recipient.js';
import { none, type Outcome, type Reader, type Site } from './seed.js';
import { isAct, isLight, readAttribute, readCapacity, readMeasure, readMoney, readOwned, readYearly } from './sized.js';

export const readCounted: Reader = (whole) => {
  const site = withoutLink(whole);
  const { mention } = site.quantity;
  if (mention.type !== 'amount' || mention.kind === 'multiple') return null;
  const first = site.right[0];
  if (mention.kind === 'count' && NOUN_UNITS.has(mention.unit) && !(first && isNominal(first)))
    return readNounUnit(site);
  if (mention.kind === 'count' && first && /^(?:是|为|属于)$/.test(first.text) && site.next === undefined)
    return readBeing(site, mention.unit);
  if (first === undefined || isConnector(first) || isPreposition(first)) return null;
  if (YEARLY_OUTPUT.has(site.left.at(-1)?.text ?? '') && (first.text === '的' || site.next !== undefined))
    return readYearly(site);
  if (first.text === '的')
    return mention.kind === 'money' && isAct(site.phrase.core) ? readOwned(site) : readAttribute(site);
  if (YEARLY_OUTPUT.has(site.left.at(-1)?.text ?? '')) return readCapacity(site);
  const { core } = site.phrase;
  const owner = core.length > 0 && !site.phrase.open && !endsInVerb(core);
  if (owner && !(mention.kind === 'count' && (isOwner(site) || isThere(site)))) return null;
  if (isFrequency(site)) return none('fact/frequency', 'how often, not how many');
  const acting = readActing(site);
  if (acting !== null) return acting;
  const counted = parseCounted(site.right, {
    light: site.phrase.light !== null || isLight(site.phrase),
    unit: mention.unit,
    open: site.next !== undefined && !endsInConnector(site.right),
  });
  if (counted === null) return null;
  if (mention.kind === 'money') return readMoney(site, counted);
  return mention.kind === 'measure' ? readMeasure(site, counted) : readCount(site, counted);
};

/** 200个左右|的|专业群: behind an approximation 的 only links. */
function withoutLink(site: Site): Site {
  const [first, ...right] = site.right;
  const { mention } = site.quantity;
  const links = mention.type === 'amount' && mention.kind === 'count' && /(?:左右|上下)$/.test(mention.text);
  return links && first?.text === '的' ? { ...site, right, rest: site.rest.slice(1) } : site;
}

/** 86个村中有61个是贫困村 */
function readBeing(site: Site, unit: string): Outcome | null {
  const noun = site.right.slice(1);
  if (site.phrase.core.length > 0 || noun.length === 0 || noun.length > 4 || !noun.every((word) => isNominal(word)))
    return null;
  return countedFact(site, 'fact/counted-noun', countName(noun, unit), noun, {
    noun,
    object: [],
    predicate: [],
    consumed: noun.length + 1,
  });
}

/** 下辖14乡镇, 造成3县受灾: the unit is the noun. */
function readNounUnit(site: Site): Outcome | null {
  const { quantity, right, phrase } = site;
  if (quantity.mention.type !== 'amount' || endsInAttribute(phrase.core)) return null;
  // 欧盟十五国, 苏浙皖三省: the number belongs to the name.
  if (site.left.at(-1)?.kind === 'name') return none('fact/actor', 'the places together');
  const noun: Word = { text: quantity.mention.unit, kind: 'word', tag: 'n', start: quantity.start, end: quantity.end };
  const predicate = right.some(isConnector) ? [] : right;
  const counted: Counted = { noun: [noun], object: [], predicate, consumed: 0 };
  return readCount(site, counted);
}

/** 玉林城区|三条道路, 产品销往沿线|30多个国家: what the noun behind the number names is counted; of the rest the verb stays. */
function isOwner({ phrase, right }: Site): boolean {
  const first = right[0];
  if (first === undefined || !isNominal(first) || first.kind === 'gloss' || isAttributeWord(first)) return false;
  return phrase.link === null && !endsInAttribute(phrase.core);
}

/** 西北太平洋和南海|共有|27个台风: where they are. */
function isThere({ phrase, right }: Site): boolean {
  const [first] = right;
  const verb = phrase.link ?? phrase.light;
  return (
    verb !== null &&
    /^(?:有|共有|还有|仅有)$/.test(verb.text) &&
    first !== undefined &&
    isNominal(first) &&
    !endsInAttribute(phrase.core)
  );
}

function ownerVerbs(core: readonly Word[]): readonly Word[] {
  const verb = core.findLast((word) => isVerb(word) && !isAttributeWord(word) && !LIGHT_VERBS.has(word.text));
  return verb ? [verb] : [];
}

function endsInConnector(words: readonly Word[]): boolean {
  const last = words.at(-1);
  return last !== undefined && isConnector(last);
}

/** 两次亮红灯: an adverbial, unless something is done so often (完成66次发射). */
function isFrequency({ quantity, right, phrase }: Site): boolean {
  const first = right[0];
  const { mention } = quantity;
  if (mention.type !== 'amount' || !/^[次回遍趟]$/.test(mention.unit) || first === undefined) return false;
  return isVerb(first) && phrase.core.length === 0 && phrase.light === null && phrase.link === null;
}

function endsInVerb(core: readonly Word[]): boolean {
  const last = core.at(-1);
  if (last === undefined || !isVerb(last)) return false;
  return core.length === 1 || isResultVerb(last.text) || LIGHT_VERBS.has(last.text) || !endsInAttribute(core);
}

function readCount(site: Site, counted: Counted): Outcome | null {
  const { mention } = site.quantity;
  if (mention.type !== 'amount') return null;
  const recipient = recipientName(site, receiving(site, counted));
  if (recipient !== null) return countedFact(site, 'fact/recipient', recipient, counted.noun, counted);
  if (isForWhom(site) && GENERIC_PERSONS.test(nameOf(counted.noun)))
    return none('fact/recipient', 'what is done for them is unsure', counted.noun.length);
  const { core, open } = site.phrase;
  const named = site.left.every(isConnector)
    ? sharedVerbs(site)
    : open
      ? leadingVerbs(core)
      : isThere(site)
        ? []
        : isOwner(site) && !endsInVerb(core)
          ? core.some((word) => isQuantityWord(word) && word.mention.kind !== 'count')
            ? core
            : ownerVerbs(core)
          : core;
  // 带动群众增收: somebody else acts, and what they do says which of them are counted.
  const lead =
    counted.predicate.length > 0 && outcomeOf(counted.predicate).length > 0
      ? named.filter((word) => !CAUSATIVE_VERBS.has(word.text) && word.text !== '带动')
      : named;
  if (counted.object.length > 0) {
    if (!hasVerb(lead)) return none('fact/counted-noun', 'whose things are counted is unsure');
    const name = `${nameOf(lead)}${nameOf(counted.object)}的${countName(counted.noun, mention.unit)}`;
    return countedFact(site, 'fact/counted-owner', name, counted.noun, counted);
  }
  const predicate = counted.predicate.length > 0 ? counted.predicate : laterPredicate(site, counted);
  if (counted.noun.length === 0) {
    const subject = lead.filter((word, i) => i < lead.length - 1 || !LIGHT_VERBS.has(word.text));
    const words = [...subject, ...counted.predicate];
    return countedFact(site, 'fact/people', countName(words, mention.unit), words, counted);
  }
  const owned = ownedAttribute(counted);
  if (owned !== null)
    return countedFact(
      site,
      'fact/counted-noun',
      `${owned.act}的${countName([owned.noun], mention.unit)}`,
      counted.noun,
      counted,
    );
  const served = servedName(lead, counted.noun, mention.unit);
  if (served !== null) return countedFact(site, 'fact/recipient', served, counted.noun, counted);
  const outcome = lead.some((word) => isResultVerb(word.text)) ? [] : outcomeOf(predicate);
  const [only] = counted.noun;
  if (
    counted.noun.length === 1 &&
    only &&
    GENERIC_NOUNS.has(only.text) &&
    lead.length === 0 &&
    outcome.length === 0 &&
    !site.phrase.state
  )
    return none('fact/counted-noun', 'which of them is not told', counted.consumed);
  const object = objectOf(predicate, outcome);
  const repeated = nameOf(counted.noun).startsWith(nameOf(outcome));
  const words = [...lead, ...(repeated ? [] : outcome), ...counted.noun];
  const name =
    object.length > 0
      ? `${nameOf(outcome)}${nameOf(object)}的${countName(counted.noun, mention.unit)}`
      : countName(words, mention.unit);
  return countedFact(site, 'fact/counted-noun', name, words, counted);
}

/** 222个城市|空气质量|达标: an attribute of what is counted comes before its predicate. */
function ownedAttribute({ noun, predicate, object }: Counted): { noun: Word; act: string } | null {
  const [first, ...rest] = noun;
  const outcome = outcomeOf(predicate);
  if (first === undefined || rest.length === 0 || object.length > 0 || outcome.length === 0 || !endsInAttribute(rest))
    return null;
  return { noun: first, act: nameOf([...rest, ...outcome, ...objectOf(predicate, outcome)]) };
}

/** No writer lets so many items wait for their predicate. */
const LONGEST_LIST = 30;

/** 40个重点项目、8个谋划项目落地、投产: the last item of a list carries the predicate of all. */
function laterPredicate(site: Site, counted: Counted): readonly Word[] {
  let rest = site.rest.slice(counted.consumed);
  for (let n = 0; n < LONGEST_LIST; n++) {
    // 3县|15个乡镇|2.3万人受灾: the items may stand side by side.
    const at = rest[0] && isConnector(rest[0]) ? 1 : 0;
    const next = rest[at];
    if (next === undefined || !isQuantityWord(next)) break;
    const unit = next.mention.type === 'amount' ? next.mention.unit : '';
    const item = parseCounted(rest.slice(at + 1), { unit });
    if (item === null) return [];
    if (item.predicate.length > 0) return item.predicate;
    rest = rest.slice(at + 1 + item.consumed);
  }
  return [];
}

/** 下辖5个县、3个区: the verb of the first item is that of all. */
function sharedVerbs({ chain, clause, left }: Site): readonly Word[] {
  const last = chain.seeds.at(-1);
  if (left.length === 0 || last?.clause !== clause || last.rule !== 'fact/counted-noun') return [];
  return leadingVerbs(last.core).filter((word) => SHARED_VERBS.has(word.text) || STATE_VERBS.has(word.text));
}
