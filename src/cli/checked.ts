/** What `check` compares: everything wanted of everything named. */

import type { Found } from '../check/compare.js';
import { documentOfId, documentOfPath, type Expected } from '../check/expectation.js';
import type { CheckedDocument } from '../check/reporter.js';
import { listInputs, totalBytes } from '../input/inputs.js';
import type { Origin } from '../input/item.js';
import { PLAIN } from '../output/format.js';
import { KINDS, MENTION_TYPES, type MentionType } from '../output/mention-view.js';
import { nowhere } from '../output/sink.js';
import { type Task, viewOf } from '../work/task.js';
import type { Session } from './command.js';
import { extractSettings } from './commands/extract.js';
import type { RawOptions } from './option.js';
import * as options from './options.js';
import { formatSpec } from './output.js';
import { openPrinter, readAll } from './reading.js';
import { choicesOf, inputOptions, inputPaths } from './settings.js';

function documentOf({ id, idSource, file }: Origin): { document: string; name: string } {
  if (id !== undefined) return { document: documentOfId(idSource ?? id), name: String(idSource ?? id) };
  return { document: documentOfPath(file ?? '-'), name: file ?? '-' };
}

/** What `--type` can name here. */
const CHECKED_TYPES = [...MENTION_TYPES, 'fact'] as const;

export interface Checked {
  readonly found: Found[];
  readonly documents: Map<string, CheckedDocument>;
}

/** What is compared: mentions of these types, facts or both; nouns where the expectation has some. */
export interface Wanted {
  readonly types: ReadonlySet<MentionType>;
  readonly facts: boolean;
  readonly kinds: ReadonlySet<string>;
  readonly nouns: boolean;
}

/** What is asked for; else every type of mention, and what the expectation has of facts: facts alone, or facts too. */
export function wantedOf(raw: RawOptions, expected: readonly Expected[]): Wanted {
  const kinds: ReadonlySet<string> = new Set(choicesOf(raw, options.kind, KINDS));
  const nouns = expected.some(({ row }) => row.noun !== undefined);
  const asked = choicesOf(raw, options.checkType, CHECKED_TYPES);
  const mentions = MENTION_TYPES.filter((type) => asked.includes(type));
  if (asked.length > 0) return { types: new Set(mentions), facts: asked.includes('fact'), kinds, nouns };
  const facts = expected.filter(({ row }) => row.type === 'fact').length;
  const alone = facts > 0 && facts === expected.length;
  return { types: new Set(alone ? [] : MENTION_TYPES), facts: facts > 0 && kinds.size === 0, kinds, nouns };
}

export function isWanted({ row }: Expected, { types, facts, kinds }: Wanted): boolean {
  if (row.type === 'fact') return facts;
  return (
    MENTION_TYPES.some((type) => type === row.type && types.has(type)) &&
    (kinds.size === 0 || kinds.has(String(row.kind)))
  );
}

/**
 * Extracts from everything named. Unreadable inputs are told; their documents count as not read. Expectations count from
 * the beginning of a text, and differences are shown in it, so each text is read as one.
 */
export async function extractAll(
  args: readonly string[],
  raw: RawOptions,
  session: Session,
  { types, facts, nouns }: Wanted,
): Promise<Checked> {
  const input = inputOptions(raw, options);
  const sources = await listInputs(inputPaths(args, session.stdinIsTerminal), input);
  const total = await totalBytes(sources);
  const settings = { ...extractSettings(raw, session, types), facts, nouns };
  const task: Task = { kind: 'report', settings, part: { list: 'checked' } };
  const format = formatSpec({ name: 'jsonl', view: await viewOf(task), origin: 'none' }, raw, session);
  const printer = await openPrinter(raw, { task: { task, format, gathers: true }, total });
  const found: Found[] = [];
  const documents = new Map<string, CheckedDocument>();
  await readAll(
    {
      sources,
      total,
      whole: true,
      printer,
      format: PLAIN,
      sink: nowhere,
      onRows(rows, { origin, text }) {
        const { document, name } = documentOf(origin);
        const from = origin.id === undefined ? { file: origin.file ?? '-' } : { id: origin.id };
        documents.set(document, { name, text });
        for (const row of rows) found.push({ document, row: { ...from, ...row } });
      },
    },
    raw,
    session,
  );
  return { found, documents };
}
