import type { Span } from '../model.js';
import { isCommonWord } from './gazetteer/places.js';
import { isKindOfThing } from './listed-things.js';
import {
  anonymousAt,
  dottedAt,
  isHan,
  isPersonalName,
  looksTransliterated,
  splitNames,
  surnameAt,
} from './personal-names.js';
import { titleHeadAt, titleStart } from './titles.js';
import type { Words } from './words.js';

/** The spans that a tagger took for people, trimmed and split to the names they hold. Offsets count UTF-16 units. */

/** Tags of jieba that a name may bear: names, guesses, nouns of their own. */
const NAME_TAG = /^(?:nr|ns|nt|nz|x|eng|j|z|b|g|ng|ag|vg|zg)/;

/** Whether a span without a title is ordinary words: 扎根, 惠民|生, the 化惠民 of 文化惠民. */
function isDictionaryWord(flow: string, start: number, end: number, words: Words): boolean {
  const text = flow.slice(start, end);
  if (isCommonWord(text)) return true;
  if (!words.cutAt(start)) {
    const covering = words.covering(start);
    if (covering === undefined || /^(?:x|nr)/.test(covering.tag) || covering.start >= start) return false;
    // 文化|惠民 speaks against it, a guess of the segmenter (对方|天丰) does not.
    const rest = words.startingAt(covering.end);
    return text.length < 4 && !(rest !== undefined && rest.tag === 'x' && rest.end === end && covering.end < end);
  }
  const word = words.startingAt(start);
  if (word === undefined || word.start !== start) return false;
  if (isCommonWord(word.word) && word.end < end) return true;
  return word.end === end && text.length === 2 && !NAME_TAG.test(word.tag) && !/^[说介表指强告]/.test(flow.charAt(end));
}

/** What slogans of holidays close with: 龙马|迎春. */
const FESTIVE = /(?:迎春|纳福|贺岁|闹春|送福|送暖|报喜|呈祥|献瑞|贺喜|迎新)$/;

/** Whether four characters are no name of anyone: 特种|尼龙, whose first word is an ordinary one, and 龙马|迎春. */
function isPhrase(start: number, end: number, words: Words): boolean {
  const text = words.flow.slice(start, end);
  if (text.length === 4 && FESTIVE.test(text)) return true;
  if (text.length < 4 || isPersonalName(text) || looksTransliterated(text, 1 / 2)) return false;
  const first = words.startingAt(start);
  return (
    first !== undefined &&
    first.word.length > 1 &&
    first.end < end &&
    /^(?:n|b|a|ad|an|d|t|f|i|l)$/.test(first.tag) &&
    surnameAt(text, 0)?.tier !== 3
  );
}

/** Whether the span is two words of a sentence: 患者|应|定期|复查. Common surnames are none: 于建设. */
function isClause(start: number, end: number, words: Words): boolean {
  const first = words.startingAt(start);
  if (first === undefined || first.word.length > 1 || !/^[vpcd]$/.test(first.tag)) return false;
  const second = words.startingAt(first.end);
  return (
    second !== undefined &&
    second.end >= end &&
    second.word.length > 1 &&
    /^(?:v|vn|vd|d|ad|a|t|f|n|l)$/.test(second.tag) &&
    (surnameAt(first.word, 0)?.tier ?? 9) > 0
  );
}

/** 被告|于|本判决|生效: a preposition that is a surname as well, before what begins a noun phrase. */
const PREPOSITION = /^[于向从][本该此其何各每]$/;

const PRIZE = /^(?:[文和平化物医经济数学理建筑新闻]{0,4}奖|杯)(?![金状牌品])/;

/** A span that the tagger took for a person, as the names it holds; `[]` when it is none. */
export function refinePerson(flow: string, span: Span, words: Words, titled: boolean): Span[] {
  let { start, end } = span;
  // Prizes and cups have no kind: 诺贝尔|文学奖, 汤姆斯|杯.
  if (PRIZE.test(flow.slice(end, end + 6))) return [];
  while (start < end && /[\s（("“《、，]/.test(flow.charAt(start))) start++;
  while (end > start && /[\s）)"”》、，：:]/.test(flow.charAt(end - 1))) end--;
  const anonymous = anonymousAt(flow, start);
  if (anonymous > 0) {
    // 李某华: judgments leave the last character standing.
    const whole =
      start + anonymous === end - 1 && isHan(flow.charAt(end - 1)) && !ROLE_BEHIND.test(flow.charAt(end - 1));
    return [{ start, end: whole ? end : start + anonymous }];
  }
  // 由|罗庸作词: the preposition is a surname as well, the one behind it is commoner.
  const rest = flow.slice(start + 1, end);
  if (
    /^[由与据被让请经从将把对]/.test(flow.slice(start, end)) &&
    isPersonalName(rest) &&
    (surnameAt(rest, 0)?.tier ?? 9) < 2
  )
    start++;
  const dotted = dottedAround(flow, start, end, words);
  if (dotted !== null) return [dotted];
  end = trimmedEnd(flow, start, end, words);
  const text = flow.slice(start, end);
  if (!titled && PREPOSITION.test(text)) return [];
  // 王女士, 李老师: the surname stands for the person.
  if (CALLED.test(text) && surnameAt(text, 0) !== null) {
    return [{ start, end: start + 1 }];
  }
  // 吕老, but no 王氏.
  if (/^[\u4e00-\u9fff]老$/.test(text) && (surnameAt(text, 0)?.tier ?? 9) < 2) return [{ start, end: start + 1 }];
  if (/^[\u4e00-\u9fff]氏$/.test(text)) return [];
  // 小莉, 小悦悦: how people are called, not what their names are; 老张 and 小王 stand for a person as 王 alone does.
  if (/^[老小阿][一-鿿]$/.test(text) && !isCalled(flow, start, end, words)) return [];
  if (/^[老小]/.test(text) && text.length > 2 && isHan(text) && surnameAt(text, 0) === null) return [];
  // 王经理: surname and title.
  if (text.length > 2 && surnameAt(text, 0)?.length === 1 && titleStart(flow, end, start + 1) === start + 1)
    return [{ start, end: start + 1 }];
  if (text.length === 1) return isLoneSurname(flow, start) ? [{ start, end }] : [];
  if (!isHan(text)) return HYPHENATED.test(text) || LATIN.test(text) ? [{ start, end }] : [];
  if ((!titled || surnameAt(text, 0) === null) && isDictionaryWord(flow, start, end, words)) return [];
  if (!titled && (isPhrase(start, end, words) || isClause(start, end, words) || isKindOfThing(flow, end))) return [];
  if (text.length >= 4 && text.length <= 12 && !looksTransliterated(text, 1 / 2)) {
    const names = splitNames(text);
    // 安倍晋三, 霍芬海姆: only common surnames tell that two names were written together.
    const sure = names.every((name) => (surnameAt(text, name.start)?.tier ?? 9) <= 1);
    if (names.length > 1 && sure && (text.length > 4 || isListed(flow, start, end)))
      return names.map((name) => ({ start: start + name.start, end: start + name.end }));
  }
  return text.length > 12 ? [] : [{ start, end }];
}

/** Foreign names with a hyphen for the dot: 勒布朗-詹姆斯. */
const HYPHENATED = /^[一-鿿]{1,8}(?:[-－—][一-鿿]{1,8}){1,2}$/;

const LATIN = /^[A-Z][A-Za-z]*[.·\s-][A-Za-z.·\s-]+$/;

/** Kin and company behind 某 belong to the sentence: 李某家, 王某妻. */
const ROLE_BEHIND = /[家妻父母子女夫弟兄姐妹等为系在将向与和及的说称于对被因从到经]/;

/** Whether names stand side by side here: in brackets, in a list, alone on a line. */
function isListed(flow: string, start: number, end: number): boolean {
  return /^$|[（(、\s：:]/.test(flow.charAt(start - 1)) && /^$|[）)、\s摄]/.test(flow.charAt(end));
}

const CALLED_BEHIND =
  /^(?:先生|女士|小姐|老师|同学|教授|医生|师傅|大爷|大妈|大叔|大娘|大姐|大哥|大嫂|阿姨|奶奶|爷爷|叔叔|伯伯|老汉|老太|老人|律师|法官|警官|同志|某)/;

/** 王女士, 江主席, 桂局长: what stands behind tells that the surname is a person. */
function isLoneSurname(flow: string, start: number): boolean {
  const tier = surnameAt(flow, start)?.tier ?? 9;
  if (tier > 1 || /[小老阿]/.test(flow.charAt(start - 1))) return false;
  return CALLED_BEHIND.test(flow.slice(start + 1, start + 3)) || titleHeadAt(flow, start + 1) > 0;
}

/** 老张, 小王: a surname with what people put before it, and no word of the dictionary. */
function isCalled(flow: string, start: number, end: number, words: Words): boolean {
  const tier = surnameAt(flow, start + 1)?.tier ?? 9;
  const word = words.startingAt(start);
  return tier === 0 && (word?.end !== end || /^(?:nr|x)/.test(word.tag)) && !isCommonWord(flow.slice(start, end));
}

/** Prepositions and verbs that a guessing segmenter glues to a short name: 鲍正|被, 张三|向. */
export const RUN_ON = /[被向对把将与和给让均已曾诉系称说在]$/;

/** Those that end no given name: 曾, 和, 均 and 在 do (徐恩曾, 张永和). */
const NEVER_LAST = /[被向对把将与让诉称说]$/;

/** 张军|作工作报告. */
export const REPORTING = /^作(?:工作|报告|了|主旨|主题|动员|重要|专题|题为|说明|总结|表态|发言|交流|典型|讲)/;

export const CALLED =
  /^[一-鿿](?:先生|女士|小姐|老师|同学|教授|医生|师傅|大爷|大妈|大叔|大娘|大姐|大哥|阿姨|奶奶|爷爷|叔叔|老汉|老太)$/;

/** The tagger's end of a Chinese name, moved to where the words say: 毛遂|均, 欧阳锋利|带领. */
function trimmedEnd(flow: string, start: number, end: number, words: Words): number {
  const text = flow.slice(start, end);
  const surname = surnameAt(text, 0);
  if (surname === null || !isHan(text)) return end;
  // A name of the segmenter's dictionary goes on: 王保|平.
  const word = words.startingAt(start);
  if (word !== undefined && word.end === end + 1 && word.tag.startsWith('nr') && isPersonalName(word.word))
    return word.end;
  if (REPORTING.test(flow.slice(end - 1, end + 3)) && isPersonalName(flow.slice(start, end - 1))) return end - 1;
  const behind = flow.charAt(end);
  const goesOn = behind !== '' && isHan(behind);
  return goesOn && text.length === 3 && NEVER_LAST.test(text) && isPersonalName(text.slice(0, 2)) ? end - 1 : end;
}

/** The whole foreign name around a dot that stands in or beside `[start, end)`. */
function dottedAround(flow: string, start: number, end: number, words: Words): Span | null {
  if (!/[·•・‧]/.test(flow.slice(Math.max(0, start - 1), end + 1))) return null;
  let from = start;
  // The part before the dot reaches back to a word boundary, not to the title in front (总统|约翰).
  if (/[·•・‧]/.test(flow.charAt(start - 1))) {
    from = start - 1;
    while (
      from > 0 &&
      start - from < 9 &&
      isHan(flow.charAt(from - 1)) &&
      titleStart(flow, from, Math.max(0, from - 8)) < 0
    ) {
      from--;
      if (words.cutAt(from) && !looksTransliterated(flow.slice(Math.max(0, from - 2), from))) break;
    }
  }
  const length = dottedAt(flow, from);
  if (length === 0 || from + length < end) return null;
  // 艾则孜|正带着: an adverb that a guess joined to the verb behind it is no part of the name.
  if (words.cutAt(end - 1) && !words.cutAt(end) && /[正已将在也都就曾又还]/.test(flow.charAt(end - 1)))
    return { start: from, end: end - 1 };
  // The last part may run into the next word; it ends where the tagger or a word says.
  let stop = from + length;
  if (stop > end && end > flow.lastIndexOf('·', stop)) stop = end;
  while (stop > end && !words.cutAt(stop)) stop--;
  // 克莱|因举行: what writes foreign names goes on to the next word.
  while (
    stop < from + length &&
    looksTransliterated(flow.charAt(stop)) &&
    (words.startingAt(stop)?.end ?? stop + 1) === stop + 1
  )
    stop++;
  return { start: from, end: stop };
}
