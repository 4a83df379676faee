/** The year a document is on, by its title: of a report a past one, of a plan the running or the coming one. */
import type { DateCandidate } from '../date/expression.js';
import type { Span } from '../model.js';

export interface Titled {
  readonly flow: string;
  readonly candidates: readonly DateCandidate[];
  readonly blocks: readonly Span[];
  readonly articles?: readonly unknown[];
}

/** `reference`: `YYYY-MM-DD`, or null where the document says none. */
export function titleYearOf(document: Titled, reference: string | null): number | null {
  const presentYear = reference === null ? null : Number(reference.slice(0, 4));
  return reportYearOf(document, presentYear) ?? (presentYear === null ? null : planYearOf(document, presentYear));
}

const REPORT = /公报|年报|年度报告|报告|决算|总结|白皮书|综述|概况|运行情况|执行情况|回顾/u;
const TITLE_BLOCKS = 6;
const LONGEST_TITLE = 80;
const PLAN_BLOCKS = 3;

/** The title's text; empty where a block is too long for one. */
function titleOf(flow: string, { start, end }: Span): string {
  return end - start > LONGEST_TITLE ? '' : flow.slice(start, end);
}

/** The years that stand in a block without a month or a day. */
function bareYears(candidates: readonly DateCandidate[], block: Span): number[] {
  const years: number[] = [];
  for (const { start, expression } of candidates) {
    if (start >= block.end) break;
    if (start < block.start || expression.form !== 'point' || expression.month || expression.day) continue;
    if (expression.year?.is === 'year') years.push(expression.year.value);
  }
  return years;
}

/** The bare year in the title of a report: 2025年国民经济和社会发展统计公报. A running or coming year is none. */
function reportYearOf({ flow, candidates, blocks }: Titled, presentYear: number | null): number | null {
  const titles = blocks.slice(0, TITLE_BLOCKS).filter((block) => REPORT.test(titleOf(flow, block)));
  for (const title of titles) {
    const year = bareYears(candidates, title).find((named) => presentYear === null || named < presentYear);
    if (year !== undefined) return year;
  }
  return titles.some((title) => REVIEW.test(titleOf(flow, title))) ? reviewedYear(candidates, presentYear) : null;
}

/** What is laid down for a year: 2026年部分节假日安排的通知, 2026年度考试日程. */
const PLAN = /安排|日程|计划|方案|招生|招聘|招录|考试|时间表|赛程|校历|工作要点/u;

/** The running or coming year that the title of a plan names, in a text of one article. */
function planYearOf({ flow, candidates, blocks, articles }: Titled, presentYear: number): number | null {
  if (articles && articles.length > 1) return null;
  for (const title of blocks.slice(0, PLAN_BLOCKS).filter((block) => PLAN.test(titleOf(flow, block)))) {
    const year = bareYears(candidates, title).find((named) => named === presentYear || named === presentYear + 1);
    if (year !== undefined) return year;
  }
  return null;
}

/** A report to a congress has the day of its session below the title; the year it reviews is the first that it names. */
const REVIEW = /工作报告|述职报告|执行情况/u;

function reviewedYear(candidates: readonly DateCandidate[], presentYear: number | null): number | null {
  for (const { expression } of candidates) {
    if (expression.form !== 'point' || expression.month || expression.day || expression.year?.is !== 'year') continue;
    const { value } = expression.year;
    return presentYear !== null && value === presentYear - 1 ? value : null;
  }
  return null;
}
