/** The period of a fact: the nearest date that governs its clause, from the clause outwards to the whole article. */
import type { TurnSpan } from '../../model.js';
import type { FactDraft } from '../draft.js';
import { isResultVerb } from '../lexicon/lexicon.js';
import { GOAL_WORDS } from '../lexicon/verbs.js';
import type { Passage } from '../passage.js';
import type { Clause } from '../reading/clause.js';
import { endsInAttribute } from '../reading/naming.js';
import type { Seed } from '../reading/seed.js';
import { type DateUse, datesOf, heldFrom, presentFrom } from './date-use.js';

type Period = NonNullable<FactDraft['period']>;

export interface FoundPeriod {
  readonly period: Period;
  readonly date: DateUse;
  /** The article looks back on it, though it may not have ended: “十四五”以来. */
  readonly lookedBack?: boolean;
}

/** What an article has said of its time so far. */
interface ArticleTime {
  readonly article: number;
  /** Only headings were read as yet. */
  opening: boolean;
  title?: DateUse | undefined;
  /** The last year, quarter or the like; single days of other paragraphs say nothing of this one. */
  stretch?: DateUse;
  /** It was named in a section of plans. */
  stretchAimed?: boolean;
  /** The first day that opens a sentence. */
  lead?: DateUse;
  /** Several years that the title or the first sentence sets: “十四五”以来. */
  frame?: DateUse | undefined;
  /** The last time aimed at: 到2030年. */
  goal?: DateUse;
}

/** Follows a document sentence by sentence: `enter` each, then ask for its seeds. */
export class PeriodFinder {
  private passage: Passage | undefined;
  private aimed = false;
  private present = -1;
  private held = -1;
  /** A sentence of the paragraph turned to the present, and no date was named since. */
  private presentInParagraph = false;
  private clauses: readonly Clause[] = [];
  private dates: readonly DateUse[] = [];
  private paragraph: DateUse | undefined;
  /** The last date of the paragraph that is no point: what flows after 年末 has it for its time. */
  private stretch: DateUse | undefined;
  /** The last point of the paragraph, at which its stocks are counted. */
  private point: DateUse | undefined;
  private turn: DateUse | undefined;
  private question: DateUse | undefined;
  private article: ArticleTime = { article: -1, opening: true };

  /** @param refDate `YYYY-MM-DD`, or null */
  constructor(private readonly refDate: string | null) {}

  /** @param aimed the passage stands in a section of plans */
  enter(passage: Passage, clauses: readonly Clause[], aimed: boolean): void {
    this.leave();
    const last = this.passage;
    if (last?.block !== passage.block || last.turn !== passage.turn) {
      this.paragraph = undefined;
      this.presentInParagraph = false;
      this.stretch = undefined;
      this.point = undefined;
    }
    if (last?.turn !== passage.turn) {
      this.question = asked(last?.turn) && passage.turn ? this.turn : undefined;
      this.turn = undefined;
    }
    if (this.article.article !== passage.article) this.article = { article: passage.article, opening: true };
    this.passage = passage;
    this.aimed = aimed;
    this.clauses = clauses;
    this.dates = datesOf(clauses, isHead(passage));
    this.present = presentFrom(clauses);
    this.held = heldFrom(clauses);
    if (this.dates.length > 0) this.presentInParagraph = false;
  }

  /** Hands what the sentence says of the time on to those behind it. */
  private leave(): void {
    const { passage, dates, article } = this;
    if (passage === undefined) return;
    if (this.present >= 0 && dates.length === 0) this.presentInParagraph = true;
    const carried = dates.findLast(({ reach }) => reach === 'article');
    this.paragraph = dates.findLast(({ reach }) => reach === 'article' || reach === 'paragraph') ?? this.paragraph;
    this.point = dates.findLast(({ reach, point }) => reach === 'article' && point) ?? this.point;
    this.stretch = dates.findLast(({ reach, point }) => reach === 'article' && !point) ?? this.stretch;
    this.turn = carried ?? this.turn;
    if (passage.turn || passage.quoted) return;
    if (article.stretch === undefined)
      article.frame ??= dates.find(({ edtf, reach }) => reach === 'article' && FRAME.test(edtf));
    if (!passage.heading) article.opening = false;
    else if (article.opening) article.title ??= dates.find(({ long }) => long);
    const date = dates.findLast((one) => one.reach === 'article' && (isHead(passage) ? one.long : one.leading));
    const goal = dates.findLast(({ reach, point, leading }) => reach === 'paragraph' && !point && leading);
    if (goal) article.goal = goal;
    if (date?.long) {
      article.stretch = date;
      article.stretchAimed = this.aimed;
    } else if (date) article.lead ??= date;
  }

  /** The period of a seed of the sentence entered last; null when nothing tells it. */
  find(seed: Seed, planned = false): FoundPeriod | null {
    const inSentence = this.inSentence(seed);
    // 年末总动力214万千瓦,农村用电量3.8亿千瓦时: only its own clause has the point.
    const isPoint = inSentence?.point === true && inSentence.clause !== seed.clause && FLOWS.test(seed.indicator);
    const flowed = isPoint ? this.flowTime(inSentence) : null;
    if (flowed) return flowed;
    // 2021年引进企业,目前占地420亩: what is so now is told of no year before.
    if (inSentence && this.isTurned(inSentence, seed) && this.isLongPast(inSentence)) return null;
    if (inSentence) return found(inSentence, 'sentence');
    if (this.present >= 0 && this.present < seed.quantity.start) return null;
    if (this.presentInParagraph) return null;
    const around = this.around(seed, planned);
    const isNow = this.held >= 0 && this.held < seed.quantity.start;
    return around && isNow && this.isLongPast(around.date) ? null : around;
  }

  private isTurned({ start }: DateUse, { quantity }: Seed): boolean {
    return this.present > start && this.present < quantity.start;
  }

  /** 2014年…。该县现有茶园21.6万亩: years later. */
  private isLongPast({ edtf }: DateUse): boolean {
    const year = Number(edtf.match(/\d{4}/g)?.at(-1));
    return this.refDate !== null && year < Number(this.refDate.slice(0, 4)) - 1;
  }

  /** What the paragraph, the turn or the article says of the time. */
  private around(seed: Seed, planned: boolean): FoundPeriod | null {
    const { article, passage } = this;
    if (article.title && this.isReportPeriod(seed)) return found(article.title, 'article');
    const flowed = this.paragraph?.point && isFlow(seed) ? this.flowTime(this.paragraph) : null;
    if (flowed) return flowed;
    if (this.point && this.paragraph && !this.paragraph.point && STOCKS.test(seed.indicator) && !isFlow(seed))
      return found(this.point, 'paragraph');
    if (this.paragraph) return found(this.paragraph, 'paragraph');
    if (passage?.turn && this.turn) return found(this.turn, 'turn');
    if (passage?.turn && this.question) return found(this.question, 'question');
    // In a section of plans 到2030年 goes on, and the years behind do not.
    const aimed = planned && this.aimed && !article.stretchAimed && article.goal !== undefined;
    const frame = aimed ? undefined : framed(article);
    if (frame) return { ...found(frame, 'article'), lookedBack: true };
    const around = (aimed ? article.goal : undefined) ?? article.stretch ?? article.lead;
    return around ? found(around, 'article') : null;
  }

  /** The time of what flows, where the nearest date is a point of its year. */
  private flowTime(point: DateUse): FoundPeriod | null {
    const { stretch, article } = this;
    if (stretch) return found(stretch, 'paragraph');
    return article.stretch && isSameYear(article.stretch, point) ? found(article.stretch, 'article') : null;
  }

  private inSentence({ quantity, clause, date: own }: Seed): DateUse | undefined {
    const { dates } = this;
    const given = own === undefined ? undefined : dates.find(({ start }) => start === own);
    if (given) return given;
    const before = this.outward(
      dates.findLast((date) => date.end <= quantity.start && (date.reach !== 'clause' || date.clause === clause)),
      clause,
    );
    if (before?.clause === clause) return before;
    const behind = dates.find(
      (date) => date.clause === clause && date.start >= quantity.end && date.reach !== 'clause',
    );
    return this.followingDeadline(clause) ?? behind ?? before;
  }

  /** 全年签约90个,一季度开工36个;举办活动100场: what an item told last of all ends with it, where a wider time leads. */
  private outward(date: DateUse | undefined, clause: number): DateUse | undefined {
    if (date === undefined || date.clause === clause) return date;
    const opens = this.clauses.findLastIndex(({ fresh }, i) => fresh && i <= date.clause);
    const isOver = this.clauses.slice(date.clause + 1, clause + 1).some(({ fresh }) => fresh);
    if (!isOver || opens === date.clause) return date;
    const wider = this.dates.find((one) => one.start < date.start && one.reach === 'article' && covers(one, date));
    return wider ?? date;
  }

  /** 谋划新建2万吨污水处理厂,力争2026年年底前启动建设: a clause of aim without a number of its own says when. */
  private followingDeadline(clause: number): DateUse | undefined {
    const next = this.clauses[clause + 1];
    const first = next?.words[0];
    if (!next || !first || next.words.some((word) => word.kind === 'quantity')) return undefined;
    if (!GOAL_WORDS.has(first.text) && first.kind !== 'date') return undefined;
    return this.dates.find((date) => date.clause === clause + 1 && date.mention.modifier === 'before');
  }

  /** 报告期内, 报告期末: the year in the title of the report. */
  private isReportPeriod(seed: Seed): boolean {
    return this.clauses
      .slice(0, seed.clause + 1)
      .some(({ words }) => words.some((word) => word.text.includes('报告期')));
  }
}

function covers({ mention: a }: DateUse, { mention: b }: DateUse): boolean {
  return Boolean(a.from && a.to && b.from && b.to && a.from <= b.from && b.to <= a.to);
}

const FRAME = /^\d{4}\/\d{4}$/;

/** The frame of an article, where the last year it told of lies inside. */
function framed({ frame, stretch }: ArticleTime): DateUse | undefined {
  if (frame === undefined || stretch === undefined) return undefined;
  const [first = '', last = ''] = frame.edtf.split('/');
  const year = stretch.edtf.slice(0, 4);
  return first <= year && year <= last && !FRAME.test(stretch.edtf) ? frame : undefined;
}

function isSameYear(a: DateUse, b: DateUse): boolean {
  return a.edtf.slice(0, 4) === b.edtf.slice(0, 4) && !/^\d{4}\/\d{4}$/.test(a.edtf);
}

/** 新建18.5万亩, 产量203万吨 come about in a time; 人口, 余额, 保有量 are counted at a point. */
function isFlow({ core, indicator, measure, partOf, standing }: Seed): boolean {
  if (partOf !== undefined || standing) return false;
  if (STOCKS.test(indicator)) return false;
  return (
    measure === 'change' ||
    (!endsInAttribute(core) && core.some((word) => isResultVerb(word.text) && !STATES.test(word.text))) ||
    FLOWS.test(indicator)
  );
}
const STATES = /^(?:参加|参保|享受|领取|登记|注册|在校|覆盖|就业)$/;
const STOCKS = /(?:余额|保有量|人口|里程|存栏|总数|结余|资产|负债|库存|容量|机构数|在册|累计)/;
const FLOWS =
  /(?:产量|产值|收入|支出|投资|销售额|零售额|销量|增加值|利润|利润总额|发送量|周转量|吞吐量|客运量|货运量|业务量|业务总量|成交额|贡献率|出栏|成功率|用电量|发电量|用水量|消费量|系数|结案率|终结率|办结率|采纳率|整改率|金额|罚没款)$/;

/** A heading, or an item as short as one: 四、2026年计划. */
function isHead({ heading, ranked, start, end }: Passage): boolean {
  return heading || (ranked && end - start <= LONGEST_HEADING);
}
const LONGEST_HEADING = 30;

function asked(turn: TurnSpan | null | undefined): boolean {
  return turn?.role === 'question';
}

function found(date: DateUse, how: Period['how']): FoundPeriod {
  return { period: { edtf: date.edtf, how }, date };
}
