/** A text too large to be read as one, as a stream of its parts. Memory holds a part or two, whatever its length. */
import { TiquError } from '../model.js';
import {
  chooseEncoding,
  type DecodeOptions,
  decodeLine,
  incompleteNotice,
  REPLACEMENT,
  replacedNotice,
} from './decode.js';
import type { InputBatch } from './item.js';
import { lineBlocks, linesOf } from './lines.js';
import { partsOf } from './parts.js';
import { peek, readChunks } from './read.js';

/** What decoding left to be told. */
interface Losses {
  replaced: number;
  incomplete: boolean;
}

async function* textFrom(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  lossy: boolean,
  losses: Losses,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: !lossy });
  const decode = (chunk: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: true });
    } catch {
      throw new TiquError('E105', `not ${encoding.toUpperCase()}`);
    }
  };
  for await (const chunk of chunks) {
    const text = decode(chunk);
    if (lossy) losses.replaced += text.split(REPLACEMENT).length - 1;
    yield text;
  }
  try {
    const text = decoder.decode();
    if (text !== '') losses.replaced += 1;
    yield text;
  } catch {
    losses.incomplete = true;
  }
}

/** The first line that is not of the encoding. @throws {TiquError} E105, always. */
async function blame(path: string, encoding: string): Promise<never> {
  for await (const { first, bytes } of lineBlocks(readChunks(path))) {
    for (const [i, line] of linesOf(bytes).entries()) {
      try {
        decodeLine(line, encoding, false);
      } catch (error) {
        if (!(error instanceof TiquError)) throw error;
        throw new TiquError(error.code, error.message, { ...error.position, line: first + i });
      }
    }
  }
  throw new TiquError('E105', `not ${encoding.toUpperCase()}`);
}

/** Reads a file to its end once, so that one that is no text of its encoding gives nothing rather than its beginning. */
async function proveDecodable(path: string, encoding: string): Promise<void> {
  try {
    for await (const _text of textFrom(readChunks(path), encoding, false, { replaced: 0, incomplete: false }));
  } catch (error) {
    if (error instanceof TiquError && error.code === 'E105' && !encoding.startsWith('utf-16')) {
      await blame(path, encoding);
    }
    throw error;
  }
}

/** Bytes from which the encoding is chosen. */
const HEAD = 2 ** 20;

/**
 * The parts of one text in order.
 *
 * @param chunks its bytes from the start; `again` tells that `path` can be read a second time.
 * @throws {TiquError} E104 and E105 where it is no text; of a pipe, behind the parts that were sound.
 */
export async function* readParts(
  path: string,
  source: AsyncGenerator<Uint8Array>,
  again: boolean,
  options: DecodeOptions,
): AsyncGenerator<InputBatch> {
  const { head, chunks } = await peek(source, HEAD);
  const { encoding, notices } = await chooseEncoding(head, options, false);
  if (again && !options.lossy) await proveDecodable(path, encoding);
  const losses: Losses = { replaced: 0, incomplete: false };
  let index = 0;
  for await (const { text, start, last } of partsOf(textFrom(chunks, encoding, options.lossy, losses))) {
    const part = { index, last, start };
    yield [{ kind: 'text', origin: { file: path }, text, encoding, part, notices: index === 0 ? notices : [] }];
    index += 1;
  }
  if (losses.replaced > 0) yield [{ kind: 'notice', path, notice: replacedNotice(losses.replaced) }];
  if (losses.incomplete) yield [{ kind: 'notice', path, notice: incompleteNotice() }];
}
