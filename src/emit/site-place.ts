/** Where a site goes and where its records are kept; refuses every folder in which writing could do harm. */

import { homedir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { hashOf } from '../model/hash.ts';
import { badFolder, badStore } from './emit-refusal.ts';
import type { FileSystem } from './file-system.ts';

/** Absolute paths, links resolved. */
export interface SitePlace {
  readonly root: string;
  readonly out: string;
  /** Beside `out`, so that finished files need only be renamed; inside it where `out` is a disk of its own. */
  readonly staging: string;
  readonly store: string;
  readonly manifest: string;
  readonly nextManifest: string;
  readonly journal: string;
}

/** Resolves and judges the output folder. Throws `EmitRefusal` with code `emit/bad-folder`. */
export function sitePlace(options: { readonly root: string; readonly out: string }, fs: FileSystem): SitePlace {
  const root = fs.real(resolve(options.root));
  const out = realPath(resolve(options.root, options.out), fs);
  refuseHarm(root, out, fs);

  const store = join(root, '.broadsheet');
  if ((fs.look(store)?.kind ?? 'folder') !== 'folder') throw badStore(store);
  // Relative to the project, so that records are found again when the whole project is moved.
  const name = hashOf(relative(root, out).split(sep).join('/'));
  return {
    root,
    out,
    staging: isDiskOfItsOwn(out, fs) ? join(out, '.broadsheet.next') : join(dirname(out), `.${basename(out)}.next`),
    store,
    manifest: join(store, `manifest-${name}.json`),
    nextManifest: join(store, `manifest-${name}.next.json`),
    journal: join(store, `journal-${name}.json`),
  };
}

/** Whether `path` is `folder` or below it. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path with the links of all that exists of it resolved. */
function realPath(path: string, fs: FileSystem): string {
  const entry = fs.look(path);
  if (entry?.kind === 'link') {
    try {
      return fs.real(path);
    } catch {
      throw badFolder(path, 'it is a symbolic link to nothing');
    }
  }
  if (entry !== undefined || dirname(path) === path) return fs.real(path);
  return join(realPath(dirname(path), fs), basename(path));
}

function refuseHarm(root: string, out: string, fs: FileSystem): void {
  if (out === parse(out).root) throw badFolder(out, 'it is the root of the disk');
  if (isWithin(homedir(), out)) throw badFolder(out, 'your home folder is in it');
  if (isWithin(root, out)) throw badFolder(out, 'the project itself is in it');
  for (const name of ['content', 'templates', 'node_modules', '.git', '.broadsheet']) {
    if (isWithin(out, join(root, name))) throw badFolder(out, `${name}/ is not for the finished site`);
  }
  const entry = fs.look(out);
  if (entry !== undefined && entry.kind !== 'folder') throw badFolder(out, 'it is not a folder');
  if (fs.look(join(out, 'content', 'site.yaml')) !== undefined) {
    throw badFolder(out, 'it holds the content of a newspaper, content/site.yaml');
  }
}

function isDiskOfItsOwn(out: string, fs: FileSystem): boolean {
  const entry = fs.look(out);
  return entry !== undefined && entry.device !== fs.look(dirname(out))?.device;
}
