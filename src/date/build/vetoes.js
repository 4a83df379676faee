// Writes vetoes.txt: the words of the dictionary's veto list (src/numeral/words.txt) that hold a time expression without
// being one (三天打鱼, 光明日报, 周一良), so that dates load these few only. Run after the list or the readers change:
//   npm run build && node src/date/build/vetoes.js
import { readFileSync, writeFileSync } from 'node:fs';
import { findDates } from '../../../dist/date/find.js';
import { scanNumerals } from '../../../dist/numeral/scan.js';

/** Times with something added that leaves them times: 从今年起, 时隔多年, 两年制, 四日电. */
const COMPOSED =
  /^(?:从|自|于|较|每人|持续|算一|时隔)|多年$|日电$|(?:制|份|收入|雨量|天气|过年|规划|工作|人口|活动|此时|时候|时节?|计划|逐[年月日]|[不未]见|[年日]里|[年月]数|以来|[天周年月日]来|黑夜)$/u;

/** Set phrases that the dictionary lacks. */
const MORE = '三十年河西 七月流火 六月飞雪 二八佳人 九天云外 十年如一日 百日维新 三日不绝'.split(' ');

const list = readFileSync(new URL('../../numeral/words.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);
const vetoes = list.filter((word) => {
  const found = findDates(word, scanNumerals(word), { bare: true });
  return found.some(({ start, end }) => end - start < word.length) && !COMPOSED.test(word);
});
writeFileSync(new URL('../vetoes.txt', import.meta.url), `${[...new Set([...vetoes, ...MORE])].sort().join('\n')}\n`);
