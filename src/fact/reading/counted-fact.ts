/** The fact of a number that stands before what it counts or measures. */
import { STATE_VERBS } from '../lexicon/verbs.js';
import type { Word } from '../word/word.js';
import type { Counted } from './counted-noun.js';
import { isName } from './naming.js';
import { none, type Outcome, type Seed, type Site } from './seed.js';

export function countedFact(
  site: Site,
  rule: string,
  indicator: string,
  core: readonly Word[],
  counted: Counted,
): Outcome {
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
