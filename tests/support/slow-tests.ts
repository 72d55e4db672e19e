/** Test files that take too long for every change: they run with the nightly ones. */
export const slowTests = [
  'tests/corpora/18f.test.ts',
  'tests/corpora/markdown.test.ts',
  'tests/time/hours.test.ts',
  'tests/unit/bench/equality.test.ts',
  'tests/unit/check/story.test.ts',
];
