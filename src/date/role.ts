/** What the words before an expression make of it: a goal, a thing compared with, an announcement. */
import { charSet, isEdgeAt, isIn, isOneOf } from './characters.js';
import type { DateRole, Expression } from './expression.js';
import { Phrases, withEndings } from './phrases.js';

const COMPARED = new Phrases('较 比 相较于 高于 低于 多于 少于 超过');
const COMPARED_WITH = new Phrases('与 同 跟 和');
const COMPARISON_BEHIND = /^(?:[^，。；]{0,4}(?:相比|相较|持平|比较|相当|一致|基本持平))/u;
/** 到期日为2026年6月14日: a term ends, which the text is not about. */
const TERM = new Phrases(
  withEndings(
    '到期日 到期日期 届满日 有效期 有效期限 期限 截止日 截止日期 兑付日 交付日',
    '为 是 至 到 截至 截止 ： :',
  ),
);
const GOAL = new Phrases(withEndings('力争 争取 确保 力求 目标 规划 展望 面向 有望 预期', '于 在 到'));
const ANNOUNCED = new Phrases(
  '将于 将在 将 定于 拟于 拟在 预计 预计于 预计在 计划于 计划在 订于 预定 预定于 定在 约定',
);
/** 将一直持续到9月, 最快要到1月: what is reached lies ahead. */
const AHEAD = /(?:将|预计|计划|要到|有望|拟)[^，。；：、]{0,8}$/u;
/** 22日|将与…比赛, 3日|将举行; 22日|将货物运走 tells what is done with them. */
const WILL = new Phrases(
  '将与 将同 将和 将在 将于 将会 将有 将要 将继续 将陆续 将正式 将首次 将再次 将全面 将举行 将举办 将召开 将开 将启动 将迎来 将出现 将进入 将前往 将抵达 将访问 将公布 将发布 将出席 将进行 将到 将是',
);
/** 到 behind these ends another word: 直到, 达到, 看到. */
const NO_REACH = '截止至直遇感找来受达得收见提谈说想';
/** 新华社北京|2月10日|电, 本报|2月7日|讯: an agency or a paper with its place. */
const AGENCY = /(?:[社报网台]|记者站|通讯)[^，。；\n]{0,12}$/u;

function isDateline(text: string, start: number, end: number): boolean {
  if (!isOneOf(text, end, '电讯') && !text.startsWith('消息', end)) return false;
  return AGENCY.test(text.slice(Math.max(0, start - 16), start));
}

/** 到2027年, 到于2027年. */
function isReached(text: string, start: number): boolean {
  const at = isOneOf(text, start - 1, '于在') ? start - 2 : start - 1;
  return isOneOf(text, at, '到') && !isOneOf(text, at - 1, NO_REACH);
}

/** 电, 讯, 消息 and 将 behind; the last characters of all that makes a role in front. */
const SAYS_BEHIND = charSet('电讯消将');
const SAYS_BEFORE = charSet(
  '到于在',
  ...[COMPARED, COMPARED_WITH, TERM, GOAL, ANNOUNCED].map((phrases) => phrases.lasts()),
);

/** The role of the expression in [start, end). */
export function roleOf(text: string, start: number, end: number, expression: Expression): DateRole | undefined {
  if (!isIn(text, end, SAYS_BEHIND) && !isIn(text, start - 1, SAYS_BEFORE)) return undefined;
  if (expression.form === 'point' && isDateline(text, start, end)) return 'dateline';
  if (isOneOf(text, end, '将') && WILL.begins(text, end) > 0) return 'announced';
  if (isEdgeAt(text, start - 1)) return undefined;
  if (COMPARED.ends(text, start) > 0) return 'comparison';
  if (COMPARED_WITH.ends(text, start) > 0 && COMPARISON_BEHIND.test(text.slice(end, end + 8))) return 'comparison';
  if (ANNOUNCED.ends(text, start) > 0) return 'announced';
  if (expression.form === 'length') return undefined;
  if (GOAL.ends(text, start) > 0 || TERM.ends(text, start) > 0) return 'goal';
  if (!isReached(text, start)) return undefined;
  return AHEAD.test(text.slice(Math.max(0, start - 10), start)) ? 'goal' : 'target';
}
