/** `rules` of site.yaml: a site's own severity for a code, except for what guards safety. */

import { byCodeUnit } from '../lib/compare.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Site } from './site.ts';

/** Subjects whose errors no site can lower: they keep content from running code or leaving its folders. */
const guarded = ['yaml', 'file', 'url', 'directive', 'limit', 'leak', 'site'];

/** Whether `rules` may give this code another level. */
export function isLowerable(code: string): boolean {
  return !guarded.includes(code.split('/')[0] ?? '');
}

/** Gives each diagnostic the level that the site wants, drops those it silences, and sorts by file, line, column, code. */
export function applyRules(diagnostics: readonly Diagnostic[], rules: Site['rules']): readonly Diagnostic[] {
  const kept: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const level = isLowerable(diagnostic.code) ? (rules[diagnostic.code] ?? diagnostic.level) : diagnostic.level;
    if (level !== 'off') kept.push(level === diagnostic.level ? diagnostic : { ...diagnostic, level });
  }
  return kept.sort(inReadingOrder);
}

function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [a.places[0], b.places[0]];
  return (
    byCodeUnit(first?.file ?? '', second?.file ?? '') ||
    (first?.line ?? 0) - (second?.line ?? 0) ||
    (first?.column ?? 0) - (second?.column ?? 0) ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.message, b.message)
  );
}
