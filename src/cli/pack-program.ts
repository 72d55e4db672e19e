/**
 * This very program as one file, made by npm: what a newspaper keeps beside its articles.
 *
 * No shell sees an argument, no script of the package is run, and nothing is fetched.
 */

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Package } from './package.ts';
import type { Terminal } from './terminal.ts';

const start = promisify(execFile);

/** The bytes of the archive that `npm pack` makes of the compiled package; or else why there is none, in a sentence. */
export async function packProgram(
  { folder, version }: Pick<Package, 'folder' | 'version'>,
  env: Terminal['env'],
): Promise<Uint8Array | string> {
  if (!existsSync(join(folder, 'lib', 'cli.js'))) {
    return `Broadsheet in ${folder} is not compiled yet: run npm run compile there.`;
  }
  const place = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  const asked = ['pack', folder, '--pack-destination', place, '--ignore-scripts', '--offline', '--loglevel=error'];
  try {
    const { program, first } = npm(env);
    // A newspaper begun by `npm run` or `npx` is not to hand the settings of that run on: a dry run packs nothing.
    await start(program, [...first, ...asked], { cwd: place, env: withoutSettings(env), windowsHide: true });
    return readFileSync(join(place, `broadsheet-${version}.tgz`));
  } catch (cause) {
    return whyNot(cause);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Windows starts a script such as npm.cmd through a shell only, so Node is asked to run npm's own program there. */
function npm({ npm_execpath: own }: Terminal['env']): { readonly program: string; readonly first: readonly string[] } {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = own !== undefined && basename(own) === 'npm-cli.js' ? own : beside;
  return existsSync(script) ? { program: process.execPath, first: [script] } : { program: 'npm', first: [] };
}

function withoutSettings(env: Terminal['env']): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !/^npm_/i.test(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function whyNot(cause: unknown): string {
  const { code, stderr, message } = cause as { code?: unknown; stderr?: string; message?: string };
  if (code === 'ENOENT' && !stderr) return 'npm, which comes with Node, was not found.';
  const said = (stderr ?? '').trim().split('\n').at(-1) || message || String(cause);
  return `npm could not pack the program (${said}).`;
}
