import type { EntityCandidate, Span } from '../model.js';
import { isSpeechBefore } from './speech.js';

/**
 * Works 《…》 and terms “…” ‘…’, read from their marks alone.
 *
 *     《与法“童”行》    one work; nothing is marked inside it
 *     “新‘三样’出口”    one term, the outermost pair that is a valid one
 *     “他说‘走出去’，…” the outer pair holds a comma, so the inner one is the term
 */

const OPENER: ReadonlyMap<string, string> = new Map([
  ['》', '《'],
  ['”', '“'],
  ['’', '‘'],
]);

/** A title this long is two stray marks that happen to stand in one paragraph. In UTF-16 units. */
const LONGEST_WORK = 150;
const SHORTEST_TERM = 2;
const LONGEST_TERM = 15;
const NO_TERM = /[,，。?？!！;；:：、]/;
/** 一五 (1953–1957) to the plans of the day: dates that are always quoted. */
const FIVE_YEAR_PLAN = /^(?:十?[一二三四五六七八九]|十|二十)五$/;

const ALIAS =
  /(?:公司|集团|银行|[局厅院校所会社团厂部署委站队]|中心|大学|学院|政府|法院|企业|机构|合伙[）)])\s?[（(](?:以下)?(?:简称|下称|以下称)(?:为|[:：])?\s*$/;

interface Pair extends Span {
  readonly opener: string;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** 《 》 “ ” ‘ ’ and line breaks. Nearly every character is greater than all of them. */
function isMark(code: number): boolean {
  if (code > 0x300b) return false;
  return code >= 0x300a || code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019 || isBreak(code);
}

/** Every closed pair of marks, in the order of its closing mark. A closing mark discards what was left open inside it. */
function pairs(flow: string): Pair[] {
  const found: Pair[] = [];
  const open: { mark: string; at: number }[] = [];
  const waiting = new Map([...OPENER.values()].map((mark) => [mark, 0]));
  for (let index = 0; index < flow.length; index++) {
    if (!isMark(flow.charCodeAt(index))) continue;
    const mark = flow.charAt(index);
    if (mark === '\n' || mark === '\r') {
      open.length = 0;
      for (const opener of waiting.keys()) waiting.set(opener, 0);
      continue;
    }
    const opener = OPENER.get(mark);
    if (opener === undefined) {
      open.push({ mark, at: index });
      waiting.set(mark, (waiting.get(mark) ?? 0) + 1);
      continue;
    }
    // A stray ’ (an apostrophe) must not empty the stack in search of a partner.
    while ((waiting.get(opener) ?? 0) > 0) {
      const last = open.pop();
      if (last === undefined) break;
      waiting.set(last.mark, (waiting.get(last.mark) ?? 0) - 1);
      if (last.mark !== opener) continue;
      found.push({ opener, start: last.at, end: index + 1 });
      break;
    }
  }
  return found;
}

/** What stands between the marks, without white space at either end. */
function inside(flow: string, pair: Span): Span {
  let start = pair.start + 1;
  let end = pair.end - 1;
  while (start < end && /\s/.test(flow.charAt(start))) start++;
  while (start < end && /\s/.test(flow.charAt(end - 1))) end--;
  return { start, end };
}

function readWork(flow: string, pair: Pair): EntityCandidate | null {
  const { start, end } = inside(flow, pair);
  if (start === end || pair.end - pair.start > LONGEST_WORK) return null;
  const name = flow.slice(start, end);
  return { type: 'entity', kind: 'work', rule: 'entity/work', start: pair.start, end: pair.end, name };
}

function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1) count++;
  return count;
}

/** …有限公司（以下简称“国网”）: the short name of an organisation is that organisation, no term. */
function isAlias(flow: string, quote: number): boolean {
  return ALIAS.test(flow.slice(Math.max(0, quote - 24), quote));
}

function readTerm(flow: string, pair: Pair, isDate: (span: Span) => boolean): EntityCandidate | null {
  const span = inside(flow, pair);
  if (span.end - span.start > 2 * LONGEST_TERM) return null;
  const text = flow.slice(span.start, span.end);
  const length = codePoints(text);
  if (length < SHORTEST_TERM || length > LONGEST_TERM || NO_TERM.test(text)) return null;
  if (isAlias(flow, pair.start)) return null;
  if (FIVE_YEAR_PLAN.test(text) || isDate(span) || isSpeechBefore(flow, pair.start)) return null;
  // “《白蛇传》” is the work; the quotation marks add nothing.
  if (/^《[^《》]*》$/.test(text)) return null;
  return { type: 'entity', kind: 'term', rule: 'entity/term', ...span };
}

/**
 * Finds works and terms in `flow`, sorted by start and free of overlaps.
 *
 * @param dates spans of the dates found in `flow`, sorted, in UTF-16 units: what stands between quotation marks and is a date as
 *   a whole (“五一”) is no term.
 */
export function findMarked(flow: string, dates: readonly Span[] = []): EntityCandidate[] {
  let next = 0;
  // Spans are asked for in order: what stands inside a pair starts in front of the next pair.
  const isDate = ({ start, end }: Span): boolean => {
    while ((dates[next]?.start ?? start) < start) next++;
    return dates[next]?.start === start && dates[next]?.end === end;
  };
  const sorted = pairs(flow).sort((a, b) => a.start - b.start);
  const found: EntityCandidate[] = [];
  let covered = 0;
  for (const pair of sorted) {
    // Pairs nest, so one that starts inside the last accepted one lies wholly inside it.
    if (pair.start < covered) continue;
    const candidate = pair.opener === '《' ? readWork(flow, pair) : readTerm(flow, pair, isDate);
    if (candidate === null) continue;
    found.push(candidate);
    covered = pair.end;
  }
  return found;
}
