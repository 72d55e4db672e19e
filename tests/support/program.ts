/** The program as it is shipped, in a process of its own. */

import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/broadsheet.js');

/** Compiles the program where that has not been done. */
export function compileOnce(): void {
  if (existsSync(join(root, 'lib/cli.js'))) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/compile.js')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Octal, as a shell takes it: `077`. */
  readonly umask?: string;
}

export interface Finished {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** The most memory that the process held at a time; `undefined` where GNU time is not there to say. */
  readonly megabytes: number | undefined;
}

/** Runs the program with these arguments until it ends. */
export async function runProgram(
  args: readonly string[],
  { cwd, env, umask = '022' }: ProgramOptions,
): Promise<Finished> {
  const timed = existsSync('/usr/bin/time') ? '/usr/bin/time -f %M ' : '';
  const started = performance.now();
  const child = spawn('/bin/sh', ['-c', `umask ${umask}; exec ${timed}"$@"`, 'sh', process.execPath, bin, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  const kilobytes = timed === '' ? undefined : /(?:^|\n)(\d+)\n$/.exec(said.stderr)?.[1];
  return { exit, ...said, seconds, megabytes: kilobytes === undefined ? undefined : Number(kilobytes) / 1024 };
}
