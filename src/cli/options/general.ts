/** The same everywhere. */
import type { Option } from '../option.js';

export const jobs: Option = {
  name: 'jobs',
  short: 'j',
  value: 'N',
  group: 'General',
  help: 'worker processes; auto: as many as cores and memory allow',
  fallback: '1',
};

export const quiet: Option = {
  name: 'quiet',
  short: 'q',
  group: 'General',
  help: 'no notices; errors are still told',
};

export const help: Option = {
  name: 'help',
  short: 'h',
  group: 'General',
  help: 'help; -h is the short form',
};

export const version: Option = { name: 'version', short: 'V', group: 'General', help: 'the version' };

export const noConfig: Option = {
  name: 'no-config',
  group: 'General',
  help: 'read no tiqu.config.json and no TIQU_ variables',
};

export const printConfig: Option = {
  name: 'print-config',
  group: 'General',
  help: 'print the value of every option with its origin, and do nothing else',
};
