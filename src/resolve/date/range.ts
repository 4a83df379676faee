/** Ranges between two points, each taking from the other what it lacks. */
import type { DateKind, Point, Range } from '../../date/expression.js';
import { type Shape, writeShape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { afterStart, inherit, lend } from './ends.js';
import { settlePoint } from './point.js';
import { justBefore, namedParts, precedes } from './shapes.js';
import { span, type Value } from './value.js';

/** The years and months of the left end, the units of the right one. */
export function settleRange(at: Circumstances, kind: DateKind, { from, to }: Range): Value {
  const left = lend(from, to);
  const first = monthsOnly(left) && monthsOnly(to) ? monthsShape(at, left) : settlePoint(at, left);
  const started = at.anchored;
  const right = inherit(to, left);
  const named = namedParts(first);
  at.close(named);
  let last = settlePoint(at, right);
  // 国庆到春节 ends in the next year
  const feast = to.day?.is === 'holiday' || to.day?.is === 'lunar';
  if (feast && named?.year != null && precedes(last, first)) {
    at.close({ ...named, year: named.year + 1 });
    last = settlePoint(at, right);
  }
  const ended = feast ? last : afterStart(first, last, to);
  return untilClock(span(kind, first, ended, started || (at.anchored && !right.year)), ended);
}

/** 9:00—17:00 covers the minutes up to 16:59, as 上午 covers those up to 11:59; `edtf` keeps the time as said. */
function untilClock(value: Value, end: Shape): Value {
  const { written } = value;
  const last = end.shape === 'time' && end.clock && written?.to ? writeShape(justBefore(end)) : null;
  return last && written ? { ...value, written: { ...written, to: last.to } } : value;
}

function monthsOnly(point: Point): boolean {
  return point.month?.is === 'month' && !point.day && !point.year && !point.week;
}

/** 1—9月 is of the year under discussion, else of the present one. */
function monthsShape(at: Circumstances, { month, stretch }: Point): Shape {
  const { discussion, titleYear, neighbour } = at;
  const year = neighbour?.year ?? discussion.year ?? titleYear ?? at.now()?.year ?? null;
  const value = month?.is === 'month' ? month.value : null;
  if (stretch) return { shape: 'days', year, month: value, first: stretch.first, last: stretch.last };
  return { shape: 'month', year, month: value };
}
