/** Path arguments to an ordered list of sources. Names are compared by code units, so every machine lists alike. */
import { stat } from 'node:fs/promises';
import { TiquError } from '../model.js';
import type { SourceOrError } from './source.js';
import { explainSystemError } from './system-error.js';

export interface SourceOptions {
  /** Suffixes that a walked folder yields, `.txt`. */
  readonly suffixes: readonly string[];
}

const MAGIC = /[*?{}[\]!]|\(.*\)/;

async function expandGlob(pattern: string): Promise<SourceOrError[]> {
  const [{ default: glob }, { byCodeUnits }] = await Promise.all([import('fast-glob'), import('./walk.js')]);
  const paths = await glob(pattern, { followSymbolicLinks: false, onlyFiles: true, suppressErrors: true });
  if (paths.length === 0) return [new TiquError('E102', 'the pattern matches no file', { path: pattern })];
  return paths.sort(byCodeUnits).map((path) => ({ path }));
}

async function expand(path: string, options: SourceOptions): Promise<SourceOrError[]> {
  if (path === '-') return [{ path }];
  try {
    const found = await stat(path);
    if (!found.isDirectory()) return [{ path }];
    const { walk } = await import('./walk.js');
    const below = await walk(path, options.suffixes);
    if (below.length > 0) return below;
    return [
      new TiquError('E107', `no ${options.suffixes.map((suffix) => `*${suffix}`).join(' or ')} in this folder`, {
        path,
      }),
    ];
  } catch (error) {
    const explained = explainSystemError(path, error);
    return explained.code === 'E101' && MAGIC.test(path) ? expandGlob(path) : [explained];
  }
}

/**
 * An existing path is taken literally, a folder is walked, a path with magic characters is a glob; anything else is an
 * error that names it. Errors stand in the list at their place, so that the rest is still done.
 */
export async function listSources(paths: readonly string[], options: SourceOptions): Promise<SourceOrError[]> {
  const lists = [];
  for (const path of paths) lists.push(await expand(path, options));
  return lists.flat();
}
