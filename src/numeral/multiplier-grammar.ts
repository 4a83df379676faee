/**
 * What multipliers do in a number, and what goes on behind them: 三千, 百十, 三百多万, 3万4000, 三点五亿. Each function
 * returns the place past what it read, or its own place where the grammar ends before it.
 */
import { type ArabicRun, readArabic } from './arabic.js';
import { moreAt } from './arabic-number.js';
import { BIG, CLASS, opensUnit, SMALL, table, VALUE, ZERO } from './characters.js';
import { readHanDecimal } from './han-point.js';
import type { NumberState } from './number-state.js';

/** What makes digits behind a multiplier the beginning of a date (2亿12月). */
const DATED = table('年月日时点号');

function classAt(flow: string, at: number): number {
  return CLASS[flow.charCodeAt(at)] ?? 0;
}

function valueAt(flow: string, at: number): number {
  return VALUE[flow.charCodeAt(at)] ?? 0;
}

/** 十, 百 or 千 at `at`. */
export function takeSmall(flow: string, state: NumberState, at: number): number {
  const { tally } = state;
  const power = valueAt(flow, at);
  if (tally.pending && power > 1 && tally.single && tally.last === 0 && opensUnit(flow, at)) return at;
  const alone = !tally.pending && tally.last === 0;
  if (alone && power === 2 && classAt(flow, at + 1) === SMALL && valueAt(flow, at + 1) === 1) {
    // 百十来人: about a hundred and ten
    state.modifier = 'approx';
    tally.alone(110, power);
    return at + 2;
  }
  return tally.small(power) ? at + 1 : at;
}

/** 万 or 亿 at `at`. */
export function takeBig(flow: string, { tally }: NumberState, at: number): number {
  return tally.big(valueAt(flow, at), classAt(flow, at - 1) === ZERO) ? at + 1 : at;
}

/** 多, 余 or 来 at `at` before 万 or 亿, perhaps with 百 or 千 between: 三百多万, 5000余亿, 十来万. */
export function takeMore(flow: string, state: NumberState, at: number): number {
  const { tally } = state;
  const next = classAt(flow, at + 1);
  const further = next === SMALL && valueAt(flow, at + 1) > 1 && classAt(flow, at + 2) === BIG;
  if ((next !== BIG && !further) || state.modifier !== undefined || (tally.bare && tally.last === 0)) return at;
  if (further) {
    if (!tally.pending || tally.last !== 0) return at;
    tally.lift(valueAt(flow, at + 1));
  }
  const big = further ? at + 2 : at + 1;
  const end = takeBig(flow, state, big);
  if (end === big) return at;
  state.modifier = moreAt(flow, at);
  return end;
}

/** Arabic digits at `at` behind a multiplier: 3万4, 3万4000, 1亿2000万. `run` is overwritten. */
export function takeArabic(flow: string, state: NumberState, at: number, run: ArabicRun): number {
  const { tally } = state;
  if (tally.pending || state.form !== 'arabic' || tally.last < 2 || state.modifier !== undefined) return at;
  readArabic(flow, at, run);
  if (!run.readable || run.decimals >= 0 || run.dotted || typeof run.coefficient === 'bigint') return at;
  const short = run.digits === 1;
  if (!short && run.coefficient >= 10 ** tally.last) return at;
  if (DATED[flow.charCodeAt(run.end)] === 1) return at;
  tally.hold(run.coefficient, run.coefficient, short && run.coefficient > 0);
  return run.end;
}

/** 点 at `at` and the Han decimals behind it. */
export function takePoint(flow: string, state: NumberState, at: number): number {
  const read = readHanDecimal(flow, state.start, at, state.tally.total(true), state.spaced);
  if (read === null) return at;
  state.decimal = read.value;
  state.tally.scale += read.scale;
  return read.end;
}
