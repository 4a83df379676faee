/** Levels: subject and value (失业率为5.1%), verb and object (争取上级资金88.79亿元), list items that share a verb. */
import { ADVERBS } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { isNominal } from '../word/grammar.js';
import { allottedOf, averaged, averageOf, elidedHead, moreOf, readBare } from './elided.js';
import { resolveSubject } from './ellipsis.js';
import { levelOf } from './level-of.js';
import { endsInAttribute, leadingVerbs, nameOf } from './naming.js';
import { none, type Reader, type Site } from './seed.js';
import { withSharedNoun, withSharedVerb } from './shared-words.js';

export const readLevel: Reader = (site) => {
  const { phrase, chain, quantity } = site;
  const early = unnamed(site);
  if (early !== null) return none('fact/level', early);
  if (phrase.core.length === 0) return readBare(site);
  const goesOn = allottedOf(site) ?? elidedHead(site) ?? moreOf(site) ?? averageOf(site);
  if (goesOn !== null) return goesOn;
  const misnamed = misnaming(site);
  if (misnamed !== null) return none('fact/level', misnamed);
  const subject = resolveSubject({ ...phrase, core: averaged(phrase.core) }, quantity.mention, chain);
  if (subject === null) return none('fact/level', 'the subject is unsure');
  const core = withSharedNoun(site, withSharedVerb(site, subject.core));
  return levelOf(site, core === subject.core ? subject.name : nameOf(core), core);
};

/** Why nothing here can be the subject of a level; null when something may be. */
function unnamed({ phrase, quantity }: Site): string | null {
  const { core } = phrase;
  if (phrase.personal) return 'a person is the subject';
  if (quantity.mention.type === 'amount' && quantity.mention.kind === 'multiple') return 'a multiple';
  if (phrase.headless) return 'what is counted is left out';
  if (core.length === 0) return null;
  if (core.every((word) => ADVERBS.has(word.text))) return 'no noun';
  return phrase.open && leadingVerbs(core).length === 0 ? 'an item without a noun' : null;
}

/** Why the words before the quantity do not name what it is the level of. */
function misnaming({ phrase, quantity, right }: Site): string | null {
  const { core } = phrase;
  const [only] = core;
  if (only && CLAUSE_OPENERS.has(only.text)) return `what follows ${only.text} is a clause`;
  if (core.length === 1 && only && only.text.length === 1) return 'one character names nothing';
  // 首制17.4万立方米大型LNG船: the measure is of what stands behind it.
  const [behind] = right;
  const measures = quantity.mention.type === 'amount' && quantity.mention.kind === 'measure' && phrase.link === null;
  const isMore = behind !== undefined && /^[nb]/.test(behind.tag) && isNominal(behind);
  return measures && isMore && !endsInAttribute(core) ? 'measures what stands behind' : null;
}

/** No name begins with these. */
const CLAUSE_OPENERS = tableOf('以 从 自 由 把 将 使 被 于 因 因为 为了 随着 根据 据 经 经过 当 为 以使 使得 凭');
