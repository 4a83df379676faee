/**
 * A sentence as the features see it: characters, jieba's words, what the lexicon knows, and how far the next suffix and
 * the nearest titles are. One instance serves one thread: its arrays are used again for every sentence.
 */
import type { Token } from '../../model.js';
import { BOUNDARY, NORMAL, PUNCTUATION } from './characters.js';
import { mix } from './hash.js';
import { COMMON_SURNAME, type Lexicon, RARE_SURNAME } from './lexicon.js';
import type { OutsideWords } from './outside-words.js';

/** Longer sentences are cut: the arrays are of fixed size. */
export const LONGEST_SENTENCE = 1024;

/** Boundary cells before and behind the sentence: character i stands at i + PAD. */
export const PAD = 3;
const SIZE = LONGEST_SENTENCE + 2 * PAD;
/** More than the words of the longest sentence and the boundary's. */
export const WORDS = SIZE + 4;
const CLASSES = 5;
const FAR_SUFFIX = 12;
const FAR_TITLE = 5;

/** Parts of speech that stand between the words of an organisation's name only by accident. */
const BREAKS_NAME = /^(?:u|p|c|d|r|y|e|o|zg|m$|q$)/;

/** What the features know of a tag. */
interface TagCode {
  readonly code: number;
  readonly number: number;
  readonly breaks: number;
}

/** First number of the offsets in a word, by its length. */
const OFFSETS = [0, 0, 1, 3, 6, 10];

/** 0 for a word of one character; 1 2; 3 4 5; 6 to 9; 10 to 14 for longer ones, whose last character is 15. */
function offsetIn(offset: number, length: number): number {
  if (length > 5 && offset === length - 1) return 15;
  return (OFFSETS[Math.min(length, 5)] ?? 0) + Math.min(offset, 4);
}

/** What a word is known by: its length and its characters as the features see them. */
export function hashWord(word: string): number {
  let hash = word.length;
  for (let i = 0; i < word.length; i++) hash = mix(hash, NORMAL[word.charCodeAt(i)] ?? 0);
  return hash;
}

export class SentenceView {
  /** Normalised. */
  readonly characters = new Uint16Array(SIZE);

  readonly #lexicon: Lexicon;
  readonly #tagCodes = new Map<string, TagCode>();

  // By character. Codes of lexicon words: 1 B, 2 M, 3 E, 4 S, for places with the level above (<< 3).
  readonly place = new Uint8Array(SIZE);
  readonly suffix = new Uint8Array(SIZE);
  readonly title = new Uint8Array(SIZE);
  readonly house = new Uint8Array(SIZE);
  /** What the character can be in a person's name: the bits of the lexicon. */
  readonly person = new Uint8Array(SIZE);
  /** In a place 1, a suffix 2, a title 4; a common surname 8. */
  readonly flags = new Uint8Array(SIZE);
  readonly #suffixEnd = new Int32Array(SIZE);
  /** Last character of the next suffix << 5 | steps to it + 1 << 1 | whether other words stand between; 0: none near. */
  readonly nextSuffix = new Int32Array(SIZE);
  /** Steps to the titles on both sides, and the last character of the one before. */
  readonly nextTitle = new Uint8Array(SIZE);
  readonly previousTitle = new Uint8Array(SIZE);
  readonly previousTitleLast = new Uint16Array(SIZE);
  /** 1 where no name can be: in white space and in words that stand outside of names. */
  readonly closed = new Uint8Array(SIZE);
  /** Number of the word the character stands in. */
  readonly word = new Int32Array(SIZE);
  /** Position in the word: B 0, M 1, E 2, S 3. */
  readonly part = new Uint8Array(SIZE);
  /** Offset in the word and the word's length, both cut off, as one number to 15. */
  readonly offset = new Uint8Array(SIZE);

  // By word; words 0 and 1 and the two behind the last are the boundary.
  readonly wordHash = new Int32Array(WORDS);
  readonly tagHash = new Int32Array(WORDS);
  /** Tags by their first appearance in this process; the boundary's is 0. */
  readonly tagNumber = new Uint16Array(WORDS);
  readonly lastUnit = new Uint16Array(WORDS);
  /** 1 for words that stand outside of names. */
  readonly outside = new Uint8Array(WORDS);
  readonly #breaks = new Uint8Array(WORDS);
  /** The solid word before and after, white space passed over. */
  readonly before = new Int32Array(WORDS);
  readonly after = new Int32Array(WORDS);
  /** Words of this sentence, the boundary's included. */
  wordCount = 0;

  readonly #ends = new Int32Array(CLASSES);
  readonly #found = new Uint8Array(CLASSES);

  constructor(
    lexicon: Lexicon,
    private readonly outsideWords: OutsideWords,
  ) {
    this.#lexicon = lexicon;
  }

  /**
   * Reads text[start, end), at most LONGEST_SENTENCE UTF-16 units. Tokens cover the text; `first` is the index of the
   * token at `start`.
   */
  read(text: string, start: number, end: number, tokens: readonly Token[], first: number): void {
    const length = end - start;
    this.#readCharacters(text, start, length);
    this.#readWords(start, end, tokens, first);
    this.#matchLexicon(length);
    this.#measureDistances(length);
  }

  #readCharacters(text: string, start: number, length: number): void {
    const { characters } = this;
    const bits = this.#lexicon.characterBits;
    characters.fill(BOUNDARY, 0, PAD);
    for (let i = 0; i < length; i++) {
      const unit = NORMAL[text.charCodeAt(start + i)] ?? BOUNDARY;
      characters[i + PAD] = unit;
      this.person[i + PAD] = bits[unit] ?? 0;
    }
    characters.fill(BOUNDARY, PAD + length, PAD + length + PAD);
    this.person.fill(0, PAD + length, PAD + length + PAD);
  }

  #readWords(start: number, end: number, tokens: readonly Token[], first: number): void {
    const { characters } = this;
    let count = 2;
    let lastSolid = 1;
    for (let t = first; t < tokens.length; t++) {
      const token = tokens[t];
      if (token === undefined || token.start >= end) break;
      const from = Math.max(token.start, start) - start + PAD;
      const to = Math.min(token.end, end) - start + PAD;
      const length = to - from;
      const solid = characters[from] !== BOUNDARY;
      let hash = length;
      for (let i = from; i < to; i++) {
        hash = mix(hash, characters[i] ?? 0);
        this.word[i] = count;
        this.part[i] = length === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1;
        this.offset[i] = offsetIn(i - from, length);
      }
      const tag = this.#tagCode(token.tag);
      const outside = !solid || this.outsideWords.has(hash) ? 1 : 0;
      this.outside[count] = outside;
      for (let i = from; i < to; i++) this.closed[i] = outside === 1 || characters[i] === BOUNDARY ? 1 : 0;
      this.wordHash[count] = solid ? hash : 0;
      this.tagHash[count] = solid ? tag.code : 0;
      this.tagNumber[count] = solid ? tag.number : 0;
      this.#breaks[count] = tag.breaks;
      this.lastUnit[count] = characters[to - 1] ?? 0;
      // White space is passed over: the word before 李明英 in 记者 李明英 is 记者.
      this.before[count] = lastSolid;
      if (solid) {
        for (let w = lastSolid; w < count; w++) this.after[w] = count;
        lastSolid = count;
      }
      count++;
    }
    for (let w = lastSolid; w <= count; w++) this.after[w] = count;
    this.after[count] = count;
    this.before[count] = lastSolid;
    this.before[1] = 0;
    this.before[0] = 0;
    for (const w of [0, 1, count]) {
      this.wordHash[w] = 0;
      this.tagHash[w] = 0;
      this.tagNumber[w] = 0;
      this.lastUnit[w] = 0;
      this.outside[w] = 1;
    }
    this.closed.fill(1, 0, PAD);
    this.closed.fill(1, end - start + PAD, end - start + 2 * PAD);
    this.wordCount = count + 1;
  }

  #tagCode(tag: string): TagCode {
    let known = this.#tagCodes.get(tag);
    if (known === undefined) {
      let code = 17;
      for (let i = 0; i < tag.length; i++) code = mix(code, tag.charCodeAt(i));
      known = { code, number: this.#tagCodes.size + 1, breaks: BREAKS_NAME.test(tag) ? 1 : 0 };
      this.#tagCodes.set(tag, known);
    }
    return known;
  }

  /** Marks words of the lexicon, leftmost-longest by class: 1 B, 2 M, 3 E, 4 S, for places with the level above. */
  #matchLexicon(length: number): void {
    const limit = PAD + length;
    const place = this.place.fill(0, 0, limit + PAD);
    const suffix = this.suffix.fill(0, 0, limit + PAD);
    const title = this.title.fill(0, 0, limit + PAD);
    const house = this.house.fill(0, 0, limit + PAD);
    this.#suffixEnd.fill(0, 0, limit + PAD);
    const flags = this.flags.fill(0, 0, limit + PAD);
    const person = this.person;
    const suffixEnds = this.#suffixEnd;
    const lexicon = this.#lexicon;
    const { characters } = this;
    const ends = this.#ends;
    const found = this.#found;
    let placeEnd = 0;
    let suffixEnd = 0;
    let titleEnd = 0;
    let houseEnd = 0;
    for (let i = PAD; i < limit; i++) {
      if (((person[i] ?? 0) & COMMON_SURNAME) !== 0) flags[i] = (flags[i] ?? 0) | 8;
      if (!lexicon.match(characters, i, limit, ends, found)) continue;
      const placeTo = ends[0] ?? 0;
      const suffixTo = ends[1] ?? 0;
      const titleTo = ends[2] ?? 0;
      const surnameTo = ends[3] ?? 0;
      const houseTo = ends[4] ?? 0;
      if (placeTo !== 0 && i >= placeEnd) {
        placeEnd = placeTo;
        mark(place, i, placeTo, (found[0] ?? 0) << 3);
        for (let k = i; k < placeTo; k++) flags[k] = (flags[k] ?? 0) | 1;
      }
      if (suffixTo !== 0 && i >= suffixEnd) {
        suffixEnd = suffixTo;
        mark(suffix, i, suffixTo, 0);
        suffixEnds[i] = suffixTo;
        for (let k = i; k < suffixTo; k++) flags[k] = (flags[k] ?? 0) | 2;
      }
      if (titleTo !== 0 && i >= titleEnd) {
        titleEnd = titleTo;
        mark(title, i, titleTo, 0);
        for (let k = i; k < titleTo; k++) flags[k] = (flags[k] ?? 0) | 4;
      }
      if (houseTo !== 0 && i >= houseEnd) {
        houseEnd = houseTo;
        mark(house, i, houseTo, 0);
      }
      if (surnameTo !== 0)
        for (let k = i; k < surnameTo; k++) person[k] = (person[k] ?? 0) | RARE_SURNAME | (k === i ? 16 : 32);
    }
  }

  /**
   * Steps to the next organisation suffix in the clause, with its last character and whether only words that make names
   * stand between; steps to the titles on both sides.
   */
  #measureDistances(length: number): void {
    const { characters } = this;
    const limit = PAD + length;
    let steps = FAR_SUFFIX + 1;
    let last = 0;
    let broken = 0;
    let toTitle = FAR_TITLE + 1;
    for (let i = limit - 1; i >= PAD; i--) {
      const suffixEnd = this.#suffixEnd[i] ?? 0;
      if (suffixEnd !== 0) {
        steps = 0;
        last = characters[suffixEnd - 1] ?? 0;
        broken = 0;
      } else if (PUNCTUATION[characters[i] ?? 0] === 1) steps = FAR_SUFFIX + 1;
      else {
        steps++;
        broken |= this.#breaks[this.word[i] ?? 0] ?? 0;
      }
      this.nextSuffix[i] = steps > FAR_SUFFIX ? 0 : (last << 5) | ((steps + 1) << 1) | broken;
      const title = this.title[i] ?? 0;
      toTitle = title === 1 || title === 4 ? 0 : Math.min(toTitle + 1, FAR_TITLE + 1);
      this.nextTitle[i] = toTitle;
    }
    let fromTitle = FAR_TITLE + 1;
    let titleLast = 0;
    for (let i = PAD; i < limit; i++) {
      const title = this.title[i] ?? 0;
      if (title !== 0) {
        fromTitle = 0;
        titleLast = characters[i] ?? 0;
      } else if (characters[i] !== BOUNDARY) fromTitle = Math.min(fromTitle + 1, FAR_TITLE + 1);
      this.previousTitle[i] = fromTitle;
      this.previousTitleLast[i] = fromTitle > FAR_TITLE ? 0 : titleLast;
    }
  }
}

/** Marks [from, to) with B M E S (1 to 4), the class's bits above. */
function mark(codes: Uint8Array, from: number, to: number, bits: number): void {
  if (to - from === 1) {
    codes[from] = bits | 4;
    return;
  }
  codes.fill(bits | 2, from, to);
  codes[from] = bits | 1;
  codes[to - 1] = bits | 3;
}
