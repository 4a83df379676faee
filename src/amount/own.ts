import type { OwnEntries } from '../model.js';
import { findAmounts } from './find.js';
import { Lexicon } from './lexicon.js';

/** `findAmounts` with a project's units, classifiers and currencies before those of the package. */
export function amountFinder({ units, classifiers, currencies }: OwnEntries): typeof findAmounts {
  if (!units && !classifiers && !currencies) return findAmounts;
  const lexicon = new Lexicon({ units: units ?? [], classifiers: classifiers ?? [], currencies: currencies ?? [] });
  return (flow, numerals, options, trace) => findAmounts(flow, numerals, { ...options, lexicon }, trace);
}
