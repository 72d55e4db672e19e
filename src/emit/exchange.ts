/**
 * Exchanges the old site for the staged one by following a journal. Every step may be done twice, so an exchange that
 * was cut short is finished by following the same journal again.
 */

import { join } from 'node:path';
import type { OutputPath } from '../model/output.ts';
import { halfCommitted } from './emit-refusal.ts';
import type { FileSystem } from './file-system.ts';
import { type Journal, readJournal } from './journal.ts';
import { foldersOf } from './output-path.ts';
import type { SitePlace } from './site-place.ts';

/** Finishes an exchange that was cut short, if there is one, and clears what an unfinished build left behind. */
export function finishExchange(place: SitePlace, fs: FileSystem): void {
  const journal = readJournal(place.journal, fs);
  if (journal !== undefined) follow(journal, place, fs);
  else if (fs.look(place.staging) !== undefined) fs.removeTree(place.staging);
}

/** Follows a journal that is on disk to its end, then puts it away. */
export function follow(journal: Journal, place: SitePlace, fs: FileSystem): void {
  try {
    moveIn(journal, place, fs);
    for (const path of journal.removals) remove(path, place.out, fs);
    if (fs.look(place.nextManifest) !== undefined) fs.move(place.nextManifest, place.manifest);
    if (fs.look(place.staging) !== undefined) fs.removeTree(place.staging);
    fs.removeFile(place.journal);
  } catch (cause) {
    throw halfCommitted(place.out, cause);
  }
}

function moveIn({ clear, moves }: Journal, { staging, out }: SitePlace, fs: FileSystem): void {
  if (moves.length === 0 || fs.look(staging) === undefined) return;
  if (fs.look(out) === undefined) {
    fs.move(staging, out);
    return;
  }

  for (const { victim, wanted } of clear) {
    // What was wanted may stand there already, under a name that this disk takes for the victim's.
    if (fs.look(join(staging, wanted)) !== undefined) remove(victim, out, fs);
  }
  const made = new Set<string>();
  for (const path of moves) {
    if (fs.look(join(staging, path)) === undefined) continue;
    makeFolders(path, out, { fs, made });
    // Only an empty folder can still be in the way.
    if (fs.look(join(out, path))?.kind === 'folder') fs.removeFolder(join(out, path));
    fs.move(join(staging, path), join(out, path));
  }
}

/** Makes the folders above a path of `base` that are not there. `made` remembers those that are. */
export function makeFolders(path: OutputPath, base: string, context: { fs: FileSystem; made: Set<string> }): void {
  for (const folder of foldersOf(path)) {
    if (context.made.has(folder)) continue;
    const entry = context.fs.look(join(base, folder));
    if (entry === undefined) context.fs.makeFolder(join(base, folder));
    else if (entry.kind !== 'folder') throw new Error(`${join(base, folder)} is not a folder`);
    context.made.add(folder);
  }
}

/** Deletes a file of ours and the folders that it leaves empty, never through a link. */
function remove(path: OutputPath, out: string, fs: FileSystem): void {
  const standing: string[] = [];
  for (const folder of foldersOf(path)) {
    const kind = fs.look(join(out, folder))?.kind;
    if (kind === undefined) break;
    if (kind !== 'folder') return;
    standing.push(folder);
  }
  if (fs.look(join(out, path))?.kind === 'file') fs.removeFile(join(out, path));
  prune(standing, out, fs);
}

function prune(folders: readonly string[], out: string, fs: FileSystem): void {
  for (const folder of folders.toReversed()) {
    if (fs.list(join(out, folder)).length > 0) return;
    fs.removeFolder(join(out, folder));
  }
}
