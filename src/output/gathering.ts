/** Rows of all inputs taken together: printed once, at the end, in place of the inputs' own. */
import type { Row } from './outcome.js';
import type { View } from './view.js';

export interface Gathering {
  add(row: Row): void;
  rows(): readonly Row[];
  /** How the rows are printed; its columns may depend on what was added. */
  view(): View;
}
