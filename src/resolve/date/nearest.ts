/** The year of a day that names none. */
import type { NamedDay, NamedStretch } from '../../context/named.js';
import { type CivilDate, dayNumber, monthLength } from '../../date/calendar.js';
import type { Circumstances } from './circumstances.js';
import { complete } from './present.js';
import { namedParts } from './shapes.js';

/** No 29 February is farther away. */
const REACH = 8;
/** A month that runs is not past before it ends. */
const RUNNING = 16;

/** The year that brings a day nearest to the present; `ahead`: on or after it; `exact` days, and no months. */
export function nearestYear(
  present: CivilDate,
  day: (year: number) => CivilDate | null,
  ahead: boolean,
  exact: boolean,
): number | null {
  const base = dayNumber(present);
  for (const reach of [1, REACH]) {
    let best: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let by = -reach; by <= reach; by++) {
      const found = day(present.year + by);
      const distance = found ? dayNumber(found) - base : Number.NaN;
      if (Number.isNaN(distance) || (ahead && distance < (exact ? 0 : -RUNNING)) || Math.abs(distance) >= least)
        continue;
      least = Math.abs(distance);
      best = present.year + by;
    }
    if (best !== null) return best;
  }
  return null;
}

/** The year of a month named after a date: December is followed by the next year's January. */
function rolled(before: NamedDay, month: number): number | null {
  if (before.year === null || before.month === null) return before.year;
  return before.month - month > 8 ? before.year + 1 : before.year;
}

/** 2025年11月15日至2026年3月15日…，12月20日前: the year that brings the month into the run, or nearest to it. */
function yearOfRun({ from, to }: NamedStretch, month: number): number | null {
  const [first, last] = [namedParts(from), namedParts(to)];
  if (first?.year == null || last?.year == null || first.month === null || last.month === null) return null;
  if (last.year !== first.year + 1) return null;
  const [start, end] = [first.year * 12 + first.month, last.year * 12 + last.month];
  const away = (year: number) => Math.max(start - (year * 12 + month), year * 12 + month - end, 0);
  return away(first.year) <= away(last.year) ? first.year : last.year;
}

/** A day so near is of the year that brings it there, though the paragraph is on the year before. */
const NEAR = 45;
/** A narrative lies so far back. */
const LONG_AGO = 400;

/**
 * The year of a month or day without one: that of its row, of the sentence, of the paragraph's narrative, of the
 * report; else the year that brings it nearest to the present.
 */
export function impliedYear(at: Circumstances, month: number, day: number, exact: boolean): number | null {
  const { discussion, neighbour, reportYear, present } = at;
  if (neighbour?.year != null) return rolled(neighbour, month);
  if (at.datelined && present) return nearest(at, month, day, exact);
  const { sentence, paragraph } = discussion;
  const { day: named } = sentence;
  // 2012年3月1日前（不含3月1日当天）
  if (exact && named?.year != null && named.month === month && named.day === day) {
    if (sentence.year === null) at.now();
    return named.year;
  }
  if (at.stops && named?.year != null && named.month !== null)
    return named.month * 32 + (named.day ?? 0) > month * 32 + day ? named.year + 1 : named.year;
  const run = discussion.stretch && yearOfRun(discussion.stretch, month);
  if (run != null) return run;
  if (sentence.year !== null) return sentence.dated && named ? rolled(named, month) : sentence.year;
  if (paragraph.year !== null) {
    const past = present !== null && paragraph.year < present.year;
    if (past && at.ahead && paragraph.year === present.year - 1) return nearest(at, month, day, exact);
    if (paragraph.dated && paragraph.day && !(past && paragraph.relative)) return rolled(paragraph.day, month);
    if (!past) return paragraph.year;
    if (at.ahead) return nearest(at, month, day, exact);
    if (paragraph.year < present.year - 1 || !(exact || paragraph.relative)) return paragraph.year;
    const { anchored } = at;
    const close = nearest(at, month, day, exact);
    const distance =
      close === null ? 999 : Math.abs(dayNumber({ year: close, month, day: Math.min(day, 28) }) - dayNumber(present));
    if (close !== null && distance <= (paragraph.relative ? 2 * NEAR : NEAR)) return close;
    at.anchored = anchored;
    return paragraph.year;
  }
  // 上半年休整了三周，4月中旬归队
  const within = sentence.stretch?.to;
  if ((within?.shape === 'half' || within?.shape === 'quarter') && within.year !== null && !at.ahead)
    return within.year;
  const topic = exact ? null : (discussion.year ?? reportYear);
  if (topic !== null) return topic;
  const near = nearest(at, month, day, exact);
  return near === null ? null : planned(at, { year: near, month, day }, near);
}

/** A plan may still speak of what has just been. */
const JUST_BEEN = 15;

/** What lies in the past by its nearest year is of the year that a plan is for. */
function planned({ planYear, present }: Circumstances, date: CivilDate, near: number): number {
  if (planYear === null || present === null || near >= planYear) return near;
  return dayNumber(date) - dayNumber(present) >= -JUST_BEEN ? near : planYear;
}

/**
 * The year of a feast, or lunar year, that names none: that of its row, of the sentence, of the paragraph where the
 * present is not near; else the one that brings it nearest to the present.
 */
export function feastYear(at: Circumstances, find: (year: number) => CivilDate | null, ahead: boolean): number | null {
  const { neighbour, present } = at;
  const { sentence, paragraph } = at.discussion;
  const year = neighbour?.year ?? sentence.year;
  if (year != null) return year;
  // 2021年3月动工…。从今天起到12月底…，元旦照常开放: the day named last tells the year
  const told = paragraph.relative ? null : paragraph.dated ? (paragraph.day?.year ?? paragraph.year) : paragraph.year;
  if (told !== null && !ahead && (!present || told < present.year)) {
    const day = complete(paragraph.day);
    // 腊月二十三 of a winter long ago is followed by its own 除夕
    if (day && (!present || dayNumber(present) - dayNumber(day) > LONG_AGO)) return nearestYear(day, find, false, true);
    const close = present && nearestYear(present, find, false, true);
    const near = close === null ? null : find(close);
    const closer = present && near && Math.abs(dayNumber(near) - dayNumber(present)) <= NEAR;
    if (!closer || told < present.year - 1) return told;
  }
  const now = at.now();
  const near = now && nearestYear(now, find, ahead, true);
  const day = near === null ? null : find(near);
  return day && near !== null ? planned(at, day, near) : near;
}

function nearest(at: Circumstances, month: number, day: number, exact: boolean): number | null {
  const now = at.now();
  const find = (year: number) => (day <= monthLength(year, month) ? { year, month, day } : null);
  return now && nearestYear(now, find, at.ahead || at.deadline, exact);
}
