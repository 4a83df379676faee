/** `extract` and its narrow forms `amounts`, `percentages`, `dates`, `entities`: the same run, the same bytes. */
import { TiquError } from '../../model.js';
import { KINDS, MENTION_TYPES, type MentionType } from '../../output/mention-view.js';
import type { Settings } from '../../pipeline.js';
import type { Run, Session } from '../command.js';
import type { RawOptions } from '../option.js';
import * as options from '../options.js';
import { runReading } from '../reading.js';
import { choicesOf, count, flag, list, referenceDate, text } from '../settings.js';

/** Characters of context that still make a line to read. */
const MOST_CONTEXT = 10_000;

/** What the options and the project's own entries say of the extraction itself. @throws {TiquError} E003 */
export function extractSettings(
  raw: RawOptions,
  { own }: Pick<Session, 'own'>,
  types: ReadonlySet<MentionType>,
): Settings {
  const kinds = choicesOf(raw, options.kind, KINDS);
  const refDate = referenceDate(raw, options.refDate, new Date());
  const home = text(raw, options.home);
  const dictionaries = list(raw, options.dict);
  const model = text(raw, options.model);
  return {
    types,
    ...(kinds.length > 0 ? { kinds: new Set(kinds) } : {}),
    ...(refDate === undefined ? {} : { refDate }),
    ...(home === undefined ? {} : { home }),
    ...(dictionaries.length > 0 ? { dictionaries } : {}),
    ...(model === undefined ? {} : { model }),
    ...(Object.keys(own).length > 0 ? { own } : {}),
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

/** @param types what the command's name says, else the option. */
async function runExtract(
  args: readonly string[],
  raw: RawOptions,
  session: Session,
  types: ReadonlySet<MentionType>,
): Promise<number> {
  const settings = { ...extractSettings(raw, session, types), nouns: printsNouns(raw, types) };
  const context = count(raw, options.context, MOST_CONTEXT) ?? 0;
  const group = flag(raw, options.group);
  const summary = flag(raw, options.summary);
  const clash = summary ? '--summary' : context > 0 ? '--context' : null;
  if (group && clash) throw new TiquError('E005', `--group and ${clash} do not go together`);
  return runReading(args, raw, session, {
    task: { kind: 'report', settings, part: group ? { list: 'entities' } : { list: 'mentions', context } },
    ...(summary ? { gathering: new (await import('../../output/summary.js')).Summary() } : {}),
  });
}

export const extract: Run = (args, raw, session) => runExtract(args, raw, session, chosenTypes(raw));
export const amounts: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['amount']));
export const percentages: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['percentage']));
export const dates: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['date']));
export const entities: Run = (args, raw, session) => runExtract(args, raw, session, new Set(['entity']));
