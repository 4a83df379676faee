/**
 * What the tagger sees at a character: a fixed number of 32-bit hashes, one for each template of characters, of jieba's
 * words and of the lexicon. Names and contents of features exist only here, in training and in use alike.
 *
 * One instance serves one thread: its buffers are used again for every sentence, nothing is allocated on the way.
 */
import type { Token } from '../../model.js';
import { BOUNDARY, NORMAL, PUNCTUATION } from './characters.js';
import { COMMON_SURNAME, type Lexicon, RARE_SURNAME } from './lexicon.js';

/** Longer sentences are cut: the buffers are of fixed size. */
export const LONGEST_SENTENCE = 1024;

/** Templates, and so features of a character. */
export const TEMPLATES = 33;

/** Buffers hold so many boundary cells before and behind the sentence. */
const PAD = 3;
const SIZE = LONGEST_SENTENCE + 2 * PAD;
const FAR_SUFFIX = 12;
const FAR_TITLE = 5;

/** Parts of speech that stand between the words of an organisation's name only by accident. */
const BREAKS_NAME = /^(?:u|p|c|d|r|y|e|o|zg|m$|q$)/;

const SEEDS = Int32Array.from({ length: TEMPLATES }, (_, i) => Math.imul(i + 1, 0x9e3779b1) ^ 0x5bd1e995);

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** Spreads a finished hash over all 32 bits: the model looks features up by their highest ones. */
function finish(hash: number): number {
  const mixed = Math.imul(hash, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

export class FeatureExtractor {
  /** Hashes of character i stand from `i * TEMPLATES` on. */
  readonly hashes = new Int32Array(LONGEST_SENTENCE * TEMPLATES);
  /** Normalised characters; character i at `i + 3`. */
  readonly characters = new Uint16Array(SIZE);

  readonly #lexicon: Lexicon;
  readonly #tagCodes = new Map<string, { readonly code: number; readonly breaks: number }>();

  // By character, shifted by PAD.
  readonly #place = new Uint8Array(SIZE);
  readonly #suffix = new Uint8Array(SIZE);
  readonly #title = new Uint8Array(SIZE);
  readonly #person = new Uint8Array(SIZE);
  readonly #flags = new Uint8Array(SIZE);
  readonly #suffixEnd = new Int32Array(SIZE);
  readonly #nextSuffix = new Int32Array(SIZE);
  readonly #nextTitle = new Uint8Array(SIZE);
  readonly #previousTitle = new Uint8Array(SIZE);
  readonly #previousTitleLast = new Uint16Array(SIZE);
  readonly #word = new Int32Array(SIZE);
  /** Position in the word: B 0, M 1, E 2, S 3. */
  readonly #part = new Uint8Array(SIZE);
  readonly #offset = new Uint8Array(SIZE);

  // By word; words 0 and 1 and the two behind the last are the boundary.
  readonly #wordHash = new Int32Array(SIZE + 4);
  readonly #tagHash = new Int32Array(SIZE + 4);
  readonly #lastUnit = new Uint16Array(SIZE + 4);
  readonly #breaks = new Uint8Array(SIZE + 4);
  readonly #before = new Int32Array(SIZE + 4);
  readonly #after = new Int32Array(SIZE + 4);

  readonly #ends = new Int32Array(4);
  readonly #found = new Uint8Array(4);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * Fills `hashes` for the sentence text[start, end), at most LONGEST_SENTENCE UTF-16 units. Tokens cover the text;
   * `first` is the index of the token at `start`.
   */
  read(text: string, start: number, end: number, tokens: readonly Token[], first: number): void {
    const length = end - start;
    this.#readCharacters(text, start, length);
    this.#readWords(start, end, tokens, first);
    this.#matchLexicon(length);
    this.#measureDistances(length);
    this.#hash(length);
  }

  #readCharacters(text: string, start: number, length: number): void {
    const { characters } = this;
    const bits = this.#lexicon.characterBits;
    characters.fill(BOUNDARY, 0, PAD);
    for (let i = 0; i < length; i++) {
      const unit = NORMAL[text.charCodeAt(start + i)] ?? BOUNDARY;
      characters[i + PAD] = unit;
      this.#person[i + PAD] = bits[unit] ?? 0;
    }
    characters.fill(BOUNDARY, PAD + length, PAD + length + PAD);
    this.#person.fill(0, PAD + length, PAD + length + PAD);
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
        this.#word[i] = count;
        this.#part[i] = length === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1;
        this.#offset[i] = (Math.min(i - from, 4) << 3) | Math.min(length, 5);
      }
      const tag = this.#tagCode(token.tag);
      this.#wordHash[count] = solid ? hash : 0;
      this.#tagHash[count] = solid ? tag.code : 0;
      this.#breaks[count] = tag.breaks;
      this.#lastUnit[count] = characters[to - 1] ?? 0;
      // White space is passed over: the word before 李明英 in 记者 李明英 is 记者.
      this.#before[count] = lastSolid;
      if (solid) {
        for (let w = lastSolid; w < count; w++) this.#after[w] = count;
        lastSolid = count;
      }
      count++;
    }
    for (let w = lastSolid; w <= count; w++) this.#after[w] = count;
    this.#after[count] = count;
    this.#before[count] = lastSolid;
    this.#before[1] = 0;
    this.#before[0] = 0;
    for (const w of [0, 1, count]) {
      this.#wordHash[w] = 0;
      this.#tagHash[w] = 0;
      this.#lastUnit[w] = 0;
    }
  }

  #tagCode(tag: string): { readonly code: number; readonly breaks: number } {
    let known = this.#tagCodes.get(tag);
    if (known === undefined) {
      let code = 17;
      for (let i = 0; i < tag.length; i++) code = mix(code, tag.charCodeAt(i));
      known = { code, breaks: BREAKS_NAME.test(tag) ? 1 : 0 };
      this.#tagCodes.set(tag, known);
    }
    return known;
  }

  /** Marks words of the lexicon, leftmost-longest by class: 1 B, 2 M, 3 E, 4 S, for places with the level above. */
  #matchLexicon(length: number): void {
    const limit = PAD + length;
    const place = this.#place.fill(0, 0, limit + PAD);
    const suffix = this.#suffix.fill(0, 0, limit + PAD);
    const title = this.#title.fill(0, 0, limit + PAD);
    this.#suffixEnd.fill(0, 0, limit + PAD);
    const flags = this.#flags.fill(0, 0, limit + PAD);
    const person = this.#person;
    const suffixEnds = this.#suffixEnd;
    const lexicon = this.#lexicon;
    const { characters } = this;
    const ends = this.#ends;
    const found = this.#found;
    let placeEnd = 0;
    let suffixEnd = 0;
    let titleEnd = 0;
    for (let i = PAD; i < limit; i++) {
      if (((person[i] ?? 0) & COMMON_SURNAME) !== 0) flags[i] = (flags[i] ?? 0) | 8;
      if (!lexicon.match(characters, i, limit, ends, found)) continue;
      const placeTo = ends[0] ?? 0;
      const suffixTo = ends[1] ?? 0;
      const titleTo = ends[2] ?? 0;
      const surnameTo = ends[3] ?? 0;
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
        broken |= this.#breaks[this.#word[i] ?? 0] ?? 0;
      }
      this.#nextSuffix[i] = steps > FAR_SUFFIX ? 0 : (last << 5) | ((steps + 1) << 1) | broken;
      const title = this.#title[i] ?? 0;
      toTitle = title === 1 || title === 4 ? 0 : Math.min(toTitle + 1, FAR_TITLE + 1);
      this.#nextTitle[i] = toTitle;
    }
    let fromTitle = FAR_TITLE + 1;
    let titleLast = 0;
    for (let i = PAD; i < limit; i++) {
      const title = this.#title[i] ?? 0;
      if (title !== 0) {
        fromTitle = 0;
        titleLast = characters[i] ?? 0;
      } else if (characters[i] !== BOUNDARY) fromTitle = Math.min(fromTitle + 1, FAR_TITLE + 1);
      this.#previousTitle[i] = fromTitle;
      this.#previousTitleLast[i] = fromTitle > FAR_TITLE ? 0 : titleLast;
    }
  }

  #hash(length: number): void {
    const { hashes, characters } = this;
    const place = this.#place;
    const person = this.#person;
    const flags = this.#flags;
    const suffix = this.#suffix;
    const title = this.#title;
    const words = this.#word;
    const befores = this.#before;
    const afters = this.#after;
    const parts = this.#part;
    const offsets = this.#offset;
    const nextSuffixes = this.#nextSuffix;
    const nextTitles = this.#nextTitle;
    const previousTitles = this.#previousTitle;
    const previousTitleLasts = this.#previousTitleLast;
    const wordHash = this.#wordHash;
    const tagHash = this.#tagHash;
    const lastUnit = this.#lastUnit;
    let out = 0;
    for (let i = PAD; i < length + PAD; i++) {
      const c = characters[i] ?? 0;
      const left = characters[i - 1] ?? 0;
      const right = characters[i + 1] ?? 0;
      const w = words[i] ?? 0;
      const before = befores[w] ?? 0;
      const after = afters[w] ?? 0;
      const farAfter = afters[after] ?? 0;
      const part = parts[i] ?? 0;
      const offset = offsets[i] ?? 0;
      const word = wordHash[w] ?? 0;
      const wordBefore = wordHash[before] ?? 0;
      const wordAfter = wordHash[after] ?? 0;
      const tag = tagHash[w] ?? 0;
      const lastAfter = lastUnit[after] ?? 0;
      const here = person[i] ?? 0;
      const nextSuffix = nextSuffixes[i] ?? 0;
      const titles = ((previousTitles[i] ?? 0) << 3) | (nextTitles[i] ?? 0);
      const pair = mix(SEEDS[4] ?? 0, (left << 16) | c);
      const pairRight = mix(SEEDS[5] ?? 0, (c << 16) | right);
      const partSeed = part << 24;

      hashes[out] = SEEDS[0] ?? 0;
      hashes[out + 1] = finish(mix(SEEDS[1] ?? 0, left));
      hashes[out + 2] = finish(mix(SEEDS[2] ?? 0, c));
      hashes[out + 3] = finish(mix(SEEDS[3] ?? 0, right));
      hashes[out + 4] = finish(pair);
      hashes[out + 5] = finish(pairRight);
      hashes[out + 6] = finish(mix(mix(SEEDS[6] ?? 0, (left << 16) | c), characters[i - 2] ?? 0));
      hashes[out + 7] = finish(mix(mix(SEEDS[7] ?? 0, (c << 16) | right), characters[i + 2] ?? 0));
      hashes[out + 8] = finish(mix(mix(SEEDS[8] ?? 0, (left << 16) | c), right));
      hashes[out + 9] = finish(mix(mix(SEEDS[9] ?? 0, tag), offset));
      hashes[out + 10] = finish(mix(mix(SEEDS[10] ?? 0, word), offset));
      hashes[out + 11] = finish(
        mix(mix(mix((SEEDS[11] ?? 0) ^ partSeed, tagHash[before] ?? 0), tag), tagHash[after] ?? 0),
      );
      hashes[out + 12] = finish(mix((SEEDS[12] ?? 0) ^ partSeed, wordBefore));
      hashes[out + 13] = finish(mix((SEEDS[13] ?? 0) ^ partSeed, wordAfter));
      hashes[out + 14] = finish(mix(mix((SEEDS[14] ?? 0) ^ partSeed, wordBefore), word));
      hashes[out + 15] = finish(mix(mix((SEEDS[15] ?? 0) ^ partSeed, word), wordAfter));
      hashes[out + 16] = finish(mix(mix((SEEDS[16] ?? 0) ^ partSeed, tag), (offset << 16) | c));
      hashes[out + 17] = finish(mix(SEEDS[17] ?? 0, (offset << 16) | (lastUnit[w] ?? 0)));
      hashes[out + 18] = finish(mix(mix((SEEDS[18] ?? 0) ^ partSeed, tagHash[after] ?? 0), lastAfter));
      hashes[out + 19] = finish(mix((SEEDS[19] ?? 0) ^ partSeed, (lastAfter << 16) | (lastUnit[farAfter] ?? 0)));
      hashes[out + 20] = finish(mix(SEEDS[20] ?? 0, ((place[i] ?? 0) << 8) | part));
      hashes[out + 21] = finish(
        mix(SEEDS[21] ?? 0, ((place[i - 1] ?? 0) << 16) | ((place[i] ?? 0) << 8) | (place[i + 1] ?? 0)),
      );
      hashes[out + 22] = finish(
        mix(SEEDS[22] ?? 0, ((suffix[i] ?? 0) << 8) | ((title[i] ?? 0) << 4) | (suffix[i + 1] ?? 0)),
      );
      hashes[out + 23] = finish(mix(SEEDS[23] ?? 0, ((person[i - 1] ?? 0) << 16) | (here << 8) | (person[i + 1] ?? 0)));
      hashes[out + 24] = finish(mix(SEEDS[24] ?? 0, (here << 16) | ((person[i + 1] ?? 0) << 8) | (person[i + 2] ?? 0)));
      hashes[out + 25] = finish(mix(SEEDS[25] ?? 0, ((person[i - 2] ?? 0) << 16) | ((person[i - 1] ?? 0) << 8) | here));
      hashes[out + 26] = finish(
        mix(
          SEEDS[26] ?? 0,
          ((flags[i - 2] ?? 0) << 12) | ((flags[i - 1] ?? 0) << 8) | ((flags[i] ?? 0) << 4) | (flags[i + 1] ?? 0),
        ),
      );
      hashes[out + 27] = finish(mix(SEEDS[27] ?? 0, nextSuffix >> 1));
      hashes[out + 28] = finish(mix((SEEDS[28] ?? 0) ^ partSeed, nextSuffix & 31));
      hashes[out + 29] = finish(mix(SEEDS[29] ?? 0, (titles << 8) | here));
      hashes[out + 30] = finish(mix(SEEDS[30] ?? 0, ((previousTitleLasts[i] ?? 0) << 8) | (previousTitles[i] ?? 0)));
      hashes[out + 31] = finish(mix(mix(SEEDS[31] ?? 0, tag), (part << 8) | here));
      hashes[out + 32] = finish(
        mix(mix(SEEDS[32] ?? 0, nextSuffix & 31), ((place[i] ?? 0) << 8) | (place[i - 1] ?? 0)),
      );
      out += TEMPLATES;
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
