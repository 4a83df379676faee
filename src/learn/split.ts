/** Corpora cut into what is learnt from and what is held out to judge by. */
import type { Corpus } from './passage.js';

/** Corpora of the same name become one. */
export function joinByName(corpora: readonly Corpus[]): Corpus[] {
  const names = [...new Set(corpora.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    passages: corpora.filter((corpus) => corpus.name === name).flatMap(({ passages }) => passages),
  }));
}

/** Every `every`th passage is held out. A corpus too small for that is judged by what it was trained on. */
export function holdOut(corpus: Corpus, every: number): { readonly learnt: Corpus; readonly heldOut: Corpus } {
  const { name, passages } = corpus;
  if (passages.length < every) return { learnt: corpus, heldOut: corpus };
  const isHeld = (_: unknown, index: number) => index % every === every - 1;
  return {
    learnt: { name, passages: passages.filter((passage, index) => !isHeld(passage, index)) },
    heldOut: { name, passages: passages.filter(isHeld) },
  };
}
