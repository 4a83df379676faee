/** Every option, once. */
import { REPORTERS } from '../check/reporter.js';
import { ENCODINGS } from '../input/encodings.js';
import { FORMATS } from '../output/format.js';
import { KINDS, MENTION_TYPES } from '../output/mention-view.js';
import { PIVOTS } from '../output/pivot.js';
import { SEGMENT_MODES } from '../segment/segmenter.js';
import type { Option } from './option.js';

export const type: Option = {
  name: 'type',
  value: 'TYPE',
  choices: MENTION_TYPES,
  repeatable: true,
  commas: true,
  group: 'What to find',
  help: 'only these types of mention',
  fallback: 'all',
};

export const checkType: Option = {
  ...type,
  choices: [...MENTION_TYPES, 'fact'],
  help: 'only these types of mention, or facts',
  fallback: 'mentions of all types, and facts where the expectation has some',
};

export const kind: Option = {
  name: 'kind',
  value: 'KIND',
  choices: KINDS,
  repeatable: true,
  commas: true,
  group: 'What to find',
  help: 'only these kinds of mention',
  fallback: 'all',
};

export const refDate: Option = {
  name: 'ref-date',
  value: 'DATE',
  group: 'What to find',
  help: 'the day that 今年 and 昨日 are counted from: YYYY-MM-DD, YYYY-MM-DDThh:mm or today',
  fallback: 'what the text says of itself',
};

export const home: Option = {
  name: 'home',
  value: 'PLACE',
  group: 'What to find',
  help: 'the place that 市 and 我市 mean, such as 鹤壁市',
  fallback: 'inferred from the text',
};

export const dict: Option = {
  name: 'dict',
  value: 'FILE',
  repeatable: true,
  path: true,
  group: 'What to find',
  help: 'a dictionary of your own, one word a line',
};

export const input: Option = {
  name: 'input',
  value: 'KIND',
  choices: ['text', 'jsonl'],
  group: 'Input',
  help: 'whole texts, or a record {"id","text","ref_date"?} a line',
  fallback: 'text',
};

export const encoding: Option = {
  name: 'encoding',
  short: 'e',
  value: 'NAME',
  choices: ENCODINGS,
  group: 'Input',
  help: 'the encoding of the input',
  fallback: 'auto: UTF-8, else what the bytes show, with a notice',
};

export const lossy: Option = {
  name: 'lossy',
  group: 'Input',
  help: 'replace what cannot be decoded, and say how often',
};

export const rejects: Option = {
  name: 'rejects',
  value: 'FILE',
  path: true,
  group: 'Input',
  help: 'collect failed records here; they are no error then',
};

export const format: Option = {
  name: 'format',
  short: 'f',
  value: 'NAME',
  choices: FORMATS.filter((name) => name !== 'text'),
  group: 'Output',
  help: 'the form of the output',
  fallback: 'table, or by the suffix of --output',
};

export const segmentFormat: Option = {
  ...format,
  choices: ['text', 'table', 'json', 'jsonl', 'csv', 'tsv'],
  fallback: 'text, or by the suffix of --output',
};

export const briefFormat: Option = { ...format, choices: ['table', 'json'], fallback: 'table' };

export const output: Option = {
  name: 'output',
  short: 'o',
  value: 'FILE',
  path: true,
  group: 'Output',
  help: 'write to this file, all of it or nothing',
  fallback: 'standard output',
};

export const fields: Option = {
  name: 'fields',
  value: 'NAMES',
  repeatable: true,
  commas: true,
  group: 'Output',
  help: 'only these fields, in this order',
};

export const context: Option = {
  name: 'context',
  value: 'N',
  group: 'Output',
  help: 'N characters before and after each mention',
};

export const summary: Option = {
  name: 'summary',
  group: 'Output',
  help: 'counts by kind and sums by unit instead of the mentions',
};

export const group: Option = {
  name: 'group',
  group: 'Output',
  help: 'each thing once: how often it is named, how it is written, its posts, where first',
};

export const by: Option = {
  name: 'by',
  value: 'WHAT',
  choices: PIVOTS,
  group: 'Output',
  help: 'one table of all inputs: a line for each indicator and a column for each period, or the other way round',
};

export const split: Option = {
  name: 'split',
  value: 'DIR',
  path: true,
  group: 'Output',
  help: 'write each article to a file of this folder',
};

export const bom: Option = {
  name: 'bom',
  group: 'Output',
  help: 'a byte-order mark in front of CSV, for Excel',
};

export const csvRaw: Option = {
  name: 'csv-raw',
  group: 'Output',
  help: 'leave texts in CSV as they are, though a spreadsheet may run them as formulas',
};

export const color: Option = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  group: 'Output',
  help: 'colours in tables',
  fallback: 'auto: on a terminal, minding NO_COLOR and FORCE_COLOR',
};

export const failEmpty: Option = {
  name: 'fail-empty',
  group: 'Output',
  help: 'exit with 1 when nothing was found',
};

export const stats: Option = {
  name: 'stats',
  group: 'Output',
  help: 'at the end, how many inputs came in, went out and failed',
};

export const jobs: Option = {
  name: 'jobs',
  short: 'j',
  value: 'N',
  group: 'General',
  help: 'worker processes; auto: as many as cores and memory allow',
  fallback: '1',
};

export const expect: Option = {
  name: 'expect',
  value: 'FILE',
  path: true,
  group: 'Check',
  help: 'the expected mentions and facts, one JSON object a line',
};

export const minF1: Option = {
  name: 'min-f1',
  value: '[TYPE=]X',
  repeatable: true,
  group: 'Check',
  help: 'pass from this F1 on, overall or of one type: 0.9, amount=0.98',
  fallback: 'every difference fails',
};

export const minValue: Option = {
  name: 'min-value',
  value: '[TYPE=]X',
  repeatable: true,
  group: 'Check',
  help: 'pass from this share of right values on, overall or of one type: 0.95, fact/indicator=0.9',
};

export const update: Option = {
  name: 'update',
  group: 'Check',
  help: 'write what is found as the new expectation; refused where CI is set',
};

export const force: Option = { name: 'force', group: 'Check', help: 'update although CI is set' };

export const reporter: Option = {
  name: 'reporter',
  value: 'NAME[=FILE]',
  choices: REPORTERS,
  repeatable: true,
  group: 'Check',
  help: 'how to tell the result, and where to',
  fallback: 'pretty',
};

export const quiet: Option = {
  name: 'quiet',
  short: 'q',
  group: 'General',
  help: 'no notices; errors are still told',
};

export const mode: Option = {
  name: 'mode',
  value: 'MODE',
  choices: SEGMENT_MODES,
  group: 'Words',
  help: 'each character in one word; short words inside long ones too; every word there is',
  fallback: 'accurate',
};

export const noHmm: Option = { name: 'no-hmm', group: 'Words', help: 'do not guess words that no dictionary holds' };

export const noTags: Option = { name: 'no-tags', group: 'Words', help: 'no parts of speech' };

export const heldOut: Option = {
  name: 'held-out',
  value: 'FILE',
  repeatable: true,
  path: true,
  group: 'Words',
  help: 'an annotated text to judge each epoch by',
  fallback: 'one sentence in twenty',
};

export const scheme: Option = {
  name: 'scheme',
  value: 'NAME=SHARE',
  repeatable: true,
  commas: true,
  group: 'Words',
  help: "how much each corpus's own idea of a name counts; a corpus is called after its file",
  fallback: 'all corpora share one',
};

export const epochs: Option = {
  name: 'epochs',
  value: 'N',
  group: 'Words',
  help: 'times to read everything',
  fallback: '10',
};

export const seed: Option = { name: 'seed', value: 'N', group: 'Words', help: 'the start of chance', fallback: '1' };

export const showErrors: Option = { name: 'show-errors', group: 'Check', help: 'every name that was missed or wrong' };

export const help: Option = {
  name: 'help',
  short: 'h',
  group: 'General',
  help: 'help; -h is the short form',
};

export const version: Option = { name: 'version', short: 'V', group: 'General', help: 'the version' };
