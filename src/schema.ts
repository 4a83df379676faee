/**
 * The shapes that leave the tool, written once: the types of the library and the JSON Schema that `tiqu schema` prints
 * both come from here. Every other file imports only types from it, so zod is loaded by the schema command alone.
 */
import { z } from 'zod';

const offset = z.int().nonnegative();
const number = z.number().nullable();
const modifier = z.enum(['approx', 'ge', 'gt', 'le', 'lt']);

/** Offsets count Unicode code points of the decoded source, `end` exclusive; `line` and `column` are 1-based. */
const place = {
  file: z.string().optional().describe('the path as given, - for standard input'),
  id: z.union([z.string(), z.number()]).optional().describe("a JSONL record's id, as it came in"),
  text: z.string().describe('the source text, line breaks inside it taken out'),
  start: offset,
  end: offset,
  line: offset,
  column: offset,
  rule: z.string().describe('the stable name of the rule that made it'),
  before: z.string().optional().describe('source text in front, with --context'),
  after: z.string().optional().describe('source text behind, with --context'),
  article: offset.optional().describe('index of the article it stands in'),
  speaker: z.string().optional().describe('the person whose turn it stands in'),
};

export const amountSchema = z.strictObject({
  type: z.literal('amount'),
  kind: z.enum(['money', 'measure', 'count', 'multiple']),
  ...place,
  value: number,
  min: number.optional(),
  max: number.optional(),
  unit: z.string().describe('ISO 4217, UCUM, or the Chinese word'),
  modifier: modifier.optional(),
  noun: z.string().optional(),
  per: z.string().optional(),
});

export const percentageSchema = z.strictObject({
  type: z.literal('percentage'),
  kind: z.enum(['percent', 'point', 'permille', 'fraction', 'tenth']),
  ...place,
  value: number.describe('in percent, points for kind point'),
  min: number.optional(),
  max: number.optional(),
  modifier: modifier.optional(),
  direction: z.enum(['up', 'down']).optional(),
  basis: z.string().optional(),
});

export const dateSchema = z.strictObject({
  type: z.literal('date'),
  kind: z.enum(['date', 'time', 'range', 'duration', 'set', 'vague']),
  ...place,
  edtf: z.string().nullable().describe('EDTF (ISO 8601-2), ISO 8601 durations, R/P… for sets'),
  from: z.string().nullable().optional(),
  to: z.string().nullable().optional(),
  modifier: z.union([z.enum(['before', 'after']), modifier]).optional(),
  anchored: z.literal(true).optional().describe('the reference date was used'),
  impossible: z.literal(true).optional(),
});

export const postSchema = z.strictObject({ org: z.string().optional(), title: z.string() });

export const entitySchema = z.strictObject({
  type: z.literal('entity'),
  kind: z.enum(['person', 'place', 'org', 'work', 'title', 'term']),
  ...place,
  name: z.string().optional(),
  code: z.string().optional().describe('GB/T 2260 to the county, GB/T 10114 below it'),
  entity: offset.optional().describe('names of one thing in one document share it'),
  posts: z.array(postSchema).optional(),
});

export const mentionSchema = z.discriminatedUnion('type', [amountSchema, percentageSchema, dateSchema, entitySchema]);

export const bylineSchema = z.strictObject({ name: z.string(), role: z.string(), org: z.string().optional() });
export const datelineSchema = z.strictObject({
  agency: z.string().nullable(),
  place: z.string().nullable(),
  day: z.string().nullable(),
});
export const turnSchema = z.strictObject({
  role: z.enum(['question', 'answer']),
  speaker: z.string().nullable(),
  posts: z.array(postSchema),
  start: offset,
  label_end: offset,
  end: offset,
});
export const articleSchema = z.strictObject({
  index: offset,
  title: z.string().nullable(),
  subtitle: z.string().nullable(),
  byline: z.array(bylineSchema),
  dateline: datelineSchema.nullable(),
  start: offset,
  end: offset,
  turns: z.array(turnSchema),
  continued_from: z.string().optional(),
  truncated: z.literal(true).optional(),
  column: z.string().optional(),
  path: z.string().optional().describe('the file it was written to, with --split'),
});

const how = z.enum(['clause', 'sentence', 'paragraph', 'turn', 'question', 'article', 'ref', 'speaker', 'document']);
const quantity = z.strictObject({
  type: z.enum(['amount', 'percentage']),
  start: offset,
  end: offset,
  text: z.string(),
});

export const factSchema = z.strictObject({
  type: z.literal('fact'),
  file: z.string().optional(),
  id: z.union([z.string(), z.number()]).optional(),
  line: offset,
  column: offset,
  rule: z.string(),
  indicator: z.string(),
  measure: z.enum(['level', 'change']),
  quantity,
  value: number,
  min: number.optional(),
  max: number.optional(),
  unit: z.string(),
  modifier: modifier.optional(),
  per: z.string().optional(),
  period: z.strictObject({ edtf: z.string(), how }).nullable(),
  scope: z.strictObject({ text: z.string().optional(), name: z.string(), how }).nullable(),
  status: z.enum(['actual', 'target', 'standing']),
  change: z
    .strictObject({
      direction: z.enum(['up', 'down', 'flat']),
      value: z.number().optional(),
      unit: z.string().optional(),
      basis: z.string().optional(),
      from: z.number().optional(),
      start: offset.optional(),
      end: offset.optional(),
    })
    .optional(),
  purpose: z.string().optional(),
  part_of: z.string().optional(),
  speaker: z.string().nullable(),
  article: offset.optional(),
  start: offset,
  end: offset,
  text: z.string(),
  also: z.array(z.strictObject({ start: offset, end: offset })).optional(),
});

export const reportSchema = z.strictObject({
  file: z.string().optional(),
  id: z.union([z.string(), z.number()]).optional(),
  refDate: z.string().nullable(),
  refDateFrom: z.enum(['option', 'record', 'dateline', 'filename', 'text', 'none']),
  encoding: z.string(),
  mentions: z.array(mentionSchema),
  articles: z.array(articleSchema).optional(),
  facts: z.array(factSchema).optional(),
});

/** A report as a command prints it: with the list that the command is about. */
export const printedReportSchema = reportSchema
  .partial({ mentions: true })
  .extend({ incomplete: z.literal(true).optional().describe('of a large text: it could not be read to its end') });

export const outputSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.string(),
  offsetUnit: z.literal('codepoint'),
  documents: z.array(printedReportSchema),
});

export type AmountMention = z.infer<typeof amountSchema>;
export type PercentageMention = z.infer<typeof percentageSchema>;
export type DateMention = z.infer<typeof dateSchema>;
export type EntityMention = z.infer<typeof entitySchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Post = z.infer<typeof postSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Turn = z.infer<typeof turnSchema>;
export type Fact = z.infer<typeof factSchema>;
export type Report = z.infer<typeof reportSchema>;
export type Modifier = z.infer<typeof modifier>;
