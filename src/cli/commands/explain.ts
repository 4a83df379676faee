import { readDocument } from '../../document/document.js';
import { decode } from '../../input/decode.js';
import { readBytes } from '../../input/read.js';
import { TiquError } from '../../model.js';
import { explainJson, explainText } from '../../output/explanation.js';
import { standardOutput } from '../../output/sink.js';
import { loadPipeline } from '../../pipeline.js';
import { loadSegmenter } from '../../segment/jieba.js';
import { Trace } from '../../trace.js';
import { EXIT, type Run } from '../command.js';
import * as options from '../options.js';
import { choice, list } from '../settings.js';
import { terminalOf } from '../terminal.js';
import { chosenTypes, extractSettings } from './extract.js';

/** Bytes of text that a person could read an explanation of. */
const LONGEST = 2 ** 20;

/** @throws {TiquError} E106 for more than that, E104 and E105 for what is no text. */
async function pipedText(): Promise<string> {
  const bytes = await readBytes('-', LONGEST, () => {});
  if (!('whole' in bytes)) throw new TiquError('E106', 'too much to be explained', { path: '-' });
  return (await decode(bytes.whole, { encoding: 'auto', lossy: false })).text;
}

export const explain: Run = async (args, raw, session) => {
  if (args.length === 0 && session.stdinIsTerminal) throw new TiquError('E004', 'no sentence to explain');
  const text = args.length > 0 ? args.join(' ') : await pipedText();
  const types = chosenTypes(raw);
  const form = choice(raw, options.briefFormat, ['table', 'json'] as const) ?? 'table';
  const when = choice(raw, options.color, ['auto', 'always', 'never'] as const) ?? 'auto';
  const facts = list(raw, options.type).length === 0;
  const extract = await loadPipeline({ ...extractSettings(raw, session, types), facts });
  const trace = new Trace();
  const { mentions, facts: told = [] } = extract({ text, encoding: 'utf-8', file: '-' }, trace);
  const { flow } = readDocument(text);
  const words = types.has('entity') ? (await loadSegmenter()).tag(flow) : [];
  const explanation = { flow, words, notes: trace.notes, mentions, facts: told };
  const terminal = await terminalOf(session.standard, when, session.env);
  const sink = standardOutput();
  await sink.write(form === 'json' ? explainJson(explanation) : explainText(explanation, terminal));
  await sink.finish();
  return EXIT.done;
};
