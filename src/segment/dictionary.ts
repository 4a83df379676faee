/**
 * User dictionaries in jieba's format: a word a line, `word [frequency] [tag]`. jieba itself drops, garbles or dies on
 * files it does not like, so it never sees one: the file is read here, line by line, and the words are laid over
 * jieba's cut by own code (overlay.ts). A user's word always wins, so the frequency is checked but not needed.
 */
import { TiquError } from '../model.js';

export interface UserWord {
  readonly word: string;
  /** Part of speech as jieba writes it; `x` where the file gives none. */
  readonly tag: string;
}

/** Words by their first UTF-16 unit, the longest first: what leftmost-longest matching needs. */
export interface Dictionary {
  readonly size: number;
  readonly byFirst: ReadonlyMap<number, readonly UserWord[]>;
}

const FREQUENCY = /^\d+(?:\.\d+)?$/;
const TAG = /^[a-z][A-Za-z0-9]{0,7}$/;
const SHAPE = 'a line is: word [frequency] [tag]';
/** Matching is linear in text × longest word: names are short, and a line of 1000 characters is no word. */
const LONGEST = 100;

/**
 * The words of one dictionary file.
 * @param path names the file in errors
 * @throws TiquError E201 (bytes that are no UTF-8), E202 (a line that is no entry), E203 (no word at all)
 */
export function readDictionary(bytes: Uint8Array, path: string): UserWord[] {
  const words: UserWord[] = [];
  const lines = decode(bytes, path).split('\n');
  lines.forEach((line, index) => {
    const fields = line.split(/\s+/).filter((field) => field !== '');
    const [word, ...rest] = fields;
    if (word === undefined) return;
    const complain = (why: string) => new TiquError('E202', `${why}; ${SHAPE}`, { path, line: index + 1 });
    if (word.includes('\0')) throw complain('binary data');
    if (word.length > LONGEST) throw complain(`a word of more than ${LONGEST} characters`);
    words.push({ word, tag: readTag(rest, complain) });
  });
  if (words.length === 0) throw new TiquError('E203', 'the dictionary holds no word', { path, line: 1 });
  return words;
}

/** Several files make one dictionary; of a word given twice the last entry holds. */
export function buildDictionary(words: Iterable<UserWord>): Dictionary {
  const entries = new Map<string, UserWord>();
  for (const entry of words) entries.set(entry.word, entry);
  const byFirst = new Map<number, UserWord[]>();
  for (const entry of entries.values()) {
    const first = entry.word.charCodeAt(0);
    const group = byFirst.get(first);
    if (group) group.push(entry);
    else byFirst.set(first, [entry]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.word.length - a.word.length);
  return { size: entries.size, byFirst };
}

/** The longest user word that starts at `at`. */
export function wordAt(dictionary: Dictionary, text: string, at: number): UserWord | undefined {
  return dictionary.byFirst.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at));
}

function readTag(rest: readonly string[], complain: (why: string) => TiquError): string {
  const [second, third, surplus] = rest;
  if (surplus !== undefined) throw complain(`${rest.length + 1} columns`);
  if (second === undefined) return 'x';
  if (third !== undefined) {
    if (!FREQUENCY.test(second)) throw complain(`${JSON.stringify(second)} is no frequency`);
    if (!TAG.test(third)) throw complain(`${JSON.stringify(third)} is no tag`);
    return third;
  }
  if (FREQUENCY.test(second)) return 'x';
  if (!TAG.test(second)) throw complain(`${JSON.stringify(second)} is neither a frequency nor a tag`);
  return second;
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TiquError('E201', 'the dictionary is not UTF-8; convert it first (iconv -f GB18030 -t UTF-8)', {
      path,
      line: firstBadLine(bytes),
    });
  }
}

/** A line feed is never part of a longer UTF-8 character, so each line can be judged alone. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
