import type { Span } from '../model.js';
import type { EndIndex } from './end-index.js';
import { isKnownOrganisation, isPlaceless, SCOPE } from './generic-organisations.js';
import { partEnd } from './house-parts.js';
import type { Words } from './words.js';

/** What belongs to an organisation found: the place in front, its branch and its department behind. UTF-16 offsets. */

/** A house and its branch written together are one: 中国科学院|昆明植物研究所. `spans` are sorted and do not overlap. */
export function joinAdjacent(flow: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.end === span.start && !standsAlone(flow, last, span))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** Side by side stand 财政部|税务总局, 省委|省政府, 河南男排|上海女排. */
function standsAlone(flow: string, first: Span, second: Span): boolean {
  const [one, two] = [flow.slice(first.start, first.end), flow.slice(second.start, second.end)];
  return (
    isKnownOrganisation(two) ||
    (SCOPE.test(two.charAt(0)) && SCOPED_BODY_END.test(one)) ||
    (TEAM.test(one) && TEAM.test(two))
  );
}

const SCOPED_BODY_END = /(?:[省市县区]委|政府|人大|政协)$/;
const TEAM = /(?:队|[男女][排篮足]|俱乐部)$/;

/** Parties whose committees are named by their place: 民建|四川省委. */
const PARTY = /(?:中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团|团)$/;

/** Houses that have departments: 哈佛大学|地学系, 教育部|考试院. */
const HAS_PARTS = /(?:大学|学院|[部局厅署院行会]|公司|集团|银行|中心|研究所|总局|委员会)$/;

/** The span with the department behind it, where its house has departments. */
export function withPart(span: Span, words: Words): Span {
  const { flow } = words;
  if (!HAS_PARTS.test(flow.slice(span.start, span.end)) || span.end - span.start < 3) return span;
  return { start: span.start, end: partEnd(words, span.end) };
}

/** The place in front belongs to the organisation's name: 淇县|人民检察院. */
export function joinFront(flow: string, span: Span, placeEnds: EndIndex): Span {
  const party = PARTY.exec(flow.slice(Math.max(0, span.start - 4), span.start))?.[0].length ?? 0;
  if (party > 0 && /委(?:员会)?$/.test(flow.slice(span.start, span.end)))
    return { start: span.start - party, end: span.end };
  // 国立|西南联合大学.
  if (
    /[国省市县私]立$/.test(flow.slice(Math.max(0, span.start - 2), span.start)) &&
    /(?:大学|学院|学校|中学|小学|图书馆|博物馆|医院)$/.test(flow.slice(span.start, span.end))
  )
    return { start: span.start - 2, end: span.end };
  const own = flow.slice(span.start, span.end);
  if (isPlaceless(own)) return span;
  const start = placeEnds.startOver(span.start);
  return start >= 0 && start < span.start && !flow.slice(start, span.start).includes('\n')
    ? { start, end: span.end }
    : span;
}
