/** Levels in percent: they need a rate for a subject, or a verb that links them to one. */
import { tableOf } from '../lexicon/table.js';
import { isNominal, isVerb } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { levelSeed, ruleOf } from './level-seed.js';
import { endsInAttribute, nameOf } from './naming.js';
import { none, type Outcome, type Site } from './seed.js';

/** A percentage needs a rate for a subject, or a verb that links it to one. */
export function readPercent(site: Site, name: string, core: readonly Word[]): Outcome {
  const { phrase } = site;
  const other = shareOfSameWhole(site, name);
  if (other !== null) return levelSeed(site, 'fact/share', other, core);
  // 创造了工业产值的76.6%: a share of it, and nothing says whose.
  if (site.left.at(-1)?.text === '的' && site.left.at(-2)?.kind === 'word' && !NOW.has(site.left.at(-2)?.text ?? ''))
    return none('fact/level', 'a share of what is told');
  const rate = rateOfAnother(site, core);
  if (rate.length > 0) return levelSeed(site, 'fact/inherited', nameOf([...core, ...rate]), [...core, ...rate]);
  if (endsInAttribute(core) || phrase.link !== null || phrase.reach !== null)
    return levelSeed(
      site,
      ruleOf(core),
      core.some(isQuantityWord) && !endsInAttribute(core) ? `${name}占比` : name,
      core,
    );
  if (site.chain.seeds.at(-1)?.share && !core.some(isVerb)) return levelSeed(site, 'fact/share', `${name}占比`, core);
  return none('fact/level', 'no rate');
}

/** 初中生参与率达95%,高中生达70%: another holder of the same rate. */
function rateOfAnother({ chain, phrase }: Site, core: readonly Word[]): readonly Word[] {
  const last = chain.seeds.at(-1);
  if (last?.quantity.type !== 'percentage' || last.share || last.measure !== 'level') return [];
  if ((phrase.link === null && !chain.inPart) || endsInAttribute(core) || !core.every((word) => isNominal(word)))
    return [];
  if (last.core.length < 2 || !endsInAttribute(last.core)) return [];
  // 医院|病床使用率77.6%,其中公立医院83.1%: what the holder has goes with it.
  const holder = last.core.findIndex(({ text }) => text.length > 1 && nameOf(core).endsWith(text));
  return last.core.slice(holder >= 0 ? holder + 1 : -1);
}

/** 第一产业增加值占生产总值比重为6.7%,第二产业增加值比重为35.6%: of the same whole. */
function shareOfSameWhole({ chain }: Site, name: string): string | null {
  const last = chain.seeds.at(-1);
  const whole = last?.share ? /占.+(?:比重|比例)$/.exec(last.indicator)?.[0] : undefined;
  const part = /^(.+)(?:比重|占比|比例)$/.exec(name)?.[1];
  return whole === undefined || part === undefined || name.includes('占') ? null : part + whole;
}

const NOW = tableOf('现在 目前 当前 如今');
