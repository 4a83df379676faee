import { Positions } from '../../document/offsets.js';
import { readInputs } from '../../input/inputs.js';
import type { TextItem } from '../../input/item.js';
import type { DocumentOutcome } from '../../output/outcome.js';
import { outputFile } from '../../output/sink.js';
import { tokenView } from '../../output/token-view.js';
import { buildDictionary, type Dictionary } from '../../segment/dictionary.js';
import { loadSegmenter } from '../../segment/jieba.js';
import { SEGMENT_MODES, type SegmentOptions } from '../../segment/segmenter.js';
import { loadUserWords } from '../../segment/user-words.js';
import { runItems } from '../../work/run.js';
import { EXIT, type Run } from '../command.js';
import * as options from '../options.js';
import { formatName, makeFormat, openOutput, withSinks } from '../output.js';
import { choice, inputOptions, inputPaths, list, text } from '../settings.js';

async function loadDictionary(paths: readonly string[]): Promise<Dictionary | undefined> {
  return paths.length === 0 ? undefined : buildDictionary(await loadUserWords(paths));
}

/** Words of one text as rows; offsets in code points of the source. */
function tokenRows(source: string, words: readonly { word: string; tag: string; start: number; end: number }[]) {
  const positions = new Positions(source);
  return words.map(({ word, tag, start, end }) => {
    const { offset, line, column } = positions.at(start);
    return { text: word, ...(tag === '' ? {} : { tag }), start: offset, end: positions.codePoint(end), line, column };
  });
}

export const segment: Run = async (args, raw, session) => {
  const input = inputOptions(raw, options);
  const paths = inputPaths(args, session.stdinIsTerminal);
  const dictionary = await loadDictionary(list(raw, options.dict));
  const settings: SegmentOptions = {
    mode: choice(raw, options.mode, SEGMENT_MODES) ?? 'accurate',
    hmm: raw.hmm !== false,
    tags: raw.tags !== false,
    ...(dictionary ? { dictionary } : {}),
  };
  const name = formatName(raw, options.segmentFormat, 'text');
  const origin = input.input === 'jsonl' ? 'id' : 'file';
  const format = await makeFormat({ name, view: tokenView, origin }, raw, session);
  const segmenter = await loadSegmenter();
  const sink = await openOutput(raw, name, session);
  const rejectsPath = text(raw, options.rejects);
  const rejects = rejectsPath === undefined ? null : await outputFile(rejectsPath);
  const process = (item: TextItem): DocumentOutcome => ({
    kind: 'document',
    origin: item.origin,
    head: { encoding: item.encoding },
    lists: { tokens: tokenRows(item.text, segmenter.segment(item.text, settings)) },
  });
  await withSinks(rejects ? [sink, rejects] : [sink], session, () =>
    runItems({
      items: readInputs(paths, input),
      process,
      format,
      list: tokenView.list,
      sink,
      ...(rejects ? { rejects } : {}),
      messages: session.messages,
      signal: session.signal,
    }),
  );
  return EXIT.done;
};
