/** What a piece of work costs the processor, which other work on the machine lengthens least. */

import process from 'node:process';

/** CPU seconds that `work` takes. */
export function effortOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
