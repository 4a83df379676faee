/** Training as commands and scripts call it: corpora in, models out. */
import { loadLexicon } from '../entity/tagger/lexicon.js';
import type { Model } from '../entity/tagger/model.js';
import { TiquError } from '../model.js';
import type { Segmenter } from '../segment/segmenter.js';
import { hashCorpora, numberRows, RowSpace } from './instances.js';
import { outsideWords } from './outside-words.js';
import type { Corpus } from './passage.js';
import { makeModel, SCHEME_DEFAULTS, type SchemeOptions } from './scheme.js';
import { type EpochReport, Trainer, type TrainerOptions } from './trainer.js';

export const TRAINING_DEFAULTS: TrainerOptions = {
  epochs: 10,
  averageFrom: 5,
  alpha: 0.1,
  beta: 1,
  l1: 0.3,
  l2: 2,
  dropout: 0.3,
  seed: 1,
};

/** Features seen less often are not learnt. */
const LEAST = 2;

/** Trained weights from which a model of any scheme can be made. */
export interface Training {
  /** @param scheme shares of the corpora; a corpus not named has none */
  model(scheme: Readonly<Record<string, number>>, options?: Partial<Omit<SchemeOptions, 'shares'>>): Model;
}

/**
 * Trains on the corpora. The same corpora in the same order with the same seed give the same weights.
 * @param heldOut passages of corpora of the same names, scored after each epoch
 * @throws TiquError E322 when there is nothing to learn from
 */
export async function train(
  corpora: readonly Corpus[],
  heldOut: readonly Corpus[],
  segmenter: Segmenter,
  options: Partial<TrainerOptions> = {},
  report?: (report: EpochReport) => void,
): Promise<Training> {
  if (!corpora.some(({ passages }) => passages.some(({ names }) => names.length > 0)))
    throw new TiquError('E322', 'the corpus holds no name to learn from');
  const lexicon = await loadLexicon();
  const settings = { ...TRAINING_DEFAULTS, ...options };
  const hashed = hashCorpora(corpora, segmenter, lexicon);
  const outside = outsideWords(corpora, segmenter);
  const space = new RowSpace(hashed, LEAST);
  const judged = new Map(
    heldOut.map((corpus) => {
      const index = corpora.findIndex(({ name }) => name === corpus.name);
      return [corpus.name, numbered([corpus], index)];
    }),
  );
  function numbered(some: readonly Corpus[], index: number) {
    const [one] = hashCorpora(some, segmenter, lexicon);
    if (!one) throw new Error('no corpus to number');
    return numberRows(one, space, index);
  }
  const instances = hashed.map((corpus, index) => numberRows(corpus, space, index));
  // The hashes are not needed any more, and they are the largest thing in memory.
  hashed.length = 0;
  const weights = new Trainer(space.size, settings).train(instances, judged, report);
  const about = {
    corpora: corpora.map(({ name, passages }) => `${name} (${passages.length})`).join(', '),
    training: JSON.stringify(settings),
  };
  return {
    model: (scheme, made = {}) =>
      makeModel(
        weights,
        space,
        { ...SCHEME_DEFAULTS, ...made, shares: corpora.map(({ name }) => scheme[name] ?? 0) },
        {
          segmenter: segmenter.version,
          lexicon: lexicon.fingerprint,
          about: {
            ...about,
            scheme: JSON.stringify(scheme),
            outsideBias: String(made.outsideBias ?? SCHEME_DEFAULTS.outsideBias),
          },
        },
        outside,
      ),
  };
}
