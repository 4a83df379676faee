/** Bytes of a source, whole or as a stream. Standard input, FIFOs and process substitutions are read like files. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { TiquError } from '../model.js';
import { explainSystemError } from './system-error.js';

/** V8's longest string is 2^29 − 24 units, and a byte of ASCII becomes one unit. */
const LARGEST = 2 ** 29 - 24;

/** `/dev/stdin` and `/dev/fd/N` by number: opening them by name fails where they are sockets. */
function descriptorOf(path: string): number | null {
  if (path === '-' || path === '/dev/stdin') return 0;
  const numbered = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path);
  return numbered ? Number(numbered[1]) : null;
}

/** The bytes of a source as they arrive, in buffers that stay valid. Errors come as TiquError with the path. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const descriptor = descriptorOf(path);
  const stream =
    descriptor === null
      ? createReadStream(path)
      : createReadStream('', { fd: descriptor, autoClose: descriptor !== 0 });
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    throw explainSystemError(path, error);
  }
}

/**
 * All bytes of a source.
 *
 * @throws {TiquError} E101 and E103 with the system's reason, E106 too large to be one text.
 */
export async function readWhole(path: string): Promise<Uint8Array> {
  try {
    if (descriptorOf(path) === null) {
      const found = await stat(path);
      if (found.isFile()) {
        if (found.size > LARGEST) throw new TiquError('E106', 'too large to be read as one text', { path });
        return await readFile(path);
      }
    }
  } catch (error) {
    throw error instanceof TiquError ? error : explainSystemError(path, error);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of readChunks(path)) {
    size += chunk.length;
    if (size > LARGEST) throw new TiquError('E106', 'too large to be read as one text', { path });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The first bytes of a source and the stream of all of them, the first included. */
export async function peek(
  chunks: AsyncGenerator<Uint8Array>,
  size: number,
): Promise<{ head: Uint8Array; whole: boolean; chunks: AsyncGenerator<Uint8Array> }> {
  const taken: Uint8Array[] = [];
  let length = 0;
  let whole = false;
  while (length < size && !whole) {
    const { done, value } = await chunks.next();
    if (done) whole = true;
    else {
      taken.push(value);
      length += value.length;
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* taken;
    yield* chunks;
  }
  return { head: Buffer.concat(taken), whole, chunks: all() };
}
