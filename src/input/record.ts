/** One line of JSONL as a record: `{"id","text","ref_date"?}`. Other keys are the user's and are let be. */
import type { Diagnostic } from '../model.js';
import { isReferenceDate } from './reference-date.js';

export interface RecordId {
  readonly id: string | number;
  /** The source of a numeric id that a double cannot hold. */
  readonly idSource?: string;
}

export interface TextRecord extends RecordId {
  readonly text: string;
  readonly refDate?: string;
}

/** A record that cannot be used, with its id where that much could be read. */
export interface BadRecord {
  readonly id?: RecordId;
  readonly error: Diagnostic;
}

/** The source of the last top-level value under `key`, for a line that is known to be a JSON object. */
function topLevelSource(json: string, key: string): string | null {
  let found: string | null = null;
  let depth = 0;
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s"{}[\],:]+/g;
  let last: string | null = null;
  for (const [piece] of json.matchAll(token)) {
    if (piece === '{' || piece === '[') depth += 1;
    else if (piece === '}' || piece === ']') depth -= 1;
    else {
      if (depth === 1 && last === `"${key}"` && !piece.startsWith('"')) found = piece;
      last = depth === 1 ? piece : null;
      continue;
    }
    last = null;
  }
  return found;
}

function readId(value: unknown, json: string): RecordId | null {
  if (typeof value === 'string') return { id: value };
  if (typeof value !== 'number') return null;
  if (Number.isSafeInteger(value)) return { id: value };
  const source = topLevelSource(json, 'id');
  return source === null || source === String(value) ? { id: value } : { id: value, idSource: source };
}

function bad(id: RecordId | null, message: string, code = 'E112'): BadRecord {
  return { ...(id ? { id } : {}), error: { code, message } };
}

/** Where JSON.parse stopped, as a 1-based column, when the engine says so. */
function columnOf(error: unknown, json: string): { column?: number } {
  const position = error instanceof Error ? /at position (\d+)/.exec(error.message) : null;
  return position ? { column: [...json.slice(0, Number(position[1]))].length + 1 } : {};
}

export function readRecord(json: string): TextRecord | BadRecord {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { error: { code: 'E111', message: 'not JSON', ...columnOf(error, json) } };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(null, 'not a JSON object');
  const id = 'id' in value ? readId(value.id, json) : null;
  if (!id) return bad(null, 'id' in value ? 'the id is neither a string nor a number' : 'no "id"');
  if (!('text' in value)) return bad(id, 'no "text"');
  if (typeof value.text !== 'string') return bad(id, 'the text is not a string');
  const refDate = 'ref_date' in value ? (value.ref_date ?? undefined) : undefined;
  if (refDate === undefined) return { ...id, text: value.text };
  if (typeof refDate !== 'string' || !isReferenceDate(refDate))
    return bad(id, 'the ref_date is no date like 2026-02-11');
  return { ...id, text: value.text, refDate };
}
