/** What the words before an expression make of it: a goal, a thing compared with, an announcement. */
import { isEdgeAt, isOneOf } from './characters.js';
import type { DateRole, Expression } from './expression.js';

const COMPARED = /(?:较|比|相比|相较于?|同比|高于|低于|多于|少于|超过)$/u;
const COMPARED_WITH = /(?:与|同|跟|和)$/u;
const COMPARISON_BEHIND = /^(?:[^，。；]{0,4}(?:相比|相较|持平|比较|相当|一致|基本持平))/u;
const GOAL = /(?:力争|争取|确保|力求|目标|规划|展望|面向|有望|预期)(?:于|在|到)?$/u;
/** 将一直持续到9月, 最快要到1月: what is reached lies ahead. */
const AHEAD = /(?:将|预计|计划|要到|有望|拟)[^，。；：、]{0,8}$/u;
const TARGET = /(?:[^截止至直遇感找来受达得收见提谈说想]到|^到|至少到)(?:于|在)?$/u;
const ANNOUNCED = /(?:将于|将在|将|定于|拟于|拟在|预计于?|预计在|计划于|计划在|订于|预定于?|定在|约定)$/u;

/** 新华社北京|2月10日|电, 本报|2月7日|讯: an agency or a paper with its place. */
const AGENCY = /(?:[社报网台]|记者站|通讯)[^，。；\n]{0,12}$/u;

function isDateline(text: string, start: number, end: number): boolean {
  if (!isOneOf(text, end, '电讯') && !text.startsWith('消息', end)) return false;
  return AGENCY.test(text.slice(Math.max(0, start - 16), start));
}

/** The role of the expression in [start, end). */
export function roleOf(text: string, start: number, end: number, expression: Expression): DateRole | undefined {
  if (expression.form === 'point' && isDateline(text, start, end)) return 'dateline';
  if (isEdgeAt(text, start - 1)) return undefined;
  const before = text.slice(Math.max(0, start - 5), start);
  if (COMPARED.test(before)) return 'comparison';
  if (COMPARED_WITH.test(before) && COMPARISON_BEHIND.test(text.slice(end, end + 8))) return 'comparison';
  if (ANNOUNCED.test(before)) return 'announced';
  if (expression.form === 'length') return undefined;
  if (GOAL.test(before)) return 'goal';
  if (!TARGET.test(before)) return undefined;
  return AHEAD.test(text.slice(Math.max(0, start - 10), start)) ? 'goal' : 'target';
}
