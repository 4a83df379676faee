/**
 * The shapes that travel through the pipeline. Inside, every offset counts UTF-16 units of `Document.flow`, `end`
 * exclusive; the mentions that leave (schema.ts) count code points of the source.
 */
import type { Modifier, Post } from './schema.js';

export type {
  AmountMention,
  Article,
  DateMention,
  EntityMention,
  Fact,
  Mention,
  Modifier,
  PercentageMention,
  Post,
  Report,
  Turn,
} from './schema.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a source text. */
export interface Position {
  /** Code points from the start of the source. */
  readonly offset: number;
  /** 1-based; the column counts code points. */
  readonly line: number;
  readonly column: number;
}

/** What a stretch of lines is by its form alone. `furniture` is a page number or a running head. */
export type BlockKind = 'heading' | 'byline' | 'label' | 'item' | 'prose' | 'furniture';

/** A paragraph of the flow: one line, or several that were only hard-wrapped. `label` starts with 问: or a speaker. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * A decoded text, and the text the extractors read. `flow` is `source` without the line breaks that merely wrap a
 * line; a real break stays a line break in it, so no mention may hold `\n` or `\r`. Where nothing was wrapped, `flow`
 * is `source`. Run i of the flow starts at `flowStarts[i]` and was taken from `sourceStarts[i]` on.
 */
export interface Document {
  readonly source: string;
  readonly flow: string;
  readonly flowStarts: Uint32Array;
  readonly sourceStarts: Uint32Array;
  readonly blocks: readonly Block[];
}

/** A word as the segmenter cut it, with its part-of-speech tag (jieba's tag set). */
export interface Token extends Span {
  readonly word: string;
  readonly tag: string;
}

/** An exact decimal: `coefficient` × 10^`exponent`. Above 2^53 the coefficient is a bigint. */
export interface Decimal {
  readonly coefficient: number | bigint;
  readonly exponent: number;
}

/**
 * `arabic` 1,234.5 ２３ 1.2万; `digits` 二〇二六; `han` 三千二百; `vague` 十几 数百 几十; `half` 半; `bare` multipliers alone:
 * 亿, 百万 (1 × 10^k), a number only beside 余, 上, 以上 and the like.
 */
export type NumeralForm = 'arabic' | 'digits' | 'han' | 'vague' | 'half' | 'bare';

/**
 * One number as it is written, without approximators, signs or the second end of a range. `min` and `max` differ for
 * vague numerals and adjacent ones (三五百 300–500). `digits` counts the leading plain digits (2026 → 4, 二〇二六 → 4,
 * 1.2万 → 1), `point` says that a decimal point was read, `scale` is the power of ten of a closing 万 or 亿 (else 0).
 * `modifier` is that of an approximator inside the number: 三百多万 `gt`, 十来亿 `approx`.
 */
export interface Numeral extends Span {
  readonly form: NumeralForm;
  readonly min: Decimal;
  readonly max: Decimal;
  readonly digits: number;
  readonly point: boolean;
  readonly scale: number;
  readonly modifier?: 'gt' | 'approx';
}

interface Found extends Span {
  readonly rule: string;
}

export interface AmountCandidate extends Found {
  readonly type: 'amount';
  readonly kind: 'money' | 'measure' | 'count' | 'multiple';
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly unit: string;
  readonly modifier?: Modifier;
  readonly per?: string;
  readonly noun?: string;
}

export interface PercentageCandidate extends Found {
  readonly type: 'percentage';
  readonly kind: 'percent' | 'point' | 'permille' | 'fraction' | 'tenth';
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly modifier?: Modifier;
  readonly direction?: 'up' | 'down';
  readonly basis?: string;
}

export interface EntityCandidate extends Found {
  readonly type: 'entity';
  readonly kind: 'person' | 'place' | 'org' | 'work' | 'title' | 'term';
  readonly name?: string;
  readonly code?: string;
  readonly entity?: number;
  readonly posts?: readonly Post[];
}

/** One question or answer of an interview, its label included. `labelEnd` is behind the colon. */
export interface TurnSpan extends Span {
  readonly role: 'question' | 'answer';
  readonly speaker: string | null;
  readonly posts: readonly Post[];
  readonly labelEnd: number;
}

/** 新华社天津2月10日电: who reports, from where, and the span of the day as it is written. */
export interface Dateline extends Span {
  readonly agency: string;
  readonly place: string | null;
  readonly day: Span | null;
}

/** Someone an article names as its maker; `org` for the reporters of an agency. */
export interface BylineName {
  readonly name: string;
  readonly role: string;
  readonly org?: string;
}

/** A section of an article, from its heading on. `level` 1 is the outermost. */
export interface SectionSpan extends Span {
  readonly title: Span;
  readonly level: number;
}

/** One article of a page, from its title to its last credit. */
export interface ArticleSpan extends Span {
  readonly title: Span | null;
  readonly subtitle: Span | null;
  readonly byline: readonly BylineName[];
  readonly dateline: Dateline | null;
  readonly turns: readonly TurnSpan[];
  readonly sections: readonly SectionSpan[];
  /** The page of （上接第一版）. */
  readonly continuedFrom?: string;
  /** The text stops inside a sentence. */
  readonly truncated?: true;
  /** The standing headline of the box it stands in. */
  readonly column?: string;
}

/** Something a person should know about an input, with a stable code. `line` and `column` are 1-based. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  /** Where a bug showed itself. */
  readonly stack?: string;
}

/** Entries of a project's own, which win over the built-in ones. */
export interface OwnEntries {
  /** Words that are kept whole. */
  readonly words?: readonly string[] | undefined;
  readonly persons?: readonly string[] | undefined;
  readonly organisations?: readonly string[] | undefined;
  readonly places?: readonly OwnPlace[] | undefined;
  /** `power` is the power of ten that leads from the name to the code. */
  readonly units?:
    | readonly { readonly names: readonly string[]; readonly code: string; readonly power: number }[]
    | undefined;
  readonly classifiers?: readonly string[] | undefined;
  readonly currencies?: readonly { readonly names: readonly string[]; readonly code: string }[] | undefined;
}

export interface OwnPlace {
  readonly name: string;
  /** GB/T 2260 to the county, GB/T 10114 below it. */
  readonly code?: string | undefined;
  readonly fullName?: string | undefined;
}

/** An error a user can cause and mend: one line on standard error, exit status 2, no stack. */
export class TiquError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly position: { readonly path?: string; readonly line?: number; readonly column?: number } = {},
  ) {
    super(message);
    this.name = 'TiquError';
  }
}
