/** The fact of a level: an act or a state, and whether it stands by itself. */

import { tableOf } from '../lexicon/table.js';
import type { Word } from '../word/word.js';
import { isName, leadingVerbs } from './naming.js';
import { none, type Outcome, type Seed, type Site } from './seed.js';

/** 现有合作社7860家,其中国家级示范社52家: what has no verb of its own is as what precedes it. */
function isStandingToo({ chain, phrase, quantity }: Site, core: readonly Word[]): boolean {
  const last = chain.inPart ? chain.whole : chain.seeds.findLast(({ partOf }) => partOf === undefined);
  return (
    last?.standing === true &&
    last.quantity.type === 'amount' &&
    last.quantity.kind === 'count' &&
    phrase.link === null &&
    quantity.mention.type === 'amount' &&
    quantity.mention.kind === 'count' &&
    !quantity.mention.unit.endsWith('次') &&
    leadingVerbs(core).length === 0
  );
}

/** 判处无罪623人,包括公诉案件412人: the parts are as the whole is. */
function isDivision({ chain, left }: Site): boolean {
  return chain.seeds.at(-1)?.standing === false && left.some((word) => /^(?:包括|包含|涵盖)$/.test(word.text));
}

/** 起付标准为200元, 报销比例85%: what a rule sets, unless it says that it was raised. */
function isRule({ phrase, left }: Site, indicator: string): boolean {
  const isRate = /(?:津贴|补助|补贴)$/.test(indicator) && left.some((word) => word.text.startsWith('每'));
  return (
    (isRate || RULES.test(indicator)) &&
    phrase.reach === null &&
    (phrase.link === null || RULE_LINKS.has(phrase.link.text))
  );
}
const RULES = /(?:标准|报销比例|补助比例|缴费比例|起付线|封顶线|支付限额|税率|费率|征收率)$/;
const RULE_LINKS = tableOf('是 为 按 定为 设为 确定为 均为 分别为');

export function ruleOf(core: readonly Word[]): string {
  return leadingVerbs(core).length > 0 ? 'fact/verb-object' : 'fact/subject-predicate';
}

export function levelSeed(site: Site, rule: string, indicator: string, core: readonly Word[]): Outcome {
  if (!isName(indicator)) return none(rule, `${indicator} names nothing`);
  const { phrase, quantity, clause } = site;
  const made: Seed = {
    rule,
    quantity: quantity.mention,
    indicator,
    core,
    measure: 'level',
    ...(phrase.reach ? { change: { direction: phrase.reach } } : {}),
    standing: (phrase.state && !isDivision(site)) || isStandingToo(site, core) || isRule(site, indicator),
    scope: phrase.scope,
    clause,
    share: false,
  };
  return { kind: 'fact', seed: made, consumed: 0 };
}
