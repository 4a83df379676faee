/** Everything the user named, as one ordered stream of texts and of reasons why there is none. */
import { TiquError } from '../model.js';
import { type DecodeOptions, decode } from './decode.js';
import type { FailureItem, InputItem } from './item.js';
import { readWhole } from './read.js';
import { listSources } from './sources.js';

export interface InputOptions extends DecodeOptions {
  /** Whole texts, or JSONL records. */
  readonly input: 'text' | 'jsonl';
}

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

async function* readSource(path: string, options: InputOptions): AsyncGenerator<InputItem> {
  if (options.input === 'jsonl') {
    const { readRecords } = await import('./records.js');
    yield* readRecords(path, options);
    return;
  }
  const { text, encoding, notices } = await decode(await readWhole(path), options);
  yield { kind: 'text', origin: { file: path }, text, encoding, notices };
}

/** Texts in the order of the arguments. What cannot be read is a failure in its place and stops nothing else. */
export async function* readInputs(paths: readonly string[], options: InputOptions): AsyncGenerator<InputItem> {
  for (const source of await listSources(paths, { suffixes: SUFFIXES[options.input] })) {
    if (source instanceof TiquError) {
      yield sourceFailure(source.position.path ?? '-', source);
      continue;
    }
    try {
      yield* readSource(source.path, options);
    } catch (error) {
      yield sourceFailure(source.path, error);
    }
  }
}
