/** Arabic numbers that no Han digit goes on: decimals and long numbers with their magnitude, dotted numbers. */
import type { Decimal, Numeral } from '../model.js';
import { type ArabicRun, LONGEST_RUN } from './arabic.js';
import { ARABIC, BIG, CLASS, MORE, opensUnit, SMALL, SPACE, table, VALUE } from './characters.js';
import { decimal } from './decimal.js';
import { skipSpaces } from './spacing.js';

/** 万科, 亿利 …: names that 万 and 亿 open behind a space (2024 万达广场). */
const OPENS_NAME = table('科达向华宝里能利纬嘉州年福源象圣事物一众网全和');
const MOST_POWER = 16;

export function plainNumeral(
  start: number,
  end: number,
  digits: number,
  value: Decimal,
  point = false,
  power = 0,
): Numeral {
  return { start, end, form: 'arabic', min: value, max: value, digits, point, scale: power };
}

/** Where 万 or 亿 stands behind spaces after `end`; `end` itself where there is none. */
export function magnitudeAt(flow: string, end: number): number {
  if (CLASS[flow.charCodeAt(end)] !== SPACE) return end;
  const next = skipSpaces(flow, end);
  if (CLASS[flow.charCodeAt(next)] !== BIG) return end;
  return OPENS_NAME[flow.charCodeAt(next + 1)] === 1 ? end : next;
}

/** 3 for k, 4 for w directly behind digits and before no letter or digit (15k, 5w); else 0. */
export function letterMagnitude(flow: string, at: number): number {
  const code = flow.charCodeAt(at);
  const letter = (code > 0xff00 ? code - 0xfee0 : code) | 0x20;
  const power = letter === 0x6b ? 3 : letter === 0x77 ? 4 : 0;
  if (power === 0) return 0;
  const after = flow.charCodeAt(at + 1);
  const low = after > 0xff00 ? after - 0xfee0 : after;
  const word = (low >= 48 && low <= 57) || ((low | 0x20) >= 97 && (low | 0x20) <= 122);
  return word || low === 0x2f || low === 0x00b7 ? 0 : power;
}

/** 2026.02.10: every piece is a number of its own. Returns where the last ends. */
export function readDotted(flow: string, start: number, pieces: Numeral[]): number {
  for (let at = start; ; ) {
    let end = at;
    let value = 0;
    while (CLASS[flow.charCodeAt(end)] === ARABIC) {
      if (end - at < LONGEST_RUN / 2) value = value * 10 + (VALUE[flow.charCodeAt(end)] ?? 0);
      end++;
    }
    if (end - at < LONGEST_RUN / 2) pieces.push(plainNumeral(at, end, end - at, decimal(value)));
    const code = flow.charCodeAt(end);
    if ((code !== 0x2e && code !== 0xff0e) || CLASS[flow.charCodeAt(end + 1)] !== ARABIC) return end;
    at = end + 1;
  }
}

/** A decimal or a very long number from `start`: only multipliers follow it (1.2万, 3.5百万, 2.4千). */
export function readScaled(flow: string, start: number, next: number, run: ArabicRun): Numeral {
  let at = next;
  let power = 0;
  let scale = 0;
  let more = -1;
  if (CLASS[flow.charCodeAt(at)] === MORE && CLASS[flow.charCodeAt(at + 1)] === BIG) more = at++;
  const small = CLASS[flow.charCodeAt(at)] === SMALL ? (VALUE[flow.charCodeAt(at)] ?? 0) : 0;
  // 2012百万大奖 begins with a year, 807.5百万 does not.
  const short = run.digits <= 2 || (run.decimals >= 0 && CLASS[flow.charCodeAt(at + 1)] === BIG);
  if (small > 1 && short && !opensUnit(flow, at)) {
    power = small;
    at++;
  }
  while (CLASS[flow.charCodeAt(at)] === BIG && power < MOST_POWER) {
    const step = VALUE[flow.charCodeAt(at++)] ?? 0;
    scale += step;
    power += step;
  }
  if (power === 0) {
    more = -1;
    power = scale = letterMagnitude(flow, run.end);
    at = power > 0 ? run.end + 1 : run.end;
  }
  const exponent = power - Math.max(0, run.decimals);
  const value = exponent === 0 ? decimal(run.coefficient) : { coefficient: run.coefficient, exponent };
  const numeral = plainNumeral(start, at, run.digits, value, run.decimals >= 0, scale);
  return more < 0 ? numeral : { ...numeral, modifier: moreAt(flow, more) };
}

/** The modifier of 多, 余 or 来 at `at`. */
export function moreAt(flow: string, at: number): 'gt' | 'approx' {
  return flow.charCodeAt(at) === 0x6765 ? 'approx' : 'gt'; // 来
}
