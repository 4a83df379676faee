/** One fact told twice: a headline or lead that the body repeats goes under `also` of the fullest statement. */
import type { Span } from '../model.js';
import { type FactDraft, type ResolvedQuantity, unitOf } from './draft.js';

/** A draft, and whether it stands in a title or a heading. */
export interface Told {
  readonly draft: FactDraft;
  readonly heading: boolean;
}

interface Entry {
  told: Told;
  readonly also: Span[];
}

/** Facts of one document in order; those told again are taken in by the fullest. */
export function mergeRepeats(told: readonly Told[]): FactDraft[] {
  const byKey = new Map<string, Entry[]>();
  const kept: Entry[] = [];
  for (const one of told) {
    const keys = keysOf(one.draft);
    const twin = keys.flatMap((key) => byKey.get(key) ?? []).find((entry) => isSame(entry.told, one));
    const entry = twin ?? { told: one, also: [] };
    if (twin === undefined) kept.push(entry);
    else {
      const fuller = isFuller(one, twin.told);
      twin.also.push(spanOf(fuller ? twin.told.draft : one.draft));
      if (fuller) twin.told = one;
    }
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []).filter((other) => other !== entry), entry]);
  }
  return kept.map(written).sort((a, b) => a.quantity.start - b.quantity.start);
}

function written({ told: { draft }, also }: Entry): FactDraft {
  return also.length === 0 ? draft : { ...draft, also: [...also].sort((a, b) => a.start - b.start) };
}

/** Where the same number can be told again: a headline may give only the change of a level. */
function keysOf({ article, measure, quantity, change }: FactDraft): string[] {
  const key = (kind: string, size: ResolvedQuantity) =>
    `${article ?? ''}|${kind}|${size.value}|${size.min ?? ''}|${size.max ?? ''}|${unitOf(size)}`;
  const own = key(measure, quantity);
  return measure === 'level' && change?.size ? [own, key('change', change.size)] : [own];
}

function isSame(a: Told, b: Told): boolean {
  const headline = a.heading !== b.heading;
  if (a.draft.measure !== b.draft.measure && !headline) return false;
  if (!headline) {
    const agree = a.draft.scope?.name === b.draft.scope?.name && a.draft.period?.edtf === b.draft.period?.edtf;
    return agree && a.draft.indicator === b.draft.indicator && a.draft.quantity.modifier === b.draft.quantity.modifier;
  }
  return isWithin(a.draft.indicator, b.draft.indicator) || isWithin(b.draft.indicator, a.draft.indicator);
}

/** A headline leaves words out: its stem, or its characters in their order, stand in the full name. */
function isWithin(short: string, long: string): boolean {
  if (short.length > long.length) return false;
  const stem = short.replace(/(?:人数|数|面积|长度|规模|额|总额|总值)$/, '');
  if (stem.length > 1 && long.includes(stem)) return true;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length && short.length * 3 >= long.length;
}

function isFuller(one: Told, other: Told): boolean {
  if (one.heading !== other.heading) return other.heading;
  return one.draft.change !== undefined && other.draft.change === undefined;
}

function spanOf({ quantity }: FactDraft): Span {
  return { start: quantity.start, end: quantity.end };
}
