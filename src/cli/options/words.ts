/** Segmenting and training. */
import { SEGMENT_MODES } from '../../segment/segmenter.js';
import type { Option } from '../option.js';

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
