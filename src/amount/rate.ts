/** Rates: the unit that a quantity is taken by, behind a slash (元/吨) or before it (每人, 人均). */
import { CLASS, SPACE, table } from '../numeral/characters.js';
import type { Lexicon } from './lexicon.js';
import type { Unit, UnitKind } from './unit.js';
import { QUOTIENTS } from './units.js';

export interface Rate {
  readonly end: number;
  readonly per?: string;
  /** The unit, where the slash makes another one: ug/m3, 台/套. */
  readonly code?: string;
}

const SLASHES = '/／';
const OPENS_RATE = table('/／(（每');
/** What 每 and its unit behind a sum are followed by when they are its rate (10元每斤), and no new clause. */
const CLOSES = /^(?:[^一-鿿]|[的左上起以不]|$)/;

/** What a slash behind `unit` makes of it, or null where none stands at `at`. */
export function slashRate(flow: string, at: number, unit: Unit, lexicon: Lexicon): Rate | null {
  if (OPENS_RATE[flow.charCodeAt(at)] !== 1) return null;
  // 300万失业者|每人3000元
  if (flow.charAt(at) === '每') return unit.noun ? null : spokenRate(flow, at + 1, unit, lexicon);
  const open = flow.charAt(at) === '（' || flow.charAt(at) === '(';
  if (open && unit.kind === 'count') return alternative(flow, at, unit, lexicon);
  if (!SLASHES.includes(flow.charAt(at))) return null;
  let start = at + 1;
  if (CLASS[flow.charCodeAt(start)] === SPACE) start++;
  const first = lexicon.rateAt(flow, start) ?? roundRate(flow, start, lexicon);
  if (first === null) return null;
  const code = `${unit.code}/${first.code}`;
  if (QUOTIENTS.has(code)) return { end: first.end, code };
  if (unit.kind === 'count' && first.kind === 'count')
    return { end: first.end, code: flow.slice(at - unit.text.length, first.end) };
  let { end, code: per } = first;
  while (flow.charAt(end) !== '' && '/／·•.'.includes(flow.charAt(end))) {
    const more = lexicon.rateAt(flow, end + 1);
    if (more === null) break;
    per += `.${more.code}`;
    end = more.end;
  }
  return { end, per };
}

/** 10元每斤, 2000元每吨左右. */
function spokenRate(flow: string, at: number, unit: Unit, lexicon: Lexicon): Rate | null {
  const rate = lexicon.rateAt(flow, at);
  if (rate === null || !CLOSES.test(flow.charAt(rate.end))) return null;
  const code = `${unit.code}/${rate.code}`;
  return QUOTIENTS.has(code) ? { end: rate.end, code } : { end: rate.end, per: rate.code };
}

/** 127.1部/百人, 5例/10万人: the rate is taken by a round number. */
function roundRate(flow: string, at: number, lexicon: Lexicon): ReturnType<Lexicon['rateAt']> {
  const round = /^(?:10*)?[十百千万]{0,2}/.exec(flow.slice(at, at + 6))?.[0].length ?? 0;
  const unit = round === 0 ? null : lexicon.rateAt(flow, at + round);
  return unit === null ? null : { end: unit.end, code: flow.slice(at, at + round) + unit.code, kind: 'time' };
}

/** 台（套）, 项(次): a classifier in brackets is an alternative. */
function alternative(flow: string, at: number, unit: Unit, lexicon: Lexicon): Rate | null {
  const other = lexicon.unitAt(flow, at + 1);
  const close = flow.charAt(at + 1 + (other?.text.length ?? 0));
  if (other?.kind !== 'count' || other.noun || (close !== '）' && close !== ')')) return null;
  const end = at + other.text.length + 2;
  return { end, code: flow.slice(at - unit.text.length, end) };
}

const AVERAGES: Readonly<Record<string, string>> = {
  人均: '人',
  户均: '户',
  亩均: '亩',
  日均: 'd',
  年均: 'a',
  月均: 'mo',
  场均: '场',
  单均: '单',
  店均: '店',
  村均: '村',
  校均: '校',
  件均: '件',
  时均: 'h',
  周均: 'wk',
  次均: '次',
  地均: '地',
  套均: '套',
  亩产: '亩',
  时速: 'h',
  年产: 'a',
  日产: 'd',
  月产: 'mo',
  月薪: 'mo',
  年薪: 'a',
  月租: 'mo',
  日薪: 'd',
  时薪: 'h',
  单产: '亩',
};
const CLAUSE_END = table('，。；：！？、,;:!?\n（）()');
const AVERAGE_ENDS = table('均产速薪租');
const REACH = 24;
const EVEN = 0x5747; // 均
/** The first character of 年均 and its kind belongs to the word before: 去年均为, 三人均已, 全村均通, 犯罪时均未满. */
const OTHERS =
  /(?:[今去前当每上本往历近明同后][年月日周]|[\d一二两三四五六七八九十几多数各等此该]人|[两三几多各全该此个][户村校店场]|[^用]时)$/;

function isOthers(flow: string, even: number): boolean {
  return OTHERS.test(flow.slice(Math.max(0, even - 2), even));
}

/** The unit named by 每 or 人均 and its kind in the clause before `start`, not before `from`. */
export function rateBefore(
  flow: string,
  start: number,
  from: number,
  unitKind: UnitKind,
  lexicon: Lexicon,
): string | undefined {
  const lowest = Math.max(from, start - REACH, 0);
  for (let at = start - 1; at >= lowest; at--) {
    const code = flow.charCodeAt(at);
    if (CLAUSE_END[code] === 1) return undefined;
    if (code === 0x6bcf) return readEach(flow, at + 1, start, lexicon); // 每
    if (AVERAGE_ENDS[code] === 1) {
      const per = AVERAGES[flow.slice(at - 1, at + 1)];
      if (per !== undefined && unitKind !== 'multiple' && !(code === EVEN && isOthers(flow, at))) return per;
    }
  }
  return undefined;
}

/** 每人每月 → 人.mo; 每一吨 → t. A number between makes it no rate of one (每100克). */
function readEach(flow: string, at: number, start: number, lexicon: Lexicon): string | undefined {
  const from = flow.charAt(at) === '一' || flow.charAt(at) === '个' ? at + 1 : at;
  const own = lexicon.rateAt(flow, from);
  // No currency stands behind 个: 每个元件.
  const rate = own !== null && !(own.kind === 'money' && flow.charAt(at) === '个') ? own : lexicon.rateAt(flow, at);
  return rate === null || rate.end > start ? undefined : rate.code;
}
