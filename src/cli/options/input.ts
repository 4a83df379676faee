/** How the input is read. */
import { ENCODINGS } from '../../input/encodings.js';
import type { Option } from '../option.js';

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
