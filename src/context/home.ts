import { type Division, divisionCoded, divisionsNamed, liesIn } from '../entity/gazetteer/divisions.js';
import { readPlaceChain } from '../entity/place-chains.js';
import type { NamedPlaces } from './named-places.js';

/** The city that 市, 我市 and 全市 mean in a text, with the county it is about when it names one above all others. */
export interface Home {
  /** Code of a city of prefecture rank or of a municipality. */
  readonly city: Division;
  readonly county: Division | null;
  readonly from: 'option' | 'masthead' | 'text';
}

/** 鹤壁日报 and the like, which name their city. */
const MASTHEAD = /([一-鿿]{2,8})(?:日报|晚报|早报|晨报|商报|都市报|新闻网|发布|广播电视台|融媒)/g;
const MASTHEAD_REACH = 400;
/** How much a mention weighs: one in full is no accident, an organisation's own place says where the text is at home. */
const FULL = 2;
const SHORT = 1;
const DATELINE = 0.5;
/** A home is inferred only when it leads the second by so much. */
const LEAD = 1.5;
/** A city that is not named where the text opens has to weigh so much: one 广东佛山 in the middle makes no home. */
const LEAST = 3;
const OPENING = 400;

function cityOf(code: string): string {
  const province = `${code.slice(0, 2)}0000`;
  const municipality = /^(?:11|12|31|50|81|82)/.test(code);
  return municipality ? province : `${code.slice(0, 4)}00`;
}

function asCity(name: string): Division | null {
  const bearers = divisionsNamed(name);
  const city = bearers.find(({ code, level }) => level === 'city' || cityOf(code) === code) ?? bearers[0];
  return city === undefined ? null : (divisionCoded(cityOf(city.code)) ?? null);
}

/** The home a user named (`--home 鹤壁市`, a code, or 淇县), `null` when no division bears the name. */
export function namedHome(place: string): Home | null {
  const chain = readPlaceChain(place, 0);
  const code = /^\d{6}$/.test(place)
    ? place
    : chain !== null && chain.codedEnd === place.length
      ? chain.codes[0]
      : undefined;
  const division = code === undefined ? undefined : divisionCoded(code.slice(0, 6));
  if (division === undefined) return null;
  const city = division.level === 'county' ? divisionCoded(cityOf(division.code)) : (asCity(division.name) ?? division);
  return city === undefined ? null : { city, county: division.level === 'county' ? division : null, from: 'option' };
}

/**
 * Infers the home of a text: its masthead, else the city that its places and organisations name most. A city is named by
 * its counties too. `null` when none leads clearly; nothing is then restored.
 */
export function inferHome(places: NamedPlaces): Home | null {
  const { flow } = places;
  const votes = new Map<string, number>();
  const counties = new Map<string, number>();
  const vote = (map: Map<string, number>, code: string, weight: number): void => {
    map.set(code, (map.get(code) ?? 0) + weight);
  };
  for (const { 1: name = '' } of flow.slice(0, MASTHEAD_REACH).matchAll(MASTHEAD)) {
    for (let from = 0; from < name.length - 1; from++) {
      const city = divisionsNamed(name.slice(from)).find(({ level }) => level === 'city');
      if (city !== undefined) return { city, county: topCounty(places, city), from: 'masthead' };
    }
  }
  const opening = new Set<string>();
  for (const { name, chain } of places.chains()) {
    const { start, end } = name;
    const [code] = chain.codes;
    if (code === undefined || chain.codes.some((one) => cityOf(one) !== cityOf(code))) continue;
    // A province is no city, Beijing is one.
    if ((code.endsWith('0000') && cityOf(code) !== code) || places.isUnknown(chain)) continue;
    const dateline = /^[0-9０-９]{1,2}月[0-9０-９]{1,2}日电/.test(flow.slice(end, end + 7));
    if (start < OPENING) opening.add(cityOf(code));
    vote(votes, cityOf(code), dateline ? DATELINE : chain.bare ? SHORT : FULL);
    if (code.length >= 6 && !code.slice(0, 6).endsWith('00')) vote(counties, code.slice(0, 6), 1);
  }
  const [first, second] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (first === undefined || first[1] < LEAD * (second?.[1] ?? 0)) return null;
  if (first[1] < LEAST && !opening.has(first[0])) return null;
  const city = divisionCoded(first[0]);
  return city === undefined ? null : { city, county: leader(counties, city), from: 'text' };
}

/** The county of the city that is named more than all its other counties together. */
function leader(counties: ReadonlyMap<string, number>, city: Division): Division | null {
  const own = [...counties]
    .filter(([code]) => liesIn(code, city.code))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [first] = own;
  const rest = own.slice(1).reduce((sum, [, weight]) => sum + weight, 0);
  return first === undefined || first[1] <= rest ? null : (divisionCoded(first[0]) ?? null);
}

function topCounty(places: NamedPlaces, city: Division): Division | null {
  const counties = new Map<string, number>();
  for (const { chain } of places.chains()) {
    for (const code of new Set(chain.codes.map((one) => one.slice(0, 6)))) {
      if (!code.endsWith('00')) counties.set(code, (counties.get(code) ?? 0) + 1);
    }
  }
  return leader(counties, city);
}
