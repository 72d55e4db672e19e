/** Writes the site of a project that is described, and remembers it. */

import { basename } from 'node:path';
import { buildOf } from '../build.ts';
import { drawPages } from '../describe.ts';
import { emit } from '../emit/emit.ts';
import { EmitRefusal } from '../emit/emit-refusal.ts';
import { causeOf } from '../lib/cause-of.ts';
import { type Developed, develop, pruneDeveloped } from '../media/develop.ts';
import { createCardPainter } from '../media/draw-card.ts';
import { StoreDamaged } from '../memory/records.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Readings } from '../model/memory.ts';
import type { Output } from '../model/output.ts';
import type { PicturePage } from '../model/picture-page.ts';
import type { Project } from '../model/project.ts';
import { TemplateError } from '../model/template.ts';
import type { BuildReport, Built } from './build-report.ts';
import type { DescribedProject, Drawing } from './describe-project.ts';
import { exitCodes } from './exit-codes.ts';
import { exitAfter } from './interruption.ts';
import { lastBuildText } from './last-build.ts';
import type { Loaded } from './load-project.ts';
import type { Work } from './page-record.ts';
import { withUsers } from './picture-users.ts';
import { picturesFolder } from './pictures-folder.ts';
import { startProgress } from './progress.ts';
import { notVerified, verifySite } from './verify.ts';

/** Draws what is to be drawn, writes it, and remembers what was built. Throws bugs. */
export async function writeSite(described: DescribedProject, work: Work, drawing: Drawing): Promise<Built> {
  const { report, pages, readings, paths, fingerprints } = described;
  const { project, options, loaded, run, crew } = drawing;
  const { ours, theirs, pictures } = work;
  const { textOf } = loaded;
  const drawn = ours.length + theirs.length + pictures.length;
  // Of a site that was not planned, or planned again around broken articles, not all pictures are known.
  const isAll = !described.isRecalled && report.quarantined.length === 0;
  const progress = await startProgress(drawn + pictures.length, run.started, run.terminal);
  try {
    const developed = await developPictures(pictures, drawing, progress.step);
    run.stopwatch.lap('pictures');
    if (developed.diagnostics.length > 0) {
      const all = buildOf(withoutUnread(project, readings), readings, drawing.memory).pages;
      const diagnostics = [...report.diagnostics, ...withUsers(developed.diagnostics, all)];
      return { report: { ...report, diagnostics }, exit: exitCodes.content, textOf };
    }
    const emitted = await emit(each(drawPages(ours, project, readings), developed.outputs), {
      root: options.root,
      out: options.out,
      keep: paths,
      fingerprints,
      standing: drawing.standing,
      elsewhere: crew && ((site) => crew.draw(theirs, { readings, texts: pages.places() }, site)),
      signal: run.interruption.signal,
      onOutput: progress.step,
    });
    await crew?.close();
    run.stopwatch.lap('draw');
    if (isAll && (developed.made > 0 || emitted.removed.length > 0)) {
      pruneDeveloped(picturesFolder(options), work.allPictures);
    }
    const isVerified = options.verify && report.quarantined.length === 0;
    const told = options.verify && !isVerified ? [...report.diagnostics, notVerified()] : report.diagnostics;
    const done = { ...report, ...emitted, diagnostics: told, drawn, encoded: developed.made };
    if (isVerified) {
      const found = verifySite(project, drawing.place.out, paths);
      run.stopwatch.lap('verify');
      if (found.length > 0) return { report: { ...done, diagnostics: found }, exit: exitCodes.bug, textOf };
    }
    keep(readings, report, drawing);
    pages.keep();
    run.stopwatch.lap('keep');
    const exit = report.quarantined.length === 0 ? exitCodes.done : exitCodes.quarantined;
    return { report: done, exit, textOf };
  } catch (cause) {
    const diagnostic = refusalOf(cause, loaded);
    if (diagnostic === undefined) throw cause;
    return {
      report: { ...report, diagnostics: [...report.diagnostics, diagnostic] },
      exit: exitAfter(run.interruption),
      textOf,
    };
  } finally {
    progress.stop();
  }
}

/** A project without the articles that are left out because they are broken. */
function withoutUnread(project: Project, { files }: Readings): Project {
  const articles = project.snapshot.articles.filter(({ path }) => files.has(path));
  return { ...project, snapshot: { ...project.snapshot, articles } };
}

/** Makes the pictures that are not kept. */
function developPictures(
  pictures: readonly PicturePage[],
  drawing: Drawing,
  onPicture: () => void,
): Promise<Developed> {
  const { snapshot, site, theme } = drawing.project;
  return develop(pictures, {
    root: drawing.options.root,
    folder: picturesFolder(drawing.options),
    media: snapshot.media,
    megapixels: site.pictures.megapixels,
    drawCard: createCardPainter(theme.cardFonts?.files ?? []),
    signal: drawing.run.interruption.signal,
    onPicture,
  });
}

function* each(...lists: readonly Iterable<Output>[]): Generator<Output> {
  for (const list of lists) yield* list;
}

/**
 * Remembers what was read, and of a build that was written its `report`. Where that fails the site is published all the
 * same, and the next build is a slower one.
 */
export function keep({ files }: Readings, report: BuildReport | undefined, drawing: Drawing): void {
  const { project, inputs, loaded, place, store } = drawing;
  const { readingHash, configHash } = project;
  const asked = { inputs, media: loaded.settledMedia, strict: drawing.options.strict, place };
  const name = basename(place.manifest, '.json');
  const quarantined = new Set(report?.quarantined.map(({ path }) => path));
  try {
    store.save({
      readingHash,
      configHash,
      readings: files,
      // A broken file is looked at again however it looks: its stand-in is not what it holds.
      stamps: new Map([...loaded.stamps].filter(([path]) => !quarantined.has(path))),
      media: loaded.settledMedia,
      isWhole: report !== undefined,
      note: { name, text: report && quarantined.size === 0 ? lastBuildText(report, asked, project) : undefined },
    });
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
  }
}

/** What stopped the writing, where it is for the person at the keyboard to mend. */
function refusalOf(cause: unknown, { ownTemplates }: Loaded): Diagnostic | undefined {
  if (cause instanceof EmitRefusal) return cause.diagnostic;
  // A body that is not in the store is no fault of the template that asked for it.
  if (causeOf(cause, StoreDamaged) !== undefined) return undefined;
  return ownTemplates && cause instanceof TemplateError ? templateFailed(cause.message) : undefined;
}

function templateFailed(reason: string): Diagnostic {
  return error(
    'theme/template-failed',
    `A template of the site stopped with a fault: ${reason}`,
    'Correct the template; it may use what docs/templates.md lists.',
  );
}
