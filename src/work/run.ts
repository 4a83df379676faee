/** One pass: texts in, outcomes out, in order. Nothing is held longer than the texts at hand. */
import type { FailureItem, InputBatch, InputItem, TextItem } from '../input/item.js';
import type { Diagnostic } from '../model.js';
import { rejectLine } from '../output/json.js';
import type { FailureOutcome, Row } from '../output/outcome.js';
import type { Sink } from '../output/sink.js';
import { gathered, inOrder } from './order.js';
import type { Printed, Printer, Unread } from './printer.js';
import { type Frame, Writer } from './writer.js';

/** Where messages to the user go. */
export interface Messages {
  /** @param path where it belongs to an input. */
  notice(path: string | undefined, notice: Diagnostic): void;
  error(path: string, error: Diagnostic): void;
}

export interface RunParts {
  readonly items: AsyncIterable<InputBatch>;
  readonly printer: Printer;
  readonly format: Frame;
  readonly sink: Sink;
  /** Takes failed records, which then are no error. */
  readonly rejects?: Sink;
  readonly messages: Messages;
  readonly signal: AbortSignal;
  /** Told of the rows of each text, where they are gathered. */
  readonly onRows?: (rows: readonly Row[], item: TextItem) => void;
  /** Told how many inputs are done. */
  readonly onDone?: (count: number) => void;
}

/** `failed` counts texts and records that gave nothing, `rejected` those of them that went to the rejects. */
export interface Tally {
  in: number;
  out: number;
  failed: number;
  rejected: number;
  rows: number;
}

/** UTF-16 units of text that a worker gets at once. */
const BATCH = 2 ** 18;
/** What an item weighs by itself. */
const ITEM = 100;

/** Milliseconds of work after which the event loop gets its turn, for signals and for output. */
const TURN = 50;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface Done {
  readonly batch: InputBatch;
  readonly printed: readonly (Printed | Unread)[];
}

/** Hands batches to the printer. The parts of a large text are told the reference date that its first part has. */
function printing({ printer }: RunParts): (batch: InputBatch) => Promise<Done> {
  let first: Promise<string | null> = Promise.resolve(null);
  return async (batch) => {
    const texts = batch.filter((item) => item.kind === 'text');
    const parts = texts.some(({ part }) => (part?.index ?? 0) > 0);
    const refDate = parts ? await first : null;
    const told = parts ? texts.map((text) => ((text.part?.index ?? 0) > 0 ? { ...text, refDate } : text)) : texts;
    const result = told.length === 0 ? Promise.resolve([]) : printer.print(told);
    if (texts.some(({ part }) => part?.index === 0)) {
      first = result.then((printed) => {
        const last = printed.at(-1);
        return last && 'text' in last ? (last.refDate ?? null) : null;
      });
      first.catch(() => {});
    }
    return { batch, printed: await result };
  };
}

/** Counts what is done, tells what failed and writes the rest. */
class Run {
  readonly tally: Tally = { in: 0, out: 0, failed: 0, rejected: 0, rows: 0 };
  readonly writer: Writer;
  /** A text is being read in parts: it is complete with the last of them, and has failed with the first that fails. */
  private inParts: 'sound' | 'failed' | null = null;
  private readonly told = new Set<string>();

  constructor(private readonly parts: RunParts) {
    this.writer = new Writer(parts.format, parts.sink);
  }

  /** @param printed what came of the item, where it is a text. */
  async take(item: InputItem, printed: Printed | Unread | undefined): Promise<void> {
    const { messages } = this.parts;
    if (item.kind === 'notice') messages.notice(item.path, item.notice);
    else if (item.kind === 'failure') {
      if (this.inParts === null) this.tally.in += 1;
      await this.fail(item);
      this.inParts = null;
    } else {
      for (const notice of item.notices) messages.notice(item.origin.file ?? '-', notice);
      if (item.part === undefined || item.part.index === 0) {
        this.tally.in += 1;
        this.inParts = item.part ? 'sound' : null;
      }
      if (printed !== undefined && this.inParts !== 'failed') await this.text(item, printed);
      if (item.part?.last) this.inParts = null;
    }
  }

  private async text(item: TextItem, printed: Printed | Unread): Promise<void> {
    const { origin, part } = item;
    if ('error' in printed) {
      const error = origin.line === undefined ? printed.error : { ...printed.error, line: origin.line };
      await this.fail({ kind: 'failure', origin, path: origin.file ?? '-', record: origin.id !== undefined, error });
      if (part) this.inParts = 'failed';
      return;
    }
    for (const notice of printed.notices ?? []) this.tellOnce(notice);
    this.tally.rows += printed.count;
    if (part === undefined || part.last) this.tally.out += 1;
    if (printed.rows) this.parts.onRows?.(printed.rows, item);
    else await this.writer.document(printed, part);
  }

  /** Every worker says the same of the same model. */
  private tellOnce(notice: Diagnostic): void {
    if (!this.told.has(notice.code)) this.parts.messages.notice(undefined, notice);
    this.told.add(notice.code);
  }

  private async fail(item: FailureItem): Promise<void> {
    const { rejects, messages } = this.parts;
    const { code, message } = item.error;
    const outcome: FailureOutcome = { kind: 'failure', origin: item.origin, error: { code, message } };
    this.tally.failed += 1;
    if (item.record && rejects) {
      this.tally.rejected += 1;
      await rejects.write(rejectLine(outcome));
    } else messages.error(item.path, item.error);
    await this.writer.failure(outcome);
  }
}

/**
 * Runs every item through the printer and writes what comes out. Errors of single items are told and counted; the sink
 * is left open, for the caller to finish or to abandon.
 *
 * @throws {TiquError} E301 where the output takes no more; what the printer throws.
 */
export async function runItems(parts: RunParts): Promise<Tally> {
  const { sink, printer, signal } = parts;
  const run = new Run(parts);
  const batches = printer.ahead > 1 ? gathered(parts.items, BATCH, weightOf) : parts.items;
  let turn = Date.now();
  for await (const { batch, printed } of inOrder(batches, printer.ahead, printing(parts), signal)) {
    let at = 0;
    for (const item of batch) await run.take(item, item.kind === 'text' ? printed[at++] : undefined);
    parts.onDone?.(run.tally.in);
    if (sink.closed) return run.tally;
    if (Date.now() - turn > TURN) {
      await nextTurn();
      turn = Date.now();
    }
  }
  await run.writer.finish(signal.aborted);
  return run.tally;
}

function weightOf(item: InputItem): number {
  if (item.kind !== 'text') return ITEM;
  // A part of a large text waits for the first one, and goes alone.
  return item.part === undefined ? ITEM + item.text.length : BATCH;
}
