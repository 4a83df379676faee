/** Clock times in figures: 20:00, 11:30:10 p.m., 3pm. */
import { asciiAt, digitAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import type { Clock, Reading } from './expression.js';
import { readNumber } from './number.js';
import { isScore } from './score.js';

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
  // 1:30.641 is a lap
  if (second === undefined && isOneOf(text, end, '.．') && digitAt(text, end + 1) >= 0) return null;
  if (
    digitAt(text, end) >= 0 ||
    (isLatinAt(text, end) && !/^[ap]\.?m/i.test(text.slice(end, end + 3)) && !/^[Zz]/.test(text.charAt(end)))
  )
    return null;
  if (isScore(text, at, end)) return null;
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
