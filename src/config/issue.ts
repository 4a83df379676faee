/** What is wrong with a configuration, in one line. */
import type { z } from 'zod';
import { TiquError } from '../model.js';
import { didYouMean } from './suggest.js';

type Issue = z.core.$ZodIssue;

/** Of the forms that a value may have, the complaint about the one that it came nearest to. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().map((each) => deepest({ ...each, path: [...issue.path, ...each.path] }));
  return inner.reduce((best, each) => (each.path.length > best.path.length ? each : best), inner[0] ?? issue);
}

/**
 * @param lines of the keys of the file.
 * @param known the names there are.
 */
export function explainIssue(
  error: z.ZodError,
  path: string,
  lines: ReadonlyMap<string, number>,
  known: readonly string[],
): TiquError {
  const [first] = error.issues;
  if (first === undefined) return new TiquError('E503', 'not a configuration', { path });
  const issue = deepest(first);
  const [stranger] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const key = issue.path.length === 0 ? (stranger ?? '') : String(issue.path[0]);
  const line = lines.get(key);
  const place = { path, ...(line === undefined ? {} : { line }) };
  if (stranger !== undefined) {
    const within = issue.path.length === 0 ? '' : ` in ${issue.path.join('.')}`;
    const meant = issue.path.length === 0 ? didYouMean(stranger, known) : '';
    return new TiquError('E503', `no setting ${stranger}${within}${meant}`, place);
  }
  return new TiquError('E503', `${issue.path.join('.') || 'the configuration'}: ${issue.message}`, place);
}
