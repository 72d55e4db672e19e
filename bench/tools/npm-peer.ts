/** Generators that come from npm: pinned, each in a folder of its own that git does not see. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peers } from './folders.ts';
import { ask } from './run-command.ts';
import type { Absent } from './tool.ts';

export interface Packages {
  /** The folder's name. */
  readonly name: string;
  /** Package → exact version. */
  readonly dependencies: Readonly<Record<string, string>>;
}

const installSeconds = 600;

/** The folder with the packages' `node_modules`, installed if need be, or why there is none. */
export async function installed({ name, dependencies }: Packages): Promise<string | Absent> {
  const folder = join(peers, name);
  if (Object.entries(dependencies).every(([dependency, version]) => versionIn(folder, dependency) === version)) {
    return folder;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  // By force, since a package may ask for a newer Node than the one that installs it.
  const options = ['--no-audit', '--no-fund', '--force', '--loglevel=error'];
  const { exit, out } = await ask('npm', ['install', ...options], { cwd: folder, seconds: installSeconds });
  return exit === 0 ? folder : { absent: `not installed (npm: ${out.trim().split('\n').at(-1) ?? ''})` };
}

function versionIn(folder: string, dependency: string): string | undefined {
  const file = join(folder, 'node_modules', dependency, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
