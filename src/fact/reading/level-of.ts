/** What a quantity of each kind needs of the name it is the level of: a count none, a measure and money an attribute. */
import { CARRIERS } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { isNominal } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { readPercent } from './level-percent.js';
import { levelSeed, ruleOf } from './level-seed.js';
import { countName, endsInAttribute, hasVerb, measureName, nameOf } from './naming.js';
import { none, type Outcome, type Site } from './seed.js';

export function levelOf(site: Site, name: string, core: readonly Word[]): Outcome {
  const { mention } = site.quantity;
  if (mention.type === 'percentage') return readPercent(site, name, core);
  if (mention.kind === 'count') return levelSeed(site, ruleOf(core), countName(core, mention.unit), core);
  if (mention.kind === 'measure') {
    const measured = endsInAttribute(core) ? name : measureName(core, mention);
    return measured === null
      ? none('fact/level', 'measures what is unsure')
      : levelSeed(site, ruleOf(core), measured, core);
  }
  if (!endsInAttribute(core) && !isDeed(core) && !CARRIERS.has(core.at(-1)?.text ?? ''))
    return none('fact/level', 'no money noun');
  return levelSeed(site, ruleOf(core), name, core);
}

/** A verb with what it was done to, or one whose object is the money itself; 跌破13美元 names nothing. */
function isDeed(core: readonly Word[]): boolean {
  if (!hasVerb(core)) return false;
  return core.some((word) => isNominal(word)) || nameOf(core).length > 2 || DEEDS.has(nameOf(core));
}
const DEEDS = tableOf(
  '创汇 创收 增收 盈利 亏损 节支 减税 退税 减负 融资 捐款 贷款 授信 投资 投入 增资 让利 返利 欠薪 罚款 缴税 纳税 减亏 化债 结余',
);
