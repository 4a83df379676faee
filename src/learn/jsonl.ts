/**
 * Corpora of our own making: a JSONL record a passage, `{"text": …, "mentions": [{"kind", "start", "end", "optional"?}]}`,
 * offsets in code points as in all our output (so `--format records` with the text beside it is a corpus). Kinds other
 * than person, place and org are passed over; an optional mention leaves its stretch open.
 */
import { NAME_KINDS, type NameKind } from '../entity/tagger/labels.js';
import type { NameSpan } from '../entity/tagger/tagger.js';
import { TiquError } from '../model.js';
import type { Passage } from './passage.js';

/** @throws TiquError E321 with path and line for a record that is none, E323 for a span outside its text */
export function readJsonl(text: string, path: string): Passage[] {
  const passages: Passage[] = [];
  text.split('\n').forEach((raw, index) => {
    if (raw.trim() === '') return;
    const line = index + 1;
    const record = parse(raw, { path, line });
    passages.push(readRecord(record, { path, line }));
  });
  return passages;
}

type Position = { readonly path: string; readonly line: number };
type Fields = Readonly<Record<string, unknown>>;

function parse(raw: string, position: Position): Fields {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw new TiquError('E321', 'not JSON; a line is {"text": …, "mentions": […]}', position);
  }
  if (!isFields(value)) throw new TiquError('E321', 'a line is {"text": …, "mentions": […]}', position);
  return value;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRecord(record: Fields, position: Position): Passage {
  const { text, mentions } = record;
  if (typeof text !== 'string' || !Array.isArray(mentions))
    throw new TiquError('E321', 'a line is {"text": …, "mentions": […]}', position);
  const units = unitOffsets(text);
  const names: NameSpan[] = [];
  const open: { start: number; end: number }[] = [];
  for (const mention of mentions) {
    if (!isFields(mention)) throw new TiquError('E321', 'a mention is {"kind", "start", "end"}', position);
    const kind = NAME_KINDS.find((name) => name === mention.kind);
    if (kind === undefined) continue;
    const start = unitAt(units, mention.start, position);
    const end = unitAt(units, mention.end, position);
    if (end <= start) throw new TiquError('E323', 'a mention ends before it starts', position);
    if (mention.optional === true) open.push({ start, end });
    else names.push({ start, end, kind });
  }
  return { text, names: inOrder(names, position), open, line: position.line };
}

/** UTF-16 offset of each code point, and of the end. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return offsets;
}

function unitAt(units: readonly number[], offset: unknown, position: Position): number {
  const unit = typeof offset === 'number' ? units[offset] : undefined;
  if (unit === undefined) throw new TiquError('E323', `offset ${String(offset)} lies outside the text`, position);
  return unit;
}

function inOrder(names: NameSpan[], position: Position): { start: number; end: number; kind: NameKind }[] {
  const sorted = names.sort((a, b) => a.start - b.start);
  sorted.forEach((name, i) => {
    if (i > 0 && (sorted[i - 1]?.end ?? 0) > name.start)
      throw new TiquError('E323', 'two mentions of names overlap', position);
  });
  return sorted;
}
