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

/** Facts of one document in order; those told again are taken in by the fullest. Linear in their number. */
export function mergeRepeats(told: readonly Told[]): FactDraft[] {
  const entries = new Entries();
  for (const one of told) {
    const twin = entries.twinOf(one);
    if (twin === undefined) entries.add(one);
    else {
      const fuller = isFuller(one, twin.told);
      twin.also.push(spanOf(fuller ? twin.told.draft : one.draft));
      if (fuller) twin.told = one;
      entries.index(twin, one);
    }
  }
  return entries.kept.map(written).sort((a, b) => a.quantity.start - b.quantity.start);
}

/** So many facts with one number are kept in mind, to find the one a headline repeats. */
const MOST_ALIKE = 50;

/** What was told so far, by what it says and by its numbers. */
class Entries {
  readonly kept: Entry[] = [];
  private readonly byWording = new Map<string, Entry>();
  private readonly byNumber = new Map<string, Entry[]>();

  twinOf(one: Told): Entry | undefined {
    return (
      this.byWording.get(wordingOf(one)) ??
      numbersOf(one.draft)
        .flatMap((key) => this.byNumber.get(key) ?? [])
        .find((entry) => isHeadlineOf(entry.told, one))
    );
  }

  add(told: Told): void {
    const entry = { told, also: [] };
    this.kept.push(entry);
    this.index(entry, told);
  }

  /** Finds `entry` by the words and numbers of `told`, one of its statements. */
  index(entry: Entry, told: Told): void {
    this.byWording.set(wordingOf(told), entry);
    for (const key of numbersOf(told.draft)) {
      const alike = this.byNumber.get(key) ?? [];
      if (alike.length >= MOST_ALIKE || alike.includes(entry)) continue;
      this.byNumber.set(key, [...alike, entry]);
    }
  }
}

function written({ told: { draft }, also }: Entry): FactDraft {
  return also.length === 0 ? draft : { ...draft, also: [...also].sort((a, b) => a.start - b.start) };
}

/** Outside of headlines, or in two of them, only the same words tell the same. */
function wordingOf({ draft, heading }: Told): string {
  const { indicator, scope, period, measure, quantity } = draft;
  const [number] = numbersOf(draft);
  return [heading, indicator, scope?.name, period?.edtf, measure, quantity.modifier, number].join('|');
}

/** Where the same number can be told again: a headline may give only the change of a level. */
function numbersOf({ article, measure, quantity, change }: FactDraft): string[] {
  const key = (kind: string, size: ResolvedQuantity) =>
    `${article ?? ''}|${kind}|${size.value}|${size.min ?? ''}|${size.max ?? ''}|${unitOf(size)}`;
  const own = key(measure, quantity);
  return measure === 'level' && change?.size ? [own, key('change', change.size)] : [own];
}

/** One is a headline and leaves words of the other out. */
function isHeadlineOf(a: Told, b: Told): boolean {
  if (a.heading === b.heading) return false;
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
