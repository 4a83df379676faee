import type { Span } from '../model.js';
import { type Division, divisionsNamed, liesIn, townCodes } from './gazetteer/divisions.js';
import { isDoubtfulPlace, type PlaceSource, placeNames } from './gazetteer/places.js';
import { bareZoneEnd, countyEnd, isNoTown, tailEnd, townEnd } from './place-tails.js';
import type { Words } from './words.js';

/**
 * Chains of divisions written together, read by characters: 河南省|鹤壁市|淇县|西岗镇|大车村, 杭州市|西湖区|文三路.
 */
export interface PlaceChain extends Span {
  /** Codes of the deepest division of the gazetteer in it, all that fit; `[]` for the world and where none is known. */
  readonly codes: readonly string[];
  /** Where that division ends; the village or road after it has no code. */
  readonly codedEnd: number;
  /** The chain is one short form or bare name (鹤壁, 长治), which may be an accident of the characters. */
  readonly bare: boolean;
  readonly source: 'division' | 'country' | 'world' | 'town';
}

/** First characters of the suffixes of towns, with the suffix's length: 镇, 乡, 街道, 街办, 苏木. */
const TOWN_ENDS: ReadonlyMap<number, number> = new Map(
  [
    ['镇', 1],
    ['乡', 1],
    ['街', 2],
    ['苏', 2],
  ].map(([first, length]) => [String(first).charCodeAt(0), Number(length)]),
);

/** No town's name holds more of these characters than this (古镇镇, 街道口街道). */
const MOST_SUFFIXES = 3;

/** The known town that starts at `at`, inside one of `codes` when there are any; the longest wins (西岗子镇). */
function knownTown(
  flow: string,
  at: number,
  limit: number,
  codes: readonly string[] | null,
): { end: number; codes: string[] } | null {
  const stop = Math.min(limit, at + 12);
  let best: { end: number; codes: string[] } | null = null;
  let candidates = 0;
  for (let i = at; i < stop && candidates < MOST_SUFFIXES; i++) {
    const length = TOWN_ENDS.get(flow.charCodeAt(i));
    if (length === undefined) {
      if (flow.charCodeAt(i) < 0x3400) break;
      continue;
    }
    const end = i + length;
    if (end > stop || end - at < 2 || (length === 2 && !/^(?:街道|街办|苏木)$/.test(flow.slice(i, end)))) continue;
    candidates++;
    const name = flow.slice(at, end).replace(/街办$/, '街道');
    const found = townCodes(name).filter((code) => codes === null || codes.some((outer) => liesIn(code, outer)));
    if (found.length > 0) best = { end, codes: found };
  }
  return best;
}

/**
 * Reads the chain that starts at `at`, `null` when no place of the gazetteer does. The caller decides whether a bare name
 * is one. With the words of the text a name ends where the words say (大连|市民) and no sentence runs into it.
 */
export function readPlaceChain(flow: string, at: number, limit = flow.length, words?: Words): PlaceChain | null {
  if (flow.charCodeAt(at) < 0x3400) return null;
  const names = placeNames();
  let end = at;
  let codes: readonly string[] | null = null;
  let source: PlaceChain['source'] | null = null;
  let parts = 0;
  let short = false;
  for (;;) {
    const length = nameLength(flow, end, limit, words);
    if (length === 0) break;
    const name = flow.slice(end, end + length);
    const kind = names.get(name) ?? 'world';
    const divisions = divisionsNamed(name);
    const outer: readonly string[] | null = codes;
    const fitting: readonly Division[] = divisions.filter(
      ({ code }) => outer === null || outer.some((each) => code !== each && liesIn(code, each)),
    );
    if (
      source === 'country' || source === 'world'
        ? !continuesCountry(flow.slice(at, end), name, kind)
        : source !== null && fitting.length === 0
    )
      break;
    const isShort = fitting.every((division) => division.name !== name);
    // 长沙|岳麓山: no district of Changsha but a hill.
    if (
      source !== null &&
      isShort &&
      NATURE_BEHIND.test(flow.slice(end + length, end + length + 2)) &&
      !words?.cutAt(end + length)
    )
      break;
    const autonomous = isShort ? autonomousNamed(flow, end + length, limit, fitting) : [];
    if (autonomous.length > 0) {
      codes = autonomous.map(({ code }) => code);
      short = false;
      source = 'division';
      end += length + 1;
      parts++;
      continue;
    }
    codes = fitting.length > 0 ? fitting.map(({ code }) => code) : codes;
    short = isShort;
    source = kind === 'division' || source === null ? kind : source;
    end += length;
    parts++;
    // 印度|古吉拉特邦|艾哈迈达巴德.
    if (kind === 'world' && !/[州邦省岛]$/.test(name)) break;
  }
  let town = source === null || source === 'division' ? knownTown(flow, end, limit, codes) : null;
  // 西岗|镇: 西岗 is a district elsewhere, 西岗镇 a town.
  if (town === null && parts === 1 && short) town = knownTown(flow, at, limit, null);
  if (town !== null && ((source !== null && !short) || !isNoTown(flow.slice(at, town.end)))) {
    return chain(flow, at, town.end, limit, words, { codes: town.codes, source: 'town', bare: false });
  }
  if (source === null) return null;
  // 浙江省|绍兴县, 江苏省|宿豫县: a county that is a city or a district today, so that its code is not certain.
  if (source === 'division' && short && parts > 1 && /^县(?![委政级域长城里市])/.test(flow.slice(end, end + 2))) {
    const after = townEnd(flow, end + 1, limit, words);
    return { start: at, end: after > 0 ? after : end + 1, codes: [], codedEnd: at, bare: false, source: 'division' };
  }
  // A county that the gazetteer does not know (吴县) is believed behind its province or city.
  const county =
    source === 'division' && codes?.every((code) => code.endsWith('00')) ? countyEnd(flow, end, limit) : -1;
  if (county > 0) return { start: at, end: county, codes: [], codedEnd: end, bare: false, source: 'division' };
  // A town that the gazetteer does not know is believed behind a county or city written in full.
  const unknown = source === 'division' && !short ? townEnd(flow, end, limit, words) : -1;
  if (unknown > 0) {
    const whole = chain(flow, at, unknown, limit, words, { codes: codes ?? [], source: 'division', bare: false });
    return { ...whole, codedEnd: end };
  }
  // 廊坊|经济技术开发区.
  const zone = source === 'division' && short ? bareZoneEnd(flow, end, limit) : -1;
  if (zone > 0) return { start: at, end: zone, codes: codes ?? [], codedEnd: end, bare: false, source: 'division' };
  const bare = parts === 1 && (short || source !== 'division');
  return source === 'division' && !short
    ? chain(flow, at, end, limit, words, { codes: codes ?? [], source, bare })
    : { start: at, end, codes: codes ?? [], codedEnd: end, bare, source };
}

function chain(
  flow: string,
  start: number,
  codedEnd: number,
  limit: number,
  words: Words | undefined,
  known: Pick<PlaceChain, 'codes' | 'source' | 'bare'>,
): PlaceChain {
  return { start, end: tailEnd(flow, codedEnd, limit, words), codedEnd, ...known };
}

/** 恩施|州, 积石山|县: the level of an autonomous prefecture or county behind its short name. */
function autonomousNamed(flow: string, at: number, limit: number, short: readonly Division[]): readonly Division[] {
  const level = at < limit ? flow.charAt(at) : '';
  if (!/^[州县旗]$/.test(level) || flow.charAt(at + 1) === '长') return [];
  return short.filter(({ name }) => name.endsWith(`自治${level}`));
}

/** What makes another place of a short name: 岳麓|山, 渝中|半岛. */
const NATURE_BEHIND = /^(?:[山河江湖峰岭岛寺塔洞湾]|半岛)/;

/** Length of the name of the gazetteer at `at`, without a level that begins the next word: 大连|市民, 成都|市区. */
function nameLength(flow: string, at: number, limit: number, words?: Words): number {
  const names = placeNames();
  const length = names.startingAt(flow, at, limit);
  if (words === undefined || length < 3 || words.cutAt(at + length)) return length;
  const crossing = words.startingAt(at + length - 1);
  return crossing !== undefined && crossing.tag !== 'x' && names.has(flow.slice(at, at + length - 1))
    ? length - 1
    : length;
}

/** What a country goes on with: 意大利|米兰, 中国|北京; but 法国|南部 and 中国|前进 name no county of China. */
function continuesCountry(country: string, name: string, kind: PlaceSource): boolean {
  if (kind !== 'division') return kind === 'world';
  return country === '中国' && !isDoubtfulPlace(name) && divisionsNamed(name).some(({ code }) => code.endsWith('00'));
}

const FAR = 12;

/** The chains of one text at its word boundaries, each read once however many rules ask for it. */
export class ChainReader {
  readonly #read: (PlaceChain | null | undefined)[] = [];
  /** How many characters on the next suffix of a town may start, up to 12: most words open no place at all. */
  readonly #townAhead: Uint8Array;

  constructor(readonly words: Words) {
    const { flow } = words;
    this.#townAhead = new Uint8Array(flow.length + 1).fill(FAR);
    for (let i = flow.length - 1, ahead = FAR; i >= 0; i--) {
      const code = flow.charCodeAt(i);
      ahead = code >= 0x4e00 && TOWN_ENDS.has(code) ? 0 : ahead < FAR ? ahead + 1 : FAR;
      this.#townAhead[i] = ahead;
    }
  }

  at(start: number): PlaceChain | null {
    const { flow } = this.words;
    if (this.#townAhead[start] === FAR && placeNames().startingAt(flow, start) === 0) return null;
    const word = this.words.indexAt(start);
    const known = this.#read[word];
    if (known !== undefined) return known;
    const first = this.words.startingAt(start);
    // 市政府|和|县委 does not speak of 和县, nor 适用|于|都市 of 于都.
    const isFunctionWord = first !== undefined && first.word.length === 1 && /^(?:[cpd]|u[a-z])$/.test(first.tag);
    const read = isFunctionWord ? null : readPlaceChain(flow, start, flow.length, this.words);
    this.#read[word] = read;
    return read;
  }
}
