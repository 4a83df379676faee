/** Annotated corpora from disk. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { explainSystemError } from '../input/system-error.js';
import { TiquError } from '../model.js';
import { readBio } from './bio.js';
import { readJsonl } from './jsonl.js';
import type { Corpus, Passage } from './passage.js';

/**
 * Reads a corpus: BIO columns, or JSONL when the path ends so; either may be gzipped. The corpus is called after its
 * file, up to the first dot, so that msra.train.tsv.gz and msra.dev.tsv.gz are parts of one.
 * @throws TiquError E320–E324, E101, E103, with path and, where there is one, line
 */
export async function readCorpus(path: string): Promise<Corpus> {
  const text = decode(await readBytes(path), path);
  const plain = path.replace(/\.gz$/, '');
  const passages: Passage[] = /\.(?:jsonl|ndjson)$/.test(plain) ? readJsonl(text, path) : readBio(text, path);
  if (passages.length === 0) throw new TiquError('E324', 'the corpus is empty', { path });
  return { name: basename(plain).split('.')[0] ?? plain, passages };
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new TiquError('E324', 'the compressed corpus is damaged', { path });
    throw explainSystemError(path, error);
  }
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TiquError('E324', 'the corpus is not UTF-8', { path });
  }
}
