import type { Span } from '../model.js';
import { isPersonalName, looksTransliterated } from './personal-names.js';
import { titleStart } from './titles.js';
import type { Words } from './words.js';

/** People in the names of houses, and the offices of people. */

const HOUSE =
  /^(?:国家实验室|重点实验室|实验室|研究院|研究所|研究中心|中学|小学|学校|大学|学院|医院|基金会|纪念馆|艺术馆|美术馆|博物馆|图书馆|工作室|书院|书店|集团|公司|艺术团|剧团|乐团)/;

/** 周山|实验室, 邵逸夫|医院: a house named after someone; `null` when none follows the name. */
export function houseOfPerson({ start, end }: Span, words: Words): Span | null {
  const house = words.cutAt(end) ? HOUSE.exec(words.flow.slice(end, end + 6)) : null;
  // 孙某某|医院: nobody whose name is withheld gives it to a house.
  return house === null || end - start < 2 || words.flow.charAt(end - 1) === '某' || !words.cutAt(end + house[0].length)
    ? null
    : { start, end: end + house[0].length };
}

const OFFICE = /(?:办公室|政府|团队|阵营|内阁)$/;

/** 总理|内塔尼亚胡|办公室: who holds an office is named, not a house. `null` when it is one. */
export function personOfOffice(flow: string, { start, end }: Span): Span | null {
  const office = OFFICE.exec(flow.slice(start, end))?.[0].length ?? 0;
  if (office === 0 || titleStart(flow, start, Math.max(0, start - 8)) < 0) return null;
  const name = flow.slice(start, end - office);
  return isPersonalName(name) || (name.length > 2 && looksTransliterated(name)) ? { start, end: end - office } : null;
}
