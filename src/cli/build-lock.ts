/** One build of a project at a time. A lock dies with its process: whoever finds it stale takes it over. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export type LockAttempt = { readonly release: () => void } | { readonly heldBy: number };

interface Owner {
  readonly pid: number;
  /** When the process began, where the system tells: a number of a process is given out again and again. */
  readonly began: string | undefined;
}

/** Takes the lock of the project at `root`, or says which process has it. Throws what Node throws. */
export function takeLock(root: string): LockAttempt {
  const store = join(root, '.broadsheet');
  const path = join(store, 'lock');
  const us = ownerOf(process.pid);
  mkdirSync(store, { recursive: true });
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(path, JSON.stringify(us), { flag: 'wx' });
      return { release: () => rmSync(path, { force: true }) };
    } catch (cause) {
      if (!isCode(cause, 'EEXIST') || attempt > 10) throw cause;
    }
    const owner = readOwner(path);
    if (owner !== undefined && isRunning(owner)) return { heldBy: owner.pid };
    takeAway(path, owner);
  }
}

/** Moves a stale lock aside, and puts it back if another process was quicker and it is no longer the stale one. */
function takeAway(path: string, stale: Owner | undefined): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return;
    throw cause;
  }
  const moved = readOwner(aside);
  if (moved !== undefined && moved.pid !== stale?.pid && isRunning(moved)) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function readOwner(path: string): Owner | undefined {
  try {
    const { pid, began } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    return typeof pid === 'number' && Number.isInteger(pid) && pid > 0 ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // Another user's process may not be signalled, but it is there.
    return isCode(cause, 'EPERM');
  }
  return began === undefined || began === ownerOf(pid).began;
}

/** On Linux with the start time of the process, in ticks since the machine started (proc(5), field 22). */
function ownerOf(pid: number): Owner {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { pid, began: fields[19] };
  } catch {
    return { pid, began: undefined };
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code;
}
