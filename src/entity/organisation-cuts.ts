import type { Span } from '../model.js';
import { houseEnd } from './departments.js';
import { isKnownOrganisation, isPlaceless, SCOPE, secondHouse } from './generic-organisations.js';
import { isPersonalName } from './personal-names.js';
import { readPlaceChain } from './place-chains.js';
import type { Words } from './words.js';

/** Several organisations that were taken for one, and places that were taken for a part of one. Offsets count UTF-16 units. */

/** What stands between two organisations that were taken for one: 市城管局|联合|市公安局, 龙江森工集团|所属|亚布力林业局. */
const BETWEEN =
  /(?<![关体水星派院语])系(?=[一-鿿]{2,}公司)|联合(?=[省市县区])|会同|协同|所属|下属|下辖|诉(?=[一-鿿]{4})|及其/g;

/** The organisations of a span, one or more, in order: 财政部|税务总局, 市城管局|联合|市公安局. */
export function splitOrganisations(flow: string, span: Span): Span[] {
  const second = secondHouse(flow, span.start, span.end);
  if (second > 0)
    return [
      { start: span.start, end: second },
      { start: second, end: span.end },
    ];
  const parts: Span[] = [];
  let start = span.start;
  for (const { index, 0: between } of flow.slice(span.start, span.end).matchAll(BETWEEN)) {
    const end = span.start + index;
    if (end - start < 3 || span.end - end - between.length < 3) continue;
    if (!isPersonalName(flow.slice(start, end))) parts.push({ start, end });
    start = end + between.length;
  }
  return [...parts, { start, end: span.end }];
}

/** 市政府|和|县委: two houses that the tagger took for one. */
export function splitHouses(span: Span, words: Words): Span[] {
  const { flow } = words;
  for (let cut = span.start + 2; cut < span.end - 2; cut++) {
    if (!/[和与及、]/.test(flow.charAt(cut)) || words.startingAt(cut)?.end !== cut + 1) continue;
    if (isWholeHouse(flow, span.start, cut) && isWholeHouse(flow, cut + 1, span.end))
      return [{ start: span.start, end: cut }, ...splitHouses({ start: cut + 1, end: span.end }, words)];
  }
  return [span];
}

/** The span without the place in front of such a body; any other span as it is. */
export function withoutPlace(flow: string, span: Span): Span {
  const chain = readPlaceChain(flow, span.start, span.end);
  if (chain === null || chain.end >= span.end - 1) return span;
  const rest = flow.slice(chain.end, span.end);
  return isPlaceless(rest) && !isKnownOrganisation(flow.slice(span.start, span.end))
    ? { start: chain.end, end: span.end }
    : span;
}

/** Whether the stretch is a house known by name, or one of government with its scope. */
function isWholeHouse(flow: string, start: number, end: number): boolean {
  if (isKnownOrganisation(flow.slice(start, end))) return true;
  const scope = SCOPE.test(flow.charAt(start)) ? start + 1 : (readPlaceChain(flow, start, end)?.codedEnd ?? -1);
  return (
    scope > 0 &&
    (houseEnd(flow, scope) === end || (SCOPE.test(flow.charAt(scope)) && houseEnd(flow, scope + 1) === end))
  );
}
