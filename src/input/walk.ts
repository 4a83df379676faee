/** Walking a folder: ignore files respected, links not followed, hidden names left alone. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { SourceOrError } from './source.js';
import { explainSystemError } from './system-error.js';

/** An order that no locale changes. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** In order of weight: what `.ignore` says overrides `.gitignore`. */
const IGNORE_FILES = ['.gitignore', '.ignore'];

interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

async function rulesOf(folder: string): Promise<Rules | null> {
  const matcher = ignore();
  let any = false;
  for (const name of IGNORE_FILES) {
    try {
      matcher.add(await readFile(join(folder, name), 'utf8'));
      any = true;
    } catch {
      // No such ignore file here, or none that can be read: nothing is ignored by it.
    }
  }
  return any ? { folder, matcher } : null;
}

/** Rules of the folders above, up to the top of the repository; none outside of one. */
async function rulesAbove(folder: string): Promise<Rules[]> {
  const above: string[] = [];
  let current = folder;
  while (!existsSync(join(current, '.git'))) {
    const parent = dirname(current);
    if (parent === current) return [];
    above.unshift(parent);
    current = parent;
  }
  const rules = await Promise.all(above.map(rulesOf));
  return rules.filter((rule) => rule !== null);
}

/** The nearest ignore file that has an opinion decides, as in git. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (let i = rules.length - 1; i >= 0; i--) {
    const rule = rules[i];
    if (!rule) continue;
    const name = relative(rule.folder, path).split(sep).join('/') + (isFolder ? '/' : '');
    const verdict = rule.matcher.test(name);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

/**
 * The files below `top` with one of the suffixes (`.txt`), sorted by name, each written as `top` was given. A folder
 * that cannot be read is an error in its place.
 */
export async function walk(top: string, suffixes: readonly string[]): Promise<SourceOrError[]> {
  const found: SourceOrError[] = [];
  const visit = async (shown: string, folder: string, above: readonly Rules[]): Promise<void> => {
    const own = await rulesOf(folder);
    const rules = own ? [...above, own] : above;
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => byCodeUnits(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      const shownPath = `${shown.replace(/\/+$/, '')}/${entry.name}`;
      if (isIgnored(path, entry.isDirectory(), rules)) continue;
      if (entry.isDirectory()) {
        try {
          await visit(shownPath, path, rules);
        } catch (error) {
          found.push(explainSystemError(shownPath, error));
        }
      } else if (entry.isFile() && suffixes.some((suffix) => entry.name.toLowerCase().endsWith(suffix))) {
        found.push({ path: shownPath });
      }
    }
  };
  const folder = resolve(top);
  await visit(top, folder, await rulesAbove(folder));
  return found;
}
