/**
 * What the tagger sees at a character: a fixed number of 32-bit hashes, one for each template of characters, of jieba's
 * words and of the lexicon. Names and contents of features exist only here, in training and in use alike.
 */
import type { Token } from '../../model.js';
import { finish, mix } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { LONGEST_SENTENCE, PAD, SentenceView } from './sentence-view.js';

/** Templates, and so features of a character. */
export const TEMPLATES = 33;

const SEEDS = Int32Array.from({ length: TEMPLATES }, (_, i) => Math.imul(i + 1, 0x9e3779b1) ^ 0x5bd1e995);

/** One instance serves one thread. */
export class FeatureExtractor {
  /** Hashes of character i stand from `i * TEMPLATES` on. */
  readonly hashes = new Int32Array(LONGEST_SENTENCE * TEMPLATES);
  readonly #view: SentenceView;

  constructor(lexicon: Lexicon) {
    this.#view = new SentenceView(lexicon);
  }

  /**
   * Fills `hashes` for the sentence text[start, end), at most LONGEST_SENTENCE UTF-16 units. Tokens cover the text;
   * `first` is the index of the token at `start`.
   */
  read(text: string, start: number, end: number, tokens: readonly Token[], first: number): void {
    this.#view.read(text, start, end, tokens, first);
    this.#hash(end - start);
  }

  #hash(length: number): void {
    const { hashes } = this;
    const view = this.#view;
    const { characters } = view;
    const place = view.place;
    const person = view.person;
    const flags = view.flags;
    const suffix = view.suffix;
    const title = view.title;
    const words = view.word;
    const befores = view.before;
    const afters = view.after;
    const parts = view.part;
    const offsets = view.offset;
    const nextSuffixes = view.nextSuffix;
    const nextTitles = view.nextTitle;
    const previousTitles = view.previousTitle;
    const previousTitleLasts = view.previousTitleLast;
    const wordHash = view.wordHash;
    const tagHash = view.tagHash;
    const lastUnit = view.lastUnit;
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
