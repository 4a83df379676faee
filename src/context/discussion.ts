/**
 * What a text is talking about at each place: the year, the stretch and the day named before in the sentence, the
 * paragraph, the speaker's turn and the article. Dates are given in the order of the text; a goal, a comparison and a
 * deadline are none of these.
 */

import type { Span } from '../model.js';
import { Memory, type NamedDay, type NamedInstant, type NamedStretch } from './named.js';
import { Spans, type Stretched } from './spans.js';

const LONGEST_HEADING = 40;

/** A heading, or a list item as short as one: 一、2025年预算执行情况. */
function isHeading(span: Stretched | undefined): boolean {
  if (span?.kind === 'heading') return true;
  return span?.kind === 'item' && span.end - span.start <= LONGEST_HEADING;
}

/** As far as a speaker's year reaches; whoever speaks longer has come to other things. */
const TURN_REACH = 1500;

/** What a text can pass between two dates, as bits. */
const SENTENCE = 1;
const LINE = 2;
const PERIOD = 4;
const PASSED = new Uint8Array(65536);
for (const char of '。！？!?\n\r') PASSED[char.charCodeAt(0)] = char === '\n' ? SENTENCE | LINE : SENTENCE;
PASSED['报'.charCodeAt(0)] = PERIOD;

/** The ends of sentences and lines and the words 报告期 in [from, to). */
function passedBetween(flow: string, from: number, to: number): number {
  let passed = 0;
  for (let at = from; at < to; at++) {
    const kind = PASSED[flow.charCodeAt(at)] ?? 0;
    if (kind === PERIOD ? flow.startsWith('报告期', at) && at + 3 <= to : kind !== 0) passed |= kind;
  }
  return passed;
}

export class Discussion {
  readonly sentence = new Memory();
  readonly paragraph = new Memory();
  readonly turn = new Memory();
  readonly article = new Memory();
  /** The year named in the heading above: 二、2026年预算草案. */
  #headed: number | null = null;
  #inHeading = false;
  /** The heading at hand has named its year: of 2025年执行情况和2026年草案 the first counts. */
  #headNamed = false;
  readonly #paragraphs: Spans;
  readonly #turns: Spans;
  readonly #articles: Spans;
  #at = 0;
  /** Where a year was named last. */
  #yearAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly flow: string,
    blocks: readonly Stretched[],
    turns: readonly Span[],
    articles: readonly Span[],
  ) {
    this.#paragraphs = new Spans(blocks);
    this.#turns = new Spans(turns);
    this.#articles = new Spans(articles);
  }

  /** The article that holds the position moved to last, −1 before the first. */
  get articleIndex(): number {
    return this.#articles.index;
  }

  /** Moves on to a position at or behind the last one. */
  moveTo(at: number): void {
    const passed = passedBetween(this.flow, this.#at, at);
    if (passed & SENTENCE) this.sentence.clear();
    if (passed & PERIOD) this.begin();
    if (this.#paragraphs.moved(at) || passed & LINE) {
      this.#headNamed = false;
      this.paragraph.clear();
      this.sentence.clear();
    }
    if (this.#turns.moved(at)) this.turn.clear();
    if (this.#articles.moved(at)) {
      this.article.clear();
      this.#headed = null;
    }
    this.#inHeading = isHeading(this.#paragraphs.current);
    this.#at = at;
  }

  /** A report begins within a paragraph. */
  begin(): void {
    this.sentence.clear();
    this.paragraph.clear();
  }

  #each(remember: (memory: Memory) => void): void {
    remember(this.sentence);
    remember(this.paragraph);
    remember(this.turn);
    remember(this.article);
  }

  nameYear(year: number, dated: boolean, relative: boolean): void {
    this.#yearAt = this.#at;
    if (this.#inHeading && !dated && !this.#headNamed) {
      this.#headed = year;
      this.#headNamed = true;
    }
    this.#each((memory) => {
      memory.year = year;
      memory.latest = year;
      memory.adrift = false;
      memory.dated = dated;
      memory.relative = relative;
    });
  }

  /** The end of a stretch of years (1931—1933年), from which 次年 counts, though no year is under discussion. */
  nameEnd(year: number): void {
    this.#each((memory) => {
      memory.latest = year;
    });
  }

  /** The narrative is of some year that nothing tells: 那年秋天. */
  drift(): void {
    this.#each((memory) => {
      memory.adrift = true;
    });
  }

  /** A year that nothing tells (今年 without a reference date) is under discussion. */
  forgetYear(): void {
    this.#each((memory) => {
      memory.year = null;
      memory.latest = null;
      memory.dated = false;
    });
  }

  /** `single`: one day; `numbered`: named by its number, and no feast; null by its distance from the present. */
  nameDay(day: NamedDay, single: boolean, numbered: boolean | null): void {
    this.#each((memory) => {
      memory.day = day;
      if (day.year !== null) memory.latest = day.year;
      if (numbered !== false) memory.numbered = numbered ? day : null;
      memory.single = single;
      memory.recurring = false;
    });
    this.sentence.late = null;
  }

  /** A time of day: its hour where a part of the day is named, its minute; `own` tells that it names its day too. */
  nameTime(hour: number | null, instant: NamedInstant | null, own: boolean): void {
    if (hour !== null || own) this.sentence.late = hour !== null && hour >= 12 ? hour : null;
    this.sentence.instant = instant ?? this.sentence.instant;
  }

  nameStretch(stretch: NamedStretch | null): void {
    this.#each((memory) => {
      memory.stretch = stretch;
    });
  }

  /** A set stands before: what follows it recurs with it. */
  nameSet(): void {
    this.#each((memory) => {
      memory.recurring = true;
    });
  }

  /** The year under discussion in the sentence, the paragraph, the turn, or by the heading above. */
  get year(): number | null {
    const near = this.#at - this.#yearAt <= TURN_REACH;
    const turn = near && this.#turns.holds(this.#at) ? this.turn.year : null;
    return this.sentence.year ?? this.paragraph.year ?? turn ?? this.#headed;
  }

  /** The stretch under discussion in the sentence, or in the paragraph where the sentence has no day of its own. */
  get stretch(): NamedStretch | null {
    const { stretch, day } = this.sentence;
    return stretch ?? (day !== null && day.day !== null ? null : this.paragraph.stretch);
  }
}
