/** Mends the segmenter's words: joins what makes one word of the tables, and cuts what it ran together. */
import { isLexical } from '../lexicon/lexicon.js';
import { SCOPE_WORDS } from '../lexicon/scope-words.js';
import { CHANGE_VERBS, SHARED_VERBS } from '../lexicon/verbs.js';
import type { Word } from './word.js';

/** So many tokens at most make one word of the tables. */
const LONGEST_COMPOUND = 4;

/** Joins tokens that make one word of the tables (新|签约), and cuts 占|比较|上年 as it is meant. */
export function recut(row: readonly Word[]): Word[] {
  const named = row
    .map((word, i) =>
      word.kind === 'person' && /^(?:系数|指数|定律|定理|曲线|效应)/.test(row[i + 1]?.text ?? '')
        ? { ...word, kind: 'word' as const }
        : word,
    )
    .map((word, i) => (isNameOfBudget(word, row[i - 1], row[i + 1]) ? { ...word, kind: 'word' as const } : word));
  const pieces = shifted(withScopes(named.flatMap((word, i) => cut(word, named[i + 1]))));
  const words: Word[] = [];
  for (let i = 0; i < pieces.length; ) {
    const length = compoundLength(pieces, i);
    const first = pieces[i];
    const last = pieces[i + length - 1];
    if (first === undefined || last === undefined) break;
    if (length === 1) words.push(first);
    else {
      const text = pieces.slice(i, i + length).reduce((joined, piece) => joined + piece.text, '');
      const tag = isOutcome(first, last) ? 'v' : last.tag;
      words.push({ text, kind: 'word', tag, start: first.start, end: last.end });
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

/** 全|县政府|性基金 → 全县|政府|性基金, 我|县政府 → 我县|政府: the scope ends in front of the house. */
function withScopes(row: readonly Word[]): Word[] {
  const words = [...row];
  for (let i = 0; i + 1 < words.length; i++) {
    const [first, second] = words.slice(i, i + 2);
    if (!first || !second || first.kind !== 'word' || second.kind !== 'word' || second.mention) continue;
    if (first.end !== second.start || second.text.length < 2) continue;
    const text = first.text + second.text.charAt(0);
    if (!SCOPE_WORDS.has(text)) continue;
    const at = second.start + 1;
    words.splice(i, 2, { ...first, text, end: at }, { ...second, text: second.text.slice(1), start: at });
  }
  return words;
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
    if (!isLexical(left) || !(isLexical(right) || isLexical(right.slice(0, 2))) || isLexical(middle.text)) continue;
    const at = middle.start + 1;
    words.splice(i, 3, { ...first, text: left, end: at, tag: 'v' }, { ...last, text: right, start: at });
  }
  return words;
}

function cut(word: Word, next: Word | undefined): Word[] {
  if (word.kind !== 'word' || word.mention) return [word];
  if (word.text === '比较' && next?.kind === 'date') return split(word, 1);
  // 价格比|上年: the segmenter's word swallowed the comparison.
  if (next?.kind === 'date' && word.text.length > 2 && /[比较]$/.test(word.text))
    return split(word, word.text.length - 1);
  // 价格下降 as one word: the verb of change is what counts.
  const beforeNumber = word.text.length > 2 && next?.kind === 'quantity';
  if ((word.text.length > 3 || beforeNumber) && CHANGE_VERBS.has(word.text.slice(-2)) && !isLexical(word.text))
    return split(word, word.text.length - 2);
  if (word.text === '加上' && next !== undefined && isLexical(`上${next.text}`)) return split(word, 1);
  // 我养|了, 未办理|决算: a pronoun or a denial runs into the verb.
  if (word.tag === 'x' && /^[我你咱][^们国省市县区州盟镇乡村]/.test(word.text)) return split(word, 1, 'r');
  if (/^未(?!成年|来|必|免|知|遂)[一-鿿]{2}$/.test(word.text) && !isLexical(word.text)) return split(word, 1, 'v');
  // 共为, 已对
  if (/^[共已均还又仅][为对向在将被]$/.test(word.text) && !isLexical(word.text)) return split(word, 1, 'd');
  // 拟以, 将对: the aim and a preposition.
  if (/^[拟将已][以由对在从向把为于按]$/.test(word.text)) return split(word, 1, 'd');
  // 占全|社会用电量, 占营收: the verb of shares runs into what it is a share of.
  if (word.tag === 'x' && word.text.length > 1 && /^占(?![比地用据有优领到满先])/.test(word.text))
    return split(word, 1, 'v');
  // 不良贷款|率控制|在
  if (/^[率额量值价比数](?:控制|达到|超过|突破|稳定|保持|提高|提升|下降|增长)$/.test(word.text))
    return split(word, 1, 'n');
  // 不良贷款|率降|至: the first character belongs to the word before.
  if (word.tag === 'x' && /^[率额量值价比数][增降升涨跌减占达超为至均拟]$/.test(word.text)) return split(word, 1, 'n');
  // 招聘员工 as one word.
  if (word.text.length > 3 && SHARED_VERBS.has(word.text.slice(0, 2)) && !isLexical(word.text))
    return split(word, 2, 'v');
  // 之比为, 率达 as one word before a number.
  const closes = word.tag === 'x' ? /[为达占超至]$/ : /[达至占]$/;
  if (next?.kind === 'quantity' && word.text.length > 1 && closes.test(word.text) && !isLexical(word.text))
    return split(word, word.text.length - 1);
  // Unknown words are guesses: 季等促|消费.
  const et = word.tag === 'x' ? word.text.indexOf('等', 1) : -1;
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
    if (length > 1 && (isLexical(text) || (length === 2 && isOutcome(pieces[from], piece)))) longest = length;
  }
  return longest;
}

/** 开辟|出, 搭建|起, 建|成: a verb and what comes of it. */
function isOutcome(verb: Word | undefined, outcome: Word): boolean {
  return verb !== undefined && /^[出起]$/.test(outcome.text) && verb.text.length === 2 && /^v/.test(verb.tag);
}

function split(word: Word, at: number, tag = word.tag): Word[] {
  const middle = word.start + at;
  return [
    { ...word, tag, text: word.text.slice(0, at), end: middle },
    { ...word, text: word.text.slice(at), start: middle },
  ];
}
