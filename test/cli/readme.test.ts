/** The tables of README are what the executable prints. UPDATE_CASES=1 writes them anew. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const README = fileURLToPath(new URL('../../README.md', import.meta.url));

function printed(command: string): string {
  const [, ...args] = command.split(' ');
  const { stdout, status } = spawnSync(process.execPath, ['bin/tiqu.js', ...args], { cwd: TOP, encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout;
}

describe('README', () => {
  it('shows what its console blocks print', () => {
    const text = readFileSync(README, 'utf8');
    const real = text.replace(/```console\n\$ (.+)\n[^`]*```/g, (_, command: string) => {
      return `\`\`\`console\n$ ${command}\n${printed(command)}\`\`\``;
    });
    if (process.env.UPDATE_CASES === '1') writeFileSync(README, real);
    else expect(text).toBe(real);
  });

  it('names every command with an example, and no other', () => {
    const rows = [
      ...readFileSync(README, 'utf8').matchAll(/^\|\s*`(\w+)`\s*\|.*\|\s*`[^`]*\btiqu (\w+)[^`]*`\s*\|$/gm),
    ];
    expect(rows.map((row) => [row[1], row[2]]).sort()).toEqual(commands.map(({ name }) => [name, name]).sort());
  });
});
