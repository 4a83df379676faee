/** What a resolved date leaves to those behind it: the year and the stretch under discussion, the day and time named. */
import type { Discussion } from '../../context/discussion.js';
import type { DateCandidate, Point } from '../../date/expression.js';
import { type Shape, writeDay } from '../../date/shape.js';
import { complete } from './present.js';
import { namedParts, yearOf } from './shapes.js';
import type { Value } from './value.js';

/**
 * `datelined`: it stands in a dateline, whose day is an event of the article, and its year none of the text's. `label`: it
 * stands in a row behind another year, or names a report or meeting of a year.
 */
export function remember(
  discussion: Discussion,
  candidate: DateCandidate,
  value: Value,
  { datelined, label }: { datelined: boolean; label: boolean },
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
  if (began !== null && ended !== null && ended - began > 1) return;
  // 新华社成都4月30日电: a report begins, whatever was told before
  if (datelined) discussion.begin();
  const goal = role === 'goal' || role === 'target';
  if (parts?.month != null && role !== 'comparison') {
    const numbered = point?.day?.is !== 'holiday' && point?.day?.is !== 'weekday';
    if (parts.day !== null) discussion.nameDay(parts, isOneDay(first, last), numbered);
    else if (modifier !== 'before') discussion.nameDay({ ...parts, day: null }, false, numbered);
  }
  if (last.shape === 'time' && form === 'point') nameTime(discussion, expression, last);
  if (datelined || role === 'comparison' || goal || modifier === 'before' || !point || point.same) return;
  const { year: named } = point;
  if (named?.is === 'shift' && named.from === 'topic' && named.by < 0) return;
  if (began === null && named?.is === 'shift' && named.from === 'reference') discussion.forgetYear();
  // 2020年以来 is no year that 9月8日 would be of
  if (modifier && modifier !== 'approx' && parts?.month == null) return;
  if (began !== null && named && named.is !== 'decade' && named.is !== 'century') {
    const year = ended ?? began;
    if (!isPassing(discussion, year, parts?.month != null, label)) {
      discussion.nameYear(year, parts?.month != null);
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
