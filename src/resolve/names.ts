import type { Home } from '../context/home.js';
import type { NamedPlaces } from '../context/named-places.js';
import { type Division, divisionCoded, fullName, liesIn, townCodes } from '../entity/gazetteer/divisions.js';
import { isWorldName } from '../entity/gazetteer/places.js';
import type { PlaceChain } from '../entity/place-chains.js';
import type { EntityCandidate } from '../model.js';

/**
 * Canonical names and codes: 淇县 → 河南省鹤壁市淇县 410622, 市财政局 → 鹤壁市财政局. What the text and its home leave open
 * stays without.
 */

/** The places named so far, newest last: what a bare 县 or an ambiguous 西岗镇 is read by. */
class Trail {
  readonly #codes: { readonly code: string; readonly name: string }[] = [];
  readonly #byText = new Map<string, string>();

  add(text: string, code: string, name: string): void {
    this.#codes.push({ code, name });
    this.#byText.set(text, code);
  }

  known(text: string): string | undefined {
    return this.#byText.get(text);
  }

  /** The last code of `codes` that lies in a place named before, nearest first; only so far back that it is cheap. */
  nearest(codes: readonly string[]): string | undefined {
    for (let i = this.#codes.length - 1; i >= Math.max(0, this.#codes.length - 50); i--) {
      const named = this.#codes[i]?.code ?? '';
      for (const outer of [named, named.slice(0, 6), `${named.slice(0, 4)}00`]) {
        const inside = codes.filter((code) => liesIn(code, outer));
        if (inside.length === 1 && !outer.endsWith('0000')) return inside[0];
      }
    }
    return undefined;
  }

  /** Name of the last place whose code is of this length and rank. */
  last(fits: (code: string) => boolean): { readonly code: string; readonly name: string } | undefined {
    for (let i = this.#codes.length - 1; i >= 0; i--) {
      const named = this.#codes[i];
      if (named !== undefined && fits(named.code)) return named;
    }
    return undefined;
  }
}

/** Of several divisions with one short name the wider is meant: 吉林 the province, 朝阳 the city. */
function widest(codes: readonly string[]): string | undefined {
  const rank = (code: string): number => (code.endsWith('0000') ? 0 : code.endsWith('00') ? 1 : 2);
  const best = Math.min(...codes.map(rank));
  const same = codes.filter((code) => rank(code) === best);
  return best < 2 && same.length === 1 ? same[0] : undefined;
}

function choose(chain: PlaceChain, text: string, trail: Trail, home: Home | null): string | undefined {
  const { codes } = chain;
  if (codes.length <= 1) return codes[0];
  const known = trail.known(text);
  if (known !== undefined && codes.includes(known)) return known;
  const atHome = home === null ? [] : codes.filter((code) => liesIn(code, home.city.code));
  const inCounty = home?.county ? atHome.filter((code) => liesIn(code, home.county?.code ?? '')) : [];
  const near = trail.nearest(codes);
  if (near !== undefined) return near;
  if (inCounty.length === 1) return inCounty[0];
  if (atHome.length === 1) return atHome[0];
  return chain.bare ? widest(codes) : undefined;
}

/** Regions that districts are named after: 下|江南 is none of them. */
const REGION = /^(?:江南|江北|河东|河西|中原|关中|岭南|塞北|江东|岭东|淮上)$/;

/** A sea, a mountain or a lake known all over the country by a name that a county bears as well. */
function isNature(text: string): boolean {
  return /[海山湖江河岛]$/.test(text) && isWorldName(text);
}

const nameOf = (code: string, text: string): string => (code.length > 6 ? text : (divisionCoded(code)?.name ?? text));

/** The town's own name at the end of the coded part of a chain. */
function townName(text: string, code: string): string {
  for (let from = 0; from < text.length - 1; from++) {
    const name = text.slice(from).replace(/街办$/, '街道');
    if (townCodes(name).includes(code)) return name;
  }
  return text;
}

function linkPlace(place: EntityCandidate, places: NamedPlaces, trail: Trail, home: Home | null): EntityCandidate {
  const { flow } = places;
  const text = flow.slice(place.start, place.end);
  const chain = places.chainOf(place);
  // 西岗|村 is no part of the district 西岗.
  if (chain === null || chain.codes.length === 0 || (chain.bare && /村$/.test(text)))
    return linkUncoded(text, place, trail, home);
  // 南海 is a sea and a district, 泰山 a mountain and one: which is meant stays open.
  if (chain.bare && (isNature(text) || REGION.test(text))) return place;
  // 济南|西站 and 四川|大凉山: a short form before another name says nothing of where that is, as codes go.
  if (chain.codedEnd < place.end && chain.bare) return place;
  const coded = flow.slice(place.start, chain.codedEnd);
  // 重庆江北|国际机场 is named after a district and lies in another.
  if (chain.codedEnd < place.end && /(?:站|机场|港|码头)$/.test(text) && !/[省市县区]$/.test(coded)) return place;
  if (places.isUnknown(chain)) return place;
  const code = choose(chain, coded, trail, home);
  if (code === undefined) return place;
  const own = code.length > 6 ? townName(coded, code) : nameOf(code, coded);
  const division = fullName(code, own);
  trail.add(coded, code, division);
  const name = division + flow.slice(chain.codedEnd, place.end);
  return name === text ? { ...place, code } : { ...place, code, name };
}

/** 大车村 after 淇县西岗镇 lies in it; 市城乡一体化示范区 is the home city's. */
function linkUncoded(text: string, place: EntityCandidate, trail: Trail, home: Home | null): EntityCandidate {
  if (/^[一-鿿]{1,5}村$/.test(text)) {
    const town = trail.last((code) => code.length > 6);
    return town === undefined ? place : { ...place, name: town.name + text };
  }
  const restored = /^[省市县区镇乡]/.test(text) ? restore(text, trail, home) : null;
  return restored === null ? place : { ...place, name: restored };
}

/** 市财政局 → 鹤壁市财政局, 县文旅局 → 淇县文旅局, 镇党委 → 庙口镇党委; `null` when the place is not certain. */
function restore(text: string, trail: Trail, home: Home | null): string | null {
  const scope = scopePlace(text.charAt(0), trail, home);
  return scope === null ? null : scope + text.slice(1);
}

function scopePlace(letter: string, trail: Trail, home: Home | null): string | null {
  const rest = (division: Division | null | undefined): string | null => division?.name ?? null;
  switch (letter) {
    case '省':
      return rest(
        home === null || home.city.code.endsWith('0000') ? null : divisionCoded(`${home.city.code.slice(0, 2)}0000`),
      );
    case '市':
      return rest(home?.city.name.endsWith('市') ? home.city : null);
    case '县':
    case '区': {
      const nearest = trail.last(
        (code) => !code.endsWith('00') && (divisionCoded(code.slice(0, 6))?.name ?? '').endsWith(letter),
      );
      const county = nearest === undefined ? home?.county : divisionCoded(nearest.code.slice(0, 6));
      return county?.name.endsWith(letter) ? county.name : null;
    }
    case '镇':
    case '乡': {
      const town = trail.last((code) => code.length > 6);
      const name = town === undefined ? '' : town.name.replace(fullName(town.code, ''), '');
      return name.endsWith(letter) ? name : null;
    }
    default:
      return null;
  }
}

const SCOPED =
  /^[省市县区镇乡](?:委|纪|监委|人[大民]|政[府协法]|党|工|团|妇|法院|检察|中级|高级|[一-鿿]{1,20}(?:局|厅|委|委员会|办|办公室|中心|院|校|队|会|社|站|所|馆|团|公司|集团|银行|部|联|学|协|园|台|报|处|庭)$)/;

/** Gives places their names and codes and organisations their home. Order and spans stay. */
export function nameEntities(places: NamedPlaces, home: Home | null): EntityCandidate[] {
  const { flow } = places;
  const trail = new Trail();
  return places.names.map((candidate) => {
    if (candidate.kind === 'place') return linkPlace(candidate, places, trail, home);
    if (candidate.kind !== 'org') return candidate;
    const text = flow.slice(candidate.start, candidate.end);
    const chain = places.chainOf(candidate);
    // 市中|心医院 opens with no district.
    if (chain !== null && !(chain.bare && SCOPED.test(text))) {
      const coded = flow.slice(chain.start, chain.codedEnd);
      const code = choose(chain, coded, trail, home);
      // What an organisation is named after counts as named: 淇县县委、县政府.
      if (code !== undefined && !chain.bare)
        trail.add(coded, code, fullName(code, code.length > 6 ? townName(coded, code) : nameOf(code, coded)));
      return candidate;
    }
    const restored = SCOPED.test(text) ? restore(text, trail, home) : null;
    return restored === null ? candidate : { ...candidate, name: restored };
  });
}
