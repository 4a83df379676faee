/** Bytes of a source, whole or as a stream. Standard input, FIFOs and process substitutions are read like files. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { explainSystemError } from './system-error.js';

/** Bytes of one read. */
const CHUNK = 2 ** 18;

/** `/dev/stdin` and `/dev/fd/N` by number: opening them by name fails where they are sockets. */
function descriptorOf(path: string): number | null {
  if (path === '-' || path === '/dev/stdin') return 0;
  const numbered = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path);
  return numbered ? Number(numbered[1]) : null;
}

/** The bytes of a source as they arrive, in buffers that stay valid. Errors come as TiquError with the path. */
export async function* readChunks(
  path: string,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const descriptor = descriptorOf(path);
  const stream =
    descriptor === null
      ? createReadStream(path, { highWaterMark: CHUNK })
      : createReadStream('', { fd: descriptor, autoClose: descriptor !== 0 });
  try {
    for await (const chunk of stream) {
      onBytes(chunk.length);
      yield chunk;
    }
  } catch (error) {
    throw explainSystemError(path, error);
  }
}

/** Bytes of a regular file; null for what is read as a stream, of a length that only its end tells. */
export async function lengthOf(path: string): Promise<number | null> {
  if (descriptorOf(path) !== null) return null;
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch (error) {
    throw explainSystemError(path, error);
  }
}

/** The bytes of a source: all of them where they are at most `most`, else their stream. */
export type Bytes =
  | { readonly whole: Uint8Array }
  | {
      readonly chunks: AsyncGenerator<Uint8Array> /** It is a file, and can be read again. */;
      readonly again: boolean;
    };

/** @throws {TiquError} E101 and E103 with the system's reason. */
export async function readBytes(path: string, most: number, onBytes: (count: number) => void): Promise<Bytes> {
  const length = await lengthOf(path);
  if (length !== null && length <= most) {
    const whole = await readFile(path).catch((error: unknown) => {
      throw explainSystemError(path, error);
    });
    onBytes(whole.length);
    return { whole };
  }
  const { head, whole, chunks } = await peek(readChunks(path, onBytes), most + 1);
  return whole ? { whole: head } : { chunks, again: length !== null };
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
