/** How `explain` tells what was found in a text and why: the trace, stage by stage, then what came of it. */
import type { Stage, TraceNote } from '../trace.js';
import { escapeForTerminal } from './escape.js';
import { changeReading } from './fact-view.js';
import type { Terminal } from './format.js';
import { mentionView } from './mention-view.js';
import type { Row } from './outcome.js';
import { plain, valueAt } from './view.js';
import { displayWidth } from './width.js';

/** Everything known of one text. The notes' spans count UTF-16 units of `flow`. */
export interface Explanation {
  readonly flow: string;
  readonly words: readonly { readonly word: string; readonly tag: string }[];
  readonly notes: readonly TraceNote[];
  readonly mentions: readonly Row[];
  readonly facts: readonly Row[];
}

const STAGES: readonly (readonly [Stage, string])[] = [
  ['token', 'Tokens'],
  ['numeral', 'Numerals'],
  ['candidate', 'Candidates'],
  ['veto', 'Vetoed'],
  ['refine', 'Refined'],
  ['fact', 'Measured'],
];

function lined(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '⏎');
}

/** Rows with their cells under each other. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** How a fact came to its indicator, period and scope. */
function factCells(fact: Row): string[] {
  const part = (path: string): string => plain(valueAt(fact, path));
  const sourced = (field: string, member: string): string =>
    part(`${field}.${member}`) === '' ? `no ${field}` : `${part(`${field}.${member}`)} (${part(`${field}.how`)})`;
  return [
    `${part('indicator')} = ${part('quantity.text')}`,
    sourced('period', 'edtf'),
    sourced('scope', 'name'),
    part('status'),
    changeReading(fact),
    part('rule'),
  ];
}

export function explainText({ flow, words, notes, mentions, facts }: Explanation, terminal: Terminal): string {
  const safe = (text: string): string => (terminal.escapes ? escapeForTerminal(text) : text);
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ''
      : `\n${terminal.paint('bold', title)}\n${lines.map((line) => `  ${safe(line)}\n`).join('')}`;
  const stages = STAGES.map(([stage, title]) => {
    const own = notes.filter((note) => note.stage === stage);
    return section(title, aligned(own.map(({ start, end, rule, why }) => [lined(flow.slice(start, end)), rule, why])));
  });
  const { columns } = mentionView(new Set(), false);
  const found = mentions.map((row) => [...columns.map((column) => column.cell(row)), String(row.rule)]);
  return [
    `${safe(lined(flow.trimEnd()))}\n`,
    section('Words', words.length === 0 ? [] : [words.map(({ word, tag }) => `${lined(word)}/${tag}`).join(' ')]),
    ...stages,
    section('Mentions', found.length === 0 ? ['none'] : aligned(found)),
    section('Facts', aligned(facts.map(factCells))),
  ].join('');
}

/** The same for programs; spans of notes count code points of the text with its line wraps taken out. */
export function explainJson({ flow, words, notes, mentions, facts }: Explanation): string {
  const point = (offset: number): number => [...flow.slice(0, offset)].length;
  const told = notes.map(({ stage, start, end, rule, why }) => ({
    stage,
    start: point(start),
    end: point(end),
    text: flow.slice(start, end),
    rule,
    why,
  }));
  return `${JSON.stringify({ text: flow, words, notes: told, mentions, facts }, null, 2)}\n`;
}
