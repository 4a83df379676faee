import type { Span } from '../model.js';
import { isCommonWord } from './gazetteer/places.js';
import { WordTable } from './gazetteer/word-table.js';
import { CALLED, REPORTING, RUN_ON } from './person-spans.js';
import { anonymousAt, dottedAt, isHan, isPersonalName, looksTransliterated, surnameAt } from './personal-names.js';
import { titleStart } from './titles.js';
import type { Words } from './words.js';

/** Names of people by what stands beside them: a title, another name of a list, 男 or 女. Offsets count UTF-16 units. */

const BLANK = /[ \t\u3000]/;

/** What may stand right behind a name, so that it is known to end there. */
const BEHIND_NAME =
  /^(?:$|[\s，,。、；;：:！!？?（()）“”《》"/]|说|表示|介绍|告诉|指出|强调|认为|透露|坦言|带领|率|出席|参加|主持|致辞|讲话|讲解|讲述|讲授|作了|作[报发主]|宣布|向|与|和|及|在|对|为|从|到|等|于|的|是|也|就|都|还|则|将|已|曾|以|被|把|给|让|接受|深入|来到|走进|走访|一行|同志|先生|女士|报道|摄|获悉|了解|看到|采访|感慨|感叹|回忆|激动|高兴|笑|自|及其|现场|做客|领|分别|当选|担任|任|称|一边|正|每|受|因|用|解释|建议|呼吁|补充|提醒|发现|获得|荣获|涉嫌|犯|不服|某|迎接|介|表|透|现年|今年|首次|进行|开展|组织|举行|前往|赴|率队|陪同|当场|当天|一直|近日|日前|昨日|连续|团队|团伙|家|夫妇|父子|母女|教授|老师|名下|所有|本人|个人|之|获|完成|提出|创作|执导|饰演|主演|撰写|负责|参与|发表|系|处|分获|独|二十|三十|十[一-鿿]?年)/;

/** Behind a name of three characters these start a new word even where the segmenter joined them: 李营飞|向. */
const SURE_BEHIND = /[向说在对与和为将]/;

/** Words for someone who is no post: 大车村村民|李素平, 被告|孟令军. */
const INTRODUCERS = new WordTable(
  `村民 居民 市民 农民 学生 同学 农户 贫困户 脱贫户 种植户 养殖户 老人 患者 游客 业主 网友 读者 男子 女子 女孩 男孩 青年 少年 嫌疑人 原告 被告 原告人 被告人 被害人 受害人 上诉人 被上诉人 申请人 被申请人 证人 第三人 法定代表人 法定代理人 委托代理人 委托诉讼代理人 辩护人 担保人 借款人 负责人 联系人 同志 烈士 英雄 丈夫 妻子 儿子 女儿 父亲 母亲 哥哥 弟弟 姐姐 妹妹 老汉 大爷 大妈 阿姨 奶奶 爷爷`
    .split(' ')
    .map((word) => [word, true] as const),
);

/** Whether a word that introduces a person ends at `end`. */
export function isIntroducing(flow: string, end: number): boolean {
  return INTRODUCERS.endingAt(flow, end) > 0;
}

const GENDERED = /[，,（(、]\s?[男女](?=[，,、。）)]|\s)/g;

const LONGEST_NAME = 12;

/** Names by what follows them in files and judgments: 次仁央宗，女，藏族. */
export function gendered(flow: string, words: Words): Span[] {
  const found: Span[] = [];
  for (const { index: end } of flow.matchAll(GENDERED)) {
    let index = end;
    while (index > 0 && end - index < LONGEST_NAME && /[一-鿿·]/.test(flow.charAt(index - 1))) index--;
    const run = flow.slice(index, end);
    for (let start = index; start < end - 1; start++) {
      const whole =
        start === 0 ||
        !isHan(flow.charAt(start - 1)) ||
        isIntroducing(flow, start) ||
        titleStart(flow, start, Math.max(0, start - 8)) >= 0;
      const length = end - start;
      if (!whole || (!words.cutAt(start) && isHan(flow.charAt(start - 1)))) continue;
      if (
        dottedAt(flow, start) === length ||
        (length <= 4 && !isCommonWord(run)) ||
        (length <= 6 && looksTransliterated(run))
      )
        found.push({ start, end });
      break;
    }
  }
  return found;
}

const SPACED =
  /(?<![一-鿿])([一-鿿])(?: {2,4}|\u3000{1,2})([一-鿿])(?![一-鿿])|([一-鿿])(?: {2,4}|\u3000{1,2})([一-鿿]{1,2})(?=先生|女士|同志|[、，,（()）])/g;

/** Names of two characters spaced out to the width of three: 何  静、马  驰. */
export function spacedNames(flow: string, words: Words): Span[] {
  const found: Span[] = [];
  if (!flow.includes('  ') && !flow.includes('\u3000')) return found;
  for (const match of flow.matchAll(SPACED)) {
    const [written, first, second, surname, given] = match;
    const name = `${first ?? surname}${second ?? given}`;
    const start = match.index;
    if ((surnameAt(name, 0)?.tier ?? 9) > 1 || !isPersonalName(name) || isCommonWord(name) || !words.cutAt(start))
      continue;
    // 目  录 and 前  言 stand alone on their lines.
    if (
      first !== undefined &&
      !/[、，,]/.test(flow.charAt(start - 1)) &&
      !/[、，,]/.test(flow.charAt(start + written.length))
    )
      continue;
    found.push({ start, end: start + written.length });
  }
  return found;
}

/** The name that follows a title, by its characters: 记者|张三报道, 董事会秘书：|蔡 焕彬. `null` when it is not sure. */
export function nameBehindTitle(flow: string, title: number, words: Words): Span | null {
  let start = title;
  while (start - title < 6 && /[ \t\u3000:：]/.test(flow.charAt(start))) start++;
  const apart = start > title;
  const anonymous = anonymousAt(flow, start);
  if (anonymous > 0) return { start, end: start + anonymous };
  const spaced = /^([一-鿿])[ \u3000]{1,4}([一-鿿]{1,2})(?=$|[\s，,。、；;：:（()）])/.exec(
    flow.slice(start, start + 9),
  );
  if (spaced !== null && isPersonalName(`${spaced[1]}${spaced[2]}`, 1)) return { start, end: start + spaced[0].length };
  const surname = surnameAt(flow, start);
  if (surname === null || (surname.tier > 1 && surname.length === 1 && !apart)) return null;
  for (const given of [2, 1]) {
    const end = start + surname.length + given;
    const name = flow.slice(start, end);
    if (given === 2 && CALLED.test(name) && surname.tier < 2 && !GRAMMATICAL.test(name))
      return { start, end: start + 1 };
    if (!isPersonalName(name) || isCommonWord(name) || (given === 2 && RUN_ON.test(name))) continue;
    // A word of the dictionary over the name's end speaks against it: 主任|高度|重视.
    if (
      !words.cutAt(end) &&
      !/^[\s，,。、；;：:（()）]/.test(flow.charAt(end)) &&
      !(given === 2 && (SURE_BEHIND.test(flow.charAt(end)) || REPORTING.test(flow.slice(end, end + 4))))
    ) {
      continue;
    }
    const word = words.startingAt(start);
    if (word !== undefined && word.end >= end && !/^(?:nr|ns|x|nz)/.test(word.tag)) return null;
    if (readsAsWords(start, end, surname.length, words)) continue;
    if (BEHIND_NAME.test(flow.slice(end, end + 4))) return { start, end };
  }
  return null;
}

/** Parts of speech that make a sentence and no name: verbs, adverbs, conjunctions, times and the like. */
const SENTENCE_TAG = /^(?:[vdcpurmqtfailb]|ad|zg|ul|uj|uv|ud|ug|uz)$/;

/** Whether the characters behind a title are words of the sentence: 民警|闻讯后, 总理|满意地, 银行家|和学者, 运动员|都有. */
function readsAsWords(start: number, end: number, surnameLength: number, words: Words): boolean {
  const first = words.startingAt(start);
  if (first === undefined) return false;
  if (first.word.length > 1)
    return first.end < end ? !/^(?:nr|x)/.test(first.tag) : first.end === end && !/^(?:nr|x|nz)/.test(first.tag);
  const second = words.startingAt(first.end);
  if (second === undefined || surnameLength > 1) return false;
  if (second.word.length > 1 && second.end === end && SENTENCE_TAG.test(second.tag)) return true;
  if (!GRAMMATICAL.test(first.word)) return false;
  // 和晓雷 is a name, 和学者 and 都能 are none.
  return second.word.length > 1 ? !/^(?:nr|x|nz)/.test(second.tag) : SENTENCE_TAG.test(second.tag);
}

/** Surnames that open words of grammar far oftener than names: 主任|向大家, 记者|从. */
export const GRAMMATICAL = /^[向于和从对时任应同连常全都成单过有在将被等为经由才易正已还但因如当与及或即原]/;

const FUNCTION_END = /[被向对将把与将和给让均已曾为花在了是说称从系等也都就]$/;

/** The name behind a title by the segmenter's words, where nothing behind it speaks for its end: 院长|水|长流|介绍. */
export function nameByWords(flow: string, at: number, words: Words): Span | null {
  let start = at;
  while (start - at < 3 && isBlank(flow.charAt(start))) start++;
  const first = words.startingAt(start);
  const surname = surnameAt(flow, start);
  if (first === undefined || GRAMMATICAL.test(first.word) || surname === null) return null;
  // 工人|来村里, 职工|爱企业: a rare surname that is a verb by its tag opens no name.
  if (surname.tier > 0 && SENTENCE_TAG.test(first.tag)) return null;
  const second = words.startingAt(first.end);
  const name = (end: number): Span | null => {
    const text = flow.slice(start, end);
    if (REPORTING.test(flow.slice(end - 1, end + 3))) return null;
    return isPersonalName(text) && !isCommonWord(text) && !FUNCTION_END.test(text) ? { start, end } : null;
  };
  const guessed = /^(?:nr|x)/.test(first.tag);
  if (first.word.length === 3) return guessed ? (name(first.end) ?? name(first.end - 1)) : null;
  const single =
    second !== undefined && second.word.length === 1 && /^(?:n|nr|ng|nz|vg|g|j|x|a|b|zg|ag|tg)$/.test(second.tag);
  if (first.word.length === 2) {
    if (single && (guessed || first.tag === 'n')) return name(second.end) ?? (guessed ? name(first.end) : null);
    return guessed ? name(first.end) : null;
  }
  if (second === undefined) return null;
  if (second.word.length === 2) return /^(?:[vdpcrumq]|nt|ul|uj)/.test(second.tag) ? null : name(second.end);
  return single || second.tag === 'v' ? name(second.end) : null;
}

/** The next name of a list, 、 or 和 behind a name, when it is followed by what may follow one: 史学礼、盛楠|对. */
export function listedName(flow: string, end: number, words: Words): Span | null {
  if (!/[、和]/.test(flow.charAt(end))) return null;
  const dotted = dottedAt(flow, end + 1);
  if (dotted > 3 && looksTransliterated(flow.slice(end + 1, end + 1 + dotted)) && words.cutAt(end + 1 + dotted))
    return { start: end + 1, end: end + 1 + dotted };
  const next = nameByWords(flow, end + 1, words);
  if (next === null || (surnameAt(flow, next.start)?.tier ?? 9) > 2) return null;
  return /[、，。；]/.test(flow.charAt(next.end)) || BEHIND_NAME.test(flow.slice(next.end, next.end + 4)) ? next : null;
}

export const isBlank = (character: string): boolean => BLANK.test(character);
