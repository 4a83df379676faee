/** `extract` and its narrow forms `amounts`, `percentages`, `dates`, `entities`: the same run, the same bytes. */
import { readInputs } from '../../input/inputs.js';
import type { TextItem } from '../../input/item.js';
import { KINDS, MENTION_TYPES, type MentionType, mentionView } from '../../output/mention-view.js';
import type { DocumentOutcome } from '../../output/outcome.js';
import { outputFile } from '../../output/sink.js';
import { loadPipeline, type Settings } from '../../pipeline.js';
import { inputOf, outcomeOf } from '../../work/extraction.js';
import { runItems, type Tally } from '../../work/run.js';
import { EXIT, type Run, type Session } from '../command.js';
import { writeError } from '../messages.js';
import type { RawOptions } from '../option.js';
import * as options from '../options.js';
import { formatName, makeFormat, openOutput, withSinks } from '../output.js';
import { choicesOf, count, flag, inputOptions, inputPaths, list, referenceDate, text } from '../settings.js';

/** Characters of context that still make a line to read. */
const MOST_CONTEXT = 10_000;

export function extractSettings(raw: RawOptions, types: ReadonlySet<MentionType>): Settings {
  const kinds = choicesOf(raw, options.kind, KINDS);
  const refDate = referenceDate(raw, options.refDate, new Date());
  const home = text(raw, options.home);
  const dictionaries = list(raw, options.dict);
  return {
    types,
    ...(kinds.length > 0 ? { kinds: new Set(kinds) } : {}),
    ...(refDate === undefined ? {} : { refDate }),
    ...(home === undefined ? {} : { home }),
    ...(dictionaries.length > 0 ? { dictionaries } : {}),
  };
}

/** Nouns need the segmenter, so they are read only where something prints them. */
function printsNouns(raw: RawOptions, types: ReadonlySet<MentionType>): boolean {
  const fields = list(raw, options.fields);
  return types.has('amount') && !flag(raw, options.summary) && (fields.length === 0 || fields.includes('noun'));
}

export function chosenTypes(raw: RawOptions): ReadonlySet<MentionType> {
  const types = choicesOf(raw, options.type, MENTION_TYPES);
  return new Set(types.length > 0 ? types : MENTION_TYPES);
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

/** @param types what the command's name says, else the option. */
export async function runExtract(
  args: readonly string[],
  raw: RawOptions,
  session: Session,
  types: ReadonlySet<MentionType>,
): Promise<number> {
  const input = inputOptions(raw, options);
  const paths = inputPaths(args, session.stdinIsTerminal);
  const context = count(raw, options.context, MOST_CONTEXT) ?? 0;
  const name = formatName(raw, options.format, 'table');
  const settings = { ...extractSettings(raw, types), nouns: printsNouns(raw, types) };
  const origin = input.input === 'jsonl' ? 'id' : 'file';
  const summary = flag(raw, options.summary) ? await import('../../output/summary.js') : null;
  const view = mentionView(types, context > 0);
  const format = await makeFormat(
    summary ? { name, view: summary.summaryView, origin: 'none' } : { name, view, origin },
    raw,
    session,
  );
  const extract = await loadPipeline(settings);
  const sink = await openOutput(raw, name, session);
  const rejectsPath = text(raw, options.rejects);
  const rejects = rejectsPath === undefined ? null : await outputFile(rejectsPath);
  const totals = summary ? new summary.Summary() : null;

  function process(item: TextItem): DocumentOutcome {
    const outcome = outcomeOf(item, extract(inputOf(item)), context);
    for (const row of totals ? (outcome.lists.mentions ?? []) : []) totals?.add(row);
    return outcome;
  }

  const silent = { begin: '', between: '', end: '', document: () => '', failure: () => '' };
  const tally = await withSinks(rejects ? [sink, rejects] : [sink], session, async () => {
    const done = await runItems({
      items: readInputs(paths, input),
      process,
      format: totals ? silent : format,
      list: view.list,
      sink,
      ...(rejects ? { rejects } : {}),
      messages: session.messages,
      signal: session.signal,
    });
    if (totals) {
      const document = format.document({ kind: 'document', origin: {}, head: {}, lists: { summary: totals.rows() } });
      await sink.write(format.begin + document + format.end);
    }
    return done;
  });
  return status(tally, raw, session);
}

export const extract: Run = (args, raw, session) => runExtract(args, raw, session, chosenTypes(raw));
export const amounts: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['amount']));
export const percentages: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['percentage']));
export const dates: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['date']));
export const entities: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['entity']));
