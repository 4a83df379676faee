import { TiquError } from '../model.js';

const REASONS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['E101', 'no such file or folder'],
  ENOTDIR: ['E101', 'no such file or folder'],
  ENAMETOOLONG: ['E101', 'no such file: the name is too long'],
  EACCES: ['E103', 'permission denied'],
  EPERM: ['E103', 'permission denied'],
  ELOOP: ['E103', 'a loop of symbolic links'],
  EISDIR: ['E103', 'a folder, where a file is needed'],
};

/** What the system says of a path, as an error that a user can mend; a bug is thrown on with its stack. */
export function explainSystemError(path: string, error: unknown): TiquError {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string')) throw error;
  const { code } = error;
  const [stable, message] = REASONS[code] ?? ['E103', `cannot be read (${code})`];
  return new TiquError(stable, message, { path });
}
