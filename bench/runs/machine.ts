/** What machine it is, so that readers can judge the figures. */

import { accessSync, constants, mkdtempSync, readFileSync, statfsSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem, type } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Machine } from './results.ts';

export function describeMachine(output: string, load: readonly [number, number]): Machine {
  return {
    processor: cpus()[0]?.model.trim().replace(/\s+/g, ' ') ?? 'unknown processor',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${distribution() ?? type()}, kernel ${release()}`,
    node: process.versions.node,
    output,
    load,
  };
}

/** The load average of the last minute. */
export function loadNow(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

function distribution(): string | undefined {
  try {
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

export interface Folders {
  readonly input: string;
  readonly output: string;
  /** In words of the results. */
  readonly outputKind: string;
}

const sharedMemory = '/dev/shm';
const tmpfs = 0x01021994;
/** What the largest of the sites takes for each article, with room to spare. */
const bytesPerArticle = 60_000;

/** New folders: input on the disk, output in memory where there is a file system for it with enough room. */
export function makeFolders(work: string | undefined, articles: number, tools: number): Folders {
  const input = mkdtempSync(join(work ?? tmpdir(), 'broadsheet-bench-'));
  if (work === undefined && hasRoom(articles * bytesPerArticle * (tools + 1))) {
    const output = mkdtempSync(join(sharedMemory, 'broadsheet-bench-'));
    return { input, output, outputKind: 'output in memory (tmpfs), input on disk' };
  }
  return { input, output: input, outputKind: 'input and output in one folder on disk' };
}

function hasRoom(bytes: number): boolean {
  try {
    accessSync(sharedMemory, constants.W_OK);
    const { type: kind, bavail, bsize } = statfsSync(sharedMemory);
    // What lies there is memory that the tools do not have.
    return kind === tmpfs && Math.min(bavail * bsize, totalmem() / 3) > bytes;
  } catch {
    return false;
  }
}
