/** Starts the benchmark: `npm run bench -- --help`. Bundles it first, since Node 20 reads no TypeScript. */

import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const bench = dirname(fileURLToPath(import.meta.url));
const program = join(bench, '.peers', 'bench.js');

process.chdir(join(bench, '..'));
await build({
  entryPoints: [join(bench, 'main.ts')],
  outfile: program,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
});
await import(pathToFileURL(program).href);
