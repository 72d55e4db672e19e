/** Diagnostics as annotations of GitHub Actions (docs.github.com, "Workflow commands"), shown beside the lines of a change. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { visible } from './visible.ts';

const commands = { error: 'error', warn: 'warning', info: 'notice' } as const;

/** One command a diagnostic, at its first place. `folder` is the site's root inside the repository: `` or `sites/courier/`. */
export function diagnosticsAsAnnotations(diagnostics: readonly Diagnostic[], folder: string): string {
  return diagnostics.map((diagnostic) => `${annotation(diagnostic, folder)}\n`).join('');
}

function annotation({ code, level, message, hint, places: [place] }: Diagnostic, folder: string): string {
  const properties = {
    ...(place && {
      file: folder + place.file,
      line: place.line,
      col: place.column,
      endColumn: place.column + place.length,
    }),
    title: code,
  };
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${commands[level]} ${listed.join(',')}::${escaped(hint === undefined ? message : `${message}\n${hint}`)}`;
}

/** A message may not begin a command of its own. */
function escaped(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
