/**
 * Nouns that are numbered more often than counted: 四医院, 25中学 and 北京城建三公司 are names, 863计划 too,
 * while 两公司, 上述三企业 and 全市30公司 count.
 */
import { toNumber } from '../numeral/decimal.js';
import { isSingle, textBefore } from './claim.js';
import type { Claim } from './unit.js';

/** Houses: a single Han digit numbers them unless a word of counting goes before. */
const HOUSES = new Set(
  '公司 医院 小学 中学 大学 学校 学院 工厂 厂 局 院 支部 车间 小区 街道 街区 社区 村 队 大队 中队 连 分局 基地 码头'.split(
    ' ',
  ),
);
/** Houses that Arabic digits number as well: 101中学, 292医院. */
const NUMBERED_HOUSES = new Set('医院 小学 中学 厂 局 街道 街区 院'.split(' '));
/** Undertakings and makes that long numbers name: 863计划, 9202工程, 308车型. */
const NAMED = new Set('计划 工程 行动 园区 车型 机型 基地 专案 高地 战略 部队 机组 客机 战机'.split(' '));
/** Makes: any Arabic number names them (旗云3车型). */
const MAKES = new Set('车型 机型'.split(' '));
/** Before a digit that counts houses: 等三公司, 这两村. */
const COUNTING =
  /(?:^|[^一-鿿]|[等述这那该其此各有共的了为由与和及同对涉含余另除下辖内个外组]|[、和与及][^，。；：！？\s]{1,10})$/;
/** Services called by their numbers: 110民警, 120医生. */
const HOTLINES = new Set([110, 119, 120, 122]);
const ON_CALL = new Set('民警 警察 干警 警员 医生 护士 消防员'.split(' '));

/** Whether the number of `claim`, whose unit is a noun, numbers or names the noun instead of counting it. */
export function isNumbered(claim: Claim): boolean {
  const { flow, numeral, unit, modifier } = claim;
  const { form, digits, scale, min, max } = numeral;
  if (form === 'digits') return true;
  const exact = modifier === undefined && scale === 0 && min === max;
  if (!exact) return false;
  if (form === 'arabic') {
    if (MAKES.has(unit.text) || NUMBERED_HOUSES.has(unit.text)) return true;
    if (NAMED.has(unit.text)) return digits > 2;
    if (unit.text === '村') return /[^\d０-９一二三四五六七八九十百千几余多个][乡镇]$/.test(textBefore(claim, 2));
    return ON_CALL.has(unit.text) && HOTLINES.has(toNumber(min));
  }
  const two = flow.charAt(numeral.start) === '两';
  return HOUSES.has(unit.text) && isSingle(numeral) && !two && !COUNTING.test(textBefore(claim, 11));
}
