/**
 * 一 before a classifier: an article (一个人, 一场雨) but for its own places, where it is a number: 唯一一家, 一人以上,
 * 扣押汽车一辆、手机三部.
 */
import type { Numeral } from '../model.js';
import { table } from '../numeral/characters.js';
import { Followers } from '../numeral/followers.js';
import { DIGITS, PAUSES, pausesBehind, textBefore, textBehind, unitEnd } from './claim.js';
import type { Claim, Unit } from './unit.js';

const ONE = 0x4e00; // 一
/** 一 is a number behind these: 唯一一家, 仅一人, 只有一个. */
const EMPHASIS = /(?:唯一|惟一|仅|仅有|仅仅|只有|只|唯有|仅为|共|共计|总计|合计|不超过|至少|超过|少于|多于|每满)$/;
/** Behind these 一 may be a number: what ends in them, ordinals and lists. */
const NUMBERING = table('一仅有只共计过少于多满为第、和与及至到或-—－~～–― ,，');
/** The last characters of those. */
const EMPHASIS_END = table('一仅有只共计过少于多满为');
/** 二 before a classifier is an ordinal or half a word (二次, 二人转), but not in a law's 二人以上. */
const BOUNDS = new Followers('以上 以下 以内 及以上 及以下 （含）以上 (含)以上'.split(' '));
/** What behind the classifier lets 一 be a number: a bound or a pause. */
const CLOSES = Uint8Array.from(PAUSES);
for (const character of '以及（(') CLOSES[character.charCodeAt(0)] = 1;
/** Classifiers of things and persons that an inventory lists. */
const THINGS = '名辆台把部张枚支套件份只条架艘座栋间瓶箱袋包本册幅块颗根对双副处家所层匹头';
const IS_THING = table(THINGS);
/** The thing ends before 一; a verb, a demonstrative or a price there makes it another phrase (扶一把, 这一件). */
const THING_BEFORE = /[一-鿿](?<![有是了另再又这那每其第任某对到来去说做干拉扶卖买开走成火养带分清消调币元钱])$/;
const COUNT = `(?<!第)(?:[${DIGITS}]*[2-9２-９0０][${DIGITS}]*|[二两三四五六七八九十百]+)[余多]?[${THINGS}人发个]`;
const COUNT_BEHIND = new RegExp(`^[、，；及和][^、，。；！？\\s]{1,8}?${COUNT}(?:[^一-鿿]|[及和等]|$)`);
const COUNT_BEFORE = new RegExp(`${COUNT}[、，；及和][^、，。；！？\\s${DIGITS}]{1,8}$`);

/** Whether a bound (以上, 以下) stands behind the claim's unit: 二 and 一 count there. */
export function isBound(claim: Claim): boolean {
  return BOUNDS.startsAt(claim.flow, unitEnd(claim));
}

/** Whether 一 of `claim` is a number although a classifier follows it. */
export function countsAsOne(claim: Claim): boolean {
  return isEmphatic(claim) || isBound(claim) || isListed(claim);
}

/** Whether `numeral` is 一 as an article before the classifier `unit`, by one look on either side; false is no answer. */
export function isArticle(flow: string, { start, end }: Numeral, { text }: Unit): boolean {
  if (end !== start + 1 || flow.charCodeAt(start) !== ONE || text === '块') return false;
  if (NUMBERING[flow.charCodeAt(start - 1)] === 1) return false;
  const behind = flow.charCodeAt(end + text.length);
  return CLOSES[behind] !== 1 && !Number.isNaN(behind);
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
