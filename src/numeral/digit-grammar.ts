/**
 * What digits may do in a number: wait for a multiplier (三千), stand beside a neighbour (三五百), run on as positions
 * (二〇〇六). Each function returns the place past what it read, its own place where the grammar ends before it, or -1
 * where the number has ended.
 */
import { LONGEST_RUN } from './arabic.js';
import { ARABIC, BIG, CLASS, FEW, HAN, LIANG, SMALL, TENS, VALUE, ZERO } from './characters.js';
import { digitRunEnd, isAdjacent, isOneOrTwo, isOnly } from './han-digits.js';
import type { NumberState } from './number-state.js';

function classAt(flow: string, at: number): number {
  return CLASS[flow.charCodeAt(at)] ?? 0;
}

function valueAt(flow: string, at: number): number {
  return VALUE[flow.charCodeAt(at)] ?? 0;
}

/** The Han digits at `at`, 两 among them. */
export function takeDigits(flow: string, state: NumberState, at: number): number {
  const { tally } = state;
  if (tally.pending || tally.room === 0 || (tally.bare && tally.last > 0)) return at;
  const liang = classAt(flow, at) === LIANG;
  const { opening } = tally;
  if (liang && !opening) {
    const next = classAt(flow, at + 1);
    if (next !== BIG && !(next === SMALL && valueAt(flow, at + 1) > 1)) return at;
  }
  const first = valueAt(flow, at);
  if (opening && first === 1 && classAt(flow, at + 1) === LIANG && isOneOrTwo(flow, at)) {
    state.digits = 2;
    tally.hold(1, 2, false);
    return at + 2;
  }
  const end = liang && classAt(flow, at + 1) !== HAN ? at + 1 : digitRunEnd(flow, at, tally.last === 0);
  if (opening) state.digits = end - at;
  if (end === at + 1) {
    tally.hold(first, first, true);
    return end;
  }
  return takeRun(flow, state, at, end, opening);
}

/** The run of two digits or more in [at, end). */
function takeRun(flow: string, state: NumberState, at: number, end: number, opening: boolean): number {
  const { tally } = state;
  const two = end === at + 2;
  const first = valueAt(flow, at);
  const second = valueAt(flow, at + 1);
  if (opening && two && first === 1 && second === 1 && isOnly(flow, at)) return takeOne(state, at, first);
  if (opening && classAt(flow, at) === LIANG) return takeTwo(state, at, two && second === 3);
  const pair = two && classAt(flow, at + 1) === HAN && isAdjacent(first, second, opening);
  if (pair && !(tally.last === 1 && classAt(flow, at + 2) === SMALL)) {
    tally.hold(first, second, true);
    return end;
  }
  if (opening) {
    // A run too long for a number is an identifier: no number comes of it.
    if (end - at > LONGEST_RUN) return -1;
    state.form = 'digits';
    return end;
  }
  // After 十 the first digit belongs to it (十五|五); after 百 or 万 a run of digits is another number.
  return tally.last === 1 || tally.zero ? takeOne(state, at, first) : at;
}

/** 两 alone, or 两三. */
function takeTwo(state: NumberState, at: number, orThree: boolean): number {
  if (!orThree) state.digits = 1;
  state.tally.hold(2, orThree ? 3 : 2, !orThree);
  return orThree ? at + 2 : at + 1;
}

/** Takes the digit at `at` and ends the number behind it. */
function takeOne(state: NumberState, at: number, digit: number): number {
  state.tally.hold(digit, digit, true);
  state.end = at + 1;
  return -1;
}

/** 零 at `at`: the number itself, the first of a run of positions, or a gap (一万零五十). */
export function takeZero(flow: string, state: NumberState, at: number): number {
  const { tally } = state;
  if (tally.room === 0 || tally.zero) return at;
  const next = classAt(flow, at + 1);
  if (tally.last === 0 && !tally.pending) return openWithZero(flow, state, at, next === HAN || next === ZERO);
  if (tally.pending || tally.last < 2) return at;
  const ten = next === SMALL && valueAt(flow, at + 1) === 1;
  if (!ten && next !== HAN && next !== LIANG && next !== TENS && next !== ARABIC && next !== FEW) return at;
  tally.gap();
  return at + 1;
}

function openWithZero(flow: string, state: NumberState, at: number, joined: boolean): number {
  if (!joined) {
    if (flow.charCodeAt(at) === 0x25cb) return at; // ○
    state.digits = 1;
    state.tally.hold(0, 0, false);
    return at + 1;
  }
  const end = digitRunEnd(flow, at, true);
  if (end - at > LONGEST_RUN) return -1;
  state.digits = end - at;
  state.form = 'digits';
  return end;
}

/** 廿, 卅 or 卌 at `at`. */
export function takeTens(flow: string, { tally }: NumberState, at: number): number {
  if (tally.pending || tally.room < 2) return at;
  tally.tens(valueAt(flow, at));
  return at + 1;
}

/** 几 at `at` inside a number is one to nine: 十几, 三十几万, 一百几十. */
export function takeFew(flow: string, state: NumberState, at: number): number {
  const { tally } = state;
  if (tally.pending || tally.room === 0 || tally.last === 0) return at;
  const next = classAt(flow, at + 1);
  if (tally.last !== 1 && next !== SMALL && next !== BIG) return at;
  state.form = 'vague';
  tally.hold(1, 9, true);
  return at + 1;
}
