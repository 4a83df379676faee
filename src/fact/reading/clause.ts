/** Clauses: what stands between the commas, semicolons and colons of a sentence. */
import { isMark } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';

export interface Clause {
  readonly words: readonly Word[];
  /** It opens behind a semicolon, or opens the sentence. */
  readonly fresh: boolean;
  /** It stands in brackets: what follows goes on from the clause before it. */
  readonly gloss: boolean;
  /** A colon closes it. */
  readonly colon: boolean;
}

/** Cuts a sentence at its marks; what brackets enclose with a number in it is a clause behind its own. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let own: Word[] = [];
  let glosses: Word[] = [];
  let fresh = true;
  const close = (next: boolean, colon = false) => {
    if (own.length > 0) clauses.push({ words: own, fresh, gloss: false, colon });
    for (const gloss of glosses)
      clauses.push(
        ...clausesOf(withoutContaining(gloss.inner ?? [])).map((clause) => ({ ...clause, fresh: false, gloss: true })),
      );
    own = [];
    glosses = [];
    fresh = next;
  };
  for (const word of words) {
    if (isMark(word)) close(word.kind !== 'comma', word.kind === 'colon');
    else {
      own.push(word);
      if (word.inner?.some(isQuantityWord)) glosses.push(word);
    }
  }
  close(false);
  return clauses;
}

/** （含独立学院152所）: what is contained is counted. */
function withoutContaining(words: readonly Word[]): readonly Word[] {
  return /^(?:含|包括|包含|其中|不含)$/.test(words[0]?.text ?? '') ? words.slice(1) : words;
}
