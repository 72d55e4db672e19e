/** Refuses pages that can't lie side by side on every disk and server. */

import { outputPath } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { longUrl, reservedUrl, urlConflict } from './mistakes.ts';
import type { PlannedPage } from './planned-page.ts';

/** Folders whose files are served as never changing. */
const reserved = /^\/(?:assets|media)(?:\/|$)/i;
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
    else mistakes.push(conflict(first, page, first.url === page.url ? 'same' : 'alike'));
    if (hasLongPart(page.url)) mistakes.push(longUrl(page.url, page.what, page.place()));
    if (page.free && reserved.test(page.url)) mistakes.push(reservedUrl(page.url, page.what, page.place()));
  }
  return [...mistakes, ...nested(byFile)];
}

/** Pages that would lie inside a page which is a file. */
function nested(byFile: ReadonlyMap<string, PlannedPage>): readonly Diagnostic[] {
  const mistakes: Diagnostic[] = [];
  const clear = new Set<string>();
  for (const [file, page] of byFile) {
    const folders: string[] = [];
    let isClear = true;
    for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
      const folder = file.slice(0, slash);
      // Most pages lie in the same few folders, whose own folders need no second look.
      if (clear.has(folder)) break;
      folders.push(folder);
      const claimant = byFile.get(folder);
      if (claimant === undefined) continue;
      isClear = false;
      mistakes.push(conflict(claimant, page, 'inside'));
    }
    if (isClear) for (const folder of folders) clear.add(folder);
  }
  return mistakes;
}

function conflict(first: PlannedPage, second: PlannedPage, clash: 'same' | 'alike' | 'inside'): Diagnostic {
  return urlConflict({ ...first, place: first.place() }, { ...second, place: second.place() }, clash);
}

/** Two names that some file system takes for one: upper-casing first makes `ß` and `ss` alike, as full case folding does. */
function unified(path: string): string {
  const isPlain = /^[\x20-\x7e]*$/.test(path);
  return isPlain ? path.toLowerCase() : path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function hasLongPart(url: string): boolean {
  // A unit of UTF-16 is three bytes at most.
  return url.length * 3 > longestPart && url.split('/').some((part) => Buffer.byteLength(part) > longestPart);
}
