/** One pass over everything named, for any command that prints what it reads. */
import { readInputs } from '../input/inputs.js';
import { type FormatName, openFormat } from '../output/format.js';
import type { Gathering } from '../output/gathering.js';
import type { DocumentOutcome } from '../output/outcome.js';
import { outputFile } from '../output/sink.js';
import { type Printed, type RunParts, runItems, type Tally } from '../work/run.js';
import { loadRead, type Task, viewOf } from '../work/task.js';
import { EXIT, type Session } from './command.js';
import { writeError } from './messages.js';
import type { Option, RawOptions } from './option.js';
import * as options from './options.js';
import { formatName, formatSpec, openOutput, withSinks } from './output.js';
import { flag, inputOptions, inputPaths, text } from './settings.js';

export interface Reading {
  readonly task: Task;
  readonly format?: { readonly option: Option; readonly fallback: FormatName };
  /** Takes the rows of all inputs, which are printed once, at the end, in place of the inputs' own. */
  readonly gathering?: Gathering;
  /** Work beside the reading, such as files to be written, before an outcome is printed. */
  readonly beside?: (outcome: DocumentOutcome, source: string) => Promise<DocumentOutcome>;
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
  const open = await openFormat(view, spec);
  const sink = await openOutput(raw, name, session);
  const rejectsPath = text(raw, options.rejects);
  const rejects = rejectsPath === undefined ? null : await outputFile(rejectsPath);

  function printed(outcome: DocumentOutcome): Printed {
    const [rows = []] = Object.values(outcome.lists);
    if (!gathering) return { text: open.document(outcome), rows: rows.length };
    for (const row of rows) gathering.add(row);
    return { text: '', rows: rows.length };
  }

  const load: RunParts['load'] = async () => {
    const read = await loadRead(task);
    return (item) => {
      const outcome = read(item);
      return beside ? beside(outcome, item.text).then(printed) : printed(outcome);
    };
  };

  const tally = await withSinks(rejects ? [sink, rejects] : [sink], session, async () => {
    const done = await runItems({
      items: readInputs(paths, input),
      load,
      format: gathering ? { begin: '', between: '', end: '', failure: () => '' } : open,
      sink,
      ...(rejects ? { rejects } : {}),
      messages: session.messages,
      signal: session.signal,
    });
    if (gathering && !session.signal.aborted) {
      const all = await openFormat(gathering.view(), spec);
      const lists = { [gathering.view().list]: gathering.rows() };
      await sink.write(all.begin + all.document({ kind: 'document', origin: {}, head: {}, lists }) + all.end);
    }
    return done;
  });
  return status(tally, raw, session);
}
