/** One process, measured from outside until it and its children have ended. */

import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import type { Command } from '../tools/tool.ts';

export interface Measured {
  readonly seconds: number;
  /** Of all processors together, children included; `undefined` without GNU time. */
  readonly cpuSeconds: number | undefined;
  /** The most memory that the process, or the largest of its children, held at a time. */
  readonly megabytes: number | undefined;
  /** Why it does not count; `undefined` when it ended well. */
  readonly failure: string | undefined;
}

export interface Measuring {
  /** Where the process runs. */
  readonly cwd: string;
  /** The path of a file that may be written. */
  readonly scratch: string;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  /** Whether GNU time is there. */
  readonly hasTime: boolean;
}

const gnuTime = '/usr/bin/time';

/** Runs the command and waits. Never thrown: a command that fails is a `Measured` that says so. */
export async function measure({ program, args, env }: Command, measuring: Measuring): Promise<Measured> {
  const { cwd, scratch, hasTime, timeoutSeconds, signal } = measuring;
  rmSync(scratch, { force: true });
  const timed = hasTime ? ['-q', '-f', '%U %S %M', '-o', scratch, program] : [];
  const said: string[] = [];
  const started = performance.now();
  const child = spawn(hasTime ? gnuTime : program, [...timed, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that children can be ended with it.
    detached: true,
  });
  const end = (): void => endGroup(child.pid);
  const timer = setTimeout(end, timeoutSeconds * 1000);
  signal.addEventListener('abort', end);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  }
  const exit = await new Promise<number | string>((resolve) => {
    child.on('error', (cause) => resolve(cause.message));
    child.on('close', (code, ended) => resolve(code ?? ended ?? 'ended'));
  });
  const seconds = (performance.now() - started) / 1000;
  clearTimeout(timer);
  signal.removeEventListener('abort', end);
  const used = hasTime ? usedAccordingTo(scratch) : undefined;
  return {
    seconds,
    cpuSeconds: used?.cpuSeconds,
    megabytes: used?.megabytes,
    failure: failureOf(exit, { seconds, timeoutSeconds, signal, said: said.join('') }),
  };
}

interface Ending {
  readonly seconds: number;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  readonly said: string;
}

function failureOf(exit: number | string, { seconds, timeoutSeconds, signal, said }: Ending): string | undefined {
  if (signal.aborted) return 'interrupted';
  if (seconds >= timeoutSeconds) return `took more than ${timeoutSeconds} s`;
  if (exit === 0) return undefined;
  const line =
    said
      .trim()
      .split('\n')
      .find((text) => /error|cannot|heap|memory/i.test(text)) ?? said.trim().split('\n').at(-1);
  return `ended with ${exit}${line === undefined || line === '' ? '' : `: ${line.trim().slice(0, 160)}`}`;
}

function usedAccordingTo(file: string): { readonly cpuSeconds: number; readonly megabytes: number } | undefined {
  try {
    const [user, system, kilobytes] = readFileSync(file, 'utf8').trim().split(' ').map(Number);
    if (user === undefined || system === undefined || kilobytes === undefined) return undefined;
    return { cpuSeconds: user + system, megabytes: kilobytes / 1024 };
  } catch {
    // Ended before it could write.
    return undefined;
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Whether `/usr/bin/time` is GNU's, which tells memory and takes a format. */
export async function hasGnuTime(): Promise<boolean> {
  const child = spawn(gnuTime, ['-f', '%M', 'true'], { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}
