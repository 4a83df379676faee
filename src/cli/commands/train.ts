/** `train`: a tagger of the user's own. */
import { encodeModel } from '../../entity/tagger/model-file.js';
import { readCorpus } from '../../learn/corpus.js';
import type { Corpus } from '../../learn/passage.js';
import { epochText } from '../../learn/report.js';
import { checkWritable, saveWhole } from '../../learn/save.js';
import { holdOut, joinByName } from '../../learn/split.js';
import { TRAINING_DEFAULTS, train as trainTagger } from '../../learn/train.js';
import { TiquError } from '../../model.js';
import { standardOutput } from '../../output/sink.js';
import { loadSegmenter } from '../../segment/jieba.js';
import { EXIT, type Run } from '../command.js';
import type { RawOptions } from '../option.js';
import * as options from '../options.js';
import { count, list, text } from '../settings.js';

/** One passage in so many is held out when no file for that is named. */
const HELD_OUT = 20;

/** `msra=0.7,boson=0.3` → shares by corpus name. @throws {TiquError} E003 */
function readScheme(raw: RawOptions): Record<string, number> | null {
  const given = list(raw, options.scheme);
  if (given.length === 0) return null;
  return Object.fromEntries(
    given.map((entry): [string, number] => {
      const [, name = '', share] = /^([^=]+)(?:=(\d+(?:\.\d+)?))?$/.exec(entry) ?? [];
      if (name === '') throw new TiquError('E003', `--scheme ${entry}: not a share like news=0.7`);
      return [name, share === undefined ? 1 : Number(share)];
    }),
  );
}

async function readAll(paths: readonly string[]): Promise<Corpus[]> {
  const corpora: Corpus[] = [];
  for (const path of paths) corpora.push(await readCorpus(path));
  return corpora;
}

/** With a scheme corpora stay apart by name; without one they are one corpus with one idea of a name. */
function arrange(corpora: readonly Corpus[], apart: boolean): Corpus[] {
  return joinByName(apart ? corpora : corpora.map(({ passages }) => ({ name: 'corpus', passages })));
}

export const train: Run = async (args, raw, session) => {
  const output = text(raw, options.output);
  if (args.length === 0) throw new TiquError('E004', 'no corpus to train on');
  if (output === undefined) throw new TiquError('E003', '--output FILE is missing: where the model goes');
  const scheme = readScheme(raw);
  const settings = {
    epochs: Math.max(1, count(raw, options.epochs, 1000) ?? TRAINING_DEFAULTS.epochs),
    seed: count(raw, options.seed, 999_999_999) ?? TRAINING_DEFAULTS.seed,
  };
  await checkWritable(output);
  const given = arrange(await readAll(args), scheme !== null);
  const names = given.map(({ name }) => name);
  const unknown = Object.keys(scheme ?? {}).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new TiquError('E003', `--scheme ${unknown}: no corpus of this name (there are ${names.join(', ')})`);
  const judged = await readAll(list(raw, options.heldOut));
  const split = given.map((corpus) => holdOut(corpus, HELD_OUT));
  const learnt = judged.length > 0 ? given : split.map((parts) => parts.learnt);
  const heldOut = judged.length > 0 ? arrange(judged, scheme !== null) : split.map((parts) => parts.heldOut);

  const lines: string[] = [];
  const training = await trainTagger(
    learnt,
    heldOut,
    await loadSegmenter(),
    { ...settings, averageFrom: Math.ceil(settings.epochs / 2) },
    (report) => {
      lines.push(epochText(report));
      if (session.standard.isTerminal) process.stderr.write(epochText(report));
    },
  );
  await saveWhole(output, encodeModel(training.model(scheme ?? {})));
  const sink = standardOutput();
  if (!session.standard.isTerminal) await sink.write(lines.join(''));
  await sink.finish();
  return EXIT.done;
};
