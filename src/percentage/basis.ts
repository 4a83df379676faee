/** What a change is compared with, as it is written: 同比, 环比, 较上年, 比去年同期, 与上一年相比. */

const COMPARED =
  /(?:同比|环比|(?:相较于|相?较之?|较于|比|与)(?:(?:上|去|前|本|今|当|\d{4}|[０-９]{4}|[〇○一二三四五六七八九零]{4})?一?个?(?:年度|年|月|季度|周|届|期|次|日|天|交易日|轮|半年|旬)(?:[\d０-９]{1,2}月|第?[一二三四]季度|上半年|下半年)?(?:年初|年末|年底|同期|同月|同季|末|底|初|之前|前|水平|同日)?|[\d０-９]{1,2}月份?|同期|往年|年初|年末)(?:相比)?)/g;
/** 较 and 比 as words of their own (比改革前), not in 比重, 占比, 较快. */
const OTHER =
  /(?<![占对相同环反正计可百不无配评攀之好])[较比](?![重例率值价较为大快高好多低强小少赛如特亚利索方划试拟喻邻肩武基])[^，。；！？,;!?\n\d%％]{1,12}$/;
/** Adverbs between what is compared with and the verb. */
const ADVERBS =
  /(?:分别|几乎|已经|已|均|大幅|小幅|明显|进一步|平均|实际|名义|同比|大约|约|将|也|则|又|略|再|还|都|各)+$/;

/** The basis in `clause`, else in `beforeVerb`, the clause up to its verb of change; undefined without one. */
export function readBasis(clause: string, beforeVerb: string): string | undefined {
  let last: string | undefined;
  for (const [match] of clause.matchAll(COMPARED)) last = match;
  if (last !== undefined) return last;
  const other = OTHER.exec(beforeVerb)?.[0].replace(ADVERBS, '');
  return other === undefined || other.length < 2 ? undefined : other;
}
