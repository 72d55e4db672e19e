/** Folders of a theme, made for a test from a map of path to text. */

import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../../src/model/diagnostic.ts';

export const packaged = fileURLToPath(new URL('../../../templates', import.meta.url));

/** Writes the files into a new folder named `templates` and returns its path. */
export async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'broadsheet-theme-')), 'templates');
  await mkdir(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The value of an outcome that must have one, with nothing said about it. */
export function madeBy<T>({ value, diagnostics }: Outcome<T>): T {
  if (value === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, undefined, 2));
  return value;
}
