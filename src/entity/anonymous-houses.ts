import type { Span } from '../model.js';
import { placeNames } from './gazetteer/places.js';
import { surnameAt } from './personal-names.js';

/** Organisations whose name court papers withhold: 某某科技有限公司, 某某银行太原分行. The place in front is joined elsewhere. */

const HOUSE =
  /某某[\u4e00-\u9fff（）()]{0,14}?(?:有限责任公司|股份有限公司|有限公司|合伙企业|合作社|事务所|公司|银行|集团|医院|学校|学院|工厂|物业|酒店|超市|[^工]厂|[^饭]店)(?:[\u4e00-\u9fff]{1,6}(?:分公司|分行|支行|营业部|分店))?/g;
/** What stands in no name: the stretch runs over words of the sentence. */
const SENTENCE = /[的了在与和及向被将为由对其是诉]/;

/** Whether a place ends at `at`: 北京|某某, 太原市|某某. */
function placeEndsAt(flow: string, at: number): boolean {
  const names = placeNames();
  for (let length = 2; length <= 5; length++) if (names.has(flow.slice(Math.max(0, at - length), at))) return true;
  return false;
}

/** The spans in `flow`, in UTF-16 units. A bare 某某公司 is any company, and 孙某某 in front of a house is a person. */
export function findAnonymousHouses(flow: string): Span[] {
  const found: Span[] = [];
  for (const { 0: name, index } of flow.matchAll(HOUSE)) {
    if (SENTENCE.test(name)) continue;
    const placed = placeEndsAt(flow, index);
    if (!placed && (name.length < 6 || surnameAt(flow.charAt(index - 1), 0) !== null)) continue;
    found.push({ start: index, end: index + name.length });
  }
  return found;
}
