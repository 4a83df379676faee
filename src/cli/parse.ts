/** Arguments to a command and raw options. Meaning comes later, in settings.ts. */
import { existsSync } from 'node:fs';
import { CommanderError, Command as Parser, Option as ParserOption } from 'commander';
import { didYouMean } from '../config/suggest.js';
import { TiquError } from '../model.js';
import type { Command } from './command.js';
import { commands } from './commands.js';
import type { Option, RawOptions } from './option.js';

export interface Parsed {
  readonly command: Command;
  readonly args: readonly string[];
  /** What was typed, and nothing else. */
  readonly raw: RawOptions;
}

function parserOption(option: Option): ParserOption {
  const flags = `${option.short === undefined ? '' : `-${option.short}, `}--${option.name}`;
  const made = new ParserOption(option.value === undefined ? flags : `${flags} <value>`);
  return option.repeatable
    ? made.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    : made;
}

function parserOf(command: Command): Parser {
  const parser = new Parser(command.name)
    .argument('[args...]')
    .helpOption(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  for (const option of command.options) parser.addOption(parserOption(option));
  return parser;
}

function usageError(error: CommanderError, command: Command): TiquError {
  const [, named = ''] = /'(?:-., )?(?:--?)?([^ '=]*)/.exec(error.message) ?? [];
  if (error.code === 'commander.unknownOption') {
    const names = command.options.map((option) => `--${option.name}`);
    const typed = named.length === 1 ? `-${named}` : `--${named}`;
    return new TiquError('E002', `unknown option ${typed}${didYouMean(typed, names)}`);
  }
  if (error.code === 'commander.optionMissingArgument') {
    const option = command.options.find(({ name, short }) => name === named || short === named);
    return new TiquError('E003', `--${option?.name ?? named} needs a value${option ? `: ${option.help}` : ''}`);
  }
  return new TiquError('E002', error.message.replace(/^error: /, ''));
}

/** @throws {TiquError} E001 for a command that is none. */
export function findCommand(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const names = commands.map((command) => command.name);
  const meant = existsSync(name) ? `; did you mean tiqu extract ${name}?` : didYouMean(name, names);
  throw new TiquError('E001', `unknown command ${name}${meant}`);
}

/**
 * @param argv the arguments behind the program's name.
 * @throws {TiquError} E001, E002, E003 for wrong usage.
 */
export function parse(command: Command, argv: readonly string[]): Parsed {
  const parser = parserOf(command);
  try {
    parser.parse(argv, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? usageError(error, command) : error;
  }
  const typed = Object.entries(parser.opts<RawOptions>()).filter(([key]) => parser.getOptionValueSource(key) === 'cli');
  return { command, args: parser.args, raw: Object.fromEntries(typed) };
}
