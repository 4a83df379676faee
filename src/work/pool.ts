/** Worker processes that print texts. Each has a segmenter and a model of its own, and loads only what its task needs. */
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { TextItem } from '../input/item.js';
import { TiquError } from '../model.js';
import type { Printed, Printer, Unread } from './printer.js';
import type { PrintTask } from './task.js';
import type { WorkerAnswer, WorkerBatch } from './worker.js';

/** Batches for each worker: one at work, one on its way. */
const EACH = 2;

/** The pool rejects with an Error of its own where a process is gone, and with the parts of one that a process threw. */
function isGone(error: unknown): boolean {
  return error instanceof Error;
}

function thrown(error: unknown): Error {
  const { message = String(error), stack = '' } = Object(error);
  return Object.assign(new Error(message), { stack });
}

function environment(): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) set[name] = value;
  return set;
}

const GONE: Unread = { error: { code: 'E902', message: 'a worker process ended over it, twice' } };

/** Milliseconds after which other processes that ended at the same time are known to have. */
const PAUSE = 50;

/**
 * A printer with `jobs` processes. One that dies is replaced, and its batch is done again, once; where that one dies too,
 * each text goes alone, so that a text that kills processes costs itself and nothing else.
 */
export function poolPrinter(task: PrintTask, jobs: number): Printer {
  let pool: Tinypool | undefined;

  function open(): Tinypool {
    const made = new Tinypool({
      runtime: 'child_process',
      filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
      name: 'printBatch',
      minThreads: jobs,
      maxThreads: jobs,
      serialization: 'advanced',
      env: environment(),
    });
    // Told where a process ends that had nothing to do; the next batch finds another one.
    made.on('error', () => {});
    return made;
  }

  /** The answer, or null where the process is gone. */
  async function ask(texts: readonly TextItem[]): Promise<WorkerAnswer | null> {
    pool ??= open();
    const batch: WorkerBatch = { task, texts };
    try {
      return await pool.run(batch);
    } catch (error) {
      if (!isGone(error)) throw thrown(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return null;
    }
  }

  async function print(texts: readonly TextItem[]): Promise<readonly (Printed | Unread)[]> {
    const answer = (await ask(texts)) ?? (await ask(texts));
    if (answer === null)
      return texts.length === 1 ? [GONE] : (await Promise.all(texts.map((text) => print([text])))).flat();
    if ('printed' in answer) return answer.printed;
    const { code, message, position } = answer.refused;
    throw new TiquError(code, message, position);
  }

  return {
    ahead: EACH * jobs,
    print,
    async close() {
      await pool?.destroy();
    },
  };
}
