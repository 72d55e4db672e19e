/** Time and memory grow with a newspaper no faster than the newspaper does: the shipped program, the packaged theme, real files. */

import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put } from '../support/folder.ts';
import { newspaperFiles } from '../support/newspaper.ts';
import { compileOnce, type Finished, runProgram } from '../support/program.ts';

/** What two runs of the same work may differ by on a machine that has other work too. */
const noise = 1.25;
/** With two threads: three heaps, and the library that develops pictures. */
const megabytesAt2000 = 500;
/** A process that has loaded the program and read nothing. */
const emptyMegabytes = 150;

const runs = new Map<number, Finished>();

describe('the shipped program', () => {
  const folders: string[] = [];

  beforeAll(async () => {
    compileOnce();
    for (const articles of [500, 1_000, 2_000, 4_000]) {
      const root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-scale-')));
      folders.push(root);
      put(root, newspaperFiles(articles));
      const run = await runProgram(['build', '--now', '2026-01-01T00:00:00Z', '--quiet'], { cwd: root });
      runs.set(articles, run);
      console.log(
        `${articles} articles: ${run.seconds.toFixed(1)} s, ${run.used?.cpuSeconds.toFixed(1) ?? '?'} s of CPU, ${run.used?.megabytes.toFixed(0) ?? '?'} MB`,
      );
      rmSync(root, { recursive: true, force: true });
    }
  }, 1_800_000);

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('builds each of them without an error', () => {
    for (const [articles, { exit, stderr }] of runs) expect(exit, `${articles}: ${stderr.slice(0, 2_000)}`).toBe(0);
  });

  it.each([
    [500, 1_000],
    [1_000, 2_000],
    [2_000, 4_000],
  ])('takes at most 2.5 times as long for twice as many articles: %i and %i', (few, many) => {
    expect(secondsOf(many)).toBeLessThanOrEqual(2.5 * noise * secondsOf(few));
  });

  it(`holds less than ${megabytesAt2000} MB at 2,000 articles, and no more than twice that of each at twice as many`, () => {
    const [at2000, at4000] = [of(2_000).used?.megabytes, of(4_000).used?.megabytes];
    if (at2000 === undefined || at4000 === undefined) return;
    expect(at2000).toBeLessThan(megabytesAt2000);
    expect(at4000 - emptyMegabytes).toBeLessThan(2 * noise * (at2000 - emptyMegabytes));
  });
});

function of(articles: number): Finished {
  const run = runs.get(articles);
  if (run === undefined) throw new Error(`${articles} articles were not built`);
  return run;
}

/** Time of the processor where it was measured: other work on the machine lengthens it least. */
function secondsOf(articles: number): number {
  const { used, seconds } = of(articles);
  return used?.cpuSeconds ?? seconds;
}
