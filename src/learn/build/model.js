// Makes the model that the package carries, and its card, from a folder of corpora:
//   npm run model -- CORPORA_DIR [--scheme NAME] [--epochs N] [--out FILE]
// CORPORA_DIR holds NAME.train.tsv.gz and, where there is one, NAME.dev.tsv.gz, in BIO columns. The same corpora give
// the same file. `--scheme msra` folds the model to the scheme of one corpus instead of the shipped mixture.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../../dist/entity/tagger/lexicon.js';
import { encodeModel } from '../../../dist/entity/tagger/model-file.js';
import { createTagger } from '../../../dist/entity/tagger/tagger.js';
import { readCorpus } from '../../../dist/learn/corpus.js';
import { evaluate } from '../../../dist/learn/evaluate.js';
import { train } from '../../../dist/learn/train.js';
import { loadSegmenter } from '../../../dist/segment/jieba.js';
import { modelCard } from './model-card.js';

/** Our own sentences come last: they are few, annotated by the rules of this tool. */
const CORPORA = ['msra', 'pfr', 'boson', 'cluener'];
/** How much of each corpus's own habits goes into the shipped model; chosen on our own sentences. */
const SCHEME = { msra: 0.6, pfr: 0.2, boson: 0.4, cluener: 0.2 };
const OUTSIDE_BIAS = 0;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scheme: { type: 'string' }, epochs: { type: 'string', default: '10' }, out: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error('usage: npm run model -- CORPORA_DIR [--scheme NAME] [--epochs N] [--out FILE]');

const part = async (name, half) => {
  const path = join(folder, `${name}.${half}.tsv.gz`);
  return existsSync(path) ? [{ ...(await readCorpus(path)), name }] : [];
};
const gather = async (half) => (await Promise.all(CORPORA.map((name) => part(name, half)))).flat();

const segmenter = await loadSegmenter();
const heldOut = await gather('dev');
const corpora = await gather('train');
const epochs = Number(values.epochs);
const training = await train(corpora, heldOut, segmenter, { epochs, averageFrom: Math.ceil(epochs / 2) }, (report) =>
  console.error(JSON.stringify(report)),
);

const scheme = values.scheme === undefined ? SCHEME : { [values.scheme]: 1 };
const model = training.model(scheme, { outsideBias: values.scheme === undefined ? OUTSIDE_BIAS : 0 });
const bytes = encodeModel(model);
const shipped = fileURLToPath(new URL('../../entity/tagger/model.bin', import.meta.url));
const out = values.out ?? shipped;
writeFileSync(out, bytes);

const lexicon = await loadLexicon();
const judge = (made, passages) => evaluate(createTagger(made, lexicon), passages, segmenter).tally;
const scores = heldOut.map(({ name, passages }) => ({
  name,
  own: judge(training.model({ [name]: 1 }), passages),
  mixed: judge(model, passages),
}));
const card = modelCard({ corpora, scheme, bytes, model, scores, epochs });
if (out === shipped) writeFileSync(join(shipped, '..', 'model-card.md'), card);
console.log(card);
