// Builds countries.txt from the npm package i18n-iso-countries (MIT; ISO 3166-1 with Chinese names), installed for this run:
//   npm install --no-save i18n-iso-countries && node src/entity/gazetteer/build/countries.js node_modules/i18n-iso-countries
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: countries.js PATH/TO/i18n-iso-countries');
const { countries } = JSON.parse(readFileSync(join(folder, 'langs', 'zh.json'), 'utf8'));
/** Divisions of China have codes and stand in divisions.tsv. */
for (const code of ['HK', 'MO', 'TW']) delete countries[code];
const names = Object.values(countries)
  .flat()
  .map((name) => name.replace(/（.*?）/g, ''))
  .filter((name) => name.length > 1 && !/[、-]/.test(name));
writeFileSync(
  new URL('../countries.txt', import.meta.url),
  [...new Set(names)]
    .sort()
    .map((name) => `${name}\n`)
    .join(''),
);
