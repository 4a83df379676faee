/**
 * Words of a text. The rest of the house knows this interface; only jieba.ts knows who stands behind it.
 */
import type { Token } from '../model.js';
import type { Dictionary } from './dictionary.js';

/**
 * `accurate` cuts the text once, each character in one word. `search` puts the shorter words inside a long one before
 * it (财政|政局|财政局). `full` lists every dictionary word there is, overlapping ones too.
 */
export const SEGMENT_MODES = ['accurate', 'search', 'full'] as const;
export type SegmentMode = (typeof SEGMENT_MODES)[number];

export interface SegmentOptions {
  readonly mode?: SegmentMode;
  /** Guess words that no dictionary holds (default true). `full` never guesses. */
  readonly hmm?: boolean;
  /** Look up parts of speech (default true); without them every `tag` is empty. */
  readonly tags?: boolean;
  /** Words of the user, kept whole. */
  readonly dictionary?: Dictionary;
}

/**
 * Offsets are UTF-16 units of the text. Every method is synchronous, pure and linear in the text. Full-width digits and
 * letters are cut like half-width ones.
 */
export interface Segmenter {
  /** Who cut, and in which version (`nodejieba 3.5.8`): a trained tagger depends on it. */
  readonly version: string;
  /**
   * Words with tags, in accurate mode and without user dictionaries: what the tagger was trained on. The words joined
   * are the text, also where it holds lone surrogates.
   */
  tag(text: string): Token[];
  /** Words as the options want them. In accurate mode they too join to the text. */
  segment(text: string, options?: SegmentOptions): Token[];
}
