/** Levels that leave their noun out and go on with a fact before: 其中造成人员伤亡的1286起, 日均51.5万辆次, 达到10023公里. */
import { unitOf } from '../draft.js';
import { readPhrase } from '../phrase/phrase.js';
import { isConnector } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { inherit } from './ellipsis.js';
import { levelOf } from './level-of.js';
import { levelSeed } from './level-seed.js';
import { countName, endsInAttribute, leadingVerbs, measureName, nameOf } from './naming.js';
import { lastSeed, none, type Outcome, type Seed, type Site, type Subject } from './seed.js';

/** 接报事故4.86万起,其中造成人员伤亡的1286起: what is counted is the whole's. */
export function elidedHead(site: Site): Outcome | null {
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
  return levelSeed(site, 'fact/elided', `${nameOf(limit)}的${countName(things, mention.unit)}`, things);
}

/** 安排7000亿元|用于两重建设、|3000亿元用于两新工作: the next sum of the same. */
export function allottedOf(site: Site): Outcome | null {
  const { left, chain, clause, quantity } = site;
  const last = chain.seeds.at(-1);
  const isNext = left.length > 1 && /^(?:用于|支持)$/.test(left[0]?.text ?? '') && left.at(-1)?.kind === 'pause';
  if (!isNext || last?.clause !== clause || unitOf(last.quantity) !== unitOf(quantity.mention)) return null;
  return levelSeed(site, 'fact/inherited', last.indicator, last.core);
}

/** 累计42.6万人取得证书,全年新增3.8万人; 里程9864公里,五年新增2315公里: new ones of the same. */
export function moreOf(site: Site): Outcome | null {
  const { phrase, chain, quantity } = site;
  const { mention } = quantity;
  const last = chain.seeds.at(-1);
  const verb = phrase.core.filter((word) => word.mention?.type !== 'date');
  if (!/^(?:新增|净增|其中新增)$/.test(nameOf(verb)) || mention.type !== 'amount') return null;
  if (!(mention.unit.startsWith('人') || (mention.kind === 'measure' && last && endsInAttribute(last.core))))
    return null;
  if (last === undefined || last.share || last.measure !== 'level' || unitOf(last.quantity) !== unitOf(mention))
    return null;
  const name = nameOf(verb) + last.indicator.replace(/^(?:新增|累计)/, '');
  return levelSeed(site, 'fact/inherited', name, [...verb, ...last.core]);
}

/** 新能源汽车流量|日均918.5万辆次 → 日均新能源汽车流量. */
export function averaged(core: readonly Word[]): readonly Word[] {
  const last = core.at(-1);
  const rest = core.slice(0, -1);
  return last && /^[日月年]均$/.test(last.text) && endsInAttribute(rest) ? [last, ...rest] : core;
}

/** 车流量412万辆次,日均51.5万辆次: the average of what was told before. */
export function averageOf(site: Site): Outcome | null {
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
  return levelSeed(site, 'fact/inherited', only.text + last.indicator, [only, ...last.core]);
}

/** No noun at all: 达到10023公里, 上年同期为2.15亿元 go on with the indicator before. */
export function readBare(site: Site): Outcome {
  const { chain, phrase, quantity, left } = site;
  const beside = readBeside(site);
  if (beside !== null) return beside;
  if (phrase.link === null && !left.some((word) => word.kind === 'date')) return none('fact/level', 'no noun');
  // 一审服判息诉率90.3%,二审后达98.1%: of another stage.
  if (left.some((word, i) => word.text === '后' && left[i - 1]?.kind === 'word' && !left[i - 1]?.mention))
    return none('fact/level', 'of another stage');
  const last = lastSeed(chain);
  const topic = readPhrase(chain.topic).core;
  if (topic.length > 0) return levelOf(site, nameOf(topic), topic);
  if (chain.gap) return none('fact/level', 'what is left out is unsure');
  // 增长6.2%,由1520亿元增加到2130亿元; 翻了一番,达到586家: the level of what changed.
  const reached = last?.measure === 'change' && phrase.link !== null;
  // 其中私人企业债务占55%,达650亿美元: the level of what has the share.
  if (last?.share && phrase.link !== null && quantity.mention.type === 'amount' && endsInAttribute(last.core))
    return levelOf(site, nameOf(last.core), last.core);
  if (
    last === undefined ||
    !(reached || (last.measure === 'level' && unitOf(last.quantity) === unitOf(quantity.mention)))
  )
    return none('fact/level', 'no noun');
  if (/^(?:每|[人户亩]均)/.test(last.indicator)) return none('fact/level', 'a sum of what was told for each');
  const subject = totalOf(site, last);
  return levelSeed(site, 'fact/inherited', subject.name, subject.core);
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
  return mention.kind === 'money' || name === null ? null : levelSeed(site, 'fact/beside', name, last.core);
}
