/**
 * Where output goes. Exactly one sink owns a destination. It writes whole chunks, waits for a slow reader, takes a
 * closed pipe as the quiet end of the work and a full disk as an error that is told.
 */
import { write } from 'node:fs';
import { chmod, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TiquError } from '../model.js';

export interface Sink {
  /** True once the reader has gone: nothing more needs to be made. */
  readonly closed: boolean;
  /** Takes whole lines; resolves when more may come. @throws {TiquError} E301 the destination takes no more. */
  write(chunk: string): Promise<void>;
  /** Writes what is left and makes the result visible. @throws {TiquError} E301 */
  finish(): Promise<void>;
  /** Gives up: a file that was there before is left as it was. */
  abandon(): Promise<void>;
}

/** Characters gathered before they are written. */
const BUFFER = 65536;
/** Milliseconds to wait when a non-blocking pipe is full. */
const PATIENCE = 5;

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function writeOnce(descriptor: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    write(descriptor, bytes, (error, written) => (error ? reject(error) : resolve(written)));
  });
}

/** Writes every byte to a descriptor. Full pipes are waited for. */
async function writeAll(descriptor: number, bytes: Uint8Array): Promise<void> {
  let left = bytes;
  while (left.length > 0) {
    try {
      left = left.subarray(await writeOnce(descriptor, left));
    } catch (error) {
      if (systemCode(error) !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be too large',
  EIO: 'input/output error',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such folder',
  EISDIR: 'it is a folder',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'no such folder',
  EEXIST: 'a file of this name is in the way',
};

/** The system's reason in words. Throws what is no error of the system. */
export function reasonOf(error: unknown): string {
  const system = systemCode(error);
  if (system === '') throw error;
  return REASONS[system] ?? system;
}

function outputError(code: string, path: string, error: unknown): TiquError {
  return new TiquError(code, `cannot be written: ${reasonOf(error)}`, { path });
}

/** A sink on an open descriptor. Chunks are gathered, and written at the latest when the event loop turns. */
function descriptorSink(descriptor: number, path: string, transform = (text: string): string => text): Sink {
  let pending: string[] = [];
  let size = 0;
  let closed = false;
  let failed: unknown = null;
  let scheduled = false;
  let running: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    if (pending.length === 0) return running;
    const bytes = Buffer.from(transform(pending.join('')), 'utf8');
    pending = [];
    size = 0;
    running = running.then(async () => {
      if (closed || failed) return;
      try {
        await writeAll(descriptor, bytes);
      } catch (error) {
        if (systemCode(error) === 'EPIPE') closed = true;
        else failed = error;
      }
    });
    return running;
  }

  function check(): void {
    if (failed) throw outputError('E301', path, failed);
  }

  return {
    get closed() {
      return closed;
    },
    async write(chunk) {
      check();
      if (closed || chunk === '') return;
      pending.push(chunk);
      size += chunk.length;
      if (size >= BUFFER) await flush();
      else if (!scheduled) {
        scheduled = true;
        setImmediate(() => {
          scheduled = false;
          flush();
        });
      }
      check();
    },
    async finish() {
      await flush();
      check();
    },
    async abandon() {
      await running;
    },
  };
}

/** Takes everything and keeps nothing. */
export const nowhere: Sink = { closed: false, async write() {}, async finish() {}, async abandon() {} };

/** @param transform what a terminal needs done to the text. */
export function standardOutput(transform: (text: string) => string = (text) => text): Sink {
  return descriptorSink(1, 'standard output', transform);
}

/** The file behind a link, so that the link stays; the path itself where there is none yet. */
async function target(path: string): Promise<{ path: string; mode?: number; regular: boolean }> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    return { path: real, mode: found.mode & 0o7777, regular: found.isFile() };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { path, regular: true };
    throw error;
  }
}

/**
 * A file that appears, complete, when the sink finishes; until then what was there stays. Devices and FIFOs are
 * written directly.
 *
 * @throws {TiquError} E302 the file cannot be opened.
 */
export async function outputFile(path: string): Promise<Sink> {
  try {
    const { path: real, mode, regular } = await target(path);
    const written = regular ? join(dirname(real), `.tiqu-${process.pid}-${process.hrtime.bigint()}.tmp`) : real;
    const handle = await open(written, regular ? 'wx' : 'w');
    const sink = descriptorSink(handle.fd, path);
    const discard = async (): Promise<void> => {
      await handle.close();
      if (regular) await unlink(written);
    };
    return {
      get closed() {
        return sink.closed;
      },
      write: sink.write,
      async finish() {
        try {
          await sink.finish();
          if (regular) await handle.sync();
          if (mode !== undefined && regular) await chmod(written, mode);
        } catch (error) {
          await discard();
          throw error instanceof TiquError ? error : outputError('E301', path, error);
        }
        await handle.close();
        if (regular) await rename(written, real);
      },
      async abandon() {
        await sink.abandon();
        await discard();
      },
    };
  } catch (error) {
    throw error instanceof TiquError ? error : outputError('E302', path, error);
  }
}
