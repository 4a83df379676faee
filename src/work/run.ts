/** One pass: texts in, outcomes out, in order. Nothing is held longer than the text at hand. */
import type { InputItem, TextItem } from '../input/item.js';
import type { Diagnostic } from '../model.js';
import type { Format } from '../output/format.js';
import { rejectLine } from '../output/json.js';
import type { FailureOutcome } from '../output/outcome.js';
import type { Sink } from '../output/sink.js';

/** Where messages to the user go. */
export interface Messages {
  notice(path: string, notice: Diagnostic): void;
  error(path: string, error: Diagnostic): void;
}

/** One text as it is printed, and how many rows it gave. */
export interface Printed {
  readonly text: string;
  readonly rows: number;
}

/** Loads the work when the first text arrives: an input that is not there costs no loading. */
export type LoadPrint = () => Promise<Print>;
export type Print = (item: TextItem) => Printed | Promise<Printed>;

export interface RunParts {
  readonly items: AsyncIterable<InputItem>;
  readonly load: LoadPrint;
  readonly format: Pick<Format, 'begin' | 'between' | 'end' | 'failure'>;
  readonly sink: Sink;
  /** Takes failed records, which then are no error. */
  readonly rejects?: Sink;
  readonly messages: Messages;
  readonly signal: AbortSignal;
}

/** `failed` counts texts and records that gave nothing, `rejected` those of them that went to the rejects. */
export interface Tally {
  in: number;
  out: number;
  failed: number;
  rejected: number;
  rows: number;
}

/** Milliseconds of work after which the event loop gets its turn, for signals and for output. */
const TURN = 50;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves with null once the signal is given, also while an item is still being waited for. */
async function* until<T>(signal: AbortSignal, items: AsyncIterable<T>): AsyncGenerator<T> {
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const iterator = items[Symbol.asyncIterator]();
  while (!signal.aborted) {
    const next = await Promise.race([iterator.next(), aborted]);
    if (next === null || next.done) return;
    yield next.value;
  }
}

/**
 * Runs every item through the work and writes what comes out. Errors of single items are told and counted; the sink is
 * left open, for the caller to finish or to abandon.
 *
 * @throws {TiquError} E301 where the output takes no more.
 */
export async function runItems(parts: RunParts): Promise<Tally> {
  const { format, sink, rejects, messages, signal } = parts;
  const tally: Tally = { in: 0, out: 0, failed: 0, rejected: 0, rows: 0 };
  let anyPrinted = false;
  let print: Print | undefined;
  let begun = false;

  async function begin(): Promise<void> {
    if (!begun) await sink.write(format.begin);
    begun = true;
  }

  async function write(text: string): Promise<void> {
    if (text === '') return;
    await begin();
    await sink.write(anyPrinted ? format.between + text : text);
    anyPrinted = true;
  }

  async function fail(item: Extract<InputItem, { kind: 'failure' }>): Promise<void> {
    const { code, message } = item.error;
    const outcome: FailureOutcome = { kind: 'failure', origin: item.origin, error: { code, message } };
    tally.failed += 1;
    if (item.record && rejects) {
      tally.rejected += 1;
      await rejects.write(rejectLine(outcome));
    } else messages.error(item.path, item.error);
    await write(format.failure(outcome));
  }

  let turn = Date.now();
  for await (const item of until(signal, parts.items)) {
    if (item.kind === 'notice') {
      messages.notice(item.path, item.notice);
      continue;
    }
    tally.in += 1;
    if (item.kind === 'failure') await fail(item);
    else {
      for (const notice of item.notices) messages.notice(item.origin.file ?? '-', notice);
      print ??= await parts.load();
      const { text, rows } = await print(item);
      tally.out += 1;
      tally.rows += rows;
      await write(text);
    }
    if (sink.closed) return tally;
    if (Date.now() - turn > TURN) {
      await nextTurn();
      turn = Date.now();
    }
  }
  await begin();
  if (!signal.aborted) await sink.write(format.end);
  return tally;
}
