/** What a build has to tell, as a value, before anybody decides how to say it. */

import type { SourcePath } from '../model/brands.ts';
import { noCosts, type ReadingCosts } from '../model/costs.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { OutputPath } from '../model/output.ts';
import type { Loaded } from './load-project.ts';
import type { Lap } from './stopwatch.ts';

export interface BuildReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly articles: number;
  readonly pages: number;
  readonly parsed: number;
  readonly drawn: number;
  /** How many pictures were made; the others were there. */
  readonly encoded: number;
  readonly written: readonly OutputPath[];
  readonly removed: readonly OutputPath[];
  /** The articles whose files are broken, and whether readers still find their last good version. */
  readonly quarantined: readonly { readonly path: SourcePath; readonly stands: boolean }[];
  /** The next instant at which the same files give another site, in milliseconds. */
  readonly nextBuildAt: number | undefined;
  /** Until when they give the same site and the same diagnostics. */
  readonly validUntil: number | undefined;
  readonly seconds: number;
  /** What parsing took of that. */
  readonly costs: ReadingCosts;
  /** How long each stage took, where that was asked for. */
  readonly stages: readonly Lap[];
}

/** A report of nothing done. */
export const nothingDone: BuildReport = {
  diagnostics: [],
  articles: 0,
  pages: 0,
  parsed: 0,
  drawn: 0,
  encoded: 0,
  written: [],
  removed: [],
  quarantined: [],
  nextBuildAt: undefined,
  validUntil: undefined,
  seconds: 0,
  costs: noCosts,
  stages: [],
};

/** The report as one line of JSON; `null` stands for what is not there. */
export function reportAsJson(report: BuildReport): string {
  const { articles, pages, parsed, drawn, encoded, written, removed, quarantined, seconds, costs, stages } = report;
  const diagnostics = report.diagnostics.map(({ code, level, message, hint, places }) => ({
    code,
    level,
    message,
    hint: hint ?? null,
    places,
  }));
  const timed = stages.length === 0 ? {} : { stages, costs: { ...costs, missing: costs.missing ?? null } };
  const nextBuildAt = report.nextBuildAt === undefined ? null : new Date(report.nextBuildAt).toISOString();
  return `${JSON.stringify({ diagnostics, articles, pages, parsed, drawn, encoded, written, removed, quarantined, nextBuildAt, seconds, ...timed })}\n`;
}

/** What came of a build: its report, the exit code, and the texts in which its mistakes stand. */
export interface Built {
  readonly report: BuildReport;
  readonly exit: number;
  readonly textOf: Loaded['textOf'];
}
