/** Whether a fact was achieved, is aimed at, or is a standing state. */

import type { Status } from '../draft.js';
import { DETERMINERS, TOPIC_MARKS } from '../lexicon/function-words.js';
import { DONE_WORDS, GOAL_WORDS, MODAL_GOALS, WEAK_GOALS } from '../lexicon/verbs.js';
import type { Clause } from '../reading/clause.js';
import type { Seed } from '../reading/seed.js';
import { isNominal, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import type { DateUse } from './date-use.js';

const RULE = /^(?:不得|不得超过|不得低于|不得少于|不得高于|最高不超过|应当|规定)$/;

/** What the words of a sentence say, none where they say nothing. */
export interface Signals {
  readonly goal: boolean;
  readonly weakGoal: boolean;
  readonly done: boolean;
  readonly rule: boolean;
}

/** Whether a sentence speaks of what is to be done. */
export function aims(clauses: readonly Clause[]): boolean {
  return clauses.some(({ words }) => words.some(({ text }, i) => !WEAK_GOALS.has(text) && isGoal(words, i)));
}

/** The signals that reach a quantity: words of aim from the sentence's start or the last topic on, 已 and 了 around it. */
export function signalsOf(seed: Seed, clauses: readonly Clause[]): Signals {
  let goal = false;
  let weakGoal = false;
  let done = false;
  let rule = /^(?:不得|最高不)/.test(seed.quantity.text);
  for (const [index, { words }] of clauses.entries()) {
    if (index > seed.clause) break;
    for (const [i, word] of words.entries()) {
      if (word.start >= seed.quantity.end) {
        if (word.text === '了') done = true;
        continue;
      }
      if (TOPIC_MARKS.has(word.text) && index > 0) {
        goal = false;
        weakGoal = false;
      }
      if (isGoal(words, i)) {
        if (WEAK_GOALS.has(word.text)) weakGoal = true;
        else goal = true;
      }
      if (index === seed.clause && RULE.test(word.text)) rule = true;
      if (isDone(words, i, index === seed.clause)) done = true;
      if (index === seed.clause && isDone(words, i, true) && !isGoalWordLater(words, i, seed)) goal = false;
    }
  }
  return { goal, weakGoal, done, rule };
}

function isGoalWordLater(words: readonly Word[], at: number, seed: Seed): boolean {
  return words.some((word, i) => i > at && word.start < seed.quantity.start && isGoal(words, i));
}

/** 将, 计划, 目标… aim only before what is to be done; 将 before a noun means 把, 计划 after 完成 is a noun. */
function isGoal(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || word.mention || !GOAL_WORDS.has(word.text)) return false;
  const next = words[i + 1];
  const before = words[i - 1];
  if (word.text === '目标' || word.text.endsWith('目标')) {
    if (before && /^(?:完成|实现|超额|达到|超过)$/.test(before.text)) return false;
    return (
      next === undefined || next.text === '是' || next.text === '为' || next.kind === 'colon' || next.text === '值'
    );
  }
  if (word.text === '目标任务') return false;
  if (!MODAL_GOALS.has(word.text)) return next?.text !== '了';
  if (next === undefined) return false;
  if (word.text === '将')
    return next.kind !== 'name' && (isVerb(next) || !isNominal(next) || next.kind === 'date' || /^[dv]/.test(next.tag));
  if (word.text === '计划' || word.text === '规划' || word.text === '预期')
    return (
      isVerb(next) ||
      next.kind === 'date' ||
      next.kind === 'quantity' ||
      next.text === '到' ||
      (DETERMINERS.has(next.text) && words.slice(i + 2).some(isVerb)) ||
      reachesLater(words, i)
    );
  // 争取新增债券资金22.8亿元 may be done: its time says.
  if (word.text === '争取') return (isVerb(next) && next.text !== '新增') || next.kind === 'date' || next.text === '到';
  return true;
}

/** 医院计划门急诊人次突破300万, but 完成计划的80%: a verb of reaching comes later, and nobody carries the plan out. */
function reachesLater(words: readonly Word[], i: number): boolean {
  const before = words[i - 1];
  if (i === 0 || before === undefined || isVerb(before) || before.text === '的') return false;
  const next = words[i + 1];
  if (next === undefined || next.text === '的' || /率$/.test(next.text)) return false;
  return words
    .slice(i + 2)
    .some((word) => /^(?:突破|达到|达|提高|增长|完成|实现|新增|控制|保持|不低于)/.test(word.text));
}

function isDone(words: readonly Word[], i: number, own: boolean): boolean {
  const word = words[i];
  if (word === undefined || (word.mention && word.text !== '目前')) return false;
  if (!DONE_WORDS.has(word.text)) return false;
  // 调解成功率: only before a verb is it done.
  if (/^(?:成功|顺利|圆满)$/.test(word.text) && !isVerbAt(words, i + 1)) return false;
  if (word.text === '了') return own;
  return own || word.text === '截至' || word.text === '截止' || word.text === '目前';
}

function isVerbAt(words: readonly Word[], i: number): boolean {
  const word = words[i];
  return word !== undefined && isVerb(word);
}

export interface StatusContext {
  readonly date: DateUse | null;
  readonly refDate: string | null;
  /** The paragraph or turn speaks of what is to be done. */
  readonly planned: boolean;
}

/** Rules 1 to 4 of the contract, in their order. */
export function statusOf(seed: Seed, signals: Signals, { date, refDate, planned }: StatusContext): Status {
  const when = date === null ? 'unknown' : timeOf(date, refDate);
  if (signals.goal) return 'target';
  if (seed.standing || signals.rule) return 'standing';
  if (signals.done && when !== 'future') return 'actual';
  if (when === 'past') return 'actual';
  if (when === 'future') return 'target';
  if (when === 'running') return 'target';
  return planned || signals.weakGoal ? 'target' : 'actual';
}

function timeOf(date: DateUse, refDate: string | null): 'past' | 'running' | 'future' | 'unknown' {
  if (refDate === null) return 'unknown';
  const day = refDate.slice(0, 10);
  const { from, to } = date.mention;
  if (from === undefined || to === undefined) return 'unknown';
  // 2019年以来 looks back; an open end in front of the reference date has begun.
  if (to === null) return from !== null && from > day ? 'future' : 'past';
  const last = to.slice(0, 10);
  if (last <= day) return 'past';
  return from !== null && from.slice(0, 10) <= day ? 'running' : 'future';
}
