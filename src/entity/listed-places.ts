import type { Span } from '../model.js';
import { divisionsNamed } from './gazetteer/divisions.js';
import { isNoPlace, NO_SIGHT } from './generic-places.js';
import { readPlaceChain } from './place-chains.js';
import { isNoRoad, isNoVillage } from './place-tails.js';
import type { Words } from './words.js';

/** Places in lists of their like. */

/** Classes of names that stand in lists of their like: 大伾山、浮丘山, 英雄路、府后街. */
const LIKE = ['山峰岭', '河江湖溪水', '路街道巷', '村屯庄', '镇乡', '岛屿', '桥'];

const SEPARATOR = /[、和与及至到经，。；（）()\s]/;

/** Names beside a place in a list, which end as it does or are divisions of the same city. */
export function listedPlaces(words: Words, places: readonly Span[]): Span[] {
  const { flow } = words;
  const taken = new Set(places.map(({ end }) => end));
  const found: Span[] = [];
  const visit = (place: Span, step: 1 | -1): void => {
    let { start, end } = place;
    for (let round = 0; round < 20; round++) {
      const edge = step === 1 ? end : start - 1;
      if (!/[、和与至到经]/.test(flow.charAt(edge))) return;
      let reach = edge + step;
      while (reach >= 0 && reach < flow.length && Math.abs(reach - edge) <= 6 && !SEPARATOR.test(flow.charAt(reach)))
        reach += step;
      const next = step === 1 ? { start: edge + 1, end: reach } : { start: reach + 1, end: edge };
      if (taken.has(next.end) || !isAlike(flow, place, next) || opensWithVerb(words, next)) return;
      found.push(next);
      ({ start, end } = next);
    }
  };
  for (const place of places) {
    visit(place, 1);
    visit(place, -1);
  }
  return found;
}

/** 绕行|文化路, 落实|洹河. */
function opensWithVerb(words: Words, { start, end }: Span): boolean {
  const first = words.startingAt(start);
  return first !== undefined && first.end < end && /^(?:[vadpc]|ad)$/.test(first.tag) && first.word.length > 1;
}

function isAlike(flow: string, known: Span, next: Span): boolean {
  const name = flow.slice(next.start, next.end);
  if (!/^[\u4e00-\u9fff]{2,6}$/.test(name) || isNoPlace(name)) return false;
  const cities = (span: Span): string[] =>
    (readPlaceChain(flow, span.start, span.end)?.codes ?? []).map((code) => code.slice(0, 4));
  const own = divisionsNamed(name);
  if (own.length > 0) {
    const around = cities(known);
    return own.some(({ code }) => around.includes(code.slice(0, 4)) && !code.endsWith('0000'));
  }
  if (name.length > 4 || name.length < 3) return false;
  const last = name.charAt(name.length - 1);
  const like = LIKE.find((each) => each.includes(last));
  return (
    like?.includes(flow.charAt(known.end - 1)) === true && !isNoRoad(name) && !isNoVillage(name) && !NO_SIGHT.test(name)
  );
}
