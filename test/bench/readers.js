/** Who reads: tiqu by what it is asked for, and its peers. Everything is loaded before the first text. */
import { createRequire } from 'node:module';
import { loadPipeline } from '../../dist/index.js';

const require = createRequire(import.meta.url);

async function tiqu(name, types, more = {}) {
  const extract = await loadPipeline({ types: new Set(types), ...more });
  return { name, run: (text) => extract({ text, encoding: 'utf-8', file: '-', refDate: '2026-02-11' }) };
}

async function decoder() {
  const { loadTagger } = await import('../../dist/entity/tagger/tagger.js');
  const { loadSegmenter } = await import('../../dist/segment/jieba.js');
  const segmenter = await loadSegmenter();
  const tagger = await loadTagger(segmenter.version);
  const words = new Map();
  const wordsOf = (text) => {
    const known = words.get(text) ?? segmenter.tag(text);
    words.set(text, known);
    return known;
  };
  return { name: 'tiqu’s tagger alone, words given', run: (text) => tagger.tag(text, wordsOf(text)) };
}

async function peers() {
  try {
    const recognizers = require('@microsoft/recognizers-text-suite');
    const chrono = await import('chrono-node');
    const quantities = (text) => {
      recognizers.recognizeNumber(text, 'zh-cn');
      recognizers.recognizeCurrency(text, 'zh-cn');
      recognizers.recognizeDimension(text, 'zh-cn');
      recognizers.recognizePercentage(text, 'zh-cn');
    };
    return [
      { name: 'Recognizers-Text number + currency + dimension + percentage', run: quantities },
      { name: 'Recognizers-Text date and time', run: (text) => recognizers.recognizeDateTime(text, 'zh-cn') },
      { name: 'chrono zh', run: (text) => chrono.zh.hans.parse(text) },
    ];
  } catch (error) {
    console.error(`peers left out: ${error.message}; npm install --prefix test/bench`);
    return [];
  }
}

export async function readers() {
  const jieba = require('nodejieba');
  jieba.load();
  return [
    { name: 'nodejieba tag', run: (text) => jieba.tag(text) },
    await tiqu('tiqu amounts + percentages', ['amount', 'percentage']),
    await tiqu('tiqu dates', ['date']),
    await tiqu('tiqu amounts + percentages + dates', ['amount', 'percentage', 'date']),
    await tiqu('tiqu entities', ['entity']),
    await tiqu('tiqu extract, all types', ['amount', 'percentage', 'date', 'entity']),
    await tiqu('tiqu facts', [], { facts: true }),
    await decoder(),
    ...(await peers()),
  ];
}
