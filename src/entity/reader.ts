/** Everything names need at run time, loaded once: the segmenter and the tables behind findNames. */
import type { Document, EntityCandidate, Token } from '../model.js';
import { loadSegmenter } from '../segment/jieba.js';
import type { Trace } from '../trace.js';
import { findNames } from './find.js';

export interface NameReader {
  /** The words of a flow, which facts and nouns read too. Offsets are UTF-16 units of the flow. */
  words(flow: string): Token[];
  /** People, places, organisations and titles, sorted, without overlaps. */
  names(doc: Document, words: readonly Token[], trace?: Trace): EntityCandidate[];
}

export async function loadNameReader(): Promise<NameReader> {
  const segmenter = await loadSegmenter();
  return {
    words: (flow) => segmenter.tag(flow),
    names: (doc, words, trace) => findNames(doc, words, [], trace),
  };
}
