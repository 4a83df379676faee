/**
 * The labels of the characters: O outside a name; in a name of two characters and more B first, M middle, E last; S
 * alone. Label 1 + 4 × kind + (B 0, M 1, E 2, S 3).
 */
export const NAME_KINDS = ['person', 'place', 'org'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const LABELS = 1 + 4 * NAME_KINDS.length;
export const OUTSIDE = 0;

export type Part = 'B' | 'M' | 'E' | 'S';
const PARTS: readonly Part[] = ['B', 'M', 'E', 'S'];

export function labelOf(kind: number, part: Part): number {
  return 1 + 4 * kind + PARTS.indexOf(part);
}

/** The kind of a label as an index of NAME_KINDS; -1 for O. */
export function kindOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

function partOf(label: number): Part | 'O' {
  return label === OUTSIDE ? 'O' : (PARTS[(label - 1) & 3] ?? 'O');
}

/** A sequence may start with a label that opens a name or stands outside. */
export function canStart(label: number): boolean {
  const part = partOf(label);
  return part === 'O' || part === 'B' || part === 'S';
}

/** A sequence may end where no name is open. */
export function canEnd(label: number): boolean {
  const part = partOf(label);
  return part === 'O' || part === 'E' || part === 'S';
}

export function canFollow(before: number, after: number): boolean {
  if (canEnd(before)) return canStart(after);
  const part = partOf(after);
  return kindOf(before) === kindOf(after) && (part === 'M' || part === 'E');
}
