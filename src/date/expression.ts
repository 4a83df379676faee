/**
 * What a time expression says, before anything is known about its document. A part that the text does not write is
 * absent; a part it writes relative to something is kept as that relation. resolve/ turns both into days.
 */
import type { Modifier, Span } from '../model.js';

/**
 * What a relative part counts from: the reference date (今年, 昨天), the date named just before (次日, 同年) or else the
 * reference date, that date alone (第二天, 此后三年), or the year under discussion (全年, 上年).
 */
export type Anchor = 'reference' | 'event' | 'named' | 'topic';

/** So many units from the anchor: 去年 −1, 今年 0, 大后天 3. */
export interface Shift {
  readonly is: 'shift';
  readonly by: number;
  readonly from: Anchor;
}

export type Year =
  /** Astronomical: 公元前1年 is 0; `lunar`: of a Chinese reign, whose months are those of the lunar calendar. */
  | { readonly is: 'year'; readonly value: number; readonly lunar?: true }
  /** Two digits, the century left out: 98年, 03年. */
  | { readonly is: 'short'; readonly value: number }
  /** Place in the cycle of sixty: 甲子 0, 丙午 42. */
  | { readonly is: 'sexagenary'; readonly value: number }
  /** 199X: `decade` 90; the century is counted (20), relative to the present one, or left out. */
  | { readonly is: 'decade'; readonly decade: number; readonly century: Century | null }
  | { readonly is: 'century'; readonly century: Century }
  | Shift;

/** The 21st century is 21, the 3rd before Christ −3; `present` + 0 is the running one. */
export type Century =
  | { readonly is: 'century'; readonly value: number }
  | { readonly is: 'present'; readonly by: number };

/** A part of a year. Seasons 1 (spring) to 4; `edge`: 年初, 年中, 年底. */
export type YearPart =
  | { readonly is: 'quarter' | 'half' | 'season' | 'week'; readonly value: number; readonly edge?: 'start' | 'end' }
  | { readonly is: 'quarterShift'; readonly by: number; readonly from: Anchor }
  | { readonly is: 'halfShift'; readonly by: number; readonly from: Anchor }
  | { readonly is: 'edge'; readonly at: 'start' | 'middle' | 'end' };

export type Month =
  | { readonly is: 'month'; readonly value: number }
  | { readonly is: 'lunar'; readonly value: number; readonly leap: boolean }
  | Shift;

/** A stretch of a month by days: 上旬 1–10, 底 21–31; `end` marks 底 and 末, whose bound is the month's last day. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly end?: true;
}

/** A week: relative to the reference week, or the n-th of the month (−1: the last). */
export type Week = Shift | { readonly is: 'nth'; readonly value: number };

export type Day =
  | { readonly is: 'day'; readonly value: number }
  /** The day of a lunar month; 30 also stands for 除夕 in a month of 29 days. */
  | { readonly is: 'lunar'; readonly value: number }
  /** The n-th day of the stretch the other parts name; −1 is its last. */
  | { readonly is: 'nth'; readonly value: number }
  /** 1 is Monday, 7 Sunday. */
  | { readonly is: 'weekday'; readonly value: number }
  | { readonly is: 'nthWeekday'; readonly value: number; readonly nth: number }
  | { readonly is: 'weekend' }
  /** 10/2/2026: day and month in an order that nothing tells. */
  | { readonly is: 'unordered' }
  | { readonly is: 'holiday'; readonly name: string; readonly on: HolidayRule }
  | Shift;

/** When a feast is: a solar or lunar day, the n-th weekday of a month, a solar term, days from Easter. */
export type HolidayRule =
  | { readonly is: 'solar'; readonly month: number; readonly day: number }
  | { readonly is: 'lunar'; readonly month: number; readonly day: number }
  | { readonly is: 'nthWeekday'; readonly month: number; readonly nth: number; readonly weekday: number }
  | { readonly is: 'term'; readonly name: string }
  | { readonly is: 'easter'; readonly days: number };

/** First and last hour of a part of the day. */
export interface Hours {
  readonly first: number;
  readonly last: number;
}

export interface Clock {
  /** 0–24, already moved to the afternoon where a part of the day says so. */
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** A part of the day, a figure above 12 or a.m. tells which half of the day is meant. */
  readonly fixed?: true;
  /** An offset as written, `Z` or `+08:00`. */
  readonly zone?: string;
}

export type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** 立春之后两天, 春节前一天: so many units after (or before) the day named. */
export interface Offset {
  readonly count: number;
  readonly unit: Unit;
}

/** One stretch of the calendar, from a century down to a second. */
export interface Point {
  readonly form: 'point';
  readonly year?: Year;
  readonly part?: YearPart;
  readonly month?: Month;
  readonly stretch?: Stretch;
  readonly week?: Week;
  readonly day?: Day;
  /** The weekday that glosses the day, 1 to 7: 5月9日（周六）. */
  readonly weekday?: number;
  readonly offset?: Offset;
  readonly hours?: Hours;
  readonly clock?: Clock;
  /** 去年同期: the stretch under discussion, in this year. */
  readonly same?: true;
}

/** Both ends, each with its own parts only: 2月7日至10日 has a month on the left. */
export interface Range {
  readonly form: 'range';
  readonly from: Point;
  readonly to: Point;
}

/** The n-th five-year plan: 十四五 is 14. */
export interface Plan {
  readonly form: 'plan';
  readonly number: number;
}

/** 近三年, 未来两周, 上两个月: units that end with, or begin at, the reference date. */
export interface Window {
  readonly form: 'window';
  readonly count: number;
  readonly unit: Unit;
  /** −1 back, 1 ahead. */
  readonly toward: -1 | 1;
  /** `present`: the reference day counts (近10天); `full`: whole calendar units beside it (上两个月); `beside`: it does not. */
  readonly counting: 'present' | 'full' | 'beside';
  readonly from: Anchor;
}

/** 今年前两个月, 2021年前两周, 前三季度: the first (or last) units of a year, half, month or quarter. */
export interface Lead {
  readonly form: 'lead';
  readonly of: Point;
  readonly count: number;
  readonly unit: Unit;
  readonly last: boolean;
}

/** 三天前, 3年后: one day (or year, month, minute) so far from the anchor. */
export interface Distance {
  readonly form: 'distance';
  readonly count: number;
  readonly unit: Unit;
  readonly toward: -1 | 1;
  /** Something without a date stands before and is counted from: 结婚三年后. */
  readonly floating?: true;
}

/** A length of time as ISO 8601 writes it; `max` only for ranges. */
export interface Length {
  readonly form: 'length';
  readonly min: string;
  readonly max?: string;
}

/** Something that repeats, with its period: R/P1W. */
export interface Recurrence {
  readonly form: 'recurrence';
  readonly period: string;
}

export interface Vague {
  readonly form: 'vague';
}

export type Expression = Point | Range | Plan | Window | Lead | Distance | Length | Recurrence | Vague;

export type DateKind = 'date' | 'time' | 'range' | 'duration' | 'set' | 'vague';

/**
 * `before` and `after` bound a date and include it. `since` is 以来, which for a running stretch ends on the reference
 * day, `now` is 至今, which always does. Lengths take the others.
 */
export type DateModifier = 'before' | 'after' | 'since' | 'now' | Modifier;

/**
 * What the words around a date make of it: a goal (力争6月底前), something reached (到2027年), what something is compared with
 * (较上年), something announced (将于10日), the day of a report (新华社北京2月10日电). A goal's year is no year under discussion.
 */
export type DateRole = 'goal' | 'target' | 'comparison' | 'announced' | 'dateline';

/** A time expression found in the flow, offsets in UTF-16 units. */
export interface DateCandidate extends Span {
  readonly type: 'date';
  readonly rule: string;
  readonly kind: DateKind;
  readonly expression: Expression;
  readonly modifier: DateModifier | undefined;
  readonly role: DateRole | undefined;
}

/** What a reader of one construct hands back: what it read and where that ends. */
export interface Reading<T> {
  readonly end: number;
  readonly value: T;
}
