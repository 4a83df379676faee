/** A source of JSONL records as a stream of items; memory is bounded by the longest line. */
import type { Diagnostic } from '../model.js';
import { TiquError } from '../model.js';
import { chooseEncoding, type DecodeOptions, decodeLine, replacedNotice } from './decode.js';
import type { FailureItem, InputItem, Origin } from './item.js';
import { type ByteLine, byteLines, utf8From } from './lines.js';
import { peek, readChunks } from './read.js';
import { type RecordId, readRecord } from './record.js';

/** Bytes from which the encoding of the whole stream is chosen. */
const HEAD = 65536;

function failure(path: string, line: number, id: RecordId | undefined, error: Diagnostic): FailureItem {
  const origin: Origin = { ...id, line };
  return { kind: 'failure', origin, path, record: true, error: { ...error, line } };
}

function itemOf(path: string, number: number, json: string, encoding: string): InputItem {
  const record = readRecord(json);
  if ('error' in record) return failure(path, number, record.id, record.error);
  const { text, refDate, ...id } = record;
  return {
    kind: 'text',
    origin: { ...id, line: number },
    text,
    encoding,
    ...(refDate === undefined ? {} : { refDate }),
    notices: [],
  };
}

/**
 * Records of one source in order. A line that is no record is a failure in its place; an empty line is nothing.
 *
 * @throws {TiquError} where the source itself cannot be read or decoded.
 */
export async function* readRecords(path: string, options: DecodeOptions): AsyncGenerator<InputItem> {
  const { head, whole, chunks } = await peek(readChunks(path), HEAD);
  const { encoding, notices } = await chooseEncoding(head, options, whole && head.indexOf(0x0a) < 0);
  for (const notice of notices) yield { kind: 'notice', path, notice };
  const wide = encoding.startsWith('utf-16');
  const lineEncoding = wide ? 'utf-8' : encoding;
  let replaced = 0;
  for await (const line of byteLines(wide ? utf8From(chunks, encoding) : chunks)) {
    const decoded = tryDecode(line, lineEncoding, options.lossy);
    if (decoded instanceof TiquError) {
      const { code, message, position } = decoded;
      yield failure(path, line.number, undefined, { code, message, ...position });
      continue;
    }
    replaced += decoded.replaced;
    if (decoded.text.trim() !== '') yield itemOf(path, line.number, decoded.text, encoding);
  }
  if (replaced > 0) yield { kind: 'notice', path, notice: replacedNotice(replaced) };
}

function tryDecode(line: ByteLine, encoding: string, lossy: boolean): { text: string; replaced: number } | TiquError {
  try {
    return decodeLine(line.bytes, encoding, lossy);
  } catch (error) {
    if (error instanceof TiquError) return error;
    throw error;
  }
}
