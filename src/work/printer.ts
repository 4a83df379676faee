/** One text to what is printed of it: the same function in this process and in a worker. */
import type { TextItem } from '../input/item.js';
import type { Diagnostic } from '../model.js';
import { printDocument } from '../output/format.js';
import { openFormat } from '../output/formats.js';
import type { DocumentOutcome, Row } from '../output/outcome.js';
import { type PrintTask, type Read, type Task, viewOf } from './task.js';

/** What came of a text. */
export interface Printed {
  /** As it is printed; of a part, its rows. Empty where rows are gathered. */
  readonly text: string;
  /** How many rows it has. */
  readonly count: number;
  /** Around the rows of a document that is read in parts. */
  readonly frame?: { readonly open: string; readonly close: string };
  /** The reference date of the document, which the parts behind the first one are told. */
  readonly refDate?: string | null;
  /** What the user should know of what was loaded for it; told with the first text. */
  readonly notices?: readonly Diagnostic[];
  /** The rows, where they are gathered. */
  readonly rows?: readonly Row[];
}

/** Why nothing came of it. */
export interface Unread {
  readonly error: Diagnostic;
}

/** Prints texts, in their order. */
export interface Printer {
  /** Batches it can have at once. */
  readonly ahead: number;
  /** @throws {TiquError} where nothing can be printed at all, such as for a bad dictionary. */
  print(texts: readonly TextItem[]): Promise<readonly (Printed | Unread)[]>;
  close(): Promise<void>;
}

export type Print = (item: TextItem) => Printed | Unread | Promise<Printed | Unread>;

/** Work beside the reading, such as files to be written, before an outcome is printed. */
export type Beside = (outcome: DocumentOutcome, source: string) => Promise<DocumentOutcome>;

/** A bug costs the text that shows it and no other; its stack goes along. */
function bugOf(error: unknown): Unread {
  const stack = error instanceof Error ? error.stack : undefined;
  const message = `a bug of tiqu: ${error instanceof Error ? error.message : String(error)}`;
  return { error: { code: 'E901', message, ...(stack === undefined ? {} : { stack }) } };
}

async function loadRead(task: Task): Promise<Read> {
  return task.kind === 'segment'
    ? (await import('./segmentation.js')).loadSegmentation(task)
    : (await import('./extraction.js')).loadExtraction(task);
}

/**
 * Loads what a task needs.
 *
 * @throws {TiquError} a bad dictionary, model or home.
 */
export async function loadPrint({ task, format, gathers }: PrintTask, beside?: Beside): Promise<Print> {
  const [read, view] = await Promise.all([loadRead(task), viewOf(task)]);
  const { list } = view;
  const open = await openFormat(view, format);

  let { notices = [] } = read;
  function printed(outcome: DocumentOutcome): Printed {
    const result = resultOf(outcome);
    if (notices.length === 0) return result;
    const told = { ...result, notices };
    notices = [];
    return told;
  }

  function resultOf(outcome: DocumentOutcome): Printed {
    const rows = outcome.lists[list] ?? [];
    if (gathers) return { text: '', count: rows.length, rows };
    if (outcome.part === undefined) return { text: printDocument(open, outcome), count: rows.length };
    const { refDate } = outcome.head;
    const frame = { open: open.open(outcome), close: open.close };
    return {
      text: rows.length === 0 ? '' : open.rows(outcome),
      count: rows.length,
      frame,
      refDate: typeof refDate === 'string' ? refDate : null,
    };
  }

  return (item) => {
    let outcome: DocumentOutcome;
    try {
      outcome = read(item);
    } catch (error) {
      return bugOf(error);
    }
    return beside ? beside(outcome, item.text).then(printed) : printed(outcome);
  };
}

/** A printer in this process. What it needs is loaded when the first text comes: nothing to read costs no loading. */
export function ownPrinter(task: PrintTask, beside?: Beside): Printer {
  let loading: Promise<Print> | undefined;
  return {
    ahead: 1,
    async print(texts) {
      loading ??= loadPrint(task, beside);
      const print = await loading;
      const printed: (Printed | Unread)[] = [];
      for (const text of texts) {
        const result = print(text);
        printed.push(result instanceof Promise ? await result : result);
      }
      return printed;
    },
    async close() {},
  };
}
