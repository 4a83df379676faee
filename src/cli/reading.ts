/** One pass over everything named, for any command that reads. */
import { listInputs, readInputs, totalBytes } from '../input/inputs.js';
import type { SourceOrError } from '../input/source.js';
import { type FormatName, PLAIN, printDocument } from '../output/format.js';
import { openFormat } from '../output/formats.js';
import type { Gathering } from '../output/gathering.js';
import { outputFile, type Sink } from '../output/sink.js';
import { type Beside, ownPrinter, type Printer } from '../work/printer.js';
import { type RunParts, runItems, type Tally } from '../work/run.js';
import { type PrintTask, type Task, viewOf } from '../work/task.js';
import { EXIT, type Session } from './command.js';
import { writeError } from './messages.js';
import type { Option, RawOptions } from './option.js';
import * as options from './options.js';
import { formatName, formatSpec, openOutput, withSinks } from './output.js';
import { flag, inputOptions, inputPaths, jobsOf, text } from './settings.js';

export interface Reading {
  readonly task: Task;
  readonly format?: { readonly option: Option; readonly fallback: FormatName };
  /** Takes the rows of all inputs, which are printed once, at the end, in place of the inputs' own. */
  readonly gathering?: Gathering;
  /** Work beside the reading, such as files to be written, before an outcome is printed; done in this process. */
  readonly beside?: Beside;
}

function tellStats(tally: Tally): void {
  writeError(`tiqu: ${tally.in} in, ${tally.out} out, ${tally.failed} failed\n`);
}

function status(tally: Tally, raw: RawOptions, session: Session): number {
  const { rejected } = tally;
  if (flag(raw, options.stats)) tellStats(tally);
  else if (rejected > 0 && !flag(raw, options.quiet)) {
    writeError(`tiqu: ${rejected} of ${tally.in} records failed; see ${text(raw, options.rejects)}\n`);
  }
  return flag(raw, options.failEmpty) && tally.rows === 0 && !session.signal.aborted ? EXIT.checkFailed : EXIT.done;
}

/** Less than this is read before a worker process has begun. Bytes. */
const SMALL = 2 ** 19;

export interface PrinterRequest {
  readonly task: PrintTask;
  readonly beside?: Beside | undefined;
  /** Bytes of the input, where they are known. */
  readonly total: number | null;
}

/** Worker processes where several are asked for and there is something to do for them. */
export async function openPrinter(raw: RawOptions, { task, beside, total }: PrinterRequest): Promise<Printer> {
  const asked = jobsOf(raw, options.jobs);
  // Articles are numbered through the parts of a large text, and files are written by one process.
  const alone = beside !== undefined || (task.task.kind === 'report' && task.task.part.list === 'articles');
  if (asked === 1 || alone || (total !== null && total < SMALL)) return ownPrinter(task, beside);
  const jobs = asked === 'auto' ? (await import('../work/jobs.js')).autoJobs(task.task) : asked;
  return jobs === 1 ? ownPrinter(task) : (await import('../work/pool.js')).poolPrinter(task, jobs);
}

export interface ReadingParts extends Omit<RunParts, 'items' | 'messages' | 'signal' | 'onDone'> {
  readonly sources: readonly SourceOrError[];
  readonly total: number | null;
  /** No text is read in parts. */
  readonly whole?: boolean;
}

/** Reads the sources to their end, with progress where somebody sits before it, and closes the printer. */
export async function readAll(
  { sources, total, whole = false, ...parts }: ReadingParts,
  raw: RawOptions,
  session: Session,
): Promise<Tally> {
  const input = inputOptions(raw, options);
  // Results and progress on one screen would write over each other.
  const elsewhere = !session.standard.isTerminal || text(raw, options.output) !== undefined;
  const shows = session.stderrIsTerminal && elsewhere && !flag(raw, options.quiet);
  const progress = shows
    ? new (await import('./progress.js')).Progress(input.input === 'jsonl' ? 'record' : 'text', total)
    : null;
  if (progress) session.messages.above = (said) => progress.say(said);
  try {
    return await runItems({
      ...parts,
      items: readInputs(sources, { ...input, whole, ...(progress ? { onBytes: progress.read } : {}) }),
      messages: session.messages,
      signal: session.signal,
      ...(progress ? { onDone: progress.done } : {}),
    });
  } finally {
    progress?.stop();
    session.messages.above = () => false;
    await parts.printer.close();
  }
}

/** Reads everything named in `args` and prints it. @returns the exit status. @throws {TiquError} wrong usage. */
export async function runReading(
  args: readonly string[],
  raw: RawOptions,
  session: Session,
  { task, format, gathering, beside }: Reading,
): Promise<number> {
  const input = inputOptions(raw, options);
  const paths = inputPaths(args, session.stdinIsTerminal);
  const name = formatName(raw, format?.option ?? options.format, format?.fallback ?? 'table');
  const view = gathering?.view() ?? (await viewOf(task));
  const origin = gathering ? 'none' : input.input === 'jsonl' ? 'id' : 'file';
  const spec = formatSpec({ name, view, origin }, raw, session);
  const open = gathering ? PLAIN : await openFormat(view, spec);
  const sources = await listInputs(paths, input);
  const total = await totalBytes(sources);
  const printer = await openPrinter(raw, {
    task: { task, format: spec, gathers: gathering !== undefined },
    beside,
    total,
  });
  const sink = await openOutput(raw, name, session);
  const rejectsPath = text(raw, options.rejects);
  const rejects = rejectsPath === undefined ? null : await outputFile(rejectsPath);

  const tally = await withSinks(rejects ? [sink, rejects] : [sink], session, async () => {
    const done = await readAll(
      {
        sources,
        total,
        printer,
        format: open,
        sink,
        ...(rejects ? { rejects } : {}),
        ...(gathering ? { onRows: takeInto(gathering) } : {}),
      },
      raw,
      session,
    );
    if (gathering && !session.signal.aborted) await writeGathered(gathering, sink, spec);
    return done;
  });
  return status(tally, raw, session);
}

function takeInto(gathering: Gathering): NonNullable<RunParts['onRows']> {
  return (rows) => {
    for (const row of rows) gathering.add(row);
  };
}

async function writeGathered(gathering: Gathering, sink: Sink, spec: Parameters<typeof openFormat>[1]): Promise<void> {
  const view = gathering.view();
  const format = await openFormat(view, spec);
  const lists = { [view.list]: gathering.rows() };
  const outcome = { kind: 'document', origin: {}, head: {}, lists } as const;
  await sink.write(format.begin + printDocument(format, outcome) + format.end);
}
