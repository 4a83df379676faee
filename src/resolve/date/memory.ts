/** What a resolved date leaves to those behind it: the year and the stretch under discussion, the day and time named. */
import type { Discussion } from '../../context/discussion.js';
import type { DateCandidate, Point } from '../../date/expression.js';
import { type Shape, writeDay } from '../../date/shape.js';
import { complete } from './present.js';
import { namedParts, yearOf } from './shapes.js';
import type { Value } from './value.js';

/**
 * `datelined`: it stands in a dateline, whose day is an event of the article, and its year none of the text's. `label`: it
 * stands in a row behind another year, or names a report or meeting of a year. `closed`: 以来 stands behind what began then.
 */
export function remember(
  discussion: Discussion,
  candidate: DateCandidate,
  value: Value,
  { datelined, label, closed }: { datelined: boolean; label: boolean; closed: boolean },
): void {
  const { expression, role, modifier, kind } = candidate;
  if (kind === 'set') discussion.nameSet();
  const { first, last } = value;
  const { form } = expression;
  if (!first || !last || form === 'window' || form === 'plan' || form === 'distance') return;
  const point =
    form === 'range' ? expression.from : form === 'lead' ? expression.of : form === 'point' ? expression : null;
  const parts = namedParts(last);
  const [began, ended] = [yearOf(first), yearOf(last)];
  // 2026年8月1日至2029年7月31日 leaves no day behind that a narrative could go on from
  if (began !== null && ended !== null && ended - began > 1) {
    if (first.shape === 'year' && role === undefined && !modifier) discussion.nameEnd(ended);
    return;
  }
  // 新华社成都4月30日电: a report begins, whatever was told before
  if (datelined) discussion.begin();
  const goal = role === 'goal' || role === 'target';
  // 2022年2月24日以来 leaves no day that a bare 8日 would go by
  const since = closed || ((modifier === 'since' || modifier === 'now') && point?.year !== undefined);
  if (parts?.month != null && role !== 'comparison' && !since) {
    const day = point?.day;
    // behind 昨天 a bare 8日 counts from the present again
    const relative = day?.is === 'shift' && day.from === 'reference';
    const numbered = relative ? null : day?.is !== 'holiday' && day?.is !== 'weekday';
    if (parts.day !== null) discussion.nameDay(parts, isOneDay(first, last), numbered);
    // 将于4月访华 leaves no day that 前一天 would count from
    else if (modifier !== 'before' && role !== 'announced')
      discussion.nameDay({ ...parts, day: null }, false, numbered);
  } else if (parts?.day != null) {
    // 5日 of no known month: 次日 counts from nothing known
    discussion.nameDay(parts, false, false);
  }
  if (last.shape === 'time' && form === 'point') nameTime(discussion, expression, last);
  if (datelined || closed || role === 'comparison' || goal || modifier === 'before' || !point || point.same) return;
  const { year: named } = point;
  if (named?.is === 'shift' && named.from === 'topic' && named.by < 0) return;
  // 去年同月 is only compared with
  if (named?.is === 'shift' && named.by < 0 && point.month?.is === 'shift') return;
  if (began === null && named?.is === 'shift' && named.from === 'named') discussion.drift();
  if (began === null && named?.is === 'shift' && named.from === 'reference') discussion.forgetYear();
  // 2020年以来 is no year that 9月8日 would be of
  if (modifier && modifier !== 'approx' && parts?.month == null) return;
  if (began !== null && named && named.is !== 'decade' && named.is !== 'century') {
    const year = ended ?? began;
    if (!isPassing(discussion, year, parts?.month != null, label)) {
      discussion.nameYear(year, parts?.month != null, named.is === 'shift' && named.from === 'reference');
      discussion.nameStretch(null);
    }
  }
  if (isStretch(first, last)) discussion.nameStretch({ from: first, to: last });
}

/** 2025年、2024年、2023年; 2025年4月召开2024年度股东大会: an earlier year that is only mentioned leaves the first under discussion. */
function isPassing({ sentence }: Discussion, year: number, dated: boolean, label: boolean): boolean {
  return label && !dated && sentence.year !== null && year < sentence.year;
}

/** The half of the day a later time may stay in, and the minute that 两个小时后 counts from. */
function nameTime(
  discussion: Discussion,
  { day }: Point,
  { on, clock, hours }: Extract<Shape, { shape: 'time' }>,
): void {
  const hour = clock ? (clock.fixed ? clock.hour : undefined) : hours?.first;
  const own = complete(on);
  const instant = own && clock && clock.hour < 24 ? { ...own, minute: clock.hour * 60 + clock.minute } : null;
  discussion.nameTime(hour ?? null, instant, day !== undefined);
}

/** One day, or times of one day: what a later time of day may belong to. */
function isOneDay(first: Shape, last: Shape): boolean {
  if (first === last) return true;
  return first.shape === 'time' && last.shape === 'time' && writeDay(first.on) === writeDay(last.on);
}

/** Whether a span is one that 同期 can stand for: a quarter, half, month, or a run. */
function isStretch(from: Shape, to: Shape): boolean {
  if (from !== to) return from.shape !== 'time' && from.shape !== 'year';
  return from.shape === 'quarter' || from.shape === 'half' || from.shape === 'month' || from.shape === 'days';
}
