/** What is printed of one text's report, as rows. */
import type { TextItem, TextPart } from '../input/item.js';
import type { Report } from '../model.js';
import type { DocumentOutcome, Row } from '../output/outcome.js';
import { type Input, loadPipeline } from '../pipeline.js';
import { type Part, type Read, type ReportTask, viewOf } from './task.js';

function inputOf({ origin, text, encoding, refDate, part }: TextItem): Input {
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
export async function loadExtraction(task: ReportTask): Promise<Read> {
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
