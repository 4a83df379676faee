import { divisionsNamed } from '../entity/gazetteer/divisions.js';
import { readPlaceChain } from '../entity/place-chains.js';
import type { EntityCandidate } from '../model.js';

/** A level of a division, but not the beginning of a word: 云州|市场, 云州|区域, 云州|市民. */
const LEVEL = /^(?:市(?![场民政花值]|区域)|市政(?=府|协)|[县区](?![域划块隔])|[州盟旗](?![际下舰]))/;

/**
 * Short names that mean, in this text, a division the gazetteer does not know: where a text writes 云州市财政局, 云州 is that
 * city and not 云州区 of Datong. They have no code, and nothing follows from them.
 */
export function unknownNamesakes(flow: string, names: readonly EntityCandidate[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { kind, start, end } of names) {
    if (kind !== 'place' && kind !== 'org') continue;
    const chain = readPlaceChain(flow, start, end);
    if (chain === null || !chain.bare || chain.source !== 'division') continue;
    const level = LEVEL.exec(flow.slice(chain.codedEnd, chain.codedEnd + 3))?.[0].charAt(0);
    const short = flow.slice(start, chain.codedEnd);
    if (level !== undefined && divisionsNamed(short + level).length === 0) found.add(short);
  }
  return found;
}
