/**
 * Corpora brought nearer to what this tool calls a name, before anything is learnt from them. What can be said by form
 * is said here; the rest is the share of each corpus in the scheme.
 */
import type { NameSpan } from '../entity/tagger/tagger.js';
import type { Corpus, Passage } from './passage.js';

/** 党组 and its kin belong to the post that follows, not to the organisation. */
const BELONGS_TO_POST = /(?:党组|董事会|监事会)$/;

export function byContract(corpus: Corpus): Corpus {
  return { ...corpus, passages: corpus.passages.map(mend) };
}

function mend(passage: Passage): Passage {
  const names: NameSpan[] = [];
  for (const name of passage.names) {
    // One letter for a place or a team (中美, 皖) is no name.
    if (name.kind !== 'person' && name.end - name.start === 1) continue;
    const last = names.at(-1);
    const mended = withoutPost(passage.text, name);
    if (last !== undefined && last.end === name.start && last.kind === 'place' && mended.kind !== 'person') {
      // 河南省|鹤壁市 is one place, 宁夏|固原县国税局 one organisation.
      names[names.length - 1] = { ...mended, start: last.start };
    } else names.push(mended);
  }
  return { ...passage, names };
}

function withoutPost(text: string, name: NameSpan): NameSpan {
  if (name.kind !== 'org') return name;
  const body = text.slice(name.start, name.end).replace(BELONGS_TO_POST, '');
  return body.length > 1 ? { ...name, end: name.start + body.length } : name;
}
