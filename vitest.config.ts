/** The tests of every change. Those that take minutes have a configuration of their own. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/*.test.ts', 'tests/{unit,bad-input,sites,demo,properties,corpora,time,browser}/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
