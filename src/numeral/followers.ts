/** Which of a list of words stands at a place: one look at the first character decides nearly always. */
export class Followers {
  private readonly byFirst = new Map<number, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const first = word.charCodeAt(0);
      const list = this.byFirst.get(first);
      if (list === undefined) this.byFirst.set(first, [word]);
      else list.push(word);
    }
  }

  startsAt(flow: string, at: number): boolean {
    const list = this.byFirst.get(flow.charCodeAt(at));
    if (list === undefined) return false;
    for (const word of list) if (word.length === 1 || flow.startsWith(word, at)) return true;
    return false;
  }
}
