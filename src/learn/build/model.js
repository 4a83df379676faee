// Makes the model that the package carries, and its card, from a folder of corpora:
//   npm run model -- CORPORA_DIR [--scheme NAME] [--epochs N] [--out FILE]
// CORPORA_DIR holds NAME.train.tsv.gz and, where there is one, NAME.dev.tsv.gz, in BIO columns. The same corpora give
// the same file. `--scheme msra` leaves the corpora as they are and folds the model to the scheme of that one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadLexicon } from '../../../dist/entity/tagger/lexicon.js';
import { encodeModel } from '../../../dist/entity/tagger/model-file.js';
import { createTagger } from '../../../dist/entity/tagger/tagger.js';
import { byContract } from '../../../dist/learn/contract.js';
import { readCorpus } from '../../../dist/learn/corpus.js';
import { evaluate } from '../../../dist/learn/evaluate.js';
import { exchangeNames } from '../../../dist/learn/exchange.js';
import { NameMaker } from '../../../dist/learn/names.js';
import { namelessPassages } from '../../../dist/learn/phrases.js';
import { Random } from '../../../dist/learn/random.js';
import { train } from '../../../dist/learn/train.js';
import { loadSegmenter } from '../../../dist/segment/jieba.js';
import { modelCard } from './model-card.js';

const CORPORA = ['msra', 'pfr', 'boson', 'cluener'];
/** Copies of sentences with other names in them, for each corpus, as a share of its sentences. */
const EXCHANGED = { msra: 0.3, pfr: 0.3, boson: 1, cluener: 0.6 };
/** Our own sentences are few and say best what is wanted: each is learnt as often, and as often again with other names. */
const OWN_COPIES = 3;
const OWN = ['tune.jsonl', 'genres.jsonl', 'prose.jsonl', 'texts.jsonl'];
const OWN_HELD_OUT = ['held.jsonl', 'held-texts.jsonl'];
/** How much of the special habits of the four corpora goes into the shipped model: the best on our own held-out sentences. */
const SHARES = [0, 0.1, 0.2];
/** How readily it names: the best on all held-out sentences, where a false name weighs more than a missed one (F0.5). */
const OUTSIDE_BIASES = [-0.15, 0, 0.15];
const PRECISION_WEIGHT = 0.5 ** 2;
/** Sentences of official prose without a name. */
const NAMELESS = 1500;
const SEED = 5;

const usage = 'usage: npm run model -- CORPORA_DIR [--scheme NAME] [--epochs N] [--out FILE]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { scheme: { type: 'string' }, epochs: { type: 'string', default: '8' }, out: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error(usage);
const epochs = Number(values.epochs);
const fixture = (name) => fileURLToPath(new URL(`../../../fixtures/entities/${name}`, import.meta.url));
const words = (path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8')
    .replace(/^#.*$/gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');

const segmenter = await loadSegmenter();
const lexicon = await loadLexicon();

async function part(name, half) {
  const path = join(folder, `${name}.${half}.tsv.gz`);
  return existsSync(path) ? [{ ...(await readCorpus(path)), name }] : [];
}
const gather = async (half) => (await Promise.all(CORPORA.map((name) => part(name, half)))).flat();
const judge = (model, passages) => evaluate(createTagger(model, lexicon), passages, segmenter).tally;
const report = (epoch) => console.error(JSON.stringify(epoch));

/** F0.5 of a score. */
function precisionFirst({ precision, recall }) {
  const weighed = PRECISION_WEIGHT * precision + recall;
  return weighed === 0 ? 0 : ((1 + PRECISION_WEIGHT) * precision * recall) / weighed;
}
const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** The choice that scores best, the first of equals; every score is reported. */
function best(choices, score, name) {
  const scored = choices.map((choice) => ({ choice, worth: score(choice) }));
  for (const { choice, worth } of scored) console.error(JSON.stringify({ [name]: choice, worth }));
  return scored.reduce((a, b) => (b.worth > a.worth ? b : a)).choice;
}

/** The corpora as they are; the model follows one of them. */
async function trainFolded(scheme) {
  const [corpora, heldOut] = [await gather('train'), await gather('dev')];
  const training = await train(corpora, heldOut, segmenter, { epochs, averageFrom: Math.ceil(epochs / 2) }, report);
  return {
    corpora,
    heldOut,
    training,
    model: training.model({ [scheme]: 1 }),
    scheme: { [scheme]: 1 },
    outsideBias: 0,
  };
}

/** The corpora brought nearer to our idea of a name, with names exchanged, and our own sentences beside them. */
async function trainShipped() {
  const towns = words('../../entity/gazetteer/towns.tsv').filter((word) => !/^\d/.test(word));
  const given = words('../../entity/tagger/lexicon/given-characters.txt');
  const maker = new NameMaker(new Random(SEED), given, towns);
  const corpora = (await gather('train')).map(byContract).map(({ name, passages }) => ({
    name,
    passages: [...passages, ...exchangeNames(passages, EXCHANGED[name], maker)],
  }));
  const own = [];
  for (const name of OWN) own.push(...(await readCorpus(fixture(name))).passages);
  const copies = Array.from({ length: OWN_COPIES }, () => [...own, ...exchangeNames(own, 1, maker)]).flat();
  corpora.push({ name: 'own', passages: [...copies, ...namelessPassages(NAMELESS, new Random(SEED))] });
  const ownHeldOut = [];
  for (const name of OWN_HELD_OUT) ownHeldOut.push(...(await readCorpus(fixture(name))).passages);
  const heldOut = [...(await gather('dev')).map(byContract), { name: 'own', passages: ownHeldOut }];
  const training = await train(corpora, heldOut, segmenter, { epochs, averageFrom: Math.ceil(epochs / 2) }, report);
  const candidate = (share, outsideBias) => {
    const scheme = { own: 1, ...Object.fromEntries(CORPORA.map((name) => [name, share])) };
    return { scheme, outsideBias, model: training.model(scheme, { outsideBias }) };
  };
  const share = best(SHARES, (each) => judge(candidate(each, 0).model, ownHeldOut).overall().f1, 'share');
  const outsideBias = best(
    OUTSIDE_BIASES,
    (each) => {
      const { model } = candidate(share, each);
      return mean(heldOut.map(({ passages }) => precisionFirst(judge(model, passages).overall())));
    },
    'outsideBias',
  );
  return { corpora, heldOut, training, ...candidate(share, outsideBias) };
}

const { corpora, heldOut, training, model, scheme, outsideBias } =
  values.scheme === undefined ? await trainShipped() : await trainFolded(values.scheme);
const bytes = encodeModel(model);
const shipped = fileURLToPath(new URL('../../entity/tagger/model.bin', import.meta.url));
const out = values.out ?? shipped;
writeFileSync(out, bytes);
const scores = heldOut.map(({ name, passages }) => ({
  name,
  own: judge(training.model({ [name]: 1 }), passages),
  mixed: judge(model, passages),
}));
const card = modelCard({ corpora, scheme, outsideBias, bytes, model, scores, epochs });
if (out === shipped) writeFileSync(join(shipped, '..', 'model-card.md'), card);
console.log(card);
