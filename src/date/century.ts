/** Centuries and decades: 21世纪, 公元前3世纪, 上世纪九十年代, 80年代初, 2000年代. */
import { asciiAt, hanDigitAt, isEdgeAt, isOneOf, skipSpace } from './characters.js';
import type { Century, Reading, Year } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { unitBehind } from './shared-unit.js';

export const CENTURIES = new Lexicon<Century>([
  ...each('本世纪 这个世纪 这一世纪', { is: 'present', by: 0 } as const),
  ...each('新世纪', { is: 'century', value: 21 } as const),
  ...each('上世纪 上个世纪 上一世纪 上一个世纪', { is: 'present', by: -1 } as const),
  ...each('下世纪 下个世纪 下一世纪 下一个世纪', { is: 'present', by: 1 } as const),
]);

/** Where in the decade or century; the value stays the whole of it (199X). */
const EDGES = new Lexicon<null>(
  each(
    '初期 初叶 初年 中期 中叶 中后期 中后叶 末期 末叶 末年 晚期 前期 后期 早期 上半叶 下半叶 前半叶 后半叶 初 中 末 前半期 后半期',
    null,
  ),
);

function skipEdge(text: string, at: number): number {
  const edge = EDGES.at(text, at);
  if (!edge) return at;
  // 世纪中|国, 世纪中学: the single characters only where no other word begins with them
  if (edge.word === '中' && !isEdgeAt(text, at + 1) && !isOneOf(text, at + 1, '的')) return at;
  return at + edge.word.length;
}

/** Houses called after their century: 21世纪经济报道, 二十世纪福克斯. */
const CENTURY_NAMES = /^(?:网|经济报|不动产|福[克斯]|教育(?:出版|网|研究)|出版社|报系|传媒|房车|福音)/u;

/** 新世纪 is the century where one enters it or something is of it, else a name: 别克新世纪. */
function isEpoch(text: string, at: number, end: number): boolean {
  return (
    ((isEdgeAt(text, at - 1) || isOneOf(text, at - 1, '在入跨迈向接到和与对于着是')) &&
      !isOneOf(text, end, '出福饭广影网百')) ||
    /^(?:以来|之?初|头|的|建设|人才|发展)/u.test(text.slice(end, end + 2))
  );
}

/** 世纪 with what counts it: 二十一世纪, 公元前3世纪, 上世纪. */
function readCentury(text: string, at: number): Reading<Century> | null {
  const relative = CENTURIES.at(text, at);
  if (relative) {
    const end = at + relative.word.length;
    return relative.word === '新世纪' && !isEpoch(text, at, end) ? null : { end, value: relative.value };
  }
  const era = text.startsWith('公元', at) || text.startsWith('西元', at) ? at + 2 : at;
  const before = isOneOf(text, era, '前');
  const number = readNumber(text, before ? era + 1 : era);
  if (!number || number.value < 1 || number.value > 30) return null;
  const end = skipSpace(text, number.end);
  if (!text.startsWith('世纪', end)) return null;
  if (CENTURY_NAMES.test(text.slice(end + 2, end + 6))) return null;
  return { end: end + 2, value: { is: 'century', value: before ? -number.value : number.value } };
}

const DECADE = ['年代'] as const;

/** 九十年代, 90年代, 1990年代; the number without its century, or with it. */
function readDecade(text: string, at: number): Reading<{ decade: number; century: number | null }> | null {
  const number = readNumber(text, at);
  if (!number) return null;
  // 六、七十年代
  const ones =
    number.script === 'han' &&
    number.digits === 1 &&
    number.value > 0 &&
    isOneOf(text, number.end, '、至到') &&
    hanDigitAt(text, number.end + 1) > 0 &&
    text.startsWith('十年代', number.end + 2);
  if (ones) return { end: number.end, value: { decade: number.value * 10, century: null } };
  if (number.value % 10 !== 0 || number.digits === 1) return null;
  const unit = skipSpace(text, number.end);
  if (!text.startsWith('年代', unit)) {
    const shared = number.value < 100 && number.digits !== 4 && unitBehind(text, number.end, DECADE);
    return shared ? { end: number.end, value: { decade: number.value, century: null } } : null;
  }
  const end = skipEdge(text, unit + 2);
  if (number.digits === 4) {
    const century = Math.floor(number.value / 100) + 1;
    return { end, value: { decade: number.value % 100, century } };
  }
  return number.value < 100 ? { end, value: { decade: number.value, century: null } } : null;
}

export function readCenturyOrDecade(text: string, at: number): Reading<Year> | null {
  const century = readCentury(text, at);
  if (!century) {
    const decade = readDecade(text, at);
    if (!decade) return null;
    const { decade: value, century: counted } = decade.value;
    return {
      end: decade.end,
      value: { is: 'decade', decade: value, century: counted === null ? null : { is: 'century', value: counted } },
    };
  }
  let next = skipSpace(text, century.end);
  if (asciiAt(text, next) === '的') next++;
  const decade = readDecade(text, next);
  if (decade && decade.value.century === null) {
    return { end: decade.end, value: { is: 'decade', decade: decade.value.decade, century: century.value } };
  }
  return { end: skipEdge(text, century.end), value: { is: 'century', century: century.value } };
}
