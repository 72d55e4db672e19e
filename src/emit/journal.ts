/** The promise to finish an exchange: once it is on disk, the new site will stand, whatever happens to this process. */

import type { OutputPath } from '../model/output.ts';
import type { FileSystem } from './file-system.ts';
import { isObject, parsed } from './manifest.ts';
import { isOutputPath } from './output-path.ts';

export interface Journal {
  /** Files of ours to delete first, each because it stands where `wanted` must stand. */
  readonly clear: readonly { readonly victim: OutputPath; readonly wanted: OutputPath }[];
  /** Staged files, in the order in which they take their places. */
  readonly moves: readonly OutputPath[];
  /** Files of ours that are no longer part of the site. */
  readonly removals: readonly OutputPath[];
}

/** The journal at `path`; `undefined` where there is none, or none that can be followed. */
export function readJournal(path: string, fs: FileSystem): Journal | undefined {
  if (fs.look(path)?.kind !== 'file') return undefined;
  const data = parsed(Buffer.from(fs.read(path)).toString('utf8'));
  if (!isObject(data)) return undefined;
  const { clear, moves, removals } = data;
  if (!isPaths(moves) || !isPaths(removals) || !Array.isArray(clear)) return undefined;
  if (!clear.every((pair) => isObject(pair) && isPaths([pair.victim, pair.wanted]))) return undefined;
  return { clear, moves, removals };
}

/** Puts a text in place so that a reader sees the old one or the new one, never half. */
export function writeWhole(path: string, text: string, fs: FileSystem): void {
  fs.write(`${path}.part`, text);
  fs.move(`${path}.part`, path);
}

function isPaths(value: unknown): value is readonly OutputPath[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string' && isOutputPath(path));
}
