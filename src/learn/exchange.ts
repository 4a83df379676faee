/**
 * Corpora of 1998 do not know the names of today. In copies of their sentences names are exchanged for others of their
 * kind, so that the tagger learns to go by surroundings and form more than by the names themselves (mention replacement,
 * Dai & Adel 2020).
 */
import { divisionsNamed } from '../entity/gazetteer/divisions.js';
import type { NameSpan } from '../entity/tagger/tagger.js';
import type { NameMaker } from './names.js';
import type { Passage } from './passage.js';

const HAN_NAME = /^[\u4e00-\u9fff]{2,4}$/;
const DIVISION_END = /[省市县区州盟旗镇乡村]$/;

/** Copies of a share of the sentences with names that can be exchanged. */
export function exchangeNames(passages: readonly Passage[], share: number, maker: NameMaker): Passage[] {
  return passages.flatMap((passage) => {
    if (passage.names.length === 0 || !maker.chance(share)) return [];
    const names = passage.names.map((name) => replacement(passage.text.slice(name.start, name.end), name, maker));
    return names.some((name) => name !== null) ? [rebuild(passage, names)] : [];
  });
}

/** A name to put in for this one, or `null` to leave it. */
function replacement(text: string, name: NameSpan, maker: NameMaker): string | null {
  if (name.kind === 'person') {
    if (/[·•]/.test(text) || text.length > 4) return maker.chance(0.5) ? maker.foreigner() : null;
    return HAN_NAME.test(text) && maker.chance(0.8) ? maker.person() : null;
  }
  if (name.kind === 'place') {
    const isDivision = divisionsNamed(text).length > 0 || (text.length > 2 && DIVISION_END.test(text));
    return isDivision && maker.chance(0.7) ? maker.place() : null;
  }
  return text.length > 3 && maker.chance(0.5) ? maker.organisation() : null;
}

function rebuild(passage: Passage, replacements: readonly (string | null)[]): Passage {
  let text = '';
  let from = 0;
  const names: NameSpan[] = [];
  passage.names.forEach((name, i) => {
    const put = replacements[i] ?? passage.text.slice(name.start, name.end);
    text += passage.text.slice(from, name.start);
    names.push({ start: text.length, end: text.length + put.length, kind: name.kind });
    text += put;
    from = name.end;
  });
  return { text: text + passage.text.slice(from), names, line: passage.line };
}
