/** The last line of a run, for whoever reads logs by machine: `N passed, N failed, N skipped`. */

import type { Reporter, TestModule } from 'vitest/node';

export const closingLine: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    // A file that cannot even be read has failed, whatever its tests would have said.
    const failed = count('failed') + modules.filter((module) => module.errors().length > 0).length;
    console.log(`${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped`);
  },
};
