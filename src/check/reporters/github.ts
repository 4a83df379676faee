/** GitHub annotations. Every line begins with a command of ours, and no text of a file can begin another one. */
import { escapeForTerminal } from '../../output/escape.js';
import { describe, describeUnmet, placeOf } from '../describe.js';
import type { Reporter } from '../reporter.js';

/** The message of a workflow command. */
export function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** A property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

export const github: Reporter = ({ comparison, unmet, documents, passed }) => {
  const level = passed ? 'warning' : 'error';
  const lines = comparison.differences.map((difference) => {
    const document = documents.get(difference.document);
    const { row } = difference;
    const properties = [`title=tiqu check`];
    const place = placeOf(document, row);
    if (document && place) {
      properties.unshift(`file=${escapeProperty(document.name)}`, `line=${place.line}`, `col=${place.column}`);
    }
    return `::${level} ${properties.join(',')}::${escapeData(escapeForTerminal(describe(difference)))}\n`;
  });
  const minima = unmet.map((each) => `::error title=tiqu check::${escapeData(describeUnmet(each))}\n`);
  return [...lines, ...minima].join('');
};
