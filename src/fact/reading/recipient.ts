/** Counts of those something is done for (rule 5): 面向1000家企业开展贯标工作, 解决126户企业融资难题. */
import { RECIPIENT_PREPOSITIONS } from '../lexicon/function-words.js';
import { readPhrase } from '../phrase/phrase.js';
import { isAdverb, isNominal, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { subjectEnd } from './acting.js';
import type { Counted } from './counted-noun.js';
import { countName, countSuffix, hasVerb, nameOf } from './naming.js';
import type { Site } from './seed.js';

export const GENERIC_PERSONS = /^(?:劳动者|群众|企业|学生|居民|人员|职工|患者|老人|家庭|村民|用人单位|用户|客户)$/;

/** 为3.2万名劳动者追发工资: for whom, not how many there are. */
export function isForWhom({ left }: Site): boolean {
  return /^(?:为|向|给|对|面向)$/.test(left.at(-1)?.text ?? '');
}

/** 兑现266家企业|奖补, 解决126户企业|融资难题: what they got says which of them are counted. */
export function servedName(lead: readonly Word[], noun: readonly Word[], unit: string): string | null {
  const [first, ...got] = noun;
  const last = got.at(-1);
  if (first === undefined || last === undefined || !hasVerb(lead)) return null;
  if (!GENERIC_PERSONS.test(first.text) || !GIVEN.test(last.text)) return null;
  return `${nameOf([...lead, ...got])}的${countName([first], unit)}`;
}
const GIVEN = /(?:奖补|补贴|补助|奖励|资金|贷款|诉求|难题|问题|需求|困难|欠薪|工资)$/;

/** 为126户困难家庭|改造危旧住房: behind those it is done for, a verb is what is done. */
export function receiving(site: Site, counted: Counted): Counted {
  const end = subjectEnd(site.right);
  if (end === 0 || end >= counted.noun.length || counted.object.length > 0) return counted;
  return { noun: site.right.slice(0, end), object: [], predicate: site.right.slice(end), consumed: counted.consumed };
}

/** 面向1000家企业开展贯标工作 → 贯标企业数 (rule 5). */
export function recipientName(site: Site, counted: Counted): string | null {
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
