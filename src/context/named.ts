/** What dates leave behind for those that follow: the year, the day, the stretch and the time named last. */
import type { Shape } from '../date/shape.js';

/** The parts of a date that a later one may leave out. */
export interface NamedDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A minute of a day; `minute` counts from midnight. */
export interface NamedInstant {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minute: number;
}

/** A quarter, half, month, run of months or days: what 同期 stands for. */
export interface NamedStretch {
  readonly from: Shape;
  readonly to: Shape;
}

/** Things remembered within one span of the text. */
export class Memory {
  year: number | null = null;
  /** The year was named by its distance from the present (去年): the next sentence may be of another. */
  relative = false;
  /** The year named last, alone, with a day, or as the end of a range. */
  latest: number | null = null;
  /** The year came with a month or a day (2019年3月): a narrative, whose next months are of that year. */
  dated = false;
  day: NamedDay | null = null;
  /** The month or day named last by its number, which a bare 10日 goes by. */
  numbered: NamedDay | null = null;
  stretch: NamedStretch | null = null;
  recurring = false;
  /** The day named last was one day, and not the end of several. */
  single = false;
  /** Some year of a narrative that nothing tells (那年秋天): what follows does not count from the present. */
  adrift = false;
  /** The hour of the afternoon or evening named last, which a later time without a part of the day stays behind. */
  late: number | null = null;
  /** The minute named last, of a known day. */
  instant: NamedInstant | null = null;

  clear(): void {
    this.year = null;
    this.latest = null;
    this.relative = false;
    this.dated = false;
    this.day = null;
    this.numbered = null;
    this.stretch = null;
    this.recurring = false;
    this.single = false;
    this.adrift = false;
    this.late = null;
    this.instant = null;
  }
}
