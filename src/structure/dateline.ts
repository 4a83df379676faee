/** The opening of a news text: 本报讯（记者 …）, 据新华社天津2月10日电（…）. */
import { readByline } from '../entity/byline.js';
import type { BylineName, Dateline } from '../model.js';

export interface Opening {
  readonly dateline: Dateline | null;
  readonly makers: readonly BylineName[];
}

/** 另据新华社 and 据本报 are read like 新华社; a dateline without a day or 讯/电/消息 is none. */
export function readOpening(flow: string, start: number, end: number): Opening | null {
  const byline = readByline(flow, start, end);
  if (!byline) return null;
  const line = byline.dateline;
  const dateline = line && {
    start: line.start,
    end: line.end,
    agency: line.agency,
    place: line.place && flow.slice(line.place.start, line.place.end),
    day: line.day,
  };
  const makers = byline.people.map(({ name, role, org }) => ({ name, role, ...(org === undefined ? {} : { org }) }));
  return { dateline, makers };
}

/** Every dateline closes with one of these; most paragraphs have none near their start and are told at once. */
const CLOSING = /[讯电]|消息/;
const REACH = 48;

/** The dateline a paragraph opens with, or null. `start` and `end` are offsets of the flow (UTF-16). */
export function readDateline(flow: string, start: number, end: number): Dateline | null {
  if (!CLOSING.test(flow.slice(start, Math.min(end, start + REACH)))) return null;
  return readOpening(flow, start, end)?.dateline ?? null;
}
