/** Refuses pages that can't lie side by side on every disk and server. */

import { outputPath } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { longUrl, reservedUrl, urlConflict } from './mistakes.ts';
import type { PlannedPage } from './planned-page.ts';

/** Folders whose files are served as never changing. */
const reserved = new Set(['assets', 'media']);
/** What common file systems take as the name of one file, in bytes. */
const longestPart = 255;

/** Addresses that are equal, alike, inside one another, too long or reserved. Pages in the order in which they claim. */
export function findConflicts(pages: readonly PlannedPage[]): readonly Diagnostic[] {
  const mistakes: Diagnostic[] = [];
  const byFile = new Map<string, PlannedPage>();
  for (const page of pages) {
    const key = unified(outputPath(page.url));
    const first = byFile.get(key);
    if (first === undefined) byFile.set(key, page);
    else mistakes.push(urlConflict(first, page, first.url === page.url ? 'same' : 'alike'));
    mistakes.push(...ownMistakes(page));
  }
  for (const [file, page] of byFile) {
    for (let slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
      const folder = byFile.get(file.slice(0, slash));
      if (folder !== undefined) mistakes.push(urlConflict(folder, page, 'inside'));
    }
  }
  return mistakes;
}

/** Two names that some file system takes for one: upper-casing first makes `ß` and `ss` alike, as full case folding does. */
function unified(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function ownMistakes({ url, what, place, free }: PlannedPage): readonly Diagnostic[] {
  const mistakes: Diagnostic[] = [];
  const parts = url.split('/');
  if (parts.some((part) => part.length > 80 && Buffer.byteLength(part) > longestPart)) {
    mistakes.push(longUrl(url, what, place));
  }
  if (free && reserved.has(parts[1]?.toLowerCase() ?? '')) mistakes.push(reservedUrl(url, what, place));
  return mistakes;
}
