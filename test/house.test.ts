import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The rooms from the top of the house down: a room imports from rooms above it only. */
const ROOMS = [
  'input',
  'document',
  'segment',
  'numeral',
  'amount',
  'percentage',
  'date',
  'entity',
  'structure',
  'context',
  'resolve',
  'fact',
  'output',
  'check',
  'learn',
  'work',
  'config',
  'cli',
];
/** Files beside the rooms: the shapes, which everything may import, and those that stand over the rooms. */
const SHAPES = new Set(['model.ts', 'schema.ts', 'trace.ts']);
/** The pipeline composes the stages; output, check, work and the commands run it. */
const ABOVE_PIPELINE = ROOMS.slice(0, ROOMS.indexOf('output'));
const TOP = fileURLToPath(new URL('../src', import.meta.url));
const PEERS = fileURLToPath(new URL('..', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.split(sep).join('/'));
}

/** The modules a source file names, with whether only types are taken. */
function imports(file: string): { target: string; typesOnly: boolean }[] {
  const text = readFileSync(join(TOP, file), 'utf8');
  const statement =
    /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...text.matchAll(statement)].map((m) => ({ target: m[2] ?? m[3] ?? '', typesOnly: m[1] !== undefined }));
}

function complaint(file: string, target: string): string | null {
  const from = file.includes('/') ? (file.split('/')[0] ?? '') : '';
  if (!target.startsWith('.')) return null;
  const path = relative(TOP, resolve(TOP, dirname(file), target))
    .split(sep)
    .join('/')
    .replace(/\.js$/, '.ts');
  if (path.startsWith('..')) return path === '../package.json' ? null : `${file} leaves src for ${path}`;
  const to = path.includes('/') ? (path.split('/')[0] ?? '') : path;
  if (SHAPES.has(to) || from === to) return null;
  if (from === '')
    return file === 'index.ts' || (file === 'pipeline.ts' && ABOVE_PIPELINE.includes(to))
      ? null
      : `${file} imports ${path}`;
  if (to === 'pipeline.ts') return ABOVE_PIPELINE.includes(from) ? `${file} imports the pipeline` : null;
  if (!ROOMS.includes(to)) return `${file} imports ${path}`;
  return ROOMS.indexOf(to) < ROOMS.indexOf(from) ? null : `${file} imports ${path}, which stands below it`;
}

/** The file of `src` that `file` means by `target`; none for a package. */
function moduleOf(file: string, target: string): string[] {
  if (!target.startsWith('.')) return [];
  const path = relative(TOP, resolve(TOP, dirname(file), target));
  return [path.split(sep).join('/').replace(/\.js$/, '.ts')];
}

/** The imports that lead from a file back to it, or null. */
function wayBack(start: string, graph: ReadonlyMap<string, readonly string[]>): string | null {
  const from = new Map<string, string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const next of graph.get(file) ?? []) {
      if (next === start) {
        const way = [file];
        for (let before = from.get(file); before !== undefined; before = from.get(before)) way.unshift(before);
        return [...way, start].join(' > ');
      }
      if (from.has(next)) continue;
      from.set(next, file);
      open.push(next);
    }
  }
  return null;
}

describe('the house', () => {
  it('has no room that the list does not name', () => {
    const rooms = readdirSync(TOP, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'build',
    );
    expect(rooms.map((entry) => entry.name).filter((name) => !ROOMS.includes(name))).toEqual([]);
  });

  it('lets a room import only from rooms above it and from the shapes', () => {
    const complaints = sources(TOP).flatMap((file) => imports(file).map(({ target }) => complaint(file, target)));
    expect(complaints.filter((line) => line !== null)).toEqual([]);
  });

  it('has no two files that import each other, however far around', () => {
    const graph = new Map(
      sources(TOP).map((file) => [file, imports(file).flatMap(({ target }) => moduleOf(file, target))]),
    );
    expect([...graph.keys()].map((file) => wayBack(file, graph)).find((way) => way !== null) ?? null).toBeNull();
  });

  it('loads the native segmenter, zod and terminal libraries where they belong only', () => {
    const home: Record<string, RegExp> = {
      nodejieba: /^segment\/jieba\.ts$/,
      zod: /^(schema\.ts|input\/|config\/|cli\/)/,
      'cli-table3': /^(output|check|cli)\//,
      chalk: /^(output|check|cli)\//,
      'fast-glob': /^input\//,
      commander: /^cli\//,
    };
    const strays = sources(TOP).flatMap((file) =>
      imports(file)
        .filter(({ target }) => home[target] !== undefined && !home[target]?.test(file))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('takes types only from the output shapes, so that zod stays unloaded', () => {
    const loads = sources(TOP).flatMap((file) =>
      imports(file)
        .filter(
          ({ target, typesOnly }) =>
            resolve(TOP, dirname(file), target) === join(TOP, 'schema.js') &&
            !typesOnly &&
            !file.startsWith('cli/commands/schema'),
        )
        .map(({ target }) => `${file} loads ${target}`),
    );
    expect(loads).toEqual([]);
  });

  it('keeps the top level to the agreed names', () => {
    const agreed = [
      'LICENSE',
      'CHANGELOG.md',
      'README.md',
      'bin',
      'fixtures',
      'package-lock.json',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
    ];
    const built = ['dist', 'node_modules'];
    const found = readdirSync(PEERS).filter(
      (name) => !name.startsWith('.') && !agreed.includes(name) && !built.includes(name) && !name.endsWith('.tgz'),
    );
    expect(found).toEqual([]);
  });
});
