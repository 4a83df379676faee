/** Years and their parts: 上年 by the year under discussion, 98年 its century, 本季度 by the calendar. */
import type { CivilDate } from '../../date/calendar.js';
import type { Century, Point, Shift, Year } from '../../date/expression.js';
import type { Shape } from '../../date/shape.js';
import type { Circumstances } from './circumstances.js';

/** The year a point names; undefined where it names none, null where nothing tells it. */
export function settleYear(at: Circumstances, year: Year | undefined): number | null | undefined {
  switch (year?.is) {
    case undefined:
      return undefined;
    case 'year':
      return year.value;
    case 'short':
      return shortYear(year.value, at.present);
    case 'sexagenary':
      return sexagenaryYear(at, year.value);
    case 'shift':
      return shiftedYear(at, year);
    default:
      return null;
  }
}

/** Years of two figures begin in 1940; near a reference date they reach twenty years beyond it. */
function shortYear(value: number, present: CivilDate | null): number {
  const latest = present ? Math.min(2039, present.year + 20) : 2039;
  return 2000 + value <= latest ? 2000 + value : 1900 + value;
}

/** The year of the cycle nearest to the present. */
function sexagenaryYear(at: Circumstances, value: number): number | null {
  const now = at.now();
  if (!now) return null;
  // 1984 is a 甲子
  const ahead = (((value - (now.year - 1984)) % 60) + 60) % 60;
  return ahead > 20 ? now.year + ahead - 60 : now.year + ahead;
}

function shiftedYear(at: Circumstances, { by, from }: Shift): number | null {
  const { discussion, titleYear } = at;
  // 较去年: a year before the one under discussion
  if (from === 'topic' || (at.compared && by < 0)) {
    const year = discussion.year ?? titleYear;
    if (year !== null) return year + by;
  }
  if (from === 'event' || from === 'named') {
    const { sentence, paragraph, article } = discussion;
    if (by > 0 && !at.event && at.adrift) return null;
    const year = at.event?.year ?? sentence.latest ?? paragraph.latest ?? discussion.year ?? article.year ?? titleYear;
    if (year !== null) return year + by;
    if (from === 'named') return null;
  }
  const now = at.now();
  return now ? now.year + by : null;
}

export function yearShape(at: Circumstances, year: Year | undefined): Shape {
  if (year?.is === 'century') return { shape: 'century', century: centuryOf(at, year.century) };
  if (year?.is === 'decade') {
    const { decade, century } = year;
    const counted = century ? centuryOf(at, century) : decade >= 20 ? 20 : 21;
    return { shape: 'decade', tens: (counted - 1) * 10 + decade / 10, digit: decade / 10 };
  }
  return { shape: 'year', year: settleYear(at, year) ?? null };
}

function centuryOf({ present }: Circumstances, century: Century): number {
  if (century.is === 'century') return century.value;
  return (present ? Math.floor(present.year / 100) + 1 : 21) + century.by;
}

/** The year of a part that names none: the one under discussion, else the present one. */
export function topicYear(at: Circumstances): number | null {
  const { discussion, titleYear, neighbour } = at;
  return neighbour?.year ?? discussion.year ?? titleYear ?? at.now()?.year ?? null;
}

export function partShape(at: Circumstances, { year: named, part }: Point): Shape {
  if (!part) return { shape: 'year', year: null };
  if (part.is === 'quarterShift' || part.is === 'halfShift') return shiftedPart(at, part.is, part.by);
  const year = named ? (settleYear(at, named) ?? null) : topicYear(at);
  if (part.is === 'edge') {
    if (part.at === 'end') return { shape: 'month', year, month: 12, end: true };
    return { shape: 'month', year, month: part.at === 'start' ? 1 : 6 };
  }
  if (part.is === 'season')
    return { shape: 'season', year: seasonYear(at, named, part.value, year), value: part.value };
  if (part.edge && (part.is === 'quarter' || part.is === 'half')) {
    const length = part.is === 'quarter' ? 3 : 6;
    const month = part.value * length;
    return part.edge === 'end'
      ? { shape: 'month', year, month, end: true }
      : { shape: 'month', year, month: month - length + 1 };
  }
  return { shape: part.is, year, value: part.value };
}

/** 本季度, 上个半年. */
function shiftedPart(at: Circumstances, is: 'quarterShift' | 'halfShift', by: number): Shape {
  const told = at.compared && by < 0 ? at.discussion.stretch?.to : null;
  // 四季度…比上季度
  if (is === 'quarterShift' && told?.shape === 'quarter' && told.year !== null) {
    const index = told.year * 4 + told.value - 1 + by;
    return { shape: 'quarter', year: Math.floor(index / 4), value: (index % 4) + 1 };
  }
  const now = at.now();
  if (!now) return { shape: 'year', year: null };
  const length = is === 'quarterShift' ? 3 : 6;
  const perYear = 12 / length;
  const index = now.year * perYear + Math.floor((now.month - 1) / length) + by;
  return {
    shape: is === 'quarterShift' ? 'quarter' : 'half',
    year: Math.floor(index / perYear),
    value: (index % perYear) + 1,
  };
}

/** 今冬 in January and February is the winter that runs. */
function seasonYear(at: Circumstances, named: Year | undefined, value: number, year: number | null): number | null {
  const running = named?.is === 'shift' && named.from === 'reference' && named.by === 0;
  const late = running && value === 4 && (at.present?.month ?? 12) <= 2;
  return year !== null && late ? year - 1 : year;
}
