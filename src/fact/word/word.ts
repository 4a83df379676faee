/** A word as the clause analysis reads it: a token or a mention. */
import type { Span } from '../../model.js';
import type { ResolvedMention, ResolvedQuantity } from '../draft.js';

export type WordKind =
  | 'word'
  | 'quantity'
  | 'date'
  | 'name'
  | 'person'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'pause'
  | 'gloss';

export interface Word extends Span {
  readonly text: string;
  readonly kind: WordKind;
  /** jieba's tag; `n` for mentions. */
  readonly tag: string;
  readonly mention?: ResolvedMention;
  /** What stands in the brackets of a gloss. */
  readonly inner?: readonly Word[];
}

export type QuantityWord = Word & { readonly kind: 'quantity'; readonly mention: ResolvedQuantity };

export function isQuantityWord(word: Word): word is QuantityWord {
  return word.kind === 'quantity';
}
