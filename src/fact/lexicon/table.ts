/** A table of words, written with white space between them. */
export function tableOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
