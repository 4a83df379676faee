/** Levels: subject and value (失业率为5.1%), verb and object (争取上级资金88.79亿元), list items that share a verb. */
import { unitOf } from '../draft.js';
import { ADVERBS } from '../lexicon/function-words.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { CARRIERS } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { INTRANSITIVE_VERBS, LIGHT_VERBS, SHARED_VERBS } from '../lexicon/verbs.js';
import { readPhrase } from '../phrase/phrase.js';
import { isAttributeWord, isConnector, isNominal, isVerb } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { inherit, resolveSubject } from './ellipsis.js';
import { countName, endsInAttribute, hasVerb, isName, leadingVerbs, measureName, nameOf } from './naming.js';
import { lastSeed, none, type Outcome, type Reader, type Seed, type Site, type Subject } from './seed.js';

export const readLevel: Reader = (site) => {
  const { phrase, chain, quantity } = site;
  if (phrase.personal) return none('fact/level', 'a person is the subject');
  if (quantity.mention.type === 'amount' && quantity.mention.kind === 'multiple')
    return none('fact/level', 'a multiple');
  if (phrase.headless) return none('fact/level', 'what is counted is left out');
  if (phrase.core.length === 0) return readBare(site);
  if (phrase.core.every((word) => ADVERBS.has(word.text))) return none('fact/level', 'no noun');
  const verbs = phrase.open ? leadingVerbs(phrase.core) : [];
  if (phrase.open && verbs.length === 0) return none('fact/level', 'an item without a noun');
  const [only] = phrase.core;
  const elided = elidedHead(site);
  if (elided !== null) return elided;
  const more = moreOf(site);
  if (more !== null) return more;
  const averaged = averageOf(site);
  if (averaged !== null) return averaged;
  if (only && CLAUSE_OPENERS.has(only.text)) return none('fact/level', `what follows ${only.text} is a clause`);
  if (phrase.core.length === 1 && only && only.text.length === 1)
    return none('fact/level', 'one character names nothing');
  // 首制17.4万立方米大型LNG船: the measure is of what stands behind it.
  const [behind] = site.right;
  const measures = quantity.mention.type === 'amount' && quantity.mention.kind === 'measure' && phrase.link === null;
  if (measures && behind && /^[nb]/.test(behind.tag) && isNominal(behind) && !endsInAttribute(phrase.core))
    return none('fact/level', 'measures what stands behind');
  const subject = resolveSubject(phrase, quantity.mention, chain);
  if (subject === null) return none('fact/level', 'the subject is unsure');
  const core = withSharedNoun(site, withSharedVerb(site, subject.core));
  return level(site, core === subject.core ? subject.name : nameOf(core), core);
};

/** 接报事故4.86万起,其中造成人员伤亡的1286起: what is counted is the whole's. */
function elidedHead(site: Site): Outcome | null {
  const { chain, quantity, left, right } = site;
  const { mention } = quantity;
  if (
    left.at(-1)?.text !== '的' ||
    left.at(-2)?.kind === 'date' ||
    right.length > 0 ||
    mention.type !== 'amount' ||
    mention.kind !== 'count'
  )
    return null;
  const whole = chain.inPart ? chain.whole : chain.seeds.at(-1);
  if (whole === undefined || unitOf(whole.quantity) !== mention.unit || endsInAttribute(whole.core))
    return none('fact/level', 'what is counted is left out');
  const things = whole.core.slice(leadingVerbs(whole.core).length);
  const limit = left.slice(0, -1).filter((word) => word.text !== '其中' && word.kind !== 'date');
  if (things.length === 0 || limit.length === 0 || limit.some((word) => word.kind === 'quantity'))
    return none('fact/level', 'what is counted is left out');
  return seed(site, 'fact/elided', `${nameOf(limit)}的${countName(things, mention.unit)}`, things);
}

/** 累计42.6万人取得证书,全年新增3.8万人: new ones of the same. */
function moreOf(site: Site): Outcome | null {
  const { phrase, chain, quantity } = site;
  const last = chain.seeds.at(-1);
  const name = nameOf(phrase.core);
  if (
    !/^(?:新增|净增|其中新增)$/.test(name) ||
    quantity.mention.type !== 'amount' ||
    !quantity.mention.unit.startsWith('人')
  )
    return null;
  if (
    last === undefined ||
    last.share ||
    last.measure !== 'level' ||
    unitOf(last.quantity) !== unitOf(quantity.mention)
  )
    return null;
  return seed(site, 'fact/inherited', name + last.indicator.replace(/^(?:新增|累计)/, ''), [
    ...phrase.core,
    ...last.core,
  ]);
}

/** 车流量412万辆次,日均51.5万辆次: the average of what was told before. */
function averageOf(site: Site): Outcome | null {
  const { phrase, chain, quantity } = site;
  const last = chain.seeds.at(-1);
  const [only] = phrase.core;
  if (
    phrase.core.length !== 1 ||
    only === undefined ||
    !/^(?:单日)?(?:[日月年人户村县校店件单次亩]均|平均|最[高低多])$/.test(only.text)
  )
    return null;
  if (
    last === undefined ||
    last.share ||
    last.measure !== 'level' ||
    unitOf(last.quantity) !== unitOf(quantity.mention)
  )
    return none('fact/level', 'the average of what is unsure');
  return seed(site, 'fact/inherited', only.text + last.indicator, [only, ...last.core]);
}

/** No name begins with these. */
const CLAUSE_OPENERS = tableOf('以 从 自 由 把 将 使 被 于 因 因为 为了 随着 根据 据 经 经过 当 为 以使 使得 凭');

/** A verb is given to each conjunct: 新增企业126家、床位800张; over a comma only to the next bare noun. */
function withSharedVerb(site: Site, core: readonly Word[]): readonly Word[] {
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
function withSharedNoun({ chain, quantity, clause }: Site, core: readonly Word[]): readonly Word[] {
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

/** No noun at all: 达到10023公里, 上年同期为2.15亿元 go on with the indicator before. */
function readBare(site: Site): Outcome {
  const { chain, phrase, quantity, left } = site;
  const beside = readBeside(site);
  if (beside !== null) return beside;
  if (phrase.link === null && !left.some((word) => word.kind === 'date')) return none('fact/level', 'no noun');
  const last = lastSeed(chain);
  const topic = readPhrase(chain.topic).core;
  if (topic.length > 0) return level(site, nameOf(topic), topic);
  if (chain.gap) return none('fact/level', 'what is left out is unsure');
  // 增长6.2%,由1520亿元增加到2130亿元; 翻了一番,达到586家: the level of what changed.
  const reached = last?.measure === 'change' && phrase.link !== null;
  // 其中私人企业债务占55%,达650亿美元: the level of what has the share.
  if (last?.share && phrase.link !== null && quantity.mention.type === 'amount' && endsInAttribute(last.core))
    return level(site, nameOf(last.core), last.core);
  if (
    last === undefined ||
    !(reached || (last.measure === 'level' && unitOf(last.quantity) === unitOf(quantity.mention)))
  )
    return none('fact/level', 'no noun');
  if (/^(?:每|[人户亩]均)/.test(last.indicator)) return none('fact/level', 'a sum of what was told for each');
  const subject = totalOf(site, last);
  return seed(site, 'fact/inherited', subject.name, subject.core);
}

/** 新增“小巨人”企业112家,累计达到724家: all of them, not the new ones. */
function totalOf({ left }: Site, last: Seed): Subject {
  const verbs = leadingVerbs(last.core);
  const isNew =
    verbs.some((word) => /^[新净]/.test(word.text)) && left.some((word) => /^(?:累计|总量|总数|总共)/.test(word.text));
  const core = isNew ? last.core.slice(verbs.length) : [];
  if (core.length === 0 || last.quantity.type !== 'amount') return inherit(last);
  return { name: countName(core, last.quantity.unit), core };
}

/** 监测对象1836户6124人, 桥梁112.64万座、1.03亿延米: the same things in another unit. */
function readBeside(site: Site): Outcome | null {
  const { chain, quantity, left, clause } = site;
  const last = chain.seeds.at(-1);
  const { mention } = quantity;
  if (last === undefined || last.clause !== clause || last.rule === 'fact/acting' || !left.every(isConnector))
    return null;
  if (mention.type !== 'amount' || last.quantity.type !== 'amount' || last.quantity.kind !== 'count') return null;
  if (unitOf(mention) === unitOf(last.quantity) || endsInAttribute(last.core)) return null;
  if (left.length === 0 && last.quantity.end !== quantity.start) return null;
  const name = mention.kind === 'count' ? countName(last.core, mention.unit) : measureName(last.core, mention);
  return mention.kind === 'money' || name === null ? null : seed(site, 'fact/beside', name, last.core);
}

function level(site: Site, name: string, core: readonly Word[]): Outcome {
  const { mention } = site.quantity;
  if (mention.type === 'percentage') return readPercent(site, name, core);
  if (mention.kind === 'count') return seed(site, ruleOf(core), countName(core, mention.unit), core);
  if (mention.kind === 'measure') {
    const measured = endsInAttribute(core) ? name : measureName(core, mention);
    return measured === null ? none('fact/level', 'measures what is unsure') : seed(site, ruleOf(core), measured, core);
  }
  if (!endsInAttribute(core) && !isDeed(core) && !CARRIERS.has(core.at(-1)?.text ?? ''))
    return none('fact/level', 'no money noun');
  return seed(site, ruleOf(core), name, core);
}

/** A verb with what it was done to, or one whose object is the money itself; 跌破13美元 names nothing. */
function isDeed(core: readonly Word[]): boolean {
  if (!hasVerb(core)) return false;
  return core.some((word) => isNominal(word)) || nameOf(core).length > 2 || DEEDS.has(nameOf(core));
}
const DEEDS = tableOf(
  '创汇 创收 增收 盈利 亏损 节支 减税 退税 减负 融资 捐款 贷款 授信 投资 投入 增资 让利 返利 欠薪 罚款 缴税 纳税 减亏 化债 结余',
);

/** A percentage needs a rate for a subject, or a verb that links it to one. */
function readPercent(site: Site, name: string, core: readonly Word[]): Outcome {
  const { phrase } = site;
  const other = shareOfSameWhole(site, name);
  if (other !== null) return seed(site, 'fact/share', other, core);
  // 创造了工业产值的76.6%: a share of it, and nothing says whose.
  if (site.left.at(-1)?.text === '的' && site.left.at(-2)?.kind === 'word' && !NOW.has(site.left.at(-2)?.text ?? ''))
    return none('fact/level', 'a share of what is told');
  const rate = rateOfAnother(site, core);
  if (rate.length > 0) return seed(site, 'fact/inherited', nameOf([...core, ...rate]), [...core, ...rate]);
  if (endsInAttribute(core) || phrase.link !== null || phrase.reach !== null)
    return seed(site, ruleOf(core), core.some(isQuantityWord) && !endsInAttribute(core) ? `${name}占比` : name, core);
  if (site.chain.seeds.at(-1)?.share && !core.some(isVerb)) return seed(site, 'fact/share', `${name}占比`, core);
  return none('fact/level', 'no rate');
}

/** 初中生参与率达95%,高中生达70%: another holder of the same rate. */
function rateOfAnother({ chain, phrase }: Site, core: readonly Word[]): readonly Word[] {
  const last = chain.seeds.at(-1);
  if (last?.quantity.type !== 'percentage' || last.share || last.measure !== 'level') return [];
  if (phrase.link === null || endsInAttribute(core) || !core.every((word) => isNominal(word))) return [];
  return last.core.length > 1 && endsInAttribute(last.core) ? last.core.slice(-1) : [];
}

/** 第一产业增加值占生产总值比重为6.7%,第二产业增加值比重为35.6%: of the same whole. */
function shareOfSameWhole({ chain }: Site, name: string): string | null {
  const last = chain.seeds.at(-1);
  const whole = last?.share ? /占.+(?:比重|比例)$/.exec(last.indicator)?.[0] : undefined;
  const part = /^(.+)(?:比重|占比|比例)$/.exec(name)?.[1];
  return whole === undefined || part === undefined || name.includes('占') ? null : part + whole;
}

const NOW = tableOf('现在 目前 当前 如今');

/** 现有合作社7860家,其中国家级示范社52家: what has no verb of its own is as what precedes it. */
function isStandingToo({ chain, phrase, quantity }: Site, core: readonly Word[]): boolean {
  const last = lastSeed(chain);
  return (
    last?.standing === true &&
    phrase.link === null &&
    quantity.mention.type === 'amount' &&
    quantity.mention.kind === 'count' &&
    !quantity.mention.unit.endsWith('次') &&
    leadingVerbs(core).length === 0
  );
}

/** 起付标准为200元, 报销比例85%: what a rule sets, unless it says that it was raised. */
function isRule({ phrase }: Site, indicator: string): boolean {
  return RULES.test(indicator) && phrase.reach === null && (phrase.link === null || RULE_LINKS.has(phrase.link.text));
}
const RULES = /(?:标准|报销比例|补助比例|缴费比例|起付线|封顶线|支付限额|税率|费率|征收率)$/;
const RULE_LINKS = tableOf('是 为 按 定为 设为 确定为 均为 分别为');

function ruleOf(core: readonly Word[]): string {
  return leadingVerbs(core).length > 0 ? 'fact/verb-object' : 'fact/subject-predicate';
}

function seed(site: Site, rule: string, indicator: string, core: readonly Word[]): Outcome {
  if (!isName(indicator)) return none(rule, `${indicator} names nothing`);
  const { phrase, quantity, clause } = site;
  const made: Seed = {
    rule,
    quantity: quantity.mention,
    indicator,
    core,
    measure: 'level',
    ...(phrase.reach ? { change: { direction: phrase.reach } } : {}),
    standing: phrase.state || isStandingToo(site, core) || isRule(site, indicator),
    scope: phrase.scope,
    clause,
    share: false,
  };
  return { kind: 'fact', seed: made, consumed: 0 };
}
