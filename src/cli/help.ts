/** Help made from the command and option objects: short for -h, long for --help. */
import type { Command } from './command.js';
import { commands } from './commands.js';
import { GROUPS, type Option } from './option.js';

const WIDTH = 100;
const HEAD = 26;

/** Words of a text in lines; every line after the first is indented. */
function fold(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}

function entry(head: string, text: string): string {
  const indent = HEAD + 2;
  const gap = head.length < HEAD ? ' '.repeat(HEAD - head.length) : `\n${' '.repeat(indent)}`;
  return `  ${head}${gap}${fold(text, indent)}\n`;
}

function optionHead(option: Option): string {
  const value = option.value === undefined ? '' : ` ${option.value}`;
  return `${option.short === undefined ? '    ' : `-${option.short}, `}--${option.name}${value}`;
}

/** The long text: what it does, the values there are, the default. */
function optionText(option: Option): string {
  const choices = option.choices ? ` (${option.choices.join(', ')})` : '';
  const repeat = option.repeatable ? '; may be repeated' : '';
  const fallback = option.fallback === undefined ? '' : `; default ${option.fallback}`;
  return option.help + choices + repeat + fallback;
}

export function shortHelp(command: Command): string {
  const options = command.options.map((option) => entry(optionHead(option), option.help)).join('');
  return `tiqu ${command.name}: ${command.summary}\n\nusage: tiqu ${command.name} ${command.args} [options]\n\n${options}\ntiqu ${command.name} --help says more.\n`;
}

export function longHelp(command: Command): string {
  const groups = GROUPS.map((group) => {
    const own = command.options.filter((option) => option.group === group);
    if (own.length === 0) return '';
    return `${group}\n${own.map((option) => entry(optionHead(option), optionText(option))).join('')}\n`;
  });
  const examples = command.examples.map(({ command: line, says }) => `  ${line}\n      ${says}\n`).join('');
  return `tiqu ${command.name}: ${command.summary}

usage: tiqu ${command.name} ${command.args} [options]

${fold(command.details, 0)}

${groups.join('')}Examples
${examples}`;
}

const COMMAND_GROUPS: readonly Command['group'][] = ['Extraction', 'Words', 'Quality', 'About'];

function commandList(): string {
  return COMMAND_GROUPS.map((group) => {
    const own = commands.filter((command) => command.group === group);
    return `${group}\n${own.map((command) => entry(command.name, command.summary)).join('')}`;
  }).join('\n');
}

export function shortProgramHelp(): string {
  return `tiqu extracts data from Chinese text.\n\nusage: tiqu COMMAND [paths…] [options]\n\n${commandList()}\ntiqu COMMAND --help says more of a command, tiqu --help more of all.\n`;
}

export function longProgramHelp(): string {
  return `tiqu (提取) extracts amounts, percentages, dates and names from Chinese text: newspaper pages, reports, notices.

usage: tiqu COMMAND [paths…] [options]

${commandList()}
Everywhere
${entry('-h, --help', 'short and long help, of a command too')}${entry('-V, --version', 'the version')}${entry('-q, --quiet', 'no notices; errors are still told')}
Exit statuses
${entry('0', 'done, also when nothing was found')}${entry('1', 'a check failed (--fail-empty)')}${entry('2', 'wrong usage, or an input could not be read; the rest is done')}${entry('130', 'interrupted')}
Examples
  tiqu extract pages/
      every amount, percentage, date and name of the texts in a folder
  tiqu dates notice.txt --ref-date 2026-02-11 -f jsonl
      dates, one JSON object a line
  pdftotext -layout report.pdf - | tiqu amounts -o report.csv
      the figures of a PDF in a spreadsheet
`;
}
