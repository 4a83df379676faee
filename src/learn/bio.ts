/**
 * Corpora in BIO columns: a character, white space, its tag (O, B-PER, I-PER …); a blank line between sentences. BIOES
 * and BMES tags are read too. Kinds: PER, LOC, ORG and their usual variants.
 */
import type { NameKind, NameSpan } from '../entity/tagger/tagger.js';
import { TiquError } from '../model.js';
import type { Passage } from './passage.js';

const KINDS: Readonly<Record<string, NameKind>> = {
  PER: 'person',
  PERSON: 'person',
  NR: 'person',
  LOC: 'place',
  LOCATION: 'place',
  PLACE: 'place',
  GPE: 'place',
  NS: 'place',
  ORG: 'org',
  ORGANIZATION: 'org',
  NT: 'org',
};
const TAG = /^(?:O|([BIMES])-([A-Za-z_]+))$/;

/** @throws TiquError E320 with path and line for a line that is no character with its tag */
export function readBio(text: string, path: string): Passage[] {
  const passages: Passage[] = [];
  const builder = new PassageBuilder();
  const lines = text.split('\n');
  lines.forEach((raw, index) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line === '') {
      builder.finish(passages);
      return;
    }
    const complain = (why: string) => new TiquError('E320', why, { path, line: index + 1 });
    // The character may itself be white space: the tag is what follows the last one.
    const parted = /^(.+)[\t ](\S+)$/su.exec(line);
    if (!parted) throw complain('a line is: character TAB tag');
    const [, character = '', tag = ''] = parted;
    const read = TAG.exec(tag);
    if (!read) throw complain(`${JSON.stringify(tag)} is no tag (O, B-PER, I-PER, B-LOC …)`);
    const kind = read[2] === undefined ? undefined : KINDS[read[2].toUpperCase()];
    if (read[2] !== undefined && kind === undefined)
      throw complain(`${JSON.stringify(read[2])} is no kind of name (PER, LOC, ORG)`);
    builder.add(character, read[1] ?? 'O', kind, index + 1);
  });
  builder.finish(passages);
  return passages;
}

class PassageBuilder {
  private text = '';
  private names: NameSpan[] = [];
  private open: { start: number; kind: NameKind } | undefined;
  private line = 0;

  add(character: string, part: string, kind: NameKind | undefined, line: number): void {
    if (this.text === '') this.line = line;
    const goesOn = (part === 'I' || part === 'M' || part === 'E') && this.open?.kind === kind;
    if (!goesOn) {
      this.close();
      // A name that starts with I is a name all the same (IOB1).
      if (kind !== undefined) this.open = { start: this.text.length, kind };
    }
    this.text += character;
    if (part === 'E' || part === 'S') this.close();
  }

  finish(passages: Passage[]): void {
    this.close();
    if (this.text !== '') passages.push({ text: this.text, names: this.names, line: this.line });
    this.text = '';
    this.names = [];
  }

  private close(): void {
    if (this.open) this.names.push({ ...this.open, end: this.text.length });
    this.open = undefined;
  }
}
