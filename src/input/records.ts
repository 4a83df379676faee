/** A source of JSONL records as a stream of items; memory is bounded by the longest line. */
import type { Diagnostic } from '../model.js';
import { TiquError } from '../model.js';
import { chooseEncoding, type DecodeOptions, decodeLine, decodeStrictly, replacedNotice } from './decode.js';
import type { FailureItem, InputBatch, InputItem, Origin } from './item.js';
import { type LineBlock, lineBlocks, linesOf, utf8From } from './lines.js';
import { peek } from './read.js';
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

/** The lines of a block as text, or why one of them is none, and how much was replaced in them. */
function decodeBlock(
  { bytes }: LineBlock,
  encoding: string,
  lossy: boolean,
): { lines: readonly (string | TiquError)[]; replaced: number } {
  // Nearly always the block is sound, and one call decodes it.
  const sound = decodeStrictly(bytes, encoding, true);
  if (sound && !sound.incomplete) return { lines: sound.text.split('\n').map(withoutMark), replaced: 0 };
  let replaced = 0;
  const lines = linesOf(bytes).map((line) => {
    const decoded = tryDecode(line, encoding, lossy);
    if (decoded instanceof TiquError) return decoded;
    replaced += decoded.replaced;
    return decoded.text;
  });
  return { lines, replaced };
}

/** Files put together one behind the other have a byte-order mark each. */
function withoutMark(line: string): string {
  return line.charCodeAt(0) === 0xfeff ? line.slice(1) : line;
}

function tryDecode(line: Uint8Array, encoding: string, lossy: boolean): { text: string; replaced: number } | TiquError {
  try {
    return decodeLine(line, encoding, lossy);
  } catch (error) {
    if (error instanceof TiquError) return error;
    throw error;
  }
}

/**
 * Records of one source in order. A line that is no record is a failure in its place; an empty line is nothing.
 *
 * @throws {TiquError} where the source itself cannot be read or decoded.
 */
export async function* readRecords(
  path: string,
  source: AsyncGenerator<Uint8Array>,
  options: DecodeOptions,
): AsyncGenerator<InputBatch> {
  const { head, whole, chunks } = await peek(source, HEAD);
  const { encoding, notices } = await chooseEncoding(head, options, whole && head.indexOf(0x0a) < 0);
  for (const notice of notices) yield [{ kind: 'notice', path, notice }];
  const wide = encoding.startsWith('utf-16');
  const lineEncoding = wide ? 'utf-8' : encoding;
  let replaced = 0;
  for await (const block of lineBlocks(wide ? utf8From(chunks, encoding) : chunks)) {
    const decoded = decodeBlock(block, lineEncoding, options.lossy);
    replaced += decoded.replaced;
    const items: InputItem[] = [];
    for (const [i, line] of decoded.lines.entries()) {
      const number = block.first + i;
      if (line instanceof TiquError) {
        const { code, message, position } = line;
        items.push(failure(path, number, undefined, { code, message, ...position }));
      } else if (line.trim() !== '') items.push(itemOf(path, number, line, encoding));
    }
    if (items.length > 0) yield items;
  }
  if (replaced > 0) yield [{ kind: 'notice', path, notice: replacedNotice(replaced) }];
}
