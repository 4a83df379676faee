/** Everything names need at run time, loaded once: the segmenter, the tagger and its model. */
import type { Diagnostic, Document, EntityCandidate, Token } from '../model.js';
import type { UserWord } from '../segment/dictionary.js';
import { loadSegmenter } from '../segment/jieba.js';
import type { Trace } from '../trace.js';
import { findNames } from './find.js';
import { loadTagger } from './tagger/tagger.js';
import { buildUserGrammar, withUserGrammar } from './user-grammar.js';
import { buildUserNames } from './user-names.js';

export interface NameReader {
  /** What the user should know of the model in use. */
  readonly notices: readonly Diagnostic[];
  /** The words of a flow, which facts and nouns read too. Offsets are UTF-16 units of the flow. */
  words(flow: string): Token[];
  /** People, places, organisations and titles, sorted, without overlaps. */
  names(doc: Document, words: readonly Token[], trace?: Trace): EntityCandidate[];
}

/**
 * @param userWords the user's word lists: those tagged nr, ns and nt are names wherever they stand, nnt and nnd titles,
 *   nis what organisations end with
 * @param model the path of a model; else the one of the package
 * @throws {TiquError} E310, E101 or E103 for a model that cannot be used
 */
export async function loadNameReader(userWords: Iterable<UserWord> = [], model?: string): Promise<NameReader> {
  const segmenter = await loadSegmenter();
  const tagger = await loadTagger(segmenter.version, model);
  const listed = [...userWords];
  const users = buildUserNames(listed);
  const grammar = buildUserGrammar(listed);
  return {
    notices: tagger.notices,
    words: (flow) => segmenter.tag(flow),
    names: (doc, words, trace) =>
      withUserGrammar(grammar, () => findNames(doc, words, tagger.tag(doc.flow, words), trace, users)),
  };
}
