/** Stretches against the present: 近三年, 未来两周, 上两个月, 过去24小时, 此后四年. */
import { addDays, addMonths, type CivilDate, monday } from '../../date/calendar.js';
import type { DateKind, Window } from '../../date/expression.js';
import type { Shape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';
import { complete, type Present } from './present.js';
import { dayShape, instant, monthOf, UNKNOWN_DAY } from './shapes.js';
import { span, type Value } from './value.js';

export function settleWindow(at: Circumstances, kind: DateKind, window: Window): Value {
  const { count, unit, toward, counting, from } = window;
  const { sentence, paragraph, stretch } = at.discussion;
  const named = from === 'reference' ? null : (sentence.day ?? paragraph.day);
  const event = complete(named);
  const present: Present | null = event ?? (from === 'named' ? null : at.present);
  const anchored = event === null && present !== null;
  const beside = counting === 'beside';
  if (unit === 'year' && !(beside && toward > 0 && from === 'reference')) {
    const told = from === 'reference' ? null : (named?.year ?? sentence.year ?? paragraph.year);
    const year = told ?? present?.year ?? null;
    const [first, last] = toward < 0 ? [-count, -1] : counting === 'present' ? [0, count - 1] : [1, count];
    const shape = (by: number): Shape => ({ shape: 'year', year: year === null ? null : year + by });
    return span(kind, shape(first), shape(last), anchored && told === null);
  }
  if (from !== 'reference' && !event && stretch) {
    const after = unitsAfter(unit, count, stretch.to);
    if (after) return span(kind, after.first, after.last, false);
  }
  if (unit === 'hour' || unit === 'minute' || unit === 'second') return times(kind, present, window);
  if (!present) return span(kind, UNKNOWN_DAY, UNKNOWN_DAY, false);
  if (counting === 'full') return fullUnits(kind, present, window);
  const away = moved(present, unit, toward * count);
  const [first, last] =
    toward < 0
      ? [beside ? away : addDays(away, 1), beside ? addDays(present, -1) : present]
      : [beside ? addDays(present, 1) : present, beside ? away : addDays(away, -1)];
  return span(kind, dayShape(first), dayShape(last), anchored);
}

function moved(day: CivilDate, unit: Window['unit'], by: number): CivilDate {
  if (unit === 'year' || unit === 'month' || unit === 'quarter')
    return addMonths(day, by * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1));
  return addDays(day, by * (unit === 'week' ? 7 : 1));
}

/** 2012年第一季度…随后的两个季度: the quarters or months behind the one named last. */
function unitsAfter(unit: Window['unit'], count: number, stretch: Shape): { first: Shape; last: Shape } | null {
  if ((stretch.shape !== 'quarter' && stretch.shape !== 'month') || stretch.shape !== unit) return null;
  const index = 'value' in stretch ? stretch.value : stretch.month;
  const base = stretch.year;
  if (index === null || base === null) return null;
  const perYear = unit === 'quarter' ? 4 : 12;
  const at = (by: number): Shape => {
    const total = base * perYear + index - 1 + by;
    const year = Math.floor(total / perYear);
    const value = (total % perYear) + 1;
    return unit === 'quarter' ? { shape: 'quarter', year, value } : { shape: 'month', year, month: value };
  };
  return { first: at(1), last: at(count) };
}

/** 上两个月: whole months or weeks before (or after) the present one. */
function fullUnits(kind: DateKind, present: CivilDate, { count, unit, toward }: Window): Value {
  const [first, last] = toward < 0 ? [-count, -1] : [1, count];
  if (unit === 'month' || unit === 'quarter') {
    const size = unit === 'quarter' ? 3 : 1;
    const start = { ...present, month: present.month - ((present.month - 1) % size), day: 1 };
    const [from, to] = [addMonths(start, first * size), addMonths(start, last * size + size - 1)];
    return span(kind, monthOf(from), monthOf(to), true);
  }
  if (unit === 'day') return span(kind, dayShape(addDays(present, first)), dayShape(addDays(present, last)), true);
  const week = monday(present);
  return span(kind, dayShape(addDays(week, first * 7)), dayShape(addDays(week, last * 7 + 6)), true);
}

/** 之后5分钟, 上个小时, 过去2秒: minutes or seconds that begin with the present one or end before it. */
function times(kind: DateKind, present: Present | null, { count, unit, toward }: Window): Value {
  if (!present || present.minute === undefined) return span(kind, UNKNOWN_DAY, UNKNOWN_DAY, false);
  const step = unit === 'second' ? 1 : 60;
  const seconds = count * (unit === 'hour' ? 3600 : step);
  const first = toward < 0 ? -seconds : 0;
  const last = first + seconds - step;
  return span(kind, instant(present, first, step === 1), instant(present, last, step === 1), true);
}
