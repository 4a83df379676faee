/** What a reporter of `check` is given, and what it is. */
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
