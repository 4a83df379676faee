import { divisionNames } from './divisions.js';
import { WordTable } from './word-table.js';
import { commonWords, countryNames, doubtfulHouses, homographs, organisationNames, worldNames } from './world.js';

/** `division`: a full or short name of a province, city or county of China; `world`: any other name of the gazetteer. */
export type PlaceSource = 'division' | 'country' | 'world';

let places: WordTable<PlaceSource> | null = null;
let organisations: WordTable<true> | null = null;
let world: Set<string> | null = null;
let common: Set<string> | null = null;
let doubtful: Set<string> | null = null;

/** Every place of the gazetteer down to the county, built once at the first call. */
export function placeNames(): WordTable<PlaceSource> {
  if (places !== null) return places;
  places = new WordTable<PlaceSource>();
  for (const name of worldNames()) places.add(name, 'world');
  for (const name of countryNames()) places.add(name, 'country');
  for (const name of divisionNames()) places.add(name, 'division');
  return places;
}

/** Houses known by name, built once at the first call. */
export function knownOrganisations(): WordTable<true> {
  organisations ??= new WordTable(organisationNames().map((name) => [name, true] as const));
  return organisations;
}

let doubted: Set<string> | null = null;
/** Whether a house's short name is a common word too. */
export function isDoubtfulHouse(name: string): boolean {
  doubted ??= new Set(doubtfulHouses());
  return doubted.has(name);
}

/** Whether a name is a common word as well, so that only context makes it one. */
export function isCommonWord(name: string): boolean {
  common ??= new Set(commonWords());
  return common.has(name);
}

/** Whether a place's name is another word too, so that the gazetteer alone makes it none: common words and 安康, 高平. */
export function isDoubtfulPlace(name: string): boolean {
  doubtful ??= new Set(homographs());
  return doubtful.has(name) || isCommonWord(name);
}

/** Whether a name stands among those of the world, seas and mountains, though a division may bear it too. */
export function isWorldName(name: string): boolean {
  world ??= new Set(worldNames());
  return world.has(name);
}
