/** What a check has to tell, as a value, before anybody decides how to say it. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Colors } from './terminal.ts';
import { counted, countsOf } from './text-report.ts';

export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly articles: number;
  readonly pages: number;
  /** The full name of the commit that the site was compared with. */
  readonly base: string | undefined;
  readonly seconds: number;
}

/** The report as one line of JSON; `null` stands for what is not there. */
export function checkAsJson({ diagnostics, articles, pages, base, seconds }: CheckReport): string {
  const listed = diagnostics.map(({ code, level, message, hint, places }) => ({
    code,
    level,
    message,
    hint: hint ?? null,
    places,
  }));
  return `${JSON.stringify({ diagnostics: listed, articles, pages, base: base ?? null, seconds })}\n`;
}

/** What was looked at and what was found, in one line. */
export function checkSummary({ diagnostics, articles, pages, base, seconds }: CheckReport, colors: Colors): string {
  const { errors, found } = countsOf(diagnostics);
  const against = base === undefined ? '' : `, compared with ${base.slice(0, 10)}`;
  const time = `in ${seconds.toFixed(1)} s`;
  if (errors > 0) return `${colors.red(found)}${against} (${time}).\n`;
  const looked = `${counted(articles, 'article')}, ${counted(pages, 'page')} checked${against}`;
  return `${colors.green(looked)} ${time}${found === '' ? '' : `, ${colors.yellow(found)}`}\n`;
}
