/** Bundles the program and the public API into lib/, with their type declarations and the packaged theme, ready for use. */

import { spawn } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const lib = join(root, 'lib');
const next = join(root, '.lib.next');

await rm(next, { recursive: true, force: true });
await mkdir(next);
const results = await Promise.allSettled([declareTypes(join(next, 'types')), bundle(), compileTheme()]);
const failures = results.filter(({ status }) => status === 'rejected');
if (failures.length === 0) {
  // The old one goes as a whole, so that no file of an older build stays.
  await rm(lib, { recursive: true, force: true });
  await rename(next, lib);
} else {
  for (const { reason } of failures) process.stderr.write(`${reason.message}\n`);
  await rm(next, { recursive: true, force: true });
  process.exitCode = 1;
}

function options() {
  return {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // A program, a library of the machine's own code and one that reads a file beside it cannot be put into a file.
    // The parsers and what draws charts are loaded by name (src/markdown/engine, src/charts/libraries.ts).
    external: ['esbuild', 'sharp', 'satori'],
    // CommonJS packages inside the bundle ask for Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/** One file for each entry, and shared pieces that load when they are needed. */
async function bundle() {
  await build({
    ...options(),
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', thread: 'src/work/thread.ts' },
    outdir: next,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  });
}

/** Bundles the packaged theme once, here, and not on every build of every site. */
async function compileTheme() {
  const program = join(next, 'theme-compiler.js');
  const contents = `
    export { loadTheme } from './src/theme/load-theme.ts';
    export { serializeTheme } from './src/theme/serialize-theme.ts';`;
  await build({ ...options(), stdin: { contents, resolveDir: root }, outfile: program });
  const { loadTheme, serializeTheme } = await import(pathToFileURL(program).href);
  await rm(program);
  const { value, diagnostics } = await loadTheme({ packaged: join(root, 'templates'), own: undefined });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  await writeFile(join(next, 'theme.json'), serializeTheme(value));
}

/** Writes type declarations; without the compiler, as in an install without development dependencies, there are none. */
async function declareTypes(outDir) {
  const compiler = typescript();
  if (compiler === undefined) return;
  const args = [compiler, '--project', 'tsconfig.types.json', '--outDir', outDir];
  const code = await new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('close', resolve);
  });
  if (code !== 0) throw new Error('The type declarations could not be written.');
}

function typescript() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  } catch {
    return undefined;
  }
}
