/** For programs: one JSON document. */
import { measures } from '../compare.js';
import { describe, placeOf } from '../describe.js';
import type { Reporter } from '../reporter.js';

export const json: Reporter = ({ comparison, unmet, passed, documents }, { tool }) => {
  const differences = comparison.differences.map((difference) => {
    const { what, row } = difference;
    const document = documents.get(difference.document);
    const place = placeOf(document, row);
    return {
      what,
      document: document?.name ?? difference.document,
      line: place?.line ?? null,
      column: place?.column ?? null,
      message: describe(difference),
      mention: row,
      ...(difference.what === 'value' ? { fields: difference.fields } : {}),
    };
  });
  const scores = Object.fromEntries(
    [...comparison.scores].map(([name, score]) => [name, { ...score, ...measures(score) }]),
  );
  return `${JSON.stringify({ tool, passed, unmet, scores, differences }, null, 2)}\n`;
};
