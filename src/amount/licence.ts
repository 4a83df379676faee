/** Whether a unit makes the number before it an amount: articles, years, guards and doubtful units are kept out here. */
import { ARABIC, CLASS, isLetter, table } from '../numeral/characters.js';
import { Followers } from '../numeral/followers.js';
import { type Claim, DIGITS, isSingle, isYear, pausesBehind, textBefore, textBehind, unitEnd } from './claim.js';
import { isOneKuai } from './coins.js';
import { standsAlone, TIME_NOUNS } from './doubtful.js';
import { isNumbered } from './institutions.js';
import type { Unit } from './lexicon.js';

/** Units of one character behind which 一 is a number (一吨, 一米), not an article or part of a word. */
const MEASURED_ONE = new Set('吨亩米斤克升岁尺丈寸元磅噸畝歲圓');
/** 一 is a number behind these: 唯一一家, 仅一人, 只有一个. */
const EMPHASIS = /(?:唯一|惟一|仅|仅有|仅仅|只有|只|唯有|仅为|共|共计|总计|合计|不超过|至少|超过|少于|多于|每满)$/;
const EMPHASIS_END = table('一仅有只共计过少于多满为');
/** A classifier that is a word besides counts behind a single digit in a sum: 全书共六章. */
const SUM = /(?:共|共计|共有|总计|合计|总共|分)$/;
/** 二 before a classifier is an ordinal or half a word (二次, 二人转), but not in a law's 二人以上. */
const BOUNDS = new Followers('以上 以下 以内 及以上 及以下 （含）以上 (含)以上'.split(' '));
/** Classifiers of things and persons that an inventory lists. */
const THINGS = '名辆台把部张枚支套件份只条架艘座栋间瓶箱袋包本册幅块颗根对双副处家所层匹头';
const IS_THING = table(THINGS);
/** The thing ends before 一; a verb, a demonstrative or a price there makes it another phrase (扶一把, 这一件). */
const THING_BEFORE = /[一-鿿](?<![有是了另再又这那每其第任某对到来去说做干拉扶卖买开走成火养带分清消调币元钱])$/;
const COUNT = `(?<!第)(?:[${DIGITS}]*[2-9２-９0０][${DIGITS}]*|[二两三四五六七八九十百]+)[余多]?[${THINGS}人发个]`;
const COUNT_BEHIND = new RegExp(`^[、，；及和][^、，。；！？\\s]{1,8}?${COUNT}(?:[^一-鿿]|[及和等]|$)`);
const COUNT_BEFORE = new RegExp(`${COUNT}[、，；及和][^、，。；！？\\s${DIGITS}]{1,8}$`);
/** What years stand before: 2025届, 2026款. */
const OF_YEARS = new Set('届款期级季版部回');
/** Halves of these are measured out: 半杯, 半桶. */
const HALVED = new Set('杯碗瓶袋桶箱');
/** Measures whose half is another word or another measure: 半里, 半两. */
const NOT_HALVED = new Set('度里平方码岁两');

/** 里氏6.2级: a magnitude, where whole levels (三级, 5级) are none. */
const MAGNITUDE: Unit = { text: '级', kind: 'measure', code: '级', power: 0, noun: false };
/** 三块银牌: 块 counts pieces where it is no money. */
const PIECES: Unit = { text: '块', kind: 'count', code: '块', power: 0, noun: false };

/** The unit that makes the number an amount: the claim's own, 块 as a piece, 级 as a magnitude; null where none does. */
export function licensedUnit(claim: Claim): Unit | null {
  const { unit, numeral, flow } = claim;
  if (accepts(claim)) return unit;
  if (unit.text === '级') return numeral.point && numeral.scale === 0 ? MAGNITUDE : null;
  if (unit.text !== '块' || flow.startsWith('头', unitEnd(claim))) return null;
  return accepts({ ...claim, unit: PIECES }) ? PIECES : null;
}

function accepts(claim: Claim): boolean {
  const { flow, numeral, unit } = claim;
  const end = unitEnd(claim);
  const inLetters = isLetter(unit.text.charCodeAt(0));
  if (inLetters && (numeral.form !== 'arabic' || CLASS[flow.charCodeAt(end)] === ARABIC)) return false;
  if (numeral.form === 'half') return halves(claim);
  if (numeral.form === 'digits' && numeral.digits === 2) return false;
  return !isWary(claim) && !isYearly(claim) && (countsSingle(claim) ?? claim.unit.test?.(claim) !== false);
}

/** Whether a wary classifier has neither its noun nor another sign that it counts. */
function isWary(claim: Claim): boolean {
  const { flow, numeral, unit, modifier } = claim;
  if (unit.only === undefined || unit.only.startsAt(flow, unitEnd(claim)) || standsAlone(claim)) return false;
  if (unit.strict === true) return true;
  return isSingle(numeral) && modifier === undefined && !SUM.test(textBefore(claim, 2));
}

/** A noun is no unit behind a space, a year or a version: 2030目标, 3.5版本; 2000人 and 0.5人 count. */
function isYearly(claim: Claim): boolean {
  const { numeral, unit, unitStart, numberEnd, modifier } = claim;
  if (isYear(numeral) && OF_YEARS.has(unit.text)) return true;
  if (!unit.noun) return false;
  if (unitStart > numberEnd) return true;
  if (unit.text === '人') return false;
  if (isNumbered(claim)) return true;
  return (numeral.point && numeral.scale === 0) || (isYear(numeral) && modifier === undefined);
}

/** 一, 二 and 零 alone count only in their own places; null where the unit decides. */
function countsSingle(claim: Claim): boolean | null {
  const { flow, numeral, unit, modifier } = claim;
  if (!isSingle(numeral) || modifier !== undefined) return null;
  switch (flow.charAt(numeral.start)) {
    case '一':
      return countsOne(claim) ? null : false;
    case '二':
      return unit.kind !== 'count' || isTwosome(claim) || BOUNDS.startsAt(flow, unitEnd(claim)) ? null : false;
    case '零':
    case '〇':
      return unit.kind !== 'count';
    default:
      return null;
  }
}

/** 一 before a classifier is an article: 一个, 一项; before a measure it is one: 一吨, 一公里. */
function countsOne(claim: Claim): boolean {
  const { flow, unit } = claim;
  if (unit.kind === 'multiple') return true;
  if (unit.kind === 'count') return isEmphatic(claim) || BOUNDS.startsAt(flow, unitEnd(claim)) || isListed(claim);
  return unit.text.length > 1 || MEASURED_ONE.has(unit.text) || isOneKuai(claim);
}

function isEmphatic(claim: Claim): boolean {
  const code = claim.flow.charCodeAt(claim.numeral.start - 1);
  return EMPHASIS_END[code] === 1 && EMPHASIS.test(textBefore(claim, 3));
}

/** 扣押汽车一辆、手机三部: 一 behind the thing and beside another count in a list is a number. */
function isListed(claim: Claim): boolean {
  if (
    claim.unit.text.length > 1 ||
    IS_THING[claim.unit.text.charCodeAt(0)] !== 1 ||
    !pausesBehind(claim) ||
    !THING_BEFORE.test(textBefore(claim, 1))
  )
    return false;
  return COUNT_BEHIND.test(textBehind(claim, 14)) || COUNT_BEFORE.test(textBefore(claim, 14));
}

/** 夫妇二人, 二大; no 二人转. */
function isTwosome(claim: Claim): boolean {
  return claim.unit.text === '大' || (claim.unit.text === '人' && !/^[转传组台世]/.test(textBehind(claim, 1)));
}

/** 半吨, 半斤, 半个西瓜; 大半个, 半个月, 半点 and 半边 are no amounts. */
function halves(claim: Claim): boolean {
  const { flow, unit } = claim;
  const end = unitEnd(claim);
  const before = textBefore(claim, 2);
  if (/[大小多前后上下夜过一]$/.test(before) && !/[剩吃留落买摘咬切喝丢扔放][上下]$/.test(before)) return false;
  if (unit.kind === 'multiple') return true;
  if (unit.text === '个') return !TIME_NOUNS.startsAt(flow, end) && !/[多月字子身钟学]/.test(flow.charAt(end));
  return unit.kind === 'measure' ? !NOT_HALVED.has(unit.text) : HALVED.has(unit.text);
}
