/** Who says it: the person of the turn, else the subject of a verb of saying or issuing, as written. */

import { ADVERBS, DISCOURSE } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { ISSUING_VERBS, SAYING_VERBS } from '../lexicon/verbs.js';
import type { Passage } from '../passage.js';
import type { Clause } from '../reading/clause.js';
import { isMark, isNominal, textOf } from '../word/grammar.js';
import type { Word } from '../word/word.js';

/** They introduce what is said wherever they stand; other verbs of saying only at the end of their clause. */
const INTRODUCING = tableOf('说 表示 介绍 指出 认为 强调 透露 称 坦言 宣布 提出 明确 要求 规定 告诉 获悉 回应');
const ISSUED = /^(?:数据|公报|公告|报告|消息|通知|通报|意见|方案|规划|指南|办法|白皮书|信息|榜单|统计)/;
/** Documents and people that speak without a name. */
const SPEAKING_NOUN =
  /(?:指南|通知|意见|方案|规划|办法|条例|报告|公报|白皮书|纪要|决定|法案|草案|负责人|发言人|专家|分析师|经济师|主任|局长|部长|司长|书记|市长|县长|院长|校长|董事长|总经理|总裁|教授|村民|代表|委员|人士|工作人员|相关人员|主席|秘书长|会长|先生|女士|总监|海关|[局部委厅处署]|中心|公司|集团|协会|学会|法院|检察院|银行|研究院|研究所|管理处|政府)$/;
const NO_SPEAKER = /^(?:数据|统计|结果|调查|记者|本报记者|信息|资料|材料|消息|情况|这|其)$/;

/** The speaker of what stands in clause `index` behind `offset`; null for the reporter's own words. */
export function speakerIn(clauses: readonly Clause[], index: number, offset: number): string | null {
  let speaker: string | null = null;
  for (const [c, { words, colon }] of clauses.entries()) {
    if (c > index) break;
    // 国家统计局:前三季度…
    if (colon && c < index && words.every(isActor)) speaker = words.map((word) => word.text).join('');
    for (const [i, word] of words.entries()) {
      if (word.start >= offset) return speaker;
      if (!speaks(words, i)) continue;
      const subject = subjectOf(words.slice(0, i));
      if (subject !== null) speaker = subject;
      else if (words.slice(0, i).some(isOtherSource)) speaker = null;
    }
  }
  return speaker;
}

/** “…”肖扬说。 The words are another's when the clause behind their closing quotation mark says so. */
export function speakerAfter(flow: string, clauses: readonly Clause[], index: number): string | null {
  for (const { words } of clauses.slice(index + 1)) {
    const first = words[0];
    const verb = words.findIndex((word) => SAYING_VERBS.has(word.text));
    if (first && verb > 0 && /[”’」]$/.test(flow.slice(Math.max(0, first.start - 1), first.start)))
      return subjectOf(words.slice(0, verb));
  }
  return null;
}

/** A quotation of several sentences is told by the words behind its end, in the same paragraph. */
const LONGEST_QUOTATION = 6;

/** “…。…。”周启明说。 The speaker of sentence `n` when it stands in a quotation that a later sentence attributes. */
export function quotedBy(flow: string, passages: readonly Passage[], n: number): string | null {
  const own = passages[n];
  if (own === undefined || !flow.slice(blockStart(passages, n), own.end).includes('“')) return null;
  for (let i = n; i < Math.min(n + LONGEST_QUOTATION, passages.length - 1); i++) {
    const [passage, next] = passages.slice(i, i + 2);
    if (!passage || !next || next.block !== own.block) return null;
    if (flow.charAt(passage.end - 1) !== '”') continue;
    const verb = next.words.findIndex((word) => SAYING_VERBS.has(word.text));
    return verb > 0 && !next.words.slice(0, verb).some(isMark) ? subjectOf(next.words.slice(0, verb)) : null;
  }
  return null;
}

/** Where the quotation may have begun: a few sentences back in the paragraph. */
function blockStart(passages: readonly Passage[], n: number): number {
  let first = n;
  while (first > 0 && n - first < LONGEST_QUOTATION && passages[first - 1]?.block === passages[n]?.block) first--;
  return passages[first]?.start ?? 0;
}

function isOtherSource(word: Word): boolean {
  return NO_SPEAKER.test(word.text);
}

function speaks(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.mention || word.kind !== 'word') return false;
  if (INTRODUCING.has(word.text)) return word.text !== '获悉' && words[i + 1]?.text !== '的';
  if (ISSUING_VERBS.has(word.text)) return issues(words.slice(i + 1));
  return SAYING_VERBS.has(word.text) && i === words.length - 1 && /^v/.test(word.tag);
}

/** 印发《…》, 发布的数据; a social medium that 发布信息1480条 issues nothing. */
function issues(rest: readonly Word[]): boolean {
  const near = rest.slice(0, 4);
  if (near.some((word) => word.mention?.type === 'entity' && word.mention.kind === 'work')) return true;
  return near.some((word) => ISSUED.test(word.text)) && !rest.some((word) => word.kind === 'quantity');
}

function isActor(word: Word): boolean {
  return (
    word.kind === 'name' || word.kind === 'person' || (word.mention?.type === 'amount' && word.mention.unit === '部门')
  );
}

/** The last person, else the last organisation with what closes its name (等五部门, 有关负责人), else a speaking noun. */
function subjectOf(words: readonly Word[]): string | null {
  const person = words.findLast((word) => word.kind === 'person');
  if (person) return person.text;
  const name = words.findLastIndex(
    (word) => word.mention?.type === 'entity' && (word.mention.kind === 'org' || word.mention.kind === 'work'),
  );
  const named = words[name];
  if (named) {
    const tail = words
      .slice(name + 1)
      .filter((word) => word.kind !== 'date' && !ADVERBS.has(word.text) && word.text !== '联合');
    const text = tail.every((word) => isNominal(word) || word.kind === 'quantity' || word.text === '等')
      ? tail.map((word) => word.text).join('')
      : '';
    return plainName(named) + (/^(?:等|有关|相关|负责|新闻)/.test(text) || SPEAKING_NOUN.test(text) ? text : '');
  }
  const pronoun = words.at(-1)?.text;
  if (pronoun === '他' || pronoun === '她') return pronoun;
  const nouns = words.filter(
    (word) => word.kind !== 'date' && !ADVERBS.has(word.text) && !DISCOURSE.has(word.text) && word.text !== '据',
  );
  const title = nouns.findLastIndex((word) => SPEAKING_NOUN.test(word.text) || isTitle(word));
  const behind = nouns.slice(title + 1);
  // 财务总监|冒晓棠: the short rest behind a title is a name, known or not.
  if (
    title < 0 ||
    textOf(behind).length > LONGEST_NAME ||
    !nouns.every((word) => isNominal(word) || word.text === '的')
  )
    return null;
  return nouns.map((word) => word.text).join('');
}

function isTitle(word: Word): boolean {
  return word.mention?.type === 'entity' && word.mention.kind === 'title';
}
const LONGEST_NAME = 4;

function plainName(word: Word): string {
  const { mention } = word;
  return mention?.type === 'entity' && mention.kind === 'work'
    ? (mention.name ?? word.text).replace(/[《》]/g, '')
    : word.text;
}
