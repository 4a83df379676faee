/** What leads a clause before its subject: date, scope, adverbs, frames, light verbs, words of aim. */

import { DETERMINERS, DISCOURSE, LOCALIZERS, OWN_HOUSE } from '../lexicon/function-words.js';
import { SCOPE_WORDS } from '../lexicon/scope-words.js';
import { tableOf } from '../lexicon/table.js';
import { CAUSATIVE_VERBS, GOAL_WORDS, LIGHT_VERBS, RELATIVE_VERBS } from '../lexicon/verbs.js';
import {
  isAdverb,
  isAttributeWord,
  isConnector,
  isMark,
  isNominal,
  isParticle,
  isPronoun,
  isVerb,
  textOf,
} from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { frameEnd } from './frame.js';

interface Start {
  readonly words: readonly Word[];
  readonly scope: Word | null;
  readonly light: Word | null;
}

/** Drops what leads a clause before its subject: date, scope, adverbs, frames like 在…中, light verbs. */
export function trimStart(words: readonly Word[]): Start {
  let at = 0;
  let scope: Word | null = null;
  let light: Word | null = null;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined) break;
    const next = words[at + 1];
    const frame = frameEnd(words, at);
    if (frame > at) {
      at = frame;
    } else if (
      (isScopeWord(word) &&
        !isCorporate(word, next) &&
        !isTitle(words, at) &&
        (next !== undefined || SCOPE_WORDS.has(word.text))) ||
      isLeadingName(word, next)
    ) {
      scope = word;
      at++;
    } else if (isLeadingLight(words, at)) {
      light = word;
      at++;
    } else if (isPointed(words, at)) {
      at += 2;
    } else if (isLeadingDrop(words, at)) {
      at++;
    } else break;
  }
  return { words: words.slice(at), scope, light };
}

/** 这个|市, 该|县: a place that was named before. */
function isPointed(words: readonly Word[], at: number): boolean {
  return (
    /^(?:这个|该|此|这一|这家)$/.test(words[at]?.text ?? '') &&
    HOUSES.has(words[at + 1]?.text ?? '') &&
    at + 2 < words.length
  );
}
const HOUSES = tableOf(
  '省 市 县 区 州 镇 乡 村 厂 矿 局 公司 集团 企业 地区 国家 学校 医院 院 校 所 团 银行 行 社区 街道',
);

export function isScopeWord(word: Word): boolean {
  return word.kind === 'word' && !word.mention && (SCOPE_WORDS.has(word.text) || OWN_HOUSE.has(word.text));
}

/** 全国|重点文物保护单位, 全国|文明村: a rank, and no scope. */
function isTitle(words: readonly Word[], at: number): boolean {
  const next = textOf(words.slice(at + 1, at + 3));
  return words[at]?.text === '全国' && /^(?:重点文物|文明|先进|百强|劳动模范|示范|特色)/.test(next);
}

/** 公司|贷款, 公司|债券: a kind of business. */
function isCorporate(word: Word, next: Word | undefined): boolean {
  return word.text === '公司' && /^(?:贷款|存款|债|客户|业务|金融|信贷|类)/.test(next?.text ?? '');
}

/** 越南|基地, 北京|项目: the place names the thing, and owns no number. */
const FACILITIES = tableOf(
  '基地 工厂 项目 分公司 子公司 工程 高铁 高速 铁路 机场 港 港口 大桥 电站 园区 产业园 油田 航线 口岸 市场 方向 籍 产 路 段 线 班列 航班 列车',
);

/** A place or an organisation that leads, and is no item of a list. */
function isLeadingName(word: Word, next: Word | undefined): boolean {
  return (
    word.kind === 'name' &&
    word.text.length > 1 &&
    !(next !== undefined && FACILITIES.has(next.text)) &&
    !(next !== undefined && isConnector(next))
  );
}

function isLeadingDrop(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return false;
  const { text } = word;
  return (
    word.kind === 'date' ||
    word.kind === 'person' ||
    isMark(word) ||
    isConnector(word) ||
    isAdverb(word, next) ||
    isPronoun(word) ||
    isParticle(word) ||
    (word.mention?.type === 'date' && words[at - 1]?.text === '连续') ||
    (DISCOURSE.has(text) && !(text === '期间' && next?.text.startsWith('费用'))) ||
    DETERMINERS.has(text) ||
    (LOCALIZERS.has(text) && (at > 0 || text.length > 1)) ||
    ADDERS.has(text) ||
    (GOAL_WORDS.has(text) &&
      !(
        next === undefined ||
        (text === '计划' && isNominal(next) && !isVerb(next) && !DETERMINERS.has(next.text)) ||
        (text === '争取' && isNominal(next) && !isVerb(next)) ||
        (text === '目标' && isNominal(next))
      ))
  );
}

/** 加上级补助收入18.4亿元 */
const ADDERS = tableOf('加 加上 减 减去 扣除');

/** A light verb goes when something to count or measure follows it. */
function isLeadingLight(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.mention) return false;
  const rest = words.slice(at + 1);
  if (RELATIVE_VERBS.has(word.text) && opensRelative(rest)) return false;
  if (LIGHT_VERBS.has(word.text)) return true;
  // 稳定|粮食播种面积410万亩
  const last = rest.at(-1);
  if (/^(?:稳定|稳住)$/.test(word.text)) return rest.length > 1 && last !== undefined && isAttributeWord(last);
  if (!CAUSATIVE_VERBS.has(word.text)) return false;
  // 引导企业申报专利: somebody else does what is counted.
  const first = rest[0];
  const verb = rest.findIndex(isVerb);
  return first !== undefined && isNominal(first) && verb > 0 && verb < rest.length;
}

function opensRelative(rest: readonly Word[]): boolean {
  const de = rest.findIndex((word) => word.text === '的');
  return de > 0 && de <= 6 && de < rest.length - 1 && rest.slice(0, de).every((word) => word.kind !== 'date');
}
