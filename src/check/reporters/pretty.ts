/** For a person at a terminal: differences under their documents with the line they stand in, then the scores. */
import Table from 'cli-table3';
import { escapeForTerminal } from '../../output/escape.js';
import type { Paint } from '../../output/paint.js';
import { measures, type Score } from '../compare.js';
import { describe, describeUnmet, placeOf } from '../describe.js';
import type { CheckResult, Reporter } from '../reporter.js';

function scoreTable(scores: ReadonlyMap<string, Score>, paint: Paint): string {
  const titles = ['', 'expected', 'found', 'precision', 'recall', 'F1', 'value'];
  const table = new Table({
    head: titles.map((title) => paint('bold', title)),
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const [name, score] of scores) {
    const { precision, recall, f1, value } = measures(score);
    const shares = [precision, recall, f1, value].map((share) => share.toFixed(4));
    const indented = name.includes('/') ? `  ${name.slice(name.indexOf('/') + 1)}` : name;
    table.push([indented, score.expected, score.found, ...shares]);
  }
  return `${table.toString()}\n`;
}

function differencesOf({ comparison, documents }: CheckResult, paint: Paint): string {
  let printed = '';
  let current: string | null = null;
  for (const difference of comparison.differences) {
    const document = documents.get(difference.document);
    if (difference.document !== current) {
      printed += `${printed === '' ? '' : '\n'}${paint('bold', escapeForTerminal(document?.name ?? difference.document))}\n`;
      current = difference.document;
    }
    const said = escapeForTerminal(describe(difference));
    const place = placeOf(document, difference.row);
    if (place === null) {
      printed += `  ${paint('red', said)} (its document was not read)\n`;
      continue;
    }
    printed += `  ${place.line}:${place.column} ${paint('red', said)}\n`;
    printed += `    ${escapeForTerminal(place.excerpt)}\n    ${paint('yellow', place.carets)}\n`;
  }
  return printed;
}

export const pretty: Reporter = (result, { paint }) => {
  const { comparison, unmet, passed } = result;
  const count = comparison.differences.length;
  const verdict = `${passed ? 'passed' : 'failed'}: ${count} ${count === 1 ? 'difference' : 'differences'}`;
  const differences = differencesOf(result, paint);
  return [
    differences === '' ? '' : `${differences}\n`,
    comparison.scores.size === 0 ? '' : scoreTable(comparison.scores, paint),
    ...unmet.map((each) => `${describeUnmet(each)}\n`),
    `${paint(passed ? 'green' : 'red', verdict)}\n`,
  ].join('');
};
