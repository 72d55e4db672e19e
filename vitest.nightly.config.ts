/** The tests that take minutes: long random histories, fuzzed documents, large corpora. */

import { defineConfig } from 'vitest/config';
import { slowTests } from './tests/support/slow-tests.ts';

export default defineConfig({
  test: {
    include: ['tests/{nightly,properties}/**/*.test.ts', ...slowTests],
    env: { HISTORIES: '500', TEXTS: '2000' },
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    pool: 'forks',
    // Each of them uses what the machine has.
    fileParallelism: false,
  },
});
