/** So far from the present or from what was named before: 三天前, 3年后, 两个小时后. */
import type { NamedDay } from '../../context/named.js';
import { addDays, addMonths, dayNumber } from '../../date/calendar.js';
import type { DateKind, Distance } from '../../date/expression.js';
import type { Circumstances } from './circumstances.js';
import { complete, type Present } from './present.js';
import { dayShape, instant, monthOf, UNKNOWN_DAY } from './shapes.js';
import { single, type Value } from './value.js';

/** A narrative lies so far back that 两个月以前 counts from its day. */
const LONG_AGO = 400;

function past({ discussion, present }: Circumstances): NamedDay | null {
  const { day } = discussion.sentence;
  const told = complete(day);
  return told && present && dayNumber(present) - dayNumber(told) > LONG_AGO ? day : null;
}

/** 三天前 counts from the present, 三天后 from the day the paragraph has named, where there is one. */
export function settleDistance(at: Circumstances, kind: DateKind, { count, unit, toward, floating }: Distance): Value {
  const { sentence, paragraph } = at.discussion;
  const adrift = floating || (toward > 0 && at.adrift);
  const present = adrift ? null : at.present;
  const onward = toward > 0 && !adrift;
  const by = toward * count;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    const told = onward ? sentence.instant : null;
    const base: Present | null = told ?? present;
    if (base?.minute === undefined) return single(kind, UNKNOWN_DAY, false);
    return single(kind, instant(base, by * (unit === 'second' ? 1 : unit === 'minute' ? 60 : 3600)), told === null);
  }
  const named = onward ? (sentence.day ?? paragraph.day) : past(at);
  const event = named && named.year !== null ? named : null;
  if (unit === 'year') {
    const said = onward ? (sentence.latest ?? paragraph.latest) : null;
    const year = said ?? present?.year ?? null;
    return single(kind, { shape: 'year', year: year === null ? null : year + by }, said === null && present !== null);
  }
  const base = event ? complete(event) : present;
  const anchored = base !== null && base === at.present;
  const months = unit === 'month' || unit === 'quarter';
  if (!base) return single(kind, months ? { shape: 'month', year: null, month: null } : UNKNOWN_DAY, false);
  if (months) return single(kind, monthOf(addMonths(base, by * (unit === 'quarter' ? 3 : 1))), anchored);
  return single(kind, dayShape(addDays(base, unit === 'week' ? by * 7 : by)), anchored);
}
