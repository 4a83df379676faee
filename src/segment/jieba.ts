/**
 * nodejieba behind the Segmenter interface. Its dictionaries take most of a second and 300 MB, so it is loaded when a
 * command first needs words. It gives no offsets back; its words joined are its input, so offsets are a running sum.
 */
import { createRequire } from 'node:module';
import { TiquError, type Token } from '../model.js';
import { overlayWords } from './overlay.js';
import type { Segmenter, SegmentOptions } from './segmenter.js';

type Jieba = typeof import('nodejieba');

/** UTF-8, which the native side speaks, has no lone surrogates; U+FFFD is as long and leaves every offset in place. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** ２３．４ and ＡＢＣ, which jieba knows in half width only; a half-width form is as long. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ．％]/g;
/** The native side holds several copies of its input: long texts go through in pieces of about so many units. */
const PIECE = 1 << 16;
/** Characters at which jieba itself ends a run, so that a text cut there has the same words. */
const RUN_END = /[\n。，]/;

let loaded: Promise<Segmenter> | undefined;

/** The process has one segmenter: later calls give the same. @throws TiquError E210 when the native part is missing */
export function loadSegmenter(): Promise<Segmenter> {
  loaded ??= load();
  return loaded;
}

/** Name and version of the segmenter, known without loading its dictionaries. */
export function segmenterVersion(): string {
  const manifest: { version?: unknown } = createRequire(import.meta.url)('nodejieba/package.json');
  return `nodejieba ${String(manifest.version)}`;
}

async function load(): Promise<Segmenter> {
  const { default: jieba }: { default: Jieba } = await import('nodejieba');
  try {
    jieba.load();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'BINDING_NOT_FOUND')
      throw new TiquError('E210', 'the native part of nodejieba is missing; run: npm rebuild nodejieba');
    throw error;
  }
  return segmenterOf(jieba, segmenterVersion());
}

function segmenterOf(jieba: Jieba, version: string): Segmenter {
  const tags = new Map<string, string>();

  /** A word's tag alone; `x` where jieba would cut it further. */
  function tagOf(word: string): string {
    let tag = tags.get(word);
    if (tag === undefined) {
      const words = jieba.tag(word);
      tag = (words.length === 1 ? words[0]?.tag : undefined) ?? 'x';
      if (tags.size < 200_000) tags.set(word, tag);
    }
    return tag;
  }

  function tag(text: string): Token[] {
    const tokens: Token[] = [];
    for (const [from, piece] of pieces(text)) {
      let start = from;
      const readable = clean(piece);
      const unchanged = readable === piece;
      for (const { word, tag } of jieba.tag(readable)) {
        const end = start + word.length;
        tokens.push({ start, end, word: unchanged ? word : text.slice(start, end), tag });
        start = end;
      }
    }
    return tokens;
  }

  function cut(text: string, hmm: boolean, tagged: boolean): Token[] {
    if (hmm && tagged) return tag(text);
    const tokens: Token[] = [];
    for (const [from, piece] of pieces(text)) {
      let start = from;
      for (const found of jieba.cut(clean(piece), hmm)) {
        const end = start + found.length;
        tokens.push({ start, end, word: text.slice(start, end), tag: tagged ? tagOf(found) : '' });
        start = end;
      }
    }
    return tokens;
  }

  function segment(text: string, options: SegmentOptions = {}): Token[] {
    const { mode = 'accurate', hmm = true, tags: tagged = true, dictionary } = options;
    if (mode === 'full') return fullCut(text, tagged);
    const plain = cut(text, hmm, tagged || dictionary !== undefined);
    const words = dictionary ? overlayWords(text, plain, dictionary, (piece) => cut(piece, hmm, tagged)) : plain;
    const wanted = tagged || !dictionary ? words : words.map((token) => ({ ...token, tag: '' }));
    return mode === 'search' ? wanted.flatMap((token) => [...innerWords(token, tagged), token]) : wanted;
  }

  /** The two- and three-character dictionary words inside a longer one, in that order, as in cutForSearch. */
  function innerWords(token: Token, tagged: boolean): Token[] {
    const inner: Token[] = [];
    if (token.word.length < 3) return inner;
    let start = token.start;
    let length = 0;
    for (const word of jieba.cutForSearch(clean(token.word), false)) {
      if (word.length >= token.word.length) break;
      if (word.length < 2) continue;
      const from = word.length === length ? start + 1 : token.start;
      const at = token.word.indexOf(word, from - token.start);
      if (at < 0) continue;
      start = token.start + at;
      length = word.length;
      inner.push({ start, end: start + length, word, tag: tagged ? tagOf(word) : '' });
    }
    return inner;
  }

  /**
   * Every dictionary word. jieba lists them by start, then by length, and fills the gaps with single characters: a
   * longer word lies at the next place where it reads, a single character where nothing was covered so far.
   */
  function fullCut(text: string, tagged: boolean): Token[] {
    const tokens: Token[] = [];
    let covered = 0;
    let last = { start: -1, end: 0 };
    for (const [from, piece] of pieces(text)) {
      covered = Math.max(covered, from);
      const readable = clean(piece);
      for (const word of jieba.cutAll(readable)) {
        let start = covered;
        if ([...word].length > 1) {
          const same = last.start >= from && word.length > last.end - last.start;
          start = readable.indexOf(word, (same ? last.start : Math.max(last.start + 1, from)) - from) + from;
        }
        last = { start, end: start + word.length };
        covered = Math.max(covered, last.end);
        tokens.push({ ...last, word: text.slice(start, last.end), tag: tagged ? tagOf(word) : '' });
      }
    }
    return tokens;
  }

  return { version, tag, segment };
}

function clean(text: string): string {
  return text.replace(LONE_SURROGATE, '\uFFFD').replace(FULL_WIDTH, toHalfWidth);
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function* pieces(text: string): Generator<[number, string]> {
  let start = 0;
  while (text.length - start > PIECE) {
    let end = start + PIECE;
    while (end > start && !RUN_END.test(text.charAt(end - 1))) end--;
    // A run without any end in it is no Chinese prose; cut it anywhere but inside a character.
    if (end === start) end = start + PIECE - (/[\uD800-\uDBFF]/.test(text.charAt(start + PIECE - 1)) ? 1 : 0);
    yield [start, text.slice(start, end)];
    start = end;
  }
  if (start < text.length) yield [start, text.slice(start)];
}
