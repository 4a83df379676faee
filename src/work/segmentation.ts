/** Words of one text as rows; offsets in code points of the source. */
import { Positions } from '../document/offsets.js';
import type { Position, Token } from '../model.js';
import type { Row } from '../output/outcome.js';
import { buildDictionary } from '../segment/dictionary.js';
import { loadSegmenter } from '../segment/jieba.js';
import type { SegmentOptions } from '../segment/segmenter.js';
import { loadUserWords } from '../segment/user-words.js';
import type { Read, SegmentTask } from './task.js';

function tokenRows(source: string, words: readonly Token[], begin: Position | undefined): Row[] {
  const positions = new Positions(source, begin);
  return words.map(({ word, tag, start, end }) => {
    const { offset, line, column } = positions.at(start);
    return { text: word, ...(tag === '' ? {} : { tag }), start: offset, end: positions.codePoint(end), line, column };
  });
}

/** @throws {TiquError} a bad dictionary, by its own code. */
export async function loadSegmentation({ mode, hmm, tags, dictionaries }: SegmentTask): Promise<Read> {
  const own = dictionaries.length === 0 ? {} : { dictionary: buildDictionary(await loadUserWords(dictionaries)) };
  const settings: SegmentOptions = { mode, hmm, tags, ...own };
  const segmenter = await loadSegmenter();
  return (item) => ({
    kind: 'document',
    origin: item.origin,
    head: { encoding: item.encoding },
    ...(item.part === undefined ? {} : { part: item.part }),
    lists: { tokens: tokenRows(item.text, segmenter.segment(item.text, settings), item.part?.start) },
  });
}
