/** Gives a point the parts it leaves out, from its document: 2月10日 its year, 次日 its day, 上年 the year under discussion. */
import type { Discussion, NamedDay } from '../context/discussion.js';
import {
  addDays,
  addMonths,
  type CivilDate,
  dayNumber,
  easter,
  isCivilDate,
  monday,
  mondayOfMonthWeek,
  monthLength,
  nthWeekday,
} from '../date/calendar.js';
import type { Day, HolidayRule, Month, Offset, Point, Shift, Year } from '../date/expression.js';
import { lunarDay, lunarMonth, solarTerm } from '../date/lunar-calendar.js';
import type { DayShape, Shape } from '../date/shape.js';

/** The present of a document: its day, and the minute where one was given. */
export interface Present extends CivilDate {
  /** Minutes after midnight, and the seconds where they were given. */
  readonly minute?: number;
  readonly second?: number;
}

export interface Circumstances {
  readonly present: Present | null;
  /** The day 昨天 and 今晚 count from: the article's dateline where it has one near the present. */
  readonly today: CivilDate | null;
  readonly discussion: Discussion;
  /** The past year a report is on. */
  readonly reportYear: number | null;
  /** The date before stands in the same row (9月12日、11月6日), as resolved. */
  readonly neighbour: NamedDay | null;
  /** The start of the range whose end is resolved: 9月10日到次年1月1日. */
  readonly event: NamedDay | null;
  /** 的 stands right before: the day belongs to what it names. */
  readonly attached: boolean;
  readonly announced: boolean;
  readonly deadline: boolean;
  readonly compared: boolean;
}

export interface Settled {
  readonly shape: Shape;
  readonly anchored: boolean;
}

const UNKNOWN: CivilDate | null = null;
const IMPOSSIBLE: Settled = { shape: { shape: 'impossible' }, anchored: false };

/** Resolves one point. */
export class PointSettler {
  #anchored = false;

  constructor(readonly at: Circumstances) {}

  settle(point: Point): Settled {
    this.#anchored = false;
    const shape = this.#shape(point);
    return shape.shape === 'impossible' ? IMPOSSIBLE : { shape, anchored: this.#anchored };
  }

  /** The present, marked as used. */
  #now(): Present | null {
    if (this.at.present) this.#anchored = true;
    return this.at.present;
  }

  #today(): CivilDate | null {
    if (this.at.today) this.#anchored = true;
    return this.at.today;
  }

  #shape(point: Point): Shape {
    const { clock, hours } = point;
    if (clock || hours) {
      const on = this.#dayShape(point);
      if (on.shape !== 'day') return on;
      return { shape: 'time', on, ...(hours ? { hours } : {}), ...(clock ? { clock } : {}) };
    }
    if (point.day) return this.#offset(this.#day(point, point.day), point.offset);
    if (point.week) return this.#week(point);
    if (point.stretch || point.month) return this.#month(point);
    if (point.part) return this.#part(point);
    return this.#yearShape(point.year);
  }

  /** The day of a time of day: its own, or the one the sentence has named. */
  #dayShape(point: Point): Shape {
    if (point.day) return this.#offset(this.#day(point, point.day), point.offset);
    const { day, recurring, single } = this.at.discussion.sentence;
    const named = this.at.event ?? (recurring || !single ? null : day);
    return { shape: 'day', year: named?.year ?? null, month: named?.month ?? null, day: named?.day ?? null };
  }

  // Years

  #year(year: Year | undefined): number | null | undefined {
    if (!year) return undefined;
    switch (year.is) {
      case 'year':
        return year.value;
      case 'short':
        return shortYear(year.value, this.at.present);
      case 'sexagenary':
        return this.#sexagenary(year.value);
      case 'shift':
        return this.#shiftedYear(year);
      case 'decade':
      case 'century':
        return null;
    }
  }

  /** The year of the cycle nearest to the present. */
  #sexagenary(value: number): number | null {
    const now = this.#now();
    if (!now) return null;
    // 1984 is a 甲子
    const ahead = (((value - (now.year - 1984)) % 60) + 60) % 60;
    return ahead > 20 ? now.year + ahead - 60 : now.year + ahead;
  }

  #shiftedYear({ by, from }: Shift): number | null {
    const { discussion, reportYear, compared } = this.at;
    // 较去年: a year before the one under discussion
    if (from === 'topic' || (compared && by < 0)) {
      const year = discussion.year ?? reportYear;
      if (year !== null) return year + by;
    }
    if (from === 'event' || from === 'named') {
      const year =
        this.at.event?.year ??
        discussion.paragraph.day?.year ??
        discussion.year ??
        discussion.article.year ??
        reportYear;
      if (year !== null) return year + by;
    }
    const now = from === 'named' ? null : this.#now();
    return now ? now.year + by : null;
  }

  #yearShape(year: Year | undefined): Shape {
    if (year?.is === 'century') return { shape: 'century', century: this.#century(year.century) };
    if (year?.is === 'decade') {
      const { decade, century } = year;
      const counted = century ? this.#century(century) : decade >= 20 ? 20 : 21;
      return { shape: 'decade', tens: (counted - 1) * 10 + decade / 10, digit: decade / 10 };
    }
    return { shape: 'year', year: this.#year(year) ?? null };
  }

  #century(century: Extract<Year, { is: 'century' }>['century']): number {
    if (century.is === 'century') return century.value;
    const { present } = this.at;
    return (present ? Math.floor(present.year / 100) + 1 : 21) + century.by;
  }

  /** The year of a part that names none: the one under discussion, else the present one. */
  #topicYear(): number | null {
    const { discussion, reportYear, neighbour } = this.at;
    return neighbour?.year ?? discussion.year ?? reportYear ?? this.#now()?.year ?? null;
  }

  #part({ year: named, part }: Point): Shape {
    if (!part) return { shape: 'year', year: null };
    if (part.is === 'quarterShift' || part.is === 'halfShift') {
      const now = this.#now();
      const length = part.is === 'quarterShift' ? 3 : 6;
      const shape = part.is === 'quarterShift' ? 'quarter' : 'half';
      if (!now) return { shape: 'year', year: null };
      const index = now.year * (12 / length) + Math.floor((now.month - 1) / length) + part.by;
      const perYear = 12 / length;
      return { shape, year: Math.floor(index / perYear), value: (index % perYear) + 1 };
    }
    if (part.is === 'edge') {
      const year = this.#year(named) ?? (named ? null : this.#topicYear());
      if (part.at === 'end') return { shape: 'month', year, month: 12, end: true };
      return { shape: 'month', year, month: part.at === 'start' ? 1 : 6 };
    }
    if (part.is === 'season') return this.#season(named, part.value);
    const year = named ? (this.#year(named) ?? null) : this.#topicYear();
    if (part.edge && (part.is === 'quarter' || part.is === 'half')) {
      const length = part.is === 'quarter' ? 3 : 6;
      const month = part.value * length;
      return part.edge === 'end'
        ? { shape: 'month', year, month, end: true }
        : { shape: 'month', year, month: month - length + 1 };
    }
    return { shape: part.is, year, value: part.value };
  }

  /** 今冬 in January and February is the winter that runs. */
  #season(named: Year | undefined, value: number): Shape {
    const year = named ? (this.#year(named) ?? null) : this.#topicYear();
    const relative = named?.is === 'shift' && named.from === 'reference';
    const late = relative && value === 4 && named.by <= 0 && (this.at.present?.month ?? 12) <= 2;
    return { shape: 'season', year: year !== null && late && named.by === 0 ? year - 1 : year, value };
  }

  // Months

  /** Year and month of a point whose month is named; null parts are unknown. */
  #yearMonth(point: Point, month: Month): { year: number | null; month: number | null } {
    if (month.is === 'shift') return this.#shiftedMonth(month, point.year);
    if (month.is === 'lunar') return { year: null, month: null };
    if (point.year) return { year: this.#year(point.year) ?? null, month: month.value };
    const day = point.stretch ? Math.min(point.stretch.last, 28) : 15;
    return { year: this.#impliedYear(month.value, day, false), month: month.value };
  }

  #shiftedMonth({ by, from }: Shift, named: Year | undefined): { year: number | null; month: number | null } {
    const { discussion } = this.at;
    const event =
      from === 'event' ? (discussion.sentence.day ?? discussion.paragraph.day ?? discussion.article.day) : null;
    const topic = from === 'topic' ? discussion.sentence.day : null;
    const base = event?.month != null ? event : topic?.month != null ? topic : this.#now();
    if (!base || base.month === null) return { year: null, month: null };
    const year = base.year;
    if (year === null) return { year: null, month: ((((base.month - 1 + by) % 12) + 12) % 12) + 1 };
    const moved = addMonths({ year, month: base.month, day: 1 }, by);
    return { year: named ? (this.#year(named) ?? moved.year) : moved.year, month: moved.month };
  }

  /**
   * The year of a month or day without one: that of its row, of the sentence, of the paragraph's narrative, of the
   * report; else the year that brings it nearest to the present.
   */
  #impliedYear(month: number, day: number, exact: boolean): number | null {
    const { discussion, neighbour, reportYear, present, announced, deadline } = this.at;
    if (neighbour?.year != null) return rolled(neighbour, month);
    const { sentence, paragraph } = discussion;
    if (sentence.year !== null) return sentence.dated && sentence.day ? rolled(sentence.day, month) : sentence.year;
    const nearest = (): number | null => {
      const now = this.#now();
      return (
        now &&
        nearestYear(
          now,
          (year) => (day <= monthLength(year, month) ? { year, month, day } : null),
          announced || deadline,
          exact,
        )
      );
    };
    if (paragraph.year !== null) {
      if (paragraph.dated && paragraph.day) return rolled(paragraph.day, month);
      if (!present || paragraph.year >= present.year) return paragraph.year;
      const close = nearest();
      const distance =
        close === null ? 999 : Math.abs(dayNumber({ year: close, month, day: Math.min(day, 28) }) - dayNumber(present));
      return exact && distance <= 45 ? close : paragraph.year;
    }
    if (reportYear !== null && !exact) return reportYear;
    return nearest();
  }

  #month(point: Point): Shape {
    const { month, stretch } = point;
    if (month?.is === 'lunar') return this.#lunarMonth(point.year, month.value, month.leap);
    const { year, month: number } = month ? this.#yearMonth(point, month) : { year: null, month: null };
    if (!stretch) return { shape: 'month', year, month: number };
    const { first, last, end } = stretch;
    return { shape: 'days', year, month: number, first, last, ...(end ? { end } : {}) };
  }

  #lunarMonth(named: Year | undefined, month: number, leap: boolean): Shape {
    const find = (y: number) => lunarMonth(y, month, leap)?.first ?? null;
    const year = named ? this.#namedLunarYear(named, find) : this.#lunarYear(find);
    const days = year === null ? null : lunarMonth(year, month, leap);
    if (year !== null && !days) return { shape: 'impossible' };
    return { shape: 'run', first: days?.first ?? UNKNOWN, last: days?.last ?? UNKNOWN };
  }

  /** The lunar year of a day that names none. */
  #lunarYear(day: (year: number) => CivilDate | null): number | null {
    const { neighbour, discussion } = this.at;
    const year = neighbour?.year ?? discussion.sentence.year;
    // 腊月 of 1998's lunar year lies in 1999
    if (year != null) return day(year)?.year === year ? year : day(year - 1)?.year === year ? year - 1 : year;
    const now = this.#now();
    return now && nearestYear(now, day, false, true);
  }

  /** 去年腊月, said in January, is of the lunar year that has passed. */
  #namedLunarYear(named: Year, day: (year: number) => CivilDate | null): number | null {
    const year = this.#year(named) ?? null;
    const { present } = this.at;
    if (year === null || !present || named.is !== 'shift' || named.by >= 0) return year;
    const found = day(year);
    return found && dayNumber(found) > dayNumber(present) ? year - 1 : year;
  }

  // Weeks and days

  #week(point: Point): Shape {
    const { week } = point;
    if (!week) return { shape: 'run', first: null, last: null };
    const first = this.#monday(point);
    if (week.is === 'nth' && !point.month) {
      const year = point.year ? (this.#year(point.year) ?? null) : this.#topicYear();
      return { shape: 'week', year, value: week.value === -1 ? 52 : week.value };
    }
    return { shape: 'run', first, last: first && addDays(first, 6) };
  }

  #monday(point: Point): CivilDate | null {
    const { week } = point;
    if (week?.is === 'nth') {
      if (!point.month) return null;
      const { year, month } = this.#yearMonth(point, point.month);
      if (year === null || month === null) return null;
      return week.value > 0
        ? mondayOfMonthWeek(year, month, week.value)
        : monday({ year, month, day: monthLength(year, month) });
    }
    const event = week?.from === 'event' ? this.#event() : null;
    const base = complete(event) ?? this.#today();
    return base && addDays(monday(base), (week?.by ?? 0) * 7);
  }

  /** The day named just before. */
  #event(): NamedDay | null {
    const { discussion, event } = this.at;
    return event ?? discussion.sentence.day ?? discussion.paragraph.day ?? discussion.article.day;
  }

  #day(point: Point, day: Day): Shape {
    switch (day.is) {
      case 'day':
        return this.#numbered(point, day.value);
      case 'unordered':
        return { shape: 'day', year: this.#year(point.year) ?? null, month: null, day: null };
      case 'lunar':
        return this.#lunarDay(point, day.value);
      case 'holiday':
        return this.#holiday(point, day.on);
      case 'shift':
        return this.#shiftedDay(day, point.year);
      case 'weekday':
      case 'weekend': {
        const first = point.week ? this.#monday(point) : this.#today();
        const start = first && monday(first);
        if (day.is === 'weekend')
          return { shape: 'run', first: start && addDays(start, 5), last: start && addDays(start, 6) };
        return dayShape(start && addDays(start, day.value - 1));
      }
      case 'nthWeekday': {
        const { year, month } = point.month ? this.#yearMonth(point, point.month) : { year: null, month: null };
        if (year === null || month === null) return { shape: 'day', year, month, day: null };
        const found = nthWeekday(year, month, day.nth, day.value);
        return found ? dayShape(found) : { shape: 'impossible' };
      }
      case 'nth':
        return this.#nthDay(point, day.value);
    }
  }

  /** The n-th day of the month, week, or year named. */
  #nthDay(point: Point, value: number): Shape {
    if (point.week) {
      const first = this.#monday(point);
      return dayShape(first && addDays(first, value === -1 ? 6 : value - 1));
    }
    if (point.month) {
      const { year, month } = this.#yearMonth(point, point.month);
      if (value > 0) return this.#checked(year, month, value);
      return { shape: 'day', year, month, day: year === null || month === null ? null : monthLength(year, month) };
    }
    const year = this.#year(point.year) ?? null;
    if (value === -1) return { shape: 'day', year, month: 12, day: 31 };
    return year === null
      ? { shape: 'day', year, month: null, day: null }
      : dayShape(addDays({ year, month: 1, day: 1 }, value - 1));
  }

  #checked(year: number | null, month: number | null, day: number): Shape {
    const longest = month === null ? 31 : year === null ? monthLength(2000, month) : monthLength(year, month);
    return day > longest ? { shape: 'impossible' } : { shape: 'day', year, month, day };
  }

  #numbered(point: Point, day: number): Shape {
    const { month } = point;
    if (!month) return this.#dayAlone(day);
    if (month.is === 'month' && !point.year) {
      if (day > monthLength(2000, month.value)) return { shape: 'impossible' };
      return this.#checked(this.#impliedYear(month.value, day, true), month.value, day);
    }
    const { year, month: number } = this.#yearMonth(point, month);
    return this.#checked(year, number, day);
  }

  /** 10日: by the day named before in the sentence or paragraph, else the nearest one up to the present. */
  #dayAlone(day: number): Shape {
    const { discussion, neighbour, announced } = this.at;
    const named = neighbour ?? discussion.sentence.day ?? discussion.paragraph.day;
    if (named?.month != null) {
      if (named.year === null) return this.#checked(null, named.month, day);
      const { year, month } = named;
      const base = dayNumber({ year, month, day: named.day ?? 15 });
      const near = [0, 1, -1]
        .map((by) => ({ ...addMonths({ year, month, day: 1 }, by), day }))
        .filter(isCivilDate)
        .filter((date) => neighbour === null || dayNumber(date) >= base || neighbour.day === null)
        .sort((a, b) => Math.abs(dayNumber(a) - base) - Math.abs(dayNumber(b) - base));
      return near[0] ? dayShape(near[0]) : { shape: 'impossible' };
    }
    const today = this.#today();
    if (!today) return { shape: 'day', year: null, month: null, day };
    const step = announced ? 1 : -1;
    for (let by = 0; by < 4; by++) {
      const date = { ...addMonths({ ...today, day: 1 }, by * step), day };
      const distance = dayNumber(date) - dayNumber(today);
      if (isCivilDate(date) && (announced ? distance >= 0 : distance <= 0)) return dayShape(date);
    }
    return { shape: 'impossible' };
  }

  #shiftedDay({ by, from }: Shift, named: Year | undefined): Shape {
    if (from === 'event' || from === 'named') {
      if (this.at.discussion.sentence.recurring && !this.at.event)
        return { shape: 'day', year: null, month: null, day: null };
      const event = this.#event();
      const base = complete(event);
      if (base) return dayShape(addDays(base, by));
      if (event)
        return {
          shape: 'day',
          year: by === 0 ? event.year : null,
          month: by === 0 ? event.month : null,
          day: by === 0 ? event.day : null,
        };
    }
    // 判决书的次日: counted from something without a date
    const today = from === 'named' || (from === 'event' && this.at.attached) ? null : this.#today();
    const day = today && addDays(today, by);
    return dayShape(day && named ? { ...day, year: this.#year(named) ?? day.year } : day);
  }

  #lunarDay(point: Point, day: number): Shape {
    const { month } = point;
    if (month?.is !== 'lunar') return { shape: 'day', year: null, month: null, day: null };
    const find = (year: number) => lunarDay(year, month.value, day, month.leap);
    const year = point.year ? this.#namedLunarYear(point.year, find) : this.#lunarYear(find);
    if (year === null) return dayShape(null);
    const found = find(year);
    return found ? dayShape(found) : { shape: 'impossible' };
  }

  #holiday(point: Point, rule: HolidayRule): Shape {
    const find = (year: number) => holidayIn(year, rule);
    const named = point.year;
    const year = named ? (this.#year(named) ?? null) : this.#holidayYear(find);
    if (year === null) {
      return rule.is === 'solar' ? { shape: 'day', year: null, month: rule.month, day: rule.day } : dayShape(null);
    }
    return dayShape(find(year));
  }

  #holidayYear(find: (year: number) => CivilDate | null): number | null {
    const { neighbour, discussion, announced } = this.at;
    const year = neighbour?.year ?? discussion.sentence.year;
    if (year != null) return year;
    const now = this.#now();
    return now && nearestYear(now, find, announced, true);
  }

  #offset(shape: Shape, offset: Offset | undefined): Shape {
    if (!offset || shape.shape !== 'day') return shape;
    const base = complete(shape);
    if (!base) return { shape: 'day', year: shape.year, month: null, day: null };
    const { count, unit } = offset;
    return dayShape(unit === 'month' ? addMonths(base, count) : addDays(base, unit === 'week' ? count * 7 : count));
  }
}

/** Years of two figures begin in 1940; near a reference date they reach twenty years beyond it. */
function shortYear(value: number, present: CivilDate | null): number {
  const latest = present ? Math.min(2039, present.year + 20) : 2039;
  return 2000 + value <= latest ? 2000 + value : 1900 + value;
}

/** The day of a feast in a year; lunar feasts of the twelfth month fall into the next one. */
export function holidayIn(year: number, rule: HolidayRule): CivilDate | null {
  switch (rule.is) {
    case 'solar':
      return { year, month: rule.month, day: rule.day };
    case 'lunar':
      // 除夕 2026 is the eve of the new year that begins in 2026
      return lunarDay(rule.month === 12 ? year - 1 : year, rule.month, rule.day);
    case 'nthWeekday':
      return nthWeekday(year, rule.month, rule.nth, rule.weekday);
    case 'term':
      return solarTerm(year, rule.name);
    case 'easter':
      return addDays(easter(year), rule.days);
  }
}

export function complete(day: NamedDay | null): CivilDate | null {
  return day && day.year !== null && day.month !== null && day.day !== null
    ? { year: day.year, month: day.month, day: day.day }
    : null;
}

function dayShape(day: CivilDate | null): DayShape {
  return { shape: 'day', year: day?.year ?? null, month: day?.month ?? null, day: day?.day ?? null };
}

/** The year of a month named after a date: December is followed by the next year's January. */
function rolled(before: NamedDay, month: number): number | null {
  if (before.year === null || before.month === null) return before.year;
  return before.month - month > 8 ? before.year + 1 : before.year;
}

/** No 29 February is farther away. */
const REACH = 8;

/** The year that brings a day nearest to the present; `ahead`: on or after it. */
function nearestYear(
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
      // A month that runs is not past before it ends
      if (Number.isNaN(distance) || (ahead && distance < (exact ? 0 : -16)) || Math.abs(distance) >= least) continue;
      least = Math.abs(distance);
      best = present.year + by;
    }
    if (best !== null) return best;
  }
  return null;
}
