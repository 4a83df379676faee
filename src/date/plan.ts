/** Five-year plans: “十四五”, 十五五期间, “九五”, 第十四个五年规划. The first ran from 1953; 1963–1965 lay between two. */
import { hanDigitAt, isOneOf } from './characters.js';
import type { Plan, Reading } from './expression.js';
import { readNumber } from './number.js';

const QUOTES = '“”‘’"「」『』';
/** What follows a plan that stands without quotation marks. */
const AFTER = /^(?:规划|计划|期间|时期|以来|末|初|期末|开局|收官|规|纲要|[，。、])/u;

/** Years of the n-th plan. */
export function planYears(number: number): { first: number; last: number } {
  const first = number <= 2 ? 1953 + (number - 1) * 5 : 1966 + (number - 3) * 5;
  return { first, last: first + 4 };
}

/** 一五 to 十九五 as digit, 五; the number before 五, or 0. */
function numberAt(text: string, at: number): { end: number; number: number } | null {
  const ten = text.charAt(at) === '十';
  const digit = hanDigitAt(text, ten ? at + 1 : at);
  if (!ten && digit < 1) return null;
  // 十五 is the tenth plan, 十五五 the fifteenth
  if (ten && digit === 5 && text.charAt(at + 2) !== '五') return { end: at + 2, number: 10 };
  const end = ten ? at + 2 : at + 1;
  if (digit < 1 || text.charAt(end) !== '五') return null;
  return { end: end + 1, number: ten ? 10 + digit : digit };
}

export function readPlan(text: string, at: number): Reading<Plan> | null {
  if (text.charAt(at) === '第') return readWrittenOut(text, at);
  const found = numberAt(text, at);
  if (!found || found.number > 19) return null;
  const { end, number } = found;
  const before = text.charAt(at - 1);
  const quoted =
    isOneOf(text, at - 1, QUOTES) &&
    (isOneOf(text, end, QUOTES) || text.startsWith('时期', end) || text.startsWith('期', end));
  if (hanDigitAt(text, at - 1) >= 0 || before === '第' || before === '十') return null;
  // 十一五 to 十六五 are nothing else; the shorter ones are numbers without quotation marks
  const written = number >= 11 && number <= 16;
  const tail = text.slice(end, end + 2);
  if (
    !quoted &&
    !(written
      ? !/^[十百千万亿个名位岁点日月年天]/u.test(tail)
      : AFTER.test(tail) && !/^[，。、末初]/u.test(tail) && (number !== 10 || /^[规计]/u.test(tail)))
  )
    return null;
  return { end: skipPeriod(text, end), value: { form: 'plan', number } };
}

/** 十四五时期, 十四五期间, without quotation marks. */
function skipPeriod(text: string, end: number): number {
  return text.startsWith('期间', end) || text.startsWith('时期', end) ? end + 2 : end;
}

function readWrittenOut(text: string, at: number): Reading<Plan> | null {
  const number = readNumber(text, at + 1);
  if (!number || number.value < 1 || number.value > 19) return null;
  const start = text.charAt(number.end) === '个' ? number.end + 1 : number.end;
  for (const word of ['五年规划期间', '五年计划期间', '五年规划时期', '五年计划时期', '五年规划', '五年计划']) {
    if (text.startsWith(word, start))
      return { end: start + word.length, value: { form: 'plan', number: number.value } };
  }
  return null;
}
