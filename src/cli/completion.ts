/** Shell completion: commands, their options, and the values of options that have a list of them. */
import type { Command } from './command.js';
import type { Option } from './option.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

function flags({ name, short }: Option): string[] {
  return short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
}

/** A word in single quotes, as every shell reads it. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map(
    ({ name, options }) => `    ${name}) options=${quoted(options.flatMap(flags).join(' '))} ;;\n`,
  );
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap((option) =>
      option.choices
        ? flags(option).map((flag) => `    ${name},${flag}) values=${quoted(option.choices?.join(' ') ?? '')} ;;\n`)
        : [],
    ),
  );
  const free = commands.flatMap(({ name, options }) =>
    options.flatMap((option) =>
      option.value !== undefined && !option.choices && !option.path
        ? flags(option).map((flag) => `${name},${flag}`)
        : [],
    ),
  );
  return `# bash completion of tiqu: source it, or put it where bash looks for completions
_tiqu() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  local options='' values=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted([...commands.map(({ name }) => name), '--help', '--version'].join(' '))} -- "$word"))
    return
  fi
  case "$command" in
${cases.join('')}  esac
  case "$command,$before" in
${values.join('')}    ${free.join('|')}) return ;;
  esac
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$word"))
  elif [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _tiqu tiqu
`;
}

/** A description inside zsh's brackets. */
function described(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function zshOption(option: Option): string {
  const value =
    option.value === undefined
      ? ''
      : `:${described(option.value)}:${option.choices ? `(${option.choices.join(' ')})` : option.path ? '_files' : ' '}`;
  const star = option.repeatable ? '*' : '';
  return flags(option)
    .map((flag) => `      ${quoted(`${star}${flag}[${described(option.help)}]${value}`)}`)
    .join(' \\\n');
}

function zsh(commands: readonly Command[]): string {
  const list = commands.map(({ name, summary }) => `    ${quoted(`${name}:${described(summary)}`)}\n`).join('');
  const cases = commands.map(
    ({ name, options }) =>
      `    ${name})\n      _arguments \\\n${options.map(zshOption).join(' \\\n')} \\\n      '*:path:_files' ;;\n`,
  );
  return `#compdef tiqu
# zsh completion of tiqu: put it as _tiqu into a folder of $fpath
_tiqu() {
  local -a commands
  commands=(
${list}  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'command' commands
    return
  fi
  local name="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$name" in
${cases.join('')}  esac
}
compdef _tiqu tiqu
`;
}

function fishOption({ name: command }: Command, option: Option): string {
  const parts = [
    `complete -c tiqu -n '__fish_seen_subcommand_from ${command}' -l ${option.name}`,
    ...(option.short === undefined ? [] : [`-s ${option.short}`]),
    ...(option.value === undefined ? [] : [option.path ? '-r -F' : '-x']),
    ...(option.choices ? [`-a ${quoted(option.choices.join(' '))}`] : []),
    `-d ${quoted(option.help)}`,
  ];
  return `${parts.join(' ')}\n`;
}

function fish(commands: readonly Command[]): string {
  const list = commands.map(
    ({ name, summary }) => `complete -c tiqu -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}\n`,
  );
  const options = commands.flatMap((command) => command.options.map((option) => fishOption(command, option)));
  return `# fish completion of tiqu: put it as tiqu.fish into ~/.config/fish/completions\n${list.join('')}${options.join('')}`;
}

const scripts: Readonly<Record<Shell, (commands: readonly Command[]) => string>> = { bash, zsh, fish };

export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return scripts[shell](commands);
}
