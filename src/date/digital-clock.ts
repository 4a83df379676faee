/** Clock times in figures: 20:00, 11:30:10 p.m., 3pm. */
import { asciiAt, digitAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import type { Clock, Reading } from './expression.js';
import { readNumber } from './number.js';

/** Words that make 21:15 a score or 1:10 a ratio. */
const SCORE =
  /(?:比分|战胜|击败|负于|胜|败|领先|落后|战平|以|打平|逼平|比例|按|配比|大比分|赔率|球)[^，。；]{0,4}$|(?:第?[一二三四五六七首末]|第\d)[节局盘](?:比分)?[以为：: ]?$/u;
const SCORE_AFTER =
  /^(?:[^，。；\d]{0,3}(?:战胜|击败|负于|获胜|取胜|领先|落败|大胜|力克|险胜|不敌|胜|的?比分|的?比例|万))/u;

/** 20:00, 11:30:10: figures with colons that are no score and no ratio. */
export function readDigital(text: string, at: number): Reading<Clock> | null {
  const hour = readNumber(text, at);
  if (hour?.script !== 'arabic' || hour.digits > 2 || hour.value > 24 || asciiAt(text, hour.end) !== ':') return null;
  if (
    digitAt(text, at - 1) >= 0 ||
    isLatinAt(text, at - 1) ||
    isOneOf(text, at - 1, '.．') ||
    (isOneOf(text, at - 1, ':：') && digitAt(text, at - 2) >= 0)
  )
    return null;
  const minute = readNumber(text, hour.end + 1);
  if (minute?.script !== 'arabic' || minute.digits !== 2 || minute.value > 59) return null;
  if (hour.value === 24 && minute.value > 0) return null;
  let end = minute.end;
  let second: number | undefined;
  if (asciiAt(text, end) === ':') {
    const number = readNumber(text, end + 1);
    if (number?.digits !== 2 || number.value > 59) return null;
    second = number.value;
    end = number.end;
    if (asciiAt(text, end) === '.' && digitAt(text, end + 1) >= 0) {
      let stop = end + 1;
      while (stop - end < 10 && digitAt(text, stop) >= 0) stop++;
      end = stop;
    }
  }
  if (
    digitAt(text, end) >= 0 ||
    (isLatinAt(text, end) && !/^[ap]\.?m/i.test(text.slice(end, end + 3)) && !/^[Zz]/.test(text.charAt(end)))
  )
    return null;
  if (SCORE.test(text.slice(Math.max(0, at - 8), at)) || SCORE_AFTER.test(text.slice(end, end + 8))) return null;
  return { end, value: { hour: hour.value, minute: minute.value, ...(second === undefined ? {} : { second }) } };
}

/** 8:00 a.m., 3pm, 11:30PM. */
export function readHalfDay(text: string, clock: Reading<Clock>): Reading<Clock> {
  const start = skipSpace(text, clock.end);
  const letter = asciiAt(text, start).toLowerCase();
  if (letter !== 'a' && letter !== 'p') return clock;
  const dotted = asciiAt(text, start + 1) === '.' ? 1 : 0;
  if (asciiAt(text, start + 1 + dotted).toLowerCase() !== 'm') return clock;
  const closed = dotted === 1 && asciiAt(text, start + 3) === '.' ? 1 : 0;
  const end = start + 2 + dotted + closed;
  const { hour } = clock.value;
  if (isLatinAt(text, end) || hour > 12) return clock;
  return { end, value: { ...clock.value, hour: letter === 'p' ? (hour % 12) + 12 : hour % 12, fixed: true } };
}

/** 3pm, 8 a.m.: an hour in figures with its half of the day. */
export function readHourOfHalf(text: string, at: number): Reading<Clock> | null {
  const number = readNumber(text, at);
  if (number?.script !== 'arabic' || number.value > 12 || number.digits > 2 || digitAt(text, at - 1) >= 0) return null;
  const clock = { end: number.end, value: { hour: number.value, minute: 0 } };
  const half = readHalfDay(text, clock);
  return half === clock ? null : half;
}
