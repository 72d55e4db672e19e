/** The tests of every change. Those that take minutes have a configuration of their own. */

import { defineConfig } from 'vitest/config';
import { closingLine } from './tests/support/closing-line.ts';
import { slowTests } from './tests/support/slow-tests.ts';

export default defineConfig({
  test: {
    reporters: ['default', closingLine],
    include: ['tests/*.test.ts', 'tests/{unit,bad-input,sites,demo,properties,corpora,time,browser}/**/*.test.ts'],
    exclude: slowTests,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // No module keeps a state, so that what one file has loaded serves the next.
    isolate: false,
    maxWorkers: 2,
  },
});
