/** Looks at what stands where a file of the site must stand: ours gives way, anything else refuses the build. */

import { join } from 'node:path';
import type { OutputPath } from '../model/output.ts';
import type { DiskEntry, FileSystem } from './file-system.ts';
import type { Journal } from './journal.ts';
import type { Manifest } from './manifest.ts';
import { foldedPath, foldersOf } from './output-path.ts';

export interface Obstacles {
  /** What stands at the path itself, if its folders are real ones. Looks at nothing else on the disk. */
  at(path: OutputPath): DiskEntry | undefined;
  /** Whether an old file of ours must go first because some disks take the two names for one. */
  hasTwin(path: OutputPath): boolean;
  /** Notes everything in the way of writing a path. */
  note(path: OutputPath): void;
  readonly clear: Journal['clear'];
  /** What was not written by us, sorted by when it was met. */
  readonly foreign: ReadonlySet<string>;
}

export interface ObstacleInput {
  readonly out: string;
  /** `undefined` when nothing is known of what was written: then files at our paths are taken over. */
  readonly before: Manifest | undefined;
  readonly removals: readonly OutputPath[];
}

export function findObstacles({ out, before, removals }: ObstacleInput, fs: FileSystem): Obstacles {
  const ours = new Set(removals);
  const twins = new Map(removals.map((path) => [foldedPath(path), path]));
  const clear: { victim: OutputPath; wanted: OutputPath }[] = [];
  const foreign = new Set<string>();
  const folders = new Map<string, DiskEntry['kind'] | 'nothing'>();

  const kindOf = (folder: string): DiskEntry['kind'] | 'nothing' => {
    const known = folders.get(folder) ?? fs.look(join(out, folder))?.kind ?? 'nothing';
    folders.set(folder, known);
    return known;
  };

  /** Whether all folders above the path are there; what stands in the place of one is noted if `wanted`. */
  function isReachable(path: OutputPath, wanted: boolean): boolean {
    for (const folder of foldersOf(path)) {
      const kind = kindOf(folder);
      if (kind === 'folder') continue;
      if (wanted && kind === 'file' && ours.has(folder)) clear.push({ victim: folder, wanted: path });
      else if (wanted && kind !== 'nothing') foreign.add(folder);
      return false;
    }
    return true;
  }

  function noteFolder(folder: string, wanted: OutputPath): void {
    for (const name of fs.list(join(out, folder))) {
      const path = `${folder}/${name}`;
      const kind = fs.look(join(out, path))?.kind;
      if (kind === 'folder' && fs.list(join(out, path)).length > 0) noteFolder(path, wanted);
      else if (kind === 'file' && ours.has(path)) clear.push({ victim: path, wanted });
      else foreign.add(path);
    }
  }

  const twinOf = (path: OutputPath): OutputPath | undefined => {
    const twin = twins.get(foldedPath(path));
    return twin === path ? undefined : twin;
  };

  return {
    clear,
    foreign,
    at: (path) => (isReachable(path, false) ? fs.look(join(out, path)) : undefined),
    hasTwin: (path) => twinOf(path) !== undefined,
    note: (path) => {
      const twin = twinOf(path);
      if (twin !== undefined) clear.push({ victim: twin, wanted: path });
      if (!isReachable(path, true)) return;
      const kind = fs.look(join(out, path))?.kind;
      if (kind === undefined || before?.has(path) || twin !== undefined) return;
      if (kind === 'folder') noteFolder(path, path);
      else if (kind !== 'file' || before !== undefined) foreign.add(path);
    },
  };
}
