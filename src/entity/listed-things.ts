/** Lists that say what their items are: no names but trades and substances. */

const LONGEST_LIST = 80;

/** The rest of a list and the noun that sums it up: 、生命科学、空天信息等|未来产业. */
const SUMMED_UP =
  /^(?:、[^、，。；：！？\n“”（）]{2,12}){0,6}等[^、，。；：！？\n“”（）的]{0,8}?(?:产业|领域|行业|赛道|技术|材料|学科|细分产品|工艺|作物|疾病|学说|菌株|药材|品种)/;

/** Whether what ends at `end` stands in a list of trades, techniques or substances. Linear: a window of the text. */
export function isKindOfThing(flow: string, end: number): boolean {
  const next = flow.charAt(end);
  return (next === '、' || next === '等') && SUMMED_UP.test(flow.slice(end, end + LONGEST_LIST));
}
