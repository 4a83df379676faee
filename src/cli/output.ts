/** The options of writing, for any command that prints a view. */

import { didYouMean } from '../config/suggest.js';
import { TiquError } from '../model.js';
import { FORMATS, type FormatName, type FormatSpec } from '../output/format.js';
import { formatOfPath } from '../output/formats.js';
import { outputFile, type Sink, standardOutput } from '../output/sink.js';
import type { View } from '../output/view.js';
import type { Session } from './command.js';
import { type Option, optionKey, type RawOptions } from './option.js';
import * as options from './options.js';
import { choice, flag, list, text } from './settings.js';
import { terminalSpec } from './terminal.js';
import { toolVersion } from './version.js';

/** The format asked for, else the one of the output's suffix, else the command's own. @throws {TiquError} E303 */
export function formatName(raw: RawOptions, option: Option, fallback: FormatName): FormatName {
  const allowed = FORMATS.filter((name) => option.choices?.includes(name));
  const named = choice(raw, option, allowed);
  const path = text(raw, options.output);
  if (named !== undefined || path === undefined) return named ?? fallback;
  const bySuffix = formatOfPath(path);
  if (bySuffix === 'table') return fallback;
  if (bySuffix !== null && allowed.includes(bySuffix)) return bySuffix;
  throw new TiquError('E303', 'the suffix names no format of this command', { path });
}

/**
 * The fields asked for, in their order; none where all are wanted. Configured ones are for every command, and those that
 * this one has not are left out.
 *
 * @throws {TiquError} E006 a field that was typed and is none.
 */
function wantedFields(raw: RawOptions, { typed }: Session, view: View): readonly string[] {
  const fields = list(raw, options.fields);
  const known = [...new Set(['file', 'id', ...view.fields, ...(view.paths ?? [])])];
  if (!typed.has(optionKey(options.fields))) return fields.filter((name) => known.includes(name));
  for (const name of fields) {
    if (!known.includes(name)) throw new TiquError('E006', `no field ${name}${didYouMean(name, known)}`);
  }
  return fields;
}

export interface FormatRequest {
  readonly name: FormatName;
  readonly view: View;
  readonly origin: 'file' | 'id' | 'none';
}

/** Everything the options say of the form of the output. @throws {TiquError} E003, E006 */
export function formatSpec({ name, view, origin }: FormatRequest, raw: RawOptions, session: Session): FormatSpec {
  const fields = wantedFields(raw, session, view);
  const toTerminal = text(raw, options.output) === undefined;
  const when = choice(raw, options.color, ['auto', 'always', 'never'] as const) ?? 'auto';
  return {
    name,
    ...(fields.length > 0 ? { fields } : {}),
    origin,
    bom: flag(raw, options.bom),
    csvRaw: flag(raw, options.csvRaw),
    tool: `tiqu ${toolVersion()}`,
    terminal: terminalSpec(toTerminal ? session.standard : { isTerminal: false }, when, session.env),
  };
}

/** The sink of the results. Formats other than the table know no terminal, so their text is made safe here. */
export async function openOutput(raw: RawOptions, name: FormatName, session: Session): Promise<Sink> {
  const path = text(raw, options.output);
  if (path !== undefined) return outputFile(path);
  if (!session.standard.isTerminal || name === 'table') return standardOutput();
  const { escapeForTerminal } = await import('../output/escape.js');
  return standardOutput(escapeForTerminal);
}

/** Runs work that writes to sinks: finished when it went well, abandoned when it did not or was interrupted. */
export async function withSinks<T>(sinks: readonly Sink[], session: Session, work: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await Promise.allSettled(sinks.map((sink) => sink.abandon()));
    throw error;
  }
  if (session.signal.aborted) await Promise.allSettled(sinks.map((sink) => sink.abandon()));
  else for (const sink of sinks) await sink.finish();
  return result;
}
