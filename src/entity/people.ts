import type { Post, Span } from '../model.js';
import { isCommonWord } from './gazetteer/places.js';
import { WordTable } from './gazetteer/word-table.js';
import { isDepartment } from './organisations.js';
import {
  anonymousAt,
  dottedAt,
  isHan,
  isPersonalName,
  looksTransliterated,
  splitNames,
  surnameAt,
} from './personal-names.js';
import { readPosts } from './posts.js';
import { titleStart } from './titles.js';
import type { Words } from './words.js';

/** Names of people in running text, and the posts written beside them. Offsets count UTF-16 units of the flow. */

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

/** A span that the tagger took for a person, as the names it holds; `[]` when it is none. */
export function refinePerson(flow: string, span: Span, words: Words, titled: boolean): Span[] {
  let { start, end } = span;
  while (start < end && /[\s（("“《、，]/.test(flow.charAt(start))) start++;
  while (end > start && /[\s）)"”》、，：:]/.test(flow.charAt(end - 1))) end--;
  const anonymous = anonymousAt(flow, start);
  if (anonymous > 0 && start + anonymous >= end - 1) {
    // 李某华: judgments leave the last character standing.
    const whole =
      start + anonymous === end - 1 && isHan(flow.charAt(end - 1)) && words.cutAt(end) && !words.cutAt(end - 1);
    return [{ start, end: whole ? end : start + anonymous }];
  }
  const dotted = dottedAround(flow, start, end, words);
  if (dotted !== null) return [dotted];
  end = trimmedEnd(flow, start, end, words);
  const text = flow.slice(start, end);
  // 王女士, 李老师: the surname stands for the person.
  if (
    /^[一-鿿](?:先生|女士|老师|同学|教授|医生|师傅|大爷|阿姨|大妈|奶奶|爷爷)$/.test(text) &&
    surnameAt(text, 0) !== null
  ) {
    return [{ start, end: start + 1 }];
  }
  // 老张, 小莉: how people are called, not what their names are.
  if (/^[老小阿][一-鿿]$/.test(text)) return [];
  if (text.length === 1) {
    return surnameAt(text, 0) !== null && /^(?:先生|女士|[一-鿿]?某)/.test(flow.slice(end, end + 2))
      ? [{ start, end }]
      : [];
  }
  if (!isHan(text)) return /^[A-Z][A-Za-z]*[.·\s-][A-Za-z.·\s-]+$/.test(text) ? [{ start, end }] : [];
  if (isCommonWord(text) && !titled) return [];
  if (text.length >= 4 && text.length <= 12 && !looksTransliterated(text)) {
    const names = splitNames(text);
    if (names.length > 1) return names.map((name) => ({ start: start + name.start, end: start + name.end }));
  }
  return text.length > 12 ? [] : [{ start, end }];
}

/** Prepositions and verbs that a guessing segmenter glues to a short name: 鲍正|被, 张三|向. */
const RUN_ON = /[被向对把将与和给让均已曾诉系称说在]$/;

/** 张军|作工作报告. */
const REPORTING = /^作(?:工作|报告|了|主旨|主题|动员|重要|专题|题为|说明|总结|表态|发言|交流|典型|讲)/;

/** The tagger's end of a Chinese name, moved to where the words say: 毛遂|均, 欧阳锋利|带领. */
function trimmedEnd(flow: string, start: number, end: number, words: Words): number {
  const text = flow.slice(start, end);
  const surname = surnameAt(text, 0);
  if (surname === null || !isHan(text)) return end;
  if (!words.cutAt(end)) {
    for (const longer of [end + 1, end + 2]) {
      if (words.cutAt(longer) && longer - start <= surname.length + 2 && isPersonalName(flow.slice(start, longer)))
        return longer;
    }
  }
  if (REPORTING.test(flow.slice(end - 1, end + 3)) && isPersonalName(flow.slice(start, end - 1))) return end - 1;
  if (text.length === 3 && RUN_ON.test(text) && isPersonalName(text.slice(0, 2))) return end - 1;
  const last = words.startingAt(end - 1);
  const runs = last !== undefined && (last.end > end || /^[pdcu]/.test(last.tag));
  return runs && end - start === surname.length + 2 && text.length > 2 && !/^(?:nr|x)/.test(last.tag) ? end - 1 : end;
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
    if (!isPersonalName(name) || isCommonWord(name) || (given === 2 && RUN_ON.test(name))) continue;
    // A word of the dictionary over the name's end speaks against it: 主任|高度|重视.
    if (
      !words.cutAt(end) &&
      !/^[\s，,。、；;：:（()）]/.test(flow.charAt(end)) &&
      !(given === 2 && SURE_BEHIND.test(flow.charAt(end)))
    ) {
      continue;
    }
    const word = words.startingAt(start);
    if (word !== undefined && word.end >= end && !/^(?:nr|ns|x|nz)/.test(word.tag)) return null;
    if (BEHIND_NAME.test(flow.slice(end, end + 4))) return { start, end };
  }
  return null;
}

/** Surnames that open words of grammar far oftener than names: 主任|向大家, 记者|从. */
const GRAMMATICAL = /^[向于和从对时任应同连常全都成单过有在将被等为经由才易正已还但因如当与及或即原]/;
const FUNCTION_END = /[被向对将把与将和给让均已曾为花在了是说称从系等也都就]$/;

/** The name behind a title by the segmenter's words, where nothing behind it speaks for its end: 院长|水|长流|介绍. */
export function nameByWords(flow: string, at: number, words: Words): Span | null {
  let start = at;
  while (start - at < 3 && isBlank(flow.charAt(start))) start++;
  const first = words.startingAt(start);
  if (first === undefined || GRAMMATICAL.test(first.word) || surnameAt(flow, start) === null) return null;
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

export interface Attached {
  readonly posts: readonly Post[];
  readonly titles: readonly Span[];
}

const NONE: Attached = { posts: [], titles: [] };
/** Parts of a house that join the title when nothing is named before them. */
const HOUSELESS =
  /(?:^|[\s、，,。；;：:（(“])((?:机关)?党委|党支部|党总支|办公室|纪委|组织部|宣传部|统战部|编辑部|财务部|人事部|市场部|工程部|技术部|教务处|总务处|政教处)$/;
/** Stations of a trial and of a contract are no posts. */
const PROCEDURAL =
  /^(?:原告|被告|被告人|上诉人|被上诉人|申请人|被申请人|第三人|证人|委托代理人|委托诉讼代理人|代理人|法定代理人|法定代表人|负责人|投资人|管理人|承包人|代表|选手|队员|球员|冠军|会员)$/;

/**
 * The posts before a person at `start`, with the titles as written. `orgEndingAt` gives the start of the organisation
 * that ends at an offset, -1 for none.
 */
export function postsBefore(flow: string, start: number, orgEndingAt: (offset: number) => number): Attached {
  let end = start;
  while (end > 0 && start - end < 6 && /[ \t\u3000:：]/.test(flow.charAt(end - 1))) end--;
  const line = Math.max(0, end - 120);
  const titles: Span[] = [];
  let from = end;
  let orgFrom = -1;
  for (let round = 0; round < 8; round++) {
    const title = titleStart(flow, from, line);
    if (title < 0) break;
    titles.unshift({ start: title, end: from });
    orgFrom = organisationBefore(flow, title, orgEndingAt);
    // 市委、市政府 and the like stand before titles too; only what is written with the title is its house.
    const left = orgFrom >= 0 ? orgFrom : title;
    const separator =
      /(?:[、，,]\s?|[ \u3000]+|兼任?|暨)$/.exec(flow.slice(Math.max(line, left - 4), left))?.[0].length ?? 0;
    from = left - separator;
    if (separator === 0 || titleStart(flow, from, line) < 0) {
      from = left;
      break;
    }
  }
  if (titles.length === 0) return NONE;
  const opening = titles[0];
  if (opening !== undefined && organisationBefore(flow, opening.start, orgEndingAt) < 0) {
    // 党委书记 and 办公室主任 are whole titles where no house is named.
    const house = HOUSELESS.exec(flow.slice(Math.max(0, opening.start - 8), opening.start));
    if (house !== null) titles[0] = { start: opening.start - (house[1] ?? '').length, end: opening.end };
  }
  const kept = titles.filter((title) => !PROCEDURAL.test(flow.slice(title.start, title.end)));
  if (kept.length < titles.length) return NONE;
  const posts = readPosts(flow, Math.min(from, titles[0]?.start ?? from), end, (item) => {
    const title = titleStart(flow, item.end, line);
    const org = organisationBefore(flow, title, orgEndingAt);
    return org >= item.start ? org : title;
  });
  return posts.length === titles.length && titles.every((title, i) => title.start === posts[i]?.title.start)
    ? { posts: posts.map(({ post }) => post), titles: posts.map(({ title }) => title) }
    : { posts: titles.map((title) => ({ title: flow.slice(title.start, title.end) })), titles };
}

/** Start of the organisation before a title, a department between them included: 市财政局|预算科|科长. */
function organisationBefore(flow: string, title: number, orgEndingAt: (offset: number) => number): number {
  for (const former of ['', '原', '前', '时任', '现任', '首任', '新任']) {
    const end = title - former.length;
    if (!flow.startsWith(former, end)) continue;
    const direct = orgEndingAt(end);
    if (direct >= 0) return direct;
    for (let length = 2; length <= 10; length++) {
      const org = orgEndingAt(end - length);
      if (org >= 0 && isDepartment(flow.slice(end - length, end))) return org;
    }
  }
  return -1;
}

/** Titles that stand right behind a name: 李强总理, 王老师. */
const DIRECT =
  /^(?:总书记|书记|主席|总理|总统|首相|部长|省长|市长|县长|区长|镇长|乡长|主任|局长|厅长|司长|处长|科长|院长|校长|所长|会长|秘书长|董事长|总经理|经理|总裁|教授|博士|院士|老师|医生|大夫|律师|法官|检察官|警官|将军|上将|导演|先师|教练|队长|团长|师傅(?!$)|总工|工程师|委员长|议员|大使|外长)/;
const APPOINTED = /^(?:，|,)?(?:系|为|是|任|担任|出任|兼任|当选为?|现任|曾任|原任)/;

/** The posts behind a person that ends at `end`: 李强总理, 张三（市财政局局长）, 佟立新，某律师事务所律师. */
export function postsBehind(
  flow: string,
  start: number,
  end: number,
  orgEndingAt: (offset: number) => number,
): Attached {
  const behind = flow.slice(end, end + 64);
  const direct = DIRECT.exec(behind)?.[0];
  if (direct !== undefined && end - start <= 4 && !/^[们的家室]/.test(behind.slice(direct.length))) {
    return { posts: [{ title: direct }], titles: [{ start: end, end: end + direct.length }] };
  }
  const bracket = /^\s?[（(]([^（()）\n]{2,50})[）)]/.exec(behind);
  const apposition = /^[，,]([^，,。；;：:\n（(]{2,40}?)(?=[，,。；;\n（(]|$)/.exec(behind);
  const appointed = APPOINTED.exec(behind);
  const region = bracket ?? apposition;
  if (region !== null) {
    const from = end + region[0].indexOf(region[1] ?? '');
    const stop = from + (region[1]?.length ?? 0);
    const lead =
      /^(?:系|为|是|任|担任|现任|时任|曾任|原|该公司|该厂|该院|该校|该局|该村|现为)+/.exec(flow.slice(from, stop))?.[0]
        .length ?? 0;
    const attached = regionPosts(flow, from + lead, stop, orgEndingAt);
    if (attached !== NONE) return attached;
  }
  if (appointed !== null) {
    const from = end + appointed[0].length;
    const stop = from + (/[，,。；;：:\n（(]/.exec(flow.slice(from, from + 40))?.index ?? 0);
    return regionPosts(flow, from, stop, orgEndingAt);
  }
  return NONE;
}

function regionPosts(flow: string, from: number, stop: number, orgEndingAt: (offset: number) => number): Attached {
  if (stop - from < 2 || titleStart(flow, stop, from) < 0) return NONE;
  const found = readPosts(flow, from, stop, (item) => {
    const title = titleStart(flow, item.end, item.start);
    if (title === item.start) return title;
    const org = organisationBefore(flow, title, orgEndingAt);
    return org >= 0 ? Math.max(org, item.start) : item.start;
  });
  // A clause that merely ends with a title is no post: 张三，曾多次找到厂里的厂长.
  if (found.length === 0) return NONE;
  for (const { org, title, post } of found) {
    if (PROCEDURAL.test(post.title)) return NONE;
    if (
      org !== null &&
      orgEndingAt(org.end) < 0 &&
      !/(?:局|厅|院|公司|集团|大学|学院|中心|银行|协会|委|会|社|所)$/.test(post.org ?? '')
    )
      return NONE;
    if (org !== null && /[的了着过在]/.test(post.org ?? '')) return NONE;
    if (org === null && title.start > from && post.org === undefined && found.length === 1) return NONE;
  }
  return { posts: found.map(({ post }) => post), titles: found.map(({ title }) => title) };
}

/** Whether the stretch between two names only lists them: 、, spaces, 和. */
export function isListGap(gap: string): boolean {
  return /^(?:[ \t\u3000]+|[ \u3000]*[、，,][ \u3000]*|和|与|及)$/.test(gap);
}

export const isBlank = (character: string): boolean => BLANK.test(character);
