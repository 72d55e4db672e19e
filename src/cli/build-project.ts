/** A build that has something to do: describe, judge, write, remember. */

import type { Project } from '../model/project.ts';
import { ItemStopped } from '../work/pool.ts';
import { type Built, nothingDone } from './build-report.ts';
import { type Drawing, describeProject, type Job } from './describe-project.ts';
import { exitCodes } from './exit-codes.ts';
import { heapForPlanning, letGo } from './heap.ts';
import { crewFor, itemStopped } from './threads.ts';
import { keep, writeSite } from './write-site.ts';

/** Builds, writes and remembers. Throws `StoreDamaged` and bugs. */
export async function buildProject(project: Project, job: Job): Promise<Built> {
  heapForPlanning();
  const { textOf, diagnostics } = job.loaded;
  const crew = await crewFor(project, job.memory, job.options);
  try {
    return await buildWith({ ...job, project, crew });
  } catch (cause) {
    if (!(cause instanceof ItemStopped)) throw cause;
    const told = [...diagnostics, itemStopped(cause)];
    return { report: { ...nothingDone, diagnostics: told }, exit: exitCodes.content, textOf };
  } finally {
    await crew?.close();
  }
}

async function buildWith(drawing: Drawing): Promise<Built> {
  const described = await describeProject(drawing);
  const { pages, work, report } = described;
  try {
    if (drawing.crew !== undefined) letGo();
    if (work !== undefined && work.theirs.length > 0) drawing.crew?.getReady();
    if (work !== undefined) return await writeSite(described, work, drawing);
    // Whoever mends a mistake builds again at once, and all other files are still the same.
    keep(described.readings, undefined, drawing);
    return { report, exit: exitCodes.content, textOf: drawing.loaded.textOf };
  } finally {
    pages.end();
  }
}
