/** Cuts through what stands before a quantity: other predicates, topics, lists of examples. */

import { CLAUSE_CONJUNCTIONS, TOPIC_MARKS } from '../lexicon/function-words.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { tableOf } from '../lexicon/table.js';
import { isAttributeWord, isConnector, isNominal, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';

/** A conjunction of predicates cuts off what belongs to another one: …并 | 发放资料. */
export function afterConjunction(words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex((word) => CLAUSE_CONJUNCTIONS.has(word.text));
  return at >= 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}

/** 宣布|经济增长年率达4.8%, 使|财政赤字降至3%: what is said, or brought about, has the subject. */
export function afterSaying(words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex(
    (word, i) =>
      word.kind === 'word' &&
      !word.mention &&
      (CLAUSE_TAKERS.has(word.text) || (word.text === '建议' && /^[按对将向以]/.test(words[i + 1]?.text ?? ''))),
  );
  return at >= 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}
const CLAUSE_TAKERS = tableOf('宣布 承诺 表示 认为 称 指出 显示 表明 预测 透露 强调 说 呼吁 意味着 使 令 使得 以使');

/** 公园建设方面 | 建设…; 从规模看 | … */
export function afterTopic(words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex(
    (word, i) => TOPIC_MARKS.has(word.text) && (!STAGES.has(word.text) || isFramed(words, i)),
  );
  return at > 0 && at < words.length - 1 ? words.slice(at + 1) : words;
}

/** 在生产环节|…, but 生产环节抽检: a stage may be whose number it is. */
const STAGES = tableOf('环节 领域 层面');
function isFramed(words: readonly Word[], at: number): boolean {
  return words.slice(0, at).some((word) => /^[在从对于]$/.test(word.text)) || /^看/.test(words[at + 1]?.text ?? '');
}

/** 新春消费季、樱花踏青季等 | 促消费活动: examples before 等 go, back to the verb. */
export function withoutExamples(words: readonly Word[]): readonly Word[] {
  const at = words.findLastIndex((word) => word.text === '等' || word.text === '等等');
  if (at < 1) return words;
  let from = at;
  while (from > 0 && isExample(words, from - 1)) from--;
  // 贪污贿赂、渎职等|案件: the noun alone would not say which.
  const [only, ...more] = words.slice(at + 1);
  if (only && more.length === 0 && KINDS.has(only.text) && words.slice(from, at).some(isConnector)) return words;
  // 追|发工资等待遇: half a verb is left.
  if (words[from - 1]?.text.length === 1 && words[from - 1]?.kind === 'word') return words.filter((_, i) => i !== at);
  // A verb may be one by its tag alone: where nothing but it would remain of the list, the list begins behind it.
  return [...words.slice(0, from), ...words.slice(at + 1)];
}

/** A word of a list of examples; a verb is one where the marks of the list stand beside it. */
function isExample(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined) return false;
  if (isNominal(word) || isAttributeWord(word) || isConnector(word) || word.kind === 'quantity' || word.text === '的')
    return true;
  const listed = [words[i - 1], words[i + 1]].some((near) => near?.kind === 'pause') || words[i + 1]?.text === '等';
  return listed && word.tag === 'v' && isVerb(word) && !isResultVerb(word.text);
}

/** Nouns that say nothing of what they are. */
const KINDS = tableOf('案件 项目 事项 问题 活动 企业 单位 部门 机构 人员 产品 业务 疾病 事故 犯罪 支出 费用');
