import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../src/cli/codes.js';
import { commands } from '../../src/cli/commands.js';
import { longHelp, shortHelp } from '../../src/cli/help.js';
import { optionKey } from '../../src/cli/option.js';
import { parse } from '../../src/cli/parse.js';
import { wantsColour } from '../../src/cli/terminal.js';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

describe('options', () => {
  it('are parsed by every command that lists them, and stand in both helps', () => {
    for (const command of commands) {
      for (const option of command.options.filter(({ name }) => name !== 'help')) {
        const typed = option.value === undefined ? [`--${option.name}`] : [`--${option.name}`, 'x'];
        const { raw } = parse(command, typed);
        const wanted = option.value === undefined ? !option.name.startsWith('no-') : option.repeatable ? ['x'] : 'x';
        expect([command.name, option.name, raw[optionKey(option)]]).toEqual([command.name, option.name, wanted]);
        expect(longHelp(command)).toContain(`--${option.name}`);
        expect(shortHelp(command)).toContain(`--${option.name}`);
      }
    }
  });

  it('have one meaning for a letter within a command', () => {
    for (const { options } of commands) {
      const letters = options.flatMap(({ short }) => short ?? []);
      expect(letters).toEqual([...new Set(letters)]);
    }
  });

  it('appear in examples only where the command knows them', () => {
    for (const command of commands) {
      for (const example of command.examples) {
        const typed = [...example.command.matchAll(/--([a-z-]+[a-z0-9])/g)].map((match) => match[1]);
        const known = command.options.map(({ name }) => name);
        expect(typed.filter((name) => name !== undefined && !known.includes(name))).toEqual([]);
      }
    }
  });
});

describe('message codes', () => {
  it('all have advice, and no advice is left without its code', () => {
    const used = new Set<string>();
    for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('codes.ts')) continue;
      for (const match of readFileSync(`${SOURCE}/${file}`, 'utf8').matchAll(/'([A-Z]\d{3})'/g))
        used.add(match[1] ?? '');
    }
    expect([...used].filter((code) => ADVICE[code] === undefined)).toEqual([]);
    expect(Object.keys(ADVICE).filter((code) => !used.has(code))).toEqual([]);
  });
});

describe('wantsColour', () => {
  it('hears the option, then NO_COLOR, then FORCE_COLOR, then the terminal', () => {
    expect(wantsColour('always', false, { NO_COLOR: '1' })).toBe(true);
    expect(wantsColour('never', true, { FORCE_COLOR: '1' })).toBe(false);
    expect(wantsColour('auto', true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(false);
    expect(wantsColour('auto', false, { FORCE_COLOR: '1' })).toBe(true);
    expect(wantsColour('auto', true, { TERM: 'dumb' })).toBe(false);
    expect(wantsColour('auto', true, {})).toBe(true);
    expect(wantsColour('auto', false, {})).toBe(false);
  });
});
