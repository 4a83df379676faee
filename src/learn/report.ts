/** Scores as text for people and as JSON for programs. */
import { NAME_KINDS } from '../entity/tagger/labels.js';
import type { NameSpan } from '../entity/tagger/tagger.js';
import type { Evaluation, PassageError } from './evaluate.js';
import { OUTCOMES, type Score, type Tally } from './tally.js';
import type { EpochReport } from './trainer.js';

const percent = (share: number): string => (share * 100).toFixed(1);
const row = (first: string, cells: readonly (string | number)[]): string =>
  `${first.padEnd(8)}${cells.map((cell) => String(cell).padStart(10)).join('')}\n`;

function scoreRow(name: string, { expected, found, right, precision, recall, f1 }: Score): string {
  return row(name, [percent(precision), percent(recall), percent(f1), expected, found, right]);
}

/** Precision, recall and F1 by kind, then what the expected names came out as. */
export function scoreText(tally: Tally): string {
  const scores = [
    row('', ['precision', 'recall', 'F1', 'expected', 'found', 'right']),
    ...NAME_KINDS.map((kind) => scoreRow(kind, tally.score(kind))),
    scoreRow('all', tally.overall()),
  ];
  const confusion = [
    row('as', OUTCOMES),
    ...NAME_KINDS.map((kind) =>
      row(
        kind,
        OUTCOMES.map((outcome) => tally.confused(kind, outcome)),
      ),
    ),
  ];
  return `${scores.join('')}\n${confusion.join('')}`;
}

const SHOWN = 60;

/** One line a name that was missed or wrong, with the text around it. */
export function errorText(path: string, { passage, missed, wrong }: PassageError): string {
  const line = (mark: string, { start, end, kind }: NameSpan): string => {
    const before = passage.text.slice(Math.max(0, start - SHOWN / 4), start);
    const after = passage.text.slice(end, end + SHOWN / 4);
    return `${path}:${passage.line}: ${mark} ${kind} ${before}[${passage.text.slice(start, end)}]${after}\n`;
  };
  return [...missed.map((span) => line('missed', span)), ...wrong.map((span) => line('wrong', span))].join('');
}

export interface EvaluatedCorpus {
  readonly path: string;
  readonly evaluation: Evaluation;
}

export function evaluationJson(corpora: readonly EvaluatedCorpus[], withErrors: boolean): string {
  const entries = corpora.map(({ path, evaluation: { tally, errors } }) => ({
    corpus: path,
    ...tally.overall(),
    kinds: Object.fromEntries(NAME_KINDS.map((kind) => [kind, tally.score(kind)])),
    confusion: Object.fromEntries(
      NAME_KINDS.map((kind) => [
        kind,
        Object.fromEntries(OUTCOMES.map((outcome) => [outcome, tally.confused(kind, outcome)])),
      ]),
    ),
    ...(withErrors
      ? {
          errors: errors.map(({ passage, missed, wrong }) => ({
            line: passage.line,
            text: passage.text,
            missed: missed.map((span) => ({ kind: span.kind, text: passage.text.slice(span.start, span.end) })),
            wrong: wrong.map((span) => ({ kind: span.kind, text: passage.text.slice(span.start, span.end) })),
          })),
        }
      : {}),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
}

export function epochText({ epoch, epochs, loss, heldOut }: EpochReport): string {
  const scores = Object.entries(heldOut).map(([name, f1]) => `  ${name} ${percent(f1)}`);
  return `epoch ${epoch}/${epochs}  loss ${loss.toFixed(4)}  F1 on held-out sentences:${scores.join('')}\n`;
}
