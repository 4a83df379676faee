/** `eval`: how well a model does on annotated text. */
import { loadTagger } from '../../entity/tagger/tagger.js';
import { readCorpus } from '../../learn/corpus.js';
import { evaluate } from '../../learn/evaluate.js';
import { type EvaluatedCorpus, errorText, evaluationJson, scoreText } from '../../learn/report.js';
import { TiquError } from '../../model.js';
import { escapeForTerminal } from '../../output/escape.js';
import { standardOutput } from '../../output/sink.js';
import { loadSegmenter, segmenterVersion } from '../../segment/jieba.js';
import { EXIT, type Run } from '../command.js';
import * as options from '../options.js';
import { choice, flag } from '../settings.js';

export const evaluateModel: Run = async (args, raw, session) => {
  const [model, ...paths] = args;
  if (model === undefined || paths.length === 0) throw new TiquError('E004', 'a model and a corpus are needed');
  const format = choice(raw, options.briefFormat, ['table', 'json'] as const) ?? 'table';
  const showErrors = flag(raw, options.showErrors);
  const tagger = await loadTagger(segmenterVersion(), model);
  for (const notice of tagger.notices) session.messages.notice(model, notice);
  const evaluated: EvaluatedCorpus[] = [];
  for (const path of paths) {
    const { passages } = await readCorpus(path);
    const segmenter = await loadSegmenter();
    evaluated.push({ path, evaluation: evaluate(tagger, passages, segmenter) });
  }
  const sink = standardOutput(session.standard.isTerminal ? escapeForTerminal : undefined);
  if (format === 'json') await sink.write(evaluationJson(evaluated, showErrors));
  else
    for (const { path, evaluation } of evaluated) {
      if (showErrors) for (const error of evaluation.errors) await sink.write(errorText(path, error));
      await sink.write(`${path}\n${scoreText(evaluation.tally)}`);
    }
  await sink.finish();
  return EXIT.done;
};
