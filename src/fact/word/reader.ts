/** Reads the words of a sentence: tokens and mentions in one row, white space left out. */
import type { Span, Token } from '../../model.js';
import { isQuantity, type ResolvedMention } from '../draft.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { recut } from './recut.js';
import type { Word, WordKind } from './word.js';

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
    return nest(recut(this.row(start, end, spaced)));
  }

  private row(start: number, end: number, spaced: boolean): Word[] {
    const row: Word[] = [];
    let at = start;
    let t = firstFrom(this.tokens, start);
    let m = firstFrom(this.mentions, start);
    while (at < end) {
      const mention = this.mentions[m];
      if (mention !== undefined && (mention.start < at || isNoName(mention, this.flow))) {
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
        const last = row.at(-1);
        // 消防救援队|伍: the name broke off in the middle of a word.
        if (
          !whole &&
          last?.mention?.type === 'entity' &&
          last.kind === 'name' &&
          last.end === at &&
          /^[伍员处室部厅局所站队团组]$/.test(text) &&
          token !== undefined &&
          token.start < at &&
          token.end === next
        ) {
          row[row.length - 1] = { ...last, text: last.text + text, end: next };
        } else if (!SILENT.test(text)) row.push(plainWord(text, at, next, whole ? token.tag : 'x'));
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

/** 新建公办幼儿园, 西宁市数字经济企业: common nouns that were taken for a name; 其|中城镇 is none across two words. */
function isNoName(mention: ResolvedMention, flow: string): boolean {
  if (mention.type !== 'entity') return false;
  if (mention.text.startsWith('中') && flow.charAt(mention.start - 1) === '其') return true;
  if (/^(?:城乡|城镇|农村)(?:社区|地区|居民|学校|基层)?$/.test(mention.text)) return true;
  if (mention.kind !== 'org') return false;
  return (
    /^[^（(]*[）)]/.test(mention.text) ||
    isResultVerb(mention.text.slice(0, 2)) ||
    isResultVerb(mention.text.slice(0, 3)) ||
    GENERIC_HOUSE.test(mention.text) ||
    /(?:企业|产业|行业|项目|经济|工业|农业|服务业|制造业|旅客|游客|居民|农民|职工|学生|产品|车辆|电路|芯片|手机|电池|设备|装备|材料)$/.test(
      mention.text,
    )
  );
}

/** 普通小学, 中等职业学校, 全市法院: kinds of houses, none by name. */
const GENERIC_HOUSE =
  /^(?:[省市县区乡镇村]级|公共|普通|中等|高等|初等|职业|公办|民办|私立|公立|农村|城镇|乡镇|社区|各|大型|中型|小型|国有|民营|私营|规模以上|全[市省县区国])[一-鿿]{0,6}(?:小学|初中|高中|中学|学校|大学|学院|医院|企业|银行|法院|机构|幼儿园|图书馆|文化馆|博物馆|卫生院|公司|单位)$/;

function plainWord(text: string, start: number, end: number, tag: string): Word {
  const isPlace = tag === 'ns' && text.length > 2 && /[省市县区州镇乡]$/.test(text) && !/^[大中小各全]/.test(text);
  return { text, kind: MARKS.get(text) ?? (isPlace ? 'name' : 'word'), tag, start, end };
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

/** Brackets in brackets in brackets are no text; deeper ones are left out, so that nothing grows with their depth. */
const DEEPEST = 3;

/** Puts what stands in brackets into one word; a bracket without its partner is dropped. */
function nest(words: readonly Word[]): Word[] {
  const levels: { open: Word; inner: Word[] }[] = [];
  const top: Word[] = [];
  let deeper = 0;
  for (const word of words) {
    const row = levels.at(-1)?.inner ?? top;
    if (OPENING.has(word.text)) {
      if (levels.length < DEEPEST) levels.push({ open: word, inner: [] });
      else deeper++;
    } else if (CLOSING.has(word.text)) {
      const level = deeper > 0 ? undefined : levels.pop();
      if (level) (levels.at(-1)?.inner ?? top).push(gloss(level.open, level.inner, word));
      else if (deeper > 0) deeper--;
    } else row.push(word);
  }
  for (const { inner } of levels) for (const word of inner) top.push(word);
  return top;
}

function gloss(open: Word, inner: readonly Word[], close: Word): Word {
  const text = open.text + inner.map((word) => word.text).join('') + close.text;
  return { text, kind: 'gloss', tag: 'x', start: open.start, end: close.end, inner };
}
