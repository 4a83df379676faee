import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxConcurrency: availableParallelism(),
    // A test that hangs ends at last; a busy machine fails none.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
