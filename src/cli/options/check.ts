/** What is expected, and how the result is told. */
import { REPORTERS } from '../../check/reporters.js';
import type { Option } from '../option.js';

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

export const showErrors: Option = { name: 'show-errors', group: 'Check', help: 'every name that was missed or wrong' };
