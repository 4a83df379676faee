/** Parts of a year: 第一季度, 上半年, 春季, 年底, 第12周. */
import { asciiAt, isOneOf, skipSpace } from './characters.js';
import type { Anchor, Reading, Week, YearPart } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { unitBehind } from './shared-unit.js';

const shift = (is: 'quarterShift' | 'halfShift', by: number, from: Anchor): YearPart => ({ is, by, from });

/** Parts that stand with a year or alone. */
export const YEAR_PART_WORDS = new Lexicon<YearPart>([
  ...each('上半年 前半年', { is: 'half', value: 1 } as const),
  ...each('下半年 后半年', { is: 'half', value: 2 } as const),
  ...each('首季度 首季', { is: 'quarter', value: 1 } as const),
  ...each('末季度 末季', { is: 'quarter', value: 4 } as const),
  ...each('本季度 本季 这个季度 这一季度', shift('quarterShift', 0, 'reference')),
  ...each('上季度 上个季度 上一季度 上一个季度', shift('quarterShift', -1, 'reference')),
  ...each('下季度 下个季度 下一季度 下一个季度', shift('quarterShift', 1, 'reference')),
  ...each('当季 该季度 当季度', shift('quarterShift', 0, 'event')),
  ...each('本半年 这半年 这个半年', shift('halfShift', 0, 'reference')),
  ...each('上个半年 上一个半年', shift('halfShift', -1, 'reference')),
  ...each('下个半年 下一个半年', shift('halfShift', 1, 'reference')),
  ...each('年初 岁首', { is: 'edge', at: 'start' } as const),
  ...each('年中', { is: 'edge', at: 'middle' } as const),
  ...each('年底 年末 岁末 年尾 岁尾', { is: 'edge', at: 'end' } as const),
]);

/** 年初级, 年中国, 年底层: what makes the last character another word's first. */
const NO_EDGE_BEFORE: Readonly<Record<string, string>> = {
  初: '级步期衷版',
  中: '国层部央期审评式秋华介',
  底: '层部薪气线',
  末: '期端尾',
};

/** What shortens the edges of a year directly behind its 年: 2026年底, 今年初. */
const SHORT_EDGES: Record<string, YearPart> = {
  初: { is: 'edge', at: 'start' },
  底: { is: 'edge', at: 'end' },
  末: { is: 'edge', at: 'end' },
  尾: { is: 'edge', at: 'end' },
  终: { is: 'edge', at: 'end' },
};
const NO_SHORT_EDGE_BEFORE = '版步级中次始衷赛审评试夏春秋冬见创期部层奖端点止身究于';

/** 今春, 去冬: the year by one character; 这个冬天. */
export const SEASON_WORDS = new Lexicon<{ by: number; value: number }>(
  (
    [
      ['前', -2],
      ['去', -1],
      ['昨', -1],
      ['今', 0],
      ['明', 1],
      ['来', 1],
    ] as const
  )
    .flatMap(([year, by]) => [...'春夏秋冬'].map((season, i) => [year + season, { by, value: i + 1 }] as const))
    .concat([...'春夏秋冬'].map((season, i) => [`这个${season}天`, { by: 0, value: i + 1 }] as const)),
);

const SEASON_STEMS = '春夏秋冬';
/** 春运, 夏粮, 秋招, 冬奥会: a season's character that begins another word. */
const NO_SEASON_BEFORE =
  '普粮播收游运装衣耕种分至奥令联晚训招意风暖色泳捕晓闱试节季城联光花雨雷草茶景潮笋蚕播管灌征菜瓜果忙汛储修眠衣装阳笔梦国江华';
export const SEASONS = new Lexicon<number>([
  ...each('春季 春天 春日 初春 早春 仲春 暮春 阳春', 1),
  ...each('夏季 夏天 夏日 初夏 仲夏 盛夏', 2),
  ...each('秋季 秋天 秋日 初秋 深秋 晚秋 金秋', 3),
  ...each('冬季 冬天 冬日 初冬 隆冬 寒冬 严冬', 4),
]);

/** A season behind a year: 2025年春季, 去年夏天, 2025年冬; a single character only where the word ends. */
export function readSeason(text: string, at: number): Reading<YearPart> | null {
  const season = SEASONS.at(text, at);
  if (season) return { end: at + season.word.length, value: { is: 'season', value: season.value } };
  const value = at < text.length ? SEASON_STEMS.indexOf(text.charAt(at)) + 1 : 0;
  if (value === 0) return null;
  // 冬至 is a solar term, 冬至次年春 a winter and a spring
  const on = text.charAt(at + 1) === '至' && /^(?:次年|翌年|来年|明|今|[12]\d{3}年)/u.test(text.slice(at + 2, at + 7));
  return !on && isOneOf(text, at + 1, NO_SEASON_BEFORE) ? null : { end: at + 1, value: { is: 'season', value } };
}

/** 第一季度, 一季度, 1季度, 第三季; 二季 only behind a year (四季 alone is the four seasons). Q3. */
export function readQuarter(text: string, at: number, inYear: boolean): Reading<YearPart> | null {
  const quarter = readPlainQuarter(text, at, inYear);
  return quarter && withEdge(text, quarter);
}

function readPlainQuarter(text: string, at: number, inYear: boolean): Reading<YearPart> | null {
  if (asciiAt(text, at) === 'Q' || (inYear && asciiAt(text, at) === 'q')) {
    const number = readNumber(text, at + 1);
    const ok = number && number.digits === 1 && number.value >= 1 && number.value <= 4 && number.script === 'arabic';
    if (!ok || (!inYear && /[A-Za-z0-9]/.test(text.charAt(at - 1))) || /[A-Za-z0-9]/.test(text.charAt(number.end)))
      return null;
    return { end: number.end, value: { is: 'quarter', value: number.value } };
  }
  const ordinal = text.charAt(at) === '第';
  const number = readNumber(text, ordinal ? at + 1 : at);
  if (
    !number ||
    number.value < 1 ||
    number.value > 4 ||
    number.digits !== 1 ||
    (!ordinal && text.charAt(at) === '两')
  ) {
    return null;
  }
  const value: YearPart = { is: 'quarter', value: number.value };
  const unit = skipSpace(text, number.end);
  if (text.startsWith('季度', unit)) return { end: unit + 2, value };
  if (text.startsWith('个季度', unit)) return ordinal ? { end: unit + 3, value } : null;
  if (text.charAt(unit) === '季' && inYear) return { end: unit + 1, value };
  return unitBehind(text, number.end, ['季度']) ? { end: number.end, value } : null;
}

/** The edges of a quarter or half: 一季度末, 上半年末 is its last month, 三季度初 its first. */
function withEdge(text: string, part: Reading<YearPart>): Reading<YearPart> {
  const { value, end } = part;
  if (value.is !== 'quarter' && value.is !== 'half') return part;
  if (isOneOf(text, end, '末底') && !isOneOf(text, end + 1, '期层部端'))
    return { end: end + 1, value: { ...value, edge: 'end' } };
  return text.charAt(end) === '初' && !isOneOf(text, end + 1, '步级期次始见')
    ? { end: end + 1, value: { ...value, edge: 'start' } }
    : part;
}

/** A part of a year at `at`; `inYear`: the year stands right before. */
export function readYearPart(text: string, at: number, inYear: boolean): Reading<YearPart> | null {
  const word = YEAR_PART_WORDS.at(text, at);
  if (word) {
    const end = at + word.word.length;
    if (word.value.is === 'edge' && isOneOf(text, end, NO_EDGE_BEFORE[text.charAt(end - 1)] ?? '')) return null;
    return withEdge(text, { end, value: word.value });
  }
  const quarter = readQuarter(text, at, inYear);
  if (quarter) return quarter;
  if (!inYear) return null;
  const season = readSeason(text, at);
  if (season) return season;
  const edge = SHORT_EDGES[text.charAt(at)];
  if (!edge || (text.charAt(at - 1) !== '年' && !text.startsWith('年度', at - 2))) return null;
  const next = text.charAt(at + 1);
  return next !== '' && NO_SHORT_EDGE_BEFORE.includes(next) ? null : { end: at + 1, value: edge };
}

const WEEK_UNITS = new Lexicon<null>(each('周 个星期 星期 个周 个礼拜', null));

/** 第12周, 第二个星期, 最后一周, 首周: the n-th week of what stands before it. */
export function readNthWeek(text: string, at: number): Reading<Week> | null {
  for (const last of ['最后一周', '最后一个星期', '最后一个周']) {
    if (text.startsWith(last, at)) return { end: at + last.length, value: { is: 'nth', value: -1 } };
  }
  if (text.startsWith('首周', at)) return { end: at + 2, value: { is: 'nth', value: 1 } };
  if (text.charAt(at) !== '第') return null;
  const number = readNumber(text, at + 1);
  if (!number || number.value < 1 || number.value > 53) return null;
  const start = skipSpace(text, number.end);
  const unit = WEEK_UNITS.at(text, start);
  if (!unit) return null;
  const end = start + unit.word.length;
  if (readWeekdayName(text, end)) return null;
  return isOneOf(text, end, '年岁期刊') ? null : { end, value: { is: 'nth', value: number.value } };
}

/** 一 to 日, as they follow 周, 星期 and 礼拜. */
export function readWeekdayName(text: string, at: number): Reading<number> | null {
  const value = at < text.length ? '一二三四五六日天'.indexOf(text.charAt(at)) + 1 : 0;
  if (value === 0) return null;
  return { end: at + 1, value: Math.min(value, 7) };
}
