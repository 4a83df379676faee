/** What the document says around one time expression, as far as the expression may need it. */
import type { Discussion } from '../../context/discussion.js';
import type { NamedDay } from '../../context/named.js';
import type { CivilDate } from '../../date/calendar.js';
import { isEdgeAt, isHanAt, isOneOf } from '../../date/characters.js';
import type { DateCandidate } from '../../date/expression.js';
import type { Present } from './present.js';

/** Behind these a day counts from what was named before, and not from what stands right before it. */
const FREE = '在于到从至自将和与及并而但就则即又也都还他她我你它们该为是了';

const TOLD = /^[^，。；、：\s]{0,10}(?:说|表示|称|宣布|发布|公布|预计|指出|透露|发表|获悉|报道|通报|证实|强调|认为)/u;

/** As far as an age is looked for before 两年后. */
const LONGEST_AGE = 30;
const AGED = /岁(?:时|那年|起|就|便|开始)[^。！？\n]*$/u;

export class Circumstances {
  /** Whether the reference date has been asked for since the last `begin`. */
  anchored = false;
  /** The day 昨天 and 今晚 count from: the article's dateline where it has one near the present. */
  today: CivilDate | null;
  /** The date before stands in the same row (9月12日、11月6日), as resolved. */
  neighbour: NamedDay | null = null;
  /** The start of the range whose end is resolved: 9月10日到次年1月1日. */
  event: NamedDay | null = null;
  /** Something to come is told: its day is the next one. */
  ahead = false;
  /** A deadline: 3月底前. */
  deadline = false;
  compared = false;
  /** 止 stands behind: 3月29日起…，10月24日止. */
  stops = false;
  /** It stands in a dateline, whose day is none of the narrative. */
  datelined = false;
  /** The past year a report is on. */
  readonly reportYear: number | null;
  /** The running or coming year that a plan is for. */
  readonly planYear: number | null;
  #start = 0;
  #end = 0;
  #floor = 0;

  constructor(
    readonly flow: string,
    readonly present: Present | null,
    readonly discussion: Discussion,
    /** The year that the title names: of a report a past one, of a plan a running or coming one. */
    readonly titleYear: number | null,
  ) {
    this.today = present;
    const plan = titleYear !== null && present !== null && titleYear >= present.year;
    this.reportYear = plan ? null : titleYear;
    this.planYear = plan ? titleYear : null;
  }

  /** `floor`: where the date before ends. */
  begin(
    { start, end, role, modifier }: DateCandidate,
    neighbour: NamedDay | null,
    datelined: boolean,
    floor: number,
  ): void {
    this.anchored = false;
    this.neighbour = neighbour;
    this.datelined = datelined;
    this.event = null;
    this.ahead = role === 'announced' || role === 'goal';
    this.deadline = modifier === 'before';
    this.stops = isOneOf(this.flow, end, '止');
    this.compared = role === 'comparison';
    this.#start = start;
    this.#floor = floor;
    this.#end = end;
  }

  /** Goes on to the end of a range that begins on `start`. */
  close(start: NamedDay | null): void {
    this.ahead = false;
    this.deadline = false;
    this.neighbour = start ?? this.neighbour;
    this.event = start;
  }

  /** The present, marked as used. */
  now(): Present | null {
    if (this.present) this.anchored = true;
    return this.present;
  }

  nowToday(): CivilDate | null {
    if (this.today) this.anchored = true;
    return this.today;
  }

  /** 案发次日, 判决书的次日: what stands right before, and has no date, is counted from. */
  get attached(): boolean {
    // 06:12（次日）: behind a time of no known day
    if (isOneOf(this.flow, this.#start - 1, '（(') && this.#floor === this.#start - 1) return true;
    return isHanAt(this.flow, this.#start - 1) && !isOneOf(this.flow, this.#start - 1, FREE);
  }

  /** 那年秋天我离开村子…三年后; 他16岁时进入省队，两年后: what came before has no known year. */
  get adrift(): boolean {
    const { sentence, paragraph } = this.discussion;
    if (sentence.latest !== null) return false;
    if (sentence.adrift || (paragraph.adrift && paragraph.latest === null)) return true;
    const from = Math.max(this.#floor, this.#start - LONGEST_AGE);
    return AGED.test(this.flow.slice(from, this.#start));
  }

  /** Somebody says or publishes something on it: 11日预计, 9日在记者会上表示. */
  get told(): boolean {
    return TOLD.test(this.flow.slice(this.#end, this.#end + 14));
  }

  /** It is a clause of its own: 晚上，代表团…. */
  get opens(): boolean {
    return isEdgeAt(this.flow, this.#start - 1) && isOneOf(this.flow, this.#end, '，,');
  }

  /** The day named just before. */
  named(): NamedDay | null {
    const { sentence, paragraph, article } = this.discussion;
    return this.event ?? sentence.day ?? paragraph.day ?? article.day;
  }
}
