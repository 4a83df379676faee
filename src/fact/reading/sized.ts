/** Sizes and sums directly before their noun: 新建2万吨污水处理厂, 签订2000万美元的合约, 总投资50亿元的产业园. */

import { isResultVerb } from '../lexicon/lexicon.js';
import { PLANT_ENDINGS } from '../lexicon/nouns.js';
import { LIGHT_VERBS } from '../lexicon/verbs.js';
import { type Phrase, readPhrase } from '../phrase/phrase.js';
import { isConnector, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { countedFact } from './counted-fact.js';
import { type Counted, parseCounted } from './counted-noun.js';
import { endsInAttribute, leadingVerbs, measureName, nameOf } from './naming.js';
import { none, type Outcome, type Site } from './seed.js';

/** 建设年产2000套风电轴承项目: what the plant will make is its size. */
export function readCapacity(site: Site): Outcome | null {
  const counted = parseCounted(site.right);
  if (counted === null || counted.noun.length === 0 || counted.object.length > 0) return null;
  const words = [...leadingVerbs(readPhrase(site.left.slice(0, -1)).core), ...counted.noun];
  const name = nameOf(words);
  return PLANT_ENDINGS.test(name) ? countedFact(site, 'fact/size', `${name}规模`, words, counted) : null;
}

/** 形成年产8000台的产能; 年产5万台机器人项目累计投入8.74亿元: the size is in the name of the project. */
export function readYearly(site: Site): Outcome | null {
  const [first, ...behind] = site.right;
  if (first?.text !== '的') return none('fact/criterion', 'the size of what the next number measures', -1);
  const counted = parseCounted(behind);
  if (counted === null || !endsInAttribute(counted.noun)) return null;
  return countedFact(site, 'fact/size', nameOf(counted.noun), counted.noun, counted);
}

export function readMoney(site: Site, counted: Counted): Outcome | null {
  const first = counted.noun[0];
  return first === undefined || isVerb(first) ? null : readSum(site, counted);
}

function readSum(site: Site, counted: Counted): Outcome | null {
  if (counted.noun.length === 0 || counted.object.length > 0) return null;
  const lead = actsOf(site.phrase.core);
  if (lead.length === 0) return null;
  const words = [...lead, ...counted.noun];
  return countedFact(site, 'fact/money-object', nameOf(words), words, counted);
}

export function readMeasure(site: Site, counted: Counted): Outcome | null {
  const first = counted.noun[0];
  if (first === undefined || counted.object.length > 0) return null;
  const lead = actsOf(site.phrase.core);
  const words = [...lead, ...withoutTask(counted.noun)];
  if (lead.length === 0 && site.phrase.light === null && !isLight(site.phrase)) return null;
  const name = measureName(words, site.quantity.mention);
  return name === null ? none('fact/size', 'of what is unsure') : countedFact(site, 'fact/size', name, words, counted);
}

function isActing(word: Word | undefined): boolean {
  return word !== undefined && (isVerb(word) || isConnector(word));
}

function isLink(word: Word | undefined): boolean {
  return word !== undefined && isConnector(word);
}

/** The verbs in front of an object; 进口|200万吨大米 has one, though 进口 alone is what is measured. */
function actsOf(core: readonly Word[]): readonly Word[] {
  // 在建项目|开辟出|25公顷绿地: the verbs next to the number.
  let from = core.length;
  while (from > 0 && isActing(core[from - 1])) from--;
  const [, ...others] = core.slice(from);
  if (from > 0 && from < core.length) return isActing(core[from]) && !isLink(core[from]) ? core.slice(from) : others;
  const verbs = leadingVerbs(core);
  return verbs.length === 0 && core.every((word) => isResultVerb(word.text)) ? core : verbs;
}

export function isAct(core: readonly Word[]): boolean {
  return core.length > 0 && core.every((word) => isVerb(word) || isConnector(word)) && !endsInAttribute(core);
}

/** 签订2000万美元的合约 → 签订合约. */
export function readOwned(site: Site): Outcome | null {
  const counted = parseCounted(site.right.slice(1));
  return counted === null ? null : readSum(site, counted);
}

/** 高标准农田建设|任务: the task is what it asks for. */
function withoutTask(noun: readonly Word[]): readonly Word[] {
  return noun.length > 1 && /^(?:任务|工作|目标)$/.test(noun.at(-1)?.text ?? '') ? noun.slice(0, -1) : noun;
}

/** 总投资50亿元的产业园 → 产业园总投资. */
export function readAttribute(site: Site): Outcome | null {
  const { core } = site.phrase;
  const last = core.at(-1);
  if (last === undefined || !endsInAttribute(core) || isVerb(last)) return null;
  const counted = parseCounted(site.right.slice(1));
  if (counted === null || counted.noun.length === 0) return null;
  const lead = leadingVerbs(core);
  const words = [...counted.noun, ...core.slice(lead.length)];
  return countedFact(site, 'fact/attribute', nameOf(words), words, { ...counted, consumed: 0 });
}

export function isLight(phrase: Phrase): boolean {
  return phrase.link !== null && LIGHT_VERBS.has(phrase.link.text);
}
