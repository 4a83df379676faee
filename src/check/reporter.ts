/** The reporters of `check`, one file each. */
import type { Paint } from '../output/paint.js';
import type { Comparison } from './compare.js';
import type { Unmet } from './minima.js';

/** A checked document: how it is shown, and its text for the lines of differences. */
export interface CheckedDocument {
  readonly name: string;
  readonly text: string | null;
}

export interface CheckResult {
  readonly comparison: Comparison;
  readonly unmet: readonly Unmet[];
  readonly passed: boolean;
  readonly documents: ReadonlyMap<string, CheckedDocument>;
}

export interface ReporterSettings {
  readonly paint: Paint;
  readonly tool: string;
}

export type Reporter = (result: CheckResult, settings: ReporterSettings) => string;

export const REPORTERS = ['pretty', 'json', 'junit', 'github'] as const;
export type ReporterName = (typeof REPORTERS)[number];

export const reporters: Readonly<Record<ReporterName, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./reporters/pretty.js')).pretty,
  json: async () => (await import('./reporters/json.js')).json,
  junit: async () => (await import('./reporters/junit.js')).junit,
  github: async () => (await import('./reporters/github.js')).github,
};
