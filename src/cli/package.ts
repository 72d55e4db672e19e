/** Where this package lies and which version it is, from its source and from its bundle alike. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';

export interface Package {
  readonly folder: string;
  readonly version: string;
  /** Of the program as it is compiled, which differs between releases and while it is being written; of none from its source. */
  readonly programHash: () => Hash;
  /** The packaged theme, ready for use; `undefined` when the program runs from its source, whose theme may be edited. */
  readonly theme: string | undefined;
  /** The program of a thread; `undefined` when this one runs from its source, which threads cannot. */
  readonly thread: URL | undefined;
}

export function findPackage(): Package {
  let lib: string | undefined;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (existsSync(join(folder, 'theme.json'))) lib = folder;
    const above = dirname(folder);
    if (above === folder) throw new Error('the package.json of broadsheet is missing');
    folder = above;
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return {
    folder,
    version,
    // Their names carry the hashes of all pieces that these two load.
    programHash: () =>
      hashOf(
        lib === undefined ? '' : ['cli.js', 'thread.js'].map((name) => readFileSync(join(lib, name), 'utf8')).join(''),
      ),
    theme: lib && join(lib, 'theme.json'),
    thread: lib === undefined ? undefined : pathToFileURL(join(lib, 'thread.js')),
  };
}
