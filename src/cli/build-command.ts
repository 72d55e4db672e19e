/** `broadsheet build`: a folder in, a site out, an exit code. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preparePlace } from '../emit/emit.ts';
import { EmitRefusal } from '../emit/emit-refusal.ts';
import { causeOf } from '../lib/cause-of.ts';
import { StoreDamaged } from '../memory/records.ts';
import { forget, mend } from '../memory/store.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { takeLock } from './build-lock.ts';
import type { BuildOptions, Run } from './build-options.ts';
import { type BuildReport, type Built, nothingDone, reportAsJson } from './build-report.ts';
import { buildSite } from './build-site.ts';
import { exitCodes } from './exit-codes.ts';
import { heapForLooking } from './heap.ts';
import { exitAfter, listenForInterruption } from './interruption.ts';
import type { Loaded } from './load-project.ts';
import { keepNextBuild } from './next-build-file.ts';
import { startStopwatch } from './stopwatch.ts';
import { colorsFor, type Terminal } from './terminal.ts';
import { diagnosticsAsText, stagesAsText, summaryAsText } from './text-report.ts';

/** Builds, reports on the terminal and gives the exit code. Only bugs are thrown. */
export async function buildCommand(options: BuildOptions, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const stopwatch = startStopwatch();
  heapForLooking();
  const endProfile = options.profile ? await (await import('./profile.ts')).startProfile(terminal.folder) : undefined;
  const interruption = listenForInterruption();
  const { report, exit, textOf } = await attempt(options, { started, stopwatch, terminal, interruption }).finally(
    interruption.release,
  );
  const profile = await endProfile?.();
  const seconds = Math.round(performance.now() - started) / 1000;
  const stages = options.stats ? stopwatch.laps : [];
  print({ ...report, seconds, stages }, textOf, { options, terminal });
  if (profile !== undefined) terminal.stderr.write(`Where the time went is in ${profile}.\n`);
  return exit;
}

async function attempt(options: BuildOptions, run: Run): Promise<Built> {
  try {
    // Nothing is put into a folder that turns out to be no project.
    if (!existsSync(join(options.root, 'content'))) return await buildSite(options, undefined, run);
    const lock = takeLock(options.root);
    if ('heldBy' in lock) return refused(locked(lock.heldBy, options.root), exitCodes.locked);
    try {
      const built = await buildRemembering(options, run);
      // A preview publishes nothing.
      const isWritten = built.exit === exitCodes.done || built.exit === exitCodes.quarantined;
      if (isWritten && !options.drafts) keepNextBuild(options.root, built.report.nextBuildAt);
      return built;
    } finally {
      lock.release();
    }
  } catch (cause) {
    if (cause instanceof EmitRefusal) return refused(cause.diagnostic, exitAfter(run.interruption));
    if (cause instanceof Error && 'syscall' in cause) return refused(noStore(options.root, cause), exitCodes.usage);
    throw cause;
  }
}

/** Builds with what is remembered: where that turns out to be damaged with what is not, and at last without any of it. */
async function buildRemembering(options: BuildOptions, run: Run): Promise<Built> {
  const place = preparePlace(options);
  if (options.clean) forget(options.cache);
  for (const remedy of [mend, forget]) {
    try {
      return await buildSite(options, place, run);
    } catch (cause) {
      if (causeOf(cause, StoreDamaged) === undefined) throw cause;
      remedy(options.cache);
    }
  }
  return buildSite(options, place, run);
}

function refused(diagnostic: Diagnostic, exit: number): Built {
  return { report: { ...nothingDone, diagnostics: [diagnostic] }, exit, textOf: () => undefined };
}

function locked(pid: number, root: string): Diagnostic {
  return error(
    'emit/locked',
    `Another build of this project is running, as process ${pid}.`,
    `Wait until it is done. If there is no such build, delete ${join(root, '.broadsheet', 'lock')}.`,
  );
}

function noStore(root: string, cause: Error): Diagnostic {
  return error(
    'emit/failed',
    `The records of the project cannot be kept in ${join(root, '.broadsheet')} (${cause.message}).`,
    'Let the project folder be written to.',
  );
}

function print(report: BuildReport, textOf: Loaded['textOf'], to: { options: BuildOptions; terminal: Terminal }): void {
  const { options, terminal } = to;
  if (options.format === 'json') {
    terminal.stdout.write(reportAsJson(report));
    return;
  }
  const shown = options.quiet ? report.diagnostics.filter(({ level }) => level === 'error') : report.diagnostics;
  const colors = colorsFor(terminal.stderr, terminal.env);
  terminal.stderr.write(diagnosticsAsText(shown, { colors, textOf, verbose: options.verbose }));
  if (options.quiet) return;
  terminal.stdout.write(summaryAsText(report, colorsFor(terminal.stdout, terminal.env)));
  terminal.stdout.write(stagesAsText(report));
}
