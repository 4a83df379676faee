/** A number directly before its noun: 改造7处儿童友好公园, 新建2万吨污水处理厂, 446个小区的燃气设施, 40个项目落地投产. */

import { RECIPIENT_PREPOSITIONS } from '../lexicon/function-words.js';
import { NOUN_UNITS, PLANT_ENDINGS, YEARLY_OUTPUT } from '../lexicon/nouns.js';
import { CAUSATIVE_VERBS, LIGHT_VERBS, RESULT_VERBS, SHARED_VERBS, STATE_VERBS } from '../lexicon/verbs.js';
import { type Phrase, readPhrase } from '../phrase/phrase.js';
import { isAdverb, isAttributeWord, isConnector, isNominal, isPreposition, isVerb } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { type Counted, objectOf, outcomeOf, parseCounted } from './counted-noun.js';
import {
  countName,
  countSuffix,
  endsInAttribute,
  hasVerb,
  isName,
  leadingVerbs,
  measureName,
  nameOf,
} from './naming.js';
import { none, type Outcome, type Reader, type Seed, type Site } from './seed.js';

export const readCounted: Reader = (site) => {
  const { mention } = site.quantity;
  if (mention.type !== 'amount' || mention.kind === 'multiple') return null;
  const first = site.right[0];
  if (mention.kind === 'count' && NOUN_UNITS.has(mention.unit) && !(first && isNominal(first)))
    return readNounUnit(site);
  if (first === undefined || isConnector(first) || isPreposition(first)) return null;
  if (first.text === '的')
    return mention.kind === 'money' && isAct(site.phrase.core) ? readOwned(site) : readAttribute(site);
  if (YEARLY_OUTPUT.has(site.left.at(-1)?.text ?? '')) return readCapacity(site);
  const { core } = site.phrase;
  const owner = core.length > 0 && !site.phrase.open && !endsInVerb(core);
  if (owner && !(mention.kind === 'count' && isOwner(site))) return null;
  if (isFrequency(site)) return none('fact/frequency', 'how often, not how many');
  const counted = parseCounted(site.right, {
    light: site.phrase.light !== null || isLight(site.phrase),
    unit: mention.unit,
    open: site.next !== undefined && !endsInConnector(site.right),
  });
  if (counted === null) return null;
  if (mention.kind === 'money') return readMoney(site, counted);
  return mention.kind === 'measure' ? readMeasure(site, counted) : readCount(site, counted);
};

/** 下辖14乡镇, 造成3县受灾: the unit is the noun. */
function readNounUnit(site: Site): Outcome | null {
  const { quantity, right, phrase } = site;
  if (quantity.mention.type !== 'amount' || endsInAttribute(phrase.core)) return null;
  const noun: Word = { text: quantity.mention.unit, kind: 'word', tag: 'n', start: quantity.start, end: quantity.end };
  const predicate = right.some(isConnector) ? [] : right;
  const counted: Counted = { noun: [noun], object: [], predicate, consumed: 0 };
  return readCount(site, counted);
}

/** 建设年产2000套风电轴承项目: what the plant will make is its size. */
function readCapacity(site: Site): Outcome | null {
  const counted = parseCounted(site.right);
  if (counted === null || counted.noun.length === 0 || counted.object.length > 0) return null;
  const words = [...leadingVerbs(readPhrase(site.left.slice(0, -1)).core), ...counted.noun];
  const name = nameOf(words);
  return PLANT_ENDINGS.test(name) ? fact(site, 'fact/size', `${name}规模`, words, counted) : null;
}

/** 玉林城区|三条道路, 产品销往沿线|30多个国家: what the noun behind the number names is counted; of the rest the verb stays. */
function isOwner({ phrase, right }: Site): boolean {
  const first = right[0];
  if (first === undefined || !isNominal(first) || first.kind === 'gloss' || isAttributeWord(first)) return false;
  return phrase.link === null && !endsInAttribute(phrase.core);
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

function isLight(phrase: Phrase): boolean {
  return phrase.link !== null && LIGHT_VERBS.has(phrase.link.text);
}

function endsInVerb(core: readonly Word[]): boolean {
  const last = core.at(-1);
  if (last === undefined || !isVerb(last)) return false;
  return core.length === 1 || RESULT_VERBS.has(last.text) || LIGHT_VERBS.has(last.text) || !endsInAttribute(core);
}

function readCount(site: Site, counted: Counted): Outcome | null {
  const { mention } = site.quantity;
  if (mention.type !== 'amount') return null;
  const recipient = recipientName(site, counted);
  if (recipient !== null) return fact(site, 'fact/recipient', recipient, counted.noun, counted);
  const { core, open } = site.phrase;
  const named = site.left.every(isConnector)
    ? sharedVerbs(site)
    : open
      ? leadingVerbs(core)
      : isOwner(site) && !endsInVerb(core)
        ? ownerVerbs(core)
        : core;
  // 带动群众增收: somebody else acts, and what they do says which of them are counted.
  const lead =
    counted.predicate.length > 0 && outcomeOf(counted.predicate).length > 0
      ? named.filter((word) => !CAUSATIVE_VERBS.has(word.text) && word.text !== '带动')
      : named;
  if (counted.object.length > 0) {
    if (!hasVerb(lead)) return none('fact/counted-noun', 'whose things are counted is unsure');
    const name = `${nameOf(lead)}${nameOf(counted.object)}的${countName(counted.noun, mention.unit)}`;
    return fact(site, 'fact/counted-owner', name, counted.noun, counted);
  }
  const predicate = counted.predicate.length > 0 ? counted.predicate : laterPredicate(site, counted);
  if (counted.noun.length === 0) {
    const subject = lead.filter((word, i) => i < lead.length - 1 || !LIGHT_VERBS.has(word.text));
    const words = [...subject, ...counted.predicate];
    return fact(site, 'fact/people', countName(words, mention.unit), words, counted);
  }
  const owned = ownedAttribute(counted);
  if (owned !== null)
    return fact(
      site,
      'fact/counted-noun',
      `${owned.act}的${countName([owned.noun], mention.unit)}`,
      counted.noun,
      counted,
    );
  const outcome = lead.some((word) => RESULT_VERBS.has(word.text)) ? [] : outcomeOf(predicate);
  const object = objectOf(predicate, outcome);
  const repeated = nameOf(counted.noun).startsWith(nameOf(outcome));
  const words = [...lead, ...(repeated ? [] : outcome), ...counted.noun];
  const name =
    object.length > 0
      ? `${nameOf(outcome)}${nameOf(object)}的${countName(counted.noun, mention.unit)}`
      : countName(words, mention.unit);
  return fact(site, 'fact/counted-noun', name, words, counted);
}

/** 222个城市|空气质量|达标: an attribute of what is counted comes before its predicate. */
function ownedAttribute({ noun, predicate, object }: Counted): { noun: Word; act: string } | null {
  const [first, ...rest] = noun;
  const outcome = outcomeOf(predicate);
  if (first === undefined || rest.length === 0 || object.length > 0 || outcome.length === 0 || !endsInAttribute(rest))
    return null;
  return { noun: first, act: nameOf([...rest, ...outcome]) };
}

/** 40个重点项目、8个谋划项目落地、投产: the last item of a list carries the predicate of all. */
function laterPredicate(site: Site, counted: Counted): readonly Word[] {
  let rest = site.rest.slice(counted.consumed);
  for (;;) {
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

/** 面向1000家企业开展贯标工作 → 贯标企业数 (rule 5). */
function recipientName(site: Site, counted: Counted): string | null {
  const { mention } = site.quantity;
  const before = site.left.findLast((word, i) => !isAdverb(word, site.left[i + 1]));
  if (mention.type !== 'amount' || before === undefined || !RECIPIENT_PREPOSITIONS.has(before.text)) return null;
  if (counted.predicate.length === 0 || !counted.predicate.some((word) => isVerb(word) || isNominal(word))) return null;
  const act = readPhrase(counted.predicate.filter((word) => word.kind !== 'pause'));
  const last = act.core.at(-1);
  const core = last && act.core.length > 1 && /^(?:工作|活动|行动)$/.test(last.text) ? act.core.slice(0, -1) : act.core;
  if (core.length === 0 || core.length > 6) return null;
  if (nameOf(counted.noun).startsWith(nameOf(core)))
    return `${nameOf(counted.noun)}${nameOf(core)}${countSuffix(mention.unit, '')}`;
  const plain = core.length === 1 || act.light !== null || !hasVerb(core);
  return `${nameOf(core)}${plain ? '' : '的'}${countName(counted.noun, mention.unit)}`;
}

function readMoney(site: Site, counted: Counted): Outcome | null {
  const { core } = site.phrase;
  const first = counted.noun[0];
  if (first === undefined || isVerb(first) || counted.object.length > 0) return null;
  const lead = leadingVerbs(core);
  if (lead.length === 0) return null;
  const words = [...lead, ...counted.noun];
  return fact(site, 'fact/money-object', nameOf(words), words, counted);
}

function readMeasure(site: Site, counted: Counted): Outcome | null {
  const first = counted.noun[0];
  if (first === undefined || counted.object.length > 0) return null;
  const lead = leadingVerbs(site.phrase.core);
  const words = [...lead, ...withoutTask(counted.noun)];
  if (lead.length === 0 && site.phrase.light === null && !isLight(site.phrase)) return null;
  const name = measureName(words, site.quantity.mention);
  return name === null ? none('fact/size', 'of what is unsure') : fact(site, 'fact/size', name, words, counted);
}

function isAct(core: readonly Word[]): boolean {
  return core.length > 0 && core.every((word) => isVerb(word) || isConnector(word)) && !endsInAttribute(core);
}

/** 签订2000万美元的合约 → 签订合约. */
function readOwned(site: Site): Outcome | null {
  const counted = parseCounted(site.right.slice(1));
  return counted === null ? null : readMoney(site, counted);
}

/** 高标准农田建设|任务: the task is what it asks for. */
function withoutTask(noun: readonly Word[]): readonly Word[] {
  return noun.length > 1 && /^(?:任务|工作|目标)$/.test(noun.at(-1)?.text ?? '') ? noun.slice(0, -1) : noun;
}

/** 总投资50亿元的产业园 → 产业园总投资. */
function readAttribute(site: Site): Outcome | null {
  const { core } = site.phrase;
  const last = core.at(-1);
  if (last === undefined || !endsInAttribute(core) || isVerb(last)) return null;
  const counted = parseCounted(site.right.slice(1));
  if (counted === null || counted.noun.length === 0) return null;
  const lead = leadingVerbs(core);
  const words = [...counted.noun, ...core.slice(lead.length)];
  return fact(site, 'fact/attribute', nameOf(words), words, { ...counted, consumed: 0 });
}

function fact(site: Site, rule: string, indicator: string, core: readonly Word[], counted: Counted): Outcome {
  if (!isName(indicator)) return none(rule, `${indicator} names nothing`);
  const { phrase, quantity, clause } = site;
  const seed: Seed = {
    rule,
    quantity: quantity.mention,
    indicator,
    core,
    measure: 'level',
    standing: phrase.state || (core[0] !== undefined && STATE_VERBS.has(core[0].text)),
    scope: phrase.scope,
    clause,
    share: false,
  };
  return { kind: 'fact', seed, consumed: counted.consumed };
}
