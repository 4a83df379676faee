/** What a worker process runs: it is sent batches of texts, and sends back what is printed of them. */
import type { TextItem } from '../input/item.js';
import { TiquError } from '../model.js';
import { loadPrint, type Print, type Printed, type Unread } from './printer.js';
import type { PrintTask } from './task.js';

// Ctrl-C reaches every process of a terminal: the one that started this one decides when the work ends.
process.on('SIGINT', () => {});
// It ended without a word, and nobody waits for what is printed here.
process.on('disconnect', () => process.exit());

export interface WorkerBatch {
  /** The same with every batch. */
  readonly task: PrintTask;
  readonly texts: readonly TextItem[];
}

/** Errors lose their class between processes: one that ends the work goes as its parts. */
export type WorkerAnswer =
  | { readonly printed: readonly (Printed | Unread)[] }
  | { readonly refused: Pick<TiquError, 'code' | 'message' | 'position'> };

let loading: Promise<Print> | undefined;

export async function printBatch({ task, texts }: WorkerBatch): Promise<WorkerAnswer> {
  try {
    loading ??= loadPrint(task);
    const print = await loading;
    return { printed: await Promise.all(texts.map(print)) };
  } catch (error) {
    if (!(error instanceof TiquError)) throw error;
    const { code, message, position } = error;
    return { refused: { code, message, position } };
  }
}
