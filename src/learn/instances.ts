/**
 * Sentences as the trainer wants them: hashed once, then numbered. An epoch is number crunching over a few typed arrays.
 *
 * Corpora disagree on what a name is (is 省委 one? does a place end before 路?). So every feature gets a second row of
 * weights for each corpus that has it: the shared row learns what all agree on, the copies what is special. The trainer
 * sees only rows; `scheme.ts` joins shared rows and copies when the model is made.
 */
import { FeatureReader, HASHES, TEMPLATES } from '../entity/tagger/features.js';
import { labelOf, NAME_KINDS, OUTSIDE } from '../entity/tagger/labels.js';
import type { Lexicon } from '../entity/tagger/lexicon.js';
import { forEachSentence } from '../entity/tagger/sentences.js';
import type { Segmenter } from '../segment/segmenter.js';
import { FeatureIndex } from './feature-index.js';
import type { Corpus, Passage } from './passage.js';

/** Sentences of one corpus: TEMPLATES hashes and a label for each character, end to end. */
export interface Hashed {
  readonly hashes: Int32Array;
  readonly labels: Uint8Array;
  /** Start of each sentence in characters, and the end of the last. */
  readonly bounds: Uint32Array;
}

/** Sentences as lists of rows. Character i has the rows from rowBounds[i] to rowBounds[i + 1] - 1. */
export interface Instances {
  readonly rows: Int32Array;
  readonly rowBounds: Uint32Array;
  readonly labels: Uint8Array;
  readonly bounds: Uint32Array;
}

/** Hashes a corpus. Sentences that cut a name or touch an open stretch are left out. */
export function hashCorpus(passages: readonly Passage[], segmenter: Segmenter, lexicon: Lexicon): Hashed {
  const reader = new FeatureReader(lexicon, HASHES);
  const capacity = passages.reduce((sum, passage) => sum + passage.text.length, 0);
  const hashes = new Int32Array(capacity * TEMPLATES);
  const labels = new Uint8Array(capacity);
  const bounds: number[] = [0];
  let at = 0;
  for (const passage of passages) {
    const tokens = segmenter.tag(passage.text);
    const marked = labelPassage(passage);
    let first = 0;
    forEachSentence(passage.text, (start, end) => {
      while ((tokens[first]?.end ?? end) <= start) first++;
      if (cutsName(passage, start, end)) return;
      reader.read(passage.text, start, end, tokens, first);
      const length = end - start;
      hashes.set(reader.features.subarray(0, length * TEMPLATES), at * TEMPLATES);
      labels.set(marked.subarray(start, end), at);
      at += length;
      bounds.push(at);
    });
  }
  return {
    hashes: hashes.subarray(0, at * TEMPLATES),
    labels: labels.subarray(0, at),
    bounds: Uint32Array.from(bounds),
  };
}

function cutsName(passage: Passage, start: number, end: number): boolean {
  const crossing = passage.names.some(
    (name) => (name.start < start && name.end > start) || (name.start < end && name.end > end),
  );
  return crossing || (passage.open ?? []).some((stretch) => stretch.start < end && stretch.end > start);
}

/** The label of each UTF-16 unit of a passage. */
export function labelPassage(passage: Passage): Uint8Array {
  const labels = new Uint8Array(passage.text.length).fill(OUTSIDE);
  for (const { start, end, kind } of passage.names) {
    const index = NAME_KINDS.indexOf(kind);
    if (end - start === 1) labels[start] = labelOf(index, 'S');
    else {
      labels.fill(labelOf(index, 'M'), start, end);
      labels[start] = labelOf(index, 'B');
      labels[end - 1] = labelOf(index, 'E');
    }
  }
  return labels;
}

/** Numbers of all rows: the shared features first, then the copies of each corpus. */
export class RowSpace {
  readonly shared: FeatureIndex;
  readonly copies: readonly FeatureIndex[];
  /** First row of each corpus's copies. */
  readonly firstRows: readonly number[];
  readonly size: number;

  constructor(corpora: readonly Hashed[], least: number) {
    this.shared = FeatureIndex.ofFrequent(
      corpora.map(({ hashes }) => hashes),
      least,
    );
    this.copies = corpora.length < 2 ? [] : corpora.map(({ hashes }) => FeatureIndex.ofFrequent([hashes], least));
    let next = this.shared.size;
    this.firstRows = this.copies.map((copy) => {
      const first = next;
      next += copy.size;
      return first;
    });
    this.size = next;
  }
}

/** Turns hashes into rows: for each known feature its shared row and, with corpora apart, the copy of its corpus. */
export function numberRows(hashed: Hashed, space: RowSpace, corpus: number): Instances {
  const copy = space.copies[corpus];
  const firstRow = space.firstRows[corpus] ?? 0;
  const characters = hashed.labels.length;
  const rowBounds = new Uint32Array(characters + 1);
  let rows = new Int32Array(characters * TEMPLATES + TEMPLATES * 2);
  let at = 0;
  for (let i = 0; i < characters; i++) {
    if (rows.length - at < TEMPLATES * 2) {
      const larger = new Int32Array(Math.ceil(rows.length * 1.3) + TEMPLATES * 2);
      larger.set(rows);
      rows = larger;
    }
    for (let t = i * TEMPLATES; t < (i + 1) * TEMPLATES; t++) {
      const hash = hashed.hashes[t] ?? 0;
      const shared = space.shared.numberOf(hash);
      if (shared < 0) continue;
      rows[at++] = shared;
      if (copy === undefined) continue;
      const own = copy.numberOf(hash);
      if (own >= 0) rows[at++] = firstRow + own;
    }
    rowBounds[i + 1] = at;
  }
  return { rows: rows.subarray(0, at), rowBounds, labels: hashed.labels, bounds: hashed.bounds };
}

export function hashCorpora(corpora: readonly Corpus[], segmenter: Segmenter, lexicon: Lexicon): Hashed[] {
  return corpora.map(({ passages }) => hashCorpus(passages, segmenter, lexicon));
}
