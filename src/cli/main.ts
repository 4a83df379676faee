/** The executable's whole life: parse, run, exit. It alone sets the exit status. */
import { isatty } from 'node:tty';
import { TiquError } from '../model.js';
import { standardOutput } from '../output/sink.js';
import { EXIT, type Session } from './command.js';
import { StderrMessages, writeError } from './messages.js';
import { standardOutputKind } from './terminal.js';

async function print(text: string): Promise<number> {
  const sink = standardOutput();
  await sink.write(text);
  await sink.finish();
  return EXIT.done;
}

/** Ctrl-C ends the work at the next whole line; a second one ends it at once. */
function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(EXIT.interrupted);
      controller.abort();
    });
  }
  return controller.signal;
}

/** The help that was asked for, or null. Text behind `--` asks for nothing. */
async function helpFor(argv: readonly string[]): Promise<string | null> {
  const typed = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const short = typed.includes('-h');
  const long = typed.includes('--help') || typed[0] === 'help';
  if (!short && !long) return null;
  const help = await import('./help.js');
  const [name] = typed.filter((each) => !each.startsWith('-') && each !== 'help');
  if (name === undefined) return short ? help.shortProgramHelp() : help.longProgramHelp();
  const { findCommand } = await import('./parse.js');
  return short ? help.shortHelp(findCommand(name)) : help.longHelp(findCommand(name));
}

async function run(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv;
  if (first === '--version' || first === '-V') {
    const { toolVersion } = await import('./version.js');
    return print(`tiqu ${toolVersion()}\n`);
  }
  const help = await helpFor(argv);
  if (help !== null) return print(help);
  if (first === undefined) {
    writeError((await import('./help.js')).shortProgramHelp());
    return EXIT.error;
  }
  const [{ findCommand, parse }, { commands }] = await Promise.all([import('./parse.js'), import('./commands.js')]);
  const command = findCommand(first);
  const { args, raw: typed } = parse(command, rest);
  const { configure, describeConfiguration } = await import('./configuration.js');
  const configuration = await configure(command, commands, typed, process.env);
  const { raw, own } = configuration;
  if (raw.printConfig === true) return print(describeConfiguration(configuration, command));
  const session: Session = {
    messages: new StderrMessages(raw.quiet === true),
    signal: interruptSignal(),
    standard: standardOutputKind(),
    env: process.env,
    typed: new Set(Object.keys(typed)),
    commands,
    own,
    stdinIsTerminal: isatty(0),
    stderrIsTerminal: isatty(2),
  };
  const execute = await command.load();
  const status = await execute(args, raw, session);
  if (session.signal.aborted) return EXIT.interrupted;
  return session.messages.errors > 0 ? EXIT.error : status;
}

/** Errors that a user can cause are one line; everything else is a bug and shows its stack. */
async function statusOf(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    if (error instanceof TiquError) {
      new StderrMessages(false).fatal(error);
      return EXIT.error;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    writeError(`tiqu: this is a bug; please report it with the input that caused it\n${stack}\n`);
    return EXIT.bug;
  }
}

export async function main(argv: readonly string[]): Promise<void> {
  process.exitCode = await statusOf(argv);
  // Everything is written by now. An input that nobody reads to its end any more would keep the process waiting.
  process.exit();
}
