/** Records where the processor spends its time, for Chrome's developer tools and everything else that reads .cpuprofile. */

import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';

/** Starts to record this thread; the function that is returned ends it and gives the path of what it wrote. */
export async function startProfile(folder: string): Promise<() => Promise<string>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async () => {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    const file = join(folder, 'broadsheet.cpuprofile');
    writeFileSync(file, JSON.stringify(profile));
    return file;
  };
}
