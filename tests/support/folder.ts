/** Folders of a test on a real disk, deleted when the test is over. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** A new folder with these files. May be called inside a test only. */
export function newFolder(files: Tree = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  put(folder, files);
  return folder;
}

/** Writes files below a folder, and the folders above them. */
export function put(folder: string, files: Tree): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file below a folder with its text; empty folders as `name/`. */
export function tree(folder: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      const inside = tree(folder, path);
      Object.assign(found, Object.keys(inside).length > 0 ? inside : { [`${path}/`]: '' });
    } else found[path] = entry.isSymbolicLink() ? '(link)' : readFileSync(join(folder, path), 'utf8');
  }
  return found;
}
