/** Asks the functions of broadsheet.config.js: a fault of theirs is the site's to mend, and is reported as such. */

import { shorten } from '../lib/shorten.ts';
import { urlPath } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Extensions } from '../model/extensions.ts';
import type { Page } from '../model/page.ts';
import type { Report } from './authorities.ts';
import { pluginFault } from './mistakes.ts';

/** The pages that plugins make of what `ask` gives each of them; those without an address or a view are reported. */
export function pluginPages(
  { pages }: Extensions,
  ask: (source: Extensions['pages'][number]) => Iterable<Page>,
  report: Report,
): readonly Page[] {
  const isRight = (page: unknown): page is Page =>
    isObject(page) && typeof page.kind === 'string' && isAddress(page.url) && isObject(page.view);
  const form = 'a page with a `kind`, a `url` such as `/headlines.txt` and a `view`';
  return pages.flatMap((source) => answers('pages', () => ask(source), { isRight, form, report }));
}

/** What the checks of plugins have to say. */
export function pluginDiagnostics(
  { checks }: Extensions,
  ask: (check: Extensions['checks'][number]) => Iterable<Diagnostic>,
  report: Report,
): readonly Diagnostic[] {
  const isRight = (found: unknown): found is Diagnostic =>
    isObject(found) &&
    [found.code, found.message].every((text) => typeof text === 'string') &&
    ['error', 'warn', 'info'].includes(String(found.level)) &&
    Array.isArray(found.places);
  const form = 'a diagnostic with a `code`, a `level` (error, warn or info), a `message` and `places`';
  return checks.flatMap((check) => answers('checks', () => ask(check), { isRight, form, report }));
}

interface Expected<T> {
  readonly isRight: (value: unknown) => value is T;
  readonly form: string;
  readonly report: Report;
}

function answers<T>(name: 'pages' | 'checks', ask: () => Iterable<T>, { isRight, form, report }: Expected<T>): T[] {
  try {
    const given: readonly unknown[] = [...ask()];
    const right = given.filter(isRight);
    if (right.length < given.length) report(pluginFault(name, `gave something else than ${form}`));
    return right;
  } catch (thrown) {
    const [reason = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
    report(pluginFault(name, `failed: ${shorten(reason.replace(/\.$/, ''), 200)}`));
    return [];
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isAddress(url: unknown): boolean {
  if (typeof url !== 'string' || /[\\\p{Cc}]/u.test(url)) return false;
  try {
    urlPath(url);
    return true;
  } catch {
    return false;
  }
}
