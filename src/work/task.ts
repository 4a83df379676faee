/** What is asked of every text, as plain data: a worker process is told it once, and both kinds of run read it alike. */
import type { TextItem, TextPart } from '../input/item.js';
import type { Diagnostic, Report } from '../model.js';
import type { FormatSpec } from '../output/format.js';
import type { DocumentOutcome, Row } from '../output/outcome.js';
import type { View } from '../output/view.js';
import type { Input, Settings } from '../pipeline.js';
import type { SegmentMode } from '../segment/segmenter.js';

/** What of a report is printed. `context` counts code points on either side of a mention, 0 for none. */
export type Part =
  | { readonly list: 'mentions'; readonly context: number }
  /** `checked` is everything that `check` compares. */
  | { readonly list: 'entities' | 'facts' | 'articles' | 'checked' };

export interface ReportTask {
  readonly kind: 'report';
  readonly settings: Settings;
  readonly part: Part;
}

export interface SegmentTask {
  readonly kind: 'segment';
  readonly mode: SegmentMode;
  readonly hmm: boolean;
  readonly tags: boolean;
  readonly dictionaries: readonly string[];
}

export type Task = ReportTask | SegmentTask;

/** The synchronous, pure work on one text. */
export interface Read {
  (item: TextItem): DocumentOutcome;
  /** What the user should know of what was loaded. */
  readonly notices?: readonly Diagnostic[];
}

/** A task with the form its results take. Rows that are gathered are handed back and not printed. */
export interface PrintTask {
  readonly task: Task;
  readonly format: FormatSpec;
  readonly gathers: boolean;
}

export function inputOf({ origin, text, encoding, refDate, part }: TextItem): Input {
  return {
    text,
    encoding,
    ...(origin.file === undefined ? {} : { file: origin.file }),
    ...(origin.id === undefined ? {} : { id: origin.id }),
    ...(refDate === undefined ? {} : { refDate }),
    ...(part === undefined ? {} : { start: part.start }),
  };
}

type Rows = (item: TextItem, report: Report) => readonly Row[];

async function loadRows(part: Part): Promise<Rows> {
  switch (part.list) {
    case 'facts':
      return (_item, report) => report.facts ?? [];
    case 'articles':
      return articleRows();
    case 'checked':
      return (_item, report) => [...report.mentions, ...(report.facts ?? [])];
    case 'entities': {
      const { groupEntities } = await import('../output/entity-groups.js');
      return (_item, report) => groupEntities(report.mentions);
    }
    case 'mentions': {
      const { context } = part;
      if (context === 0) return (_item, report) => report.mentions;
      const { withContext } = await import('../output/context.js');
      return (item, report) => withContext(report.mentions, item.text, context, item.part?.start.offset);
    }
  }
}

/** Articles are numbered through the parts of a large text, which for them are read one after the other. */
function articleRows(): Rows {
  let before = 0;
  return ({ part }, { articles = [] }) => {
    if (part === undefined) return articles;
    if (part.index === 0) before = 0;
    const rows = articles.map((article) => ({ ...article, index: article.index + before }));
    before += articles.length;
    return rows;
  };
}

/**
 * Of a part of a large text: how many articles stand before it is not known, so none is named, and what is one thing is
 * known inside the part only.
 */
function partRow(row: Row, { start }: TextPart): Row {
  const { article: _unknown, ...rest } = row;
  return typeof rest.entity === 'number' ? { ...rest, entity: rest.entity + start.offset } : rest;
}

/** Loads what the task needs and nothing else. @throws {TiquError} a bad dictionary, model or home. */
export async function loadRead(task: Task): Promise<Read> {
  if (task.kind === 'segment') return (await import('./segmentation.js')).loadSegmentation(task);
  const { loadPipeline } = await import('../pipeline.js');
  const [extract, rows, { list }] = await Promise.all([loadPipeline(task.settings), loadRows(task.part), viewOf(task)]);
  function read(item: TextItem): DocumentOutcome {
    const report = extract(inputOf(item));
    const { refDate, refDateFrom, encoding } = report;
    const { part } = item;
    const found = rows(item, report);
    return {
      kind: 'document',
      origin: item.origin,
      head: { refDate, refDateFrom, encoding },
      ...(part === undefined ? {} : { part }),
      lists: { [list]: part === undefined ? found : found.map((row) => partRow(row, part)) },
    };
  }
  return Object.assign(read, { notices: extract.notices });
}

/** How the rows of a task are printed. */
export async function viewOf(task: Task): Promise<View> {
  if (task.kind === 'segment') return (await import('../output/token-view.js')).tokenView;
  switch (task.part.list) {
    case 'facts':
      return (await import('../output/fact-view.js')).factView;
    case 'articles':
      return (await import('../output/article-view.js')).articleView;
    case 'entities':
      return (await import('../output/entity-groups.js')).entityGroupView;
    case 'mentions':
      return (await import('../output/mention-view.js')).mentionView(task.settings.types, task.part.context > 0);
    case 'checked':
      return (await import('../output/mention-view.js')).mentionView(task.settings.types, false);
  }
}
