/** Classifiers that else need their noun and here count without it: index points, 连续三届, 培训班14期. */
import { CLASS, HAN } from '../numeral/characters.js';
import { toNumber } from '../numeral/decimal.js';
import { DIGITS, isSingle, pausesBehind, textBefore, textBehind, unitEnd } from './claim.js';
import type { Claim } from './unit.js';

/** Those that may. */
const ALONE = new Set('点届期代路发则');
/** 上涨67点: an index moves by points; 涨到 is another matter, and 降至8点 a time. */
const MOVES =
  /(?:[上大微收劲普暴猛狂][涨升]|[下大急暴微收狂][跌挫]|重挫|跌落|反弹|回升|飙升|攀升)了?(?:近|约|将近|超过|逾)?$/;
/** 这两点, 以下三点: what was or will be said. */
const SAID = /(?:这|以下|如下|下列|下述|上述|以上)$/;
/** 谈三点。 */
const SAYS = /(?:[谈讲提有出]|注意|做到|把握|强调|明确|补充|说明|归纳为|概括为|体现在|表现在)$/;
const MOST_HOURS = 24;
/** 3点20, 3点半, 3点钟. */
const CLOCK = new RegExp(`^[${DIGITS}分钟半]`);
const SESSION = /^(?:人大(?!代)|人民|全国|全会|.中全|中央|政协)/;

/** Points of an index or of a speech; the others tell the time. */
function isPoints(claim: Claim): boolean {
  const { numeral } = claim;
  if (isSingle(numeral) && numeral.min === numeral.max) {
    if (claim.flow.charAt(numeral.start) === '一') return false;
    const before = textBefore(claim, 3);
    return SAID.test(before) || (SAYS.test(before) && pausesBehind(claim));
  }
  // 九十点三六 is a decimal.
  if (numeral.form !== 'arabic' && !numeral.point)
    return toNumber(numeral.min) > MOST_HOURS && CLASS[claim.flow.charCodeAt(unitEnd(claim))] !== HAN;
  if (CLOCK.test(textBehind(claim, 1))) return false;
  return numeral.point || numeral.digits > 2 || numeral.scale > 0 || MOVES.test(textBefore(claim, 6));
}

/** Whether the classifier of `claim` counts without the noun that it else needs. */
export function standsAlone(claim: Claim): boolean {
  if (!ALONE.has(claim.unit.text)) return false;
  const before = textBefore(claim, 4);
  switch (claim.unit.text) {
    case '点':
      return isPoints(claim);
    case '届':
      return /(?:了|过|连续|任|共|已|举办|承办|连办)$/.test(before) && !SESSION.test(textBehind(claim, 4));
    case '期':
      return (
        /(?:了|共|达|刊出|刊发|出版|举办|开办)$/.test(before) ||
        (claim.numeral.form === 'arabic' && /(?:班|办|过|开展|培训)$/.test(before))
      );
    case '代':
      return /(?:祖孙|老少|父子|母女|一家|中、?青)$/.test(before);
    case '路':
      return /兵分$/.test(before);
    case '发':
      return pausesBehind(claim) && /[弹射枪]$/.test(before);
    case '则':
      return pausesBehind(claim) || /^[和与及]/.test(textBehind(claim, 1));
    default:
      return false;
  }
}
