/** One build under a lock: the last one again where nothing changed, else a new one. */

import { basename } from 'node:path';
import type { SitePlace } from '../emit/site-place.ts';
import { standingSite } from '../emit/standing-site.ts';
import { openStore } from '../memory/store.ts';
import { applyRules } from '../model/rules.ts';
import type { BuildOptions, Run } from './build-options.ts';
import { type Built, nothingDone } from './build-report.ts';
import { exitCodes, exitOf } from './exit-codes.ts';
import { unlessStopped } from './interruption.ts';
import { readLastBuild } from './last-build.ts';
import { readInputs, textFinder, understand } from './load-project.ts';
import { picturesFolder } from './pictures-folder.ts';

/** Builds into `place`; without one, only says what is wrong with the project. Throws `StoreDamaged` and bugs. */
export async function buildSite(options: BuildOptions, place: SitePlace | undefined, run: Run): Promise<Built> {
  const store = openStore(options.cache);
  try {
    const { signal } = run.interruption;
    const known = { ...store, began: Date.now() };
    const inputs = await unlessStopped(
      readInputs({ ...options, pictures: picturesFolder(options), env: run.terminal.env, known }),
      signal,
    );
    run.stopwatch.lap('read');
    const standing = place && standingSite(place);
    run.stopwatch.lap('look');
    if (place !== undefined && standing !== undefined && !options.clean && !options.verify) {
      const { strict } = options;
      const last = readLastBuild(store, { inputs, media: inputs.knownMedia, strict, place }, standing);
      const textOf = textFinder(inputs.content);
      if (last !== undefined) return { report: { ...nothingDone, ...last }, exit: exitOf(last.diagnostics), textOf };
    }
    const loaded = await unlessStopped(understand(inputs), signal);
    const { project, diagnostics, textOf } = loaded;
    if (project === undefined || place === undefined || standing === undefined) {
      return { report: { ...nothingDone, diagnostics: applyRules(diagnostics, {}) }, exit: exitCodes.usage, textOf };
    }
    run.stopwatch.lap('load');
    // Half a second of code that a build of nothing can do without.
    const { buildProject } = await unlessStopped(import('./build-project.ts'), signal);
    const record = store.siteRecord(basename(place.manifest, '.json'));
    return await buildProject(project, {
      options,
      inputs,
      loaded,
      run,
      place,
      standing,
      store,
      memory: { ...store, pages: options.clean ? new Map() : standing.pages, site: record.find },
      record,
    });
  } finally {
    store.close();
  }
}
