/** A fingerprint of a project's code: its configuration, every file of the project that it imports, the packages it names. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import { configNames } from './load-extensions.ts';

/**
 * The hash of the code behind `broadsheet.config.js` of the project in `root`; the same for all projects without one.
 * Packages count by their name and version. What code reads while it runs is not in it.
 */
export async function closureHash(root: string): Promise<Hash> {
  const names = configNames.filter((name) => existsSync(join(root, name)));
  if (names.length === 0) return hashOf('');
  const texts = names.map((name) => readFileSync(join(root, name), 'utf8'));
  // A file without imports needs no bundler to find them.
  const hasImports = texts.some((text) => /\bimport\b|\brequire\b|\bfrom\b/.test(text));
  return hashOf([...texts, ...(hasImports ? await importsOf(root, names) : [])].join('\n'));
}

async function importsOf(root: string, names: readonly string[]): Promise<readonly string[]> {
  const { build } = await import('esbuild');
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [...names],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outdir: 'out',
      logLevel: 'silent',
    });
    return [...filesOf(root, metafile), ...packagesOf(root, metafile)];
  } catch {
    // What cannot be bundled cannot be loaded either, and says so then.
    return [];
  }
}

function filesOf(root: string, { inputs }: Metafile): readonly string[] {
  return Object.keys(inputs)
    .sort()
    .map((path) => `${path}\n${hashOf(readFileSync(join(root, path)))}`);
}

function packagesOf(root: string, { inputs }: Metafile): readonly string[] {
  const found = Object.values(inputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  const names = found.map(({ path }) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path);
  return [...new Set(names)].sort().map((name) => `${name} ${versionOf(root, name)}`);
}

function versionOf(root: string, name: string): string {
  try {
    const text = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
    return String((JSON.parse(text) as { version?: unknown }).version);
  } catch {
    return 'none';
  }
}
