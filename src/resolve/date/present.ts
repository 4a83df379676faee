/** The present of a document, and its reading from `YYYY-MM-DD[Thh:mm[:ss]]`. */
import type { NamedDay } from '../../context/named.js';
import type { CivilDate } from '../../date/calendar.js';

/** The day a document is of, and the minute where one was given. */
export interface Present extends CivilDate {
  /** Minutes after midnight, and the seconds where they were given. */
  readonly minute?: number;
  readonly second?: number;
}

/** Null for anything that does not begin with a day; the rest of the text is not read. */
export function readReference(text: string | null): Present | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?/.exec(text ?? '');
  const [whole, year, month, day, hour, minute, second] = match ?? [];
  if (whole === undefined) return null;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    ...(hour === undefined ? {} : { minute: Number(hour) * 60 + Number(minute) }),
    ...(second === undefined ? {} : { second: Number(second) }),
  };
}

/** A day of which every part is known. */
export function complete(day: NamedDay | null): CivilDate | null {
  return day && day.year !== null && day.month !== null && day.day !== null
    ? { year: day.year, month: day.month, day: day.day }
    : null;
}
