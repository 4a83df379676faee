import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { inferHome } from '../../src/context/home.js';
import { NamedPlaces } from '../../src/context/named-places.js';
import { readDocument } from '../../src/document/document.js';
import { findNames } from '../../src/entity/find.js';
import { findMarked } from '../../src/entity/marks.js';
import { loadTagger, type Tagger } from '../../src/entity/tagger/tagger.js';
import type { EntityCandidate } from '../../src/model.js';
import { linkEntities } from '../../src/resolve/links.js';
import { nameEntities } from '../../src/resolve/names.js';
import { loadSegmenter } from '../../src/segment/jieba.js';
import type { Segmenter } from '../../src/segment/segmenter.js';

const corpus = (name: string): string[] =>
  readFileSync(new URL(`../../fixtures/corpus/entity/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));

let segmenter: Segmenter;
let tagger: Tagger;

beforeAll(async () => {
  segmenter = await loadSegmenter();
  tagger = await loadTagger(segmenter.version);
});

function entities(text: string): { flow: string; found: EntityCandidate[] } {
  const doc = readDocument(text);
  const tokens = segmenter.tag(doc.flow);
  const names = findNames(doc, tokens, tagger.tag(doc.flow, tokens));
  const places = new NamedPlaces(doc.flow, names);
  const linked = linkEntities(doc.flow, nameEntities(places, inferHome(places)));
  const marked = findMarked(doc.flow);
  const free = linked.filter((name) => !marked.some((mark) => mark.start < name.end && name.start < mark.end));
  return { flow: doc.flow, found: [...marked, ...free].sort((a, b) => a.start - b.start) };
}

/** `person:李娜{市商务局/局长}`, `place:淇县=河南省鹤壁市淇县#410622`. */
function written(text: string): string[] {
  const { flow, found } = entities(text);
  return found.map(({ kind, start, end, name, code, posts }) => {
    const held = posts?.map(({ org, title }) => (org === undefined ? title : `${org}/${title}`)).join(';');
    return `${kind}:${flow.slice(start, end)}${name === undefined ? '' : `=${name}`}${code === undefined ? '' : `#${code}`}${
      held === undefined ? '' : `{${held}}`
    }`;
  });
}

describe('names that must be found', () => {
  let value = '';
  for (const line of corpus('positive')) {
    if (!line.startsWith('  ')) {
      value = line;
      continue;
    }
    const expected = value;
    const sentence = line.slice(2);
    it(`${expected} in ${sentence}`, () => expect(written(sentence)).toContain(expected));
  }
});

describe('sentences with these names and no other', () => {
  const lines = corpus('exact');
  lines.forEach((sentence, i) => {
    const names = lines[i + 1];
    if (sentence.startsWith('  ') || names === undefined) return;
    it(sentence, () => {
      const { flow, found } = entities(sentence);
      expect(found.map(({ kind, start, end }) => `${kind}:${flow.slice(start, end)}`).join(' | ')).toBe(names.trim());
    });
  });
});

describe('sentences without a name', () => {
  const lines = corpus('negative');

  it('are more than two hundred', () => expect(lines.length).toBeGreaterThan(200));
  it.each(lines)('%s', (line) => expect(written(line)).toEqual([]));
});

describe('any text', () => {
  const unit = fc.constantFrom(
    ...'王李某张三、，。（）()《》“”：:·市县局委镇村路一五 \n　',
    '记者',
    '副局长',
    '有限公司',
    '（以下简称“国网”）',
    '河南省',
    '北京',
    '，男，',
    '新华社',
    '2月10日电',
    '😀',
  );
  const text = fc.string({ unit, maxLength: 60 });

  it('gives sorted names that do not overlap, are not empty and cross no break', () => {
    fc.assert(
      fc.property(text, (source) => {
        const doc = readDocument(source);
        const tokens = segmenter.tag(doc.flow);
        let end = 0;
        for (const name of findNames(doc, tokens, tagger.tag(doc.flow, tokens))) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(doc.flow.slice(name.start, name.end)).not.toMatch(/[\n\r]/);
          end = name.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('throws for no string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (source) => {
        expect(() => entities(source)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('shifts with a sentence in front that names nothing', () => {
    const front = '春回大地，万物复苏。\n\n';
    for (const line of corpus('positive').filter((each) => each.startsWith('  '))) {
      const sentence = line.trim();
      const shifted = entities(front + sentence);
      const plain = entities(sentence);
      const texts = ({ flow, found }: { flow: string; found: EntityCandidate[] }): string[] =>
        found.map(({ kind, start, end }) => `${kind}:${flow.slice(start, end)}`);
      expect(texts(shifted)).toEqual(texts(plain));
    }
  });
});
