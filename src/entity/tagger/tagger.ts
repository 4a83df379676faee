/** Finds the names of persons, places and organisations in running text with a trained model. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { explainSystemError } from '../../input/system-error.js';
import type { Diagnostic, Span, Token } from '../../model.js';
import { Decoder, scoreCharacters } from './decoder.js';
import { FeatureReader } from './features.js';
import { kindOf, LABELS, NAME_KINDS, type NameKind, OUTSIDE } from './labels.js';
import { type Lexicon, loadLexicon } from './lexicon.js';
import type { Model } from './model.js';
import { decodeModel } from './model-file.js';
import { OutsideWords } from './outside-words.js';
import { LONGEST_SENTENCE } from './sentence-view.js';
import { forEachSentence } from './sentences.js';
import { WeightTable } from './weight-table.js';

export type { NameKind } from './labels.js';

/** Offsets are UTF-16 units of the text. */
export interface NameSpan extends Span {
  readonly kind: NameKind;
}

export interface Tagger {
  /** What the user should know of this model, e.g. that it was trained with another version of the segmenter. */
  readonly notices: readonly Diagnostic[];
  /**
   * The names in a text, in order, without overlap; none holds white space or crosses a line break.
   * @param tokens the text as `Segmenter.tag` cuts it, all of it
   */
  tag(text: string, tokens: readonly Token[]): NameSpan[];
}

/** The model that the package carries. */
export const SHIPPED_MODEL = fileURLToPath(new URL('model.bin', import.meta.url));

/**
 * Loads a model and the word lists it needs.
 * @param segmenter the version of the segmenter in use (`Segmenter.version`), compared with the model's
 * @throws TiquError E310 for a file that is no model or a damaged one, E101 or E103 for one that cannot be read
 */
export async function loadTagger(segmenter: string, path: string = SHIPPED_MODEL): Promise<Tagger> {
  const [bytes, lexicon] = await Promise.all([readModelFile(path), loadLexicon()]);
  const model = decodeModel(bytes, path);
  return createTagger(model, lexicon, notices(model, lexicon, segmenter));
}

async function readModelFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw explainSystemError(path, error);
  }
}

function notices(model: Model, lexicon: Lexicon, segmenter: string): Diagnostic[] {
  const notes: Diagnostic[] = [];
  if (model.header.segmenter !== segmenter)
    notes.push({
      code: 'N310',
      message: `the entity model was trained with ${model.header.segmenter}, not ${segmenter}: it finds less; train it again`,
    });
  if (model.header.lexicon !== lexicon.fingerprint)
    notes.push({
      code: 'N311',
      message: 'the entity model was trained with other word lists: it finds less; train it again',
    });
  return notes;
}

export function createTagger(model: Model, lexicon: Lexicon, notes: readonly Diagnostic[] = []): Tagger {
  const table = new WeightTable(model);
  const reader = new FeatureReader(lexicon, table, new OutsideWords(model.outside));
  const decoder = new Decoder(model.transitions);
  const { scale } = model.header;
  const scores = new Float64Array(LONGEST_SENTENCE * LABELS);
  const labels = new Uint8Array(LONGEST_SENTENCE);

  function tag(text: string, tokens: readonly Token[]): NameSpan[] {
    const spans: NameSpan[] = [];
    let first = 0;
    forEachSentence(text, (start, end) => {
      while ((tokens[first]?.end ?? end) <= start) first++;
      reader.read(text, start, end, tokens, first);
      const length = end - start;
      scoreCharacters(table.blocks, scale, reader.features, reader.closed, length, scores);
      decoder.decode(scores, reader.closed, length, labels);
      collectSpans(labels, length, start, spans);
    });
    return spans;
  }

  return { notices: notes, tag };
}

/** Reads the names off a legal sequence of labels. */
export function collectSpans(labels: Uint8Array, length: number, offset: number, spans: NameSpan[]): void {
  for (let i = 0; i < length; ) {
    const kind = kindOf(labels[i] ?? OUTSIDE);
    if (kind < 0) {
      i++;
      continue;
    }
    let end = i;
    // Within a name only the last label is E or S: (label - 1) & 3 is 2 or 3.
    while (end < length - 1 && (((labels[end] ?? 0) - 1) & 3) < 2) end++;
    spans.push({ start: offset + i, end: offset + end + 1, kind: NAME_KINDS[kind] ?? 'person' });
    i = end + 1;
  }
}
