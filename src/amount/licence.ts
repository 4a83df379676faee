/** Whether a unit makes the number before it an amount: articles, years, guards and doubtful units are kept out here. */
import { ARABIC, CLASS, isLetter } from '../numeral/characters.js';
import { standsAlone } from './alone.js';
import { countsAsOne, isBound } from './article.js';
import { isSingle, isYear, textBefore, textBehind, unitEnd } from './claim.js';
import { isOneKuai } from './coins.js';
import { TIME_NOUNS } from './doubtful.js';
import { isNumbered } from './institutions.js';
import { type Claim, type Unit, unguarded } from './unit.js';

/** Units of one character behind which 一 is a number (一吨, 一米), not an article or part of a word. */
const MEASURED_ONE = new Set('吨亩米斤克升岁尺丈寸元磅噸畝歲圓');
/** A classifier that is a word besides counts behind a single digit in a sum (全书共六章) or as an object (喊了三声). */
const SUM = /(?:共|共计|共有|总计|合计|总共|分|[^为除成]了)$/;
/** Those of the strict that do so too. */
const SUMMED = new Set('声行挂堂味则出记期任下斗');
/** Terms, rows and the like that 两 counts without their noun. */
const TERMS = new Set('期届任代班则排行挂堂出路军党');
/** What years stand before: 2025届, 2026款. */
const OF_YEARS = new Set('届款期级季版部回');
/** Halves of these are measured out: 半杯, 半桶. */
const HALVED = new Set('杯碗瓶袋桶箱勺匙盆碟锅罐壶盒筐篮篓缸车只');
/** Measures whose half is another word or another measure: 半里, 半两. */
const NOT_HALVED = new Set('度里平方码岁两');

/** 里氏6.2级: a magnitude, where whole levels (三级, 5级) are none. */
const MAGNITUDE = unguarded('级', 'measure', '级');
/** 航速32节, 6000海里/15节: knots, where else 节 counts lessons and carriages. */
const KNOT = unguarded('节', 'measure', '[kn_i]');
/** 三块银牌: 块 counts pieces where it is no money. */
const PIECES = unguarded('块', 'count', '块');

/** The unit that makes the number an amount: the claim's own, 块 as a piece, 级 as a magnitude; null where none does. */
export function licensedUnit(claim: Claim): Unit | null {
  const { unit, flow } = claim;
  if (unit.text === '节' && /(?:[航时]速[^，。；、]{0,3}|海里[/／])$/.test(textBefore(claim, 5))) return KNOT;
  if (accepts(claim)) return unit;
  if (unit.text === '级') return isMagnitude(claim) ? MAGNITUDE : null;
  if (unit.text !== '块' || flow.startsWith('头', unitEnd(claim))) return null;
  return accepts({ ...claim, unit: PIECES }) ? PIECES : null;
}

/** 里氏6.2级, 里氏7级 and 6.2级地震; whole levels are none. */
function isMagnitude(claim: Claim): boolean {
  const { numeral } = claim;
  return (numeral.point && numeral.scale === 0) || /里氏(?:震级)?[^，。]?$/.test(textBefore(claim, 5));
}

function accepts(claim: Claim): boolean {
  const { flow, numeral, unit } = claim;
  const end = unitEnd(claim);
  const inLetters = isLetter(unit.text.charCodeAt(0));
  if (inLetters && (!readsLetters(claim) || CLASS[flow.charCodeAt(end)] === ARABIC)) return false;
  if (numeral.form === 'half') return halves(claim);
  if (numeral.form === 'digits' && (numeral.digits === 2 || flow.startsWith('零零', numeral.start))) return false;
  return !isWary(claim) && !isYearly(claim) && (countsSingle(claim) ?? claim.unit.test?.(claim) !== false);
}

/** Behind a number in Han characters two letters are a unit: 八GB, 五kg. */
function readsLetters({ numeral, unit }: Claim): boolean {
  return numeral.form === 'arabic' || (unit.kind === 'measure' && unit.text.length > 1 && numeral.form !== 'half');
}

/** Whether a wary classifier has neither its noun nor another sign that it counts. */
function isWary(claim: Claim): boolean {
  const { flow, numeral, unit, modifier } = claim;
  if (unit.only === undefined || unit.only.startsAt(flow, unitEnd(claim)) || standsAlone(claim)) return false;
  if (!unit.strict)
    return (
      isSingle(numeral) &&
      modifier === undefined &&
      !SUM.test(textBefore(claim, 2)) &&
      !/^[组构]成/.test(textBehind(claim, 2))
    );
  if (SUMMED.has(unit.text) && SUM.test(textBefore(claim, 2))) return false;
  // 两 is never an ordinal: 两届, 两期.
  return !(isSingle(numeral) && flow.charAt(numeral.start) === '两' && TERMS.has(unit.text));
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
      return unit.kind !== 'count' || isTwosome(claim) || isBound(claim) ? null : false;
    case '零':
    case '〇':
      return unit.kind !== 'count';
    default:
      return null;
  }
}

/** 一 before a classifier is an article: 一个, 一项; before a measure it is one: 一吨, 一公里. */
function countsOne(claim: Claim): boolean {
  const { unit } = claim;
  if (unit.kind === 'multiple') return true;
  if (unit.kind === 'count') return countsAsOne(claim);
  return unit.text.length > 1 || MEASURED_ONE.has(unit.text) || isOneKuai(claim);
}

/** 夫妇二人, 二大, 二层小楼; no 二人转, and 二层 is the second floor. */
function isTwosome(claim: Claim): boolean {
  if (claim.unit.text === '层') return /^(?:小楼|楼房|建筑)/.test(textBehind(claim, 2));
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
