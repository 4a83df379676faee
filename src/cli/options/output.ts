/** What is printed, and how. */
import { FORMATS } from '../../output/format.js';
import { PIVOTS } from '../../output/pivot.js';
import type { Option } from '../option.js';

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
