/** One fact told twice: a headline or lead that the body repeats goes under `also` of the fullest statement. */
import type { Span } from '../model.js';
import { type FactDraft, unitOf } from './draft.js';

/** A draft, and whether it stands in a title or a heading. */
export interface Told {
  readonly draft: FactDraft;
  readonly heading: boolean;
}

/** Facts of one document in order; those told again are taken in by the fullest. */
export function mergeRepeats(told: readonly Told[]): FactDraft[] {
  const groups = new Map<string, Told[]>();
  const kept: { told: Told; also: Span[] }[] = [];
  const owner = new Map<Told, { told: Told; also: Span[] }>();
  for (const one of told) {
    const { draft } = one;
    const key = `${draft.article ?? ''}|${draft.measure}|${valueKey(draft)}`;
    const group = groups.get(key) ?? [];
    const twin = group.find((other) => isSame(other, one));
    const entry = twin && owner.get(twin);
    if (entry) {
      const fuller = isFuller(one, entry.told);
      entry.also.push(spanOf(fuller ? entry.told.draft : draft));
      if (fuller) entry.told = one;
      owner.set(one, entry);
    } else {
      const fresh = { told: one, also: [] };
      kept.push(fresh);
      owner.set(one, fresh);
    }
    group.push(one);
    groups.set(key, group);
  }
  return kept
    .map(({ told: { draft }, also }) =>
      also.length === 0 ? draft : { ...draft, also: also.sort((a, b) => a.start - b.start) },
    )
    .sort((a, b) => a.quantity.start - b.quantity.start);
}

function valueKey({ quantity }: FactDraft): string {
  const { value, min, max } = quantity;
  return `${value}|${min ?? ''}|${max ?? ''}|${unitOf(quantity)}|${quantity.modifier ?? ''}`;
}

function isSame(a: Told, b: Told): boolean {
  const samePeriod = a.draft.period?.edtf === b.draft.period?.edtf;
  if (!a.heading && !b.heading && a.draft.scope?.name !== b.draft.scope?.name) return false;
  if (a.draft.indicator === b.draft.indicator) return samePeriod || a.heading || b.heading;
  if (!a.heading && !b.heading) return false;
  return isWithin(a.draft.indicator, b.draft.indicator) || isWithin(b.draft.indicator, a.draft.indicator);
}

/** The characters of the shorter one stand in the longer one in their order: a headline leaves words out. */
function isWithin(short: string, long: string): boolean {
  if (short.length > long.length || short.length * 3 < long.length) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function isFuller(one: Told, other: Told): boolean {
  if (one.heading !== other.heading) return other.heading;
  return one.draft.change !== undefined && other.draft.change === undefined;
}

function spanOf({ quantity }: FactDraft): Span {
  return { start: quantity.start, end: quantity.end };
}
