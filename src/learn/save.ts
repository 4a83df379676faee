import { open, rename, unlink } from 'node:fs/promises';
import { TiquError } from '../model.js';

/**
 * Writes a file whole or not at all: what stood there before stays until the new content is on the disk.
 * @throws TiquError E301 when it cannot be written
 */
export async function saveWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new TiquError('E301', `cannot write it (${code})`, { path });
  }
}

/** Fails before hours of training, not after them. @throws TiquError E301 */
export async function checkWritable(path: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await (await open(draft, 'wx')).close();
    await unlink(draft);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new TiquError('E301', `cannot write it (${code})`, { path });
  }
}
