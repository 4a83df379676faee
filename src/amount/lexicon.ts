/** The units an amount may have, found by the longest name that stands at a place. */
import { isLetter } from '../numeral/characters.js';
import { Followers } from '../numeral/followers.js';
import { CLASSIFIERS, COUNTED_NOUNS, FOLLOWED, KINDS_OF_PEOPLE, PEOPLE, WARY_CLASSIFIERS } from './classifiers.js';
import { CURRENCIES, SUBUNITS } from './currencies.js';
import { testOf } from './doubtful.js';
import { NOT_BEFORE } from './guards.js';
import type { Unit, UnitKind } from './unit.js';
import { RATE_UNITS, UNITS } from './units.js';

/** Units, classifiers and currencies of one's own: `码洋` as a classifier, `USDT` as the code of `泰达币`. */
export interface OwnUnits {
  readonly units?: readonly { readonly names: readonly string[]; readonly code: string; readonly power?: number }[];
  readonly classifiers?: readonly string[];
  readonly currencies?: readonly { readonly names: readonly string[]; readonly code: string }[];
}

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));
const words = (text: string) => text.trim().split(/\s+/);

function guards(text: string): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [word = '', ...others] of rows(text)) map.set(word, [...(map.get(word) ?? []), ...others]);
  return map;
}

/** Ordinary words that are classifiers only before their noun, behind any numeral (3点 is a clock time). */
const STRICT = new Set(words('点 班 级 届 期 路 代 任 则 排 声 行 挂 堂 味 团 辈 记 出 号 打 发 下 斗 军 党'));

/** Classifiers that 大 and 小 may stand before: 两大盆衣服, 三小勺盐. */
const SIZED = '盆串篮筐锅罐缸瓶壶坛摞叠沓堆块箱包袋碗桶片盒册捆勺盘碟束卷截坨撮瓣匙';
/** Measures whose names are ordinary words too: never behind a single Han digit (两码事). */
const WARY_MEASURES = new Set(words('码'));
const TIMES = new Set(words('min h s d wk mo a'));
const LETTER = /[A-Za-z]/;

/** ｋｇ for kg. */
function fullWidth(name: string): string {
  return name.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

export class Lexicon {
  private readonly lists: Unit[][] = [[]];
  /** For each first character the index of its list, longest names first. */
  private readonly index = new Uint16Array(65536);
  private readonly rates = new Map<string, string>();
  /** The first characters of foreign currencies. */
  private readonly foreign = new Uint8Array(65536);

  constructor(own: OwnUnits = {}) {
    const not = guards(NOT_BEFORE);
    const only = guards(FOLLOWED);
    const add = (text: string, kind: UnitKind, code: string, power: number, noun = false, wary?: readonly string[]) => {
      const others = not.get(text);
      const unit: Unit = {
        text,
        kind,
        code,
        power,
        noun,
        only: wary === undefined ? undefined : new Followers(wary),
        strict: wary !== undefined && STRICT.has(text) && kind === 'count',
        not: others === undefined ? undefined : new Followers(others),
        test: testOf(text),
      };
      this.add(unit);
      if (LETTER.test(text)) this.add({ ...unit, text: fullWidth(text) });
    };
    for (const { names, code } of own.currencies ?? []) for (const name of names) add(name, 'money', code, 0);
    for (const { names, code, power } of own.units ?? [])
      for (const name of names) add(name, 'measure', code, power ?? 0);
    for (const name of own.classifiers ?? []) add(name, 'count', name, 0);
    for (const [code = '', ...names] of rows(CURRENCIES)) for (const name of names) add(name, 'money', code, 0);
    for (const [code = '', power, ...names] of rows(SUBUNITS))
      for (const name of names) add(name, 'money', code, Number(power));
    for (const [code = '', power, ...names] of rows(UNITS))
      for (const name of names)
        add(name, 'measure', code, Number(power), false, WARY_MEASURES.has(name) ? [] : undefined);
    add('倍', 'multiple', '倍', 0);
    for (const name of SIZED) for (const size of '大小') add(`${size}${name}`, 'count', name, 0);
    for (const name of words(CLASSIFIERS))
      add(name, 'count', name, 0, false, STRICT.has(name) ? only.get(name) : undefined);
    for (const name of words(WARY_CLASSIFIERS)) add(name, 'count', name, 0, false, only.get(name) ?? []);
    for (const name of only.keys()) add(name, 'count', name, 0, false, only.get(name));
    for (const name of words(COUNTED_NOUNS)) add(name, 'count', name, 0, true);
    for (const kind of words(KINDS_OF_PEOPLE))
      for (const people of words(PEOPLE)) add(`${kind}${people}`, 'count', `${kind}${people}`, 0, true);
    for (const name of words('大 分 金 银 铜')) add(name, 'count', name, 0);
    for (const [code = '', ...names] of rows(RATE_UNITS)) for (const name of names) this.rates.set(name, code);
  }

  /** The first to claim a name keeps it: 两 is a mass, 元 is money. */
  private add(unit: Unit): void {
    const first = unit.text.charCodeAt(0);
    if (unit.kind === 'money' && unit.code !== 'CNY') this.foreign[first] = 1;
    const at = this.index[first] ?? 0;
    const list = this.lists[at];
    if (at === 0 || list === undefined) {
      this.index[first] = this.lists.length;
      this.lists.push([unit]);
    } else if (!list.some(({ text }) => text === unit.text)) {
      list.push(unit);
      list.sort((a, b) => b.text.length - a.text.length);
    }
  }

  /** The longest unit whose name starts at `at` and, where it is `guarded`, begins no other word there. */
  unitAt(flow: string, at: number, guarded = true): Unit | undefined {
    const list = this.index[flow.charCodeAt(at)] ?? 0;
    if (list === 0) return undefined;
    const second = flow.charCodeAt(at + 1);
    for (const unit of this.lists[list] ?? []) {
      const { text } = unit;
      if (text.length > 1 && (text.charCodeAt(1) !== second || (text.length > 2 && !flow.startsWith(text, at))))
        continue;
      const end = at + text.length;
      if (!goesOn(flow, end) && !(guarded && unit.not?.startsAt(flow, end) === true)) return unit;
    }
    return undefined;
  }

  /** The foreign currency whose name starts at `at`. */
  foreignAt(flow: string, at: number): Unit | undefined {
    if (this.foreign[flow.charCodeAt(at)] !== 1) return undefined;
    const unit = this.unitAt(flow, at);
    return unit?.kind === 'money' && unit.code !== 'CNY' ? unit : undefined;
  }

  /** Whether a unit may start with the character `code`. */
  opens(code: number): boolean {
    return this.index[code] !== 0;
  }

  /** The unit behind a slash or 每 (元/吨, 元/人, 每分钟): its end and code, or null. */
  rateAt(flow: string, at: number): { end: number; code: string; kind: UnitKind | 'time' } | null {
    const unit = this.unitAt(flow, at, false);
    for (let length = 2; length > 0; length--) {
      if (unit !== undefined && unit.text.length > length) break;
      if (at + length > flow.length) continue;
      const code = this.rates.get(flow.slice(at, at + length));
      if (code !== undefined) {
        return { end: at + length, code, kind: TIMES.has(code) ? 'time' : 'count' };
      }
    }
    return unit === undefined ? null : { end: at + unit.text.length, code: unit.code, kind: unit.kind };
  }
}

/** Whether a name in letters would end inside a word (the m of 5min). */
function goesOn(flow: string, end: number): boolean {
  return isLetter(flow.charCodeAt(end)) && isLetter(flow.charCodeAt(end - 1));
}

let shared: Lexicon | undefined;

/** The lexicon of the package, built at the first call. */
export function lexicon(): Lexicon {
  shared ??= new Lexicon();
  return shared;
}
