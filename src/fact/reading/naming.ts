/** Wording an indicator from its words (rules 2 to 4): what to add so that it could head a column. */
import { type ResolvedQuantity, unitOf } from '../draft.js';
import { ATTRIBUTE_NOUNS, ATTRIBUTE_OF_UNIT, EMPTY_HEADS, PLANT_ENDINGS, TAIL_NOUNS } from '../lexicon/nouns.js';
import { isAttributeWord, isNominal, isParticle, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';

/** Brackets that narrow the name stay: 固定资产投资(不含农户); glosses and abbreviations go. */
const NARROWING = /^[（(](?:不含|含|不包括|包括|扣除|剔除|除)/;
const LONGEST_NAME = 40;
const SHORTEST_NAME = 2;

/** Brackets within a word belong to it: 执业（助理）医师, 企（事）业单位, 县（市、区）. */
const WITHIN = /^[（(][一-鿿、]{1,4}[）)]$/;

/** The words of a name as written, without glosses, spaces and quotation marks. */
export function nameOf(words: readonly Word[]): string {
  return words
    .filter((word, i) => word.kind !== 'gloss' || NARROWING.test(word.text) || isWithin(words, i))
    .reduce((name, word) => name + plain(word), '');
}

function isWithin(words: readonly Word[], i: number): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]];
  if (word === undefined || before === undefined || !WITHIN.test(word.text)) return false;
  return (
    DIVISION.test(before.text) ||
    (next !== undefined && before.end === word.start && next.start === word.end && next.kind === 'word')
  );
}
const DIVISION = /^[县市区乡镇]$/;

function plain(word: Word): string {
  const { mention } = word;
  const text =
    mention?.type === 'entity' && mention.kind === 'work' && mention.name !== undefined ? mention.name : word.text;
  return text.replace(/[\s　“”‘’"《》]/g, '');
}

/** The last word that names, glosses left aside. */
export function headOf(words: readonly Word[]): Word | undefined {
  return words.findLast((word) => word.kind !== 'gloss');
}

export function endsInAttribute(words: readonly Word[]): boolean {
  const head = headOf(words);
  if (head === undefined) return false;
  if (isAttributeWord(head)) return true;
  // The segmenter may have cut the last noun: 总|产量, 周转|量.
  const text = nameOf(words.slice(-3));
  for (let length = 3; length <= 6 && length <= text.length; length++)
    if (ATTRIBUTE_NOUNS.has(text.slice(-length))) return true;
  return false;
}

/** The last noun of a name, without what the segmenter ran together with it: 产品产量 → 产量. */
export function attributeOf(words: readonly Word[]): readonly Word[] {
  const head = headOf(words);
  if (head === undefined) return [];
  for (let length = Math.min(4, head.text.length - 1); length >= 2; length--) {
    const text = head.text.slice(-length);
    if (ATTRIBUTE_NOUNS.has(text) || TAIL_NOUNS.has(text)) return [{ ...head, text }];
  }
  return [head];
}

/** 场次, 户数, 人数, 人次 or 数 (rule 3). */
export function countSuffix(unit: string, name: string): string {
  if (unit === '次' && /平均|.均/.test(name)) return '次数';
  if (unit === '场' || unit === '次' || unit === '场次') return '场次';
  if (unit === '个次') return '数';
  if (unit.endsWith('次') && unit.length > 1) return name.endsWith(unit) || /[面积额量率]$/.test(name) ? '' : unit;
  if (unit === '户') return name.endsWith('户') ? '数' : '户数';
  if (unit === '人') return name.endsWith('人') ? '数' : '人数';
  return '数';
}

/** The name of a count: 新签约亿元以上项目数; a name that counts already stays (高新技术企业总数, 总人口). */
export function countName(words: readonly Word[], unit: string): string {
  const name = nameOf(words);
  const head = headOf(words);
  if (head !== undefined && COUNTING.test(head.text)) return name;
  if (COUNTING.test(name.slice(-4))) return name;
  return name + countSuffix(unit, name);
}
const COUNTING =
  /(?:[数量额率]|人口|人次|户次|总数|户数|人数|存栏|出栏|保有量|规模|销量|产量|客流|产销|装机|产能|库存|订单|单数|场次|次数|股本|目标|指标|年龄|寿命|纪录|速度|里程|能力)$/;

/** The name of a quantity with a unit of measurement, an attribute added where the text has none. */
export function measureName(words: readonly Word[], quantity: ResolvedQuantity): string | null {
  const name = nameOf(words);
  if (endsInAttribute(words)) return name;
  // 钟体宽4.5米
  if (quantity.type === 'amount' && /[^一][宽高长深厚]$/.test(name) && ATTRIBUTE_OF_UNIT.get(quantity.unit) === '长度')
    return `${name}度`;
  const attribute = ATTRIBUTE_OF_UNIT.get(unitOf(quantity));
  if (attribute === undefined) return null;
  return name + (attribute === '量' && PLANT_ENDINGS.test(name) ? '规模' : attribute);
}

/** Whether a string can head a column: long enough to say something, short enough to be a name. */
export function isName(name: string): boolean {
  return (
    name.length >= SHORTEST_NAME &&
    name.length <= LONGEST_NAME &&
    /[㐀-鿿A-Za-z]/.test(name) &&
    !EMPTY_HEADS.has(name) &&
    !/[，。；：！？,;:!?…]|^的|^一[位名个家座台具]|什么|怎么|[吗呢吧啊呀]$/.test(name)
  );
}

/** The verbs a core begins with, joined by 、 or 和: 新建、改造 | 城市绿地. */
export function leadingVerbs(core: readonly Word[]): readonly Word[] {
  let end = 0;
  for (let i = 0; i < core.length; i++) {
    const word = core[i];
    if (word === undefined) break;
    if (isVerb(word) && !isAttributeHead(core, i)) end = i + 1;
    else if (!(word.kind === 'pause' || word.text === '和')) break;
  }
  return core.slice(0, end);
}

/** 投资 in 投资额, 出口 alone: a noun here. */
function isAttributeHead(core: readonly Word[], i: number): boolean {
  const word = core[i];
  return word !== undefined && i === core.length - 1 && isAttributeWord(word);
}

export function hasVerb(core: readonly Word[]): boolean {
  return core.some((word, i) => isVerb(word) && !isAttributeHead(core, i));
}

export function isNounPhrase(words: readonly Word[]): boolean {
  return (
    words.length > 0 &&
    words.every((word) => isNominal(word) || isParticle(word) || word.kind === 'pause' || word.text === '和')
  );
}
