import type { Span } from '../model.js';
import { isCommonWord, isDoubtfulPlace } from './gazetteer/places.js';
import { isNoPlace, NATURE, NO_SIGHT } from './generic-places.js';
import { findNumberedPlaces } from './numbered-places.js';
import type { ChainReader, PlaceChain } from './place-chains.js';
import { zoneEnd } from './place-tails.js';
import { findRoads, findVillages } from './ways.js';
import type { Words } from './words.js';
import { findZones } from './zones.js';

/** Places of the gazetteers in running text. */

const IS_LEVEL = new Uint8Array(0x10000);
for (const level of '省市县区镇乡村州盟旗') IS_LEVEL[level.charCodeAt(0)] = 1;

/** Whether a chain that the characters make may stand without a tagger's word. */
function believed(flow: string, chain: PlaceChain, words: Words): boolean {
  const text = flow.slice(chain.start, chain.end);
  if (isNoPlace(text)) return false;
  if (!chain.bare) return chain.source !== 'world' && !(chain.end === chain.codedEnd && isCommonWord(text));
  if (!words.cutAt(chain.end) || isDoubtfulPlace(text)) return false;
  if (chain.source !== 'division') return true;
  // Short forms of counties are common words too often: the tagger or the rest of the text must speak for them.
  return chain.codes.some((code) => code.endsWith('00'));
}

/** The spans that touch none of `taken`, which is sorted and without overlaps. */
function outside(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return (taken[low]?.start ?? end) >= end;
  });
}

/** Chains of the gazetteer at word boundaries, sorted, without overlaps. */
export function findPlaces(flow: string, words: Words, chains: ChainReader): Span[] {
  const found: Span[] = [];
  let covered = 0;
  for (const token of words.tokens) {
    const { start } = token;
    if (start < covered) continue;
    // 市城乡一体化示范区: a zone by its scope.
    const zone =
      IS_LEVEL[flow.charCodeAt(start)] === 1 && !/[一-鿿]/.test(flow.charAt(start - 1)) ? zoneEnd(flow, start + 1) : -1;
    if (zone > 0) {
      found.push({ start, end: zone });
      covered = zone;
      continue;
    }
    const chain = chains.at(start);
    if (chain === null || !believed(flow, chain, words)) {
      // The segmenter's dictionary knows long names of nature and sights: 塔克拉玛干沙漠, 莫高窟.
      const named =
        token.tag === 'ns' && NATURE.test(token.word) && !isNoPlace(token.word) && !isCommonWord(token.word);
      if (named && !NO_SIGHT.test(token.word)) found.push({ start, end: token.end });
      continue;
    }
    found.push({ start, end: chain.end });
    covered = chain.end;
  }
  const closed = [...findZones(words), ...findRoads(words), ...findVillages(words), ...findNumberedPlaces(flow)];
  return [...found, ...outside(closed, found)].sort((a, b) => a.start - b.start);
}
