// Builds lexicon/places.tsv and lexicon/houses.txt, the places and houses that the tagger's features know, from the tables
// of ../../gazetteer:
//   node src/entity/tagger/build/lists.js
// A model is trained with one state of these lists and refuses another, so they are frozen in files of their own.
import { readFileSync, writeFileSync } from 'node:fs';
import { shortName } from '../../../../dist/entity/gazetteer/divisions.js';

const gazetteer = (name) => readFileSync(new URL(`../../gazetteer/${name}`, import.meta.url), 'utf8');
const words = (text) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');

/** Of a name on several levels the first one given holds. */
const levels = new Map();
const add = (name, level) => {
  if (name !== null && name.length > 1 && !levels.has(name)) levels.set(name, level);
};
for (const name of words(gazetteer('countries.txt'))) add(name, 'country');
const divisions = gazetteer('divisions.tsv')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));
const levelOf = (code) => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county');
for (const wanted of ['province', 'city', 'county'])
  for (const [code, name] of divisions)
    if (levelOf(code) === wanted) for (const form of [name, shortName(name)]) add(form, wanted);
for (const name of words(gazetteer('world.txt'))) add(name, 'world');
for (const line of gazetteer('towns.tsv').split('\n')) add(line.split('\t')[0] ?? '', 'town');

const order = ['country', 'world', 'province', 'city', 'county', 'town'];
const lines = order.map((level) => {
  const names = [...levels].filter(([, at]) => at === level).map(([name]) => name);
  return `${level}\t${names.sort().join(' ')}\n`;
});
writeFileSync(new URL('../lexicon/places.tsv', import.meta.url), lines.join(''));

/** As the features see them: Latin in lower case, every digit 0. */
const seen = (name) => name.toLowerCase().replace(/\d/g, '0');
const houses = [...new Set(words(gazetteer('organisations.txt')).map(seen))].sort();
writeFileSync(
  new URL('../lexicon/houses.txt', import.meta.url),
  `# Houses known by name, as characters.ts writes them.\n${houses.join(' ')}\n`,
);
