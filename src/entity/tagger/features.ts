/**
 * What the tagger sees at a character: TEMPLATES features of characters, of jieba's words and of the lexicon. Names and
 * contents of features exist only here, in training and in use alike.
 *
 * A feature is a group and a variant of it, 0 to 15. The group says what is seen (this word, these two characters), the
 * variant where the character stands to it (its first character; one to the left). So a word is looked up once for all
 * its characters and those beside it, and what can be seen in a few ways only is looked up once for good.
 */
import type { Token } from '../../model.js';
import { finish, mix } from './hash.js';
import type { Lexicon } from './lexicon.js';
import { NO_WORDS, type OutsideWords } from './outside-words.js';
import { LONGEST_SENTENCE, PAD, SentenceView, WORDS } from './sentence-view.js';

/** Features of a character. */
export const TEMPLATES = 33;

/** The lowest bits of a feature's hash are its variant, the others those of its group. */
export const VARIANT_BITS = 4;
const GROUP = -1 << VARIANT_BITS;

/** Finds what is known of a group by its hash; the lowest VARIANT_BITS of both are 0. Where nothing is known, 0. */
export interface GroupLookup {
  find(hash: number): number;
}

/** For the trainer, which wants the hashes themselves. */
export const HASHES: GroupLookup = { find: (hash) => hash };

const seed = (i: number): number => Math.imul(i, 0x9e3779b1) ^ 0x5bd1e995;
const [
  BIAS,
  CHARACTER,
  PAIR,
  TRIPLE,
  TAG,
  WORD,
  NEIGHBOUR,
  WORD_PAIR,
  TAGS,
  TAG_CHARACTER,
  LAST,
  NEXT_TAG,
  NEXT_LASTS,
] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(seed);
const [
  PLACE,
  PLACES,
  SUFFIX_TITLE,
  PEOPLE,
  FLAGS,
  NEXT_SUFFIX,
  SUFFIX_STEPS,
  TITLES,
  TITLE_BEFORE,
  TAG_PERSON,
  SUFFIX_PLACE,
] = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map(seed);

const one = (start: number | undefined, a: number): number => finish(mix(start ?? 0, a)) & GROUP;
const two = (start: number | undefined, a: number, b: number): number => finish(mix(mix(start ?? 0, a), b)) & GROUP;
const three = (start: number | undefined, a: number, b: number, c: number): number =>
  finish(mix(mix(mix(start ?? 0, a), b), c)) & GROUP;

/** What a group of few members is known as, by the member's number; found at the first need. */
class Memo {
  readonly #known: Int32Array;
  readonly #asked: Uint8Array;

  constructor(
    private readonly lookup: GroupLookup,
    private readonly start: number | undefined,
    size: number,
  ) {
    this.#known = new Int32Array(size);
    this.#asked = new Uint8Array(size);
  }

  /** @param value what is hashed, where that is not the number itself */
  at(number: number, value: number = number): number {
    if (this.#asked[number] === 1) return this.#known[number] ?? 0;
    const found = this.lookup.find(one(this.start, value));
    if (number < this.#known.length) {
      this.#known[number] = found;
      this.#asked[number] = 1;
    }
    return found;
  }
}

const UNITS = 0x10000;
/** Tags that are remembered; jieba has some sixty. */
const TAG_COUNT = 256;

/** One instance serves one thread. */
export class FeatureReader {
  /** Features of character i from `i * TEMPLATES` on: what the lookup gave for the group, the variant in the lowest bits. */
  readonly features = new Int32Array(LONGEST_SENTENCE * TEMPLATES);
  /** 1 where no name can be and nothing was written: character i at i. */
  readonly closed = new Uint8Array(LONGEST_SENTENCE);
  readonly #view: SentenceView;
  readonly #lookup: GroupLookup;
  readonly #bias: number;

  // What is looked up once for a character or a word and seen from several characters.
  readonly #pairs = new Int32Array(LONGEST_SENTENCE + 2 * PAD);
  readonly #triples = new Int32Array(LONGEST_SENTENCE + 2 * PAD);
  readonly #words = new Int32Array(WORDS);
  readonly #neighbours = new Int32Array(WORDS);
  readonly #wordPairs = new Int32Array(WORDS);
  readonly #tags = new Int32Array(WORDS);
  readonly #nextTags = new Int32Array(WORDS);
  readonly #nextLasts = new Int32Array(WORDS);

  readonly #characters: Memo;
  readonly #lasts: Memo;
  readonly #ownTags: Memo;
  readonly #places: Memo;
  readonly #placeTriples: Memo;
  readonly #suffixTitles: Memo;
  readonly #people: Memo;
  readonly #flags: Memo;
  readonly #nextSuffixes: Memo;
  readonly #suffixSteps: Memo;
  readonly #titles: Memo;
  readonly #titlesBefore: Memo;
  readonly #tagPeople: Memo;
  readonly #suffixPlaces: Memo;

  /** @param outside words that are passed over; the trainer passes over none */
  constructor(lexicon: Lexicon, lookup: GroupLookup, outside: OutsideWords = NO_WORDS) {
    this.#view = new SentenceView(lexicon, outside);
    this.#lookup = lookup;
    this.#bias = lookup.find(one(BIAS, 0));
    const memo = (start: number | undefined, size: number): Memo => new Memo(lookup, start, size);
    this.#characters = memo(CHARACTER, UNITS);
    this.#lasts = memo(LAST, UNITS);
    this.#ownTags = memo(TAG, TAG_COUNT);
    this.#places = memo(PLACE, 64);
    this.#placeTriples = memo(PLACES, 1 << 18);
    this.#suffixTitles = memo(SUFFIX_TITLE, 1 << 12);
    this.#people = memo(PEOPLE, 1 << 18);
    this.#flags = memo(FLAGS, 1 << 16);
    this.#nextSuffixes = memo(NEXT_SUFFIX, UNITS);
    this.#suffixSteps = memo(SUFFIX_STEPS, 32);
    this.#titles = memo(TITLES, 1 << 12);
    this.#titlesBefore = memo(TITLE_BEFORE, UNITS);
    this.#tagPeople = memo(TAG_PERSON, TAG_COUNT * 64);
    this.#suffixPlaces = memo(SUFFIX_PLACE, 1 << 17);
  }

  /**
   * Fills `features` for the sentence text[start, end), at most LONGEST_SENTENCE UTF-16 units. Tokens cover
   * the text; `first` is the index of the token at `start`.
   */
  read(text: string, start: number, end: number, tokens: readonly Token[], first: number): void {
    this.#view.read(text, start, end, tokens, first);
    this.#readWords();
    this.#readCharacters(end - start);
    this.#write(end - start);
  }

  /** A word is looked up for itself unless it is passed over, and for the words beside it that are not. */
  #readWords(): void {
    const view = this.#view;
    const lookup = this.#lookup;
    const { wordHash, tagHash, lastUnit, before, after, outside, wordCount } = view;
    for (let w = 0; w < wordCount; w++) {
      const hash = wordHash[w] ?? 0;
      const left = before[w] ?? 0;
      const right = after[w] ?? 0;
      const leftIsRead = outside[left] === 0;
      if (leftIsRead || outside[right] === 0) this.#neighbours[w] = lookup.find(one(NEIGHBOUR, hash));
      if (leftIsRead || outside[w] === 0) this.#wordPairs[w] = lookup.find(two(WORD_PAIR, wordHash[left] ?? 0, hash));
      if (outside[w] !== 0) continue;
      const nextTag = tagHash[right] ?? 0;
      const nextLast = lastUnit[right] ?? 0;
      this.#words[w] = lookup.find(one(WORD, hash));
      this.#tags[w] = lookup.find(three(TAGS, tagHash[left] ?? 0, tagHash[w] ?? 0, nextTag));
      this.#nextTags[w] = lookup.find(two(NEXT_TAG, nextTag, nextLast));
      this.#nextLasts[w] = lookup.find(one(NEXT_LASTS, (nextLast << 16) | (lastUnit[after[right] ?? 0] ?? 0)));
    }
  }

  /** Pair i ends with character i, so does triple i; the characters before them see them too. */
  #readCharacters(length: number): void {
    const { characters, closed } = this.#view;
    const lookup = this.#lookup;
    for (let i = PAD; i < length + PAD + 2; i++) {
      const isPair = closed[i] === 0 || closed[i - 1] === 0;
      if (!isPair && closed[i - 2] !== 0) continue;
      const both = ((characters[i - 1] ?? 0) << 16) | (characters[i] ?? 0);
      if (isPair) this.#pairs[i] = lookup.find(one(PAIR, both));
      this.#triples[i] = lookup.find(two(TRIPLE, both, characters[i - 2] ?? 0));
    }
  }

  #write(length: number): void {
    const { features } = this;
    const view = this.#view;
    const { characters, closed, place, person, flags, suffix, title, house, word, before, after, part, offset } = view;
    const { nextSuffix, nextTitle, previousTitle, previousTitleLast, tagHash, tagNumber, lastUnit } = view;
    const lookup = this.#lookup;
    for (let i = PAD; i < length + PAD; i++) {
      const shut = closed[i] ?? 0;
      this.closed[i - PAD] = shut;
      if (shut !== 0) continue;
      const out = (i - PAD) * TEMPLATES;
      const c = characters[i] ?? 0;
      const w = word[i] ?? 0;
      const p = part[i] ?? 0;
      const o = offset[i] ?? 0;
      const here = person[i] ?? 0;
      const left = person[i - 1] ?? 0;
      const right = person[i + 1] ?? 0;
      const placeHere = place[i] ?? 0;
      const placeLeft = place[i - 1] ?? 0;
      const steps = (nextSuffix[i] ?? 0) & 31;
      const tag = tagHash[w] ?? 0;
      const number = tagNumber[w] ?? 0;

      features[out] = this.#bias;
      features[out + 1] = this.#characters.at(characters[i - 1] ?? 0);
      features[out + 2] = this.#characters.at(c) | 1;
      features[out + 3] = this.#characters.at(characters[i + 1] ?? 0) | 2;
      features[out + 4] = this.#pairs[i] ?? 0;
      features[out + 5] = (this.#pairs[i + 1] ?? 0) | 1;
      features[out + 6] = this.#triples[i] ?? 0;
      features[out + 7] = (this.#triples[i + 1] ?? 0) | 1;
      features[out + 8] = (this.#triples[i + 2] ?? 0) | 2;
      features[out + 9] = this.#ownTags.at(number, tag) | o;
      features[out + 10] = (this.#words[w] ?? 0) | o;
      features[out + 11] = (this.#tags[w] ?? 0) | p;
      features[out + 12] = (this.#neighbours[before[w] ?? 0] ?? 0) | p;
      features[out + 13] = (this.#neighbours[after[w] ?? 0] ?? 0) | (4 + p);
      features[out + 14] = (this.#wordPairs[w] ?? 0) | p;
      features[out + 15] = (this.#wordPairs[after[w] ?? 0] ?? 0) | (4 + p);
      features[out + 16] = lookup.find(two(TAG_CHARACTER, tag, c)) | o;
      features[out + 17] = this.#lasts.at(lastUnit[w] ?? 0) | o;
      features[out + 18] = (this.#nextTags[w] ?? 0) | p;
      features[out + 19] = (this.#nextLasts[w] ?? 0) | p;
      features[out + 20] = this.#places.at(placeHere) | p;
      features[out + 21] = this.#placeTriples.at((placeLeft << 12) | (placeHere << 6) | (place[i + 1] ?? 0));
      features[out + 22] = this.#suffixTitles.at(
        ((house[i] ?? 0) << 9) | ((suffix[i] ?? 0) << 6) | ((title[i] ?? 0) << 3) | (suffix[i + 1] ?? 0),
      );
      features[out + 23] = this.#people.at((left << 12) | (here << 6) | right);
      features[out + 24] = this.#people.at((here << 12) | (right << 6) | (person[i + 2] ?? 0)) | 1;
      features[out + 25] = this.#people.at(((person[i - 2] ?? 0) << 12) | (left << 6) | here) | 2;
      features[out + 26] = this.#flags.at(
        ((flags[i - 2] ?? 0) << 12) | ((flags[i - 1] ?? 0) << 8) | ((flags[i] ?? 0) << 4) | (flags[i + 1] ?? 0),
      );
      features[out + 27] = this.#nextSuffixes.at((nextSuffix[i] ?? 0) >> 5) | (steps >> 1);
      features[out + 28] = this.#suffixSteps.at(steps) | p;
      features[out + 29] = this.#titles.at(((previousTitle[i] ?? 0) << 9) | ((nextTitle[i] ?? 0) << 6) | here);
      features[out + 30] = this.#titlesBefore.at(previousTitleLast[i] ?? 0) | (previousTitle[i] ?? 0);
      features[out + 31] = this.#tagPeople.at((number << 6) | here, mix(tag, here)) | p;
      features[out + 32] = this.#suffixPlaces.at((steps << 12) | (placeHere << 6) | placeLeft);
    }
  }
}
