import { divisionNames } from './divisions.js';
import { WordTable } from './word-table.js';
import { worldNames } from './world.js';

/** `division`: a full or short name of a province, city or county of China; `world`: any other name of the gazetteer. */
export type PlaceSource = 'division' | 'world';

let loaded: WordTable<PlaceSource> | null = null;

/** Every name of the gazetteer down to the county, built once at the first call. */
export function placeNames(): WordTable<PlaceSource> {
  if (loaded !== null) return loaded;
  loaded = new WordTable<PlaceSource>();
  for (const name of worldNames()) loaded.add(name, 'world');
  for (const name of divisionNames()) loaded.add(name, 'division');
  return loaded;
}
