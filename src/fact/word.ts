/** The words of a sentence as the clause analysis reads them: tokens and mentions in one row, white space left out. */
import type { Span, Token } from '../model.js';
import { isQuantity, type ResolvedMention, type ResolvedQuantity } from './draft.js';
import { isLexical } from './lexicon/lexicon.js';
import { CHANGE_VERBS, SHARED_VERBS } from './lexicon/verbs.js';

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

const MARKS: ReadonlyMap<string, WordKind> = new Map([
  ...[...'，,'].map((mark): [string, WordKind] => [mark, 'comma']),
  ...[...'；;。！？!?…'].map((mark): [string, WordKind] => [mark, 'semicolon']),
  ...[...'：:'].map((mark): [string, WordKind] => [mark, 'colon']),
  ['、', 'pause'],
]);
const OPENING = new Set('（([〔［【');
const CLOSING = new Set('）)]〕］】');
/** Quotation marks and dashes are no words; what they enclose is. */
const SILENT = /^[\s　“”‘’"'「」『』《》〈〉—–·※*#|]+$/;
/** So many tokens at most make one word of the tables. */
const LONGEST_COMPOUND = 4;

/** Reads words of any stretch of one flow; tokens and mentions are sorted by start. */
export class WordReader {
  constructor(
    private readonly flow: string,
    private readonly tokens: readonly Token[],
    private readonly mentions: readonly ResolvedMention[],
  ) {}

  /**
   * The words of [`start`, `end`). A mention that is cut by an end is left out. In `spaced` text, a
   * headline, white space parts clauses.
   */
  read(start: number, end: number, spaced = false): Word[] {
    return nest(compound(this.row(start, end, spaced)));
  }

  private row(start: number, end: number, spaced: boolean): Word[] {
    const row: Word[] = [];
    let at = start;
    let t = firstFrom(this.tokens, start);
    let m = firstFrom(this.mentions, start);
    while (at < end) {
      const mention = this.mentions[m];
      if (mention !== undefined && mention.start < at) {
        m++;
      } else if (mention !== undefined && mention.start === at && mention.end <= end) {
        row.push(mentionWord(mention));
        at = mention.end;
        m++;
      } else {
        while ((this.tokens[t]?.end ?? Number.POSITIVE_INFINITY) <= at) t++;
        const token = this.tokens[t];
        const stop = Math.min(end, mention?.start ?? end, token?.end ?? end);
        const next = stop > at ? stop : at + 1;
        const text = this.flow.slice(at, next);
        // A piece of a token has lost its tag with its other half.
        const whole = token !== undefined && token.start === at && token.end === next;
        if (!SILENT.test(text)) row.push(plainWord(text, at, next, whole ? token.tag : 'x'));
        else if (spaced && /\s/.test(text)) row.push({ text, kind: 'comma', tag: 'x', start: at, end: next });
        at = next;
      }
    }
    return row;
  }
}

/** The index of the first span that ends behind `offset`. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function plainWord(text: string, start: number, end: number, tag: string): Word {
  return { text, kind: MARKS.get(text) ?? 'word', tag, start, end };
}

function mentionWord(mention: ResolvedMention): Word {
  const { text, start, end } = mention;
  if (isQuantity(mention)) return { text, kind: 'quantity', tag: 'm', start, end, mention };
  // 九年义务教育, 五年期贷款: a length of time may be part of a name.
  if (mention.type === 'date' && mention.kind === 'duration')
    return { text, kind: 'word', tag: 'm', start, end, mention };
  if (mention.type === 'date') return { text, kind: 'date', tag: 't', start, end, mention };
  const kind =
    mention.kind === 'place' || mention.kind === 'org' ? 'name' : mention.kind === 'person' ? 'person' : 'word';
  return { text, kind, tag: 'n', start, end, mention };
}

/** Joins tokens that make one word of the tables (新|签约), and cuts 占|比较|上年 as it is meant. */
function compound(row: readonly Word[]): Word[] {
  const named = row.map((word, i) =>
    isNameOfBudget(word, row[i - 1], row[i + 1]) ? { ...word, kind: 'word' as const } : word,
  );
  const pieces = shifted(named.flatMap((word, i) => recut(word, named[i + 1])));
  const words: Word[] = [];
  for (let i = 0; i < pieces.length; ) {
    const length = compoundLength(pieces, i);
    const first = pieces[i];
    const last = pieces[i + length - 1];
    if (first === undefined || last === undefined) break;
    if (length === 1) words.push(first);
    else {
      const text = pieces.slice(i, i + length).reduce((joined, piece) => joined + piece.text, '');
      words.push({ text, kind: 'word', tag: last.tag, start: first.start, end: last.end });
    }
    i += length;
  }
  return words;
}

/** 年初|预算, 上年|结转, 结转|下年: terms of a budget, no time of their own. */
function isNameOfBudget(word: Word, before: Word | undefined, next: Word | undefined): boolean {
  if (word.kind !== 'date' || !/^(?:年初|上年|下年|本年|当年)$/.test(word.text)) return false;
  return /^(?:预算|结转|结余|决算|计划)/.test(next?.text ?? '') || /^(?:结转|转入)$/.test(before?.text ?? '');
}

/** 派|发现|金 → 派发|现金: two words of the tables across three tokens. */
function shifted(row: readonly Word[]): Word[] {
  const words = [...row];
  for (let i = 0; i + 2 < words.length; i++) {
    const [first, middle, last] = words.slice(i, i + 3);
    if (!first || !middle || !last || middle.text.length !== 2 || first.text.length + last.text.length > 4) continue;
    if (![first, middle, last].every((word) => word.kind === 'word' && !word.mention)) continue;
    const left = first.text + middle.text.charAt(0);
    const right = middle.text.charAt(1) + last.text;
    if (!isLexical(left) || !isLexical(right) || isLexical(middle.text)) continue;
    const at = middle.start + 1;
    words.splice(i, 3, { ...first, text: left, end: at, tag: 'v' }, { ...last, text: right, start: at });
  }
  return words;
}

function recut(word: Word, next: Word | undefined): Word[] {
  if (word.kind !== 'word' || word.mention) return [word];
  if (word.text === '比较' && next?.kind === 'date') return split(word, 1);
  // 价格比|上年: the segmenter's word swallowed the comparison.
  if (next?.kind === 'date' && word.text.length > 2 && /[比较]$/.test(word.text))
    return split(word, word.text.length - 1);
  // 价格下降 as one word: the verb of change is what counts.
  if (word.text.length > 3 && CHANGE_VERBS.has(word.text.slice(-2)) && !isLexical(word.text))
    return split(word, word.text.length - 2);
  if (word.text === '加上' && next !== undefined && isLexical(`上${next.text}`)) return split(word, 1);
  // 拟以, 将对: the aim and a preposition.
  if (/^[拟将已][以由对在从向把为于按]$/.test(word.text)) return split(word, 1, 'd');
  // 招聘员工 as one word.
  if (word.text.length > 3 && SHARED_VERBS.has(word.text.slice(0, 2)) && !isLexical(word.text))
    return split(word, 2, 'v');
  // 之比为 as one unknown word.
  if (word.tag === 'x' && word.text.length > 2 && next?.kind === 'quantity' && /[为达占超至]$/.test(word.text))
    return split(word, word.text.length - 1);
  // Unknown words are guesses: 季等促|消费.
  const et = word.tag === 'x' && word.text.length > 2 ? word.text.indexOf('等', 1) : -1;
  if (et > 0)
    return [...split(word, et).slice(0, 1), ...split(split(word, et)[1] ?? word, 1)].filter(
      (piece) => piece.text !== '',
    );
  return [word];
}

function compoundLength(pieces: readonly Word[], from: number): number {
  let text = '';
  let longest = 1;
  for (let length = 1; length <= LONGEST_COMPOUND; length++) {
    const piece = pieces[from + length - 1];
    if (piece === undefined || piece.kind !== 'word' || piece.mention !== undefined) break;
    if (length > 1 && pieces[from + length - 2]?.end !== piece.start) break;
    text += piece.text;
    if (length > 1 && isLexical(text)) longest = length;
  }
  return longest;
}

function split(word: Word, at: number, tag = word.tag): Word[] {
  const middle = word.start + at;
  return [
    { ...word, tag, text: word.text.slice(0, at), end: middle },
    { ...word, text: word.text.slice(at), start: middle },
  ];
}

/** Puts what stands in brackets into one word; a bracket without its partner is dropped. */
function nest(words: readonly Word[]): Word[] {
  const levels: { open: Word; inner: Word[] }[] = [];
  const top: Word[] = [];
  for (const word of words) {
    const row = levels.at(-1)?.inner ?? top;
    if (OPENING.has(word.text)) levels.push({ open: word, inner: [] });
    else if (CLOSING.has(word.text)) {
      const level = levels.pop();
      if (level) (levels.at(-1)?.inner ?? top).push(gloss(level.open, level.inner, word));
    } else row.push(word);
  }
  for (const { inner } of levels) top.push(...inner);
  return top;
}

function gloss(open: Word, inner: readonly Word[], close: Word): Word {
  const text = open.text + inner.map((word) => word.text).join('') + close.text;
  return { text, kind: 'gloss', tag: 'x', start: open.start, end: close.end, inner };
}
