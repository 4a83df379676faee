/**
 * The reference date of a document: what its relative dates count from. An option or the record says it; else the
 * document itself, by a dateline (新华社北京2月10日电, its year that of the text), a date in its file's name, a masthead, a
 * line of publication or the date it is signed with. Else there is none, and nothing is guessed.
 */

import { type CivilDate, dayNumber, isCivilDate } from '../date/calendar.js';
import type { DateCandidate, Point } from '../date/expression.js';
import { writeDay } from '../date/shape.js';
import type { Span } from '../model.js';
import { titleYearOf } from './title-year.js';

export type ReferenceSource = 'option' | 'record' | 'dateline' | 'filename' | 'text' | 'none';

export interface ReferenceDate {
  /** As given, or `YYYY-MM-DD`; null when the document says none. */
  readonly reference: string | null;
  readonly refDateFrom: ReferenceSource;
  /** The year a communiqué, budget, annual report or plan is on, by its title. */
  readonly reportYear: number | null;
}

export interface ReferenceQuestion {
  readonly flow: string;
  readonly candidates: readonly DateCandidate[];
  readonly blocks: readonly Span[];
  /** The articles' datelines, as the structure found them. */
  readonly articles?: readonly { readonly dateline: Span | null }[];
  readonly option?: string | null;
  /** Null where it is known that there is none. */
  readonly record?: string | null | undefined;
  /** The path of the file, for a date in its name. */
  readonly path?: string | null;
}

export function findReferenceDate(question: ReferenceQuestion): ReferenceDate {
  const { option, record } = question;
  const found = option
    ? ([option, 'option'] as const)
    : record !== undefined
      ? ([record, record === null ? 'none' : 'record'] as const)
      : (fromDateline(question) ??
        fromFileName(question.path ?? null) ??
        fromText(question) ??
        ([null, 'none'] as const));
  const [reference, refDateFrom] = found;
  return { reference, refDateFrom, reportYear: titleYearOf(question, reference) };
}

type Answer = readonly [string, ReferenceSource];

/** A year that the text names for itself: no goal, no deadline, nothing it is compared with. */
function namedYears({ candidates }: ReferenceQuestion): number[] {
  return candidates.flatMap(({ expression, role, modifier }) => {
    const point = expression.form === 'point' ? expression : expression.form === 'range' ? expression.from : null;
    const plain = (role === undefined || role === 'dateline') && modifier !== 'before' && point?.year?.is === 'year';
    return plain && point.year?.is === 'year' ? [point.year.value] : [];
  });
}

const LATE = 11;

/** Up to this month a text looks back on the year before: 1月5日电 2025年全年…. */
const EARLY = 3;

interface TextYears {
  readonly latest: number;
  /** For a day of January to March: the year behind the latest, where that one is told as over. */
  readonly early: number;
  /** For a day of November or December. */
  readonly late: number;
}

/** The latest year named; a text of November or December may speak of the next one as well. */
function textYears(question: ReferenceQuestion): TextYears | null {
  const years = namedYears(question).filter((year) => year >= 1900 && year <= 2100);
  if (years.length === 0) return null;
  const latest = years.reduce((a, b) => Math.max(a, b));
  const times = (year: number) => years.filter((named) => named === year).length;
  const before = times(latest - 1);
  return {
    latest,
    early: isOver(question, latest) ? latest + 1 : latest,
    late: before > 0 && before >= times(latest) ? latest - 1 : latest,
  };
}

/** What is said of a whole year that has not passed. */
const PLANNED = /^[^，。；]{0,6}(?:预计|预期|目标|计划|力争|将|拟|安排|任务|有望)/u;

/** 2025年全年, 2025年末, and no plan for them: the year has passed. */
function isOver({ flow, candidates }: ReferenceQuestion, year: number): boolean {
  return candidates.some(({ expression, role, modifier, end }) => {
    if (expression.form !== 'point' || role !== undefined || modifier !== undefined) return false;
    if (expression.year?.is !== 'year' || expression.year.value !== year) return false;
    const whole = flow.startsWith('全年', end - 2) || flow.startsWith('年末', end - 2);
    return whole && !PLANNED.test(flow.slice(end, end + 10));
  });
}

function isMonthDay(point: Point): boolean {
  return point.month?.is === 'month' && point.day?.is === 'day';
}

function fromDateline(question: ReferenceQuestion): Answer | null {
  const lines = (question.articles ?? []).flatMap((article) => (article.dateline ? [article.dateline] : []));
  let best: CivilDate | null = null;
  let years: TextYears | null | undefined;
  const yearOf = (month: number) => {
    if (years === undefined) years = textYears(question);
    return years && (month >= LATE ? years.late : month <= EARLY ? years.early : years.latest);
  };
  let next = 0;
  for (const candidate of question.candidates) {
    const { expression, start, end, role } = candidate;
    if (expression.form !== 'point' || !isMonthDay(expression)) continue;
    while ((lines[next]?.end ?? Number.POSITIVE_INFINITY) < end) next++;
    const line = lines[next];
    if (role !== 'dateline' && !(line && line.start <= start && end <= line.end)) continue;
    const date = dateOf(question, expression, yearOf);
    if (date && (!best || dayNumber(date) > dayNumber(best))) best = date;
  }
  return best && [writeDay(best), 'dateline'];
}

/** The day a point names, its year that of the file's name or of the text where it has none. */
function dateOf(
  question: ReferenceQuestion,
  { year, month, day }: Point,
  yearOf: (month: number) => number | null,
): CivilDate | null {
  if (month?.is !== 'month' || day?.is !== 'day') return null;
  const named =
    year?.is === 'year' ? year.value : year ? null : (fileDate(question.path ?? null)?.year ?? yearOf(month.value));
  const date = named === null ? null : { year: named, month: month.value, day: day.value };
  return date && isCivilDate(date) ? date : null;
}

/** 20260210.txt, hebi-2026-02-10-p3.txt, 鹤壁日报2026年2月10日.txt; folders count too: 2026/02/10/p1.txt. */
const FILE_DATE =
  /(?<!\d)((?:19|20)\d\d)(?:年|[-_./\\])?(0?[1-9]|1[0-2])(?:月|[-_./\\])?(0?[1-9]|[12]\d|3[01])(?:日|(?!\d))/gu;

function fileDate(path: string | null): CivilDate | null {
  if (path === null || path === '-') return null;
  const days = [...path.matchAll(FILE_DATE)].map(([, year, month, day]) => ({
    year: Number(year),
    month: Number(month),
    day: Number(day),
  }));
  return days.findLast(isCivilDate) ?? null;
}

function fromFileName(path: string | null): Answer | null {
  const date = fileDate(path);
  return date && [writeDay(date), 'filename'];
}

const HEAD_BLOCKS = 8;
const FOOT_BLOCKS = 8;
/** A line that says when its text was made known: 发布时间：2026-02-10, date: 2026-02-10. */
const LABEL =
  /(?:发布(?:时间|日期)|发稿时间|发表时间|成文日期|印发日期|更新时间|出版日期|日期|时间|[Dd]ate|published)["']?\s?[:：]\s?["']?$/u;
/** What a masthead or a signature may hold beside its date. */
const LONGEST_REST = 24;

/** A masthead, a line of publication, the date below a title, or the date a text is signed with. */
function fromText({ flow, candidates, blocks }: ReferenceQuestion): Answer | null {
  const full = candidates.flatMap((candidate) => {
    const { expression } = candidate;
    if (expression.form !== 'point' || expression.year?.is !== 'year' || candidate.modifier) return [];
    const { year, month, day } = expression;
    if (month?.is !== 'month' || day?.is !== 'day') return [];
    const date = { year: year.value, month: month.value, day: day.value };
    return isCivilDate(date) ? [{ candidate, date }] : [];
  });
  if (full.length === 0) return null;
  const headEnd = blocks[HEAD_BLOCKS]?.start ?? flow.length;
  const footStart = blocks[blocks.length - FOOT_BLOCKS]?.start ?? 0;
  const labelled = full.find(({ candidate }) =>
    LABEL.test(flow.slice(Math.max(0, candidate.start - 12), candidate.start)),
  );
  const alone = full.filter(({ candidate }) => standsInLineOfItsOwn(flow, candidate));
  const head = alone.find(({ candidate }) => candidate.start < headEnd);
  const foot = alone.findLast(({ candidate }) => candidate.start >= footStart);
  const spoken = full.find(({ candidate }) => candidate.start < headEnd && isDeliveredOn(flow, candidate));
  const found = labelled ?? spoken ?? head ?? foot;
  return found ? [writeDay(found.date), 'text'] : null;
}

/** What a report's first lines say behind its day: where it was delivered, by whom it was passed. */
const DELIVERED =
  /^(?:在[^，。；]{2,40}(?:会议?|大会|全会)上?|[^，。；]{0,40}(?:通过|批准|公布|发布|印发|修订|施行))[）)]?$/u;

/** ——2026年1月20日在市第九届人民代表大会第五次会议上, （2026年3月1日市人民政府第三次常务会议通过）. */
function isDeliveredOn(flow: string, { start, end }: Span): boolean {
  const rest = restOfLine(flow, { start, end });
  return rest !== null && /^[—－–\-（(\s]*$/u.test(rest[0]) && DELIVERED.test(rest[1].trim());
}

/** As much of a line as is looked at on each side of a date: whole lines would cost their square in a text of one line. */
const LONGEST_SIDE = 80;

/** What stands before and behind a span in its line; null where the line is too long to say anything. */
function restOfLine(flow: string, { start, end }: Span): readonly [string, string] | null {
  let from = start;
  while (from > 0 && !isBreak(flow, from - 1)) if (start - from-- > LONGEST_SIDE) return null;
  let stop = end;
  while (stop < flow.length && !isBreak(flow, stop)) if (stop++ - end > LONGEST_SIDE) return null;
  return [flow.slice(from, start), flow.slice(end, stop)];
}

function isBreak(flow: string, at: number): boolean {
  return flow.charAt(at) === '\n' || flow.charAt(at) === '\r';
}

/** The line holds little more than the date: （2026年3月18日）, 2026年2月10日 星期二 第3版, 某某公司董事会 二〇二六年四月十日. */
function standsInLineOfItsOwn(flow: string, { start, end }: Span): boolean {
  const line = restOfLine(flow, { start, end });
  if (!line) return false;
  const [before, behind] = line;
  const rest = `${before}${behind}`.trim();
  // A date alone in a text of one line says nothing of the text
  if (before.length === start && end + behind.length === flow.length) return false;
  return rest.length <= LONGEST_REST && !/[，。；！？,;!?]/u.test(rest) && !/[于在从到自至起前后]/u.test(rest);
}
