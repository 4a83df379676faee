/** No two mentions overlap: inside a type the longest reading wins, between types the order of precedence. */
import type { Span } from '../model.js';

/** Sorted by start, the longer first where two start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Keeps the longest of readings that overlap (the first where they are equally long). Sorted by start. */
export function longest<T extends Span>(readings: readonly T[]): T[] {
  const kept: T[] = [];
  for (const reading of [...readings].sort(bySpan)) {
    const last = kept.at(-1);
    if (last === undefined || reading.start >= last.end) kept.push(reading);
    else if (reading.end - reading.start > last.end - last.start) kept[kept.length - 1] = reading;
  }
  return kept;
}

/** The spans of `lower` that overlap none of `higher`. Both sorted by start and free of overlaps. */
export function outside<T extends Span>(
  lower: readonly T[],
  higher: readonly Span[],
  onVeto?: (span: T, by: Span) => void,
): T[] {
  const kept: T[] = [];
  let h = 0;
  for (const span of lower) {
    while (h < higher.length && (higher[h]?.end ?? 0) <= span.start) h++;
    const by = higher[h];
    if (by === undefined || by.start >= span.end) kept.push(span);
    else onVeto?.(span, by);
  }
  return kept;
}

/** Two sorted lists as one. */
export function merge<A extends Span, B extends Span>(a: readonly A[], b: readonly B[]): (A | B)[] {
  const all: (A | B)[] = [];
  let i = 0;
  for (const span of b) {
    for (let next = a[i]; next !== undefined && next.start < span.start; next = a[++i]) all.push(next);
    all.push(span);
  }
  for (let next = a[i]; next !== undefined; next = a[++i]) all.push(next);
  return all;
}
