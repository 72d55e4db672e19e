/** The program as it is shipped, in a process of its own. */

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '../..');

/** Compiles the program where that has not been done. */
export function compileOnce(): void {
  if (existsSync(join(root, 'lib/cli.js'))) return;
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/compile.js')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A copy of the compiled package in `folder`, to be tampered with. */
export function copyProgram(folder: string): string {
  for (const part of ['bin', 'lib', 'package.json', 'templates'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Octal, as a shell takes it: `077`. */
  readonly umask?: string;
  /** The folder of another copy of the package. */
  readonly program?: string;
}

interface Used {
  /** The most memory that the process held at a time. */
  readonly megabytes: number;
  /** Of all processors together: what other work on the machine lengthens least. */
  readonly cpuSeconds: number;
}

export interface Finished {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** What GNU time measured; `undefined` where it is not there. */
  readonly used: Used | undefined;
}

/** Runs the program with these arguments until it ends. */
export async function runProgram(
  args: readonly string[],
  { cwd, env, umask = '022', program = root }: ProgramOptions,
): Promise<Finished> {
  const timed = existsSync('/usr/bin/time') ? "/usr/bin/time -f 'used %M %U %S' " : '';
  const started = performance.now();
  const child = spawn(
    '/bin/sh',
    ['-c', `umask ${umask}; exec ${timed}"$@"`, 'sh', process.execPath, join(program, 'bin/broadsheet.js'), ...args],
    {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    },
  );
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  const [line = '', kilobytes, user, system] = /used (\d+) ([\d.]+) ([\d.]+)\n$/.exec(said.stderr) ?? [];
  const stderr = said.stderr.slice(0, said.stderr.length - line.length).replace(/Command exited with .*\n$/, '');
  const used =
    line === '' ? undefined : { megabytes: Number(kilobytes) / 1024, cpuSeconds: Number(user) + Number(system) };
  return { exit, stdout: said.stdout, stderr, seconds, used };
}
