/**
 * Finds the time expressions of a text. One pass from left to right: where a word of time or a number can begin one, the
 * readers are asked in turn and the longest reading wins, the earlier reader among equals.
 */
import type { Numeral } from '../model.js';
import type { WordTable } from '../numeral/words.js';
import type { Trace } from '../trace.js';
import { bounded, type Found, fromLength, fromPoint } from './candidate.js';
import { charSet, isIn } from './characters.js';
import type { DateCandidate, DateKind, Expression, Reading } from './expression.js';
import { POINT, READER, readersAt, skipIdle } from './gate.js';
import { isBarred } from './left-context.js';
import type { Lexicon } from './lexicon.js';
import { canBeTime } from './number-gate.js';
import { readFront } from './particle.js';
import { readPlan } from './plan.js';
import { readRecurrence } from './recurrence.js';
import { roleOf } from './role.js';
import { Source } from './source.js';
import { readVague } from './vague.js';
import { vetoOf } from './veto.js';
import { HOUR_WORDS, PAIR_WORDS, readLead, readWindow } from './window.js';
import { followsListMark } from './year.js';

function readWord<T extends Expression>(words: Lexicon<T>, text: string, at: number): Reading<T> | null {
  const entry = words.at(text, at);
  return entry && { end: at + entry.word.length, value: entry.value };
}

export interface FindOptions {
  /** Words of the user's dictionaries, which veto as the dictionary's own do. */
  readonly words?: WordTable;
  /** Without any veto: for the script that makes the list of vetoes. */
  readonly bare?: boolean;
}

/** A reading without a particle. */
function plain(start: number, reading: Reading<Expression> | null, rule: string, kind: DateKind): Found | null {
  return reading && { start, end: reading.end, rule, kind, expression: reading.value, modifier: undefined };
}

/** The longer of two readings, the earlier one where they are equally long. */
function longer(best: Found | null, next: Found | null): Found | null {
  return next !== null && (best === null || next.end > best.end) ? next : best;
}

/** What a number counts that is no point of time: 3天, 两个, 30秒. */
const COUNTED = charSet('天个個小周秒昼');

/** Whether the unit behind a number, or a single figure before 年, leaves it nothing but a length. */
function isLengthOnly(text: string, { start, end }: Numeral): boolean {
  if (isIn(text, end, COUNTED)) return true;
  return end - start === 1 && text.charAt(end) === '年' && text.charAt(end + 1) !== '代';
}

class Finder {
  readonly source: Source;
  readonly found: DateCandidate[] = [];
  #floor = 0;

  constructor(
    readonly text: string,
    numerals: readonly Numeral[],
    readonly options: FindOptions,
    readonly trace: Trace | undefined,
  ) {
    this.source = new Source(text, numerals);
  }

  /** Tries a word of time at `at`; where the scan goes on. */
  word(at: number, readers: number): number {
    const { text, source } = this;
    if (isBarred(text, at)) return source.numeralAt(at) ? this.number(at) : at + 1;
    let best: Found | null = null;
    if (readers & READER.set) best = plain(at, readRecurrence(source, at), 'date/set', 'set');
    if (readers & READER.pair) best = longer(best, plain(at, readWord(PAIR_WORDS, text, at), 'date/range', 'range'));
    if (readers & READER.hour) best = longer(best, plain(at, readWord(HOUR_WORDS, text, at), 'date/window', 'range'));
    if (readers & READER.plan) {
      const plan = readPlan(text, at);
      if (plan) best = longer(best, bounded(text, at, 'date/plan', 'range', plan.end, plan.value));
    }
    if (readers & READER.window) {
      const window = readWindow(source, at);
      best = longer(best, plain(at, window, 'date/window', window?.value.form === 'vague' ? 'vague' : 'range'));
    }
    if (readers & READER.lead) {
      const lead = readLead(text, at, null);
      if (lead) best = longer(best, bounded(text, at, 'date/lead', 'range', lead.end, lead.value));
    }
    const numeral = source.numeralAt(at) !== null;
    if (readers & POINT || numeral) best = longer(best, fromPoint(text, at, readers));
    if (readers & READER.vague) best = longer(best, plain(at, readVague(text, at), 'date/vague', 'vague'));
    if (numeral) best = longer(best, fromLength(source, at, this.#floor));
    return this.take(best, at);
  }

  /** Tries a number at `at`. */
  number(at: number): number {
    const { text, source } = this;
    const listed = source.numeralAt(at);
    // 2.2024年: the mark of a list and a year
    if (
      listed?.point &&
      listed.end - at > 5 &&
      text.charAt(listed.end) === '年' &&
      followsListMark(text, listed.end - 4)
    )
      return this.take(fromPoint(text, listed.end - 4, 0), listed.end - 4);
    const point = listed !== null && isLengthOnly(text, listed) ? null : fromPoint(text, at, 0);
    // 3月, 10日 and 2008年 are nothing else; 24年 may be a length, and 十年 a longer one
    if (point && point.rule !== 'date/year') return this.take(point, at);
    if (point && source.numeralAt(at)?.digits === 4) return this.take(point, at);
    const length = fromLength(source, at, this.#floor);
    return this.take(length && (!point || length.end > point.end) ? length : point, at);
  }

  take(found: Found | null, at: number): number {
    if (!found || found.end <= at) return at + 1;
    const { text } = this;
    let { start, modifier } = found;
    if (found.kind === 'time' || found.kind === 'date') {
      const front = modifier ? null : readFront(text, start, this.#floor, false);
      if (front) {
        start = front.start;
        modifier = front.modifier;
      }
    }
    const { end, rule, kind, expression } = found;
    const veto = this.options.bare ? null : vetoOf(text, start, end, expression, this.options.words);
    if (veto !== null) {
      this.trace?.note('veto', { start, end }, rule, veto);
      return Math.max(at + 1, end);
    }
    const role = roleOf(text, start, end, expression);
    this.trace?.note('candidate', { start, end }, rule, kind);
    this.found.push({ type: 'date', start, end, rule, kind, expression, modifier, role });
    this.#floor = end;
    return end;
  }
}

/**
 * The time expressions of `flow` in order, without overlaps; offsets are UTF-16 units. `numerals` are those of
 * `scanNumerals(flow)`. Nothing is resolved: that needs the document (resolve/dates). Linear; never throws.
 */
export function findDates(
  flow: string,
  numerals: readonly Numeral[],
  options: FindOptions = {},
  trace?: Trace,
): DateCandidate[] {
  const finder = new Finder(flow, numerals, options, trace);
  const { length } = flow;
  const { found, source } = finder;
  const { starts, ends } = source;
  let next = 0;
  for (let at = 0; at < length; ) {
    while ((starts[next] ?? length) < at) next++;
    const stop = starts[next] ?? length;
    at = skipIdle(flow, at, stop);
    if (at === length) break;
    const readers = readersAt(flow, at);
    if (readers !== 0) at = finder.word(at, readers);
    else {
      const numeral = at === stop ? numerals[next] : undefined;
      at = numeral !== undefined && canBeTime(flow, stop, ends[next] ?? stop, numeral) ? finder.number(at) : at + 1;
    }
  }
  return found;
}
