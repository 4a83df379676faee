/** What counts count, read by jieba's words: the only part of an amount that needs the segmenter. */
import { nameCounted } from '../amount/noun.js';
import type { AmountCandidate } from '../model.js';
import { loadSegmenter } from '../segment/jieba.js';

/** Loads the segmenter; the function names the counted noun of each count in a flow and leaves the rest as it is. */
export async function loadNounReader(): Promise<(flow: string, amounts: AmountCandidate[]) => AmountCandidate[]> {
  const segmenter = await loadSegmenter();
  return (flow, amounts) => nameCounted(flow, amounts, segmenter.tag);
}
