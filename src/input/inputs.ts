/** Everything the user named, as one ordered stream of texts and of reasons why there is none. */
import { TiquError } from '../model.js';
import { type DecodeOptions, decode } from './decode.js';
import type { FailureItem, InputBatch } from './item.js';
import { lengthOf, readBytes, readChunks } from './read.js';
import type { SourceOrError } from './source.js';
import { listSources } from './sources.js';

export interface InputOptions extends DecodeOptions {
  /** Whole texts, or JSONL records. */
  readonly input: 'text' | 'jsonl';
  /** Texts larger than can be read in parts are an error: the work needs each of them as one. */
  readonly whole?: boolean;
  /** Told of bytes as they are read. */
  readonly onBytes?: (count: number) => void;
}

/** Bytes of a text that is read as one. Larger than any book; a larger text is read in parts. */
const LARGEST_TEXT = 2 ** 22;
/** V8's longest string is 2^29 − 24 units, and a byte of ASCII becomes one unit. */
const LARGEST_STRING = 2 ** 29 - 24;

const SUFFIXES = { text: ['.txt', '.md'], jsonl: ['.jsonl'] } as const;

function sourceFailure(path: string, error: unknown): FailureItem {
  if (!(error instanceof TiquError)) throw error;
  const { code, message, position } = error;
  const { line, column } = position;
  return {
    kind: 'failure',
    origin: { file: path },
    path,
    record: false,
    error: { code, message, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
  };
}

async function* readSource(path: string, options: InputOptions): AsyncGenerator<InputBatch> {
  const { onBytes = () => {} } = options;
  if (options.input === 'jsonl') {
    const { readRecords } = await import('./records.js');
    yield* readRecords(path, readChunks(path, onBytes), options);
    return;
  }
  const bytes = await readBytes(path, options.whole ? LARGEST_STRING : LARGEST_TEXT, onBytes);
  if ('whole' in bytes) {
    const { text, encoding, notices } = await decode(bytes.whole, options);
    yield [{ kind: 'text', origin: { file: path }, text, encoding, notices }];
  } else if (options.whole) throw new TiquError('E106', 'too large to be read as one text', { path });
  else {
    const { readParts } = await import('./large.js');
    yield* readParts(path, bytes.chunks, bytes.again, options);
  }
}

/** Everything that `paths` name, in order; what is not there stands as an error in its place. */
export function listInputs(paths: readonly string[], { input }: InputOptions): Promise<SourceOrError[]> {
  return listSources(paths, { suffixes: SUFFIXES[input] });
}

/** Bytes of all sources together; null where one of them is a stream, whose length only its end tells. */
export async function totalBytes(sources: readonly SourceOrError[]): Promise<number | null> {
  let total = 0;
  for (const source of sources) {
    if (source instanceof TiquError) continue;
    const length = await lengthOf(source.path).catch(() => 0);
    if (length === null) return null;
    total += length;
  }
  return total;
}

/** Texts in the order of the sources. What cannot be read is a failure in its place and stops nothing else. */
export async function* readInputs(
  sources: readonly SourceOrError[],
  options: InputOptions,
): AsyncGenerator<InputBatch> {
  for (const source of sources) {
    if (source instanceof TiquError) {
      yield [sourceFailure(source.position.path ?? '-', source)];
      continue;
    }
    try {
      yield* readSource(source.path, options);
    } catch (error) {
      yield [sourceFailure(source.path, error)];
    }
  }
}
