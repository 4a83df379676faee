/** What to look for, and what it is read by. */
import { KINDS, MENTION_TYPES } from '../../output/mention-view.js';
import type { Option } from '../option.js';

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

export const model: Option = {
  name: 'model',
  value: 'FILE',
  path: true,
  group: 'What to find',
  help: 'an entity model of your own, made by tiqu train',
  fallback: 'the one of the package',
};
