/** 分别 and 依次: as many subjects as quantities, each to its own (A、B、C分别增长1%、2%、3%). */
import { tableOf } from '../lexicon/table.js';
import { CHANGE_VERBS } from '../lexicon/verbs.js';
import { trimStart } from '../phrase/opening.js';
import { isConnector, isNominal, isParticle, isPreposition, isVerb, textOf } from '../word/grammar.js';
import { isQuantityWord, type Word } from '../word/word.js';
import { ACCIDENTS, LOSSES } from './holder.js';
import { endsInAttribute } from './naming.js';
import type { Seed } from './seed.js';

export function isDistributive(word: Word): boolean {
  return DISTRIBUTIVES.has(word.text);
}

/** What a quantity of the clause is read with instead of the words before it. */
export interface Share {
  readonly left: readonly Word[];
  /** The fact it belongs to, when the subjects stand in an earlier clause. */
  readonly seed?: Seed;
}

const DISTRIBUTIVES = tableOf('分别 依次 分别为 分别达 分别达到');
/** One word for several subjects, in the order of their numbers. */
const COMPOUNDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['城乡', ['城镇', '农村']],
  ['中西部', ['中部', '西部']],
  ['东中西部', ['东部', '中部', '西部']],
  ['三次产业', ['第一产业', '第二产业', '第三产业']],
]);

/**
 * The readings 分别 gives to the quantities of a clause, by their index among its words. `null` without 分别; an empty
 * map when its subjects and quantities do not match, so that nobody guesses.
 */
export function distribute(
  words: readonly Word[],
  seeds: readonly Seed[],
  earlier: readonly (readonly Word[])[] = [],
): Map<number, Share> | null {
  const at = words.findIndex(isDistributive);
  if (at < 0) return listed(words, seeds);
  const indices = [...words.keys()].filter((i) => i > at && words[i]?.kind === 'quantity');
  const first = indices[0];
  if (first === undefined || indices.length < 2) return null;
  const links = indices.map((index, n) => words.slice((n === 0 ? at : (indices[n - 1] ?? at)) + 1, index));
  if (!links.every(isLink)) return null;
  const verbs = links.map((link, n) =>
    link.some((word) => !isConnector(word)) ? link : (links.slice(0, n).findLast((l) => l.some(isVerb)) ?? link),
  );
  const opened = words[at];
  const verb =
    opened && opened.text !== '分别' && opened.text !== '依次' ? [{ ...opened, text: opened.text.slice(2) }] : [];
  const before = words.slice(0, at);
  const lastQuantity = before.findLastIndex(isQuantityWord);
  const own = subjectsOf(before.slice(lastQuantity + 1), indices.length);
  // 服务业,租赁业,批发业增加值分别增长…: subjects between commas.
  const apart = earlier.length + 1 === indices.length && lastQuantity < 0 && own.subjects.length !== indices.length;
  const { lead, subjects } = apart
    ? { lead: [], subjects: withSharedTail([...earlier, before.filter((word) => !isAdverbial(word))]) }
    : own;
  const result = new Map<number, Share>();
  // 海南、辽宁、山东三省分别完成…: places share an indicator that stands elsewhere.
  if (
    subjects.length > 0 &&
    subjects.some((subject) => subject.length > 0 && subject.every((word) => word.kind === 'name'))
  )
    return new Map();
  if (subjects.length === indices.length) {
    for (const [n, index] of indices.entries()) {
      const subject = subjects[n] ?? [];
      result.set(index, { left: [...lead, ...subject, ...verb, ...plain(verbs[n] ?? [])] });
    }
  } else if (subjects.length === 0 && seeds.length >= indices.length) {
    const targets = seeds.slice(-indices.length);
    for (const [n, index] of indices.entries()) {
      const seed = targets[n];
      if (seed) result.set(index, { left: [...lead, ...verb, ...plain(verbs[n] ?? [])], seed });
    }
  }
  return result;
}

/** 城镇、农村居民收入分别为49865元、24127元,增长4.8%、6.2%: as many changes as facts before, in their order. */
function listed(words: readonly Word[], seeds: readonly Seed[]): Map<number, Share> | null {
  const indices = [...words.keys()].filter((i) => words[i]?.kind === 'quantity');
  const [first = 0] = indices;
  if (indices.length < 2 || indices.length > seeds.length) return null;
  const lead = words.slice(0, first);
  const verb = lead.at(-1);
  if (lead.length === 0 || lead.length > 4 || !verb || !CHANGE_VERBS.has(verb.text)) return null;
  if (lead.some((word) => isNominal(word) && !ADVERBIAL.has(word.text) && word.kind !== 'date')) return null;
  if (!words.slice(first).every((word) => isQuantityWord(word) || isConnector(word))) return null;
  const targets = seeds.slice(-indices.length);
  if (targets.some((seed) => seed.clause !== targets.at(-1)?.clause || seed.measure !== 'level')) return null;
  return new Map(
    indices.flatMap((index, n): [number, Share][] => {
      const seed = targets[n];
      return seed ? [[index, { left: lead, seed }]] : [];
    }),
  );
}

/** Between the numbers stand only verbs, their adverbs and 、 or 和. */
function isLink(words: readonly Word[]): boolean {
  return words.length <= 8 && words.every((word) => !(word.kind === 'quantity' || word.kind === 'person'));
}

function plain(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex((word) => !isConnector(word));
  return start < 0 ? [] : words.slice(start);
}

/** Cuts a subject into its conjuncts; the tail of the last is that of all (粮食、油料、蔬菜|产量). */
function subjectsOf(
  words: readonly Word[],
  count: number,
): { lead: readonly Word[]; subjects: readonly (readonly Word[])[] } {
  const conjuncts = splitAt(words).filter((conjunct) => conjunct.length > 0);
  const head = conjuncts[0] ?? [];
  const start = trimStart(head);
  const named = start.words.length > 0 ? start.words : head.slice(-1);
  const isDateList = conjuncts.length > 1 && start.words.length === 0;
  const lead = isDateList ? [] : head.slice(0, head.length - named.length);
  const own =
    conjuncts.length > 0 && (named.length > 0 || isDateList) ? [isDateList ? head : named, ...conjuncts.slice(1)] : [];
  const only = trimStart(words).words;
  if (
    own.length <= 1 &&
    (only.length === 0 ||
      /^(?:占比|比重|比例|增速|增幅|涨幅|降幅)$/.test(textOf(only)) ||
      only.every(isParticle) ||
      !only.some((word) => !isVerb(word) && !ADVERBIAL.has(word.text)))
  )
    return { lead: words, subjects: [] };
  if (own.length === 1) return { lead, subjects: compoundOf(own[0] ?? [], count) ?? own };
  return { lead, subjects: withSharedTail(withSharedHead(own)) };
}
function isAdverbial(word: Word): boolean {
  return ADVERBIAL.has(word.text);
}
const ADVERBIAL = new Set(['同比', '环比', '均']);

function splitAt(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [[]];
  for (const word of words) {
    if (isConnector(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts;
}

function compoundOf(words: readonly Word[], count: number): Word[][] | null {
  for (const [i, word] of words.entries()) {
    for (const [compound, parts] of COMPOUNDS) {
      if (parts.length !== count) continue;
      const text = textOf(words.slice(i));
      if (!text.startsWith(compound)) continue;
      // The segmenter may have cut it in two, or joined it to what follows.
      let end = i;
      for (let length = 0; length < compound.length && end < words.length; end++)
        length += words[end]?.text.length ?? 0;
      const rest = textOf(words.slice(i, end)).slice(compound.length);
      return parts.map((part) => [...words.slice(0, i), { ...word, text: part + rest }, ...words.slice(end)]);
    }
  }
  return null;
}

/** 生产安全事故起数、死亡人数: the dead are those of the accidents. */
function withSharedHead(subjects: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const [first = []] = subjects;
  const at = first.findLastIndex((word) => ACCIDENTS.test(word.text));
  if (at < 0) return subjects;
  return subjects.map((subject, n) =>
    n > 0 && LOSSES.test(textOf(subject)) ? [...first.slice(0, at + 1), ...subject] : subject,
  );
}

function withSharedTail(subjects: readonly (readonly Word[])[]): readonly (readonly Word[])[] {
  const last = subjects.at(-1) ?? [];
  // 对欧盟、美国|进出口: the preposition of the first is that of all.
  const [opener] = subjects[0] ?? [];
  if (opener && isPreposition(opener) && !subjects.slice(1).some(([first]) => first?.text === opener.text)) {
    const bare = withSharedTail([(subjects[0] ?? []).slice(1), ...subjects.slice(1)]);
    return bare.map((subject) => [opener, ...subject]);
  }
  const [region] = last;
  const ordinal = /^第[一二三四五]/.test(textOf(subjects[0] ?? []));
  return subjects.map((written, n) => {
    const [bare] = written;
    // 第一、二、三产业
    const short =
      ordinal && bare && /^[一二三四五]/.test(bare.text)
        ? [{ ...bare, text: `第${bare.text}` }, ...written.slice(1)]
        : written;
    const [one] = short;
    // 东、中、西部地区: the compass takes the word of the last.
    const subject =
      short.length === 1 && one && region && /^[东中西南北]$/.test(one.text) && /^[东中西南北]部/.test(region.text)
        ? [{ ...one, text: one.text + region.text.slice(1) }]
        : withOtherHalf(short, region);
    if (n === subjects.length - 1) return subject;
    // 销售、管理费用率: one word that may be an attribute takes the tail too.
    if (endsInAttribute(subject) && (subject.length > 1 || last.length < 2)) return subject;
    const tail = tailFor(subject, subjects, last);
    return tail.length > 0 && !textOf(subject).endsWith(textOf(tail)) ? [...subject, ...tail] : subject;
  });
}

/** 内、外贸, 进、出口: half a word takes its other half from the last. */
function withOtherHalf(short: readonly Word[], region: Word | undefined): readonly Word[] {
  const [one] = short;
  const half = short.length === 1 && one && region?.text.length === 2 && /^[内外进出上下]$/.test(one.text);
  return half ? [{ ...one, text: one.text + region.text.slice(1) }] : short;
}

/** What the last subject adds to its own head: 高等学校|生均经费, 禽肉|产量, 工业机器人|产品产量. */
function tailFor(
  subject: readonly Word[],
  subjects: readonly (readonly Word[])[],
  last: readonly Word[],
): readonly Word[] {
  // 家电类、文化办公用品类|零售额: the tail begins behind the word that both end in.
  const alike = last.findLastIndex((word, i) => i < last.length - 1 && word.text === subject.at(-1)?.text);
  if (alike >= 0) return last.slice(alike + 1);
  // 高血压、2型糖尿病|患者管理率: all are of the same people.
  const holder = last.findIndex((word, i) => i > 0 && /(?:患者|人群)$/.test(word.text));
  if (holder > 0 && !subject.some((word) => word.text === last[holder]?.text)) return last.slice(holder);
  // 养老、失业、工伤保险|参保人数: the kind closes the first word of the last.
  const [first, ...rest] = last;
  const kind = first && /^..+?(保险|教育|贷款|债券)$/.exec(first.text)?.[1];
  if (first && kind !== undefined && !textOf(subject).endsWith(kind)) return [{ ...first, text: kind }, ...rest];
  const tail = last.slice(subject.length);
  if (tail.length > 0 && subjects.slice(0, -1).every((other) => other.length === subject.length)) return tail;
  const averaged = last.findIndex((word, i) => i > 0 && /^(?:[人生户亩年月日]均|平均)$/.test(word.text));
  if (averaged > 0) return last.slice(averaged);
  let from = last.length;
  while (from > 1 && (/^[所占]+$/.test(last[from - 1]?.text ?? '') || endsInAttribute(last.slice(0, from)))) from--;
  return from < last.length ? last.slice(from) : tail;
}
