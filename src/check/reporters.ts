/** The reporters of `check`, one file each. */
import type { Reporter } from './reporter.js';

export const REPORTERS = ['pretty', 'json', 'junit', 'github'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** Each is loaded when it is asked for. */
export const reporters: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./reporters/pretty.js')).pretty,
  json: async () => (await import('./reporters/json.js')).json,
  junit: async () => (await import('./reporters/junit.js')).junit,
  github: async () => (await import('./reporters/github.js')).github,
};
